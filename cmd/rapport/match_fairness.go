package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/matching"
	"github.com/rapport-mentoring/rapport/rights"
)

func newMatchFairness(a *app) *cobra.Command {
	var paths matchPaths
	cmd := &cobra.Command{
		Use:         "fairness {COHORT | --people FILE --rules FILE}",
		Annotations: does(rights.MatchFairness),
		Short:       "Show who was matched and how well, by organisation, role, department and language",
		Long: `Shows the steering group who has a partner and how well they fit, of a cohort or of the files of match solve. Of a cohort,
everybody counts who has joined, and pairs that are proposed, under way, or came to their planned end.

A group of fewer than five people is not shown, nor is a fit of fewer than five matched people. So that nobody works a hidden
group out from the total, the next smallest group is hidden with it when it takes that, and all hidden ones are shown as one.
The same holds within each group that is shown: an organisation tells nothing of the two people of it who are not in its one
large department. A language is the one in which somebody is written to.`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := paths.either(cmd, args); err != nil {
				return err
			}
			shares, err := matchShares(cmd.Context(), a, args, paths)
			if err != nil {
				return err
			}
			if a.json {
				return a.printJSON(shares)
			}
			return a.print(shareTable(shares))
		},
	}
	paths.flags(cmd)
	return cmd
}

func matchShares(ctx context.Context, a *app, cohort []string, paths matchPaths) ([]matching.Share, error) {
	if len(cohort) > 0 {
		p, done, err := a.openProgramme(ctx)
		if err != nil {
			return nil, err
		}
		defer done()
		return p.Shares(ctx, cohort[0])
	}
	files, err := a.matchFiles(paths)
	if err != nil {
		return nil, err
	}
	return matching.Shares(files.People, matching.Match(files.People, files.Rules).Pairs), nil
}

func shareTable(shares []matching.Share) table {
	t := table{
		columns: []string{"by", "group", "people", "matched", "unmatched", "fit", "worst fit"},
		empty:   "There are fewer than five people: nothing can be shown that would not point at somebody.",
	}
	for _, s := range shares {
		name := s.Group
		if s.Together > 0 {
			name = fmt.Sprintf("others (%s)", many(s.Together, "group"))
		}
		t.add(s.By, name, s.People, s.Matched, s.Unmatched, orUnknown(s.Fit), orUnknown(s.Worst))
	}
	return t
}

// orUnknown is a number as a cell of a table.
func orUnknown(n *int) any {
	if n == nil {
		return nil
	}
	return *n
}

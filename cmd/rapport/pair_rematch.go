package main

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/rights"
)

func newPairRematch(a *app) *cobra.Command {
	var dryRun bool
	cmd := &cobra.Command{
		Use: "rematch PAIR", Short: "End a pair and look for other partners at once; see first who that would be", Args: cobra.ExactArgs(1),
		Annotations: does(rights.PairEnd),
		Long: "Ends a pair as “rapport pair end --rematch” does, and says whom the next round would propose to each, as everybody is now, and when.\n" +
			"The proposal comes to you as ever, and both still say yes or no.",
		RunE: func(cmd *cobra.Command, args []string) error { return pairRematch(cmd.Context(), a, args[0], dryRun) },
	}
	cmd.Flags().BoolVar(&dryRun, "dry-run", false, "say who it would be, and change nothing")
	return cmd
}

func pairRematch(ctx context.Context, a *app, pair string, dryRun bool) error {
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return err
	}
	defer done()
	rematch, err := p.Rematch(ctx, pair, dryRun)
	if err != nil {
		return err
	}
	if a.json {
		return a.printJSON(struct {
			programme.Rematch
			DryRun bool `json:"dry_run"`
		}{rematch, dryRun})
	}
	a.printf("The pair of %s and %s ends, the same for both and without a reason.", oneLine(rematch.Mentor), oneLine(rematch.Mentee))
	a.printf("Others are proposed %s.", rematch.When)
	for _, next := range rematch.Next {
		if next.With == "" {
			a.printf("%s: nobody fits as everybody is now.", oneLine(next.For))
			continue
		}
		a.printf("%s: %s of %s, a fit of %d out of 1000.", oneLine(next.For), oneLine(next.With), oneLine(next.Organisation), next.Fit)
		for _, reason := range next.Reasons {
			a.printf("  - %s", oneLine(reason))
		}
	}
	a.closing(dryRun, "Done; both get the same note.")
	return nil
}

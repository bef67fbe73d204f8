package main

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/internal/spreadsheet"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/rights"
)

func newMatchShow(a *app) *cobra.Command {
	var asCSV bool
	cmd := &cobra.Command{
		Use:         "show COHORT",
		Annotations: does(rights.MatchShow),
		Short:       "Show the pairs that wait for approval, and why each was matched",
		Args:        cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			view, err := proposalOf(cmd.Context(), a, args[0], false)
			if err != nil {
				return err
			}
			if asCSV {
				return spreadsheet.Write(a.out, proposalRows(view))
			}
			return a.printProposal(view)
		},
	}
	cmd.Flags().BoolVar(&asCSV, "csv", false, "print the pairs as CSV")
	return cmd
}

func newMatchWhy(a *app) *cobra.Command {
	return &cobra.Command{
		Use:         "why COHORT NUMBER...",
		Annotations: does(rights.MatchShow),
		Short:       "Take proposed pairs apart: where the points come from, and who would be next for each",
		Long:        "Take proposed pairs apart: where the points come from, and who would be next for each.\nFor coordinators: the two would only read the reasons.",
		Args:        cobra.MinimumNArgs(2),
		RunE:        func(cmd *cobra.Command, args []string) error { return matchWhy(cmd.Context(), a, args[0], args[1:]) },
	}
}

func matchWhy(ctx context.Context, a *app, cohort string, args []string) error {
	numbers, err := pairNumbers(args)
	if err != nil {
		return err
	}
	view, err := proposalOf(ctx, a, cohort, true)
	if err != nil {
		return err
	}
	var asked []programme.ReviewedPair
	for _, n := range numbers {
		i := slices.IndexFunc(view.Pairs, func(p programme.ReviewedPair) bool { return p.Number == n })
		if i < 0 {
			return &mentoring.Error{Fault: mentoring.FaultNotFound, Message: fmt.Sprintf("there is no pair %d in the proposal; “rapport match show” lists them", n)}
		}
		asked = append(asked, view.Pairs[i])
	}
	if a.json {
		return a.printJSON(asked)
	}
	for _, p := range asked {
		a.printf("%s", a.paint(bold, fmt.Sprintf("%d. %s, mentor to %s", p.Number, p.Mentor, p.Mentee)))
		for _, line := range p.Account {
			a.printf("   %s", oneLine(line))
		}
	}
	return nil
}

func proposalOf(ctx context.Context, a *app, cohort string, accounts bool) (programme.Reviewed, error) {
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return programme.Reviewed{}, err
	}
	defer done()
	return p.View(ctx, cohort, accounts)
}

// printProposal shows a proposal: what was changed, the pairs, and who is without one.
func (a *app) printProposal(view programme.Reviewed) error {
	if a.json {
		return a.printJSON(view)
	}
	for _, said := range view.Said {
		a.printf("%s %s", a.paint(green, "✓"), oneLine(said))
	}
	t := table{columns: []string{"number", "mentor", "mentee", "score", "", "reasons"}, empty: "There are no pairs in the list."}
	for _, p := range view.Pairs {
		var marks []string
		if p.New {
			marks = append(marks, "new")
		}
		if p.Locked {
			marks = append(marks, "locked")
		}
		t.add(p.Number, p.Mentor, p.Mentee, p.Score, strings.Join(marks, ", "), strings.Join(p.Reasons, " "))
	}
	if err := a.print(t); err != nil {
		return err
	}
	if view.Before > 0 && view.Before != view.After {
		a.printf("All pairs together: %d points, %d before.", view.After, view.Before)
	}
	for _, u := range view.Unmatched {
		a.printf("%s nobody yet for %s: %s", a.paint(yellow, "!"), u.Name, oneLine(u.Cause))
	}
	for _, rule := range view.Rules {
		a.printf("  %s", oneLine(rule))
	}
	return nil
}

func proposalRows(view programme.Reviewed) [][]string {
	rows := [][]string{{"number", "mentor", "mentor organisation", "mentee", "mentee organisation", "score", "locked", "reasons"}}
	for _, p := range view.Pairs {
		rows = append(rows, []string{
			strconv.Itoa(p.Number), p.Mentor, p.MentorOrganisation, p.Mentee, p.MenteeOrganisation, strconv.Itoa(p.Score),
			strconv.FormatBool(p.Locked), strings.Join(p.Reasons, " "),
		})
	}
	return rows
}

// pairNumbers reads the numbers of pairs from a command line.
func pairNumbers(args []string) ([]int, error) {
	var numbers []int
	for _, arg := range args {
		n, err := strconv.Atoi(strings.TrimPrefix(arg, "#"))
		if err != nil || n < 1 {
			return nil, &mentoring.Error{Fault: mentoring.FaultInvalid, Message: fmt.Sprintf("%q is not the number of a pair; “rapport match show” lists them", arg)}
		}
		numbers = append(numbers, n)
	}
	return numbers, nil
}

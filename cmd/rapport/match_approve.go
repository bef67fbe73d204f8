package main

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/rights"
)

func newMatchApprove(a *app) *cobra.Command {
	var except []int
	var dryRun bool
	cmd := &cobra.Command{
		Use:         "approve COHORT",
		Annotations: does(rights.MatchApprove),
		Short:       "Approve the proposed pairs, as a coordinator's reply would",
		Args:        cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return matchApprove(cmd.Context(), a, args[0], except, dryRun)
		},
	}
	cmd.Flags().IntSliceVar(&except, "except", nil, "leave out the pairs with these `NUMBERS`, such as 2,5")
	cmd.Flags().BoolVar(&dryRun, "dry-run", false, "say who would be asked, and approve nothing")
	return cmd
}

func matchApprove(ctx context.Context, a *app, cohort string, except []int, dryRun bool) error {
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return err
	}
	defer done()
	asked, err := p.Approve(ctx, cohort, except, dryRun)
	if err != nil {
		return err
	}
	if a.json {
		return a.printJSON(map[string]any{"approved": !dryRun, "except": append([]int{}, except...), "pairs": asked})
	}
	if dryRun {
		a.printf("%s would be asked, each of the two alone. Nothing was approved: this was a dry run.", many(asked, "pair"))
		return nil
	}
	a.printf("%s %s approved. Each of the two is asked next, alone.", a.paint(green, "✓"), many(asked, "pair"))
	return nil
}

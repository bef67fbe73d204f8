package main

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/rights"
)

func newPartnerLedger(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "ledger [COHORT]",
		Short: "Show how much mentoring each organisation gave to others and received",
		Long: "Shows pairs that were introduced and talks that were held, by who gave and who received, in one cohort or in all of them.\n" +
			"Organisations that have left stay in it. It is for coordinators of the whole cohort: sponsors get only what their summaries tell.",
		Args:        cobra.MaximumNArgs(1),
		Annotations: does(rights.PartnerLedger),
		RunE: func(cmd *cobra.Command, args []string) error {
			cohort := ""
			if len(args) > 0 {
				cohort = args[0]
			}
			return partnerLedger(cmd.Context(), a, cohort)
		},
	}
}

func partnerLedger(ctx context.Context, a *app, cohort string) error {
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return err
	}
	defer done()
	view, err := p.Ledger(ctx, cohort)
	if err != nil {
		return err
	}
	if a.json {
		return a.printJSON(view)
	}
	t := table{columns: []string{"organisation", "pairs given", "talks given", "pairs received", "talks received", "balance", "pairs within"}, empty: "Nobody has been introduced yet."}
	for _, sum := range view.Sums {
		name := sum.Organisation
		if sum.Left {
			name += " (left)"
		}
		t.add(name, sum.Given, sum.GivenTalks, sum.Received, sum.ReceivedTalks, sum.Received-sum.Given, sum.Within)
	}
	return a.print(t)
}

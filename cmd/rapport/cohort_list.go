package main

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
)

func newCohortList(a *app) *cobra.Command {
	return &cobra.Command{
		Use:         "list",
		Annotations: does(rights.CohortList),
		Short:       "List all cohorts",
		Args:        cobra.NoArgs,
		RunE:        func(cmd *cobra.Command, _ []string) error { return cohortList(cmd.Context(), a) },
	}
}

func cohortList(ctx context.Context, a *app) error {
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return err
	}
	defer done()
	t := table{
		columns: []string{"cohort", "id", "state", "started", "months", "people", "pairs running", "pairs over"},
		empty:   "There is no cohort yet. Write one with “rapport init” and start it with “rapport cohort start”.",
	}
	err = p.DB.InTx(ctx, func(tx store.Tx) error {
		cohorts, err := tx.Cohorts(ctx)
		if err != nil {
			return err
		}
		for _, c := range cohorts {
			people, err := tx.Participants(ctx, c.ID)
			if err != nil {
				return err
			}
			pairs, err := tx.Pairs(ctx, c.ID)
			if err != nil {
				return err
			}
			running, over := 0, 0
			for _, pair := range pairs {
				switch pair.State {
				case "running":
					running++
				case "closed", "ended":
					over++
				}
			}
			t.add(c.Name, c.ID, c.State, c.StartedAt.Format("2006-01-02"), c.Spec.Months, len(people), running, over)
		}
		return nil
	})
	if err != nil {
		return err
	}
	return a.print(t)
}

package main

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/rights"
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
	cohorts, err := p.Cohorts(ctx)
	if err != nil {
		return err
	}
	for _, c := range cohorts {
		t.add(c.Cohort.Name, c.Cohort.ID, c.Cohort.State, c.Cohort.StartedAt.Format("2006-01-02"), c.Cohort.Spec.Months, c.People, c.Running, c.Over)
	}
	return a.print(t)
}

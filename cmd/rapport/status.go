package main

import (
	"context"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
)

// mostStuck is how many who are stuck are listed unless all are asked for.
const mostStuck = 20

func newStatus(a *app) *cobra.Command {
	var all bool
	cmd := &cobra.Command{
		Use:         "status [COHORT]",
		Annotations: does(rights.CohortStatus),
		Short:       "Show at a glance how the cohorts stand, and who is stuck",
		Long: "Shows how every cohort stands that is not closed, or the one named, and who is stuck: whose mail bounces, who has been silent\n" +
			"for two weeks, what waits for a coordinator. “rapport cohort status COHORT” lists every question and every pair.",
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			cohort := ""
			if len(args) > 0 {
				cohort = args[0]
			}
			return status(cmd.Context(), a, cohort, all)
		},
	}
	cmd.Flags().BoolVar(&all, "all", false, "list everybody who is stuck, and not only the longest")
	return cmd
}

func status(ctx context.Context, a *app, cohort string, all bool) error {
	p, done, err := a.openFacts(ctx)
	if err != nil {
		return err
	}
	defer done()
	overview, err := p.Overview(ctx, cohort)
	if err != nil {
		return err
	}
	if a.json {
		return a.printJSON(overview)
	}
	if len(overview.Cohorts) == 0 {
		a.printf("No cohort is running. Write one with “rapport init” and start it with “rapport cohort start”.")
		return nil
	}
	for _, c := range overview.Cohorts {
		a.tellCohort(c)
	}
	return a.tellStuck(p, overview, all)
}

// tellCohort prints how one cohort stands, in a few lines.
func (a *app) tellCohort(c store.Overview) {
	a.printf("%s is %s since %s, for %s", a.paint(bold, oneLine(c.Cohort)), c.State, c.Started.Format("2 January 2006"), counted(c.Months, "month"))
	a.printf("  people    %d, of whom %d have yet to answer the invitation", c.People, c.Invited)
	a.printf("  pairs     %d running, %d asked whether they agree, %d over", c.Pairs, c.Asked, c.Over)
	a.printf("  sessions  %d held of %d due", c.Held, c.Reported)
	a.printf("  mail      %s to be sent, %s to be answered", counted(c.Waiting, "mail"), counted(c.Open, "question"))
	a.printf("")
}

// tellStuck lists who is stuck, the longest first.
func (a *app) tellStuck(p *programme.Programme, overview programme.Overview, all bool) error {
	stuck := overview.Stuck
	if !all && len(stuck) > mostStuck {
		stuck = stuck[:mostStuck]
	}
	t := table{columns: []string{"stuck", "organisation", "about", "since", "days", "why"}, empty: "Nobody is stuck."}
	for _, s := range stuck {
		t.add(s.Person, s.Organisation, string(s.Kind), s.Since.Format("2006-01-02"), int(p.Clock.Now().Sub(s.Since)/(24*time.Hour)), s.Why)
	}
	if err := a.print(t); err != nil {
		return err
	}
	if more := len(overview.Stuck) - len(stuck); more > 0 {
		a.printf("%s", a.paint(dim, fmt.Sprintf("… and %d more: --all lists them.", more)))
	}
	return nil
}

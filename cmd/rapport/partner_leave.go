package main

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/rights"
)

func newPartnerLeave(a *app) *cobra.Command {
	var dryRun bool
	cmd := &cobra.Command{
		Use:   "leave COHORT ORGANISATION",
		Short: "Have an organisation leave a cohort half-way",
		Long: "Has an organisation leave. Pairs with people of others are asked, each half alone, whether they go on: two yeses are a yes, and\n" +
			"then a remaining coordinator looks after both. Pairs within it end. Everybody of it is told in one mail, and what they wrote is\n" +
			"erased after 90 days or when their pair is over. Its coordinators and sponsors get one closing letter and then nothing more.\n" +
			"What was counted stays counted. See it first with --dry-run.",
		Args:        cobra.ExactArgs(2),
		Annotations: does(rights.PartnerMove),
		RunE: func(cmd *cobra.Command, args []string) error {
			return partnerLeave(cmd.Context(), a, args[0], args[1], dryRun)
		},
	}
	cmd.Flags().BoolVar(&dryRun, "dry-run", false, "say whom it concerns, and change nothing")
	return cmd
}

func partnerLeave(ctx context.Context, a *app, cohort, organisation string, dryRun bool) error {
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return err
	}
	defer done()
	leaving, err := p.LetOrganisationGo(ctx, cohort, organisation, dryRun)
	if err != nil {
		return err
	}
	if a.json {
		return a.printJSON(struct {
			programme.Leaving
			DryRun bool `json:"dry_run"`
		}{leaving, dryRun})
	}
	t := table{columns: []string{"what", "how many", "what becomes of it"}}
	t.add("people of "+leaving.Organisation, leaving.People, "told in one mail; what they wrote is erased from "+leaving.Erased.String()+" on")
	t.add("pairs with others", leaving.Across, "each half is asked alone; "+leaving.LookedAfter+" looks after those that go on")
	t.add("pairs within it", leaving.Within, "end with thanks")
	t.add("pairs not introduced yet", leaving.Unconfirmed, "do not come about")
	t.add("coordinators", len(leaving.Coordinators), "one closing letter")
	t.add("sponsors", len(leaving.Sponsors), "one closing letter")
	t.add("questions to them about others", leaving.Moved, "go to a remaining coordinator")
	t.add("other questions to them", leaving.Withdrawn, "are withdrawn")
	if err := a.print(t); err != nil {
		return err
	}
	if dryRun {
		a.printf("\n%s would leave %s. Nothing was changed.", leaving.Organisation, leaving.Cohort)
		return nil
	}
	a.printf("\n%s %s has left %s.", a.paint(green, "✓"), leaving.Organisation, a.paint(bold, leaving.Cohort))
	return nil
}

package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/rights"
)

func newPeopleMove(a *app) *cobra.Command {
	var to, organisation, fate string
	var dryRun bool
	cmd := &cobra.Command{
		Use: "move COHORT PERSON", Short: "Move somebody to another organisation of the cohort, or to another cohort", Args: cobra.ExactArgs(2),
		Annotations: does(rights.PeopleChange),
		Long: `With --organisation alone somebody goes on in the same cohort as another organisation's person. Their pair stays, unless the rule on
crossing organisations does not allow it any more; then say with --pair what becomes of it. With --to they leave their cohort, so that
their pair ends, the same for both, and are invited to the other one.`,
		RunE: func(cmd *cobra.Command, args []string) error {
			return peopleMove(cmd.Context(), a, args[0], args[1], to, organisation, programme.Fate(fate), dryRun)
		},
	}
	cmd.Flags().StringVar(&to, "to", "", "the other `COHORT`")
	cmd.Flags().StringVar(&organisation, "organisation", "", "the `ORGANISATION` that they belong to from now on")
	cmd.Flags().StringVar(&fate, "pair", "", "what becomes of their pair: keep or end")
	cmd.Flags().BoolVar(&dryRun, "dry-run", false, "say what would happen, and change nothing")
	return cmd
}

func peopleMove(ctx context.Context, a *app, cohort, name, to, organisation string, fate programme.Fate, dryRun bool) error {
	switch {
	case to == "" && organisation == "":
		return &mentoring.Error{Fault: mentoring.FaultInvalid, Message: "name where to: --organisation within the cohort, or --to another cohort"}
	case fate != programme.FateOpen && fate != programme.FateKeep && fate != programme.FateEnd:
		return &mentoring.Error{Fault: mentoring.FaultInvalid, Message: fmt.Sprintf("“%s” cannot become of a pair: write --pair keep or --pair end", fate)}
	case to != "" && fate == programme.FateKeep:
		return &mentoring.Error{Fault: mentoring.FaultInvalid, Message: "a pair is of one cohort: whoever changes to another leaves it"}
	}
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return err
	}
	defer done()
	var moved programme.PersonMoved
	if to != "" {
		moved, err = p.MoveAcross(ctx, cohort, name, to, organisation, dryRun)
	} else {
		moved, err = p.MoveWithin(ctx, cohort, name, organisation, fate, dryRun)
	}
	if err != nil {
		return err
	}
	if a.json {
		return a.printJSON(struct {
			programme.PersonMoved
			DryRun bool `json:"dry_run"`
		}{moved, dryRun})
	}
	a.printf("%s moves from %s to %s.", oneLine(moved.Person), oneLine(moved.From), oneLine(moved.To))
	for _, line := range []struct {
		names []string
		text  string
	}{
		{moved.Ended, "This ends their pair with %s, who is told kindly and without a reason."}, {moved.Kept, "Their pair with %s goes on."},
		{moved.Breaks, "The rule on crossing organisations would not allow the pair with %s now: say --pair keep or --pair end."},
	} {
		if len(line.names) > 0 {
			a.printf(line.text, oneLine(listed(line.names)))
		}
	}
	a.closing(dryRun, "Done, and told to them by mail.")
	return nil
}

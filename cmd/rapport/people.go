package main

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/rights"
)

func newPeople(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "people",
		Short: "See who takes part, and add, change, pause, stop, move or erase them",
		Long: `Does for people what they could write themselves, and by the same way. Each of them gets one mail that says what was entered and by
whom, and how to have it otherwise. What changes something takes --dry-run.`,
	}
	cmd.AddCommand(
		newPeopleList(a), newPeopleImport(a), newPeopleAdd(a), newPeopleChange(a), newPeoplePause(a), newPeopleResume(a), newPeopleStop(a), newPeopleMove(a), newPeopleExport(a), newPeopleForget(a),
	)
	return cmd
}

func newPeopleList(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "list COHORT", Short: "List who takes part, with their partners and how they stand", Args: cobra.ExactArgs(1),
		Annotations: does(rights.PeopleList),
		RunE:        func(cmd *cobra.Command, args []string) error { return peopleList(cmd.Context(), a, args[0]) },
	}
}

func peopleList(ctx context.Context, a *app, cohort string) error {
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return err
	}
	defer done()
	lines, err := p.PeopleOf(ctx, cohort)
	if err != nil {
		return err
	}
	if a.json {
		return a.printJSON(lines)
	}
	t := table{columns: []string{"name", "address", "organisation", "role", "state", "with", "away until", "mail"}, empty: "Nobody takes part yet."}
	for _, l := range lines {
		var away any
		if l.AwayUntil != nil {
			away = *l.AwayUntil
		}
		t.add(l.Name, string(l.Address), l.Organisation, string(l.Role), l.State, listed(l.Partners), away, l.Mail)
	}
	return a.print(t)
}

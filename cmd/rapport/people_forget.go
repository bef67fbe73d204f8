package main

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/rights"
)

func newPeopleForget(a *app) *cobra.Command {
	var sure certainty
	cmd := &cobra.Command{
		Use: "forget COHORT PERSON", Short: "Erase somebody who asks for it, as their own “forget me” would", Args: cobra.ExactArgs(2),
		Annotations: does(rights.PeopleForget),
		Long: `Erases everything about somebody who asked you for it in place of writing “forget me”: from every programme that they are in, for good. Their
pairs end, the same for both and without a reason. It cannot be undone, so their name has to be typed once more. A last mail tells them
when it is done; see how that stands with “rapport erasure list”.`,
		Example: `  rapport people forget Spring "Ines Vogel" --dry-run`,
		RunE: func(cmd *cobra.Command, args []string) error {
			return peopleForget(cmd.Context(), a, args[0], args[1], sure)
		},
	}
	sure.flagsFor(cmd, "person's")
	return cmd
}

func peopleForget(ctx context.Context, a *app, cohort, name string, sure certainty) error {
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return err
	}
	defer done()
	forgotten, err := p.ForgetPerson(ctx, cohort, name, true)
	if err != nil {
		return err
	}
	if !sure.dryRun {
		if !a.json {
			a.printForgotten(forgotten)
		}
		if err := a.sureOf(sure, "person", forgotten.Person); err != nil {
			return err
		}
		if forgotten, err = p.ForgetPerson(ctx, cohort, name, false); err != nil {
			return err
		}
	}
	if a.json {
		return a.printJSON(struct {
			programme.Forgotten
			DryRun bool `json:"dry_run"`
		}{forgotten, sure.dryRun})
	}
	if sure.dryRun {
		a.printForgotten(forgotten)
	}
	a.closing(sure.dryRun, "Begun. “rapport erasure list "+forgotten.ID+"” shows when it is done.")
	return nil
}

func (a *app) printForgotten(f programme.Forgotten) {
	a.printf("%s is erased from %s: who they are, what they wrote, and %d mails to and %d from them. It cannot be undone.",
		oneLine(f.Person), oneLine(listed(f.Programmes)), f.Ours, f.Theirs)
	if len(f.Ended) > 0 {
		a.printf("This ends their pair with %s, who is told kindly and without a reason.", oneLine(listed(f.Ended)))
	}
	if f.Told {
		a.printf("A last mail tells them when it is done.")
	} else {
		a.printf("No mail reaches them, so tell them yourself when it is done.")
	}
}

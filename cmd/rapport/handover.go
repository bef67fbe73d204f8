package main

import (
	"context"
	"net/mail"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/rights"
)

func newHandover(a *app) *cobra.Command {
	var from, to string
	var sure certainty
	cmd := &cobra.Command{
		Use:         "handover COHORT --from ADDRESS --to \"NAME <ADDRESS>\"",
		Annotations: does(rights.CohortHandOn),
		Short:       "Hand a coordinator's office on to a successor, with every open matter in one mail",
		Long: "Hands a coordinator's people in a cohort on to a successor: the office, the name in the mails, and all that is open. The successor\n" +
			"gets every open matter in one mail, numbered, with ready replies; the predecessor a line of thanks. What people said in confidence\n" +
			"does not go along, and neither do concerns.",
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return handover(cmd.Context(), a, args[0], from, to, sure)
		},
	}
	cmd.Flags().StringVar(&from, "from", "", "the `ADDRESS` of whoever coordinates now")
	cmd.Flags().StringVar(&to, "to", "", "the successor, as \"`NAME` <address>\"")
	_ = cmd.MarkFlagRequired("from")
	_ = cmd.MarkFlagRequired("to")
	sure.flags(cmd)
	return cmd
}

func handover(ctx context.Context, a *app, cohort, from, to string, sure certainty) error {
	successor, err := mail.ParseAddress(to)
	if err != nil || successor.Name == "" {
		return &mentoring.Error{Fault: mentoring.FaultInvalid, Message: "--to cannot be read; write it as \"Jana Weiss <jana@north.example>\""}
	}
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return err
	}
	defer done()
	person := mentoring.NamedPerson{Name: successor.Name, Email: mentoring.CanonicalAddress(successor.Address)}
	handed, err := p.HandOn(ctx, cohort, from, person, true)
	if err != nil {
		return err
	}
	if !sure.dryRun {
		if !a.json {
			a.printf("%s hands %d open matters on to %s, in one mail; %d questions come in a mail of their own, and %d mails to %s are not sent.",
				handed.From, handed.Matters, handed.To, handed.Letters, handed.Dropped, handed.From)
		}
		if err := a.sure(sure, handed.Cohort); err != nil {
			return err
		}
		if handed, err = p.HandOn(ctx, cohort, from, person, false); err != nil {
			return err
		}
	}
	if a.json {
		return a.printJSON(struct {
			programme.Handed
			DryRun bool `json:"dry_run"`
		}{handed, sure.dryRun})
	}
	if sure.dryRun {
		a.printf("%s would hand %d open matters on to %s, in one mail. Nothing was changed.", handed.From, handed.Matters, handed.To)
		return nil
	}
	a.printf("%s %s looks after what was %s's.", a.paint(green, "✓"), handed.To, handed.From)
	return nil
}

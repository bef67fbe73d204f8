package main

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/rights"
)

func newAsk(a *app) *cobra.Command {
	cmd := &cobra.Command{Use: "ask", Short: "Enter what somebody said who telephoned"}
	said, dryRun := programme.Spoken{}, false
	answer := &cobra.Command{
		Use:         "answer COHORT PERSON WORDS",
		Annotations: does(rights.AskAnswer),
		Short:       "Enter the answer of somebody who telephoned instead of writing",
		Long: `Enters what somebody said on the telephone as the answer to what they were asked. It is understood and done as if they had
written it, and read back to them by mail with the name of the coordinator whom they told; a “no” from them puts it right. The
journal keeps that it was entered, and by whose account. Words that are not plain change nothing.

What somebody writes for their own eyes alone, such as a reflection, is not taken this way.`,
		Example: `  rapport ask answer Spring "Ines Mentee" "they met on 3 May, 4 out of 5" --dry-run`,
		Args:    cobra.ExactArgs(3),
		RunE: func(cmd *cobra.Command, args []string) error {
			said.Cohort, said.Person, said.Words = args[0], args[1], args[2]
			return askAnswer(cmd.Context(), a, said, dryRun)
		},
	}
	answer.Flags().StringVar(&said.Ask, "ask", "", "which of several open questions, by its `ID`")
	answer.Flags().StringVar(&said.By, "told", "", "the `COORDINATOR` whom they told, when it was another than the one who looks after them")
	answer.Flags().BoolVar(&dryRun, "dry-run", false, "show what would be understood and done, and change nothing")
	cmd.AddCommand(answer)
	return cmd
}

func askAnswer(ctx context.Context, a *app, said programme.Spoken, dryRun bool) error {
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return err
	}
	defer done()
	entered, err := p.Enter(ctx, said, dryRun)
	if err != nil {
		return err
	}
	if a.json {
		err = a.printJSON(struct {
			programme.Entered
			DryRun bool `json:"dry_run"`
		}{entered, dryRun})
	} else {
		err = a.showEntered(entered, dryRun)
	}
	if err == nil && (entered.Outcome == programme.SpokenUnclear || entered.Outcome == programme.SpokenWhich) {
		return afterTelling(mentoring.FaultInvalid)
	}
	return err
}

// showEntered tells a person what came of what they entered.
func (a *app) showEntered(entered programme.Entered, dryRun bool) error {
	if entered.Outcome == programme.SpokenWhich {
		a.printf("%s has several open questions. Say which they answered, with --ask and its id. Nothing was changed.\n", oneLine(entered.Person))
		t := table{columns: []string{"id", "about", "with", "since"}}
		for _, q := range entered.Open {
			t.add(q.Ask, q.About, q.With, q.Since)
		}
		return a.print(t)
	}
	for _, q := range entered.Open {
		if q.Ask == entered.Ask {
			a.told("answers", q.About)
		}
	}
	a.told("understood", string(entered.Understood.Intent))
	for _, v := range values(entered.Understood) {
		a.told(v.name, oneLine(v.value))
	}
	if entered.Outcome == programme.SpokenUnclear {
		a.printf("%s That is not plain, and nothing was changed: %s", a.paint(yellow, "!"), entered.Unclear)
		return nil
	}
	for _, mail := range entered.Mails {
		a.told("mail to "+oneLine(mail.Reader), oneLine(mail.Subject))
		if dryRun && mail.Text != "" {
			a.printf("\n%s", mail.Text)
		}
	}
	switch {
	case dryRun:
		a.printf("Nothing was changed: this was a dry run.")
	case entered.Outcome == programme.SpokenAskedBack:
		a.printf("%s That cannot be undone, so %s is asked at their own address first.", a.paint(green, "✓"), oneLine(entered.Person))
	default:
		a.printf("%s Done, and read back to %s by mail.", a.paint(green, "✓"), oneLine(entered.Person))
	}
	return nil
}

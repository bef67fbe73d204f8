package main

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/rights"
)

func newCohortAskAgain(a *app) *cobra.Command {
	dryRun := false
	cmd := &cobra.Command{
		Use:         "ask-again COHORT",
		Annotations: does(rights.CohortAskAgain),
		Short:       "Put open questions once more, after the reply key was changed",
		Long: "Puts every open question once more whose mail bears a reply address of a key that is gone: after a key was stolen or lost.\n" +
			"Each mail goes out in its reader's working hours, to one person no more than one a day, and its reminders start anew.\n" +
			"Questions that can still be answered are left alone, so that it does no harm to say it twice.",
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return cohortAskAgain(cmd.Context(), a, args[0], dryRun)
		},
	}
	cmd.Flags().BoolVar(&dryRun, "dry-run", false, "only say which mails would go out")
	return cmd
}

// askAgainReport is what cohort ask-again prints with --json.
type askAgainReport struct {
	Questions []programme.AskedAgain `json:"questions"`
	DryRun    bool                   `json:"dry_run"`
}

func cohortAskAgain(ctx context.Context, a *app, cohort string, dryRun bool) error {
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return err
	}
	defer done()
	again, err := p.AskAgain(ctx, cohort, dryRun)
	if err != nil {
		return err
	}
	if a.json {
		return a.printJSON(askAgainReport{append([]programme.AskedAgain{}, again...), dryRun})
	}
	t := table{columns: []string{"reader", "address", "about", "goes out from"}, empty: "Every open question can be answered as it is."}
	for _, q := range again {
		t.add(q.Reader, q.Email, string(q.Kind), q.At.Format("2006-01-02 15:04"))
	}
	if err := a.print(t); err != nil {
		return err
	}
	switch {
	case dryRun:
		a.printf("Nothing was changed: this is what would go out.")
	case len(again) > 0:
		a.printf("%s %d questions go out once more, as soon as “rapport serve” runs with the new key.", a.paint(green, "✓"), len(again))
	}
	return nil
}

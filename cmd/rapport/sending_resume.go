package main

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/rights"
)

func newSendingResume(a *app) *cobra.Command {
	var how programme.Resume
	cmd := &cobra.Command{
		Use:         "resume",
		Annotations: does(rights.Sending),
		Short:       "Let mail go out again, after a pause or after a restore",
		Long: "Lets mail go out again. After a restore, or on a copy, this installation takes over: from then on it sends, and no other.\n" +
			"What waits from before the restore may have been sent already: reminders are dropped, since more of them come; the rest is\n" +
			"listed and set aside, unless you say --send-waiting. Mail made since goes out.",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if how.Join && how.SendWaiting {
				return usageError(cmd, errors.New("--join leaves what waits to the others: leave --send-waiting out"))
			}
			return sendingResume(cmd.Context(), a, how)
		},
	}
	cmd.Flags().BoolVar(&how.SendWaiting, "send-waiting", false, "also send what is listed as set aside; some may get it twice")
	cmd.Flags().BoolVar(&how.Join, "join", false, "let this one send beside another worker, on the same database with a data folder of its own")
	cmd.Flags().BoolVar(&how.DryRun, "dry-run", false, "say what would happen, and change nothing")
	return cmd
}

// resumeReport is what sending resume prints with --json.
type resumeReport struct {
	programme.Resumed
	DryRun bool `json:"dry_run"`
}

func sendingResume(ctx context.Context, a *app, how programme.Resume) error {
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return err
	}
	defer done()
	resumed, err := p.ResumeSending(ctx, how)
	if err != nil {
		return err
	}
	if a.json {
		return a.printJSON(resumeReport{resumed, how.DryRun})
	}
	if len(resumed.Left) > 0 {
		t := table{columns: []string{"mail", "reader", "kind", "made", "subject", "becomes"}}
		for _, m := range resumed.Left {
			t.add(m.ID, m.Reader, m.Kind, m.Made.Format("2006-01-02 15:04"), m.Subject, leftWords[m.Becomes])
		}
		if err := a.print(t); err != nil {
			return err
		}
		a.printf("")
	}
	tellResumed(a, resumed)
	if how.DryRun {
		a.printf("Nothing was changed: this is what would happen.")
	}
	return nil
}

// leftWords are what becomes of a mail, as the list says it.
var leftWords = map[string]string{"dropped": "dropped: reminders come again", "aside": "set aside: may have been sent", "sent": "sent, perhaps again"}

func tellResumed(a *app, resumed programme.Resumed) {
	mark := a.paint(green, "✓")
	switch {
	case resumed.TookOver:
		a.printf("%s this installation sends from now on, and no other on this database. It was held back because %s.", mark, resumed.Why)
	case resumed.Joined:
		a.printf("%s this installation sends beside the others on this database.", mark)
	case resumed.Was == "open" && len(resumed.Left) == 0:
		a.printf("%s mail goes out already.", mark)
	default:
		a.printf("%s mail goes out again.", mark)
	}
	if n := resumed.Count("aside"); n > 0 {
		a.printf("  %d set aside. To send them as well: rapport sending resume --send-waiting", n)
	}
}

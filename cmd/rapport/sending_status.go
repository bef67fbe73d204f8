package main

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
)

func newSendingStatus(a *app) *cobra.Command {
	return &cobra.Command{
		Use:         "status",
		Annotations: does(rights.SendingStatus),
		Short:       "Say whether mail goes out, and what waits",
		Args:        cobra.NoArgs,
		RunE:        func(cmd *cobra.Command, _ []string) error { return sendingStatus(cmd.Context(), a) },
	}
}

func sendingStatus(ctx context.Context, a *app) error {
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return err
	}
	defer done()
	status, err := p.SendingStatus(ctx)
	if err != nil {
		return err
	}
	if a.json {
		return a.printJSON(status)
	}
	tellSending(a, status)
	t := table{columns: []string{"mails", "kind", "state", "the oldest was due"}, empty: "No mail waits."}
	for _, w := range status.Waiting {
		t.add(w.Count, kindWords[w.Class], stateWords[w.State], w.Oldest.Format("2006-01-02 15:04"))
	}
	a.printf("")
	if err := a.print(t); err != nil {
		return err
	}
	for _, w := range status.Waiting {
		if w.State == "aside" {
			a.printf("\nWhat was set aside may have been sent before. To send it: rapport sending resume --send-waiting")
			break
		}
	}
	return nil
}

// tellSending says in a sentence whether mail goes out, and what to do when it does not.
func tellSending(a *app, status programme.SendingStatus) {
	switch status.State {
	case store.SendingOpen:
		a.printf("%s mail goes out: %d within the last minute, %d within 24 hours", a.paint(green, "✓"), status.LastMinute, status.LastDay)
	case programme.SendingPaused:
		a.printf("%s mail is held back since %s: %s. To go on: rapport sending resume", a.paint(yellow, "!"), status.Since.Format("2006-01-02 15:04"), status.Why)
	case programme.SendingStopped:
		a.printf("%s mail was stopped on %s: %s. Nothing was sent to the wrong person. Please report it, look at the log,\n"+
			"  and go on with: rapport sending resume", a.paint(red, "✗"), status.Since.Format("2006-01-02 15:04"), status.Why)
	default:
		a.printf("%s mail is held back: %s.", a.paint(red, "✗"), status.Why)
		a.printf("  Replies are still read. Make sure that no other Rapport writes to these people. Then see what would happen with\n" +
			"  rapport sending resume --dry-run, and let this one send with rapport sending resume")
	}
	if words := status.TroubleWords(); words != "" {
		a.printf("%s %s, since %s; rapport config check says more", a.paint(yellow, "!"), words, status.TroubleSince.Format("2006-01-02 15:04"))
	}
}

// kindWords and stateWords are how people call what the database names.
var (
	kindWords  = map[string]string{"nudge": "reminders", "essential": "questions and notices", "reply": "answers to a mail"}
	stateWords = map[string]string{"ready": "waiting", "claimed": "about to go out", "handed_over": "going out", "aside": "set aside"}
)

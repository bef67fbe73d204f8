package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
)

func newInboxShow(a *app) *cobra.Command {
	return &cobra.Command{
		Use:         "show NUMBER",
		Annotations: does(rights.InboxList),
		Short:       "Show one mail that came: what it was, what it answers and what became of it",
		Long:        "Shows one mail that came. Its words are not shown; see “rapport inbox explain”.",
		Args:        cobra.ExactArgs(1),
		RunE:        func(cmd *cobra.Command, args []string) error { return inboxShow(cmd.Context(), a, args[0]) },
	}
}

func inboxShow(ctx context.Context, a *app, number string) error {
	id, err := mailNumber(number)
	if err != nil {
		return err
	}
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return err
	}
	defer done()
	mail, err := p.ReceivedMail(ctx, id)
	if err != nil {
		return err
	}
	if a.json {
		return a.printJSON(mail)
	}
	a.showReceived(mail)
	return nil
}

func (a *app) showReceived(m store.Received) {
	a.told("number", fmt.Sprint(m.ID))
	a.told("arrived", cellText(m.Arrived))
	a.told("from", oneLine(m.Sender))
	a.told("who", oneLine(m.Who))
	a.told("mailbox", oneLine(m.Mailbox))
	a.told("size", fmt.Sprintf("%d bytes", m.Size))
	a.told("sort", m.Class)
	a.told("cohort", oneLine(m.Cohort))
	a.told("question", m.Kind)
	a.told("ask", m.Ask)
	a.told("read as", m.Intent)
	a.told("became", became(m))
	a.told("why", oneLine(m.Why))
}

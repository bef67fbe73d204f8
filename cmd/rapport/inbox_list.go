package main

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
)

func newInboxList(a *app) *cobra.Command {
	var filter store.ReceivedFilter
	var unclear bool
	cmd := &cobra.Command{
		Use:         "list",
		Annotations: does(rights.InboxList),
		Short:       "List the mails that came, with what became of each",
		Long:        "Lists the mails that came, the newest last. Nobody's words are shown.",
		Example: `  rapport inbox list --unclear        those that a person should look at
  rapport inbox list --became applied --cohort "Autumn 2026"`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if unclear {
				filter.Dispositions = programme.NeedsAPerson
			}
			return inboxList(cmd.Context(), a, filter)
		},
	}
	cmd.Flags().BoolVar(&unclear, "unclear", false, "only those that a person should look at")
	cmd.Flags().BoolVar(&filter.Waiting, "waiting", false, "only those that have not been sorted yet")
	cmd.Flags().StringSliceVar(&filter.Dispositions, "became", nil, "only those that became one of `THESE`, such as applied,asked_back")
	cmd.Flags().StringVar(&filter.Cohort, "cohort", "", "only those of one `COHORT`")
	cmd.Flags().IntVar(&filter.Limit, "limit", 50, "the newest so many; 0 for all")
	cmd.MarkFlagsMutuallyExclusive("unclear", "waiting", "became")
	return cmd
}

func inboxList(ctx context.Context, a *app, filter store.ReceivedFilter) error {
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return err
	}
	defer done()
	mails, err := p.Received(ctx, filter)
	if err != nil {
		return err
	}
	if a.json {
		return a.printJSON(append([]store.Received{}, mails...))
	}
	t := table{columns: []string{"number", "arrived", "from", "sort", "became", "why"}, empty: "No such mail has come."}
	for _, m := range mails {
		t.add(m.ID, m.Arrived, sender(m), m.Class, became(m), m.Why)
	}
	return a.print(t)
}

// sender names who a mail is from: the person when known, else the address.
func sender(m store.Received) any {
	switch {
	case m.Who != "":
		return m.Who
	case m.Sender != "":
		return m.Sender
	}
	return nil
}

func became(m store.Received) string {
	if m.Disposition == "" {
		return "waits"
	}
	return m.Disposition
}

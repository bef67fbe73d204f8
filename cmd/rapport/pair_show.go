package main

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/rights"
)

func newPair(a *app) *cobra.Command {
	cmd := &cobra.Command{Use: "pair", Short: "Look at one pair, or end it"}
	cmd.AddCommand(newPairList(a), newPairEnd(a), newPairRematch(a), &cobra.Command{
		Use:         "show PAIR",
		Annotations: does(rights.PairShow),
		Short:       "Show a pair's timeline: every mail, every reply, and why each step was taken",
		Long:        "Shows a pair's timeline. Nobody's words are shown, only that they came and how they were understood.",
		Args:        cobra.ExactArgs(1),
		RunE:        func(cmd *cobra.Command, args []string) error { return pairShow(cmd.Context(), a, args[0]) },
	})
	return cmd
}

func pairShow(ctx context.Context, a *app, pair string) error {
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return err
	}
	defer done()
	entries, err := p.Timeline(ctx, pair)
	if err != nil {
		return err
	}
	if a.json {
		return a.printJSON(entries)
	}
	t := table{columns: []string{"when", "what", "who", "subject", "why"}, empty: "Nothing has happened to this pair yet."}
	for _, e := range entries {
		t.add(e.At.Format("2006-01-02 15:04"), e.What, e.Who, e.Subject, e.Why)
	}
	return a.print(t)
}

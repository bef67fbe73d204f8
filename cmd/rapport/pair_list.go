package main

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
)

func newPairList(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "list COHORT", Short: "List the pairs of a cohort with the talks that they held", Args: cobra.ExactArgs(1),
		Annotations: does(rights.PairShow),
		RunE:        func(cmd *cobra.Command, args []string) error { return pairList(cmd.Context(), a, args[0]) },
	}
}

func pairList(ctx context.Context, a *app, cohort string) error {
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return err
	}
	defer done()
	lines, err := p.PairsOf(ctx, cohort)
	if err != nil {
		return err
	}
	if a.json {
		return a.printJSON(append([]store.PairLine{}, lines...))
	}
	t := table{columns: []string{"pair", "mentor", "mentee", "state", "introduced", "talks held", "talks due"}, empty: "There are no pairs yet."}
	for _, l := range lines {
		var introduced any
		if l.IntroducedAt != nil {
			introduced = l.IntroducedAt.Format("2 Jan 2006")
		}
		t.add(l.Pair, l.Mentor, l.Mentee, l.State, introduced, l.Held, l.Reported)
	}
	return a.print(t)
}

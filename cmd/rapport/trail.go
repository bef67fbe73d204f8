package main

import (
	"context"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/rights"
)

func newTrail(a *app) *cobra.Command {
	var person, pair, since string
	cmd := &cobra.Command{
		Use:         "trail COHORT",
		Annotations: does(rights.Trail),
		Short:       "Say who did what, when and why",
		Long: `Says who did what in a cohort, when and why: mails, answers and how they were read, steps that were due, and what was entered by
command. What people wrote is not shown, and of concerns and reflections nothing at all.`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return trail(cmd.Context(), a, args[0], person, pair, since)
		},
	}
	cmd.Flags().StringVar(&person, "person", "", "only what is about one person, by whole `NAME` or address")
	cmd.Flags().StringVar(&pair, "pair", "", "only what is about one pair, by its `NUMBER` in the list or its id")
	cmd.Flags().StringVar(&since, "since", "", "only from this `DAY` on, as in 2027-05-13")
	return cmd
}

func trail(ctx context.Context, a *app, cohort, person, pair, since string) error {
	var from mentoring.Day
	if since != "" {
		day, err := time.Parse(time.DateOnly, since)
		if err != nil {
			return &mentoring.Error{Fault: mentoring.FaultInvalid, Message: fmt.Sprintf("%q is no day; write one as in --since 2027-05-13", since)}
		}
		from = mentoring.DayOf(day)
	}
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return err
	}
	defer done()
	entries, err := p.Trail(ctx, cohort, person, pair, from)
	if err != nil {
		return err
	}
	if a.json {
		return a.printJSON(append([]programme.TrailEntry{}, entries...))
	}
	t := table{columns: []string{"when", "who", "what", "about", "why"}, empty: "Nothing has been done there yet."}
	for _, e := range entries {
		t.add(e.At, e.Who, e.What, e.With, e.Why)
	}
	return a.print(t)
}

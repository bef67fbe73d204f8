package main

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/rights"
)

func newGathering(a *app) *cobra.Command {
	cmd := &cobra.Command{Use: "gathering", Short: "See who comes to the meetings of many, move one, or call it off"}
	dryRun := false
	on, at := "", ""
	move := &cobra.Command{
		Use:         "move COHORT NUMBER --on YYYY-MM-DD --at HH:MM",
		Annotations: does(rights.GatheringChange),
		Short:       "Move a gathering; whoever wanted to come is told, and their calendars follow",
		Args:        cobra.ExactArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			return gatheringMove(cmd.Context(), a, args[0], args[1], on+" "+at, dryRun)
		},
	}
	move.Flags().StringVar(&on, "on", "", "the new day, as in 2027-05-13")
	move.Flags().StringVar(&at, "at", "", "the new time of day where the cohort is, as in 16:00")
	move.Flags().BoolVar(&dryRun, "dry-run", false, "only say who would be told")
	cancel := &cobra.Command{
		Use:         "cancel COHORT NUMBER",
		Annotations: does(rights.GatheringChange),
		Short:       "Call a gathering off; whoever wanted to come is told",
		Args:        cobra.ExactArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			return gatheringCancel(cmd.Context(), a, args[0], args[1], dryRun)
		},
	}
	cancel.Flags().BoolVar(&dryRun, "dry-run", false, "only say who would be told")
	cmd.AddCommand(&cobra.Command{
		Use:         "list COHORT",
		Annotations: does(rights.GatheringShow),
		Short:       "List a cohort's gatherings, and how many come",
		Args:        cobra.ExactArgs(1),
		RunE:        func(cmd *cobra.Command, args []string) error { return gatheringList(cmd.Context(), a, args[0]) },
	}, &cobra.Command{
		Use:         "show COHORT NUMBER",
		Annotations: does(rights.GatheringShow),
		Short:       "Show one gathering, and who said that they come",
		Args:        cobra.ExactArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			return gatheringShow(cmd.Context(), a, args[0], args[1])
		},
	}, move, cancel)
	return cmd
}

func gatheringsOf(ctx context.Context, a *app, cohort string) ([]programme.GatheringView, error) {
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	return p.GatheringsOf(ctx, cohort)
}

func gatheringList(ctx context.Context, a *app, cohort string) error {
	all, err := gatheringsOf(ctx, a, cohort)
	if err != nil {
		return err
	}
	if a.json {
		return a.printJSON(append([]programme.GatheringView{}, all...))
	}
	t := table{columns: []string{"number", "name", "for", "starts", "state", "yes", "waiting", "maybe", "came"}, empty: "This cohort has no gatherings: they are planned in its file, under “gatherings”."}
	for _, g := range all {
		came := "not known"
		if g.Came != nil {
			came = strconv.Itoa(*g.Came)
		}
		t.add(strconv.Itoa(g.Number), g.Name, string(g.For), g.Starts.Format("2006-01-02 15:04"), g.State, strconv.Itoa(g.Yes), strconv.Itoa(g.Waiting), strconv.Itoa(g.Maybe), came)
	}
	return a.print(t)
}

func gatheringShow(ctx context.Context, a *app, cohort, number string) error {
	all, err := gatheringsOf(ctx, a, cohort)
	if err != nil {
		return err
	}
	for _, g := range all {
		if strconv.Itoa(g.Number) != number {
			continue
		}
		if a.json {
			return a.printJSON(g)
		}
		a.printf("%s, for %s, %s: %s. %d yes, %d waiting, %d maybe.", g.Name, g.For, g.Starts.Format("2006-01-02 15:04"), g.State, g.Yes, g.Waiting, g.Maybe)
		for _, guest := range g.Guests {
			a.printf("- %s", guest)
		}
		if g.Notes != "" {
			a.printf("\n%s", g.Notes)
		}
		return nil
	}
	return noGathering(cohort, number)
}

func noGathering(cohort, number string) error {
	return &mentoring.Error{Fault: mentoring.FaultNotFound, Message: fmt.Sprintf("there is no gathering %s in this cohort; “rapport gathering list %s” shows them all", number, quoted(cohort))}
}

func gatheringMove(ctx context.Context, a *app, cohort, number, to string, dryRun bool) error {
	n, err := strconv.Atoi(number)
	if err != nil {
		return noGathering(cohort, number)
	}
	at, err := time.Parse("2006-01-02 15:04", to)
	if err != nil {
		return &mentoring.Error{Fault: mentoring.FaultInvalid, Message: "say when it takes place, as in --on 2027-05-13 --at 16:00"}
	}
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return err
	}
	defer done()
	moved, err := p.MoveGathering(ctx, cohort, n, mentoring.DayOf(at), at.Hour()*60+at.Minute(), dryRun)
	if err != nil {
		return err
	}
	if a.json {
		return a.printJSON(struct {
			programme.Moved
			DryRun bool `json:"dry_run"`
		}{moved, dryRun})
	}
	if dryRun {
		a.printf("“%s” would be moved to %s, and %d people told. Nothing was changed.", moved.Name, to, moved.Told)
		return nil
	}
	a.printf("%s “%s” is moved to %s; %d people are told.", a.paint(green, "✓"), moved.Name, to, moved.Told)
	return nil
}

func gatheringCancel(ctx context.Context, a *app, cohort, number string, dryRun bool) error {
	n, err := strconv.Atoi(number)
	if err != nil {
		return noGathering(cohort, number)
	}
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return err
	}
	defer done()
	off, err := p.CallOff(ctx, cohort, n, dryRun)
	if err != nil {
		return err
	}
	if a.json {
		return a.printJSON(struct {
			programme.CalledOff
			DryRun bool `json:"dry_run"`
		}{off, dryRun})
	}
	if dryRun {
		a.printf("“%s” would be called off, and %d people told. Nothing was changed.", off.Name, off.Told)
		return nil
	}
	a.printf("%s “%s” is called off; %d people are told.", a.paint(green, "✓"), off.Name, off.Told)
	return nil
}

package main

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/rights"
)

const (
	dryRunHelp   = "show what would come of it, and change and send nothing"
	changeEffect = "\n\nThe coordinator gets the changed list by mail. Participants hear nothing before it is approved. A change that breaks\na hard rule is refused, with the rule named."
)

func newMatchPropose(a *app) *cobra.Command {
	var dryRun bool
	cmd := &cobra.Command{
		Use:         "propose COHORT",
		Annotations: does(rights.MatchChange),
		Short:       "Make the open proposal anew, as people and rules are now; locked pairs stay",
		Long:        "Make the open proposal anew, as people and rules are now; locked pairs stay." + changeEffect,
		Args:        cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.changeProposal(cmd.Context(), dryRun, func(ctx context.Context, p *programme.Programme) (programme.Reviewed, error) {
				return p.ProposeAnew(ctx, args[0], dryRun)
			})
		},
	}
	cmd.Flags().BoolVar(&dryRun, "dry-run", false, dryRunHelp)
	return cmd
}

func newMatchSwap(a *app) *cobra.Command {
	var dryRun bool
	cmd := &cobra.Command{
		Use:         "swap COHORT NUMBER NUMBER",
		Annotations: does(rights.MatchChange),
		Short:       "Exchange the mentors of two proposed pairs",
		Long:        "Exchange the mentors of two proposed pairs." + changeEffect,
		Args:        cobra.ExactArgs(3),
		RunE: func(cmd *cobra.Command, args []string) error {
			numbers, err := pairNumbers(args[1:])
			if err != nil {
				return err
			}
			return a.review(cmd.Context(), args[0], dryRun, mentoring.Change{Do: mentoring.Swap, Pair: numbers[0], With: numbers[1]})
		},
	}
	cmd.Flags().BoolVar(&dryRun, "dry-run", false, dryRunHelp)
	return cmd
}

func newMatchInstead(a *app) *cobra.Command {
	var dryRun bool
	cmd := &cobra.Command{
		Use:         "instead COHORT NUMBER NAME",
		Annotations: does(rights.MatchChange),
		Short:       "Give a proposed pair another mentor or mentee, by name",
		Long:        "Give a proposed pair another mentor or mentee, by name. Whoever is pushed out is matched again, as far as anybody is free." + changeEffect,
		Args:        cobra.ExactArgs(3),
		RunE: func(cmd *cobra.Command, args []string) error {
			numbers, err := pairNumbers(args[1:2])
			if err != nil {
				return err
			}
			return a.review(cmd.Context(), args[0], dryRun, mentoring.Change{Do: mentoring.Instead, Pair: numbers[0], Name: args[2]})
		},
	}
	cmd.Flags().BoolVar(&dryRun, "dry-run", false, dryRunHelp)
	return cmd
}

// newMatchLock is “match lock” or “match unlock”.
func newMatchLock(a *app, locked bool) *cobra.Command {
	var dryRun bool
	cmd := &cobra.Command{
		Use:         "lock COHORT NUMBER...",
		Annotations: does(rights.MatchChange),
		Short:       "Keep proposed pairs when the proposal is made anew",
		Args:        cobra.MinimumNArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			numbers, err := pairNumbers(args[1:])
			if err != nil {
				return err
			}
			return a.changeProposal(cmd.Context(), dryRun, func(ctx context.Context, p *programme.Programme) (programme.Reviewed, error) {
				return p.Lock(ctx, args[0], numbers, locked, dryRun)
			})
		},
	}
	if !locked {
		cmd.Use, cmd.Short = "unlock COHORT NUMBER...", "Let locked pairs change again"
	}
	cmd.Flags().BoolVar(&dryRun, "dry-run", false, dryRunHelp)
	return cmd
}

func newMatchForbid(a *app) *cobra.Command {
	var dryRun bool
	var reason string
	cmd := &cobra.Command{
		Use:         "forbid COHORT PERSON OTHER",
		Annotations: does(rights.MatchChange),
		Short:       "Keep two people apart for good, each named by address or whole name",
		Long: "Keep two people apart for good, each named by address or whole name. It holds for every round to come; in an open proposal\n" +
			"both are matched again, as far as anybody is free." + changeEffect,
		Args: cobra.ExactArgs(3),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.changeProposal(cmd.Context(), dryRun, func(ctx context.Context, p *programme.Programme) (programme.Reviewed, error) {
				return p.Forbid(ctx, args[0], [2]string{args[1], args[2]}, reason, dryRun)
			})
		},
	}
	cmd.Flags().StringVar(&reason, "reason", "", "why, for whoever keeps the list; neither of the two reads it")
	cmd.Flags().BoolVar(&dryRun, "dry-run", false, dryRunHelp)
	return cmd
}

func (a *app) review(ctx context.Context, cohort string, dryRun bool, changes ...mentoring.Change) error {
	return a.changeProposal(ctx, dryRun, func(ctx context.Context, p *programme.Programme) (programme.Reviewed, error) {
		return p.Review(ctx, cohort, changes, dryRun)
	})
}

// changeProposal changes the open proposal and shows how it stands.
func (a *app) changeProposal(ctx context.Context, dryRun bool, change func(context.Context, *programme.Programme) (programme.Reviewed, error)) error {
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return err
	}
	defer done()
	view, err := change(ctx, p)
	if err != nil {
		return err
	}
	if err := a.printProposal(view); err != nil || a.json {
		return err
	}
	if dryRun {
		a.printf("Nothing was changed or sent: this was a dry run.")
	}
	return nil
}

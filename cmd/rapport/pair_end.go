package main

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/rights"
)

func newPairEnd(a *app) *cobra.Command {
	var rematch, dryRun bool
	cmd := &cobra.Command{
		Use:         "end PAIR",
		Annotations: does(rights.PairEnd),
		Short:       "End a pair before its time, the same for both and without a reason",
		Long: "Ends a pair. Both get the same short note without a reason, and stay in the programme; they are in the next month's round\n" +
			"of matching, and never proposed to each other again. With --rematch a round is held at once for whoever is free.",
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return pairEnd(cmd.Context(), a, args[0], rematch, dryRun)
		},
	}
	cmd.Flags().BoolVar(&rematch, "rematch", false, "look for other partners at once")
	cmd.Flags().BoolVar(&dryRun, "dry-run", false, "say what would happen, and change nothing")
	return cmd
}

func pairEnd(ctx context.Context, a *app, pair string, rematch, dryRun bool) error {
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return err
	}
	defer done()
	parting, err := p.Part(ctx, pair, rematch, dryRun)
	if err != nil {
		return err
	}
	if a.json {
		return a.printJSON(struct {
			programme.Parting
			DryRun bool `json:"dry_run"`
		}{parting, dryRun})
	}
	next := "No round of matching is left in this cohort."
	switch {
	case parting.Round && rematch:
		next = "Other partners are looked for at once."
	case parting.Round:
		next = "Both are in the next month's round."
	}
	if dryRun {
		a.printf("The pair of %s and %s would end. %s Nothing was changed.", parting.Mentor, parting.Mentee, next)
		return nil
	}
	a.printf("%s the pair of %s and %s has ended; both get the same note. %s", a.paint(green, "✓"), parting.Mentor, parting.Mentee, next)
	return nil
}

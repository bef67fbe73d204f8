package main

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/store"
)

func newMatch(a *app) *cobra.Command {
	cmd := &cobra.Command{Use: "match", Short: "Find the best pairs, see and approve proposed ones"}
	cmd.AddCommand(newMatchShow(a), newMatchApprove(a), newMatchSolve(a), newMatchReadiness(a))
	return cmd
}

func newMatchShow(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "show COHORT",
		Short: "Show the pairs that wait for approval, and why each was matched",
		Args:  cobra.ExactArgs(1),
		RunE:  func(cmd *cobra.Command, args []string) error { return matchShow(cmd.Context(), a, args[0]) },
	}
}

func matchShow(ctx context.Context, a *app, cohort string) error {
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return err
	}
	defer done()
	t := table{columns: []string{"number", "mentor", "mentee", "score", "reasons"}, empty: "No proposal waits for approval."}
	err = p.DB.InTx(ctx, func(tx store.Tx) error {
		found, err := tx.CohortNamed(ctx, cohort)
		if err != nil {
			return err
		}
		proposal, err := tx.OpenProposal(ctx, found.ID)
		if err != nil {
			return err
		}
		pairs, err := tx.PairsOfRound(ctx, found.ID, proposal.Round)
		if err != nil {
			return err
		}
		lines, err := tx.PairLines(ctx, found.ID)
		if err != nil {
			return err
		}
		names := map[string]store.PairLine{}
		for _, line := range lines {
			names[line.Pair] = line
		}
		for _, pair := range pairs {
			t.add(pair.Number, names[pair.ID].Mentor, names[pair.ID].Mentee, pair.Score, strings.Join(pair.Reasons, " "))
		}
		return nil
	})
	if err != nil {
		return err
	}
	return a.print(t)
}

func newMatchApprove(a *app) *cobra.Command {
	var except []int
	cmd := &cobra.Command{
		Use:   "approve COHORT",
		Short: "Approve the proposed pairs, as a coordinator's reply would",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			p, done, err := a.openProgramme(cmd.Context())
			if err != nil {
				return err
			}
			defer done()
			if _, err := p.Approve(cmd.Context(), args[0], except); err != nil {
				return err
			}
			if a.json {
				return a.printJSON(map[string]any{"approved": true, "except": append([]int{}, except...)})
			}
			a.printf("%s approved. Each of the two is asked next, alone.", a.paint(green, "✓"))
			return nil
		},
	}
	cmd.Flags().IntSliceVar(&except, "except", nil, "leave out the pairs with these `NUMBERS`, such as 2,5")
	return cmd
}

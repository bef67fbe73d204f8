package main

import "github.com/spf13/cobra"

func newMatch(a *app) *cobra.Command {
	cmd := &cobra.Command{Use: "match", Short: "Find the best pairs; see, change and approve proposed ones"}
	cmd.AddCommand(
		newMatchPropose(a), newMatchShow(a), newMatchWhy(a), newMatchSwap(a), newMatchInstead(a), newMatchLock(a, true), newMatchLock(a, false),
		newMatchForbid(a), newMatchApprove(a), newMatchSolve(a), newMatchReadiness(a), newMatchFairness(a),
	)
	return cmd
}

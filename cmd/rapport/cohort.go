package main

import "github.com/spf13/cobra"

func newCohort(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "cohort",
		Short: "Check, start and follow cohorts",
	}
	cmd.AddCommand(
		newCohortCheck(a),
		newCohortStart(a),
		newCohortAdd(a),
		newCohortList(a),
		newCohortStatus(a),
		newCohortAskAgain(a),
		newCohortAsk(a),
		newCohortPause(a),
		newCohortResume(a),
		newCohortWindDown(a),
		newCohortExtend(a),
		newCohortChange(a),
		newCohortUndo(a),
	)
	return cmd
}

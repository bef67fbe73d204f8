package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"
)

// commands are all there are. A new one is one more line here.
func commands(a *app) []*cobra.Command {
	return []*cobra.Command{
		newDemo(a),
		newInit(a),
		newConfig(a),
		newDoctor(a),
		newServe(a),
		newHealth(a),
		newStatus(a),
		newSending(a),
		newMailbox(a),
		newRehearse(a),
		newCohort(a),
		newMatch(a),
		newPeople(a),
		newPair(a),
		newPartner(a),
		newAsk(a),
		newTrail(a),
		newEvidence(a),
		newHandover(a),
		newErasure(a),
		newRights(a),
		newTemplates(a),
		newForum(a),
		newGathering(a),
		newCharter(a),
		newMotion(a),
		newInbox(a),
		newReply(a),
		newPostOffice(a),
		newCell(a),
		newVersion(a),
	}
}

const about = `Rapport runs leadership mentoring programmes entirely by email: people take part by replying.

Tables become JSON with --json. Colours are left out when the output is no terminal or NO_COLOR is set.

` + statusHelp

func newRoot(a *app) *cobra.Command {
	root := &cobra.Command{
		Use:           "rapport",
		Short:         "Mentoring programmes, run entirely by email",
		Long:          about,
		SilenceErrors: true, // run prints them
		SilenceUsage:  true,

		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error { return a.authorise(cmd) },
	}
	root.SetIn(a.in)
	root.SetOut(a.out)
	root.SetErr(a.errOut)
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error { return usageError(cmd, err) })
	root.PersistentFlags().StringVar(&a.configPath, "config", a.configPath, "the configuration `FILE`")
	root.PersistentFlags().BoolVar(&a.json, "json", false, "print JSON in place of a table")
	root.AddCommand(commands(a)...)
	explainUsage(root)
	return root
}

// run runs the command that the arguments name and returns its exit status.
func run(ctx context.Context, args []string, a *app) int {
	root := newRoot(a)
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	if err != nil && !alreadyTold(err) {
		fmt.Fprintln(a.errOut, a.paint(red, "rapport:"), err)
	}
	return exitStatus(err)
}

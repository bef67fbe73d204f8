package main

import (
	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/rights"
)

// cellArguments start this program as the process that mail is read in.
func cellArguments() []string { return []string{"cell"} }

func newCell(a *app) *cobra.Command {
	return &cobra.Command{
		Use:         "cell",
		Annotations: does(rights.Learn),
		Short:       "Read mail for the service, in a process that can do no harm",
		Long:        "The service starts this command by itself. It reads mails from its input and writes what they say to its output.",
		Args:        cobra.NoArgs,
		Hidden:      true,
		RunE:        func(*cobra.Command, []string) error { return inbox.Serve(a.in, a.out) },
	}
}

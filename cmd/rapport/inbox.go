package main

import (
	"fmt"
	"strconv"

	"github.com/spf13/cobra"
)

func newInbox(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "inbox",
		Short: "Look at every mail that ever came, and what became of it",
		Long: `Every mail that came is kept, and ends in exactly one way: it was applied, asked back about, handed to a coordinator, set
aside, or known for a machine's. These commands show which, and why, and help where a person has to.`,
	}
	cmd.AddCommand(newInboxList(a), newInboxShow(a), newInboxExplain(a), newInboxRetry(a), newInboxAssign(a))
	return cmd
}

// mailNumber reads the number by which a mail that came is named.
func mailNumber(arg string) (int64, error) {
	id, err := strconv.ParseInt(arg, 10, 64)
	if err != nil || id < 1 {
		return 0, fmt.Errorf("%q is no number of a mail; “rapport inbox list” shows the numbers", arg)
	}
	return id, nil
}

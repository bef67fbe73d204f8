package main

import "github.com/spf13/cobra"

func newInbox(a *app) *cobra.Command {
	cmd := &cobra.Command{Use: "inbox", Short: "Look at mail that comes in"}
	cmd.AddCommand(newExplain(a))
	return cmd
}

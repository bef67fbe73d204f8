package main

import "github.com/spf13/cobra"

func newMailbox(a *app) *cobra.Command {
	cmd := &cobra.Command{Use: "mailbox", Short: "Sign in to the mailbox, where it wants more than a password"}
	cmd.AddCommand(newMailboxSignIn(a))
	return cmd
}

package main

import "github.com/spf13/cobra"

func newSending(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "sending",
		Short: "See whether mail goes out; hold it back, and let it go on",
	}
	cmd.AddCommand(newSendingStatus(a), newSendingPause(a), newSendingResume(a))
	return cmd
}

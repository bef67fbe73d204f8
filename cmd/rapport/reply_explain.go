package main

import (
	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/explain"
)

func newReply(a *app) *cobra.Command {
	cmd := &cobra.Command{Use: "reply", Short: "See how replies are understood"}
	cmd.AddCommand(newReplyExplain(a))
	return cmd
}

func newReplyExplain(a *app) *cobra.Command {
	var jsonl bool
	cmd := &cobra.Command{
		Use:  "explain [FILE.eml]",
		RunE: func(_ *cobra.Command, args []string) error { return explain.Lines(a.in, a.out) },
	}
	cmd.Flags().BoolVar(&jsonl, "jsonl", false, "read JSON lines, write one for each")
	return cmd
}

package main

import "github.com/spf13/cobra"

func newConfig(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "config",
		Short: "See whether the configuration is right, and what is in effect",
	}
	cmd.AddCommand(
		newConfigCheck(a),
		newConfigPrint(a),
	)
	return cmd
}

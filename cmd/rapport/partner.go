package main

import "github.com/spf13/cobra"

func newPartner(a *app) *cobra.Command {
	cmd := &cobra.Command{Use: "partner", Short: "Organisations that share a programme: find out whether they fit, have one join or leave, see who gave and received"}
	cmd.AddCommand(newPartnerAsk(a), newPartnerJoin(a), newPartnerLeave(a), newPartnerLedger(a))
	return cmd
}

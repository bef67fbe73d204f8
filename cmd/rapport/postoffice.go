package main

import (
	"context"
	"time"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/config"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/standalone/postoffice"
)

func newPostOffice(a *app) *cobra.Command {
	options := postoffice.Options{Password: demoPassword}
	var catchAll map[string]string
	cmd := &cobra.Command{
		Use:         "postoffice",
		Annotations: does(rights.TryOut),
		Short:       "Run a post office for trials: SMTP and IMAP with a mailbox for every address",
		Long: "Runs a post office on this machine: it takes any mail for any address, keeps it, and gives it out by IMAP. One password\n" +
			"opens every mailbox. Nothing leaves it. Some addresses fail on purpose: …temperror@, …permerror@, …-452@, …timeout@, …slow@, …bounce@.",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			options.CatchAll = catchAll
			options.Log = newLog(a.errOut, config.Log{Level: "info"})
			office, err := postoffice.Start(cmd.Context(), options)
			if err != nil {
				return err
			}
			a.printf("SMTP %s, IMAP %s, password “%s”. Stop it with Ctrl-C.", office.SMTPAddr(), office.IMAPAddr(), options.Password)
			<-cmd.Context().Done()
			ctx, cancel := context.WithTimeout(context.WithoutCancel(cmd.Context()), 10*time.Second)
			defer cancel()
			return office.Stop(ctx)
		},
	}
	f := cmd.Flags()
	f.StringVar(&options.SMTPAddr, "smtp", "127.0.0.1:1025", "listen for SMTP at `HOST:PORT`")
	f.StringVar(&options.IMAPAddr, "imap", "127.0.0.1:1143", "listen for IMAP at `HOST:PORT`")
	f.BoolVar(&options.Open, "open", false, "listen on addresses that other machines reach too, as a container has to")
	f.StringVar(&options.Dir, "dir", "", "keep the mail in this `DIR`; without it, in memory")
	f.StringToStringVar(&catchAll, "catch-all", nil, "`DOMAIN=MAILBOX`: the mailbox that gets a domain's tagged addresses")
	return cmd
}

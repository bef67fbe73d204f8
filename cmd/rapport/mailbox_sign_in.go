package main

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/config"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/signin"
)

func newMailboxSignIn(a *app) *cobra.Command {
	var dryRun bool
	cmd := &cobra.Command{
		Use:         "sign-in",
		Annotations: does(rights.Mailbox),
		Short:       "Sign in to a mailbox of Google Workspace or Microsoft 365",
		Long: "Shows an address to open in a browser, and a code to type there when the provider has codes. Sign in as the account of\n" +
			"the mailbox. The sign-in is kept in the data folder and lasts until somebody ends it; a running service finds it by itself.\n" +
			"Needs sign-in: oauth and the section oauth in the configuration; docs/mailboxes.md tells how to fill it in.",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			cfg, err := a.config()
			if err != nil {
				return err
			}
			if !cfg.OAuth.Used() {
				return &mentoring.Error{Fault: mentoring.FaultInvalid, Message: "the configuration signs in with passwords: write sign-in: oauth under smtp and imap, and a section oauth (see docs/mailboxes.md)"}
			}
			if dryRun {
				return showEndpoints(a, cfg.OAuth)
			}
			return mailboxSignIn(cmd.Context(), a, cfg.OAuth)
		},
	}
	cmd.Flags().BoolVar(&dryRun, "dry-run", false, "show which addresses would be asked, and ask none")
	return cmd
}

// endpoints is what the command prints with --dry-run.
type endpoints struct {
	Provider  string   `json:"provider"`
	ClientID  string   `json:"client_id"`
	Device    string   `json:"device_endpoint,omitempty"`
	Authorize string   `json:"authorize_endpoint,omitempty"`
	Token     string   `json:"token_endpoint"`
	Scopes    []string `json:"scopes"`
	File      string   `json:"file"`
}

func showEndpoints(a *app, oauth config.OAuth) error {
	app, store := oauth.App(), oauth.Store()
	e := endpoints{Provider: app.Name, ClientID: app.ClientID, Token: app.Endpoint.TokenURL, Scopes: app.Scopes, File: store.Path}
	if byCode(app) {
		e.Device = app.Endpoint.DeviceAuthURL
	} else {
		e.Authorize = app.Endpoint.AuthURL
	}
	if a.json {
		return a.printJSON(e)
	}
	a.printf("Signing in at %s as the app %s would", e.Provider, e.ClientID)
	if e.Device != "" {
		a.printf("  ask for a code at        %s", e.Device)
	} else {
		a.printf("  send your browser to     %s", e.Authorize)
	}
	a.printf("  get the tokens from      %s", e.Token)
	for _, scope := range e.Scopes {
		a.printf("  ask for the permission   %s", scope)
	}
	a.printf("  keep the sign-in in      %s\n\nNothing was asked and nothing was written.", e.File)
	return nil
}

// byCode reports whether a person signs in by a code: on any machine, and without a way back to this one.
func byCode(app signin.App) bool { return app.Endpoint.DeviceAuthURL != "" }

func mailboxSignIn(ctx context.Context, a *app, oauth config.OAuth) error {
	app := oauth.App()
	if app.Endpoint.DeviceAuthURL == "" && app.Endpoint.AuthURL == "" {
		return &mentoring.Error{Fault: mentoring.FaultInvalid, Message: "nobody can sign in here by hand: put another token into refresh-token-file, or write device-endpoint or authorize-endpoint"}
	}
	grant, err := signin.Grant{}, error(nil)
	if byCode(app) {
		grant, err = app.ByCode(ctx, a.invite)
	} else {
		grant, err = app.ByBrowser(ctx, a.invite, a.in)
	}
	if err != nil {
		return err
	}
	if err := oauth.Store().Keep(grant); err != nil {
		return err
	}
	if a.json {
		return a.printJSON(map[string]bool{"ok": true})
	}
	a.printf("%s signed in. See whether mail comes and goes with “rapport doctor”.", a.paint(green, "✓"))
	return nil
}

// invite tells a person what to do. It is no result, so it does not go where results go.
func (a *app) invite(i signin.Invitation) {
	a.tell("Open this address in a browser, and sign in as the account of the mailbox:\n\n  %s\n", i.Address)
	if i.Code == "" {
		a.tell("If the browser is on another machine, it ends at a page that cannot be shown. Copy the address of that page,\npaste it here and press Enter.")
		return
	}
	a.tell("Type this code there:\n\n  %s\n", i.Code)
	if !i.Until.IsZero() {
		a.tell("It is good until %s. This window waits.", i.Until.Local().Format("15:04"))
	}
}

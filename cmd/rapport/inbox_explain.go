package main

import (
	"context"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/rights"
)

func newInboxExplain(a *app) *cobra.Command {
	because := ""
	cmd := newExplain(a)
	cmd.Use = "explain NUMBER|FILE.eml"
	cmd.Annotations = does(rights.ReadWords)
	cmd.Short = "Say how a mail that came, or a message in a file, is understood, rule by rule"
	cmd.Long = aboutExplain + `

A mail that came is named by its number and read as the answer to the question that it answered. Its words were written in
confidence, so say why they have to be read: the reason is kept, and its writer and their coordinator are told.`
	fromFile := cmd.RunE
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if _, err := strconv.ParseInt(args[0], 10, 64); err != nil {
			return fromFile(cmd, args)
		}
		return explainReceived(cmd.Context(), a, args[0], because)
	}
	cmd.Flags().StringVar(&because, "because", "", "why the words of a mail that came have to be read")
	return cmd
}

func explainReceived(ctx context.Context, a *app, number, because string) error {
	id, err := mailNumber(number)
	if err != nil {
		return err
	}
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return err
	}
	defer done()
	raw, mail, told, err := p.ReadReceived(ctx, id, because)
	if err != nil {
		return err
	}
	if !a.json {
		a.showReceived(mail)
		a.told("told", strings.Join(told, ", "))
		a.printf("")
	}
	return a.explain(ctx, raw, mail.Ask, "en")
}

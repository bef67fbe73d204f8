package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/internal/form"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/rights"
)

func newPartnerAsk(a *app) *cobra.Command {
	var language, zone string
	var dryRun bool
	cmd := &cobra.Command{
		Use:   `ask "ORGANISATION: NAME <ADDRESS>" "ORGANISATION: NAME <ADDRESS>"`,
		Short: "Ask one person of each of two organisations six questions, to find out whether they fit",
		Long: "Mails six questions to one person of each of two organisations: what they hold dear, who stands behind it, why, how much time,\n" +
			"what must not happen, what they could learn from each other. Neither sees the other's answers before both have written. Then both\n" +
			"get them side by side, with a word on what to do next. Six months later it is all erased. It belongs to no cohort.",
		Example:     "  rapport partner ask \"Northwind: Anna Berg <anna@northwind.example>\" \"Harbour Foods: Tom Birch <tom@harbour.example>\"",
		Args:        cobra.ExactArgs(2),
		Annotations: does(rights.PartnerAsk),
		RunE: func(cmd *cobra.Command, args []string) error {
			return partnerAsk(cmd.Context(), a, args, language, zone, dryRun)
		},
	}
	cmd.Flags().StringVar(&language, "language", "en", "the `TAG` of the language in which both are asked: en, nl, de, fr or es")
	cmd.Flags().StringVar(&zone, "timezone", "UTC", "the time `ZONE` of their working hours, such as Europe/Paris")
	cmd.Flags().BoolVar(&dryRun, "dry-run", false, "say who would be asked, and ask nobody")
	return cmd
}

func partnerAsk(ctx context.Context, a *app, args []string, language, zone string, dryRun bool) error {
	var contacts [2]programme.Contact
	for i, arg := range args {
		contact, err := contactOf(arg)
		if err != nil {
			return err
		}
		contacts[i] = contact
	}
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return err
	}
	defer done()
	name, err := p.AskPartners(ctx, contacts, language, zone, dryRun)
	if err != nil {
		return err
	}
	if a.json {
		return a.printJSON(map[string]any{"meeting": name, "asked": contacts, "dry_run": dryRun})
	}
	t := table{columns: []string{"organisation", "who is asked", "address"}}
	for _, c := range contacts {
		t.add(c.Organisation, c.Person.Name, string(c.Person.Email))
	}
	if err := a.print(t); err != nil {
		return err
	}
	if dryRun {
		a.printf("\nNobody was asked: this was a dry run.")
		return nil
	}
	a.printf("\n%s Both are asked six questions, in their working hours. Both get both answers when both have written.", a.paint(green, "✓"))
	return nil
}

// contactOf reads "Northwind: Anna Berg <anna@northwind.example>".
func contactOf(arg string) (programme.Contact, error) {
	organisation, who, ok := strings.Cut(arg, ":")
	name, address, err := form.Mailbox(strings.TrimSpace(who))
	organisation = strings.Join(strings.Fields(organisation), " ")
	if !ok || err != nil || organisation == "" || name == "" {
		return programme.Contact{}, &mentoring.Error{Fault: mentoring.FaultInvalid, Message: fmt.Sprintf(
			"%q names nobody: write “Northwind: Anna Berg <anna@northwind.example>”", arg)}
	}
	return programme.Contact{Organisation: organisation, Person: mentoring.NamedPerson{Name: name, Email: address}}, nil
}

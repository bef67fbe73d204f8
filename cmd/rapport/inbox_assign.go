package main

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/rights"
)

func newInboxAssign(a *app) *cobra.Command {
	dryRun := false
	cmd := &cobra.Command{
		Use:         "assign NUMBER ADDRESS",
		Annotations: does(rights.InboxSort),
		Short:       "Say whose mail it is that was set aside, and have it read as theirs",
		Long: `Says whose mail it is that was set aside, by an address of theirs that the programme knows, and has it sorted once more as
theirs. What cannot be undone, such as being forgotten, is still asked back at their own address.`,
		Args: cobra.ExactArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			return inboxAssign(cmd.Context(), a, args[0], args[1], dryRun)
		},
	}
	cmd.Flags().BoolVar(&dryRun, "dry-run", false, "only say whose it would be")
	return cmd
}

func inboxAssign(ctx context.Context, a *app, number, address string, dryRun bool) error {
	id, err := mailNumber(number)
	if err != nil {
		return err
	}
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return err
	}
	defer done()
	mail, name, err := p.Assign(ctx, id, mentoring.CanonicalAddress(address), dryRun)
	if err != nil {
		return err
	}
	switch {
	case a.json:
		return a.printJSON(map[string]any{"number": id, "was": mail.Disposition, "to": name, "dry_run": dryRun})
	case dryRun:
		a.printf("Mail %d, which became “%s”, would be read as %s’s. Nothing was changed.", id, mail.Disposition, oneLine(name))
	default:
		a.printf("%s Mail %d is read as %s’s as soon as the service looks, within seconds. See “rapport inbox show %d”.", a.paint(green, "✓"), id, oneLine(name), id)
	}
	return nil
}

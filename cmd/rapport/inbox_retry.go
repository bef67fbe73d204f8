package main

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/rights"
)

func newInboxRetry(a *app) *cobra.Command {
	dryRun := false
	cmd := &cobra.Command{
		Use:         "retry NUMBER",
		Annotations: does(rights.InboxSort),
		Short:       "Have a mail sorted once more that was set aside",
		Long:        "Has a mail sorted once more that was set aside or quarantined, after what stood in its way has been put right. Mail that\nhas had its effect is never sorted twice.",
		Args:        cobra.ExactArgs(1),
		RunE:        func(cmd *cobra.Command, args []string) error { return inboxRetry(cmd.Context(), a, args[0], dryRun) },
	}
	cmd.Flags().BoolVar(&dryRun, "dry-run", false, "only say whether it can be")
	return cmd
}

func inboxRetry(ctx context.Context, a *app, number string, dryRun bool) error {
	id, err := mailNumber(number)
	if err != nil {
		return err
	}
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return err
	}
	defer done()
	mail, err := p.Retry(ctx, id, dryRun)
	if err != nil {
		return err
	}
	switch {
	case a.json:
		return a.printJSON(map[string]any{"number": id, "was": mail.Disposition, "dry_run": dryRun})
	case dryRun:
		a.printf("Mail %d, which became “%s”, would be sorted once more. Nothing was changed.", id, mail.Disposition)
	default:
		a.printf("%s Mail %d is sorted once more as soon as the service looks, within seconds. See “rapport inbox show %d”.", a.paint(green, "✓"), id, id)
	}
	return nil
}

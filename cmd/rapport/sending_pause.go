package main

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/rights"
)

func newSendingPause(a *app) *cobra.Command {
	var dryRun bool
	cmd := &cobra.Command{
		Use:         "pause",
		Annotations: does(rights.Sending),
		Short:       "Hold all mail back; replies are still read",
		Args:        cobra.NoArgs,
		RunE:        func(cmd *cobra.Command, _ []string) error { return sendingPause(cmd.Context(), a, dryRun) },
	}
	cmd.Flags().BoolVar(&dryRun, "dry-run", false, "say what would happen, and change nothing")
	return cmd
}

func sendingPause(ctx context.Context, a *app, dryRun bool) error {
	p, done, err := a.openProgramme(ctx)
	if err != nil {
		return err
	}
	defer done()
	if !dryRun {
		if err := p.PauseSending(ctx); err != nil {
			return err
		}
	}
	if a.json {
		return a.printJSON(map[string]bool{"paused": true, "dry_run": dryRun})
	}
	if dryRun {
		a.printf("All mail would be held back, until you say: rapport sending resume. Nothing was changed.")
		return nil
	}
	a.printf("%s all mail is held back. Replies are still read; what they set in motion waits. To go on: rapport sending resume", a.paint(green, "✓"))
	return nil
}

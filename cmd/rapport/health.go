package main

import (
	"context"
	"time"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/service"
)

func newHealth(a *app) *cobra.Command {
	return &cobra.Command{
		Use:         "health",
		Annotations: does(rights.Learn),
		Short:       "Ask the running service how it is",
		Args:        cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			cfg, err := a.config()
			if err != nil {
				return err
			}
			ctx, cancel := context.WithTimeout(cmd.Context(), 10*time.Second)
			defer cancel()
			if err := service.Ask(ctx, cfg.Listen.Health); err != nil {
				return err
			}
			if a.json {
				return a.printJSON(map[string]bool{"ok": true})
			}
			a.printf("%s the service is well", a.paint(green, "✓"))
			return nil
		},
	}
}

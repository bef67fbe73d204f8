package service

import (
	"context"
	"log/slog"
	"time"

	"github.com/rapport-mentoring/rapport/programme"
)

// tryAddresses returns the part that tries addresses once more which have not worked for a week.
func tryAddresses(p *programme.Programme, log *slog.Logger) func(context.Context) error {
	return func(ctx context.Context) error {
		tick := time.NewTicker(time.Minute)
		defer tick.Stop()
		for {
			tried, err := p.TryAddresses(ctx)
			if err != nil {
				return err
			}
			if tried > 0 {
				log.Info("addresses are tried again to which mail did not arrive a week ago", "addresses", tried)
			}
			select {
			case <-ctx.Done():
				return nil
			case <-tick.C:
			}
		}
	}
}

package service

import (
	"context"
	"log/slog"
	"time"

	"github.com/rapport-mentoring/rapport/programme"
)

// eraseDeparted returns the part that erases what is kept of organisations that left, once its time has come.
func eraseDeparted(p *programme.Programme, log *slog.Logger) func(context.Context) error {
	return func(ctx context.Context) error {
		tick := time.NewTicker(time.Minute)
		defer tick.Stop()
		for {
			erased, err := p.EraseDeparted(ctx)
			if err != nil {
				return err
			}
			if erased > 0 {
				log.Info("what people of organisations that left had written is erased", "erased", erased)
			}
			select {
			case <-ctx.Done():
				return nil
			case <-tick.C:
			}
		}
	}
}

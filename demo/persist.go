package demo

import (
	"context"
	"errors"
	"log/slog"
	"time"
)

// errLeft ends what persist repeats.
var errLeft = errors.New("the seat was left")

// The pauses before a new connection after one was lost.
const (
	firstPause = 100 * time.Millisecond
	mostPause  = 5 * time.Second
)

// persist attends to a mailbox anew each time the connection is lost, until attend returns errLeft, which gives nil, or
// ctx ends, which gives its error.
func persist(ctx context.Context, log *slog.Logger, attend func(context.Context) error) error {
	pause := firstPause
	for {
		began := time.Now()
		err := attend(ctx)
		switch {
		case errors.Is(err, errLeft):
			return nil
		case ctx.Err() != nil:
			return ctx.Err()
		case time.Since(began) > mostPause:
			pause = firstPause
		}
		log.WarnContext(ctx, "the post office is away; looking again", "error", err, "in", pause)
		timer := time.NewTimer(pause)
		select {
		case <-timer.C:
		case <-ctx.Done():
			timer.Stop()
			return ctx.Err()
		}
		pause = min(2*pause, mostPause)
	}
}

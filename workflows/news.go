package workflows

import (
	"time"

	"go.temporal.io/sdk/workflow"
)

// newsroom counts the signals that say "look again". Whoever waits remembers how many it had heard before it looked, so
// that news which arrives between looking and waiting is not missed.
type newsroom struct{ heard int }

// listen begins to count news. It must be called before a workflow blocks for the first time.
func listen(ctx workflow.Context) *newsroom {
	n := &newsroom{}
	workflow.Go(ctx, func(ctx workflow.Context) {
		for workflow.GetSignalChannel(ctx, NewsSignal).Receive(ctx, nil) {
			n.heard++
		}
	})
	return n
}

// How long a wait lasts that has no other end.
const (
	newsMayBeLost = 7 * 24 * time.Hour     // nothing is due but news: look all the same, in case a signal was lost
	clocksDiffer  = 100 * time.Millisecond // due by Temporal's clock, and not yet by the programme's
)

// wait returns when there is news since the count in seen, or at the given wall time, whichever is first.
func (n *newsroom) wait(ctx workflow.Context, seen int, until time.Time) error {
	patience := until.Sub(workflow.Now(ctx))
	switch {
	case until.IsZero():
		patience = newsMayBeLost
	case patience <= 0:
		patience = clocksDiffer
	}
	_, err := workflow.AwaitWithTimeout(ctx, patience, func() bool { return n.heard > seen })
	return err
}

package worker

import (
	"context"
	"time"

	"go.temporal.io/sdk/activity"

	"github.com/rapport-mentoring/rapport/workflows"
)

// beat is how often a longer thing says that its process lives: several times within workflows.HeartbeatTimeout, after which
// it is taken for dead and begun anew.
const beat = workflows.HeartbeatTimeout / 5

// Propose implements workflows.Works, with a heartbeat.
func (w works) Propose(ctx context.Context, r workflows.RoundRef) (workflows.Proposed, error) {
	defer beating(ctx)()
	return w.Works.Propose(ctx, r)
}

// Summarise implements workflows.Works, with a heartbeat.
func (w works) Summarise(ctx context.Context, m workflows.MonthRef) error {
	defer beating(ctx)()
	return w.Works.Summarise(ctx, m)
}

// beating tells Temporal that an activity is under way until the function it returns is called.
func beating(ctx context.Context) (end func()) {
	ctx, end = context.WithCancel(ctx)
	go func() {
		tick := time.NewTicker(beat)
		defer tick.Stop()
		for {
			activity.RecordHeartbeat(ctx)
			select {
			case <-tick.C:
			case <-ctx.Done():
				return
			}
		}
	}()
	return end
}

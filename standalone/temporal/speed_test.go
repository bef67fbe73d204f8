package temporal

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"go.temporal.io/sdk/client"
	"go.temporal.io/sdk/worker"
	"go.temporal.io/sdk/workflow"
)

// sleepOnce waits for a timer and returns how late it fired, by the server's clock.
func sleepOnce(ctx workflow.Context, d time.Duration) (time.Duration, error) {
	begin := workflow.Now(ctx)
	if err := workflow.Sleep(ctx, d); err != nil {
		return 0, err
	}
	return workflow.Now(ctx).Sub(begin) - d, nil
}

// BenchmarkTimer measures how late timers fire, 16 workflows at a time.
func BenchmarkTimer(b *testing.B) {
	s := startServer(b, Options{Postgres: startPostgres(b).DSN})
	c := dial(b, s, "rapport", func(r worker.Registry) { r.RegisterWorkflow(sleepOnce) })
	for _, d := range []time.Duration{100 * time.Millisecond, time.Second} {
		b.Run(d.String(), func(b *testing.B) {
			var mu sync.Mutex
			var late []time.Duration
			limit := make(chan struct{}, 16)
			var wg sync.WaitGroup
			for b.Loop() {
				limit <- struct{}{}
				wg.Go(func() {
					defer func() { <-limit }()
					run, err := c.ExecuteWorkflow(b.Context(), client.StartWorkflowOptions{TaskQueue: queue}, sleepOnce, d)
					if err != nil {
						b.Error(err)
						return
					}
					var l time.Duration
					if err := run.Get(b.Context(), &l); err != nil {
						b.Error(err)
						return
					}
					mu.Lock()
					late = append(late, l)
					mu.Unlock()
				})
			}
			wg.Wait()
			slices.Sort(late)
			b.ReportMetric(float64(late[len(late)/2].Milliseconds()), "ms-late-median")
			b.ReportMetric(float64(late[len(late)*99/100].Milliseconds()), "ms-late-p99")
		})
	}
}

// countSteps runs one local activity for each signal until it has had as many as it is told, then ends.
func countSteps(ctx workflow.Context, steps int) error {
	ctx = workflow.WithLocalActivityOptions(ctx, workflow.LocalActivityOptions{ScheduleToCloseTimeout: time.Minute})
	signals := workflow.GetSignalChannel(ctx, "step")
	for range steps {
		signals.Receive(ctx, nil)
		if err := workflow.ExecuteLocalActivity(ctx, step).Get(ctx, nil); err != nil {
			return err
		}
	}
	return nil
}

func step(context.Context) error { return nil }

// BenchmarkStep measures signal → workflow → local activity, with 16 workflows that each have one signal under way.
func BenchmarkStep(b *testing.B) {
	s := startServer(b, Options{Postgres: startPostgres(b).DSN})
	c := dial(b, s, "rapport", func(r worker.Registry) {
		r.RegisterWorkflow(countSteps)
		r.RegisterActivity(step)
	})
	const workflows, steps = 16, 50
	for b.Loop() {
		var wg sync.WaitGroup
		for i := range workflows {
			wg.Go(func() {
				run, err := c.ExecuteWorkflow(b.Context(), client.StartWorkflowOptions{ID: fmt.Sprint("steps-", i), TaskQueue: queue}, countSteps, steps)
				if err != nil {
					b.Error(err)
					return
				}
				for range steps {
					if err := c.SignalWorkflow(b.Context(), run.GetID(), "", "step", nil); err != nil {
						b.Error(err)
					}
				}
				if err := run.Get(b.Context(), nil); err != nil {
					b.Error(err)
				}
			})
		}
		wg.Wait()
	}
	b.ReportMetric(float64(workflows*steps*b.N)/b.Elapsed().Seconds(), "steps/s")
}

package main

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"
	"go.temporal.io/sdk/client"
	"go.temporal.io/sdk/worker"
	"go.temporal.io/sdk/workflow"
	"golang.org/x/sync/errgroup"
)

// How the bare machinery is measured.
const (
	machineryQueue = "machinery"
	atOnce         = 16 // workflows
	stepSignal     = "step"
	endSignal      = "end"
)

// machinery is the peer: what Temporal and PostgreSQL do without a programme. A workflow gets a signal and runs one local
// activity, over and over.
type machinery struct {
	client client.Client
	pool   *pgxpool.Pool
	done   [atOnce]chan struct{} // a token when the step of that workflow was done
}

// measureMachinery measures steps that do nothing and steps that insert one row, each kind for that long.
func measureMachinery(ctx context.Context, s *stage, c client.Client, long time.Duration) (idle, insert Rate, err error) {
	pool, err := pgxpool.New(ctx, s.postgres.DSN(machineryDatabase))
	if err != nil {
		return idle, insert, fmt.Errorf("open the database of the bare machinery: %w", err)
	}
	defer pool.Close()
	if _, err := pool.Exec(ctx, `create table step (id bigint generated always as identity primary key, workflow int not null)`); err != nil {
		return idle, insert, fmt.Errorf("make the table of the bare machinery: %w", err)
	}
	m := &machinery{client: c, pool: pool}
	for i := range m.done {
		m.done[i] = make(chan struct{}, 1)
	}
	w := worker.New(c, machineryQueue, worker.Options{})
	w.RegisterWorkflow(m.Idle)
	w.RegisterWorkflow(m.Insert)
	w.RegisterActivity(m.NoOp)
	w.RegisterActivity(m.InsertRow)
	if err := w.Start(); err != nil {
		return idle, insert, fmt.Errorf("start the bare machinery: %w", err)
	}
	defer w.Stop()
	if idle, err = m.measure(ctx, s, "idle", m.Idle, long); err != nil {
		return idle, insert, err
	}
	insert, err = m.measure(ctx, s, "insert", m.Insert, long)
	return idle, insert, err
}

// measure keeps all workflows busy for a while; each gets its next signal when its step was done.
func (m *machinery) measure(ctx context.Context, s *stage, name string, w any, long time.Duration) (Rate, error) {
	for i := range atOnce { // the first step of each also starts its workflow, and is not counted
		if err := m.start(ctx, name, w, i); err != nil {
			return Rate{}, err
		}
	}
	before, err := spentSoFar(ctx, s.postgres.DSN(programmeDatabase))
	if err != nil {
		return Rate{}, err
	}
	var steps [atOnce]int
	group, running := errgroup.WithContext(ctx)
	began := time.Now()
	for i := range atOnce {
		group.Go(func() error {
			for ; time.Since(began) < long; steps[i]++ {
				if err := m.step(running, name, i); err != nil {
					return err
				}
			}
			return nil
		})
	}
	if err := group.Wait(); err != nil {
		return Rate{}, fmt.Errorf("measure the bare machinery: %w", err)
	}
	took := time.Since(began)
	after, err := spentSoFar(ctx, s.postgres.DSN(programmeDatabase))
	if err != nil {
		return Rate{}, err
	}
	total := 0
	for i, n := range steps {
		total += n
		if err := m.client.SignalWorkflow(ctx, workflowID(name, i), "", endSignal, nil); err != nil {
			return Rate{}, fmt.Errorf("end the bare machinery: %w", err)
		}
	}
	return rateOf(total, took, after.since(before)), nil
}

func (m *machinery) start(ctx context.Context, name string, w any, i int) error {
	options := client.StartWorkflowOptions{ID: workflowID(name, i), TaskQueue: machineryQueue}
	if _, err := m.client.ExecuteWorkflow(ctx, options, w, i); err != nil {
		return fmt.Errorf("start the bare machinery: %w", err)
	}
	return m.step(ctx, name, i)
}

// step signals a workflow and returns when its local activity has run.
func (m *machinery) step(ctx context.Context, name string, i int) error {
	if err := m.client.SignalWorkflow(ctx, workflowID(name, i), "", stepSignal, nil); err != nil {
		return err
	}
	select {
	case <-m.done[i]:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func workflowID(name string, i int) string { return fmt.Sprintf("machinery-%s-%d", name, i) }

// Idle takes steps that do nothing.
func (m *machinery) Idle(ctx workflow.Context, i int) error { return stepUntilEnd(ctx, m.NoOp, i) }

// Insert takes steps that insert a row.
func (m *machinery) Insert(ctx workflow.Context, i int) error {
	return stepUntilEnd(ctx, m.InsertRow, i)
}

// stepUntilEnd runs a local activity for each signal.
func stepUntilEnd(ctx workflow.Context, activity any, i int) (err error) {
	ctx = workflow.WithLocalActivityOptions(ctx, workflow.LocalActivityOptions{ScheduleToCloseTimeout: time.Minute})
	ended := false
	selector := workflow.NewSelector(ctx)
	selector.AddReceive(workflow.GetSignalChannel(ctx, stepSignal), func(c workflow.ReceiveChannel, _ bool) {
		c.Receive(ctx, nil)
		err = workflow.ExecuteLocalActivity(ctx, activity, i).Get(ctx, nil)
	})
	selector.AddReceive(workflow.GetSignalChannel(ctx, endSignal), func(c workflow.ReceiveChannel, _ bool) {
		c.Receive(ctx, nil)
		ended = true
	})
	for !ended && err == nil {
		selector.Select(ctx)
	}
	return err
}

// NoOp is a step that does nothing.
func (m *machinery) NoOp(_ context.Context, i int) error {
	m.done[i] <- struct{}{}
	return nil
}

// InsertRow is a step of one transaction that inserts one row.
func (m *machinery) InsertRow(ctx context.Context, i int) error {
	if _, err := m.pool.Exec(ctx, `insert into step (workflow) values ($1)`, i); err != nil {
		return err
	}
	m.done[i] <- struct{}{}
	return nil
}

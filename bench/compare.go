package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"runtime/pprof"

	"github.com/jackc/pgx/v5"
	"go.temporal.io/sdk/client"
	sdklog "go.temporal.io/sdk/log"
)

// compare measures the bare machinery and then whole asks on one stage.
func compare(ctx context.Context, f flags, tell func(string, ...any)) (_ *Comparison, err error) {
	tell("Starting PostgreSQL and Temporal …")
	s, err := openStage(ctx)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, s.close(ctx)) }()
	log := slog.New(slog.DiscardHandler)
	temporal, err := client.DialContext(ctx, client.Options{HostPort: s.temporal.Address(), Namespace: namespace, Logger: sdklog.NewStructuredLogger(log)})
	if err != nil {
		return nil, fmt.Errorf("connect to Temporal: %w", err)
	}
	defer temporal.Close()
	report := &Comparison{}
	if report.Machine, err = describeMachine(ctx, s.postgres.DSN(programmeDatabase)); err != nil {
		return nil, err
	}
	tell("Measuring the bare machinery, twice %v …", f.bare)
	if report.Idle, report.Insert, err = measureMachinery(ctx, s, temporal, f.bare); err != nil {
		return nil, err
	}
	if err := report.measureAsks(ctx, s, temporal, f, log, tell); err != nil {
		return nil, err
	}
	report.Ratio = report.Asks.PerSecond / report.Insert.PerSecond
	return report, nil
}

// measureAsks runs the service and two cohorts: one that answers one after the other, and one that answers at once.
func (c *Comparison) measureAsks(
	ctx context.Context, s *stage, temporal client.Client, f flags, log *slog.Logger, tell func(string, ...any),
) (err error) {
	office, err := openOffice(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, office.Stop(context.WithoutCancel(ctx))) }()
	clock := newWorkday()
	running, err := startService(ctx, s, office, clock, log)
	if err != nil {
		return err
	}
	defer func() {
		stopping, cancel := context.WithTimeout(context.WithoutCancel(ctx), patience)
		defer cancel()
		err = errors.Join(err, running.Stop(stopping))
	}()
	records, err := pgx.Connect(ctx, s.postgres.DSN(programmeDatabase))
	if err != nil {
		return fmt.Errorf("connect to the programme's database: %w", err)
	}
	defer records.Close(context.WithoutCancel(ctx))
	p := &pass{stage: s, temporal: temporal, service: running, office: office, clock: clock, log: log, records: records}

	people := min(quietPeople, f.asks/asksEach)
	tell("Answering %d asks one after the other …", asksEach*people)
	alone, err := p.measure(ctx, "alone", people, 1)
	if err != nil {
		return err
	}
	people = f.asks / asksEach
	tell("Answering %d asks at once …", asksEach*people)
	stopProfile, err := profile(f.cpuProfile)
	if err != nil {
		return err
	}
	together, err := p.measure(ctx, "together", people, asksEach*people)
	if err := errors.Join(err, stopProfile()); err != nil {
		return err
	}
	c.Asks, c.Alone, c.Together = together.asks, alone.latency, together.latency
	return nil
}

// profile writes a processor profile to a file until the function is called. Without a path it does nothing.
func profile(path string) (stop func() error, err error) {
	if path == "" {
		return func() error { return nil }, nil
	}
	file, err := os.Create(path)
	if err != nil {
		return nil, err
	}
	if err := pprof.StartCPUProfile(file); err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return func() error {
		pprof.StopCPUProfile()
		return file.Close()
	}, nil
}

package main

import (
	"context"
	"fmt"
	"io"
	"runtime"
	"runtime/debug"
	"text/tabwriter"
	"time"

	"github.com/jackc/pgx/v5"
)

// printable is a report for people; its JSON is for machines.
type printable interface{ print(io.Writer) error }

// Machine is what was measured on.
type Machine struct {
	Date       string `json:"date"`
	System     string `json:"system"`
	Processors int    `json:"processors"`
	Go         string `json:"go"`
	PostgreSQL string `json:"postgresql"`
	Temporal   string `json:"temporal"` // the server's module version
}

func describeMachine(ctx context.Context, dsn string) (Machine, error) {
	m := Machine{
		Date: time.Now().UTC().Format(time.DateOnly), System: runtime.GOOS + "/" + runtime.GOARCH, Processors: runtime.NumCPU(),
		Go: runtime.Version(), Temporal: "unknown",
	}
	if build, ok := debug.ReadBuildInfo(); ok {
		for _, module := range build.Deps {
			if module.Path == "go.temporal.io/server" {
				m.Temporal = module.Version
			}
		}
	}
	conn, err := pgx.Connect(ctx, dsn)
	if err != nil {
		return m, fmt.Errorf("ask PostgreSQL for its version: %w", err)
	}
	defer conn.Close(ctx)
	if err := conn.QueryRow(ctx, `show server_version`).Scan(&m.PostgreSQL); err != nil {
		return m, fmt.Errorf("ask PostgreSQL for its version: %w", err)
	}
	return m, nil
}

func (m Machine) String() string {
	return fmt.Sprintf("Measured on %s: %s, %d processors, %s, PostgreSQL %s, Temporal %s.",
		m.Date, m.System, m.Processors, m.Go, m.PostgreSQL, m.Temporal)
}

// Rate is how often something was done and what one of it cost.
type Rate struct {
	Count        int     `json:"count"`
	Seconds      float64 `json:"seconds"`
	PerSecond    float64 `json:"per_second"`
	ProcessorMS  float64 `json:"processor_ms"` // of one, without PostgreSQL
	Transactions float64 `json:"transactions"` // of one, in all databases, without those that only read
}

func rateOf(count int, took time.Duration, spent spending) Rate {
	n := float64(max(count, 1))
	return Rate{
		Count: count, Seconds: took.Seconds(), PerSecond: float64(count) / took.Seconds(),
		ProcessorMS: milliseconds(spent.processor) / n, Transactions: float64(spent.transactions) / n,
	}
}

// Comparison is the bare machinery against whole asks.
type Comparison struct {
	Machine  Machine `json:"machine"`
	Idle     Rate    `json:"idle_steps"`
	Insert   Rate    `json:"insert_steps"`
	Asks     Rate    `json:"asks"`
	Ratio    float64 `json:"asks_per_insert_step"`
	Alone    Latency `json:"latency_one_after_the_other"`
	Together Latency `json:"latency_at_once"`
}

func (c *Comparison) print(out io.Writer) error {
	fmt.Fprintf(out, "%s\n\n", c.Machine)
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "\tper second\tprocessor\ttransactions\tcounted")
	for _, line := range []struct {
		what string
		rate Rate
	}{
		{"bare: signal → local activity that does nothing", c.Idle},
		{"bare: signal → local activity that inserts a row", c.Insert},
		{"Rapport: whole asks, everybody at once", c.Asks},
	} {
		fmt.Fprintf(w, "%s\t%.1f\t%.1f ms\t%.1f\t%d in %.1f s\n",
			line.what, line.rate.PerSecond, line.rate.ProcessorMS, line.rate.Transactions, line.rate.Count, line.rate.Seconds)
	}
	fmt.Fprintf(w, "whole asks for each bare step that inserts a row\t%.2f\n\n", c.Ratio)
	fmt.Fprintln(w, "from a reply at the post office\tmedian\t99 of 100")
	for _, line := range []struct {
		what string
		q    Quantiles
	}{
		{"one after the other: until the answer is committed", c.Alone.Committed},
		{"one after the other: until its read-back is delivered", c.Alone.ReadBack},
		{"everybody at once: until the answer is committed", c.Together.Committed},
		{"everybody at once: until its read-back is delivered", c.Together.ReadBack},
	} {
		fmt.Fprintf(w, "%s\t%.0f ms\t%.0f ms\n", line.what, line.q.P50, line.q.P99)
	}
	return w.Flush()
}

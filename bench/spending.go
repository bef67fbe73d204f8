package main

import (
	"context"
	"fmt"
	"syscall"
	"time"

	"github.com/jackc/pgx/v5"
)

// spending is what a part of the run has used up.
type spending struct {
	processor    time.Duration // of this process: everything but PostgreSQL
	transactions int64         // of PostgreSQL in all databases, that wrote or locked something
}

// spentSoFar reads the counters. PostgreSQL numbers its transactions in order, except those that only read.
func spentSoFar(ctx context.Context, dsn string) (s spending, err error) {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		return s, fmt.Errorf("read the processor time: %w", err)
	}
	s.processor = time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
	conn, err := pgx.Connect(ctx, dsn)
	if err != nil {
		return s, fmt.Errorf("count transactions: %w", err)
	}
	defer conn.Close(ctx)
	if err := conn.QueryRow(ctx, `select pg_snapshot_xmax(pg_current_snapshot())::text::bigint`).Scan(&s.transactions); err != nil {
		return s, fmt.Errorf("count transactions: %w", err)
	}
	return s, nil
}

func (s spending) since(before spending) spending {
	return spending{processor: s.processor - before.processor, transactions: s.transactions - before.transactions}
}

package main

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
)

// journey is when things happened to one reply.
type journey struct{ accepted, committed, readBack time.Time }

// journeys returns the journey of every reply to a cohort's asks that was applied: when the post office took it and the mail
// that answers it, by its ledger, and when PostgreSQL committed the answer.
func (p *pass) journeys(ctx context.Context, cohort string) ([]journey, error) {
	took := map[string]time.Time{}
	for _, entry := range p.office.Ledger() {
		took[strings.Trim(entry.MessageID, "<>")] = entry.At
	}
	rows, err := p.records.Query(ctx, `select e.message_id, m.message_id, pg_xact_commit_timestamp(e.xmin)
		from event e join mail m on m.key = 'reply|' || e.raw_id
		where m.cohort_id = $1 and e.disposition = 'applied'`, cohort)
	if err != nil {
		return nil, fmt.Errorf("follow the replies: %w", err)
	}
	return pgx.CollectRows(rows, func(row pgx.CollectableRow) (journey, error) {
		var reply, readBack string
		var j journey
		if err := row.Scan(&reply, &readBack, &j.committed); err != nil {
			return j, err
		}
		j.accepted, j.readBack = took[reply], took[readBack]
		if j.accepted.IsZero() || j.readBack.IsZero() {
			return j, fmt.Errorf("the post office knows nothing of a reply that was read back")
		}
		return j, nil
	})
}

// Latency is how long replies took, from the moment when the post office accepted them.
type Latency struct {
	Committed Quantiles `json:"committed"` // until the answer was committed
	ReadBack  Quantiles `json:"read_back"` // until the post office had accepted the mail that reads it back
}

// Quantiles are in milliseconds.
type Quantiles struct {
	P50 float64 `json:"p50_ms"`
	P99 float64 `json:"p99_ms"`
}

func latencyOf(journeys []journey) Latency {
	var committed, readBack []time.Duration
	for _, j := range journeys {
		committed = append(committed, j.committed.Sub(j.accepted))
		readBack = append(readBack, j.readBack.Sub(j.accepted))
	}
	return Latency{Committed: quantilesOf(committed), ReadBack: quantilesOf(readBack)}
}

func quantilesOf(durations []time.Duration) Quantiles {
	slices.Sort(durations)
	return Quantiles{P50: milliseconds(quantile(durations, 50)), P99: milliseconds(quantile(durations, 99))}
}

// quantile returns the smallest of the sorted durations that at least that many percent do not exceed.
func quantile(sorted []time.Duration, percent int) time.Duration {
	if len(sorted) == 0 {
		return 0
	}
	return sorted[(len(sorted)*percent+99)/100-1]
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

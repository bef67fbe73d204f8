package store

import (
	"context"
	"encoding/json"
	"time"
)

// Summaries returns the released figures of an organisation's summaries, oldest first.
func (tx Tx) Summaries(ctx context.Context, cohort, organisation string) ([]json.RawMessage, error) {
	return column[json.RawMessage](ctx, tx, `select figures from summary where cohort_id = $1 and organisation = $2 order by made_at`, cohort, organisation)
}

// KeepSummary records the figures of a month as they were mailed. The first ones stay: a released figure is frozen.
func (tx Tx) KeepSummary(ctx context.Context, cohort, organisation string, month int, figures any, at time.Time) error {
	return tx.later(ctx, `insert into summary (cohort_id, organisation, month, figures, made_at) values ($1, $2, $3, $4, $5)
		on conflict do nothing`, cohort, organisation, month, figures, at)
}

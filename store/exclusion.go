package store

import (
	"context"
	"time"
)

// Exclusion are two participants who must not be paired, in whichever parts.
type Exclusion struct {
	CohortID  string    `db:"cohort_id"`
	One       string    `db:"one"` // participants
	Other     string    `db:"other"`
	Reason    string    `db:"reason"`     // for whoever keeps the list
	DecidedBy string    `db:"decided_by"` // likewise
	At        time.Time `db:"at"`
}

// AddExclusion keeps two participants apart. It changes nothing when they are apart already, whichever of them is named
// first, and has the first reason stand.
func (tx Tx) AddExclusion(ctx context.Context, e Exclusion) error {
	return tx.later(ctx, `insert into exclusion (cohort_id, one, other, reason, decided_by, at)
		values ($1, least($2::text, $3::text), greatest($2::text, $3::text), $4, $5, $6) on conflict do nothing`,
		e.CohortID, e.One, e.Other, e.Reason, e.DecidedBy, e.At)
}

// Exclusions returns who must not be paired in a cohort, in a stable order.
func (tx Tx) Exclusions(ctx context.Context, cohort string) ([]Exclusion, error) {
	return all[Exclusion](ctx, tx, `select cohort_id, one, other, reason, decided_by, at from exclusion where cohort_id = $1 order by one, other`, cohort)
}

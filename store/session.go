package store

import (
	"context"
	"time"
)

// SessionReport is what was said of one session.
type SessionReport struct {
	PairID     string     `db:"pair_id"`
	Number     int        `db:"number"`
	State      string     `db:"state"`
	HeldOn     *time.Time `db:"held_on"`
	Rating     *int       `db:"rating"`
	ReportedBy *string    `db:"reported_by"`
}

// KeepSession records what was said of a session; a later word replaces an earlier one.
func (tx Tx) KeepSession(ctx context.Context, s SessionReport) error {
	return tx.later(ctx, `insert into session (pair_id, number, state, held_on, rating, reported_by) values ($1, $2, $3, $4, $5, $6)
		on conflict (pair_id, number) do update set state = excluded.state, held_on = excluded.held_on,
			rating = coalesce(excluded.rating, session.rating), reported_by = excluded.reported_by`,
		s.PairID, s.Number, s.State, s.HeldOn, s.Rating, s.ReportedBy)
}

// HeldBy returns the numbers of the sessions that a pair is known to have held.
func (tx Tx) HeldBy(ctx context.Context, pair string) ([]int, error) {
	return column[int](ctx, tx, `select number from session where pair_id = $1 and state = 'held' order by number`, pair)
}

// Sessions returns what was said of the sessions of all pairs of a cohort.
func (tx Tx) Sessions(ctx context.Context, cohort string) ([]SessionReport, error) {
	return all[SessionReport](ctx, tx, `select s.pair_id, s.number, s.state, s.held_on, s.rating, s.reported_by
		from session s join pair p on p.id = s.pair_id where p.cohort_id = $1 order by s.pair_id, s.number`, cohort)
}

// SessionsOf returns what was said of the sessions of one pair, in their order.
func (tx Tx) SessionsOf(ctx context.Context, pair string) ([]SessionReport, error) {
	return all[SessionReport](ctx, tx, `select pair_id, number, state, held_on, rating, reported_by from session
		where pair_id = $1 order by number`, pair)
}

// Reflection is what somebody took from a session, and who may read it.
type Reflection struct {
	PairID     string `db:"pair_id"`
	Session    int    `db:"session"`
	WriterID   string `db:"writer_id"`
	Visibility string `db:"visibility"`
	Words      string `db:"words" seal:"reflection.words PairID Session WriterID"`
}

// KeepReflection keeps a reflection; a later one of the same writer on the same session replaces it.
func (tx Tx) KeepReflection(ctx context.Context, r Reflection) error {
	persons, err := tx.personsOf(ctx, r.WriterID)
	if err != nil {
		return err
	}
	if r.Words, err = tx.seal(ctx, r.Words, "reflection", "words", []any{r.PairID, r.Session, r.WriterID}, persons...); err != nil {
		return err
	}
	return tx.later(ctx, `insert into reflection (pair_id, session, writer_id, visibility, words) values ($1, $2, $3, $4, $5)
		on conflict (pair_id, session, writer_id) do update set visibility = excluded.visibility, words = excluded.words`,
		r.PairID, r.Session, r.WriterID, r.Visibility, r.Words)
}

// ReflectionsOf returns what a participant wrote for themselves and others about a pair's sessions, in their order.
func (tx Tx) ReflectionsOf(ctx context.Context, pair, writer string) ([]Reflection, error) {
	return all[Reflection](ctx, tx, `select pair_id, session, writer_id, visibility, words from reflection
		where pair_id = $1 and writer_id = $2 order by session`, pair, writer)
}

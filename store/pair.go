package store

import (
	"context"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Pair is one mentor and one mentee.
type Pair struct {
	ID           string               `db:"id"`
	CohortID     string               `db:"cohort_id"`
	Round        int                  `db:"round"`
	Number       int                  `db:"number"`
	MentorID     string               `db:"mentor_id"`
	MenteeID     string               `db:"mentee_id"`
	Score        int                  `db:"score"`
	Reasons      []mentoring.Sentence `db:"reasons"`
	State        string               `db:"state"`
	IntroducedAt *time.Time           `db:"introduced_at"`
	OverAt       *time.Time           `db:"over_at"`
	Locked       bool                 `db:"locked"` // it stays when the proposal is made anew
	Plan         *mentoring.Plan      `db:"plan"`   // that the two agreed on half-way; nil: the cohort's
}

// Over reports whether nothing more will happen to the pair.
func (p Pair) Over() bool { return p.OverAt != nil }

const pairColumns = `id, cohort_id, round, number, mentor_id, mentee_id, score, reasons, state, introduced_at, over_at, locked, plan`

// Pair returns a pair by id.
func (tx Tx) Pair(ctx context.Context, id string) (Pair, error) {
	p, err := one[Pair](ctx, tx, `select `+pairColumns+` from pair where id = $1`, id)
	return p, missing(err, "there is no pair %s; “rapport cohort status” lists them", id)
}

// LockPair has whoever else locks the pair, or adds what belongs to it, wait until the transaction ends.
func (tx Tx) LockPair(ctx context.Context, id string) error {
	_, err := tx.exec(ctx, `select from pair where id = $1 for update`, id)
	return err
}

// Pairs returns all pairs of a cohort, by round and number.
func (tx Tx) Pairs(ctx context.Context, cohort string) ([]Pair, error) {
	return all[Pair](ctx, tx, `select `+pairColumns+` from pair where cohort_id = $1 order by round, number`, cohort)
}

// PairsOfRound returns the pairs of one round, by number.
func (tx Tx) PairsOfRound(ctx context.Context, cohort string, round int) ([]Pair, error) {
	return all[Pair](ctx, tx, `select `+pairColumns+` from pair where cohort_id = $1 and round = $2 order by number`, cohort, round)
}

// LivingPairsOf returns the pairs of a participant that are being confirmed or are running.
func (tx Tx) LivingPairsOf(ctx context.Context, participant string) ([]Pair, error) {
	return all[Pair](ctx, tx, `select `+pairColumns+` from pair
		where $1 in (mentor_id, mentee_id) and state in ('confirming', 'running') order by id`, participant)
}

// FirstIntroduction returns when a participant was first introduced to the other half of a pair that is running, zero when they
// have none.
func (tx Tx) FirstIntroduction(ctx context.Context, participant string) (time.Time, error) {
	found, err := column[time.Time](ctx, tx, `select introduced_at from pair
		where $1 in (mentor_id, mentee_id) and state = 'running' and introduced_at is not null order by introduced_at limit 1`, participant)
	if err != nil || len(found) == 0 {
		return time.Time{}, err
	}
	return found[0], nil
}

// IntroducePair starts a confirmed pair. It reports whether the pair is running now.
func (tx Tx) IntroducePair(ctx context.Context, id string, at time.Time) (bool, error) {
	if err := tx.later(ctx, `update pair set state = 'running', introduced_at = $2 where id = $1 and state = 'confirming'`, id, at); err != nil {
		return false, err
	}
	return value[bool](ctx, tx, `select state = 'running' from pair where id = $1`, id)
}

// SetPlan keeps the plan that a pair has agreed on for itself.
func (tx Tx) SetPlan(ctx context.Context, id string, plan mentoring.Plan) error {
	return tx.later(ctx, `update pair set plan = $2 where id = $1`, id, plan)
}

// EndPair moves a pair that is not over to one of the final states.
func (tx Tx) EndPair(ctx context.Context, id, state string, at time.Time) (ended bool, err error) {
	n, err := tx.exec(ctx, `update pair set state = $2, over_at = $3 where id = $1 and over_at is null`, id, state, at)
	return n > 0, err
}

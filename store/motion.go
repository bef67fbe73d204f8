package store

import (
	"context"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Motion is what is put to a steering group.
type Motion struct {
	CohortID  string           `db:"cohort_id"`
	Number    int              `db:"number"` // within the cohort, from 1
	Motion    mentoring.Motion `db:"motion"`
	Words     string           `db:"words"` // as it was put
	MoverID   *string          `db:"mover_id"`
	State     string           `db:"state"`
	PutAt     time.Time        `db:"put_at"`
	DecidedAt *time.Time       `db:"decided_at"`
	Tally     *mentoring.Tally `db:"tally"`  // as it stands, or was decided; nil of a draft
	Effect    string           `db:"effect"` // what became of a motion that was carried
}

// Where a motion stands.
const (
	MotionDraft     = "draft" // its mover has yet to say that it shall go
	MotionOpen      = "open"
	MotionCarried   = "carried"
	MotionLost      = "lost"
	MotionLapsed    = "lapsed" // too few voted
	MotionWithdrawn = "withdrawn"
	MotionDropped   = "dropped" // it was never put
)

// What became of a motion that was carried.
const (
	EffectDone    = "done"
	EffectToDo    = "to do"   // a coordinator sees to it
	EffectNothing = "nothing" // a resolution
)

// CastVote is a vote of a member.
type CastVote struct {
	PersonID     string         `db:"person_id"`
	Organisation string         `db:"organisation"` // for which they had their seat
	Vote         mentoring.Vote `db:"vote"`
	Words        string         `db:"words"`
	At           time.Time      `db:"at"`
}

const motionColumns = `cohort_id, number, motion, words, mover_id, state, put_at, decided_at, tally, effect`

// AddMotion keeps a new motion and returns it with its number. Motions of one cohort are added one after the other.
func (tx Tx) AddMotion(ctx context.Context, m Motion) (Motion, error) {
	if err := tx.LockCohort(ctx, m.CohortID); err != nil {
		return m, err
	}
	return one[Motion](ctx, tx, `insert into motion (cohort_id, number, motion, words, mover_id, state, put_at)
		select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6 from motion where cohort_id = $1 returning `+motionColumns,
		m.CohortID, m.Motion, m.Words, m.MoverID, m.State, m.PutAt)
}

// Motion returns a motion, locked until the transaction ends.
func (tx Tx) Motion(ctx context.Context, cohort string, number int) (Motion, error) {
	m, err := one[Motion](ctx, tx, `select `+motionColumns+` from motion where cohort_id = $1 and number = $2 for update`, cohort, number)
	return m, missing(err, "there is no motion number %d in this cohort; “rapport motion list” shows them all", number)
}

// Motions returns the motions of a cohort in their order.
func (tx Tx) Motions(ctx context.Context, cohort string) ([]Motion, error) {
	return all[Motion](ctx, tx, `select `+motionColumns+` from motion where cohort_id = $1 order by number`, cohort)
}

// MoveMotion changes where a motion stands, as long as it stands where it is said to. It reports whether it did.
func (tx Tx) MoveMotion(ctx context.Context, m Motion, from string) (bool, error) {
	n, err := tx.exec(ctx, `update motion set state = $4, decided_at = $5, tally = $6, effect = $7, put_at = $8 where cohort_id = $1 and number = $2 and state = $3`,
		m.CohortID, m.Number, from, m.State, m.DecidedAt, m.Tally, m.Effect, m.PutAt)
	return n > 0, err
}

// SetTally keeps how an open motion stands.
func (tx Tx) SetTally(ctx context.Context, m Motion, t mentoring.Tally) error {
	return tx.later(ctx, `update motion set tally = $3 where cohort_id = $1 and number = $2 and state = 'open'`, m.CohortID, m.Number, t)
}

// AddVote keeps a vote.
func (tx Tx) AddVote(ctx context.Context, m Motion, v CastVote) error {
	return tx.later(ctx, `insert into vote (cohort_id, number, person_id, organisation, vote, words, at) values ($1, $2, $3, $4, $5, $6, $7)`,
		m.CohortID, m.Number, v.PersonID, v.Organisation, v.Vote, v.Words, v.At)
}

// Votes returns every vote on a motion, in the order in which they were cast. The last of each person counts.
func (tx Tx) Votes(ctx context.Context, cohort string, number int) ([]CastVote, error) {
	return all[CastVote](ctx, tx, `select person_id, organisation, vote, words, at from vote where cohort_id = $1 and number = $2 order by id`, cohort, number)
}

package store

import (
	"context"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Ask is an ask's row.
type Ask struct {
	ID            string            `db:"id"`
	Name          mentoring.Ask     `db:"name"`
	Kind          mentoring.Kind    `db:"kind"`
	CohortID      string            `db:"cohort_id"`
	PersonID      string            `db:"person_id"`
	ParticipantID *string           `db:"participant_id"`
	PairID        *string           `db:"pair_id"`
	AboutID       *string           `db:"about_id"`
	WorkflowID    string            `db:"workflow_id"`
	State         mentoring.State   `db:"state"`
	Since         time.Time         `db:"since"`
	Lap           int               `db:"lap"`
	Rung          int               `db:"rung"`
	AskedBackAt   *time.Time        `db:"asked_back_at"`
	Answer        *mentoring.Answer `db:"answer" seal:"ask.answer ID"`
	SettledAt     *time.Time        `db:"settled_at"`
}

const askColumns = `id, name, kind, cohort_id, person_id, participant_id, pair_id, about_id, workflow_id, state, since, lap,
	rung, asked_back_at, answer, settled_at`

// KeepAsk returns the ask with that key, made from a when there is none yet, and keeps others from changing it until the
// transaction ends.
func (tx Tx) KeepAsk(ctx context.Context, key string, a Ask) (Ask, error) {
	if err := tx.later(ctx, `insert into ask (id, key, name, kind, cohort_id, person_id, participant_id, pair_id, about_id, workflow_id, since)
		values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (key) do nothing`,
		a.ID, key, a.Name, a.Kind, a.CohortID, a.PersonID, a.ParticipantID, a.PairID, a.AboutID, a.WorkflowID, a.Since); err != nil {
		return Ask{}, err
	}
	return one[Ask](ctx, tx, `select `+askColumns+` from ask where key = $1 for update`, key)
}

// LockAsk returns an ask by id and keeps others from changing it until the transaction ends.
func (tx Tx) LockAsk(ctx context.Context, id string) (Ask, error) {
	a, err := one[Ask](ctx, tx, `select `+askColumns+` from ask where id = $1 for update`, id)
	return a, missing(err, "there is no ask %s", id)
}

// AskNamed returns the ask with that key and whether there is one, locked until the transaction ends.
func (tx Tx) AskNamed(ctx context.Context, key string) (Ask, bool, error) {
	found, err := all[Ask](ctx, tx, `select `+askColumns+` from ask where key = $1 for update`, key)
	if err != nil || len(found) == 0 {
		return Ask{}, false, err
	}
	return found[0], true, nil
}

// OpenAsksOf returns what a person has been asked and not yet answered.
func (tx Tx) OpenAsksOf(ctx context.Context, person string) ([]Ask, error) {
	return all[Ask](ctx, tx, `select `+askColumns+` from ask where person_id = $1 and state = 'open' and rung >= 0 order by since, id`, person)
}

// OpenAsksOfPair returns the open asks of a pair, hand-overs included.
func (tx Tx) OpenAsksOfPair(ctx context.Context, pair string) ([]Ask, error) {
	return all[Ask](ctx, tx, `select `+askColumns+` from ask where pair_id = $1 and state = 'open' order by id for update`, pair)
}

// AsksOfPair returns what the two of a pair were asked of a kind, however it ended.
func (tx Tx) AsksOfPair(ctx context.Context, pair string, kind mentoring.Kind) ([]Ask, error) {
	return all[Ask](ctx, tx, `select `+askColumns+` from ask where pair_id = $1 and kind = $2 order by id`, pair, kind)
}

// OpenAsksAbout returns the open asks that were opened because of another one.
func (tx Tx) OpenAsksAbout(ctx context.Context, ask string) ([]Ask, error) {
	return all[Ask](ctx, tx, `select `+askColumns+` from ask where about_id = $1 and state = 'open' order by id for update`, ask)
}

// AsksOfCohort returns every ask of a cohort, by the time at which it began.
func (tx Tx) AsksOfCohort(ctx context.Context, cohort string) ([]Ask, error) {
	return all[Ask](ctx, tx, `select `+askColumns+` from ask where cohort_id = $1 order by since, id`, cohort)
}

// AnswersOf returns the settled asks of a kind in a pair, the first to be settled first.
func (tx Tx) AnswersOf(ctx context.Context, pair string, kind mentoring.Kind) ([]Ask, error) {
	return all[Ask](ctx, tx, `select `+askColumns+` from ask where pair_id = $1 and kind = $2 and state = 'answered' order by settled_at, id`, pair, kind)
}

// ClimbTo records that a rung has been climbed.
func (tx Tx) ClimbTo(ctx context.Context, ask string, rung int) error {
	return tx.later(ctx, `update ask set rung = $2 where id = $1`, ask, rung)
}

// StartLadderAgain lets an open ask rest until since and climb its ladder from the rung after the given one.
func (tx Tx) StartLadderAgain(ctx context.Context, ask string, since time.Time, rung int) error {
	return tx.later(ctx, `update ask set since = $2, rung = $3, lap = lap + 1 where id = $1 and state = 'open'`, ask, since, rung)
}

// ShiftLadder moves where the ladder of an open ask starts, and leaves it at its rung.
func (tx Tx) ShiftLadder(ctx context.Context, ask string, since time.Time) error {
	return tx.later(ctx, `update ask set since = $2 where id = $1 and state = 'open'`, ask, since)
}

// SetAskedBack records that one more question was put because the answer was not understood.
func (tx Tx) SetAskedBack(ctx context.Context, ask string, at time.Time) error {
	return tx.later(ctx, `update ask set asked_back_at = $2 where id = $1`, ask, at)
}

// KeepPart keeps what is known of an answer whose rest is still to come.
func (tx Tx) KeepPart(ctx context.Context, ask string, answer mentoring.Answer) error {
	sealed, err := tx.sealAnswerTo(ctx, ask, &answer)
	if err != nil {
		return err
	}
	return tx.later(ctx, `update ask set answer = $2 where id = $1`, ask, sealed)
}

// Settle ends an open ask. The answer may be nil. It reports whether the ask was open.
func (tx Tx) Settle(ctx context.Context, ask string, state mentoring.State, answer *mentoring.Answer, at time.Time) (bool, error) {
	answer, err := tx.sealAnswerTo(ctx, ask, answer)
	if err != nil {
		return false, err
	}
	n, err := tx.exec(ctx, `update ask set state = $2, answer = coalesce($3, answer), settled_at = $4 where id = $1 and state = 'open'`,
		ask, state, answer, at)
	return n > 0, err
}

// Correct replaces the answer of an ask that is over.
func (tx Tx) Correct(ctx context.Context, ask string, answer mentoring.Answer) error {
	sealed, err := tx.sealAnswerTo(ctx, ask, &answer)
	if err != nil {
		return err
	}
	return tx.later(ctx, `update ask set answer = $2, state = case when state = 'silent' then 'answered' else state end
		where id = $1 and state <> 'open'`, ask, sealed)
}

// sealAnswerTo seals the answer to an ask under the key of whoever was asked.
func (tx Tx) sealAnswerTo(ctx context.Context, ask string, answer *mentoring.Answer) (*mentoring.Answer, error) {
	if tx.keys == nil || answer == nil {
		return answer, nil
	}
	persons, err := column[string](ctx, tx, `select person_id from ask where id = $1`, ask)
	if err != nil {
		return nil, err
	}
	return tx.sealAnswer(ctx, answer, "ask", "answer", []any{ask}, persons...)
}

// MoveLadder moves where the ladder of an open ask starts, and lets it climb from the rung after the given one. No mail that has
// gone out for it goes out again.
func (tx Tx) MoveLadder(ctx context.Context, ask string, since time.Time, rung int) error {
	return tx.later(ctx, `update ask set since = $2, rung = $3 where id = $1 and state = 'open'`, ask, since, rung)
}

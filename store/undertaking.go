package store

import (
	"context"
	"encoding/json"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Undertaking is something that was decided for a whole cohort, and that takes effect at a time unless it is undone before.
type Undertaking struct {
	CohortID  string          `db:"cohort_id"`
	Number    int             `db:"number"`
	Kind      string          `db:"kind"`
	Payload   json.RawMessage `db:"payload"`
	Account   string          `db:"account"` // who decided it
	MadeAt    time.Time       `db:"made_at"`
	DueAt     time.Time       `db:"due_at"`
	State     string          `db:"state"` // waiting, done, undone or moot
	SettledAt *time.Time      `db:"settled_at"`
	SettledBy string          `db:"settled_by"`
}

const undertakingColumns = `cohort_id, number, kind, payload, account, made_at, due_at, state, settled_at, settled_by`

// AddUndertaking keeps an undertaking and gives it the next number of its cohort, which is locked meanwhile.
func (tx Tx) AddUndertaking(ctx context.Context, u Undertaking) (Undertaking, error) {
	if err := tx.LockCohort(ctx, u.CohortID); err != nil {
		return u, err
	}
	return one[Undertaking](ctx, tx, `insert into undertaking (cohort_id, number, kind, payload, account, made_at, due_at)
		select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6 from undertaking where cohort_id = $1 returning `+undertakingColumns,
		u.CohortID, u.Kind, u.Payload, u.Account, u.MadeAt, u.DueAt)
}

// Undertaking returns an undertaking and keeps others from settling it until the transaction ends.
func (tx Tx) Undertaking(ctx context.Context, cohort string, number int) (Undertaking, error) {
	u, err := one[Undertaking](ctx, tx, `select `+undertakingColumns+` from undertaking where cohort_id = $1 and number = $2 for update`, cohort, number)
	return u, missing(err, "there is no such decision for the cohort %s", cohort)
}

// UndertakingsWaiting returns what has been decided for a cohort and has not taken effect yet, the first to do so first. They are locked.
func (tx Tx) UndertakingsWaiting(ctx context.Context, cohort string) ([]Undertaking, error) {
	return all[Undertaking](ctx, tx, `select `+undertakingColumns+` from undertaking where cohort_id = $1 and state = 'waiting' order by due_at, number for update`, cohort)
}

// SettleUndertaking moves an undertaking that waits to a final state. It reports whether this did it: nobody else did before.
func (tx Tx) SettleUndertaking(ctx context.Context, u Undertaking, state, by string, at time.Time) (bool, error) {
	n, err := tx.exec(ctx, `update undertaking set state = $3, settled_by = $4, settled_at = $5 where cohort_id = $1 and number = $2 and state = 'waiting'`,
		u.CohortID, u.Number, state, by, at)
	return n > 0, err
}

// PauseCohort has a cohort rest until a time. A pause that is not over gets the new end, and keeps its beginning.
func (tx Tx) PauseCohort(ctx context.Context, cohort string, since, until time.Time) error {
	n, err := tx.exec(ctx, `update cohort_pause set until = greatest($2, since) where cohort_id = $1 and not over`, cohort, until)
	if err != nil || n > 0 {
		return err
	}
	return tx.later(ctx, `insert into cohort_pause (cohort_id, since, until) values ($1, $2, $3)`, cohort, since, until)
}

// EndCohortPause ends the pause of a cohort, and returns when it began and when it was to end.
func (tx Tx) EndCohortPause(ctx context.Context, cohort string, at time.Time) (was PairPause, paused bool, err error) {
	return first[PairPause](ctx, tx, `with was as (select since, until from cohort_pause where cohort_id = $1 and not over)
		update cohort_pause p set until = greatest($2, p.since), over = true from was where cohort_id = $1 and not over returning was.since, was.until`, cohort, at)
}

// ShiftOpenAsks moves the ladders of all open asks of a cohort by as much of the time between two moments as they were open in, and
// returns the workflows that wait for them.
func (tx Tx) ShiftOpenAsks(ctx context.Context, cohort string, from, to time.Time) ([]string, error) {
	return column[string](ctx, tx, `update ask set since = since + ($3 - greatest(since, $2))
		where cohort_id = $1 and state = 'open' and kind <> 'address.confirm' and since < $3 returning workflow_id`, cohort, from, to)
}

// Resting is the outcome of a mail that waits because its cohort rests.
const Resting = "the cohort rests"

// RestingMail returns the mail of a cohort that waits because the cohort rests, or rested.
func (tx Tx) RestingMail(ctx context.Context, cohort string) ([]Mail, error) {
	return all[Mail](ctx, tx, `select `+mailColumns+` from mail where cohort_id = $1 and state = 'ready' and outcome = $2 order by id for update`, cohort, Resting)
}

// RestsUntil returns until when the cohort of each of some mails rests, by its id. Cohorts that do not rest are not among them.
func (tx Tx) RestsUntil(ctx context.Context, cohorts []string) (map[string]time.Time, error) {
	type rest struct {
		Cohort string    `db:"cohort_id"`
		Until  time.Time `db:"until"`
	}
	found, err := all[rest](ctx, tx, `select cohort_id, until from cohort_pause where cohort_id = any ($1) and not over`, cohorts)
	until := make(map[string]time.Time, len(found))
	for _, r := range found {
		until[r.Cohort] = r.Until
	}
	return until, err
}

// WindDown has no new pair begin in a cohort from a time on.
func (tx Tx) WindDown(ctx context.Context, cohort string, at time.Time) error {
	return tx.later(ctx, `update cohort set winding_at = coalesce(winding_at, $2) where id = $1`, cohort, at)
}

// SetSpec replaces what a cohort's file says of it.
func (tx Tx) SetSpec(ctx context.Context, cohort string, spec mentoring.Cohort) error {
	return tx.later(ctx, `update cohort set spec = $2 where id = $1`, cohort, spec)
}

// RemoveOfficer takes an office from somebody.
func (tx Tx) RemoveOfficer(ctx context.Context, id int64) error {
	return tx.later(ctx, `delete from officer where id = $1`, id)
}

// Readdress puts the open questions to an office in a cohort to somebody else who holds it, about people of an organisation when one is
// given, and starts them anew. It returns the workflows that wait for them.
func (tx Tx) Readdress(ctx context.Context, cohort, from, to string, at time.Time) ([]string, error) {
	return column[string](ctx, tx, `update ask set person_id = $3, since = $4, rung = -1, lap = lap + 1
		where cohort_id = $1 and person_id = $2 and state = 'open' and name->>'to' = 'coordinator' returning workflow_id`, cohort, from, to, at)
}

// Affected counts what a change to a whole cohort concerns.
type Affected struct {
	People     int `db:"people" json:"people"`           // who take part
	Undecided  int `db:"undecided" json:"undecided"`     // of them not decided yet
	Confirming int `db:"confirming" json:"pairs_asked"`  // pairs that are asked whether they want to be introduced
	Running    int `db:"running" json:"pairs_running"`   // pairs that meet
	Proposed   int `db:"proposed" json:"pairs_proposed"` // pairs that wait for a coordinator
	Asks       int `db:"asks" json:"open_questions"`     // open questions
	Mails      int `db:"mails" json:"mails_waiting"`     // mails that wait to be sent
	Meetings   int `db:"meetings" json:"dates_agreed"`   // dates that lie ahead
	Gatherings int `db:"gatherings" json:"meetings_of_many"`
}

// AffectedIn counts what there is in a cohort now. Dates and meetings of many are those up to a time; zero means all.
func (tx Tx) AffectedIn(ctx context.Context, cohort string, now, until time.Time) (Affected, error) {
	if until.IsZero() {
		until = now.AddDate(10, 0, 0)
	}
	return one[Affected](ctx, tx, `select
		(select count(*) from participant where cohort_id = $1 and state in ('invited', 'later', 'joined', 'ready'))::int as people,
		(select count(*) from participant where cohort_id = $1 and state in ('invited', 'later'))::int as undecided,
		(select count(*) from pair where cohort_id = $1 and state = 'confirming')::int as confirming,
		(select count(*) from pair where cohort_id = $1 and state = 'running')::int as running,
		(select count(*) from pair where cohort_id = $1 and state = 'proposed')::int as proposed,
		(select count(*) from ask where cohort_id = $1 and state = 'open')::int as asks,
		(select count(*) from mail where cohort_id = $1 and state = 'ready')::int as mails,
		(select count(*) from meeting m join pair p on p.id = m.pair_id where p.cohort_id = $1 and p.state = 'running' and m.starts_at > $2 and m.starts_at <= $3)::int as meetings,
		(select count(*) from gathering where cohort_id = $1 and state <> 'cancelled' and starts_at > $2 and starts_at <= $3)::int as gatherings`, cohort, now, until)
}

// LastExtension returns by how many months a cohort was made longer last, and whether it ever was.
func (tx Tx) LastExtension(ctx context.Context, cohort string) (int, bool, error) {
	found, err := column[int](ctx, tx, `select (payload->>'months')::int from undertaking
		where cohort_id = $1 and kind = 'extend' and state = 'done' order by number desc limit 1`, cohort)
	if err != nil || len(found) == 0 {
		return 0, false, err
	}
	return found[0], true, nil
}

// OpenAsksIn returns the open asks of a cohort.
func (tx Tx) OpenAsksIn(ctx context.Context, cohort string) ([]Ask, error) {
	return all[Ask](ctx, tx, `select `+askColumns+` from ask where cohort_id = $1 and state = 'open' order by id for update`, cohort)
}

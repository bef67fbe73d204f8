package store

import (
	"context"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// OwnStanding is how the people of some organisations stand in a cohort.
type OwnStanding struct {
	All     int `db:"all_of_them"`
	In      int `db:"taking_part"`
	Invited int `db:"invited"` // who have not answered the invitation
	Pairs   int `db:"pairs"`   // that run, with one of them in it at least
	Held    int `db:"held"`
	Due     int `db:"due"`
}

// StandingOf returns how the people of the given organisations stand in a cohort; with none, all of its people.
func (tx Tx) StandingOf(ctx context.Context, cohort string, organisations []string) (OwnStanding, error) {
	const own = `select id from participant where cohort_id = $1 and ($2::text[] is null or organisation = any($2))`
	return one[OwnStanding](ctx, tx, `select t.*, p.*, s.* from
		(select count(*)::int as all_of_them, count(*) filter (where state in ('joined', 'ready'))::int as taking_part,
			count(*) filter (where state = 'invited')::int as invited from participant where id in (`+own+`)) t,
		lateral (select count(*)::int as pairs from pair where cohort_id = $1 and state = 'running' and (mentor_id in (`+own+`) or mentee_id in (`+own+`))) p,
		lateral (select count(*) filter (where s.state = 'held')::int as held, count(*)::int as due from session s join pair on pair.id = s.pair_id
			where pair.cohort_id = $1 and (mentor_id in (`+own+`) or mentee_id in (`+own+`))) s`, cohort, organisations)
}

// QuestionsTo returns what a person has been asked in a cohort and not yet answered.
func (tx Tx) QuestionsTo(ctx context.Context, person, cohort string) ([]Ask, error) {
	return all[Ask](ctx, tx, `select `+askColumns+` from ask where person_id = $1 and cohort_id = $2 and state = 'open' and rung >= 0
		and kind not in ('morning', 'handover', 'order') order by since, id`, person, cohort)
}

// LastHeardOf returns when a person wrote last, zero when they never did.
func (tx Tx) LastHeardOf(ctx context.Context, person string) (time.Time, error) {
	at, err := value[*time.Time](ctx, tx, `select max(applied_at) from event where person_id = $1 and class = 'human' and coalesce(reading->>'intent', '') <> 'concern'`, person)
	if at == nil {
		return time.Time{}, err
	}
	return *at, err
}

// OrdersWaiting returns the orders of a coordinator in a cohort that were read back and not said yes to.
func (tx Tx) OrdersWaiting(ctx context.Context, person, cohort string) ([]Ask, error) {
	return all[Ask](ctx, tx, `select `+askColumns+` from ask where person_id = $1 and cohort_id = $2 and kind = $3 and state = 'open' order by id for update`,
		person, cohort, mentoring.Instruction)
}

package store

import (
	"context"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Step is one entry of the journal with what it is about. It holds nobody's words.
type Step struct {
	At          time.Time        `db:"at"`
	What        string           `db:"what"`
	Detail      string           `db:"detail"`
	Account     string           `db:"account"`     // of the operating system, by whose command; "" without one
	Kind        mentoring.Kind   `db:"kind"`        // of the ask
	Mail        string           `db:"mail"`        // the letter's kind, "" when it is about no mail of ours
	State       string           `db:"state"`       // of that mail
	Reader      string           `db:"reader"`      // of that mail
	Writer      string           `db:"writer"`      // of the mail that came
	Intent      mentoring.Intent `db:"intent"`      // as what it was read
	Why         string           `db:"why"`         // how it was known whose mail it is
	Participant string           `db:"participant"` // whom it is about
	Pair        string           `db:"pair"`
}

// TrailFilter chooses among the steps of a cohort.
type TrailFilter struct {
	Person string    // the id of one whom it is about, or who wrote or read; "" for all
	Pair   string    // the id of one; "" for all
	Since  time.Time // zero for all
}

// forOneAlone are the asks whose answers are their writer's alone.
var forOneAlone = []mentoring.Kind{mentoring.Reflection, mentoring.Practice}

// Trail returns the journal of a cohort, oldest first. Neither a concern is in it, with all that was written about it, nor anything
// about an answer that is its writer's alone.
func (tx Tx) Trail(ctx context.Context, cohort string, f TrailFilter) ([]Step, error) {
	return all[Step](ctx, tx, `select j.at, j.what, j.detail, j.account, coalesce(a.kind, '') as kind, coalesce(m.step, '') as mail, coalesce(m.state, '') as state,
			coalesce(mp.name, '') as reader, coalesce(ep.name, '') as writer, coalesce(e.reading->>'intent', '') as intent, coalesce(e.why, '') as why,
			coalesce(tp.name, '') as participant, coalesce(j.pair_id, a.pair_id, m.pair_id, am.pair_id, '') as pair
		from journal j
			left join event e on e.raw_id = j.raw_id left join person ep on ep.id = e.person_id
			left join mail m on m.id = j.mail_id left join person mp on mp.id = m.person_id
			left join mail am on am.id = e.mail_id
			left join ask a on a.id = coalesce(j.ask_id, m.ask_id, e.ask_id, am.ask_id)
			left join participant t on t.id = coalesce(j.participant_id, a.participant_id) left join person tp on tp.id = t.person_id
		where coalesce(j.cohort_id, a.cohort_id, m.cohort_id, am.cohort_id) = $1
			and ($2 = '' or $2 in (e.person_id, m.person_id, t.person_id)) and ($3 = '' or $3 = coalesce(j.pair_id, a.pair_id, m.pair_id, am.pair_id))
			and j.at >= $4 and not coalesce(a.kind = any ($5), false)
			and not coalesce(split_part(m.step, '.', 1) = any ($5) or split_part(am.step, '.', 1) = any ($5), false)
			and not coalesce(m.step in ('anytime.concern', 'coordinator.concern') or am.step in ('anytime.concern', 'coordinator.concern'), false)
			and coalesce(e.reading->>'intent', '') <> 'concern'
			and not coalesce(j.raw_id::text in (select split_part(key, '|', 2) from mail where step in ('anytime.concern', 'coordinator.concern')), false)
		order by j.id`, cohort, f.Person, f.Pair, f.Since, forOneAlone)
}

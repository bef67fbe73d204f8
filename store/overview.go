package store

import (
	"context"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Overview is how a cohort stands, in counts that are quick to read however large it is.
type Overview struct {
	ID       string    `db:"id" json:"id"`
	Cohort   string    `db:"cohort" json:"cohort"`
	State    string    `db:"state" json:"state"`
	Started  time.Time `db:"started" json:"started"`
	Months   int       `db:"months" json:"months"`
	People   int       `db:"people" json:"people"`               // who take part or were asked to, and have not left or said no
	Invited  int       `db:"invited" json:"people_invited"`      // who have not answered the invitation
	Pairs    int       `db:"pairs" json:"pairs_running"`         //
	Asked    int       `db:"asked" json:"pairs_being_confirmed"` //
	Over     int       `db:"over" json:"pairs_over"`             // closed as planned, or ended early
	Held     int       `db:"held" json:"sessions_held"`          // as somebody said
	Reported int       `db:"reported" json:"sessions_due"`       // that were due and are settled, held or not
	Open     int       `db:"open" json:"questions_open"`         // that somebody was asked and has not answered
	Waiting  int       `db:"waiting" json:"mails_waiting"`       // to be sent
}

// Overviews returns how every cohort stands that is not closed, or the one with that id; the oldest first.
func (tx Tx) Overviews(ctx context.Context, cohort string) ([]Overview, error) {
	return all[Overview](ctx, tx, `select c.id, c.name as cohort, c.state, c.started_at as started, (c.spec->>'months')::int as months,
			t.people, t.invited, p.pairs, p.asked, p.over, s.held, s.reported, a.open, m.waiting
		from cohort c,
			lateral (select count(*) filter (where state not in ('declined', 'stopped'))::int as people,
				count(*) filter (where state = 'invited')::int as invited from participant where cohort_id = c.id) t,
			lateral (select count(*) filter (where state = 'running')::int as pairs, count(*) filter (where state = 'confirming')::int as asked,
				count(*) filter (where state = 'closed' or state = 'ended' and introduced_at is not null)::int as over from pair where cohort_id = c.id) p,
			lateral (select count(*) filter (where s.state = 'held')::int as held, count(*)::int as reported
				from session s join pair on pair.id = s.pair_id where pair.cohort_id = c.id) s,
			lateral (select count(*)::int as open from ask where cohort_id = c.id and state = 'open' and rung >= 0) a,
			lateral (select (select count(*) from mail where cohort_id = c.id and state = 'ready')::int -- each has its index
				+ (select count(*) from mail where cohort_id = c.id and state in ('claimed', 'handed_over'))::int as waiting) m
		where case when $1 = '' then c.state <> 'closed' else c.id = $1 end order by c.started_at, c.id`, cohort)
}

// Stuck is a question that goes on only when somebody does something.
type Stuck struct {
	Cohort       string         `db:"cohort" json:"cohort"`
	Person       string         `db:"person" json:"person"`
	Organisation string         `db:"organisation" json:"organisation,omitempty"`
	Kind         mentoring.Kind `db:"kind" json:"kind"`
	Pair         string         `db:"pair" json:"pair,omitempty"`
	Ask          string         `db:"ask" json:"ask"`
	Since        time.Time      `db:"since" json:"since"`
	Why          string         `db:"why" json:"why"` // what holds it up; see the constants below
}

// Why a question is stuck, the most pressing first.
const (
	StuckBounced = "mail bounces"         // nothing reaches them
	StuckHanded  = "with the coordinator" // who has been asked what to do, and has not said
	StuckOffice  = "for the coordinator"  // the question is the coordinator's own, and older than the time given
	StuckSilent  = "silent"               // no word for longer than the time given
)

// Stuck returns what is stuck in the cohorts that Overviews counts, the longest first. Silent is since when nothing may have been
// heard of somebody.
func (tx Tx) Stuck(ctx context.Context, cohort string, silent time.Time) ([]Stuck, error) {
	return all[Stuck](ctx, tx, `with handed as (select about_id from ask where kind = 'handover' and state = 'open' and about_id is not null)
		select c.name as cohort, p.name as person, coalesce(t.organisation, '') as organisation, a.kind, coalesce(a.pair_id, '') as pair, a.id as ask, a.since,
			case when p.mail_state = 'bounced' then '`+StuckBounced+`' when h.about_id is not null then '`+StuckHanded+`'
				when a.participant_id is null then '`+StuckOffice+`' else '`+StuckSilent+`' end as why
		from ask a join cohort c on c.id = a.cohort_id join person p on p.id = a.person_id
			left join participant t on t.id = a.participant_id left join handed h on h.about_id = a.id
		where a.state = 'open' and a.rung >= 0 and a.kind not in ('handover', 'morning')
			and (p.mail_state = 'bounced' or h.about_id is not null or a.since < $2)
			and case when $1 = '' then c.state <> 'closed' else c.id = $1 end
		order by a.since, a.id`, cohort, silent)
}

package store

import (
	"context"
	"time"
)

// Reached is somebody whom a step of the programme reached: a question of a kind, or something that was done for them.
type Reached struct {
	Participant string    `db:"participant"`
	Step        string    `db:"step"`
	First       time.Time `db:"first"`
	Done        bool      `db:"done"` // they answered, or there is nothing to answer
}

// ReachedIn returns whom of a cohort which step reached. A question counts when its mail went out; an answer that skips it is none.
// Questions that are put twice, such as after half a year and after a year, are told apart where that matters.
func (tx Tx) ReachedIn(ctx context.Context, cohort string) ([]Reached, error) {
	return all[Reached](ctx, tx, `select a.participant_id as participant,
			a.kind || case when a.kind = 'looking.back' then '.' || (a.name ->> 'occurrence') else '' end as step,
			min(a.since) as first, bool_or(a.state = 'answered' and coalesce(a.answer ->> 'intent', '') <> 'skipped') as done
		from ask a where a.cohort_id = $1 and a.participant_id is not null and a.rung >= 0 group by 1, 2
		union all
		select a.participant_id, 'reminded', min(m.sent_at), true from mail m join ask a on a.id = m.ask_id
			where a.cohort_id = $1 and a.participant_id is not null and m.step = a.kind || '.remind' and m.state = 'sent' group by 1
		union all
		select a.participant_id, 'looked.after', min(h.since), true from ask h join ask a on a.id = h.about_id
			where a.cohort_id = $1 and a.participant_id is not null and h.kind in ('handover', 'missed') group by 1
		union all
		select t.id, 'words.read', min(l.at), true from look l join participant t on t.person_id = l.person_id where t.cohort_id = $1 group by 1
		union all
		select t.id, 'erased', p.erased_at, true from participant t join person p on p.id = t.person_id where t.cohort_id = $1 and p.erased_at is not null
		union all
		select s.participant_id, 'gathering.came', min(g.starts_at), true from seat s join gathering g using (cohort_id, number)
			where s.cohort_id = $1 and s.came group by 1
		union all
		select p.participant_id, 'pledge.' || p.occasion, min(p.at), true from pledge p join participant t on t.id = p.participant_id
			where t.cohort_id = $1 group by 1, p.occasion
		order by 1, 2`, cohort)
}

// SummaryMade is a summary that sponsors got.
type SummaryMade struct {
	Month int       `db:"month"` // 0: the final one
	At    time.Time `db:"at"`
}

// SummariesMade returns the summaries that the sponsors of a cohort got, oldest first.
func (tx Tx) SummariesMade(ctx context.Context, cohort string) ([]SummaryMade, error) {
	return all[SummaryMade](ctx, tx, `select month, min(made_at) as at from summary where cohort_id = $1 group by month order by at, month`, cohort)
}

// ActsOn returns what was decided and done for a whole cohort and is about nobody in it, oldest first.
func (tx Tx) ActsOn(ctx context.Context, cohort string) ([]Step, error) {
	return all[Step](ctx, tx, `select at, what, detail, account from journal where cohort_id = $1
			and participant_id is null and pair_id is null and ask_id is null and mail_id is null and raw_id is null
			and (what in ('decided', 'took effect', 'undone', 'handed on') or what = 'command' and detail in ('cohort.start', 'cohort.ask', 'cohort.ask.again', 'partner.move'))
		order by id`, cohort)
}

// KeptSince returns since when it is written down what happens in a cohort, zero when nothing has been.
func (tx Tx) KeptSince(ctx context.Context, cohort string) (time.Time, error) {
	at, err := value[*time.Time](ctx, tx, `select min(at) from journal where cohort_id = $1`, cohort)
	if at == nil {
		return time.Time{}, err
	}
	return *at, err
}

package store

import (
	"context"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Burden is what a person has been asked to read, seen from one mail to them that could be left out.
type Burden struct {
	MostMails     int            `db:"most_mails"`     // that the cohort allows within the span; 0 sets no limit
	MostQuestions int            `db:"most_questions"` // the same of different questions
	Kind          mentoring.Kind `db:"kind"`           // of the ask that the mail is about, "" when it asks nothing
	Rung          int            `db:"rung"`           // that the ask's ladder stands on
	First         bool           `db:"first"`          // the mail is the first on its ask
	Less          bool           `db:"less"`           // its reader wants as little mail as can be
	Muted         bool           `db:"muted"`          // its reader does not want to be asked this kind any more
	Mails         []time.Time    `db:"mails"`          // when they got mail within the span, the oldest first
	Questions     int            `db:"questions"`      // how many different asks were among it
}

// BurdenOf returns what the reader of a mail has got since a time beside answers to their own mail, and whether the mail is
// to a participant: an office is no burden that a programme may leave out. Mails of the list are not counted.
func (tx Tx) BurdenOf(ctx context.Context, mail int64, since, now time.Time, except []int64) (b Burden, participant bool, err error) {
	const got = `from mail o where o.person_id = m.person_id and o.class <> 'reply' and o.id <> m.id and o.id <> all ($4)
		and o.state in ('claimed', 'handed_over', 'sent', 'ambiguous') and coalesce(o.sent_at, o.tried_at, $3) > $2`
	found, err := all[Burden](ctx, tx, `select
			coalesce((c.spec->>'mails_per_month')::int, 0) as most_mails, coalesce((c.spec->>'questions_per_month')::int, 0) as most_questions,
			coalesce(a.kind, '') as kind, coalesce(a.rung, 0) as rung, p.less_mail as less,
			m.ask_id is not null and not exists (select from mail e where e.ask_id = m.ask_id and e.class <> 'reply' and e.id < m.id) as first,
			exists (select from muted q where q.person_id = m.person_id and q.kind = a.kind) as muted,
			array (select coalesce(o.sent_at, o.tried_at, $3) `+got+` order by 1) as mails,
			(select count(distinct o.ask_id) `+got+`)::int as questions
		from mail m join participant t on t.id = m.participant_id and t.person_id = m.person_id
			join person p on p.id = m.person_id join cohort c on c.id = m.cohort_id left join ask a on a.id = m.ask_id
		where m.id = $1`, mail, since, now, except)
	if err != nil || len(found) == 0 {
		return Burden{}, false, err
	}
	return found[0], true, nil
}

// Load is what the mail of a cohort costs those who get it, beside answers to their own.
type Load struct {
	People        int     `db:"people" json:"people"`                       // who take part and have not left
	Most          int     `db:"most" json:"most_mails"`                     // mails to one of them within the span
	Mean          float64 `db:"mean" json:"mean_mails"`                     // to each of them within the span
	MostQuestions int     `db:"most_questions" json:"most_questions"`       // different asks to one of them within the span
	Overruns      int     `db:"overruns" json:"overruns"`                   // mails that went beyond the limit because they mattered, ever
	OverrunPeople int     `db:"overrun_people" json:"people_with_overruns"` // to so many
	LeftOut       int     `db:"left_out" json:"left_out"`                   // mails that were not sent because of the limit, or of a wish for less, ever
}

// OverBudget and LessWanted are the outcomes of mails that were left out, or wait, for their reader's sake.
const (
	OverBudget = "over the budget"
	LessWanted = "less mail wanted"
)

// LoadOf returns what the mail of a cohort has cost, the present counted from a time on, and overruns by a limit of mails within a
// span. A limit of 0 is none.
func (tx Tx) LoadOf(ctx context.Context, cohort string, since time.Time, span time.Duration, limit int) (Load, error) {
	return one[Load](ctx, tx, `with sent as (
			select m.person_id, m.sent_at, m.ask_id, row_number() over (partition by m.person_id order by m.sent_at, m.id)
				- count(*) over (partition by m.person_id order by m.sent_at range between unbounded preceding and make_interval(secs => $3) preceding) as within
			from mail m join participant t on t.id = m.participant_id and t.person_id = m.person_id
			where m.cohort_id = $1 and m.class <> 'reply' and m.state in ('sent', 'ambiguous') and m.sent_at is not null),
		each as (select t.person_id, count(s.person_id)::int as n, count(distinct s.ask_id)::int as asks
			from participant t left join sent s on s.person_id = t.person_id and s.sent_at >= $2
			where t.cohort_id = $1 and t.state not in ('declined', 'stopped') group by t.person_id)
		select count(*)::int as people, coalesce(max(n), 0) as most, coalesce(avg(n), 0)::float8 as mean, coalesce(max(asks), 0) as most_questions,
			(select count(*)::int from sent where $4 > 0 and within > $4) as overruns,
			(select count(distinct person_id)::int from sent where $4 > 0 and within > $4) as overrun_people,
			(select count(*)::int from mail where cohort_id = $1 and state = 'dropped' and outcome in ('`+OverBudget+`', '`+LessWanted+`')) as left_out
		from each`, cohort, since, span.Seconds(), limit)
}

package store

import (
	"context"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Letter is a mail between the programme and a person, as it was read.
type Letter struct {
	At      time.Time `db:"at" json:"at"`
	Ours    bool      `db:"ours" json:"from_rapport"`
	Key     string    `db:"key" json:"-"`                                             // of ours
	Subject string    `db:"subject" json:"subject,omitempty" seal:"mail.subject Key"` // of ours
	Where   string    `db:"place" json:"-"`                                           // which column the words stand in
	Words   string    `db:"words" json:"words" seal:"Where"`                          // ours whole, of theirs what they wrote anew
}

// LettersOf returns every mail between the programme and a person, oldest first, but for concerns: they are kept in the mail alone.
func (tx Tx) LettersOf(ctx context.Context, person string) ([]Letter, error) {
	return all[Letter](ctx, tx, `select sent_at as at, true as ours, key, subject, 'mail.body ' || key as place, body as words from mail
			where person_id = $1 and state in ('sent', 'ambiguous') and sent_at is not null and step <> 'anytime.concern'
		union all select applied_at, false, '', '', 'event.words ' || raw_id, words from event
			where person_id = $1 and words <> '' and coalesce(reading->>'intent', '') <> 'concern'
		order by at`, person)
}

// Said is what was noted of an answer of a person's.
type Said struct {
	ID     string           `db:"id" json:"-"`
	At     time.Time        `db:"at" json:"at"`
	Kind   string           `db:"kind" json:"question"`
	Answer mentoring.Answer `db:"answer" json:"-" seal:"ask.answer ID"`
}

// SaidBy returns what was noted of a person's answers, oldest first.
func (tx Tx) SaidBy(ctx context.Context, person string) ([]Said, error) {
	return all[Said](ctx, tx, `select id, settled_at as at, kind, answer from ask
		where person_id = $1 and answer is not null and settled_at is not null order by settled_at, id`, person)
}

// Paired is a pair of a person's, as they know it.
type Paired struct {
	Cohort  string     `db:"cohort" json:"cohort"`
	Partner string     `db:"partner" json:"with"`
	State   string     `db:"state" json:"state"`
	From    *time.Time `db:"introduced_at" json:"from"`
	To      *time.Time `db:"over_at" json:"to"`
	Held    int        `db:"held" json:"sessions_held"`
	Due     int        `db:"due" json:"sessions_due"`
}

// PairedWith returns with whom a person was ever introduced, oldest first.
func (tx Tx) PairedWith(ctx context.Context, person string) ([]Paired, error) {
	return all[Paired](ctx, tx, `select c.name as cohort, h.name as partner, p.state, p.introduced_at, p.over_at,
			(select count(*)::int from session where pair_id = p.id and state = 'held') as held, (select count(*)::int from session where pair_id = p.id) as due
		from pair p join cohort c on c.id = p.cohort_id
			join participant me on me.id in (p.mentor_id, p.mentee_id) and me.person_id = $1
			join participant other on other.id in (p.mentor_id, p.mentee_id) and other.id <> me.id join person h on h.id = other.person_id
		where p.introduced_at is not null order by p.introduced_at, p.id`, person)
}

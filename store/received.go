package store

import (
	"context"
	"time"
)

// Received is a mail that came, with what it was and what became of it. It holds none of its writer's words.
type Received struct {
	ID          int64     `db:"id" json:"number"`
	Arrived     time.Time `db:"arrived" json:"arrived"`
	Mailbox     string    `db:"mailbox" json:"mailbox"`
	Size        int64     `db:"size" json:"size"` // bytes
	Attempts    int       `db:"attempts" json:"attempts"`
	Sender      string    `db:"sender" json:"from"`
	Who         string    `db:"who" json:"who"`                 // the person it is known to be from, "" when unknown
	Class       string    `db:"class" json:"class"`             // "" while it waits
	Disposition string    `db:"disposition" json:"disposition"` // "" while it waits
	Why         string    `db:"why" json:"why"`
	Kind        string    `db:"kind" json:"question"` // of the ask that it answers
	Ask         string    `db:"ask" json:"ask"`
	Cohort      string    `db:"cohort" json:"cohort"`
	Intent      string    `db:"intent" json:"read_as"`
	Copy        bool      `db:"copy" json:"copy"`   // its bytes are kept with an earlier one
	PersonID    string    `db:"person_id" json:"-"` // of who it is known to be from
}

// ReceivedFilter chooses among the mails that came. Its zero value chooses all.
type ReceivedFilter struct {
	Dispositions []string // any of these
	Cohort       string   // the id of one
	Waiting      bool     // only those that have no event yet
	Limit        int      // the newest so many; 0 means all
}

// That somebody raised a concern is not told here either: see Timeline.
const receivedSelect = `select r.id, r.kept_wall as arrived, r.mailbox, r.size, r.attempts, coalesce(e.sender, '') as sender,
		coalesce(p.name, '') as who, coalesce(e.class, '') as class, coalesce(e.disposition, '') as disposition, coalesce(e.why, '') as why,
		coalesce(a.kind, '') as kind, coalesce(e.ask_id, '') as ask, coalesce(c.name, '') as cohort,
		coalesce(nullif(e.reading->>'intent', 'concern'), '') as intent, octet_length(r.raw) = 0 as copy,
		coalesce(e.person_id, '') as person_id
	from raw_mail r left join event e on e.raw_id = r.id left join person p on p.id = e.person_id left join ask a on a.id = e.ask_id
		left join mail m on m.id = e.mail_id left join cohort c on c.id = coalesce(a.cohort_id, m.cohort_id)`

// ReceivedMails returns the mails that came, the newest last.
func (tx Tx) ReceivedMails(ctx context.Context, f ReceivedFilter) ([]Received, error) {
	limit := any(f.Limit)
	if f.Limit == 0 {
		limit = nil
	}
	return all[Received](ctx, tx, `select * from (`+receivedSelect+`
			where ($1::text[] is null or e.disposition = any ($1)) and ($2 = '' or c.id = $2) and (not $3 or e.raw_id is null)
			order by r.id desc limit $4) newest order by id`,
		f.Dispositions, f.Cohort, f.Waiting, limit)
}

// ReceivedByID returns one mail that came.
func (tx Tx) ReceivedByID(ctx context.Context, id int64) (Received, error) {
	r, err := one[Received](ctx, tx, receivedSelect+` where r.id = $1`, id)
	return r, missing(err, "no mail %d has come; “rapport inbox list” shows those that have", id)
}

// SortAnew takes back the event of a mail that had no effect, so that the mail is sorted once more. It reports false when
// what came of it is none of the dispositions given, or has changed meanwhile.
func (tx Tx) SortAnew(ctx context.Context, raw int64, from []string) (bool, error) {
	n, err := tx.exec(ctx, `delete from event where raw_id = $1 and disposition = any ($2)`, raw, from)
	if err != nil || n == 0 {
		return false, err
	}
	return true, tx.later(ctx, `update raw_mail set next_wall = now(), attempts = 0, deaths = 0 where id = $1`, raw)
}

// Assign records that a mail is a person's, whatever it shows of its writer.
func (tx Tx) Assign(ctx context.Context, raw int64, person string, at time.Time) error {
	return tx.later(ctx, `insert into assigned (raw_id, person_id, at) values ($1, $2, $3)
		on conflict (raw_id) do update set person_id = excluded.person_id, at = excluded.at`, raw, person, at)
}

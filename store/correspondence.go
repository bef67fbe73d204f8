package store

import (
	"context"
	"time"
)

// Exchanged is one mail between the programme and a person, either way.
type Exchanged struct {
	At     time.Time `db:"at"`
	Person string    `db:"person"`
	Ours   bool      `db:"ours"`
	Step   string    `db:"step"`                           // of ours
	RawID  int64     `db:"raw_id"`                         // of theirs
	Words  string    `db:"words" seal:"event.words RawID"` // of theirs: what they wrote anew
	Why    string    `db:"why"`
	Key    string    `db:"key"`                      // of ours
	Sent   []byte    `db:"sent" seal:"mail.raw Key"` // the bytes of ours
	SHA256 []byte    `db:"sha256"`
	RawKey []byte    `db:"raw_key" seal:"raw_mail.raw_key SHA256"`
	Came   []byte    `db:"came" seal:"raw_mail.raw SHA256" under:"RawKey"` // the bytes of theirs
}

// Bytes returns the mail as it went over the wire, empty when it cannot be opened any more.
func (e Exchanged) Bytes() []byte {
	if e.Ours {
		return e.Sent
	}
	return e.Came
}

// Correspondence returns every mail between the programme and the two of a pair within their cohort, oldest first.
func (tx Tx) Correspondence(ctx context.Context, pair string) ([]Exchanged, error) {
	return all[Exchanged](ctx, tx, `with two as (
			select t.person_id, p.cohort_id from pair p join participant t on t.id in (p.mentor_id, p.mentee_id) where p.id = $1)
		select m.sent_at as at, h.name as person, true as ours, m.step, 0::bigint as raw_id, '' as words, m.step as why, m.key, m.raw as sent,
				null::bytea as sha256, null::bytea as raw_key, null::bytea as came
			from mail m join two on two.person_id = m.person_id and two.cohort_id = m.cohort_id join person h on h.id = m.person_id
			where m.sent_at is not null and (m.pair_id is null or m.pair_id = $1)
		union all
		select e.applied_at, h.name, false, '', e.raw_id, e.words,
			e.disposition || coalesce(': read as ' || (e.reading->>'intent'), '') || coalesce(' (' || (e.reading->'because'->0->>'Rule') || ')', ''), '', null, r.sha256, r.raw_key, r.raw
			from event e join raw_mail r on r.id = e.raw_id
				left join mail m on m.id = e.mail_id
				join two on two.person_id = coalesce(e.person_id, m.person_id) join person h on h.id = two.person_id
			where (m.pair_id is null or m.pair_id = $1) and e.disposition <> 'duplicate'
		order by at`, pair)
}

// LongestPair returns the introduced pair with the longest correspondence, and whether there is one: those that came to
// their planned end first.
func (tx Tx) LongestPair(ctx context.Context) (string, bool, error) {
	found, err := column[string](ctx, tx, `select p.id from pair p left join mail m on m.pair_id = p.id
		where p.introduced_at is not null group by p.id order by p.state = 'closed' desc, count(m.id) desc, p.id limit 1`)
	if err != nil || len(found) == 0 {
		return "", false, err
	}
	return found[0], true, nil
}

package store

import (
	"context"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Exchange is one mail between the programme and anybody, either way, without its bytes.
type Exchange struct {
	ID      int64             `db:"id"` // of the mail or, of theirs, of what came
	At      time.Time         `db:"at"` // when it went out, or was applied
	Address mentoring.Address `db:"address"`
	Ours    bool              `db:"ours"`
	Step    string            `db:"step"`  // of ours
	Class   string            `db:"class"` // of ours: nudge, essential or reply
	Key     string            `db:"key"`   // of ours
	Subject string            `db:"subject" seal:"mail.subject Key"`
	Where   string            `db:"place"`             // which column the text stands in
	Text    string            `db:"text" seal:"Where"` // of ours the whole text, of theirs what they wrote anew
	Answers *int64            `db:"answers"`           // of theirs: the mail that it answers
	Outcome string            `db:"outcome"`           // of theirs: what came of it
	Why     string            `db:"why"`               // of theirs: what it was read as, and by which rule
}

// Exchanges returns every mail that went out or came from somebody known, oldest first.
func (tx Tx) Exchanges(ctx context.Context) ([]Exchange, error) {
	return all[Exchange](ctx, tx, `select m.id, m.sent_at as at, h.email as address, true as ours, m.step, m.class, m.key, m.subject, 'mail.body ' || m.key as place, m.body as text,
			null::bigint as answers, '' as outcome, '' as why
			from mail m join person h on h.id = m.person_id where m.sent_at is not null
		union all
		select e.raw_id, e.applied_at, h.email, false, '', '', '', '', 'event.words ' || e.raw_id, e.words, e.mail_id, e.disposition,
			coalesce(e.reading->>'intent', '') || coalesce(', ' || (e.reading->'because'->0->>'Rule'), '')
			from event e join person h on h.id = e.person_id
		order by at, ours, id`)
}

// MailsTo returns the bytes of the mails that went out to an address, by their id.
func (tx Tx) MailsTo(ctx context.Context, address mentoring.Address) (map[int64][]byte, error) {
	sent, err := all[struct {
		ID  int64  `db:"id"`
		Key string `db:"key"`
		Raw []byte `db:"raw" seal:"mail.raw Key"`
	}](ctx, tx, `select m.id, m.key, m.raw from mail m join person h on h.id = m.person_id where h.email = $1 and m.sent_at is not null`, address)
	raw := make(map[int64][]byte, len(sent))
	for _, m := range sent {
		raw[m.ID] = m.Raw
	}
	return raw, err
}

// SessionPrompts returns when each session of a pair was first asked about, oldest first.
func (tx Tx) SessionPrompts(ctx context.Context, pair string) ([]time.Time, error) {
	return column[time.Time](ctx, tx, `select min(m.sent_at) from mail m join ask a on a.id = m.ask_id
		where a.pair_id = $1 and a.kind = $2 and m.sent_at is not null and m.class <> 'reply' group by a.name->>'occurrence' order by 1`, pair, mentoring.Session)
}

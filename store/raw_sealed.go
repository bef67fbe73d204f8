package store

import (
	"context"

	"github.com/rapport-mentoring/rapport/contentkey"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// A mail that came is sealed under a key of its own, in raw_mail.raw_key. That key is sealed under the installation's until it is known
// whose mail it is, and then under those of its writer and of everybody whom the mail that it answers is about, whose words it may quote.

// sealRaw seals the bytes of a mail that came and is not yet understood.
func (tx Tx) sealRaw(ctx context.Context, raw, sha256 []byte) (sealed, key []byte, err error) {
	if tx.keys == nil || len(raw) == 0 {
		return raw, nil, nil
	}
	owners, _, err := tx.owners(ctx, nil)
	if err != nil {
		return nil, nil, err
	}
	own := contentkey.DrawInner()
	return contentkey.Seal(raw, contentkey.Place{Table: "raw_mail", Column: "raw", Row: rowOf(sha256)}, own),
		contentkey.SealKey(own, rawKeyPlace(sha256), owners...), nil
}

func rawKeyPlace(sha256 []byte) contentkey.Place {
	return contentkey.Place{Table: "raw_mail", Column: "raw_key", Row: rowOf(sha256)}
}

// rewrapRaw brings a mail that came under the keys of whose it is. That of somebody who was erased is emptied.
func (tx Tx) rewrapRaw(ctx context.Context, raw int64, writer *string, answers *int64) error {
	if tx.keys == nil || writer == nil && answers == nil {
		return nil
	}
	r, found, err := first[struct {
		SHA256  []byte   `db:"sha256"`
		Key     []byte   `db:"raw_key" seal:"raw_mail.raw_key SHA256"`
		Persons []string `db:"persons"`
	}](ctx, tx, `select r.sha256, r.raw_key, array (
			select m.person_id from mail m where m.id = $2
			union select t.person_id from mail m join pair p on p.id = m.pair_id join participant t on t.id in (p.mentor_id, p.mentee_id) where m.id = $2
			union select $3::text where $3::text is not null) as persons
		from raw_mail r where r.id = $1 and r.raw_key is not null`, raw, answers, writer)
	if err != nil || !found || len(r.Key) == 0 {
		return err
	}
	if _, _, err := tx.owners(ctx, r.Persons); err != nil {
		return err
	}
	var alive []contentkey.Key
	for _, id := range r.Persons {
		if key := tx.atHand[id]; key.Alive() {
			alive = append(alive, key)
		} else if writer != nil && id == *writer {
			return tx.ForgetRaw(ctx, raw)
		}
	}
	if len(alive) == 0 {
		return tx.ForgetRaw(ctx, raw)
	}
	return tx.later(ctx, `update raw_mail set raw_key = $2 where id = $1`, raw, contentkey.SealKey(contentkey.Inner(r.Key), rawKeyPlace(r.SHA256), alive...))
}

// heard is what somebody wrote, as it was understood.
type heard struct {
	RawID int64  `db:"raw_id"`
	Words string `db:"words" seal:"event.words RawID"`
}

// sealEvent seals what somebody wrote and what was read from it.
func (tx Tx) sealEvent(ctx context.Context, e Event) (Event, error) {
	if tx.keys == nil {
		return e, nil
	}
	var writer []string
	if e.PersonID != nil {
		writer = []string{*e.PersonID}
	}
	var err error
	if e.Words, err = tx.seal(ctx, e.Words, "event", "words", []any{e.RawID}, writer...); err != nil || e.Reading == nil {
		return e, err
	}
	reading := *e.Reading
	reading.Because = nil
	for _, b := range e.Reading.Because {
		reading.Because = append(reading.Because, Because{Rule: b.Rule}) // the words stand in those that were sealed
	}
	answer, err := tx.sealAnswer(ctx, &reading.Answer, "event", "reading", []any{e.RawID}, writer...)
	reading.Answer, e.Reading = *answer, &reading
	return e, err
}

// Reading is what was made of somebody's words.
type Reading struct {
	Intent    mentoring.Intent   `json:"intent"`
	Decision  mentoring.Decision `json:"decision"`
	Certainty float64            `json:"certainty"`
	Language  string             `json:"language"`
	Because   []Because          `json:"because"`
	Answer    mentoring.Answer   `json:"answer"`
}

// Because is a rule that a reading rests on, and the words that it found.
type Because struct {
	Rule  string `json:"rule"`
	Words string `json:"words,omitempty"`
}

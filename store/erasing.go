package store

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/contentkey"
)

// Erasure is what is still to be done after the rows of somebody were erased and their key was destroyed, which is one transaction.
type Erasure struct {
	PersonID string          `db:"person_id"`
	Cause    string          `db:"cause"` // asked or command
	Step     string          `db:"step"`
	Subject  string          `db:"subject" seal:"erasure.subject PersonID"` // what is searched for, a line each; "" once that is done
	AnswerID *int64          `db:"answer_id"`
	BeganAt  time.Time       `db:"began_at"`
	DoneAt   *time.Time      `db:"done_at"`
	Attempts int             `db:"attempts"`
	Proof    json.RawMessage `db:"proof"` // Proof
}

// The steps of an erasure after the first, in their order.
const (
	ErasureExpunge = "expunge" // their mails in our mailbox
	ErasureProve   = "prove"   // nothing of who they are is found in any table
	ErasureConfirm = "confirm" // they are told
	ErasureDone    = "done"
)

const erasureColumns = `person_id, cause, step, subject, answer_id, began_at, done_at, attempts, proof`

// BeginErasure records that somebody is being erased, and what is to be searched for. The mail that confirms it, when there is one,
// waits until everything else is done.
func (tx Tx) BeginErasure(ctx context.Context, e Erasure, answer string) error {
	subject, err := tx.seal(ctx, e.Subject, "erasure", "subject", []any{e.PersonID})
	if err != nil {
		return err
	}
	if err := tx.later(ctx, `update mail set not_before = '9999-01-01' where key = $1 and state = 'ready'`, answer); err != nil {
		return err
	}
	return tx.later(ctx, `insert into erasure (person_id, cause, step, subject, began_at, answer_id)
		values ($1, $2, $3, $4, $5, (select id from mail where key = $6 and state = 'ready')) on conflict (person_id) do nothing`,
		e.PersonID, e.Cause, ErasureExpunge, subject, e.BeganAt, answer)
}

// NextErasure returns the erasure that was tried least, of those that are not done, and keeps others from it until the transaction ends.
func (tx Tx) NextErasure(ctx context.Context) (Erasure, bool, error) {
	return first[Erasure](ctx, tx, `select `+erasureColumns+` from erasure where done_at is null order by attempts, began_at limit 1 for update skip locked`)
}

// Erasures returns all erasures, the oldest first, without what was searched for.
func (tx Tx) Erasures(ctx context.Context) ([]Erasure, error) {
	return all[Erasure](ctx, tx, `select person_id, cause, step, '' as subject, answer_id, began_at, done_at, attempts, proof from erasure order by began_at`)
}

// ErasureTried counts an attempt that came to nothing.
func (tx Tx) ErasureTried(ctx context.Context, person string, proof any) error {
	return tx.later(ctx, `update erasure set attempts = attempts + 1, proof = coalesce($2, proof) where person_id = $1`, person, proof)
}

// ErasureGoesOn records that a step is done, and what comes next. What was searched for is let go of with the search.
func (tx Tx) ErasureGoesOn(ctx context.Context, person, next string, proof any, at time.Time) error {
	return tx.later(ctx, `update erasure set step = $2, attempts = 0, proof = coalesce($3, proof), subject = case when $2 in ('expunge', 'prove') then subject else '' end,
		done_at = case when $2 = 'done' then $4::timestamptz end where person_id = $1`, person, next, proof, at)
}

// ReleaseMail lets a mail that was held go out.
func (tx Tx) ReleaseMail(ctx context.Context, id int64, at time.Time) error {
	return tx.later(ctx, `update mail set not_before = $2 where id = $1 and state = 'ready' returning pg_notify('`+MailChannel+`', '')`, id, at)
}

// Expunging returns up to n places in our mailbox that hold mail of somebody who was erased.
func (tx Tx) Expunging(ctx context.Context, person string, n int) ([]Place, error) {
	found, err := all[struct {
		Mailbox     string `db:"mailbox"`
		UIDValidity int64  `db:"uidvalidity"`
		UID         int64  `db:"uid"`
	}](ctx, tx, `select mailbox, uidvalidity, uid from expunging where person_id = $1 order by mailbox, uidvalidity, uid limit $2`, person, n)
	places := make([]Place, len(found))
	for i, f := range found {
		places[i] = Place{Mailbox: f.Mailbox, UIDValidity: uint32(f.UIDValidity), UID: uint32(f.UID)}
	}
	return places, err
}

// Expunged records that mail is no longer at some places.
func (tx Tx) Expunged(ctx context.Context, places []Place) error {
	for _, p := range places {
		if err := tx.later(ctx, `delete from expunging where mailbox = $1 and uidvalidity = $2 and uid = $3`, p.Mailbox, int64(p.UIDValidity), int64(p.UID)); err != nil {
			return err
		}
	}
	return nil
}

// ExpungeRaw has the copies of a mail in our mailbox be expunged with the erasure of a person, and empties the one that we keep.
func (tx Tx) ExpungeRaw(ctx context.Context, raw int64, person string) error {
	if err := tx.later(ctx, `insert into expunging (mailbox, uidvalidity, uid, person_id) select mailbox, uidvalidity, uid, $2 from (
			select id, mailbox, uidvalidity, uid from raw_mail union all select raw_id, mailbox, uidvalidity, uid from moved_mail) places
		where id = $1 and mailbox <> '`+telephone+`' on conflict do nothing`, raw, person); err != nil {
		return err
	}
	if err := tx.later(ctx, `update event set sender = '', message_id = '' where raw_id = $1`, raw); err != nil {
		return err
	}
	return tx.ForgetRaw(ctx, raw)
}

// WasErased reports whether a person was erased.
func (tx Tx) WasErased(ctx context.Context, person string) (bool, error) {
	return value[bool](ctx, tx, `select coalesce((select erased_at is not null from person where id = $1), false)`, person)
}

// searchedAtOnce is how many mails are opened together when a name is looked for.
const searchedAtOnce = 500

// scrubNaming has every mail of a person's cohorts be emptied that names them, once it has been sent. A sealed mail has to be opened
// for that; those under their own key need not be found, they cannot be opened any more.
func (tx Tx) scrubNaming(ctx context.Context, person, name, email string) error {
	if tx.keys == nil {
		return tx.later(ctx, `update mail set scrub = true where $1 <> '' and raw <> ''::bytea
			and (position(lower($2) in lower(subject || ' ' || body)) > 0 or position(lower($3) in lower(body)) > 0)`, person, name, email)
	}
	name, email = strings.ToLower(name), strings.ToLower(email)
	for after := int64(0); ; {
		mails, err := all[struct {
			ID      int64  `db:"id"`
			Key     string `db:"key"`
			Subject string `db:"subject" seal:"mail.subject Key"`
			Body    string `db:"body" seal:"mail.body Key"`
		}](ctx, tx, `select id, key, subject, body from mail where id > $1 and raw <> ''::bytea and not scrub and (cohort_id is null or cohort_id in (
				select cohort_id from participant where person_id = $2 union select cohort_id from officer where person_id = $2
				union select cohort_id from mail where person_id = $2))
			order by id limit $3`, after, person, searchedAtOnce)
		if err != nil || len(mails) == 0 {
			return err
		}
		var naming []int64
		for _, m := range mails {
			after = m.ID
			if text := strings.ToLower(m.Subject + " " + m.Body); strings.Contains(text, name) || strings.Contains(text, email) {
				naming = append(naming, m.ID)
			}
		}
		if err := tx.later(ctx, `update mail set scrub = true where id = any ($1)`, naming); err != nil {
			return err
		}
	}
}

// resealUnsent brings mail that has not gone out yet, and would go with a person's key, under that of its reader alone. It is emptied
// as soon as it has gone out.
func (tx Tx) resealUnsent(ctx context.Context, person string) error {
	if tx.keys == nil {
		return nil
	}
	waiting, err := all[struct {
		ID  int64  `db:"id"`
		Raw []byte `db:"raw"`
	}](ctx, tx, `select id, raw from mail where state in ('ready', 'claimed', 'handed_over', 'aside')`)
	if err != nil {
		return err
	}
	var ids []int64
	for _, w := range waiting {
		if slices.Contains(contentkey.Needs(w.Raw), person) {
			ids = append(ids, w.ID)
		}
	}
	mails, err := all[Mail](ctx, tx, `select `+mailColumns+` from mail where id = any ($1)`, ids)
	if err != nil {
		return err
	}
	for _, m := range mails {
		if m.Gone {
			continue
		}
		if m.PersonID == person {
			m.PersonID = Installation
		}
		sealed, _, err := tx.sealMail(ctx, m)
		if err != nil {
			return err
		}
		if err := tx.later(ctx, `update mail set subject = $2, body = $3, raw = $4, scrub = true where id = $1`, m.ID, sealed.Subject, sealed.Body, sealed.Raw); err != nil {
			return err
		}
	}
	return nil
}

// Named reports whether somebody who is not erased has a name, or it is in another's.
func (tx Tx) Named(ctx context.Context, name string) (bool, error) {
	return value[bool](ctx, tx, `select exists (select from person where erased_at is null and position(lower($1) in lower(name)) > 0)`, name)
}

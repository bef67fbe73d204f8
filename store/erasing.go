package store

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/contentkey"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// Erasure is what is still to be done after the rows of somebody were erased and their key was destroyed, which is one transaction.
type Erasure struct {
	PersonID string          `db:"person_id"`
	Cause    string          `db:"cause"` // asked, entered by a coordinator, departed or restored
	Step     string          `db:"step"`
	Subject  string          `db:"subject" seal:"erasure.subject PersonID"` // what is searched for, a line each; "" once that is done
	Mark     []byte          `db:"mark"`                                    // of their address, see MarkOf; empty where nothing is sealed
	Language string          `db:"language"`                                // in which they were written to
	AnswerID *int64          `db:"answer_id"`
	BeganAt  time.Time       `db:"began_at"`
	DoneAt   *time.Time      `db:"done_at"`
	NextAt   time.Time       `db:"next_at"` // not tried before
	Attempts int             `db:"attempts"`
	Proof    json.RawMessage `db:"proof"` // Proof
}

// The steps of an erasure after the first, in their order.
const (
	ErasureRecord  = "record"  // their id is written down outside of the database
	ErasureExpunge = "expunge" // their mails in our mailbox
	ErasureSearch  = "search"  // nothing of who they are is found anywhere else
	ErasureProve   = "prove"   // nor in any table
	ErasureConfirm = "confirm" // they are told
	ErasureDone    = "done"
)

const erasureColumns = `person_id, cause, step, subject, mark, language, answer_id, began_at, done_at, case when next_at = '-infinity' then began_at else next_at end as next_at, attempts, proof`

// Found returns what the last search has found.
func (e Erasure) Found() (p Proof, err error) {
	if len(e.Proof) == 0 {
		return p, nil
	}
	if err := json.Unmarshal(e.Proof, &p); err != nil {
		return p, fmt.Errorf("read what an erasure has found: %w", err)
	}
	return p, nil
}

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
	return tx.later(ctx, `insert into erasure (person_id, cause, step, subject, began_at, answer_id, mark, language)
		values ($1, $2, $3, $4, $5, (select id from mail where key = $6 and state = 'ready'), $7, $8)
		on conflict (person_id) do update set cause = excluded.cause, step = excluded.step, subject = excluded.subject, began_at = excluded.began_at,
			done_at = null, attempts = 0, next_at = '-infinity', proof = null, answer_id = excluded.answer_id, mark = excluded.mark, language = excluded.language`,
		e.PersonID, e.Cause, ErasureRecord, subject, e.BeganAt, answer, e.Mark, e.Language)
}

// MarkOf returns what an address is known by once it is erased: the same for the same address, and nothing without the root key.
// It is empty where nothing is sealed.
func (db *DB) MarkOf(address mentoring.Address) string {
	if db.keys == nil {
		return ""
	}
	return string(db.keys.root.Blind(string(mentoring.CanonicalAddress(string(address)))))
}

// Marks returns which of some people is known by which mark.
func (tx Tx) Marks(ctx context.Context, persons []string) (map[string]string, error) {
	found, err := all[struct {
		PersonID string `db:"person_id"`
		Mark     []byte `db:"mark"`
	}](ctx, tx, `select person_id, mark from erasure where person_id = any ($1) and mark <> ''::bytea`, persons)
	marks := make(map[string]string, len(found))
	for _, f := range found {
		marks[string(f.Mark)] = f.PersonID
	}
	return marks, err
}

// NextErasure returns the erasure that was tried least, of those that are not done, and keeps others from it until the transaction ends.
func (tx Tx) NextErasure(ctx context.Context, now time.Time) (Erasure, bool, error) {
	return first[Erasure](ctx, tx, `select `+erasureColumns+` from erasure where done_at is null and next_at <= $1 order by attempts, began_at limit 1 for update skip locked`, now)
}

// ErasureLine is an erasure as it is listed: nothing of it says who it was.
type ErasureLine struct {
	Erasure
	CohortID     string `db:"cohort_id"` // of one of the programmes that they were in; "" for none
	Cohort       string `db:"cohort"`
	Organisation string `db:"organisation"`
}

// Erasures returns the erasures, the oldest first, without what was searched for: of everybody, or of those who were in a cohort.
func (tx Tx) Erasures(ctx context.Context, cohort string) ([]ErasureLine, error) {
	return all[ErasureLine](ctx, tx, `select `+strings.Replace(erasureColumns, "subject", "'' as subject", 1)+`, coalesce(t.cohort_id, '') as cohort_id,
			coalesce(c.name, '') as cohort, coalesce(t.organisation, '') as organisation
		from erasure e left join lateral (select cohort_id, organisation from participant p where p.person_id = e.person_id and ($1 = '' or p.cohort_id = $1) order by p.id limit 1) t on true
			left join cohort c on c.id = t.cohort_id
		where $1 = '' or t.cohort_id is not null order by began_at, person_id`, cohort)
}

// The pauses between attempts of an erasure that does not come to its end: they grow from the one to the other, in minutes.
const (
	shortestErasurePause = 1
	longestErasurePause  = 60
)

// ErasureTried counts an attempt that came to nothing, and has the next wait longer than the last one did.
func (tx Tx) ErasureTried(ctx context.Context, e Erasure, proof any, at time.Time) error {
	return tx.later(ctx, `update erasure set attempts = attempts + 1, proof = coalesce($2, proof),
		next_at = $3::timestamptz + make_interval(mins => least($4 * (attempts + 1), $5)) where person_id = $1 and step = $6`,
		e.PersonID, proof, at, shortestErasurePause, longestErasurePause, e.Step)
}

// ErasureGoesOn records that a step is done, and what comes next, unless another process was faster. What was searched for is let go of
// with the search.
func (tx Tx) ErasureGoesOn(ctx context.Context, e Erasure, next string, proof any, at time.Time) error {
	return tx.later(ctx, `update erasure set step = $2, attempts = 0, next_at = '-infinity', proof = coalesce($3, proof),
		subject = case when $2 in ('expunge', 'search', 'prove') then subject else '' end,
		done_at = case when $2 = 'done' then $4::timestamptz end where person_id = $1 and step = $5`, e.PersonID, next, proof, at, e.Step)
}

// Remnants is what is still kept of somebody who was erased, besides counts.
type Remnants struct {
	PersonID string `db:"person_id"`
	Key      bool   `db:"key"` // they have a key
	Row      bool   `db:"row"` // their row, or another address of theirs, says who they are
}

// RemnantsOf returns what the rows that are kept of some people say of them.
func (tx Tx) RemnantsOf(ctx context.Context, persons []string) ([]Remnants, error) {
	return all[Remnants](ctx, tx, `select p.id as person_id, exists (select from content_key k where k.id = p.id and k.wrapped is not null) as key,
			p.erased_at is null or p.name <> $2 or p.email <> p.id || '@erased.invalid' or exists (select from alias a where a.person_id = p.id) as row
		from person p where p.id = any ($1) order by p.id`, persons, Erased)
}

// ErasuresTried returns how many erasures have been tried at least so often and are not done.
func (tx Tx) ErasuresTried(ctx context.Context, attempts int) (int, error) {
	return value[int](ctx, tx, `select count(*)::int from erasure where done_at is null and attempts >= $1`, attempts)
}

// ErasedPerson is somebody who is to be erased, or is.
type ErasedPerson struct {
	ID   string `db:"id"`
	Gone bool   `db:"gone"` // erased, with their key
}

// PersonsErased returns everybody who is erased, and those of some others who are there.
func (tx Tx) PersonsErased(ctx context.Context, others []string) ([]ErasedPerson, error) {
	return all[ErasedPerson](ctx, tx, `select p.id, p.erased_at is not null and not exists (select from content_key k where k.id = p.id and k.wrapped is not null) as gone
		from person p where p.id = any ($1) or p.id in (select person_id from erasure) order by p.id`, others)
}

// KeptAt returns at which of some places in our mailbox a mail lies that we have kept.
func (tx Tx) KeptAt(ctx context.Context, places []Place) (map[Place]bool, error) {
	mailboxes, validities, uids := make([]string, len(places)), make([]int64, len(places)), make([]int64, len(places))
	for i, p := range places {
		mailboxes[i], validities[i], uids[i] = p.Mailbox, int64(p.UIDValidity), int64(p.UID)
	}
	found, err := all[struct {
		Mailbox     string `db:"mailbox"`
		UIDValidity int64  `db:"uidvalidity"`
		UID         int64  `db:"uid"`
	}](ctx, tx, `select mailbox, uidvalidity, uid from unnest($1::text[], $2::bigint[], $3::bigint[]) as asked (mailbox, uidvalidity, uid)
		where exists (select from raw_mail r where (r.mailbox, r.uidvalidity, r.uid) = (asked.mailbox, asked.uidvalidity, asked.uid))
			or exists (select from moved_mail v where (v.mailbox, v.uidvalidity, v.uid) = (asked.mailbox, asked.uidvalidity, asked.uid))`, mailboxes, validities, uids)
	kept := make(map[Place]bool, len(found))
	for _, f := range found {
		kept[Place{Mailbox: f.Mailbox, UIDValidity: uint32(f.UIDValidity), UID: uint32(f.UID)}] = true
	}
	return kept, err
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

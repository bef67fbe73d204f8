package store

import (
	"context"
	"time"
)

// RawMail is a message as it came, before anybody looked into it.
type RawMail struct {
	Mailbox      string
	UIDValidity  uint32
	UID          uint32
	SHA256       []byte
	Size         int64
	InternalDate time.Time
	Raw          []byte
}

// KeepRaw keeps a batch of raw mail. What is there already, by its place in the mailbox and its content, is left as it is.
// A message whose bytes are known from another place is kept without them and given the disposition “duplicate”.
func (tx Tx) KeepRaw(ctx context.Context, batch []RawMail, at time.Time) error {
	for _, r := range batch {
		raw, key, err := tx.sealRaw(ctx, r.Raw, r.SHA256)
		if err != nil {
			return err
		}
		if err := tx.later(ctx, `with known as (select 1 from raw_mail where sha256 = $4 limit 1),
			kept as (insert into raw_mail (mailbox, uidvalidity, uid, sha256, size, internal_date, raw, raw_key, next_wall)
				values ($1, $2, $3, $4, $5, $6, case when exists (select from known) then ''::bytea else $7 end,
					case when exists (select from known) then null else $9::bytea end,
					case when exists (select from known) then 'infinity' else now() end)
				on conflict (mailbox, uidvalidity, uid, sha256) do nothing returning id),
			counted as (insert into mailbox (name, uidvalidity, since, first_uid, fetched) select $1, $2, $8, 0, 1 from kept
				on conflict (name, uidvalidity) do update set fetched = mailbox.fetched + 1)
			insert into event (raw_id, class, disposition, applied_at)
				select id, 'copy', 'duplicate', $8 from kept where exists (select from known)`,
			r.Mailbox, int64(r.UIDValidity), int64(r.UID), r.SHA256, r.Size, r.InternalDate, raw, at, key); err != nil {
			return err
		}
	}
	return nil
}

// Unsorted is raw mail that has no event yet.
type Unsorted struct {
	ID           int64     `db:"id"`
	SHA256       []byte    `db:"sha256"`
	Key          []byte    `db:"raw_key" seal:"raw_mail.raw_key SHA256"`
	Raw          []byte    `db:"raw" seal:"raw_mail.raw SHA256" under:"Key"`
	InternalDate time.Time `db:"internal_date"`
	Attempts     int       `db:"attempts"`
	Deferrals    int       `db:"deferrals"`
	Deaths       int       `db:"deaths"`
	Gone         bool      `db:"-"` // it cannot be opened any more
}

// TakeUnsorted returns up to n mails that have no event yet, first what has been due for longest, and counts the attempt. It must be committed
// before a parser sees the bytes. They are offered again after a minute.
func (tx Tx) TakeUnsorted(ctx context.Context, n int) ([]Unsorted, error) {
	return all[Unsorted](ctx, tx, `with due as (
			select id from raw_mail r where next_wall <= now() and not exists (select from event e where e.raw_id = r.id)
			order by next_wall, id limit $1 for update skip locked)
		update raw_mail r set attempts = attempts + 1, next_wall = now() + interval '1 minute' from due where r.id = due.id
		returning r.id, r.sha256, r.raw_key, r.raw, r.internal_date, r.attempts, r.deferrals, r.deaths`, n)
}

// OfferUnsorted offers at once what waits to be sorted, whoever had it in hand. Only the one process that sorts may say so.
func (tx Tx) OfferUnsorted(ctx context.Context) error {
	return tx.later(ctx, `update raw_mail set next_wall = now() where next_wall > now() and next_wall < 'infinity'`)
}

// BlameRaw counts that reading a mail ended the process that read it.
func (tx Tx) BlameRaw(ctx context.Context, id int64) error {
	return tx.later(ctx, `update raw_mail set deaths = deaths + 1 where id = $1`, id)
}

// DeferRaw puts a mail back for a while: its failure was ours, not its own, so the attempt does not count.
func (tx Tx) DeferRaw(ctx context.Context, id int64, pause time.Duration) error {
	return tx.later(ctx, `update raw_mail set attempts = attempts - 1, deferrals = deferrals + 1,
		next_wall = now() + make_interval(secs => $2) where id = $1`, id, pause.Seconds())
}

// Event is what a raw mail was and what came of it.
type Event struct {
	RawID       int64     `db:"raw_id"`
	Class       string    `db:"class"`
	Disposition string    `db:"disposition"`
	Why         string    `db:"why"`
	MailID      *int64    `db:"mail_id"`
	AskID       *string   `db:"ask_id"`
	PersonID    *string   `db:"person_id"`
	MessageID   string    `db:"message_id"`
	Sender      string    `db:"sender"`
	Reading     *Reading  `db:"reading"`
	Words       string    `db:"words"`
	AppliedAt   time.Time `db:"applied_at"`
	SemanticKey []byte    `db:"semantic_key"` // equal for mails that say the same, nil when nobody read it
}

// AddEvent records what came of a raw mail, in the transaction that brings it about. It reports false when another
// transaction has done so already: then nothing may be changed.
func (tx Tx) AddEvent(ctx context.Context, e Event) (bool, error) {
	e, err := tx.sealEvent(ctx, e)
	if err != nil {
		return false, err
	}
	n, err := tx.exec(ctx, `insert into event (raw_id, class, disposition, why, mail_id, ask_id, person_id, message_id, sender, reading, words, applied_at, semantic_key)
		values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict (raw_id) do nothing`,
		e.RawID, e.Class, e.Disposition, e.Why, e.MailID, e.AskID, e.PersonID, e.MessageID, e.Sender, e.Reading, e.Words, e.AppliedAt, e.SemanticKey)
	if err != nil || n == 0 {
		return false, err
	}
	// Nobody looks at it again, so that looking for new mail does not take longer with every mail that ever came.
	return true, tx.later(ctx, `update raw_mail set next_wall = 'infinity' where id = $1`, e.RawID)
}

// SetDisposition changes what came of a mail within the transaction that recorded it, or when a held one is released.
func (tx Tx) SetDisposition(ctx context.Context, raw int64, disposition, why string) error {
	return tx.later(ctx, `update event set disposition = $2, why = $3 where raw_id = $1`, raw, disposition, why)
}

// HeldFor returns the raw mail that is held until the person behind an ask has confirmed their other address.
func (tx Tx) HeldFor(ctx context.Context, ask string) ([]Unsorted, error) {
	return all[Unsorted](ctx, tx, `select r.id, r.sha256, r.raw_key, r.raw, r.internal_date, r.attempts, r.deferrals, r.deaths from event e join raw_mail r on r.id = e.raw_id
		where e.ask_id = $1 and e.disposition = 'held' order by r.id`, ask)
}

// Release takes back the event of a held mail, so that it is sorted anew.
func (tx Tx) Release(ctx context.Context, raw int64) error {
	if err := tx.later(ctx, `delete from event where raw_id = $1 and disposition = 'held'`, raw); err != nil {
		return err
	}
	return tx.later(ctx, `update raw_mail set next_wall = now(), attempts = 0, deaths = 0 where id = $1`, raw)
}

// FinishEvent completes the event of a raw mail within the transaction that added it.
func (tx Tx) FinishEvent(ctx context.Context, e Event) error {
	if err := tx.rewrapRaw(ctx, e.RawID, e.PersonID, e.MailID); err != nil {
		return err
	}
	e, err := tx.sealEvent(ctx, e)
	if err != nil {
		return err
	}
	return tx.later(ctx, `update event set disposition = $2, why = $3, mail_id = $4, ask_id = $5, person_id = $6, reading = $7, words = $8
		where raw_id = $1`, e.RawID, e.Disposition, e.Why, e.MailID, e.AskID, e.PersonID, e.Reading, e.Words)
}

// LastWordsOn returns the newest words of a person on an ask that were not understood, "" when there are none. What they
// wrote beside it, a concern above all, is no part of the matter and never returned.
func (tx Tx) LastWordsOn(ctx context.Context, ask string) (string, error) {
	last, _, err := first[heard](ctx, tx, `select raw_id, words from event where ask_id = $1 and words <> ''
		and disposition in ('asked_back', 'handed_over') and reading->>'intent' <> 'concern' order by raw_id desc limit 1`, ask)
	return last.Words, err
}

package store

import (
	"context"
	"time"
)

// Place is where a mail lies on the server.
type Place struct {
	Mailbox     string
	UIDValidity uint32
	UID         uint32
}

// SeeMailbox returns up to which UID a mailbox was read in one validity, 0 when it was not. One that is seen for the first
// time is remembered with the UID of its next mail, 0 when that is not known.
func (tx Tx) SeeMailbox(ctx context.Context, mailbox string, validity, uidNext uint32, at time.Time) (last uint32, err error) {
	if err := tx.later(ctx, `insert into mailbox (name, uidvalidity, since, first_uid) values ($1, $2, $3, $4) on conflict do nothing`,
		mailbox, int64(validity), at, int64(uidNext)); err != nil {
		return 0, err
	}
	uid, err := value[int64](ctx, tx, `select greatest(next_uid - 1, (select max(uid) from raw_mail where mailbox = $1 and uidvalidity = $2))
		from mailbox where name = $1 and uidvalidity = $2`, mailbox, int64(validity))
	return uint32(uid), err
}

// CaughtUp notes that every mail before uidNext that was there is kept. It returns how many came since the mailbox was first
// seen and are not: somebody had deleted or moved them.
func (tx Tx) CaughtUp(ctx context.Context, mailbox string, validity, uidNext uint32) (gone int, err error) {
	if err := tx.later(ctx, `update mailbox set next_uid = greatest(next_uid, $3) where name = $1 and uidvalidity = $2`,
		mailbox, int64(validity), int64(uidNext)); err != nil {
		return 0, err
	}
	return value[int](ctx, tx, `select coalesce(sum(gone), 0) from (`+goneBefore+`) counted where name = $1 and uidvalidity = $2`, mailbox, int64(validity))
}

// goneBefore counts, for each mailbox, the mails that came and were gone before they could be kept.
const goneBefore = `select name, uidvalidity, greatest(0, next_uid - first_uid - (select count(distinct uid) from (
			select uid from raw_mail r where r.mailbox = m.name and r.uidvalidity = m.uidvalidity
			union all select uid from moved_mail v where v.mailbox = m.name and v.uidvalidity = m.uidvalidity) there
		where uid >= first_uid and uid < next_uid)) as gone
	from mailbox m where first_uid > 0`

// KeptMark is what is known of a kept mail without its bytes.
type KeptMark struct {
	UID          int64     `db:"uid"`
	Size         int64     `db:"size"`
	InternalDate time.Time `db:"internal_date"`
}

// KeptMarks returns the marks of all mails that were kept from a mailbox or moved to it.
func (tx Tx) KeptMarks(ctx context.Context, mailbox string, validity uint32) ([]KeptMark, error) {
	return all[KeptMark](ctx, tx, `select uid, size, internal_date from raw_mail where mailbox = $1 and uidvalidity = $2
		union all select v.uid, r.size, r.internal_date from moved_mail v join raw_mail r on r.id = v.raw_id
			where v.mailbox = $1 and v.uidvalidity = $2`, mailbox, int64(validity))
}

// MovedRaw notes where a kept mail lies now.
func (tx Tx) MovedRaw(ctx context.Context, moves map[Place]Place) error {
	for from, to := range moves {
		if err := tx.later(ctx, `insert into moved_mail (mailbox, uidvalidity, uid, raw_id)
			select $4, $5, $6, max(id) from raw_mail where mailbox = $1 and uidvalidity = $2 and uid = $3 having max(id) is not null
			on conflict (mailbox, uidvalidity, uid) do update set raw_id = excluded.raw_id`,
			from.Mailbox, int64(from.UIDValidity), int64(from.UID), to.Mailbox, int64(to.UIDValidity), int64(to.UID)); err != nil {
			return err
		}
	}
	return nil
}

// IntakeBooks are the figures of mail in, each counted on its own so that they can be held against each other.
type IntakeBooks struct {
	Fetched  int            `db:"fetched"` // counted as they came
	Kept     int            `db:"kept"`    // rows there are
	Waiting  int            `db:"waiting"` // will be looked at, and were not yet
	Gone     int            `db:"gone"`    // deleted on the server before they could be kept
	Disposed map[string]int `db:"-"`       // by what came of them
}

// Balance reports whether every mail that was fetched is kept, and every one that is kept has an end or waits for one.
func (b IntakeBooks) Balance() bool {
	return b.Fetched == b.Kept && b.Kept == b.Ended()+b.Waiting
}

// Ended returns how many mails have come to an end.
func (b IntakeBooks) Ended() (n int) {
	for _, of := range b.Disposed {
		n += of
	}
	return n
}

// IntakeBooks counts mail in, as of one moment.
func (tx Tx) IntakeBooks(ctx context.Context) (IntakeBooks, error) {
	if err := tx.later(ctx, `set transaction isolation level repeatable read`); err != nil {
		return IntakeBooks{}, err
	}
	b, err := one[IntakeBooks](ctx, tx, `select (select coalesce(sum(fetched), 0)::int from mailbox) as fetched, (select count(*)::int from raw_mail) as kept,
		(select count(*)::int from raw_mail r where next_wall < 'infinity' and not exists (select from event e where e.raw_id = r.id)) as waiting,
		(select coalesce(sum(gone), 0)::int from (`+goneBefore+`) counted) as gone`)
	if err != nil {
		return b, err
	}
	type count struct {
		Disposition string `db:"disposition"`
		N           int    `db:"n"`
	}
	counts, err := all[count](ctx, tx, `select disposition, count(*)::int as n from event group by disposition`)
	b.Disposed = map[string]int{}
	for _, c := range counts {
		b.Disposed[c.Disposition] = c.N
	}
	return b, err
}

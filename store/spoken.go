package store

import (
	"context"
	"time"
)

// telephone is the mailbox of what was not written at all: words that somebody said to a coordinator, kept as a mail of theirs.
const telephone = "telephone"

// KeepSpoken keeps words that were said on the telephone as mail that came, and returns its id.
func (tx Tx) KeepSpoken(ctx context.Context, raw, sha256 []byte, at time.Time) (int64, error) {
	sealed, key, err := tx.sealRaw(ctx, raw, sha256)
	if err != nil {
		return 0, err
	}
	return value[int64](ctx, tx, `insert into raw_mail (mailbox, uidvalidity, uid, sha256, size, internal_date, raw, raw_key, next_wall)
		values ($1, 0, (select count(*) + 1 from raw_mail where mailbox = $1), $2, $3, $4, $5, $6, 'infinity') returning id`,
		telephone, sha256, len(raw), at, sealed, key)
}

// ReadsBackSpoken reports whether a mail of ours reads back what was said on the telephone.
func (tx Tx) ReadsBackSpoken(ctx context.Context, mail int64) (bool, error) {
	return value[bool](ctx, tx, `select exists (select from raw_mail where mailbox = $2
		and id = (select substring(key from '^reply\|([0-9]+)$')::bigint from mail where id = $1))`, mail, telephone)
}

// NewestMailOn returns the newest mail about an ask to a person, and whether there is one.
func (tx Tx) NewestMailOn(ctx context.Context, ask, person string) (Mail, bool, error) {
	found, err := all[Mail](ctx, tx, `select `+mailColumns+` from mail where ask_id = $1 and person_id = $2 order by id desc limit 1`, ask, person)
	if err != nil || len(found) == 0 {
		return Mail{}, false, err
	}
	return found[0], true, nil
}

// LastMail returns the id of the newest mail of a cohort, 0 when there is none.
func (tx Tx) LastMail(ctx context.Context, cohort string) (int64, error) {
	return value[int64](ctx, tx, `select coalesce(max(id), 0) from mail where cohort_id = $1`, cohort)
}

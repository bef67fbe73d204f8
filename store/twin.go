package store

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"time"
)

// Twin is an earlier mail that is the same as another in one respect.
type Twin struct {
	RawID int64 `db:"raw_id"`
	Same  bool  `db:"same"` // says the same; else it only bears the same Message-ID
}

// TwinOf returns the earlier mail that makes another one superfluous or doubtful: one that says the same, else one from the
// same sender with the same Message-ID. Until this transaction ends, no other looks for twins of the two.
func (tx Tx) TwinOf(ctx context.Context, e Event) (twin Twin, found bool, err error) {
	lock := e.SemanticKey
	if e.MessageID != "" {
		hash := sha256.Sum256([]byte(e.MessageID + "\x00" + e.Sender))
		lock = hash[:]
	}
	if err := tx.later(ctx, `select pg_advisory_xact_lock($1)`, int64(binary.BigEndian.Uint64(lock))); err != nil {
		return Twin{}, false, err
	}
	// One of its own kind does not make a mail a copy: when the mail that was held is sorted anew, its copies stay copies.
	// Mails from before keys were made are judged by their Message-ID.
	twins, err := all[Twin](ctx, tx, `select raw_id, coalesce(semantic_key = $1, true) as same from event
		where (semantic_key = $1 or message_id = $2 and $2 <> '' and sender = $3)
			and raw_id <> $4 and disposition not in ('duplicate', 'review') order by same desc, raw_id limit 1`,
		e.SemanticKey, e.MessageID, e.Sender, e.RawID)
	if err != nil || len(twins) == 0 {
		return Twin{}, false, err
	}
	return twins[0], true, nil
}

// MailboxSince returns when the mailbox that a mail was kept from was first seen, and the mail's own date on the server. What was said
// on the telephone came from no mailbox, and is as old as it is.
func (tx Tx) MailboxSince(ctx context.Context, raw int64) (since, internal time.Time, err error) {
	dates, err := one[struct {
		Since    time.Time `db:"since"`
		Internal time.Time `db:"internal_date"`
	}](ctx, tx, `select coalesce(m.since, r.internal_date) as since, r.internal_date from raw_mail r
		left join mailbox m on m.name = r.mailbox and m.uidvalidity = r.uidvalidity where r.id = $1`, raw)
	return dates.Since, dates.Internal, err
}

package store

import (
	"context"
	"time"
)

// KeepLook keeps why the words of a mail that came were read. It stands beside the journal, which holds no sentences, so that
// it is forgotten with whoever wrote them.
func (tx Tx) KeepLook(ctx context.Context, raw int64, at time.Time, because string) error {
	return tx.later(ctx, `insert into look (raw_id, at, because) values ($1, $2, $3)`, raw, at, because)
}

// RetireJournal takes out every entry of the journal from before a time, and returns how many there were. Nothing else takes
// any out, and nothing changes one.
func (tx Tx) RetireJournal(ctx context.Context, before time.Time) (int64, error) {
	return value[int64](ctx, tx, `select retire_journal($1)`, before)
}

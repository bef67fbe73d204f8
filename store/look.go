package store

import (
	"context"
	"time"
)

// Look is that somebody at the machine opened what a person wrote, and why. It stands beside the journal, which holds no sentences,
// so that it is forgotten with whoever wrote them.
type Look struct {
	At      time.Time `db:"at"`
	Account string    `db:"account"`   // of the operating system; "" for what nobody told Rapport to do
	Person  *string   `db:"person_id"` // whose words; nil where it is not known
	RawID   *int64    `db:"raw_id"`    // the mail that was opened; nil for everything held on the person
	Because string    `db:"because"`
}

// KeepLook keeps that somebody opened a person's words.
func (tx Tx) KeepLook(ctx context.Context, l Look) error {
	return tx.later(ctx, `insert into look (at, account, person_id, raw_id, because) values ($1, $2, $3, $4, $5)`, l.At, l.Account, l.Person, l.RawID, l.Because)
}

// LooksAt returns who opened a person's words, the oldest first.
func (tx Tx) LooksAt(ctx context.Context, person string) ([]Look, error) {
	return all[Look](ctx, tx, `select at, account, person_id, raw_id, because from look where person_id = $1 order by id`, person)
}

// RetireJournal takes out every entry of the journal from before a time, and returns how many there were. Nothing else takes
// any out, and nothing changes one.
func (tx Tx) RetireJournal(ctx context.Context, before time.Time) (int64, error) {
	return value[int64](ctx, tx, `select retire_journal($1)`, before)
}

package store

import (
	"context"
	"errors"
	"maps"

	"github.com/jackc/pgx/v5"
)

// Attempt runs f so that nothing it wrote is left when it returns an error; the transaction goes on from where it was. Without it, a
// step that refuses half-way would leave its first half to whoever commits.
func (tx Tx) Attempt(ctx context.Context, f func() error) error {
	tx.queue("savepoint attempt")
	if err := tx.flush(ctx); err != nil {
		return err
	}
	atHand := maps.Clone(tx.atHand)
	cause := f()
	if cause == nil {
		cause = tx.flush(ctx)
	}
	if cause == nil {
		return tx.later(ctx, "release savepoint attempt")
	}
	_ = tx.arrived() // an error of what is taken back anyway
	tx.batch, tx.asked, tx.err, tx.unopened, tx.atHand = pgx.Batch{}, 0, nil, nil, atHand
	if _, err := tx.exec(ctx, "rollback to savepoint attempt"); err != nil {
		return errors.Join(cause, err)
	}
	return cause
}

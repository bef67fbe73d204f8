package store

import (
	"context"
	"errors"
	"fmt"

	"github.com/rapport-mentoring/rapport/internal/failpoint"
)

// errLockLost ends what ran under a lock whose connection broke.
var errLockLost = errors.New("the connection that held the lock broke")

// WithLock waits for an advisory lock, runs f while it is held, and gives it back. Nobody else in the same database holds the
// lock of that number meanwhile. When somebody does at the beginning, busy is called before the wait. When the connection
// breaks the lock is gone, and f's context ends.
func (db *DB) WithLock(ctx context.Context, number int64, busy func(), f func(context.Context) error) error {
	conn, err := db.Pool.Acquire(ctx)
	if err != nil {
		return away(err)
	}
	defer conn.Release()
	if _, err := conn.Exec(ctx, `set statement_timeout = 0`); err != nil {
		return away(err)
	}
	var free bool
	if err := conn.QueryRow(ctx, `select pg_try_advisory_lock($1)`, number).Scan(&free); err != nil {
		return away(err)
	}
	if !free {
		busy()
		if _, err := conn.Exec(ctx, `select pg_advisory_lock($1)`, number); err != nil {
			return away(err)
		}
	}
	failpoint.Reach(failpoint.LockTaken)
	held, lost := context.WithCancelCause(ctx)
	watched := make(chan struct{})
	go func() {
		defer close(watched)
		if _, err := conn.Conn().WaitForNotification(held); err != nil {
			lost(fmt.Errorf("%w: %w", errLockLost, err))
		}
	}()
	err = f(held)
	cause := context.Cause(held)
	lost(nil)
	<-watched
	// Waiting that is cut off leaves the connection unusable; closing it gives the lock back as well.
	conn.Conn().Close(context.WithoutCancel(ctx))
	if errors.Is(cause, errLockLost) && ctx.Err() == nil {
		return away(cause)
	}
	return err
}

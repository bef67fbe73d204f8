package store

import (
	"context"
	"time"
)

// ClockStood returns where a demo's clock stood last, and whether it ever ran.
func (tx Tx) ClockStood(ctx context.Context) (time.Time, bool, error) {
	found, err := column[time.Time](ctx, tx, `select programme from clock`)
	if err != nil || len(found) == 0 {
		return time.Time{}, false, err
	}
	return found[0], true, nil
}

// SetClock records where a demo's clock stands.
func (tx Tx) SetClock(ctx context.Context, programme time.Time) error {
	return tx.later(ctx, `insert into clock (programme) values ($1) on conflict (only_one) do update set programme = excluded.programme`, programme)
}

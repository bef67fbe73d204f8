package store

import (
	"context"
	"time"
)

// TryAgain opens the mail of those whose address has not worked since before a time, and returns them. Each address is tried
// once; and once more when it worked for a month after that.
func (tx Tx) TryAgain(ctx context.Context, before, now time.Time) ([]string, error) {
	return column[string](ctx, tx, `update person set mail_state = 'open', tried_address = email, tried_at = $2
		where mail_state = 'bounced' and bounced_at <= $1 and (tried_address <> email or tried_at < bounced_at - interval '30 days')
		returning id`, before, now)
}

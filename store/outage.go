package store

import (
	"context"
	"time"
)

// LostSince returns how much of the time from then to now, in programme time, nobody looked for mail to send: because the
// service or a server was away, or because sending was paused. Gaps shorter than MostGap do not count. One that is just
// ending counts before anybody has noted it.
func (tx Tx) LostSince(ctx context.Context, then, now time.Time) (time.Duration, error) {
	seconds, err := value[float64](ctx, tx, `select coalesce(extract(epoch from sum(until - greatest(since, $1))), 0)::float8 from (
			select since, until from outage
			union all select seen_at, $2 from sending where seen_wall < now() - make_interval(secs => $3) and seen_at < $2) lost
		where until > $1 and until <= $2`, then, now, MostGap.Seconds())
	return time.Duration(seconds * float64(time.Second)), err
}

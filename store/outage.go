package store

import (
	"context"
	"time"
)

// LostSince returns how much of the time from then to now, in programme time, nobody looked for mail to send: because the
// service or a server was away, or because sending was paused. Gaps shorter than MostGap do not count. One that is just
// ending counts before anybody has noted it. What falls into a time in which the cohort rested does not count: that moves its days anyway.
func (tx Tx) LostSince(ctx context.Context, cohort string, then, now time.Time) (time.Duration, error) {
	seconds, err := value[float64](ctx, tx, `with lost as (select range_agg(tstzrange(greatest(since, $1), until)) as at from (
				select since, until from outage
				union all select seen_at, $2 from sending where seen_wall < now() - make_interval(secs => $3) and seen_at < $2) gone
			where until > $1 and until <= $2),
		rested as (select coalesce(range_agg(tstzrange(since, until)), '{}') as at from cohort_pause where cohort_id = $4)
		select coalesce((select extract(epoch from sum(upper(part) - lower(part))) from lost, rested, unnest(lost.at - rested.at) part), 0)::float8`,
		then, now, MostGap.Seconds(), cohort)
	return time.Duration(seconds * float64(time.Second)), err
}

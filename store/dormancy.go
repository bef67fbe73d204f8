package store

import (
	"context"
	"time"
)

// LastWordOfOne returns when one of a pair last answered what they were asked in it, zero when they never did.
func (tx Tx) LastWordOfOne(ctx context.Context, pair, person string) (time.Time, error) {
	at, err := column[time.Time](ctx, tx, `select e.applied_at from event e join ask a on a.id = e.ask_id
		where a.pair_id = $1 and e.person_id = $2 and e.class = 'human' order by e.applied_at desc limit 1`, pair, person)
	if err != nil || len(at) == 0 {
		return time.Time{}, err
	}
	return at[0], nil
}

// LastWordOf returns when the two of a pair last gave a sign of life: a mail of theirs in answer to what the pair was asked, or
// else their introduction. While one of them is away nobody expects any, so the end of that counts as well.
func (tx Tx) LastWordOf(ctx context.Context, pair string) (time.Time, error) {
	return value[time.Time](ctx, tx, `select greatest(p.introduced_at,
			(select max(e.applied_at) from event e join ask a on a.id = e.ask_id where a.pair_id = p.id and e.class = 'human'),
			(select max(who.away_until) from participant t join person who on who.id = t.person_id where t.id in (p.mentor_id, p.mentee_id)))
		from pair p where p.id = $1`, pair)
}

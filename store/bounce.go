package store

import (
	"context"
	"time"
)

// ScoreBounce records that a mail to a person came back. Of several on a day the worst counts.
func (tx Tx) ScoreBounce(ctx context.Context, person string, at time.Time, score float64) error {
	return tx.later(ctx, `insert into bounce (person_id, day, score) values ($1, $2::timestamptz::date, $3)
		on conflict (person_id, day) do update set score = greatest(bounce.score, excluded.score)`, person, at, score)
}

// BounceScore adds up the days on which a person's mail came back since a time.
func (tx Tx) BounceScore(ctx context.Context, person string, since time.Time) (float64, error) {
	return value[float64](ctx, tx, `select coalesce(sum(score), 0)::float8 from bounce where person_id = $1 and day > $2::timestamptz::date`, person, since)
}

// MarkBounced records that a person's address does not work.
func (tx Tx) MarkBounced(ctx context.Context, person string, at time.Time) error {
	return tx.later(ctx, `update person set mail_state = 'bounced', bounced_at = $2 where id = $1`, person, at)
}

// ForgetBounces opens a person's mail again and forgets what came back.
func (tx Tx) ForgetBounces(ctx context.Context, person string) error {
	if err := tx.later(ctx, `delete from bounce where person_id = $1`, person); err != nil {
		return err
	}
	return tx.later(ctx, `update person set mail_state = 'open', bounced_at = null where id = $1 and mail_state = 'bounced'`, person)
}

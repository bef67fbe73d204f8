package store

import (
	"context"
	"time"
)

// WaitUntil keeps a participant out of matching until a time; nil lets them be matched in the next round.
func (tx Tx) WaitUntil(ctx context.Context, participant string, until *time.Time) error {
	return tx.later(ctx, `update participant set waits_until = $2 where id = $1`, participant, until)
}

// WishAgain records that participants who can be matched wish for another partner before the month is over.
func (tx Tx) WishAgain(ctx context.Context, participants ...string) error {
	return tx.later(ctx, `update participant set eager = true where id = any ($1) and state = 'ready'`, participants)
}

// WishesMet records that a round has looked for everybody of a cohort, so that nobody wishes for another at once.
func (tx Tx) WishesMet(ctx context.Context, cohort string) error {
	return tx.later(ctx, `update participant set eager = false where cohort_id = $1 and eager`, cohort)
}

// Wishing reports whether somebody who can be matched wishes for another partner before the month is over.
func (tx Tx) Wishing(ctx context.Context, cohort string, at time.Time) (bool, error) {
	return value[bool](ctx, tx, `select exists (select from participant t join person h on h.id = t.person_id
		where t.cohort_id = $1 and t.eager and t.state = 'ready' and h.mail_state = 'open' and (t.waits_until is null or t.waits_until <= $2))`, cohort, at)
}

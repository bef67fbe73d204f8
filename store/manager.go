package store

import (
	"context"
	"time"
)

// ManagerTold is the mail to a participant's line manager, by its key: there is never a second one.
const ManagerTold = "manager.told"

// LeaveManagerUntold keeps that somebody wants no mail to their manager.
func (tx Tx) LeaveManagerUntold(ctx context.Context, participant string) error {
	if _, err := tx.exec(ctx, `update participant set manager_untold = true where id = $1`, participant); err != nil {
		return err
	}
	return tx.KeepManagerOut(ctx, participant, "they said no")
}

// KeepManagerOut drops the mail to a participant's manager as long as it has not gone out.
func (tx Tx) KeepManagerOut(ctx context.Context, participant, why string) error {
	return tx.later(ctx, `update mail set state = 'dropped', outcome = $2 where participant_id = $1 and step = $3 and state = 'ready'`,
		participant, why, ManagerTold)
}

// ManagerToldAt returns when the mail to a participant's manager went out, zero when it has not.
func (tx Tx) ManagerToldAt(ctx context.Context, participant string) (time.Time, error) {
	return value[time.Time](ctx, tx, `select coalesce(max(made_at), '0001-01-01'::timestamptz) from mail
		where participant_id = $1 and step = $2 and state in ('claimed', 'handed_over', 'sent', 'ambiguous')`, participant, ManagerTold)
}

package store

import (
	"context"
)

// MoveOffice gives an office to somebody else, and keeps its place among the others.
func (tx Tx) MoveOffice(ctx context.Context, id int64, to string) error {
	return tx.later(ctx, `update officer o set person_id = $2 where id = $1 and not exists (select from officer s
		where s.cohort_id = o.cohort_id and s.office = o.office and s.organisation = o.organisation and s.person_id = $2)`, id, to)
}

// MoveMatters has what a coordinator is asked in a cohort, and what they were not told yet, be the matter of somebody else.
func (tx Tx) MoveMatters(ctx context.Context, cohort, from, to string) error {
	return tx.later(ctx, `update matter set person_id = $3 where cohort_id = $1 and person_id = $2 and (ask_id is not null or due)`, cohort, from, to)
}

// MoveQuestions puts the open questions to an office in a cohort to somebody else who holds it. It returns them.
func (tx Tx) MoveQuestions(ctx context.Context, cohort, from, to string) ([]Ask, error) {
	return all[Ask](ctx, tx, `update ask set person_id = $3 where cohort_id = $1 and person_id = $2 and state = 'open'
		and name->>'to' = 'coordinator' and kind not in ('address.confirm', 'morning', 'order') returning `+askColumns, cohort, from, to)
}

// DropMailOf drops the mails to a coordinator of a cohort that have not been sent, but for those that pass on what somebody said in
// confidence: that was for them. It returns how many.
func (tx Tx) DropMailOf(ctx context.Context, cohort, person string) (int, error) {
	n, err := tx.exec(ctx, `update mail m set state = 'dropped', outcome = 'handed on' where cohort_id = $1 and person_id = $2 and state = 'ready' and class <> 'reply'
		and (exists (select from ask a where a.id = m.ask_id and a.name->>'to' = 'coordinator')
			or step like 'coordinator.%' and step not in ('coordinator.concern', 'coordinator.checkin', 'coordinator.gap', 'coordinator.reason'))`, cohort, person)
	return int(n), err
}

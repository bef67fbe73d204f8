package store

import "context"

// OpenQuestions returns the open asks of a cohort that have been put to people whom mail reaches, the oldest first, and
// keeps others from changing them until the transaction ends.
func (tx Tx) OpenQuestions(ctx context.Context, cohort string) ([]Ask, error) {
	return all[Ask](ctx, tx, `select `+askColumns+` from ask where cohort_id = $1 and state = 'open' and rung >= 0
		and person_id in (select id from person where mail_state = 'open') order by since, id for update`, cohort)
}

// QuestionsOn returns the mails that put an ask to its reader, or are to, the newest first.
func (tx Tx) QuestionsOn(ctx context.Context, ask string) ([]Mail, error) {
	return all[Mail](ctx, tx, `select `+mailColumns+` from mail where ask_id = $1 and class <> 'reply' and state not in ('dropped', 'refused') order by id desc`, ask)
}

// DropWaitingOn drops the mails on an ask that have not gone out yet.
func (tx Tx) DropWaitingOn(ctx context.Context, ask, outcome string) error {
	return tx.later(ctx, `update mail set state = 'dropped', outcome = $2 where ask_id = $1 and class <> 'reply' and state = 'ready'`, ask, outcome)
}

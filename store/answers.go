package store

import (
	"context"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// AnswersSince returns when answers were mailed to a person since a time, of the kinds given or, without any, of every kind.
func (tx Tx) AnswersSince(ctx context.Context, person string, kinds []string, since time.Time) ([]time.Time, error) {
	if kinds == nil {
		kinds = []string{}
	}
	return column[time.Time](ctx, tx, `select made_at from mail where person_id = $1 and class = 'reply' and made_at >= $3
		and (cardinality($2::text[]) = 0 or step = any ($2))`, person, kinds, since)
}

// LastUnasked returns when the latest mail to a person goes out, or went out, that answers none of theirs, zero when there is none;
// what is due only after a time does not count.
func (tx Tx) LastUnasked(ctx context.Context, person string, before time.Time) (time.Time, error) {
	found, err := column[time.Time](ctx, tx, `select not_before from mail where person_id = $1 and class <> 'reply'
		and state not in ('dropped', 'refused') and not_before < $2 order by not_before desc limit 1`, person, before)
	if err != nil || len(found) == 0 {
		return time.Time{}, err
	}
	return found[0], nil
}

// WasMailed reports whether a mail of a kind was made on an ask.
func (tx Tx) WasMailed(ctx context.Context, ask, step string) (bool, error) {
	return value[bool](ctx, tx, `select exists (select from mail where ask_id = $1 and step = $2)`, ask, step)
}

// AnswersGiven returns what was understood of the mails that answered an ask and were acted upon, oldest first, but for one mail.
func (tx Tx) AnswersGiven(ctx context.Context, ask string, except int64) ([]mentoring.Answer, error) {
	given, err := all[struct {
		RawID  int64            `db:"raw_id"`
		Answer mentoring.Answer `db:"answer" seal:"event.reading RawID"`
	}](ctx, tx, `select raw_id, reading->'answer' as answer from event where ask_id = $1 and raw_id <> $2
		and disposition = 'applied' and reading->>'decision' = 'act' and reading->>'intent' in ('accept', 'decline', 'later', 'answered', 'skipped')
		order by raw_id`, ask, except)
	answers := make([]mentoring.Answer, len(given))
	for i, g := range given {
		answers[i] = g.Answer
	}
	return answers, err
}

// AnswersAtMost counts the answers to everybody since a time, and stops counting at most.
func (tx Tx) AnswersAtMost(ctx context.Context, most int, since time.Time) (int, error) {
	return value[int](ctx, tx, `select count(*) from (select from mail where class = 'reply' and made_at >= $1 limit $2) counted`, since, most)
}

// UsualAnswers returns how many answers were mailed in an average slot of that length in which there were any, between
// two times.
func (tx Tx) UsualAnswers(ctx context.Context, slot time.Duration, from, to time.Time) (float64, error) {
	return value[float64](ctx, tx, `select coalesce(count(*)::float8 / nullif(count(distinct date_bin($1, made_at, 'epoch')), 0), 0)
		from mail where class = 'reply' and made_at >= $2 and made_at < $3`, slot, from, to)
}

// ParticipantsNow counts those who take part in a cohort that is not closed.
func (tx Tx) ParticipantsNow(ctx context.Context) (int, error) {
	return value[int](ctx, tx, `select count(*) from participant where cohort_id in (select id from cohort where state <> 'closed')`)
}

// StopAnswering records that answering has stopped. It reports whether that is news since the given time.
func (tx Tx) StopAnswering(ctx context.Context, at, since time.Time) (bool, error) {
	n, err := tx.exec(ctx, `insert into breaker (since) values ($1) on conflict (only_one) do update set since = $1 where breaker.since < $2`, at, since)
	return n > 0, err
}

// AnsweringStopped returns when answering was stopped last, zero when it never was.
func (tx Tx) AnsweringStopped(ctx context.Context) (time.Time, error) {
	found, err := column[time.Time](ctx, tx, `select since from breaker`)
	if err != nil || len(found) == 0 {
		return time.Time{}, err
	}
	return found[0], nil
}

// SameWords counts the earlier mails of a person since a time with the same words; with an ask, those that answered it.
func (tx Tx) SameWords(ctx context.Context, person string, mark []byte, ask string, except int64, since time.Time) (int, error) {
	return value[int](ctx, tx, `select count(*) from event where person_id = $1 and mark = $2 and raw_id <> $4 and applied_at >= $5
		and ($3 = '' or ask_id = $3)`, person, mark, ask, except, since)
}

// KeepEvidence records how far a mail has shown who wrote it, and the mark of its words.
func (tx Tx) KeepEvidence(ctx context.Context, raw int64, proof int, mark []byte) error {
	return tx.later(ctx, `update event set proof = $2, mark = $3 where raw_id = $1`, raw, proof, mark)
}

// ForgetRaw empties a mail that came, and keeps that it came.
func (tx Tx) ForgetRaw(ctx context.Context, raw int64) error {
	return tx.later(ctx, `update raw_mail set raw = ''::bytea where id = $1`, raw)
}

package store

import (
	"context"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// SetLessMail says whether a person wants as little mail as can be.
func (tx Tx) SetLessMail(ctx context.Context, person string, less bool) error {
	return tx.later(ctx, `update person set less_mail = $2 where id = $1`, person, less)
}

// Mute has a person be asked nothing of a kind any more.
func (tx Tx) Mute(ctx context.Context, person string, kind mentoring.Kind) error {
	return tx.later(ctx, `insert into muted (person_id, kind) values ($1, $2) on conflict do nothing`, person, kind)
}

// Unmute has a person be asked everything again.
func (tx Tx) Unmute(ctx context.Context, person string) error {
	return tx.later(ctx, `delete from muted where person_id = $1`, person)
}

// PairPause is a time in which a pair rests.
type PairPause struct {
	Since time.Time `db:"since"`
	Until time.Time `db:"until"`
}

// PausePair has a pair rest because of one of the two. A pause of theirs that is not over yet gets the new end.
func (tx Tx) PausePair(ctx context.Context, pair, participant string, p PairPause) error {
	n, err := tx.exec(ctx, `update pair_pause set until = greatest($4, since) where pair_id = $1 and participant_id = $2 and until > $3`,
		pair, participant, p.Since, p.Until)
	if err != nil || n > 0 {
		return err
	}
	return tx.later(ctx, `insert into pair_pause (pair_id, participant_id, since, until) values ($1, $2, $3, $4)`, pair, participant, p.Since, p.Until)
}

// EndPairPauses ends the pauses of somebody that are not over yet, and returns the pairs that rested.
func (tx Tx) EndPairPauses(ctx context.Context, person string, at time.Time) ([]string, error) {
	return column[string](ctx, tx, `update pair_pause r set until = greatest($2, since) from participant t
		where t.id = r.participant_id and t.person_id = $1 and r.until > $2 returning r.pair_id`, person, at)
}

// PairPauses returns the times in which a pair rests, by itself or with its whole cohort, the earliest first.
func (tx Tx) PairPauses(ctx context.Context, pair string) ([]PairPause, error) {
	return all[PairPause](ctx, tx, `select since, until from pair_pause where pair_id = $1 and until > since
		union all select greatest(c.since, p.introduced_at), c.until from pair p join cohort_pause c on c.cohort_id = p.cohort_id
			where p.id = $1 and c.until > greatest(c.since, p.introduced_at) order by since, until`, pair)
}

// LastWordsTo returns what a person wrote last in answer to mails of some kinds about a pair, "" for nothing.
func (tx Tx) LastWordsTo(ctx context.Context, person, pair string, kinds []string) (string, error) {
	words, _, err := first[heard](ctx, tx, `select e.raw_id, e.words from event e join mail m on m.id = e.mail_id
		where e.person_id = $1 and m.pair_id = $2 and m.step = any($3) and e.words <> '' and e.disposition = 'applied' order by e.raw_id desc limit 1`, person, pair, kinds)
	return words.Words, err
}

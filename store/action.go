package store

import "context"

// action is what somebody means to do until the next talk.
type action struct {
	PairID   string `db:"pair_id"`
	Session  int    `db:"session"`
	WriterID string `db:"writer_id"`
	Words    string `db:"words" seal:"action.words PairID Session WriterID"`
}

// KeepAction keeps what somebody means to do until the next talk, in their own words; a later word replaces an earlier one.
func (tx Tx) KeepAction(ctx context.Context, pair string, session int, writer, words string) error {
	persons, err := tx.personsOf(ctx, writer)
	if err != nil {
		return err
	}
	if words, err = tx.seal(ctx, words, "action", "words", []any{pair, session, writer}, persons...); err != nil {
		return err
	}
	return tx.later(ctx, `insert into action (pair_id, session, writer_id, words) values ($1, $2, $3, $4)
		on conflict (pair_id, session, writer_id) do update set words = excluded.words`, pair, session, writer, words)
}

// ActionsBefore returns what somebody meant to do after the last talk before a session of which they said so, "" when they never
// did.
func (tx Tx) ActionsBefore(ctx context.Context, pair string, session int, writer string) (string, error) {
	a, _, err := first[action](ctx, tx, `select pair_id, session, writer_id, words from action where pair_id = $1 and session < $2 and writer_id = $3 order by session desc limit 1`, pair, session, writer)
	return a.Words, err
}

// ActionsOf returns what somebody meant to do from talk to talk in a pair, in the order of the talks.
func (tx Tx) ActionsOf(ctx context.Context, pair, writer string) ([]string, error) {
	list, err := all[action](ctx, tx, `select pair_id, session, writer_id, words from action where pair_id = $1 and writer_id = $2 order by session`, pair, writer)
	var words []string
	for _, a := range list {
		words = append(words, a.Words)
	}
	return words, err
}

package store

import (
	"context"
	"encoding/json"
	"time"
)

// NewsChannel is the PostgreSQL channel on which committed news is announced, MailChannel that of mail to send.
const (
	NewsChannel = "rapport_news"
	MailChannel = "rapport_mail"
)

// News is a signal to a workflow that waits to be delivered. With Start set, a workflow of that type is started with
// the input when it is not there.
type News struct {
	ID         int64           `db:"id"`
	WorkflowID string          `db:"workflow_id"`
	Start      string          `db:"start"`
	Input      json.RawMessage `db:"input"`
}

// AddNews keeps a signal to be delivered after the transaction has committed.
func (tx Tx) AddNews(ctx context.Context, n News) error {
	return tx.later(ctx, `insert into news (workflow_id, start, input) values ($1, $2, $3) returning pg_notify('`+NewsChannel+`', '')`,
		n.WorkflowID, n.Start, n.Input)
}

const newsQuery = `select id, workflow_id, start, input from news where delivered_wall is null
	order by id limit $1 for update skip locked`

// TakeNews claims up to n waiting signals, oldest first. A claim lasts until the transaction ends, so that several
// processes may deliver at once.
func (tx Tx) TakeNews(ctx context.Context, n int) ([]News, error) {
	return all[News](ctx, tx, newsQuery, n)
}

// Due returns what TakeNews does, and when the next mail that waits is due, the zero time when none waits.
func (tx Tx) Due(ctx context.Context, n int) (news []News, next time.Time, err error) {
	var due *time.Time
	ask(tx, &news, rows[News], newsQuery, n)
	ask(tx, &due, the[*time.Time], `select min(not_before) from mail where state = 'ready'`)
	if err := tx.collected(ctx); err != nil || due == nil {
		return news, time.Time{}, err
	}
	return news, *due, nil
}

// NewsDelivered records what came of a signal.
func (tx Tx) NewsDelivered(ctx context.Context, id int64, result string) error {
	return tx.later(ctx, `update news set delivered_wall = now(), result = $2 where id = $1`, id, result)
}

// Listen waits on a channel until something is announced or the time is up. It takes a connection of the pool for as
// long as it waits.
func (db *DB) Listen(ctx context.Context, channel string, announced chan<- struct{}) error {
	conn, err := db.Pool.Acquire(ctx)
	if err != nil {
		return away(err)
	}
	defer conn.Release()
	if _, err := conn.Exec(ctx, "listen "+channel); err != nil {
		return away(err)
	}
	defer conn.Exec(context.WithoutCancel(ctx), "unlisten "+channel)
	for {
		if _, err := conn.Conn().WaitForNotification(ctx); err != nil {
			return away(err)
		}
		select {
		case announced <- struct{}{}:
		default:
		}
	}
}

// JournalEntry says what was done and why, in enumerated words.
type JournalEntry struct {
	At            time.Time `db:"at"`
	CohortID      *string   `db:"cohort_id"`
	PairID        *string   `db:"pair_id"`
	ParticipantID *string   `db:"participant_id"`
	AskID         *string   `db:"ask_id"`
	MailID        *int64    `db:"mail_id"`
	RawID         *int64    `db:"raw_id"`
	What          string    `db:"what"`
	Detail        string    `db:"detail"`
}

// Note adds an entry to the journal.
func (tx Tx) Note(ctx context.Context, e JournalEntry) error {
	return tx.later(ctx, `insert into journal (at, cohort_id, pair_id, participant_id, ask_id, mail_id, raw_id, what, detail)
		values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
		e.At, e.CohortID, e.PairID, e.ParticipantID, e.AskID, e.MailID, e.RawID, e.What, e.Detail)
}

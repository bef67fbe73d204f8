package store

import (
	"context"
	"reflect"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/rapport-mentoring/rapport/contentkey"
	"github.com/rapport-mentoring/rapport/internal/failpoint"
)

// Tx is one transaction. Its statements reach PostgreSQL in the order in which they were given, and what nobody looks at
// the result of goes along with the next that somebody waits for: a trip there and back costs more than most statements.
// The beginning and the commit go along as well.
type Tx struct {
	conn *pgxpool.Conn
	*waiting
}

// waiting is what goes along with the next trip.
type waiting struct {
	batch  pgx.Batch
	asked  int     // of these somebody wants the rows
	err    error   // of what was collected without a trip
	memory *memory // nil where others may write as well

	keys     *Keyring                  // nil keeps words as they are
	atHand   map[string]contentkey.Key // that this transaction has looked up or made, by their ids; the zero Key is one that was destroyed
	unopened []opening                 // what was asked for and may be sealed

	underway chan error // brings the result of the trip that nobody waits for; nil when there is none
}

// queue gives a statement.
func (w *waiting) queue(sql string, args ...any) *pgx.QueuedQuery {
	w.memory.heed(sql)
	return w.batch.Queue(sql, args...)
}

// inTx runs f in one transaction, once.
func (db *DB) inTx(ctx context.Context, f func(Tx) error) (err error) {
	if db.alone != nil {
		return db.alone.inTx(ctx, f)
	}
	conn, err := db.Pool.Acquire(ctx)
	if err != nil {
		return err
	}
	// A connection that is given back in the middle of a transaction is closed, and PostgreSQL rolls the transaction back.
	defer conn.Release()
	tx := Tx{conn, &waiting{keys: db.keys}}
	tx.batch.Queue("begin")
	failpoint.Reach(failpoint.StoreTransaction)
	if err = f(tx); err == nil {
		err = failpoint.Fail(failpoint.StoreUncommitted)
	}
	if err == nil {
		tx.commit()
		err = tx.flush(ctx)
	}
	if err != nil && conn.Conn().PgConn().TxStatus() != 'I' {
		_, _ = conn.Exec(ctx, "rollback") // what went wrong first is told
	}
	return err
}

// mostWaiting bounds what waits: the arguments of a statement are held in memory until it goes.
const mostWaiting = 100

// later gives a statement whose result nobody looks at. Its error may come with a later statement, or with the commit. What
// its arguments point to must stay as it is until then.
func (tx Tx) later(ctx context.Context, sql string, args ...any) error {
	tx.queue(sql, args...)
	if tx.batch.Len() < mostWaiting {
		return nil
	}
	return tx.flush(ctx)
}

// flush sends what waits and waits for it.
func (tx Tx) flush(ctx context.Context) error {
	if err := tx.arrived(); err != nil {
		return err
	}
	batch := tx.batch
	tx.batch, tx.asked = pgx.Batch{}, 0
	if err := tx.conn.SendBatch(ctx, &batch).Close(); err != nil {
		return err
	}
	return tx.err
}

// depart sends what waits, none of which anybody wants the rows of, and does not wait for it: the next trip does, and has its
// error. PostgreSQL works while we go on.
func (tx Tx) depart(ctx context.Context) error {
	if err := tx.arrived(); err != nil {
		return err
	}
	batch, result := tx.batch, make(chan error, 1)
	tx.batch, tx.underway = pgx.Batch{}, result
	go func() { result <- tx.conn.SendBatch(ctx, &batch).Close() }()
	return nil
}

// arrived waits for the trip that departed last.
func (w *waiting) arrived() error {
	if w.underway == nil {
		return nil
	}
	err := <-w.underway
	w.underway = nil
	return err
}

// collected waits until everything is collected that was asked for.
func (tx Tx) collected(ctx context.Context) error {
	if tx.asked > 0 {
		if err := tx.flush(ctx); err != nil {
			return err
		}
	}
	if tx.err != nil || len(tx.unopened) == 0 {
		return tx.err
	}
	return tx.open(ctx)
}

// commit ends the transaction with the next trip. One in which an error was passed over is rolled back by PostgreSQL.
func (tx Tx) commit() {
	tx.batch.Queue("commit").Exec(func(tag pgconn.CommandTag) error {
		if tag.String() == "ROLLBACK" {
			return pgx.ErrTxCommitRollback
		}
		return nil
	})
}

// collect makes something of the rows of a statement.
type collect[T any] func(pgx.Rows) (T, error)

// rows collects all rows into structs by column names.
func rows[T any](from pgx.Rows) ([]T, error) { return pgx.CollectRows(from, pgx.RowToStructByName[T]) }

// firsts collects the only column of all rows.
func firsts[T any](from pgx.Rows) ([]T, error) { return pgx.CollectRows(from, pgx.RowTo[T]) }

// the collects the only value.
func the[T any](from pgx.Rows) (T, error) { return pgx.CollectOneRow(from, pgx.RowTo[T]) }

// found collects the one row that a thing has; without it there is no such thing.
func found[T any](thing, id string) collect[T] {
	return func(from pgx.Rows) (T, error) {
		v, err := pgx.CollectExactlyOneRow(from, pgx.RowToStructByName[T])
		return v, missing(err, "there is no %s %s", thing, id)
	}
}

// ask gives a statement whose rows are collected into v when the next one is waited for.
func ask[T any](tx Tx, v *T, c collect[T], sql string, args ...any) {
	tx.willOpen(reflect.ValueOf(v))
	p := tx.memory.placeOf(sql, args)
	if recall(tx.memory, p, v) {
		return
	}
	tx.asked++
	tx.queue(sql, args...).Query(func(from pgx.Rows) (err error) {
		if *v, err = c(from); err == nil {
			remember(tx.memory, p, *v)
		}
		return err
	})
}

// read runs a statement and returns what is collected from its rows.
func read[T any](ctx context.Context, tx Tx, c collect[T], sql string, args ...any) (v T, err error) {
	ask(tx, &v, c, sql, args...)
	err = tx.collected(ctx)
	return v, err
}

// one collects exactly one row into a struct by column names.
func one[T any](ctx context.Context, tx Tx, sql string, args ...any) (T, error) {
	return read(ctx, tx, func(from pgx.Rows) (T, error) { return pgx.CollectExactlyOneRow(from, pgx.RowToStructByName[T]) }, sql, args...)
}

// all collects all rows into structs by column names.
func all[T any](ctx context.Context, tx Tx, sql string, args ...any) ([]T, error) {
	return read(ctx, tx, rows[T], sql, args...)
}

// first collects the first row into a struct by column names, and whether there is one.
func first[T any](ctx context.Context, tx Tx, sql string, args ...any) (v T, found bool, err error) {
	list, err := all[T](ctx, tx, sql, args...)
	if err != nil || len(list) == 0 {
		return v, false, err
	}
	return list[0], true, nil
}

// column collects the only column of all rows.
func column[T any](ctx context.Context, tx Tx, sql string, args ...any) ([]T, error) {
	return read(ctx, tx, firsts[T], sql, args...)
}

// value reads one value.
func value[T any](ctx context.Context, tx Tx, sql string, args ...any) (T, error) {
	return read(ctx, tx, the[T], sql, args...)
}

// exec runs a statement and returns how many rows it touched.
func (tx Tx) exec(ctx context.Context, sql string, args ...any) (n int64, err error) {
	tx.queue(sql, args...).Exec(func(tag pgconn.CommandTag) error {
		n = tag.RowsAffected()
		return nil
	})
	err = tx.flush(ctx)
	return n, err
}

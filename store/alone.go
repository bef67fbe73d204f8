package store

import (
	"context"
	"sync"

	"github.com/jackc/pgx/v5/pgxpool"
)

// Alone returns the database of a pool for one process that has it to itself, does one thing after the other, ends with the
// first error and leaves nothing worth keeping, as a rehearsal does. Many transactions are one to PostgreSQL, what is
// written goes along with the next trip, and what cannot have changed is not asked for again. After an error every
// transaction fails with it. Nobody else may write to the database; Close gives the connection back.
func Alone(ctx context.Context, pool *pgxpool.Pool) (*DB, error) {
	conn, err := pool.Acquire(ctx)
	if err != nil {
		return nil, away(err)
	}
	if _, err := conn.Exec(ctx, forAlone); err != nil {
		conn.Release()
		return nil, away(err)
	}
	memory, err := newMemory(ctx, conn.Conn())
	if err != nil {
		conn.Release()
		return nil, away(err)
	}
	return &DB{Pool: pool, alone: &alone{conn: conn, waiting: waiting{memory: memory}}}, nil
}

// forAlone has no commit wait for the disk, and each statement planned once, for many rows: it is when tables are still empty.
const forAlone = `select set_config(name, setting, false) from (values ('synchronous_commit', 'off'), ('jit', 'off'),
	('plan_cache_mode', 'force_generic_plan'), ('enable_seqscan', 'off'), ('enable_hashjoin', 'off'), ('enable_mergejoin', 'off')) as wanted (name, setting)`

// asOne is how many transactions are one to PostgreSQL. In a longer one the old versions of rows would pile up.
const asOne = 32

// enough statements are worth a trip that nobody waits for.
const enough = 8

// lookEvery is how many transactions make plans old. They are made for empty tables, and that for questions, which are looked for by
// many columns, then goes through all of them. No other table has plans that get better when PostgreSQL knows its rows.
const lookEvery = 4_000

// alone is the one connection to a database that nobody else uses.
type alone struct {
	conn *pgxpool.Conn

	mu      sync.Mutex // held by the transaction that is under way
	waiting waiting
	open    int // transactions since PostgreSQL's began
	done    int // all transactions
	broken  error
}

func (a *alone) inTx(ctx context.Context, f func(Tx) error) error {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.broken != nil {
		return a.broken
	}
	tx := Tx{a.conn, &a.waiting}
	if a.open == 0 {
		tx.batch.Queue("begin")
	}
	err := f(tx)
	if err == nil {
		err = tx.collected(ctx)
	}
	if a.open++; a.open == asOne {
		tx.commit()
		a.open = 0
	}
	if a.done++; a.done%lookEvery == 0 {
		tx.batch.Queue("analyze ask")
	}
	if err == nil && tx.batch.Len() >= enough {
		err = tx.depart(context.WithoutCancel(ctx)) // a step's context ends with it
	}
	a.broken = err
	return err
}

// close gives the connection back. What still waits is lost.
func (a *alone) close() {
	a.mu.Lock()
	defer a.mu.Unlock()
	_ = a.waiting.arrived() // nothing here outlives it, so its error does not matter either
	a.conn.Conn().Close(context.Background())
	a.conn.Release()
}

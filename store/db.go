package store

import (
	"context"
	"crypto/rand"
	"embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/jackc/tern/v2/migrate"

	"github.com/rapport-mentoring/rapport/internal/failpoint"
	"github.com/rapport-mentoring/rapport/mentoring"
)

//go:embed migrations/*.sql
var migrations embed.FS

const versionTable = "schema_version"

// DB is one programme database.
type DB struct {
	Pool  *pgxpool.Pool
	alone *alone   // nil where others may write as well
	keys  *Keyring // nil keeps words as they are, as in a rehearsal, whose people are made up
}

// Open connects to the database of a DSN and brings its schema up to date. Statements are cut off after a minute, so
// that a stuck one never holds a step for ever. The error is an *mentoring.Error of FaultAway when PostgreSQL does not
// answer.
func Open(ctx context.Context, dsn string) (*DB, error) {
	config, err := pgxpool.ParseConfig(dsn)
	if err != nil {
		return nil, &mentoring.Error{Fault: mentoring.FaultInvalid, Message: "the database DSN cannot be read; write it as postgres://user@host:5432/database", Err: err}
	}
	config.MaxConns = max(config.MaxConns, 16)
	config.ConnConfig.RuntimeParams["statement_timeout"] = "60000"
	config.ConnConfig.RuntimeParams["application_name"] = "rapport"
	pool, err := pgxpool.NewWithConfig(ctx, config)
	if err != nil {
		return nil, away(err)
	}
	if err := Migrate(ctx, pool); err != nil {
		pool.Close()
		return nil, err
	}
	return &DB{Pool: pool}, nil
}

// Close gives all connections back.
func (db *DB) Close() {
	if db.alone != nil {
		db.alone.close()
	}
	db.Pool.Close()
}

// Migrate brings the schema up to date. Several processes may call it at once: the second waits for the first.
func Migrate(ctx context.Context, pool *pgxpool.Pool) error {
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return fmt.Errorf("read migrations: %w", err)
	}
	conn, err := pool.Acquire(ctx)
	if err != nil {
		return away(err)
	}
	defer conn.Release()
	if _, err := conn.Exec(ctx, "select pg_advisory_lock(hashtext('rapport migrations'))"); err != nil {
		return away(err)
	}
	defer conn.Exec(context.WithoutCancel(ctx), "select pg_advisory_unlock(hashtext('rapport migrations'))")
	failpoint.Reach(failpoint.MigrateLocked)
	m, err := migrate.NewMigrator(ctx, conn.Conn(), versionTable)
	if err != nil {
		return away(fmt.Errorf("prepare migrations: %w", err))
	}
	if err := m.LoadMigrations(files); err != nil {
		return fmt.Errorf("load migrations: %w", err)
	}
	have, err := m.GetCurrentVersion(ctx)
	if err != nil {
		return away(fmt.Errorf("read schema version: %w", err))
	}
	if int(have) > len(m.Migrations) {
		return &mentoring.Error{Fault: mentoring.FaultConflict, Message: fmt.Sprintf(
			"the database has schema %d and this program knows %d; start the newer program", have, len(m.Migrations))}
	}
	if err := m.Migrate(ctx); err != nil {
		return away(fmt.Errorf("migrate: %w", err))
	}
	failpoint.Reach(failpoint.MigrateDone)
	if _, err := conn.Exec(ctx, "select open_to_reader()"); err != nil {
		return away(fmt.Errorf("open the tables to %s: %w", readerRole, err))
	}
	return nil
}

// InTx runs f in one transaction and commits when it returns nil. A serialization failure or a deadlock is tried again,
// so f must have no effect outside the transaction.
func (db *DB) InTx(ctx context.Context, f func(Tx) error) error {
	const tries = 5
	for try := 1; ; try++ {
		err := db.inTx(ctx, f)
		if err == nil {
			failpoint.Reach(failpoint.StoreCommitted)
		}
		if err == nil || !again(err) || try == tries {
			return away(err)
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(time.Duration(try*try) * 5 * time.Millisecond):
		}
	}
}

// again reports whether PostgreSQL asks for the transaction to be repeated (SQLSTATE class 40).
func again(err error) bool {
	pg, ok := errors.AsType[*pgconn.PgError](err)
	return ok && strings.HasPrefix(pg.Code, "40")
}

// away marks an error of the server or of the way to it, as against one of the statement: FaultInvalid when the server
// does not let us in, FaultAway for whatever passes.
func away(err error) error {
	if err == nil || errors.Is(err, context.Canceled) {
		return err
	}
	if _, ok := errors.AsType[*mentoring.Error](err); ok {
		return err
	}
	code := ""
	if pg, ok := errors.AsType[*pgconn.PgError](err); ok {
		code = pg.Code
	}
	switch {
	case strings.HasPrefix(code, "28") || code == "3D000": // user, password or database
		return &mentoring.Error{Fault: mentoring.FaultInvalid, Message: "PostgreSQL does not let Rapport in; correct user, password and database in the DSN", Err: err}
	case passing(err, code):
		return &mentoring.Error{Fault: mentoring.FaultAway, Message: "PostgreSQL does not answer; check that it runs and that the DSN is right", Err: err}
	default:
		return err
	}
}

// passing reports whether waiting helps: the server shuts down, starts or is full (SQLSTATE classes 57P, 08 and 53), or the
// connection to it broke.
func passing(err error, code string) bool {
	if code != "" {
		return strings.HasPrefix(code, "57P") || strings.HasPrefix(code, "08") || strings.HasPrefix(code, "53")
	}
	_, connecting := errors.AsType[*pgconn.ConnectError](err)
	_, network := errors.AsType[net.Error](err) // a deadline is one as well
	return connecting || network || errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, net.ErrClosed) || pgconn.SafeToRetry(err)
}

// missing turns pgx.ErrNoRows into FaultNotFound with a message for people.
func missing(err error, format string, args ...any) error {
	if errors.Is(err, pgx.ErrNoRows) {
		return &mentoring.Error{Fault: mentoring.FaultNotFound, Message: fmt.Sprintf(format, args...)}
	}
	return err
}

// NewID returns a fresh random row id: a letter that tells what it is of, and 80 random bits in lower-case base32.
func NewID(letter string) string { return letter + strings.ToLower(rand.Text()[:16]) }

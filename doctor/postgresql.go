package doctor

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"github.com/rapport-mentoring/rapport/store"
)

const postgresPart = "postgresql"

// oldest is the first major version of PostgreSQL that is supported upstream and known to work.
const oldest = 14

// postgreSQL looks at the database: whether it can be reached, whether Rapport may make its tables there, and whether they
// are those of this program.
func postgreSQL(ctx context.Context, s Subject) []Finding {
	cfg := s.Config
	var findings []Finding
	if cfg.Database.Private() {
		if err := writable(cfg.Data); err != nil {
			return []Finding{wrong(postgresPart, err.Error(), "make the data folder one that Rapport may write to, or name another under data")}
		}
		findings = append(findings, fine(postgresPart, "a private instance in %s, started with Rapport", cfg.Data))
	}
	if s.DSN == "" {
		return findings
	}
	conn, err := pgx.Connect(ctx, s.DSN)
	if err != nil {
		return append(findings, wrong(postgresPart, connectError(err).Error(), "see that the server runs, that it lets this machine in (pg_hba.conf), and that user and password in the dsn are right"))
	}
	defer conn.Close(context.WithoutCancel(ctx))
	if !cfg.Database.Private() {
		findings = append(findings, rights(ctx, conn, cfg.Temporal.Embedded()))
	}
	has, known, err := store.Schema(ctx, conn)
	return append(append(findings, schema(has, known, err)), contentKey(ctx, conn, cfg.Keys.ContentKeyFile, has == known && err == nil)...)
}

// rights looks at the server's version and at what its user may do.
func rights(ctx context.Context, conn *pgx.Conn, embedded bool) Finding {
	var version int
	var database string
	var mayCreateTables, mayCreateDatabases bool
	err := conn.QueryRow(ctx, `
		SELECT current_setting('server_version_num')::int / 10000, current_database(),
		       has_database_privilege(current_database(), 'CREATE'), rolcreatedb OR rolsuper
		FROM pg_roles WHERE rolname = current_user`).Scan(&version, &database, &mayCreateTables, &mayCreateDatabases)
	user := pgx.Identifier{conn.Config().User}.Sanitize()
	switch found := fmt.Sprintf("version %d, database %s", version, database); {
	case err != nil:
		return wrong(postgresPart, "it does not answer a simple question", "look into the log of PostgreSQL")
	case version < oldest:
		return wrong(postgresPart, found, fmt.Sprintf("use PostgreSQL %d or newer", oldest))
	case !mayCreateTables:
		return wrong(postgresPart, found+", in which this user may create nothing",
			fmt.Sprintf("run as a superuser: GRANT CREATE ON DATABASE %s TO %s", pgx.Identifier{database}.Sanitize(), user))
	case embedded && !mayCreateDatabases:
		return wrong(postgresPart, found+", but this user may not create the two databases of the Temporal inside Rapport",
			fmt.Sprintf("run as a superuser: ALTER ROLE %s CREATEDB. Or name a Temporal of your own", user))
	default:
		return fine(postgresPart, "%s", found)
	}
}

// schema holds the version of the tables against that of this program.
func schema(has, known int, err error) Finding {
	switch {
	case err != nil:
		return wrong(postgresPart, "its tables cannot be looked at", "see that the user of the dsn owns the database; the log of PostgreSQL says more")
	case has == 0:
		return fine(postgresPart, "it has no tables yet; the first start makes them")
	case has > known:
		return wrong(postgresPart, fmt.Sprintf("its tables are of a newer Rapport (%d, and this one knows %d)", has, known), "run the newer program, as before")
	case has < known:
		return fine(postgresPart, "its tables are of an older Rapport (%d of %d); the next start brings them up to date", has, known)
	default:
		return fine(postgresPart, "its tables are those of this program (%d)", has)
	}
}

// connectError tells what went wrong without the DSN, which the driver's own error repeats in part.
func connectError(err error) error {
	if refusal, ok := errors.AsType[*pgconn.PgError](err); ok {
		return errors.New(refusal.Message)
	}
	if network, ok := errors.AsType[*net.OpError](err); ok {
		return network
	}
	if errors.Is(err, context.DeadlineExceeded) {
		return errors.New("it does not answer in time")
	}
	return errors.New("it cannot be reached")
}

// writable reports whether files can be made in the folder, or in the nearest one above it that exists.
func writable(folder string) error {
	folder, err := nearest(folder)
	if err != nil {
		return err
	}
	file, err := os.CreateTemp(folder, ".rapport-check-*")
	if err != nil {
		return err
	}
	return errors.Join(file.Close(), os.Remove(file.Name()))
}

// nearest returns the folder, or the nearest one above it that exists.
func nearest(folder string) (string, error) {
	folder, err := filepath.Abs(folder)
	if err != nil {
		return "", err
	}
	for {
		info, err := os.Stat(folder)
		if errors.Is(err, fs.ErrNotExist) && folder != filepath.Dir(folder) {
			folder = filepath.Dir(folder)
			continue
		}
		if err == nil && !info.IsDir() {
			err = fmt.Errorf("%s is not a folder", folder)
		}
		return folder, err
	}
}

// databaseClock returns how far the database's clock is ahead of this machine's, give or take half of what the answer took.
func databaseClock(ctx context.Context, dsn string) (ahead, took time.Duration, err error) {
	conn, err := pgx.Connect(ctx, dsn)
	if err != nil {
		return 0, 0, err
	}
	defer conn.Close(context.WithoutCancel(ctx))
	asked := time.Now()
	var there time.Time
	if err := conn.QueryRow(ctx, `select clock_timestamp()`).Scan(&there); err != nil {
		return 0, 0, err
	}
	took = time.Since(asked)
	return there.Sub(asked.Add(took / 2)), took, nil
}

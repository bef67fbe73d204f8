package check

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"path/filepath"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"github.com/rapport-mentoring/rapport/config"
)

// oldest is the first major version of PostgreSQL that is supported upstream and known to work.
const oldest = 14

func postgreSQL(ctx context.Context, cfg config.Config) Result {
	const part = "postgresql"
	if cfg.Database.Private() {
		if err := writable(cfg.Data); err != nil {
			return bad(part, err, "make the data folder one that Rapport may write to, or name another under data")
		}
		return good(part, "a private instance in %s, started with Rapport", cfg.Data)
	}
	conn, err := pgx.Connect(ctx, cfg.Database.DSN.Reveal())
	if err != nil {
		return bad(part, connectError(err), "see that the server runs, that it lets this machine in (pg_hba.conf), and that user and password in the dsn are right")
	}
	defer conn.Close(context.WithoutCancel(ctx))
	var version int
	var database string
	var mayCreateTables, mayCreateDatabases bool
	err = conn.QueryRow(ctx, `
		SELECT current_setting('server_version_num')::int / 10000, current_database(),
		       has_database_privilege(current_database(), 'CREATE'), rolcreatedb OR rolsuper
		FROM pg_roles WHERE rolname = current_user`).Scan(&version, &database, &mayCreateTables, &mayCreateDatabases)
	switch found := fmt.Sprintf("version %d, database %s", version, database); {
	case err != nil:
		return bad(part, errors.New("it does not answer a simple question"), "look into the log of PostgreSQL")
	case version < oldest:
		return Result{Part: part, Found: found, Advice: fmt.Sprintf("use PostgreSQL %d or newer", oldest)}
	case !mayCreateTables:
		return Result{Part: part, Found: found + ", in which this user may create nothing",
			Advice: fmt.Sprintf("run as a superuser: GRANT CREATE ON DATABASE %s TO %s", pgx.Identifier{database}.Sanitize(), pgx.Identifier{conn.Config().User}.Sanitize())}
	case cfg.Temporal.Embedded() && !mayCreateDatabases:
		return Result{Part: part, Found: found + ", but this user may not create the two databases of the Temporal inside Rapport",
			Advice: fmt.Sprintf("run as a superuser: ALTER ROLE %s CREATEDB. Or name a Temporal of your own", pgx.Identifier{conn.Config().User}.Sanitize())}
	default:
		return good(part, "%s", found)
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
	folder, err := filepath.Abs(folder)
	if err != nil {
		return err
	}
	for {
		info, err := os.Stat(folder)
		if errors.Is(err, fs.ErrNotExist) && folder != filepath.Dir(folder) {
			folder = filepath.Dir(folder)
			continue
		}
		if err != nil {
			return err
		}
		if !info.IsDir() {
			return fmt.Errorf("%s is not a folder", folder)
		}
		break
	}
	file, err := os.CreateTemp(folder, ".rapport-check-*")
	if err != nil {
		return err
	}
	return errors.Join(file.Close(), os.Remove(file.Name()))
}

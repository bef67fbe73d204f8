package temporal

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"go.temporal.io/server/common/persistence/sql/sqlplugin/postgresql"
	"go.temporal.io/server/tools/common/schema"
	"go.temporal.io/server/tools/sql"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// The databases of the embedded server.
const (
	mainDatabase       = "rapport_temporal"
	visibilityDatabase = "rapport_temporal_visibility"
)

// Databases returns the names of the embedded server's databases.
func Databases() []string { return []string{mainDatabase, visibilityDatabase} }

// schemas names the schema, among those embedded in the server's module, of each database.
var schemas = []struct{ database, name string }{
	{mainDatabase, "postgresql/v12/temporal"},
	{visibilityDatabase, "postgresql/v12/visibility"},
}

// ensureDatabases creates the databases that are missing.
func ensureDatabases(ctx context.Context, postgres func(string) string) error {
	for _, s := range schemas {
		conn, err := pgx.Connect(ctx, postgres(s.database))
		if err == nil {
			if err := conn.Close(ctx); err != nil {
				return fmt.Errorf("database %s: %w", s.database, err)
			}
			continue
		}
		if !hasCode(err, "3D000") { // invalid_catalog_name: there is no such database
			return unreachable(s.database, err)
		}
		if err := createDatabase(ctx, postgres("postgres"), s.database); err != nil {
			return err
		}
	}
	return nil
}

func createDatabase(ctx context.Context, dsn, name string) error {
	conn, err := pgx.Connect(ctx, dsn)
	if err != nil {
		return unreachable("postgres", err)
	}
	defer conn.Close(ctx)
	_, err = conn.Exec(ctx, "CREATE DATABASE "+pgx.Identifier{name}.Sanitize())
	switch {
	case err == nil || hasCode(err, "42P04") || hasCode(err, "23505"): // somebody else was faster
		return nil
	case hasCode(err, "42501"): // insufficient_privilege
		return &mentoring.Error{
			Fault:   mentoring.FaultInvalid,
			Message: fmt.Sprintf("the database %s is missing and this role may not create it; create it with this role as its owner", name),
			Err:     err,
		}
	default:
		return fmt.Errorf("create database %s: %w", name, err)
	}
}

func unreachable(database string, err error) error {
	fault := mentoring.FaultAway
	message := fmt.Sprintf("PostgreSQL does not answer for the database %s; start it, or correct its address", database)
	if hasCode(err, "28P01") || hasCode(err, "28000") { // wrong password, or a role that may not log in
		fault, message = mentoring.FaultInvalid, fmt.Sprintf("PostgreSQL refuses this role for the database %s; correct its name and password", database)
	}
	return &mentoring.Error{Fault: fault, Message: message, Err: err}
}

func hasCode(err error, code string) bool {
	pgErr, ok := errors.AsType[*pgconn.PgError](err)
	return ok && pgErr.Code == code
}

// serverLock is the key of the advisory lock that says a server runs on this database.
const serverLock = 0x72617070_6f727421

// claimPatience is how long PostgreSQL may need to notice that a killed process, which held the lock, is gone.
const claimPatience = 5 * time.Second

// claimDatabase takes the lock of a database. It is held until the returned connection is closed or breaks.
func claimDatabase(ctx context.Context, dsn string) (*pgx.Conn, error) {
	conn, err := pgx.Connect(ctx, dsn)
	if err != nil {
		return nil, unreachable(mainDatabase, err)
	}
	tick := time.NewTicker(100 * time.Millisecond)
	defer tick.Stop()
	deadline := time.After(claimPatience)
	for {
		var held bool
		if err := conn.QueryRow(ctx, "SELECT pg_try_advisory_lock($1)", int64(serverLock)).Scan(&held); err != nil {
			return nil, errors.Join(unreachable(mainDatabase, err), conn.Close(context.WithoutCancel(ctx)))
		}
		if held {
			return conn, nil
		}
		select {
		case <-tick.C:
		case <-deadline:
			return nil, errors.Join(&mentoring.Error{
				Fault:   mentoring.FaultConflict,
				Message: "another process runs Temporal on this database; stop it, or use its address with --temporal",
			}, conn.Close(ctx))
		case <-ctx.Done():
			return nil, errors.Join(ctx.Err(), conn.Close(context.WithoutCancel(ctx)))
		}
	}
}

// ensureSchemas brings both databases to the schema of this version, from whichever they have.
func ensureSchemas(postgres func(string) string, log *logger) error {
	for _, s := range schemas {
		if err := ensureSchema(postgres, s.database, s.name, log); err != nil {
			return away(fmt.Errorf("schema of %s: %w", s.database, err))
		}
	}
	return nil
}

func ensureSchema(postgres func(string) string, database, name string, log *logger) error {
	cfg, err := sqlConfig(postgres, database)
	if err != nil {
		return err
	}
	conn, err := sql.NewConnection(cfg, log)
	if err != nil {
		return err
	}
	defer conn.Close()
	if err := schema.NewSetupSchemaTask(conn, &schema.SetupConfig{InitialVersion: "0.0"}, log).Run(); err != nil {
		return err
	}
	return schema.NewUpdateSchemaTask(conn, &schema.UpdateConfig{DBName: database, SchemaName: name}, log).Run()
}

// plugin is how the server speaks to PostgreSQL. Naming it here also registers it.
const plugin = postgresql.PluginNamePGX

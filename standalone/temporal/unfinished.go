package temporal

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// clearUnfinished empties both databases when the first set-up was interrupted: Temporal's schema tool runs statement by
// statement and cannot go on in the middle of a version. A server that ever ran has left a namespace, and then nothing is
// touched. The databases are the server's own, by their names.
func clearUnfinished(ctx context.Context, postgres func(string) string) error {
	used, err := everUsed(ctx, postgres(mainDatabase))
	if err != nil || used {
		return err
	}
	for _, s := range schemas {
		if err := clearTables(ctx, postgres(s.database)); err != nil {
			return fmt.Errorf("clear the unfinished %s: %w", s.database, err)
		}
	}
	return nil
}

// everUsed reports whether a server has run on the main database.
func everUsed(ctx context.Context, dsn string) (used bool, err error) {
	conn, err := pgx.Connect(ctx, dsn)
	if err != nil {
		return false, unreachable(mainDatabase, err)
	}
	defer conn.Close(ctx)
	var made bool
	if err := conn.QueryRow(ctx, "SELECT to_regclass('namespaces') IS NOT NULL").Scan(&made); err != nil || !made {
		return false, err
	}
	err = conn.QueryRow(ctx, "SELECT EXISTS (SELECT FROM namespaces)").Scan(&used)
	return used, err
}

// clearTables drops everything that a set-up made in a database, if one began.
func clearTables(ctx context.Context, dsn string) error {
	conn, err := pgx.Connect(ctx, dsn)
	if err != nil {
		return err
	}
	defer conn.Close(ctx)
	var begun bool
	if err := conn.QueryRow(ctx, "SELECT to_regclass('schema_version') IS NOT NULL").Scan(&begun); err != nil || !begun {
		return err
	}
	_, err = conn.Exec(ctx, "DROP SCHEMA public CASCADE; CREATE SCHEMA public")
	return err
}

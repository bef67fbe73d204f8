package store

import (
	"context"
	"io/fs"

	"github.com/jackc/pgx/v5"
)

// Schema returns the version of the schema that a database has, 0 when it has none yet, and the version that this program
// brings it to.
func Schema(ctx context.Context, conn *pgx.Conn) (has, known int, err error) {
	files, err := fs.Glob(migrations, "migrations/*.sql")
	if err != nil {
		return 0, 0, err
	}
	var there bool
	if err := conn.QueryRow(ctx, `select to_regclass($1) is not null`, versionTable).Scan(&there); err != nil || !there {
		return 0, len(files), err
	}
	err = conn.QueryRow(ctx, `select version from `+versionTable).Scan(&has)
	return has, len(files), err
}

package temporal

import (
	"testing"

	"github.com/jackc/pgx/v5"
)

// TestSetUpIsInterrupted starts a server on databases whose set-up was killed between two statements of a version, and
// once more on databases that a server has used.
func TestSetUpIsInterrupted(t *testing.T) {
	pg := startPostgres(t)
	if err := ensureDatabases(t.Context(), pg.DSN); err != nil {
		t.Fatal(err)
	}
	var w warnings
	if err := ensureSchemas(pg.DSN, newLogger(w.logger())); err != nil {
		t.Fatalf("%v\n%s", err, w.String())
	}
	for _, s := range schemas {
		conn, err := pgx.Connect(t.Context(), pg.DSN(s.database))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := conn.Exec(t.Context(), "UPDATE schema_version SET curr_version = '0.0'"); err != nil {
			t.Fatal(err)
		}
		if err := conn.Close(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if used, err := everUsed(t.Context(), pg.DSN(mainDatabase)); used || err != nil {
		t.Fatalf("used %v, %v", used, err)
	}
	startServer(t, Options{Postgres: pg.DSN})
	if used, err := everUsed(t.Context(), pg.DSN(mainDatabase)); !used || err != nil {
		t.Errorf("after a server ran: used %v, %v", used, err)
	}
}

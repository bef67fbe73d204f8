package testenv

import (
	"context"
	"testing"

	"github.com/jackc/pgx/v5/pgxpool"
)

func TestMain(m *testing.M) { Main(m) }

func words(ctx context.Context, db *pgxpool.Pool) error {
	_, err := db.Exec(ctx, "CREATE TABLE words (word text PRIMARY KEY)")
	return err
}

func TestEveryTestHasItsOwnTables(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"first", "second", "Ünïcode & a very long name that PostgreSQL would have to cut off somewhere"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			db := DB(t, words)
			if _, err := db.Exec(t.Context(), "INSERT INTO words VALUES ('the same in each')"); err != nil {
				t.Fatal(err)
			}
			var n int
			if err := db.QueryRow(t.Context(), "SELECT count(*) FROM words").Scan(&n); err != nil || n != 1 {
				t.Errorf("%d words, %v", n, err)
			}
		})
	}
}

func TestADatabaseIsGoneAfterItsTest(t *testing.T) {
	t.Parallel()
	var name string
	t.Run("inner", func(t *testing.T) {
		if err := DB(t, words).QueryRow(t.Context(), "SELECT current_database()").Scan(&name); err != nil {
			t.Fatal(err)
		}
	})
	var left int
	if err := DB(t).QueryRow(t.Context(), "SELECT count(*) FROM pg_database WHERE datname = $1", name).Scan(&left); err != nil || left != 0 {
		t.Errorf("%d databases named %s, %v", left, name, err)
	}
}

package testenv

import (
	"context"
	"crypto/rand"
	"fmt"
	"log/slog"
	"os"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/rapport-mentoring/rapport/standalone/postgres"
)

// dsnVar names a database to use instead of a private server.
const dsnVar = "RAPPORT_TEST_DSN"

// shared is the one server of a test process. A test process has no better place to keep what all its tests share.
var shared = &server{}

// server is a private PostgreSQL that is started when it is first needed.
type server struct {
	mu       sync.Mutex
	owned    bool // Main runs, and will stop what is started
	dir      string
	postgres *postgres.Server
}

// Main runs the tests, stops the private PostgreSQL if one was started, and exits.
func Main(m *testing.M) {
	shared.mu.Lock()
	shared.owned = true
	shared.mu.Unlock()

	code := m.Run()
	if err := shared.stop(); err != nil {
		fmt.Fprintln(os.Stderr, "testenv:", err)
		code = max(code, 1)
	}
	os.Exit(code)
}

// DB returns a pool on a fresh schema, which is dropped when the test ends. When prepare is given it makes the schema's
// tables; it sees the same pool as the test.
func DB(t testing.TB, prepare ...func(context.Context, *pgxpool.Pool) error) *pgxpool.Pool {
	t.Helper()
	dsn, err := shared.dsn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	schema := schemaName(t.Name())
	quoted := pgx.Identifier{schema}.Sanitize()
	if err := executeOnce(t.Context(), dsn, "CREATE SCHEMA "+quoted); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(t.Context()), 30*time.Second)
		defer cancel()
		if err := executeOnce(ctx, dsn, "DROP SCHEMA "+quoted+" CASCADE"); err != nil {
			t.Error(err)
		}
	})

	config, err := pgxpool.ParseConfig(dsn)
	if err != nil {
		t.Fatal(err)
	}
	config.ConnConfig.RuntimeParams["search_path"] = quoted
	// Many tests share 120 connections.
	config.MaxConns = 8
	pool, err := pgxpool.NewWithConfig(t.Context(), config)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(pool.Close)
	for _, p := range prepare {
		if err := p(t.Context(), pool); err != nil {
			t.Fatal(err)
		}
	}
	return pool
}

// dsn returns the database to use, and starts a server for it when there is none.
func (s *server) dsn(ctx context.Context) (string, error) {
	if dsn := os.Getenv(dsnVar); dsn != "" {
		return dsn, nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.postgres != nil {
		return s.postgres.DSN("postgres"), nil
	}
	if !s.owned {
		return "", fmt.Errorf("testenv: this package's TestMain does not call testenv.Main, which stops the database at the end")
	}
	dir, err := os.MkdirTemp("", "rapport-test-")
	if err != nil {
		return "", fmt.Errorf("testenv: %w", err)
	}
	s.dir = dir
	s.postgres, err = postgres.Start(ctx, postgres.Options{Dir: dir, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		return "", fmt.Errorf("testenv: %w", err)
	}
	return s.postgres.DSN("postgres"), nil
}

func (s *server) stop() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.postgres != nil {
		ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
		defer cancel()
		if err := s.postgres.Stop(ctx); err != nil {
			return err
		}
	}
	if s.dir == "" {
		return nil
	}
	return os.RemoveAll(s.dir)
}

func executeOnce(ctx context.Context, dsn, sql string) error {
	conn, err := pgx.Connect(ctx, dsn)
	if err != nil {
		return fmt.Errorf("testenv: %w", err)
	}
	defer conn.Close(ctx)
	if _, err := conn.Exec(ctx, sql); err != nil {
		return fmt.Errorf("testenv: %w", err)
	}
	return nil
}

var notInName = regexp.MustCompile(`[^a-z0-9]+`)

// schemaName names a schema after the test, so that a person who looks sees whose it is. PostgreSQL cuts names at 63 bytes.
func schemaName(test string) string {
	name := notInName.ReplaceAllString(strings.ToLower(test), "_")
	return fmt.Sprintf("%.40s_%s", name, strings.ToLower(rand.Text()[:10]))
}

package testenv

import (
	"context"
	"crypto/rand"
	"fmt"
	"log/slog"
	"os"
	"reflect"
	"regexp"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/rapport-mentoring/rapport/standalone/postgres"
)

// shared is the one server of a test process. A test process has no better place to keep what all its tests share.
var shared = &server{}

// server is a private PostgreSQL that is started when it is first needed.
type server struct {
	mu       sync.Mutex
	owned    bool // Main runs, and will stop what is started
	dir      string
	postgres *postgres.Server

	preparing sync.Mutex
	templates map[string]string // the database that functions prepared, by their names
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

// Prepare makes the tables of a database. It is run once in a test process and what it made is copied, so it is a function with a
// name and its work depends on nothing else.
type Prepare func(context.Context, *pgxpool.Pool) error

// DB returns a pool on a database of the test's own, which is dropped when the test ends. When prepare is given its tables are there.
func DB(t testing.TB, prepare ...Prepare) *pgxpool.Pool {
	t.Helper()
	template := "template0"
	if len(prepare) > 0 {
		var err error
		if template, err = shared.template(t.Context(), prepare); err != nil {
			t.Fatal(err)
		}
	}
	name := databaseName(t.Name())
	if err := shared.create(t.Context(), name, template); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(t.Context()), time.Minute)
		defer cancel()
		if err := shared.execute(ctx, "DROP DATABASE "+pgx.Identifier{name}.Sanitize()+" WITH (FORCE)"); err != nil {
			t.Error(err)
		}
	})
	pool, err := shared.pool(t.Context(), name)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(pool.Close)
	return pool
}

// template returns the database that some functions prepared one after the other, which is there for copying.
func (s *server) template(ctx context.Context, prepare []Prepare) (string, error) {
	var made []string
	for _, p := range prepare {
		made = append(made, runtime.FuncForPC(reflect.ValueOf(p).Pointer()).Name())
	}
	key := strings.Join(made, " ")
	s.preparing.Lock()
	defer s.preparing.Unlock()
	if name, ok := s.templates[key]; ok {
		return name, nil
	}
	name := databaseName("template")
	if err := s.create(ctx, name, "template0"); err != nil {
		return "", err
	}
	pool, err := s.pool(ctx, name)
	if err != nil {
		return "", err
	}
	defer pool.Close() // nobody may be connected to what is copied
	for _, p := range prepare {
		if err := p(ctx, pool); err != nil {
			return "", err
		}
	}
	if s.templates == nil {
		s.templates = map[string]string{}
	}
	s.templates[key] = name
	return name, nil
}

// create makes a database that is a copy of another.
func (s *server) create(ctx context.Context, name, template string) error {
	return s.execute(ctx, "CREATE DATABASE "+pgx.Identifier{name}.Sanitize()+" TEMPLATE "+pgx.Identifier{template}.Sanitize())
}

// pool connects to a database.
func (s *server) pool(ctx context.Context, database string) (*pgxpool.Pool, error) {
	running, err := s.running(ctx)
	if err != nil {
		return nil, err
	}
	config, err := pgxpool.ParseConfig(running.DSN(database))
	if err != nil {
		return nil, fmt.Errorf("testenv: %w", err)
	}
	// Many tests share 120 connections.
	config.MaxConns = 8
	return pgxpool.NewWithConfig(ctx, config)
}

// execute runs a statement that belongs to no test's database.
func (s *server) execute(ctx context.Context, sql string) error {
	running, err := s.running(ctx)
	if err != nil {
		return err
	}
	conn, err := pgx.Connect(ctx, running.DSN("postgres"))
	if err != nil {
		return fmt.Errorf("testenv: %w", err)
	}
	defer conn.Close(ctx)
	if _, err := conn.Exec(ctx, sql); err != nil {
		return fmt.Errorf("testenv: %w", err)
	}
	return nil
}

// running returns the server, and starts it when it is first needed.
func (s *server) running(ctx context.Context) (*postgres.Server, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.postgres != nil {
		return s.postgres, nil
	}
	if !s.owned {
		return nil, fmt.Errorf("testenv: this package's TestMain does not call testenv.Main, which stops the database at the end")
	}
	dir, err := os.MkdirTemp("", "rapport-test-")
	if err != nil {
		return nil, fmt.Errorf("testenv: %w", err)
	}
	s.dir = dir
	s.postgres, err = postgres.Start(ctx, postgres.Options{Dir: dir, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		return nil, fmt.Errorf("testenv: %w", err)
	}
	return s.postgres, nil
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

var notInName = regexp.MustCompile(`[^a-z0-9]+`)

// databaseName names a database after the test, so that a person who looks sees whose it is. PostgreSQL cuts names at 63 bytes.
func databaseName(test string) string {
	name := notInName.ReplaceAllString(strings.ToLower(test), "_")
	return fmt.Sprintf("%.40s_%s", name, strings.ToLower(rand.Text()[:10]))
}

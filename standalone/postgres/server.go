package postgres

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/url"
	"strconv"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

// role is the one role of a cluster: its superuser, known only to whoever can read the password file.
const role = "rapport"

// Options says where a private PostgreSQL lives and whom it tells what it does.
type Options struct {
	// Dir is the data folder. It is created when missing, and used again when it holds a cluster.
	Dir string
	// Log receives restarts and other surprises; by default they go nowhere. The server's own log is the file "log".
	Log *slog.Logger
	// Progress receives one short line for each step that takes a person's time, such as fetching PostgreSQL.
	Progress func(string)
}

// Server is a running private PostgreSQL.
type Server struct {
	password   string
	lock       *folderLock
	postmaster *postmaster
}

// Start makes the cluster when there is none, starts PostgreSQL on a free loopback port and returns once it answers.
// It returns a *mentoring.Error with FaultConflict when another process uses the folder, and with FaultAway when there
// are no binaries and none can be fetched. ctx limits the start only.
func Start(ctx context.Context, o Options) (*Server, error) {
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Progress == nil {
		o.Progress = func(string) {}
	}

	f, err := openFolder(o.Dir, o.Progress)
	if err != nil {
		return nil, err
	}
	lock, err := lockFolder(f.lockFile())
	if err != nil {
		return nil, err
	}
	s, err := start(ctx, f, o)
	if err != nil {
		return nil, errors.Join(err, lock.release())
	}
	s.lock = lock
	return s, nil
}

func start(ctx context.Context, f *folder, o Options) (*Server, error) {
	bin, err := findBinaries(ctx, f, o.Progress)
	if err != nil {
		return nil, err
	}
	password, err := f.ensureCluster(ctx, bin, o.Progress)
	if err != nil {
		return nil, err
	}
	if err := stopLeftover(ctx, f, bin); err != nil {
		return nil, err
	}
	pm, err := startPostmaster(ctx, f, bin, password, o.Log)
	if err != nil {
		return nil, err
	}
	return &Server{password: password, postmaster: pm}, nil
}

// DSN returns the connection URL of a database on this server. It holds the password: it belongs in no log.
func (s *Server) DSN(database string) string { return dsn(s.password, s.postmaster.port, database) }

func dsn(password string, port int, database string) string {
	u := url.URL{
		Scheme:   "postgres",
		User:     url.UserPassword(role, password),
		Host:     "127.0.0.1:" + strconv.Itoa(port),
		Path:     "/" + database,
		RawQuery: "sslmode=disable",
	}
	return u.String()
}

// CreateDatabase creates a database, or does nothing when it exists.
func (s *Server) CreateDatabase(ctx context.Context, name string) error {
	conn, err := pgx.Connect(ctx, s.DSN("postgres"))
	if err != nil {
		return fmt.Errorf("create database %s: %w", name, err)
	}
	defer conn.Close(ctx)

	var exists bool
	if err := conn.QueryRow(ctx, "SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1)", name).Scan(&exists); err != nil {
		return fmt.Errorf("create database %s: %w", name, err)
	}
	if exists {
		return nil
	}
	_, err = conn.Exec(ctx, "CREATE DATABASE "+pgx.Identifier{name}.Sanitize())
	if err != nil && !isDuplicate(err) {
		return fmt.Errorf("create database %s: %w", name, err)
	}
	return nil
}

// isDuplicate tells whether somebody else created the same database in the meantime: PostgreSQL reports that either as a
// duplicate database or, when both were at it at one instant, as a duplicate row of its catalogue.
func isDuplicate(err error) bool {
	pgErr, ok := errors.AsType[*pgconn.PgError](err)
	return ok && (pgErr.Code == "42P04" || pgErr.Code == "23505")
}

// Stop shuts the server down, cutting off whoever is connected, and returns when no process of it is left. When ctx ends
// first, the server is made to stop at once; it then recovers at its next start. Stop may be called again.
func (s *Server) Stop(ctx context.Context) error {
	err := s.postmaster.stop(ctx)
	return errors.Join(err, s.lock.release())
}

package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/rapport-mentoring/rapport/standalone/postgres"
	"github.com/rapport-mentoring/rapport/store"
)

// patience is how long a part may take to start or to stop.
const patience = 30 * time.Second

// stage is a folder on the disk and a private PostgreSQL in it.
type stage struct {
	dir        string
	postgres   *postgres.Server
	postmaster int // PostgreSQL's first process, 0 when that is not known
	made       int // databases
}

func openStage(ctx context.Context) (s *stage, err error) {
	s = &stage{}
	defer func() {
		if err != nil {
			err = errors.Join(err, s.close(ctx))
		}
	}()
	if s.dir, err = os.MkdirTemp("", "rapport-mail-"); err != nil { // short, because the mail servers have sockets in it
		return s, err
	}
	if err := os.Chmod(s.dir, 0o755); err != nil { // every account can enter it, for the same reason
		return s, err
	}
	if s.postgres, err = postgres.Start(ctx, postgres.Options{Dir: filepath.Join(s.dir, "postgres")}); err != nil {
		return s, err
	}
	return s, s.findPostmaster(ctx)
}

func (s *stage) close(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), patience)
	defer cancel()
	var err error
	if s.postgres != nil {
		err = s.postgres.Stop(ctx)
	}
	if s.dir == "" {
		return err
	}
	return errors.Join(err, os.RemoveAll(s.dir))
}

// database opens a programme's database that is empty.
func (s *stage) database(ctx context.Context) (*store.DB, error) {
	s.made++
	name := fmt.Sprintf("programme_%d", s.made)
	if err := s.postgres.CreateDatabase(ctx, name); err != nil {
		return nil, err
	}
	return store.Open(ctx, s.postgres.DSN(name))
}

// folder makes a folder on the disk that PostgreSQL is on.
func (s *stage) folder(name string) (string, error) {
	path := filepath.Join(s.dir, name)
	return path, os.Mkdir(path, 0o755)
}

func (s *stage) describe(ctx context.Context) (Machine, error) {
	m := Machine{
		Date: time.Now().UTC().Format(time.DateOnly), System: runtime.GOOS + "/" + runtime.GOARCH, Processors: runtime.NumCPU(), Go: runtime.Version(),
	}
	conn, err := pgx.Connect(ctx, s.postgres.DSN("postgres"))
	if err != nil {
		return m, fmt.Errorf("ask PostgreSQL for its settings: %w", err)
	}
	defer conn.Close(ctx)
	err = conn.QueryRow(ctx, `select current_setting('server_version'), current_setting('fsync'), current_setting('synchronous_commit')`).
		Scan(&m.PostgreSQL, &m.Fsync, &m.SynchronousCommit)
	if err != nil {
		return m, fmt.Errorf("ask PostgreSQL for its settings: %w", err)
	}
	return m, nil
}

// find looks for a program of an administrator, who has other folders on the path than a developer.
func find(program string) (string, error) {
	path, err := exec.LookPath(program)
	if err != nil {
		return exec.LookPath("/usr/sbin/" + program)
	}
	return path, nil
}

func splitAddress(address string) (host string, port int, err error) {
	host, digits, err := net.SplitHostPort(address)
	if err != nil {
		return "", 0, err
	}
	port, err = strconv.Atoi(digits)
	return host, port, err
}

package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/rapport-mentoring/rapport/standalone/postgres"
	"github.com/rapport-mentoring/rapport/standalone/temporal"
	"github.com/rapport-mentoring/rapport/store"
)

// The databases and the namespace of a run.
const (
	programmeDatabase = "rapport"
	machineryDatabase = "machinery"
	namespace         = "rapport"
)

// patience is how long the parts may take to stop.
const patience = 30 * time.Second

// stage is what both sides of the comparison run on.
type stage struct {
	dir      string
	postgres *postgres.Server
	temporal *temporal.Server
}

// openStage starts a private PostgreSQL with empty databases, and Temporal on it.
func openStage(ctx context.Context) (s *stage, err error) {
	s = &stage{}
	defer func() {
		if err != nil {
			err = errors.Join(err, s.close(ctx))
		}
	}()
	if s.dir, err = os.MkdirTemp("", "rapport-bench-"); err != nil {
		return s, err
	}
	if err := s.startPostgres(ctx); err != nil {
		return s, err
	}
	for _, name := range []string{programmeDatabase, machineryDatabase} {
		if err := s.postgres.CreateDatabase(ctx, name); err != nil {
			return s, err
		}
	}
	db, err := store.Open(ctx, s.postgres.DSN(programmeDatabase))
	if err != nil {
		return s, err
	}
	db.Close()
	s.temporal, err = temporal.Start(ctx, temporal.Options{Postgres: s.postgres.DSN, Namespace: namespace})
	return s, err
}

// startPostgres starts a PostgreSQL that remembers when each transaction was committed. That takes a second start.
func (s *stage) startPostgres(ctx context.Context) (err error) {
	options := postgres.Options{Dir: filepath.Join(s.dir, "postgres")}
	if s.postgres, err = postgres.Start(ctx, options); err != nil {
		return err
	}
	conn, err := pgx.Connect(ctx, s.postgres.DSN("postgres"))
	if err != nil {
		return fmt.Errorf("connect to PostgreSQL: %w", err)
	}
	_, err = conn.Exec(ctx, `alter system set track_commit_timestamp = on`)
	if err := errors.Join(err, conn.Close(ctx), s.postgres.Stop(ctx)); err != nil {
		return fmt.Errorf("have PostgreSQL keep commit timestamps: %w", err)
	}
	s.postgres, err = postgres.Start(ctx, options)
	return err
}

// close stops everything and removes the folder.
func (s *stage) close(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), patience)
	defer cancel()
	if s.temporal != nil {
		s.temporal.Stop()
	}
	var err error
	if s.postgres != nil {
		err = s.postgres.Stop(ctx)
	}
	if s.dir == "" {
		return err
	}
	return errors.Join(err, os.RemoveAll(s.dir))
}

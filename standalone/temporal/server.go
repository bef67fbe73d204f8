package temporal

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"github.com/jackc/pgx/v5"
	"go.temporal.io/server/temporal"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// startPatience bounds a whole start: making both databases takes two seconds, and a slow disk may need ten times that.
const startPatience = 90 * time.Second

// Options says where the embedded Temporal server keeps its data and what it serves.
type Options struct {
	// Postgres returns the connection URL (postgres://…) of a database on the server that holds Temporal's data. The role
	// it names has to own the two databases, or be allowed to create them.
	Postgres func(database string) string
	// Namespace is registered when missing. Default "rapport".
	Namespace string
	// RetentionDays is how long closed workflows can be read. Default 7. An existing namespace is changed to it.
	RetentionDays int
	// TaskTimeout is how long a worker that was killed is waited for before another takes up its workflows. Default ten
	// seconds.
	TaskTimeout time.Duration
	// Log receives the warnings and errors of the server. By default they go nowhere.
	Log *slog.Logger
}

// Server is a running Temporal server.
type Server struct {
	address string
	claim   *pgx.Conn // holds the lock for as long as the server runs
	server  temporal.Server
	log     *logger
	stop    sync.Once
}

// Start runs a Temporal server and returns when workflows can be started in its namespace. It returns a *mentoring.Error
// with FaultAway when PostgreSQL does not answer, and with FaultConflict when another process runs a server on the same
// databases. ctx limits the start only.
func Start(ctx context.Context, o Options) (*Server, error) {
	if o.Namespace == "" {
		o.Namespace = "rapport"
	}
	if o.RetentionDays == 0 {
		o.RetentionDays = 7
	}
	if o.TaskTimeout == 0 {
		o.TaskTimeout = 10 * time.Second
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	ctx, cancel := context.WithTimeout(ctx, startPatience)
	defer cancel()

	if err := ensureDatabases(ctx, o.Postgres); err != nil {
		return nil, err
	}
	claim, err := claimDatabase(ctx, o.Postgres(mainDatabase))
	if err != nil {
		return nil, err
	}
	s, err := start(ctx, o)
	if err != nil {
		return nil, errors.Join(err, claim.Close(context.WithoutCancel(ctx)))
	}
	s.claim = claim
	return s, nil
}

func start(ctx context.Context, o Options) (*Server, error) {
	log := newLogger(o.Log)
	if err := clearUnfinished(ctx, o.Postgres); err != nil {
		return nil, err
	}
	if err := ensureSchemas(o.Postgres, log); err != nil {
		return nil, err
	}
	ports, err := freePorts(len(temporal.DefaultServices))
	if err != nil {
		return nil, err
	}
	options, address, err := serverOptions(o, ports, log)
	if err != nil {
		return nil, err
	}
	server, err := temporal.NewServer(options...)
	if err != nil {
		return nil, away(fmt.Errorf("prepare the Temporal server: %w", err))
	}
	s := &Server{address: address, server: server, log: log}

	started := make(chan error, 1)
	go func() { started <- server.Start() }()
	if err := s.await(ctx, started); err != nil {
		return nil, errors.Join(err, s.end())
	}
	ready := make(chan error, 1)
	go func() { ready <- ensureNamespace(ctx, address, o.Namespace, o.RetentionDays) }()
	if err := s.await(ctx, ready); err != nil {
		return nil, errors.Join(err, s.end())
	}
	return s, nil
}

// await returns the outcome of a step of the start, or what the server would have ended the program with meanwhile.
func (s *Server) await(ctx context.Context, step <-chan error) error {
	select {
	case err := <-step:
		if err != nil {
			return away(fmt.Errorf("start the Temporal server: %w", err))
		}
		return nil
	case err := <-s.log.fatal:
		return away(fmt.Errorf("start the Temporal server: %w", err))
	case <-ctx.Done():
		return away(fmt.Errorf("start the Temporal server: %w", ctx.Err()))
	}
}

// away says that a later start may work: the server ends its own start when its database leaves in the middle of it.
func away(err error) error {
	return &mentoring.Error{
		Fault:   mentoring.FaultAway,
		Message: "Temporal could not start; check that its PostgreSQL answers, and start again",
		Err:     err,
	}
}

// Address returns host:port of the frontend, on loopback: what a Temporal client dials.
func (s *Server) Address() string { return s.address }

// Failed sends an error when the server met something that it cannot go on from. The process should then stop and be
// started again.
func (s *Server) Failed() <-chan error { return s.log.fatal }

// Stop ends the server. Workflows go on where they were at the next start. Stop clients and workers first: they would
// wait for a server that is gone. Stop may be called again.
func (s *Server) Stop() {
	s.stop.Do(func() {
		// An error is about a service that did not end in time, and there is nothing to be done about it.
		_ = s.end()
		ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		_ = s.claim.Close(ctx)
	})
}

func (s *Server) end() error {
	s.log.quiet.Store(true)
	return s.server.Stop()
}

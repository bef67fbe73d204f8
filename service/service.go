package service

import (
	"context"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"go.temporal.io/sdk/client"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/internal/failpoint"
	"github.com/rapport-mentoring/rapport/mailer"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/replyaddress"
	"github.com/rapport-mentoring/rapport/signin"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
	"github.com/rapport-mentoring/rapport/worker"
)

// Options say what the service runs on.
type Options struct {
	DSN       string // of the programme's database
	Temporal  string // HOST:PORT of Temporal's frontend
	Namespace string
	From      programme.From
	Keys      replyaddress.Ring
	Letters   *templates.Set // nil means our own words and look
	Relay     mailer.Server
	Senders   int // connections to the relay; 0 means two
	Mailbox   inbox.Account
	Tokens    *signin.Source // what Relay and Mailbox log in with where they take no password; nil when both do
	Border    inbox.Border   // the server through which every mail comes in; zero when it is not known
	Cell      []string       // arguments that make this program an inbox.Cell, where mail is read; nil reads it in this process
	Rates     programme.Rates
	Clock     mentoring.Clock
	Evidence  programme.Evidence    // nil when nothing knows for certain what the relay took
	Fence     *programme.Fence      // nil where nothing is worth a copy, as in a demo
	Roll      programme.Roll        // of whoever was erased; nil where nothing is worth a backup
	Elsewhere []programme.Elsewhere // where else somebody who was erased is searched for
	DKIM      *mailer.DKIM          // nil leaves mails unsigned
	KeyFile   string                // of the content key, which is made when there is none; "" keeps words as they are
	Log       *slog.Logger
}

// Service is a running service.
type Service struct {
	Programme *programme.Programme

	db       *store.DB
	tokens   *signin.Source
	intake   intake
	temporal client.Client
	stop     context.CancelFunc
	parts    sync.WaitGroup
	log      *slog.Logger
}

// Start connects to PostgreSQL and Temporal and starts every part. It returns a *mentoring.Error of FaultAway when one of
// the two does not answer; once started, the parts wait for servers that go away and come back. The context limits the
// start alone.
func Start(ctx context.Context, o Options) (*Service, error) {
	letters := o.Letters
	if letters == nil {
		var err error
		if letters, err = templates.New(); err != nil {
			return nil, err
		}
	}
	db, err := store.Open(ctx, o.DSN)
	if err != nil {
		return nil, err
	}
	if o.KeyFile != "" {
		if err := db.UnderKeyFile(ctx, o.KeyFile); err != nil {
			db.Close()
			return nil, err
		}
	}
	temporal, err := client.DialContext(ctx, client.Options{
		HostPort: o.Temporal, Namespace: o.Namespace, Logger: temporalLog{o.Log}, Identity: "rapport",
	})
	if err != nil {
		db.Close()
		return nil, &mentoring.Error{
			Fault: mentoring.FaultAway, Message: "Temporal does not answer at " + o.Temporal + "; check its address, or leave it out to run Temporal inside", Err: err,
		}
	}
	failpoint.Reach(failpoint.ServiceConnected)
	running, stop := context.WithCancel(context.WithoutCancel(ctx))
	s := &Service{
		Programme: &programme.Programme{DB: db, Clock: o.Clock, Letters: letters, Keys: o.Keys, From: o.From, Border: o.Border, Fence: o.Fence, DKIM: o.DKIM, Roll: o.Roll, Elsewhere: o.Elsewhere, Log: o.Log},
		db:        db, tokens: o.Tokens, temporal: temporal, stop: stop, log: o.Log,
	}
	workers := worker.New(temporal, s.Programme, s.Programme, int(db.Pool.Config().MaxConns)/2)
	if err := workers.Start(); err != nil {
		stop()
		temporal.Close()
		db.Close()
		return nil, fmt.Errorf("start the workers: %w", err)
	}
	s.parts.Go(func() {
		<-running.Done()
		workers.Stop()
	})
	s.keep(running, "news", (&worker.NewsDesk{DB: db, Client: temporal}).Run)
	s.keep(running, "mail out", s.send(o))
	s.keep(running, "mail in", s.receive(o))
	s.keep(running, "books of mail in", s.intake.watch(s.Programme, o.Log))
	s.Programme.Copies = Copies{o.Mailbox, o.From.Address}
	s.keep(running, "erasures", s.Programme.Erasing)
	s.keep(running, "addresses", tryAddresses(s.Programme, o.Log))
	s.keep(running, "departed", eraseDeparted(s.Programme, o.Log))
	failpoint.Reach(failpoint.ServiceStarted)
	return s, nil
}

// send returns the part that empties the outbox.
func (s *Service) send(o Options) func(context.Context) error {
	return func(ctx context.Context) error {
		outbox := programme.NewOutbox(s.Programme, o.Rates, o.Evidence)
		transports := make([]*mailer.Transport, max(o.Senders, 2))
		for i := range transports {
			transports[i] = mailer.NewTransport(o.Relay, o.Log)
		}
		sender := mailer.NewSender(outbox, transports, mailer.Pacing{Poll: time.Second}, o.Log)
		return outbox.Run(ctx, sender.Run)
	}
}

// keep runs a part and runs it again, after a pause that grows to half a minute, whenever it fails.
func (s *Service) keep(ctx context.Context, name string, run func(context.Context) error) {
	const shortest, longest = 250 * time.Millisecond, 30 * time.Second
	s.parts.Go(func() {
		for pause := shortest; ; pause = min(2*pause, longest) {
			began := time.Now()
			err := run(ctx)
			if ctx.Err() != nil {
				return
			}
			if time.Since(began) > longest {
				pause = shortest
			}
			s.log.Warn("a part of the service stopped and is started again", "part", name, "pause", pause, "fault", mentoring.FaultOf(err), "error", err)
			select {
			case <-ctx.Done():
				return
			case <-time.After(pause):
			}
		}
	})
}

// Stop stops taking new work, lets what is in hand finish, and returns when everything has stopped or the context ends.
func (s *Service) Stop(ctx context.Context) error {
	failpoint.Reach(failpoint.ServiceStopping)
	s.stop()
	stopped := make(chan struct{})
	go func() {
		s.parts.Wait()
		close(stopped)
	}()
	defer s.db.Close()
	defer s.temporal.Close()
	select {
	case <-stopped:
		return nil
	case <-ctx.Done():
		return fmt.Errorf("some parts did not stop in time: %w", ctx.Err())
	}
}

// temporalLog gives the Temporal client's log to ours. What it says in passing is of no use to whoever runs Rapport.
type temporalLog struct{ log *slog.Logger }

func (l temporalLog) Debug(string, ...any)        {}
func (l temporalLog) Info(string, ...any)         {}
func (l temporalLog) Warn(msg string, kv ...any)  { l.log.Debug(msg, kv...) }
func (l temporalLog) Error(msg string, kv ...any) { l.log.Warn(msg, kv...) }

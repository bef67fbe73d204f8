package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/demo"
	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/internal/dial"
	"github.com/rapport-mentoring/rapport/mailer"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/replyaddress"
	"github.com/rapport-mentoring/rapport/service"
	"github.com/rapport-mentoring/rapport/standalone/postgres"
	"github.com/rapport-mentoring/rapport/standalone/postoffice"
	"github.com/rapport-mentoring/rapport/standalone/temporal"
	"github.com/rapport-mentoring/rapport/store"
)

// Where a demo's own mail comes from and goes to.
const (
	demoMailbox  = "mentoring@rapport.test"
	demoPassword = "rapport"
)

// demoStage is everything that a demo runs on, in one process.
type demoStage struct {
	postgres *postgres.Server
	office   *postoffice.Office
	temporal *temporal.Server
	service  *service.Service
	cohort   string
	seen     int64 // the last entry of the journal that was shown
	latest   []string
}

// openStage starts the parts in order. When one fails, those that run are stopped again.
func openStage(ctx context.Context, d *demoRun, log *slog.Logger) (stage *demoStage, err error) {
	stage = &demoStage{}
	defer func() {
		if err != nil {
			err = errors.Join(err, stage.close(context.WithoutCancel(ctx)))
		}
	}()
	if stage.postgres, err = d.startPostgres(ctx, filepath.Join(d.dir, "postgres"), log); err != nil {
		return stage, err
	}
	db, err := store.Open(ctx, stage.postgres.DSN(database))
	if err != nil {
		return stage, err
	}
	d.clock, err = demoClock(ctx, db, d.cast, d.pace)
	db.Close()
	if err != nil {
		return stage, err
	}
	if stage.office, err = postoffice.Start(ctx, postoffice.Options{
		Dir: filepath.Join(d.dir, "post"), Password: demoPassword, Log: log, Now: d.clock.Now,
		CatchAll: map[string]string{"reply.rapport.test": demoMailbox, "bounce.rapport.test": demoMailbox},
	}); err != nil {
		return stage, err
	}
	if stage.temporal, err = temporal.Start(ctx, temporal.Options{Postgres: stage.postgres.DSN, Log: log}); err != nil {
		return stage, err
	}
	options, err := stage.serviceOptions(d.dir, d.clock, log)
	if err != nil {
		return stage, err
	}
	stage.service, err = service.Start(ctx, options)
	return stage, err
}

// demoClock returns the clock of a demo: where it stood last, or at the opening.
func demoClock(ctx context.Context, db *store.DB, cast demo.Cast, pace time.Duration) (clock *demo.Clock, err error) {
	err = db.InTx(ctx, func(tx store.Tx) error {
		stood, ran, err := tx.ClockStood(ctx)
		if !ran {
			stood = cast.Opening()
		}
		clock = demo.NewClock(stood, pace)
		clock.Pause() // until everything runs: starting takes longer than a day of the programme
		return err
	})
	return clock, err
}

// serviceOptions point the service at the post office.
func (s *demoStage) serviceOptions(dir string, clock mentoring.Clock, log *slog.Logger) (service.Options, error) {
	keys, err := keyRing(filepath.Join(dir, "reply.key"), "")
	if err != nil {
		return service.Options{}, err
	}
	reply, err := replyaddress.ParsePattern("{token}@reply.rapport.test")
	if err != nil {
		return service.Options{}, err
	}
	bounce, err := replyaddress.ParsePattern("{token}@bounce.rapport.test")
	if err != nil {
		return service.Options{}, err
	}
	smtp, err := splitAddress(s.office.SMTPAddr())
	if err != nil {
		return service.Options{}, err
	}
	imap, err := splitAddress(s.office.IMAPAddr())
	if err != nil {
		return service.Options{}, err
	}
	return service.Options{
		DSN: s.postgres.DSN(database), Temporal: s.temporal.Address(), Namespace: "rapport", Keys: keys, Clock: clock, Log: log,
		From:     programme.From{Name: "Mentoring", Address: demoMailbox, Reply: reply, Bounce: bounce},
		Relay:    mailer.Server{Host: smtp.host, Port: smtp.port, TLS: dial.None, Hello: "rapport.test"},
		Mailbox:  inbox.Account{Host: imap.host, Port: imap.port, TLS: dial.None, Username: demoMailbox, Password: demoPassword, Poll: time.Second},
		Cell:     cellArguments(),
		Evidence: officeEvidence{s.office}, KeyFile: filepath.Join(dir, "content.key"),
	}, nil
}

// officeEvidence asks the post office's own ledger whether it took a mail.
type officeEvidence struct{ office *postoffice.Office }

// Delivered reports whether the post office has the mail.
func (e officeEvidence) Delivered(messageID, address string) bool {
	for _, entry := range e.office.Ledger() {
		if strings.Trim(entry.MessageID, "<>") == messageID && strings.EqualFold(entry.Recipient, address) {
			return true
		}
	}
	return false
}

type hostPort struct {
	host string
	port int
}

func splitAddress(address string) (hostPort, error) {
	host, port, err := net.SplitHostPort(address)
	if err != nil {
		return hostPort{}, fmt.Errorf("address of the post office: %w", err)
	}
	n, err := strconv.Atoi(port)
	return hostPort{host, n}, err
}

// mailboxes is the post office as people see it.
func (s *demoStage) mailboxes() demo.Office {
	return demo.Office{SMTPAddr: s.office.SMTPAddr(), IMAPAddr: s.office.IMAPAddr(), Password: demoPassword}
}

// startCohort starts the cohort of the cast, unless an earlier run has done so.
func (s *demoStage) startCohort(ctx context.Context, cast demo.Cast) error {
	status, err := s.service.Programme.Status(ctx, cast.Cohort.Name)
	if mentoring.FaultOf(err) == mentoring.FaultNotFound && err != nil {
		s.cohort, err = s.service.Programme.Start(ctx, cast.Cohort, cast.People)
		return err
	}
	s.cohort = status.Cohort.ID
	return err
}

// look shows how the programme stands, remembers the clock, and reports whether everything is over.
func (s *demoStage) look(ctx context.Context, clock *demo.Clock, show *demo.Show) (over bool, err error) {
	now := clock.Now()
	db := s.service.Programme.DB
	if err := db.InTx(ctx, func(tx store.Tx) error { return tx.SetClock(ctx, now) }); err != nil {
		return false, err
	}
	status, err := s.service.Programme.Status(ctx, s.cohort)
	if err != nil {
		return false, err
	}
	tally, err := s.service.Programme.Tally(ctx)
	if err != nil {
		return false, err
	}
	months := status.Cohort.Spec.Months
	snapshot := demo.Snapshot{
		Programme: now, Months: months, MailsSent: tally.MailsSent, RepliesReceived: tally.RepliesReceived,
		RepliesApplied: tally.RepliesApplied, AskedBack: tally.AskedBack, HandedOver: tally.HandedOver,
		Month: min(max(int(now.Sub(status.Cohort.StartedAt)/(30*24*time.Hour)), 1), months),
	}
	for _, stage := range status.Stages {
		snapshot.Stages = append(snapshot.Stages, demo.Stage{Name: stage.Stage, Count: stage.Count})
	}
	if snapshot.Latest, err = s.happenings(ctx); err != nil {
		return false, err
	}
	show.Update(snapshot)
	return status.Cohort.State == "closed" && tally.MailsWaiting == 0 && tally.Unsorted == 0, nil
}

// happenings returns the latest things that happened, as sentences.
func (s *demoStage) happenings(ctx context.Context) ([]string, error) {
	err := s.service.Programme.DB.InTx(ctx, func(tx store.Tx) error {
		entries, err := tx.HappenedAfter(ctx, s.seen)
		for _, e := range entries {
			s.seen = e.ID
			s.latest = append(s.latest, e.At.Format("2 Jan 15:04")+"  "+sentence(e))
		}
		return err
	})
	s.latest = s.latest[max(0, len(s.latest)-8):]
	return s.latest, err
}

// sentence says what happened in one line.
func sentence(h store.Happening) string {
	if h.Ours {
		return fmt.Sprintf("to %s: %s", h.Who, h.Subject)
	}
	words := strings.Join(strings.Fields(h.Words), " ")
	if short := []rune(words); len(short) > 48 {
		words = string(short[:48]) + "…"
	}
	if words == "" {
		return fmt.Sprintf("from %s: %s", h.Who, h.Disposition)
	}
	if h.Disposition == "applied" {
		return fmt.Sprintf("from %s: “%s” → %s", h.Who, words, h.Intent)
	}
	return fmt.Sprintf("from %s: “%s” → %s", h.Who, words, strings.ReplaceAll(h.Disposition, "_", " "))
}

// drain waits until the service has read everything that the players have sent.
func (s *demoStage) drain(ctx context.Context, clock *demo.Clock) error {
	ctx, cancel := context.WithTimeout(ctx, 2*time.Minute)
	defer cancel()
	tick := time.NewTicker(100 * time.Millisecond)
	defer tick.Stop()
	for {
		arrived := 0
		for _, entry := range s.office.Ledger() {
			if entry.Mailbox == demoMailbox {
				arrived++
			}
		}
		drained := false
		if err := s.service.Programme.DB.InTx(ctx, func(tx store.Tx) error {
			_, kept, err := tx.Books(ctx)
			sorted := 0
			for _, k := range kept {
				if k.Disposition != "" {
					sorted++
				}
			}
			tally, tallyErr := tx.Tally(ctx)
			drained = sorted >= arrived && tally.MailsWaiting == 0
			return errors.Join(err, tallyErr)
		}); err != nil {
			return err
		}
		if drained {
			return nil
		}
		select {
		case <-ctx.Done():
			return nil // the ledger will say what is missing
		case <-tick.C:
		}
	}
}

// close stops the parts in the opposite order of their start.
func (s *demoStage) close(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, grace)
	defer cancel()
	var errs []error
	if s.service != nil {
		errs = append(errs, s.service.Stop(ctx))
	}
	if s.temporal != nil {
		s.temporal.Stop()
	}
	if s.office != nil {
		errs = append(errs, s.office.Stop(ctx))
	}
	if s.postgres != nil {
		errs = append(errs, s.postgres.Stop(ctx))
	}
	return errors.Join(errs...)
}

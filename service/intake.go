package service

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync/atomic"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/internal/failpoint"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/store"
)

const (
	booksEvery = time.Minute
	// troubleCounts is how long no mail comes in before that is worth telling: a connection breaks every now and then.
	troubleCounts = time.Minute
)

// intake is how mail in stands.
type intake struct {
	reader atomic.Pointer[inbox.Reader]      // nil while another service reads the mailbox
	books  atomic.Pointer[store.IntakeBooks] // as of the last look, nil before the first
	flood  atomic.Pointer[string]            // what to do about a flood, as of the last look; nil before the first
}

// receive returns the part that reads the mailbox and applies what came. One service at a time does so.
func (s *Service) receive(o Options) func(context.Context) error {
	return func(ctx context.Context) error {
		standby := func() { s.log.Info("another service reads the mailbox; this one stands by for it") }
		return s.db.WithLock(ctx, o.Mailbox.Lock(), standby, func(ctx context.Context) error {
			s.log.Info("this service reads the mailbox")
			failpoint.Reach(failpoint.MailboxReadByThis)
			parser, closeParser, err := parserOf(o)
			if err != nil {
				return err
			}
			defer closeParser()
			desk := programme.NewIntake(s.Programme)
			if err := desk.Reopen(ctx); err != nil {
				return err
			}
			own := o.From.Own()
			reader := inbox.NewReader(o.Mailbox, desk, o.Log)
			sorter := inbox.NewSorter(desk, parser, s.Programme, own, o.Log)
			s.intake.reader.Store(reader)
			defer s.intake.reader.Store(nil)
			reading, cancel := context.WithCancel(ctx)
			defer cancel()
			failed := make(chan error, 2)
			go func() { failed <- reader.Run(reading) }()
			go func() { failed <- sorter.Run(reading, reader.Arrived()) }()
			err = <-failed
			cancel()
			return errors.Join(err, <-failed)
		})
	}
}

// parserOf returns what reads mail: another process, unless there is none to be had.
func parserOf(o Options) (inbox.Parser, func(), error) {
	if o.Cell == nil {
		return inbox.Here{}, func() {}, nil
	}
	cell, err := inbox.NewCell(o.Cell...)
	if err != nil {
		return nil, nil, err
	}
	return cell, cell.Close, nil
}

// watch returns the part that holds the figures of mail in against each other, once a minute.
func (i *intake) watch(p *programme.Programme, log *slog.Logger) func(context.Context) error {
	return func(ctx context.Context) error {
		tick := time.NewTicker(booksEvery)
		defer tick.Stop()
		var machines flood
		for {
			books, err := programme.NewIntake(p).Books(ctx)
			if err != nil {
				return err
			}
			i.books.Store(&books)
			if machines.look(books) {
				log.Error("far more mail comes than people write", "mails_in_an_hour", machines.inSpan())
			}
			warning := machines.warning()
			i.flood.Store(&warning)
			if !books.Balance() {
				log.Error("the books of mail in do not balance", "fetched", books.Fetched, "kept", books.Kept, "waiting", books.Waiting, "ended", books.Ended())
			}
			select {
			case <-ctx.Done():
				return nil
			case <-tick.C:
			}
		}
	}
}

// fault says why mail in is not well and what to do, "" when it is well.
func (i *intake) fault() string {
	if books := i.books.Load(); books != nil && !books.Balance() {
		return fmt.Sprintf("the books of mail in do not balance: %d mails were fetched, %d are kept, %d have an end and %d wait; keep the database as it is and report this",
			books.Fetched, books.Kept, books.Ended(), books.Waiting)
	}
	if reader := i.reader.Load(); reader != nil {
		if state := reader.State(); state.Trouble != "" && time.Since(state.Since) >= troubleCounts {
			return state.Trouble
		}
	}
	return ""
}

// warning says what will stop mail from coming in when nobody does anything, "" when nothing will.
func (i *intake) warning() string {
	if flood := i.flood.Load(); flood != nil && *flood != "" {
		return *flood
	}
	reader := i.reader.Load()
	if reader == nil || reader.State().Full < inbox.FillingUp {
		return ""
	}
	return fmt.Sprintf("the mailbox is %d%% full; make room in it or raise its limit, else mail to it is refused", reader.State().Full)
}

// received counts mail in by what came of it.
type received struct{ health *Health }

var (
	receivedDesc = prometheus.NewDesc("rapport_received", "Mails that came, by what came of them.", []string{"disposition"}, nil)
	intakeDesc   = prometheus.NewDesc("rapport_intake", "Mails on their way in: fetched, kept, waiting to be sorted, and gone before they could be fetched.", []string{"what"}, nil)
	fullDesc     = prometheus.NewDesc("rapport_mailbox_full_percent", "How full the mailbox is, 0 when its server does not tell.", nil, nil)
	balanceDesc  = prometheus.NewDesc("rapport_intake_balances", "1 when the books of mail in balance.", nil, nil)
)

// Describe implements prometheus.Collector.
func (received) Describe(out chan<- *prometheus.Desc) {
	for _, desc := range []*prometheus.Desc{receivedDesc, intakeDesc, fullDesc, balanceDesc} {
		out <- desc
	}
}

// Collect implements prometheus.Collector. The figures are those of the last look at the books.
func (r received) Collect(out chan<- prometheus.Metric) {
	s := r.health.service.Load()
	if s == nil {
		return
	}
	gauge := func(desc *prometheus.Desc, n int, labels ...string) {
		out <- prometheus.MustNewConstMetric(desc, prometheus.GaugeValue, float64(n), labels...)
	}
	if reader := s.intake.reader.Load(); reader != nil {
		gauge(fullDesc, reader.State().Full)
	}
	books := s.intake.books.Load()
	if books == nil {
		return
	}
	for disposition, n := range books.Disposed {
		gauge(receivedDesc, n, disposition)
	}
	for what, n := range map[string]int{"fetched": books.Fetched, "kept": books.Kept, "waiting": books.Waiting, "gone": books.Gone} {
		gauge(intakeDesc, n, what)
	}
	balances := 0
	if books.Balance() {
		balances = 1
	}
	gauge(balanceDesc, balances)
}

package demo

import (
	"context"
	"fmt"
	"log/slog"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/rapport-mentoring/rapport/mailer"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/standalone/postoffice"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

const programmeMailbox = "programme@rapport.test"

// service stands in for the programme: it sends mail and reads what comes back, over the same post office.
type service struct {
	t      *testing.T
	office *postoffice.Office
	Office
}

// startService opens a post office in a folder, "" for memory, and at addresses, "" for free ones.
func startService(t *testing.T, dir, smtpAddr, imapAddr string, now func() time.Time) *service {
	t.Helper()
	office, err := postoffice.Start(t.Context(), postoffice.Options{
		Dir: dir, SMTPAddr: smtpAddr, IMAPAddr: imapAddr, CatchAll: map[string]string{"rapport.test": programmeMailbox}, Now: now,
	})
	if err != nil {
		t.Fatal(err)
	}
	s := &service{t: t, office: office, Office: Office{SMTPAddr: office.SMTPAddr(), IMAPAddr: office.IMAPAddr(), Password: "rapport"}}
	t.Cleanup(s.stop)
	return s
}

func (s *service) stop() {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	if err := s.office.Stop(ctx); err != nil {
		s.t.Errorf("stop the post office: %v", err)
	}
}

// mail sends a mail of the programme.
func (s *service) mail(id, step, subject string, to mentoring.Address, date time.Time, inReplyTo string) {
	s.t.Helper()
	raw, err := mailer.Compose(mailer.Message{
		MessageID: id, Date: date, FromName: "Rapport", From: programmeMailbox, ToName: "You", To: to, ReplyTo: "r-" + id,
		Subject: subject, Text: "Hello\x1b]0;,\n\n1. What matters most to you?\n\nWarm wishes,\nRapport\n", HTML: "<p>Hello</p>", Step: step, InReplyTo: inReplyTo,
	})
	if err != nil {
		s.t.Fatal(err)
	}
	if err := s.send(s.t.Context(), entry{From: "b-" + id, To: string(to), Raw: raw}); err != nil {
		s.t.Fatal(err)
	}
}

// replies returns what has come for the service.
func (s *service) replies() []postoffice.Entry {
	var out []postoffice.Entry
	for _, e := range s.office.Ledger() {
		if e.Mailbox == programmeMailbox {
			out = append(out, e)
		}
	}
	return out
}

// letter reads a mail of the ledger.
func (s *service) letter(e postoffice.Entry) incoming {
	s.t.Helper()
	raw, err := s.office.Message(e.Seq)
	if err != nil {
		s.t.Fatal(err)
	}
	in, err := readLetter(raw)
	if err != nil {
		s.t.Fatal(err)
	}
	return in
}

// eventually waits until a condition holds.
func eventually(t *testing.T, what string, holds func() bool) {
	t.Helper()
	limit := time.NewTimer(20 * time.Second)
	defer limit.Stop()
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	for !holds() {
		select {
		case <-tick.C:
		case <-limit.C:
			t.Fatalf("waited in vain: %s", what)
		}
	}
}

func quietly() *slog.Logger { return slog.New(slog.DiscardHandler) }

func rapportID(n int) string { return fmt.Sprintf("m%d@rapport.test", n) }

package programme_test

import (
	"context"
	"crypto/sha256"
	"fmt"
	"log/slog"
	"net"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-imap/v2/imapclient"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/internal/dial"
	"github.com/rapport-mentoring/rapport/internal/testenv"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/standalone/postoffice"
	"github.com/rapport-mentoring/rapport/store"
)

// mailbox is an account at a post office of its own.
type mailbox struct {
	office  *postoffice.Office
	account inbox.Account
	client  *imapclient.Client // of somebody who puts mail into it
}

func openMailbox(t testing.TB) *mailbox {
	t.Helper()
	office, err := postoffice.Start(t.Context(), postoffice.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := office.Stop(context.Background()); err != nil {
			t.Error(err)
		}
	})
	host, digits, _ := net.SplitHostPort(office.IMAPAddr())
	port, _ := strconv.Atoi(digits)
	m := &mailbox{office: office, account: inbox.Account{
		Host: host, Port: port, TLS: dial.None, Username: "mentoring@rapport.test", Password: "rapport", Poll: 50 * time.Millisecond,
	}}
	if m.client, err = imapclient.DialInsecure(office.IMAPAddr(), nil); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = m.client.Close() })
	if err := m.client.Login(m.account.Username, m.account.Password).Wait(); err != nil {
		t.Fatal(err)
	}
	return m
}

// put puts mails of about that many bytes into the mailbox.
func (m *mailbox) put(t testing.TB, from, to, size int) {
	t.Helper()
	for i := from; i < to; i++ {
		raw := fmt.Sprintf("From: pat%d@else.test\r\nTo: mentoring@rapport.test\r\nMessage-ID: <%d@else.test>\r\nDate: %s\r\n\r\n%s\r\n",
			i, i, "Mon, 02 Mar 2026 10:00:00 +0000", strings.Repeat("Yes, we met, and it was good.\r\n", size/31))
		append := m.client.Append("INBOX", int64(len(raw)), nil)
		if _, err := append.Write([]byte(raw)); err != nil {
			t.Fatal(err)
		}
		if err := append.Close(); err != nil {
			t.Fatal(err)
		}
		if _, err := append.Wait(); err != nil {
			t.Fatal(err)
		}
	}
}

// read runs a reader until the test is over.
func (m *mailbox) read(t testing.TB, p *programme.Programme) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() {
		done <- inbox.NewReader(m.account, programme.NewIntake(p), slog.New(slog.DiscardHandler)).Run(ctx)
	}()
	t.Cleanup(func() {
		cancel()
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
}

// keeps waits until that many different mails are kept.
func keeps(t testing.TB, p *programme.Programme, mails int) {
	t.Helper()
	deadline := time.Now().Add(2 * time.Minute)
	for n := 0; n < mails; {
		if time.Now().After(deadline) {
			t.Fatalf("%d of %d mails are kept", n, mails)
		}
		if err := p.DB.Pool.QueryRow(t.Context(), `select count(*) from unsorted`).Scan(&n); err != nil {
			t.Fatal(err)
		}
	}
}

// I14: three readers at once, as after a split, keep each mail once.
func TestThreeReadersKeepEachMailOnce(t *testing.T) {
	t.Parallel()
	w, m := newWorld(t), openMailbox(t)
	m.put(t, 0, 100, 100)
	for range 3 {
		m.read(t, w.Programme)
	}
	m.put(t, 100, 300, 100)
	keeps(t, w.Programme, 300)
	if n := value[int](w, `select count(*) from raw_mail`); n != 300 {
		t.Errorf("%d rows for 300 mails", n)
	}
	w.checkBooks()
}

// I1: the mailbox comes back under another UIDVALIDITY, with mail that came in between. What is known is known by content.
func TestAMailboxUnderANewValidity(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	before, after := openMailbox(t), openMailbox(t)
	before.put(t, 0, 50, 100)
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() {
		done <- inbox.NewReader(before.account, programme.NewIntake(w.Programme), slog.New(slog.DiscardHandler)).Run(ctx)
	}()
	keeps(t, w.Programme, 50)
	cancel()
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	// The other office counts its validity from another moment; where it does not, the marks differ.
	if _, err := w.DB.Pool.Exec(t.Context(), `update raw_mail set uidvalidity = 1; update mailbox set uidvalidity = 1`); err != nil {
		t.Fatal(err)
	}
	after.put(t, 20, 70, 100)
	after.read(t, w.Programme)
	keeps(t, w.Programme, 70)
	w.checkBooks()
}

// I22: mails a second from the post office into PostgreSQL, as after an outage.
func BenchmarkCatchUp(b *testing.B) {
	const mails = 10_000
	m := openMailbox(b)
	m.put(b, 0, mails, 3000)
	for b.Loop() {
		p := &programme.Programme{DB: &store.DB{Pool: testenv.DB(b, store.Migrate)}, Clock: programme.RealTime{}, Log: slog.New(slog.DiscardHandler)}
		began := time.Now()
		ctx, cancel := context.WithCancel(b.Context())
		done := make(chan error, 1)
		go func() { done <- inbox.NewReader(m.account, programme.NewIntake(p), p.Log).Run(ctx) }()
		keeps(b, p, mails)
		b.ReportMetric(mails/time.Since(began).Seconds(), "mails/s")
		cancel()
		<-done
	}
}

// K9: what a sorter had in hand when it was killed is offered at once to the next, and not only when its lease is over.
func TestMailInHandIsOfferedAgain(t *testing.T) {
	t.Parallel()
	w, _, _ := invited(t)
	intake := programme.NewIntake(w.Programme)
	raw := []byte("From: pat@else.test\r\n\r\nhello\r\n")
	if err := intake.Keep(t.Context(), []inbox.Raw{{
		Place: inbox.Place{Mailbox: "INBOX", UIDValidity: 1, UID: 900}, Size: int64(len(raw)), InternalDate: w.clock.Now(), SHA256: sha256.Sum256(raw), Bytes: raw,
	}}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []int{1, 0} {
		if taken, err := intake.Next(t.Context(), 1); err != nil || len(taken) != want {
			t.Fatalf("%d mails, %v; want %d", len(taken), err, want)
		}
	}
	if err := intake.Reopen(t.Context()); err != nil {
		t.Fatal(err)
	}
	if taken, err := intake.Next(t.Context(), 1); err != nil || len(taken) != 1 || taken[0].Attempts != 2 {
		t.Errorf("after the kill: %+v, %v", taken, err)
	}
}

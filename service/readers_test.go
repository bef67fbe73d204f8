package service

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/internal/dial"
	"github.com/rapport-mentoring/rapport/internal/testenv"
	"github.com/rapport-mentoring/rapport/mailer"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/standalone/postoffice"
	"github.com/rapport-mentoring/rapport/store"
)

// I13: of five services on one mailbox one reads it, over one connection, and another takes over when it ends.
func TestFiveServicesOnOneMailbox(t *testing.T) {
	t.Parallel()
	office, err := postoffice.Start(t.Context(), postoffice.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = office.Stop(context.WithoutCancel(t.Context())) })
	door := newTurnstile(t, office.IMAPAddr())
	host, digits, _ := net.SplitHostPort(door.address)
	port, _ := strconv.Atoi(digits)
	pool := testenv.DB(t, store.Migrate)
	db := &store.DB{Pool: pool}
	options := Options{
		Mailbox: inbox.Account{Host: host, Port: port, TLS: dial.None, Username: "mentoring@rapport.test", Password: "rapport", Poll: 20 * time.Millisecond},
		Log:     slog.New(slog.DiscardHandler),
	}
	letter := func(n int) {
		t.Helper()
		transport := mailer.NewTransport(relay(t, office), options.Log)
		defer transport.Close()
		raw := fmt.Sprintf("From: pat@else.test\r\nMessage-ID: <%d@else.test>\r\n\r\nhello %d\r\n", n, n)
		if o := transport.Send(t.Context(), mailer.Envelope{From: "pat@else.test", To: "mentoring@rapport.test"}, []byte(raw), func(context.Context) error { return nil }); o.State != mailer.Accepted {
			t.Fatalf("outcome %+v", o)
		}
	}
	kept := func(want int) {
		t.Helper()
		for n, deadline := 0, time.Now().Add(time.Minute); n < want; {
			if time.Now().After(deadline) {
				t.Fatalf("%d of %d mails are kept", n, want)
			}
			if err := pool.QueryRow(t.Context(), `select count(*) from raw_mail`).Scan(&n); err != nil {
				t.Fatal(err)
			}
		}
	}

	services := make([]*Service, 5)
	stop := make([]context.CancelFunc, len(services))
	var running sync.WaitGroup
	for i := range services {
		ctx, cancel := context.WithCancel(t.Context())
		p := &programme.Programme{DB: db, Clock: programme.RealTime{}, Log: options.Log}
		services[i], stop[i] = &Service{Programme: p, db: db, log: options.Log}, cancel
		running.Go(func() { _ = services[i].receive(options)(ctx) })
	}
	t.Cleanup(func() {
		for _, end := range stop {
			end()
		}
		running.Wait()
	})
	for round := range services {
		letter(round)
		kept(round + 1)
		reads := func() (n int) {
			for _, s := range services {
				if s.intake.reader.Load() != nil {
					n++
				}
			}
			return n
		}
		for deadline := time.Now().Add(10 * time.Second); reads() != 1 || door.now() != 1; { // the one before may still be hanging up
			if time.Now().After(deadline) {
				t.Fatalf("%d services read the mailbox over %d connections", reads(), door.now())
			}
		}
		for i, s := range services {
			if s.intake.reader.Load() != nil {
				stop[i]()
			}
		}
	}
	if most := door.most(); most > 2 {
		t.Errorf("%d connections were open at once", most)
	}
}

func relay(t *testing.T, office *postoffice.Office) mailer.Server {
	t.Helper()
	host, digits, err := net.SplitHostPort(office.SMTPAddr())
	if err != nil {
		t.Fatal(err)
	}
	port, err := strconv.Atoi(strings.TrimSpace(digits))
	if err != nil {
		t.Fatal(err)
	}
	return mailer.Server{Host: host, Port: port, TLS: dial.None, Hello: "rapport.test"}
}

// turnstile passes connections on to a server and counts those that are open.
type turnstile struct {
	address string

	mu         sync.Mutex
	open, peak int
}

func newTurnstile(t *testing.T, target string) *turnstile {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	d := &turnstile{address: listener.Addr().String()}
	var all sync.WaitGroup
	all.Go(func() {
		for {
			near, err := listener.Accept()
			if err != nil {
				return
			}
			far, err := net.Dial("tcp", target)
			if err != nil {
				_ = near.Close()
				continue
			}
			d.count(1)
			all.Go(func() {
				done := make(chan struct{})
				go func() { defer close(done); _, _ = io.Copy(near, far); _ = near.Close() }()
				_, _ = io.Copy(far, near)
				_ = far.Close()
				_ = near.Close()
				<-done
				d.count(-1)
			})
		}
	})
	t.Cleanup(func() { _ = listener.Close(); all.Wait() })
	return d
}

func (d *turnstile) count(n int) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.open += n
	d.peak = max(d.peak, d.open)
}

func (d *turnstile) now() int {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.open
}

func (d *turnstile) most() int {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.peak
}

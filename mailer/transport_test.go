package mailer

import (
	"bytes"
	"context"
	"errors"
	"io"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-smtp"
	"go.uber.org/goleak"

	"github.com/rapport-mentoring/rapport/internal/dial"
	"github.com/rapport-mentoring/rapport/internal/dial/dialtest"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

var (
	envelope = Envelope{From: "bounces@rapport.example", To: "pat@example.org"}
	mailRaw  = []byte("To: pat@example.org\r\nSubject: hello\r\n\r\n.a line with a dot\r\n.\r\nthe end\r\n")
)

// dots counts how often a mail was handed over.
type dots struct{ n int }

func (d *dots) handOver(context.Context) error { d.n++; return nil }

func TestEveryReplyHasItsOutcome(t *testing.T) {
	t.Parallel()
	atRcpt := func(code, a, b, c int) func(*postOffice) {
		return func(p *postOffice) { p.onRcpt = func() error { return says(code, a, b, c) } }
	}
	atDot := func(code, a, b, c int) func(*postOffice) {
		return func(p *postOffice) {
			p.onData = func(_ *smtp.Conn, r io.Reader) error {
				_, _ = io.Copy(io.Discard, r)
				return says(code, a, b, c)
			}
		}
	}
	for name, tc := range map[string]struct {
		script func(*postOffice)
		want   Outcome // Text is not compared
		dots   int
	}{
		"accepted":              {func(*postOffice) {}, Outcome{State: Accepted, Code: 250, Enhanced: "2.0.0"}, 1},
		"sender refused":        {func(p *postOffice) { p.onMail = func() error { return says(550, 5, 1, 8) } }, Outcome{State: Refused, Code: 550, Enhanced: "5.1.8", ChannelFault: true}, 0},
		"sender deferred":       {func(p *postOffice) { p.onMail = func() error { return says(451, 4, 3, 0) } }, Outcome{State: Deferred, Code: 451, Enhanced: "4.3.0", ChannelFault: true}, 0},
		"no such person":        {atRcpt(550, 5, 1, 1), Outcome{State: Refused, Code: 550, Enhanced: "5.1.1", AddressFault: true}, 0},
		"mailbox full":          {atRcpt(452, 4, 2, 2), Outcome{State: Deferred, Code: 452, Enhanced: "4.2.2"}, 0},
		"greylisted":            {atRcpt(450, 4, 7, 1), Outcome{State: Deferred, Code: 450, Enhanced: "4.7.1"}, 0},
		"policy":                {atRcpt(550, 5, 7, 1), Outcome{State: Refused, Code: 550, Enhanced: "5.7.1", ChannelFault: true}, 0},
		"login needed":          {atRcpt(530, 5, 7, 0), Outcome{State: Refused, Code: 530, Enhanced: "5.7.0", ChannelFault: true}, 0},
		"closing down":          {atRcpt(421, 4, 3, 2), Outcome{State: Deferred, Code: 421, Enhanced: "4.3.2", ChannelFault: true}, 0},
		"refused after the dot": {atDot(554, 5, 6, 0), Outcome{State: Refused, Code: 554, Enhanced: "5.6.0"}, 1},
		"later after the dot":   {atDot(451, 4, 3, 0), Outcome{State: Deferred, Code: 451, Enhanced: "4.3.0"}, 1},
		"spam after the dot":    {atDot(550, 5, 7, 515), Outcome{State: Refused, Code: 550, Enhanced: "5.7.515", ChannelFault: true}, 1},
		"closing after the dot": {atDot(421, 4, 3, 2), Outcome{State: Deferred, Code: 421, Enhanced: "4.3.2", ChannelFault: true}, 1},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			office := open(t, dial.None)
			tc.script(office)
			var d dots
			got := office.transport(t, dial.None).Send(t.Context(), envelope, mailRaw, d.handOver)
			got.Text = ""
			if got != tc.want || d.n != tc.dots {
				t.Errorf("got %+v with %d dots, want %+v with %d", got, d.n, tc.want, tc.dots)
			}
		})
	}
}

func TestTheSameBytesArrive(t *testing.T) {
	t.Parallel()
	office := open(t, dial.None)
	var d dots
	office.transport(t, dial.None).Send(t.Context(), envelope, mailRaw, d.handOver)
	if mails := office.mails(); len(mails) != 1 || !bytes.Equal(mails[0], mailRaw) {
		t.Errorf("got %q, want one mail %q", mails, mailRaw)
	}
}

func TestOneConnectionForManyMails(t *testing.T) {
	t.Parallel()
	office := open(t, dial.None)
	refuse := true
	office.onRcpt = func() error {
		refuse = !refuse
		if refuse {
			return says(550, 5, 1, 1)
		}
		return nil
	}
	tr := office.transport(t, dial.None)
	for i := range 10 {
		want := Accepted
		if i%2 == 1 {
			want = Refused
		}
		var d dots
		if got := tr.Send(t.Context(), envelope, mailRaw, d.handOver); got.State != want {
			t.Fatalf("mail %d: got %+v, want %s", i, got, want)
		}
	}
	if n := office.sessions(); n != 1 {
		t.Errorf("%d connections for ten mails, want 1", n)
	}
}

func TestStaleConnectionIsReplaced(t *testing.T) {
	t.Parallel()
	office := open(t, dial.None)
	tr := office.transport(t, dial.None)
	var d dots
	if got := tr.Send(t.Context(), envelope, mailRaw, d.handOver); got.State != Accepted {
		t.Fatal(got)
	}
	_ = tr.kept.conn.Close()
	if got := tr.Send(t.Context(), envelope, mailRaw, d.handOver); got.State != Accepted {
		t.Fatalf("got %+v after the connection went", got)
	}
	if len(office.mails()) != 2 || office.sessions() != 2 || d.n != 2 {
		t.Errorf("%d mails, %d connections, %d dots; want 2 of each", len(office.mails()), office.sessions(), d.n)
	}
}

func TestConnectionCutBeforeTheDot(t *testing.T) {
	t.Parallel()
	office := open(t, dial.None)
	tr := office.transport(t, dial.None)
	cut := errors.New("the database is away")
	got := tr.Send(t.Context(), envelope, mailRaw, func(context.Context) error { return cut })
	if got.State != Unsent || got.ChannelFault {
		t.Errorf("got %+v, want unsent without a channel fault", got)
	}
	if tr.kept != nil {
		t.Error("the connection in the middle of DATA was kept")
	}
	if len(office.mails()) != 0 {
		t.Error("the mail was accepted")
	}
}

func TestServerHangsUpInTheMiddleOfAMail(t *testing.T) {
	t.Parallel()
	office := open(t, dial.None)
	office.onData = func(c *smtp.Conn, r io.Reader) error {
		_, _ = io.ReadFull(r, make([]byte, 10))
		_ = c.Conn().Close()
		return errors.New("cut")
	}
	var d dots
	long := bytes.Repeat([]byte("all work and no play makes Jack a dull boy\r\n"), 1<<18)
	got := office.transport(t, dial.None).Send(t.Context(), envelope, long, d.handOver)
	if got.State != Unsent || !got.ChannelFault || d.n != 0 {
		t.Errorf("got %+v with %d dots, want unsent", got, d.n)
	}
	if len(office.mails()) != 0 {
		t.Error("a mail was accepted")
	}
}

func TestNoReplyAfterTheDotIsAmbiguous(t *testing.T) {
	t.Parallel()
	t.Run("cut", func(t *testing.T) {
		t.Parallel()
		office := open(t, dial.None)
		office.onData = func(c *smtp.Conn, r io.Reader) error {
			_, _ = io.Copy(io.Discard, r)
			return c.Conn().Close()
		}
		var d dots
		got := office.transport(t, dial.None).Send(t.Context(), envelope, mailRaw, d.handOver)
		if got.State != Ambiguous || d.n != 1 || office.sessions() != 1 {
			t.Errorf("got %+v, %d dots, %d connections; want ambiguous, once, on one", got, d.n, office.sessions())
		}
	})
	t.Run("silence", func(t *testing.T) {
		t.Parallel()
		office := open(t, dial.None)
		hold := make(chan struct{})
		t.Cleanup(func() { close(hold) })
		office.onData = func(_ *smtp.Conn, r io.Reader) error {
			_, _ = io.Copy(io.Discard, r)
			<-hold
			return nil
		}
		tr := office.transport(t, dial.None)
		tr.server.DotTimeout = 50 * time.Millisecond
		var d dots
		if got := tr.Send(t.Context(), envelope, mailRaw, d.handOver); got.State != Ambiguous {
			t.Errorf("got %+v, want ambiguous", got)
		}
	})
}

func TestHalfOpenConnectionIsGivenUp(t *testing.T) {
	t.Parallel()
	for name, replies := range map[string][]string{
		"no greeting": {}, "no hello": {"220 hi"}, "no mail": {"220 hi", "250 hello"},
		"no rcpt": {"220 hi", "250 hello", "250 ok"}, "no data": {"220 hi", "250 hello", "250 ok", "250 ok"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			port, _ := blackHole(t, replies...)
			tr := NewTransport(Server{Host: "127.0.0.1", Port: port, TLS: dial.None, Timeout: 100 * time.Millisecond}, slog.New(slog.DiscardHandler))
			t.Cleanup(tr.Close)
			var d dots
			if got := tr.Send(t.Context(), envelope, mailRaw, d.handOver); got.State != Unsent || !got.ChannelFault {
				t.Errorf("got %+v, want unsent by the channel's fault", got)
			}
		})
	}
}

func TestTLSIsRequired(t *testing.T) {
	t.Parallel()
	for _, mode := range []dial.Mode{dial.StartTLS, dial.Implicit} {
		t.Run("works with "+string(mode), func(t *testing.T) {
			t.Parallel()
			office := open(t, mode)
			office.password = "open sesame"
			tr := office.transport(t, mode)
			tr.server.Username, tr.server.Password = "rapport", "open sesame"
			var d dots
			if got := tr.Send(t.Context(), envelope, mailRaw, d.handOver); got.State != Accepted {
				t.Errorf("got %+v", got)
			}
		})
		t.Run("unknown certificate with "+string(mode), func(t *testing.T) {
			t.Parallel()
			office := open(t, mode)
			_, office.roots = dialtest.Certificate(t)
			var d dots
			if got := office.transport(t, mode).Send(t.Context(), envelope, mailRaw, d.handOver); got.State != Unsent || !got.ChannelFault {
				t.Errorf("got %+v, want unsent by the channel's fault", got)
			}
		})
	}
	t.Run("stripped", func(t *testing.T) {
		t.Parallel()
		port, heard := blackHole(t, "220 hi", "250 hello", "250 ok", "250 ok")
		tr := NewTransport(Server{Host: "127.0.0.1", Port: port, TLS: dial.StartTLS, Username: "rapport", Password: "secret"}, slog.New(slog.DiscardHandler))
		t.Cleanup(tr.Close)
		var d dots
		got := tr.Send(t.Context(), envelope, mailRaw, d.handOver)
		if got.State != Unsent || !got.ChannelFault || strings.Contains(heard(), "MAIL") || strings.Contains(heard(), "AUTH") {
			t.Errorf("got %+v after %q, want nothing said in the clear", got, heard())
		}
	})
	t.Run("clear to another machine", func(t *testing.T) {
		t.Parallel()
		tr := NewTransport(Server{Host: "192.0.2.1", Port: 25, TLS: dial.None}, slog.New(slog.DiscardHandler))
		if got := tr.Send(t.Context(), envelope, mailRaw, nil); got.State != Unsent || !strings.Contains(got.Text, "without TLS") {
			t.Errorf("got %+v", got)
		}
	})
}

func TestWrongPasswordIsTheChannelsFault(t *testing.T) {
	t.Parallel()
	office := open(t, dial.None)
	office.password = "right"
	tr := office.transport(t, dial.None)
	tr.server.Username, tr.server.Password = "rapport", "wrong"
	var d dots
	if got := tr.Send(t.Context(), envelope, mailRaw, d.handOver); got.State != Unsent || !got.ChannelFault || got.Code == 0 {
		t.Errorf("got %+v, want unsent by the channel's fault with a code", got)
	}
}

func TestCancelBeforeTheDot(t *testing.T) {
	t.Parallel()
	office := open(t, dial.None)
	ctx, cancel := context.WithCancel(t.Context())
	office.onRcpt = func() error { cancel(); return nil }
	var d dots
	got := office.transport(t, dial.None).Send(ctx, envelope, mailRaw, func(ctx context.Context) error {
		return errors.Join(ctx.Err(), d.handOver(ctx))
	})
	if got.State != Unsent || len(office.mails()) != 0 {
		t.Errorf("got %+v and %d mails, want unsent", got, len(office.mails()))
	}
}

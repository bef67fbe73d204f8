package mailer

import (
	"bytes"
	"context"
	"log/slog"
	"net"
	"path/filepath"
	"strings"
	"testing"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"

	"github.com/rapport-mentoring/rapport/internal/dial"
	"github.com/rapport-mentoring/rapport/internal/dial/dialtest"
	"github.com/rapport-mentoring/rapport/internal/testenv/identity"
	"github.com/rapport-mentoring/rapport/signin"
)

const mailbox = "mentoring@northwind.example"

// guarded is a post office that takes mail only from who has logged in with a token, or only with a password.
type guarded struct {
	office     *postOffice
	provider   *identity.Provider
	mechanisms []string
}

func (g guarded) NewSession(c *smtp.Conn) (smtp.Session, error) {
	session, err := g.office.NewSession(c)
	return &guardedSession{counter: session.(*counter), guard: g}, err
}

type guardedSession struct {
	*counter
	guard guarded
	known bool
}

func (s *guardedSession) AuthMechanisms() []string { return s.guard.mechanisms }

func (s *guardedSession) Auth(mechanism string) (sasl.Server, error) {
	admit := func() error { s.known = true; return nil }
	return s.guard.provider.Login(mechanism, mailbox, admit, smtp.ErrAuthFailed), nil
}

func (s *guardedSession) Mail(from string, o *smtp.MailOptions) error {
	if !s.known {
		return says(530, 5, 7, 0)
	}
	return s.counter.Mail(from, o)
}

// guardedOffice returns an office that wants tokens of a provider, and how to reach it.
func guardedOffice(t *testing.T, provider *identity.Provider, mode dial.Mode, mechanisms ...string) (*postOffice, Server) {
	t.Helper()
	p := &postOffice{}
	p.server = smtp.NewServer(guarded{p, provider, mechanisms})
	p.server.Domain, p.server.AllowInsecureAuth, p.server.ErrorLog = "localhost", mode == dial.None, silent{}
	if mode != dial.None {
		p.server.TLSConfig, p.roots = dialtest.Certificate(t)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	served := make(chan struct{})
	go func() {
		defer close(served)
		_ = p.server.Serve(listener)
	}()
	t.Cleanup(func() {
		_ = p.server.Close()
		_ = listener.Close()
		<-served
	})
	store := signin.Store{Path: filepath.Join(t.TempDir(), "sign-in.json"), Seed: provider.Refresh()}
	return p, Server{
		Host: "127.0.0.1", Port: listener.Addr().(*net.TCPAddr).Port, TLS: mode, Roots: p.roots, Username: mailbox,
		Tokens: signin.NewSource(provider.App(), store, slog.New(slog.DiscardHandler)),
	}
}

func send(t *testing.T, server Server) Outcome {
	t.Helper()
	tr := NewTransport(server, slog.New(slog.DiscardHandler))
	defer tr.Close()
	return tr.Send(t.Context(), Envelope{From: mailbox, To: "anna@northwind.example"}, []byte("Subject: x\r\n\r\nHello\r\n"), func(context.Context) error { return nil })
}

func TestLogInWithAToken(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		mode       dial.Mode
		mechanisms []string
		state      State
	}{
		"Google":                    {dial.StartTLS, []string{"LOGIN", sasl.Plain, signin.XOAuth2, sasl.OAuthBearer}, Accepted},
		"Microsoft 365":             {dial.StartTLS, []string{"LOGIN", signin.XOAuth2}, Accepted},
		"on this machine":           {dial.None, []string{sasl.OAuthBearer}, Accepted},
		"a server that has neither": {dial.StartTLS, []string{sasl.Plain}, Unsent},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			provider := identity.Start(t)
			office, server := guardedOffice(t, provider, test.mode, test.mechanisms...)
			if o := send(t, server); o.State != test.state || o.State == Unsent && o.Trouble() != Login {
				t.Errorf("outcome is %+v", o)
			}
			if got := len(office.mails()); (got == 1) != (test.state == Accepted) {
				t.Errorf("%d mails arrived", got)
			}
		})
	}
}

// S9: the server refuses a token that was ended before its time. The mail waits, and the next try has another token.
func TestATokenThatIsRefused(t *testing.T) {
	t.Parallel()
	for _, mechanism := range identity.Mechanisms() {
		t.Run(mechanism, func(t *testing.T) {
			t.Parallel()
			provider := identity.Start(t)
			office, server := guardedOffice(t, provider, dial.StartTLS, mechanism)
			if o := send(t, server); o.State != Accepted {
				t.Fatalf("outcome is %+v", o)
			}
			provider.RevokeAccess()
			if o := send(t, server); o.State != Unsent || !o.ChannelFault || o.Trouble() != Login || o.Code != 535 {
				t.Errorf("with a token that has ended: %+v", o)
			}
			if o := send(t, server); o.State != Accepted || len(office.mails()) != 2 {
				t.Errorf("with another token: %+v", o)
			}
		})
	}
}

// S9: the sign-in was ended. The mail waits, the server is left alone, and the log says what to do and names nobody.
func TestNobodyIsSignedIn(t *testing.T) {
	t.Parallel()
	provider := identity.Start(t)
	office, server := guardedOffice(t, provider, dial.StartTLS, signin.XOAuth2)
	provider.Revoke()
	before := office.sessions()
	for range 50 {
		o := send(t, server)
		if o.State != Unsent || !o.ChannelFault || o.AddressFault || o.Trouble() != Login || !strings.Contains(o.Reason, "rapport mailbox sign-in") {
			t.Fatalf("outcome is %+v", o)
		}
	}
	if office.sessions() != before || provider.Exchanges() != 1 {
		t.Errorf("%d connections, %d exchanges", office.sessions()-before, provider.Exchanges())
	}
	var log bytes.Buffer
	s := NewSender(newDesk(0), make([]*Transport, 1), Pacing{}, slog.New(slog.NewTextHandler(&log, nil)))
	s.learn(t.Context(), 1, send(t, server))
	if !strings.Contains(log.String(), "no mail goes out") || !strings.Contains(log.String(), "rapport mailbox sign-in") || strings.Contains(log.String(), "northwind") {
		t.Errorf("the log says %s", log.String())
	}
}

package check

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"net"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
	"time"

	imapprotocol "github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapserver"
	"github.com/emersion/go-imap/v2/imapserver/imapmemserver"
	"github.com/emersion/go-sasl"
	gosmtp "github.com/emersion/go-smtp"
	"google.golang.org/grpc"
	"google.golang.org/grpc/health"
	"google.golang.org/grpc/health/grpc_health_v1"

	"github.com/rapport-mentoring/rapport/config"
	"github.com/rapport-mentoring/rapport/internal/dial"
	"github.com/rapport-mentoring/rapport/internal/testenv"
)

const password = "open sesame"

func TestMain(m *testing.M) { testenv.Main(m) }

// certificate returns a certificate for 127.0.0.1 and the authority that vouches for it.
func certificate(t *testing.T) (*tls.Config, *x509.CertPool) {
	t.Helper()
	server := httptest.NewTLSServer(nil)
	t.Cleanup(server.Close)
	pool := x509.NewCertPool()
	pool.AddCert(server.Certificate())
	return &tls.Config{Certificates: server.TLS.Certificates}, pool
}

func listen(t *testing.T, mode dial.Mode, cert *tls.Config) (net.Listener, config.Server) {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	port := listener.Addr().(*net.TCPAddr).Port
	if mode == dial.Implicit {
		listener = tls.NewListener(listener, cert)
	}
	return listener, config.Server{Host: "127.0.0.1", Port: port, TLS: mode, Username: "me", Password: config.NewSecret(password)}
}

// session is an SMTP server that knows one user and takes no mail: a check must not send any.
type session struct{ t *testing.T }

func (s session) Reset()        {}
func (s session) Logout() error { return nil }

func (s session) Mail(string, *gosmtp.MailOptions) error {
	s.t.Error("the check sends mail")
	return errors.New("no")
}
func (s session) Rcpt(string, *gosmtp.RcptOptions) error { return errors.New("no") }
func (s session) Data(io.Reader) error                   { return errors.New("no") }
func (s session) AuthMechanisms() []string               { return []string{sasl.Plain} }

func (s session) Auth(string) (sasl.Server, error) {
	return sasl.NewPlainServer(func(_, username, given string) error {
		if username != "me" || given != password {
			return gosmtp.ErrAuthFailed
		}
		return nil
	}), nil
}

func smtpServer(t *testing.T, mode dial.Mode, cert *tls.Config) config.Server {
	t.Helper()
	listener, reach := listen(t, mode, cert)
	server := gosmtp.NewServer(gosmtp.BackendFunc(func(*gosmtp.Conn) (gosmtp.Session, error) { return session{t}, nil }))
	server.AllowInsecureAuth = mode == dial.None
	if mode == dial.StartTLS {
		server.TLSConfig = cert
	}
	return serve(t, reach, listener, func() { _ = server.Serve(listener) }, server.Close)
}

func imapServer(t *testing.T, mode dial.Mode, cert *tls.Config) config.Server {
	t.Helper()
	listener, reach := listen(t, mode, cert)
	user := imapmemserver.NewUser("me", password)
	if err := user.Create("INBOX", nil); err != nil {
		t.Fatal(err)
	}
	memory := imapmemserver.New()
	memory.AddUser(user)
	options := &imapserver.Options{
		NewSession: func(*imapserver.Conn) (imapserver.Session, *imapserver.GreetingData, error) {
			return memory.NewSession(), nil, nil
		},
		Caps:         imapprotocol.CapSet{imapprotocol.CapIMAP4rev1: {}},
		InsecureAuth: mode == dial.None,
	}
	if mode == dial.StartTLS {
		options.TLSConfig = cert
	}
	server := imapserver.New(options)
	return serve(t, reach, listener, func() { _ = server.Serve(listener) }, server.Close)
}

// serve runs a server until the test ends, and waits for its end.
func serve(t *testing.T, reach config.Server, listener net.Listener, run func(), stop func() error) config.Server {
	t.Helper()
	ended := make(chan struct{})
	go func() { defer close(ended); run() }()
	t.Cleanup(func() {
		if err := stop(); err != nil {
			t.Error(err)
		}
		_ = listener.Close() // a server that was stopped before it began to serve leaves it open, and would serve for ever
		<-ended
	})
	return reach
}

func TestSMTP(t *testing.T) {
	t.Parallel()
	testServer(t, smtpServer, func(ctx context.Context, s config.Server) Result {
		return smtp(ctx, config.Config{SMTP: config.SMTP{Server: s, Hello: "example.org"}})
	})
}

func TestIMAP(t *testing.T) {
	t.Parallel()
	testServer(t, imapServer, func(ctx context.Context, s config.Server) Result {
		return imap(ctx, config.Config{IMAP: config.IMAP{Server: s, Mailboxes: []string{"INBOX"}}})
	})
}

// testServer tries a check against a server of its protocol in all the ways that a configuration can be right or wrong.
func testServer(t *testing.T, start func(*testing.T, dial.Mode, *tls.Config) config.Server, try func(context.Context, config.Server) Result) {
	t.Helper()
	cert, authority := certificate(t)
	trust := func(s *config.Server) { s.Roots = authority }
	for name, test := range map[string]struct {
		mode   dial.Mode
		change func(*config.Server)
		ok     bool
		advice string
	}{
		"starttls":            {dial.StartTLS, trust, true, ""},
		"implicit":            {dial.Implicit, trust, true, ""},
		"none":                {dial.None, func(*config.Server) {}, true, ""},
		"unknown authority":   {dial.StartTLS, func(*config.Server) {}, false, "ca-file"},
		"unknown, implicit":   {dial.Implicit, func(*config.Server) {}, false, "ca-file"},
		"wrong password":      {dial.StartTLS, func(s *config.Server) { trust(s); s.Password = config.NewSecret("wrong") }, false, "password"},
		"starttls not spoken": {dial.None, func(s *config.Server) { s.TLS = dial.StartTLS }, false, "tls"},
		"implicit not spoken": {dial.None, func(s *config.Server) { s.TLS = dial.Implicit }, false, "write starttls"},
		"nobody there":        {dial.None, func(s *config.Server) { s.Port = 1 }, false, "firewall"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			server := start(t, test.mode, cert)
			test.change(&server)
			ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
			defer cancel()
			result := try(ctx, server)
			if result.OK != test.ok || !test.ok && !strings.Contains(result.Advice, test.advice) {
				t.Errorf("result is %+v", result)
			}
			if strings.Contains(result.Found+result.Advice, server.Password.Reveal()) {
				t.Errorf("the password is in %+v", result)
			}
		})
	}
}

func TestIMAPMailboxes(t *testing.T) {
	t.Parallel()
	server := imapServer(t, dial.None, nil)
	for name, test := range map[string]struct {
		imap config.IMAP
		ok   bool
		part string
	}{
		"there":         {config.IMAP{Server: server, Mailboxes: []string{"INBOX"}}, true, "INBOX holds 0"},
		"first missing": {config.IMAP{Server: server, Mailboxes: []string{"Junk", "INBOX"}}, false, "the mailbox Junk cannot be opened"},
		"other missing": {config.IMAP{Server: server, Mailboxes: []string{"INBOX", "Junk"}}, true, "there is no mailbox Junk to be read"},
		"no processed":  {config.IMAP{Server: server, Mailboxes: []string{"INBOX"}, Processed: "Done"}, false, "the mailbox Done, where read messages go"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			result := imap(t.Context(), config.Config{IMAP: test.imap})
			if result.OK != test.ok || !strings.Contains(result.Found+result.Advice, test.part) {
				t.Errorf("result is %+v", result)
			}
		})
	}
}

func TestIdleAdvice(t *testing.T) {
	t.Parallel()
	with := imapprotocol.CapSet{imapprotocol.CapIMAP4rev1: {}, imapprotocol.CapIdle: {}}
	without := imapprotocol.CapSet{imapprotocol.CapIMAP4rev1: {}}
	if idleAdvice(with, time.Minute) != "" || !strings.Contains(idleAdvice(without, time.Minute), "up to 1m0s") {
		t.Errorf("advice is %q and %q", idleAdvice(with, time.Minute), idleAdvice(without, time.Minute))
	}
}

func TestIMAPThatSaysNothing(t *testing.T) {
	t.Parallel()
	listener, reach := listen(t, dial.None, nil)
	t.Cleanup(func() { _ = listener.Close() })
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if result := imap(ctx, config.Config{IMAP: config.IMAP{Server: reach}}); result.OK {
		t.Errorf("result is %+v", result)
	}
}

func TestTemporal(t *testing.T) {
	t.Parallel()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	state := health.NewServer()
	server := grpc.NewServer()
	grpc_health_v1.RegisterHealthServer(server, state)
	serve(t, config.Server{}, listener, func() { _ = server.Serve(listener) }, func() error { server.Stop(); return nil })
	cfg := config.Config{Temporal: config.Temporal{Address: listener.Addr().String(), Namespace: "rapport"}}

	if result := temporal(t.Context(), cfg); result.OK || !strings.Contains(result.Found, "does not answer") {
		t.Errorf("of another service: %+v", result)
	}
	state.SetServingStatus(frontend, grpc_health_v1.HealthCheckResponse_NOT_SERVING)
	if result := temporal(t.Context(), cfg); result.OK || !strings.Contains(result.Found, "not serving yet") {
		t.Errorf("not serving: %+v", result)
	}
	state.SetServingStatus(frontend, grpc_health_v1.HealthCheckResponse_SERVING)
	if result := temporal(t.Context(), cfg); !result.OK {
		t.Errorf("serving: %+v", result)
	}
	if result := temporal(t.Context(), config.Config{}); !result.OK || result.Found != "inside Rapport" {
		t.Errorf("embedded: %+v", result)
	}
}

func TestPostgreSQL(t *testing.T) {
	t.Parallel()
	db := testenv.DB(t)
	dsn := db.Config().ConnString()
	result := postgreSQL(t.Context(), config.Config{Database: config.Database{DSN: config.NewSecret(dsn)}})
	if !result.OK || !strings.Contains(result.Found, "version") {
		t.Errorf("result is %+v", result)
	}
	const wrong = "postgres://nobody:hunter2@127.0.0.1:1/x"
	result = postgreSQL(t.Context(), config.Config{Database: config.Database{DSN: config.NewSecret(wrong)}})
	if result.OK || strings.Contains(result.Found, "hunter2") || !strings.Contains(result.Found, "refused") {
		t.Errorf("result is %+v", result)
	}
}

func TestPrivatePostgreSQL(t *testing.T) {
	t.Parallel()
	folder := filepath.Join(t.TempDir(), "not", "yet", "made")
	if result := postgreSQL(t.Context(), config.Config{Data: folder}); !result.OK {
		t.Errorf("result is %+v", result)
	}
	if result := postgreSQL(t.Context(), config.Config{Data: "check_test.go"}); result.OK || !strings.Contains(result.Found, "not a folder") {
		t.Errorf("result is %+v", result)
	}
}

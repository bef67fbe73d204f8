package doctor

import (
	"context"
	"crypto/tls"
	"errors"
	"io"
	"log"
	"log/slog"
	"net"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	protocol "github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapserver"
	"github.com/emersion/go-imap/v2/imapserver/imapmemserver"
	"github.com/emersion/go-sasl"
	gosmtp "github.com/emersion/go-smtp"

	"github.com/rapport-mentoring/rapport/config"
	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/internal/dial"
	"github.com/rapport-mentoring/rapport/internal/dial/dialtest"
	"github.com/rapport-mentoring/rapport/internal/testenv"
	"github.com/rapport-mentoring/rapport/internal/testenv/identity"
	"github.com/rapport-mentoring/rapport/mailer"
	"github.com/rapport-mentoring/rapport/signin"
)

const password = "open sesame"

func TestMain(m *testing.M) { testenv.Main(m) }

// subject returns what is examined when both mail servers are this one.
func subject(s config.Server) Subject {
	cfg := config.Config{
		SMTP:   config.SMTP{Server: s, Hello: "example.org"},
		IMAP:   config.IMAP{Server: s, Mailboxes: []string{"INBOX"}},
		Limits: config.Limits{MailsPerMinute: 25, MailsPerDay: 1800},
	}
	return Subject{
		Config:  cfg,
		Relay:   mailer.Server{Host: s.Host, Port: s.Port, TLS: s.TLS, Roots: s.Roots, Username: s.Username, Password: s.Password.Reveal(), Hello: "example.org", Timeout: patience},
		Mailbox: inbox.Account{Host: s.Host, Port: s.Port, TLS: s.TLS, Roots: s.Roots, Username: s.Username, Password: s.Password.Reveal(), Timeout: patience},
	}
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
type session struct {
	t       *testing.T
	refusal error // of a log-in
}

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
			return s.refusal
		}
		return nil
	}), nil
}

func smtpServer(t *testing.T, mode dial.Mode, cert *tls.Config) config.Server {
	t.Helper()
	return smtpServerThatRefuses(t, mode, cert, gosmtp.ErrAuthFailed)
}

func smtpServerThatRefuses(t *testing.T, mode dial.Mode, cert *tls.Config, refusal error) config.Server {
	t.Helper()
	listener, reach := listen(t, mode, cert)
	server := gosmtp.NewServer(gosmtp.BackendFunc(func(*gosmtp.Conn) (gosmtp.Session, error) { return session{t, refusal}, nil }))
	server.AllowInsecureAuth = mode == dial.None
	server.MaxMessageBytes = 50 << 20
	server.ErrorLog = log.New(io.Discard, "", 0)
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
		Caps:         protocol.CapSet{protocol.CapIMAP4rev1: {}},
		Logger:       log.New(io.Discard, "", 0),
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
	testServer(t, smtpServer, smtp)
}

func TestIMAP(t *testing.T) {
	t.Parallel()
	testServer(t, imapServer, imap)
}

// testServer tries a check against a server of its protocol in all the ways that a configuration can be right or wrong.
func testServer(t *testing.T, start func(*testing.T, dial.Mode, *tls.Config) config.Server, look check) {
	t.Helper()
	cert, authority := dialtest.Certificate(t)
	trust := func(s *config.Server) { s.Roots = authority }
	for name, test := range map[string]struct {
		mode   dial.Mode
		change func(*config.Server)
		found  string
		advice string // "" when all is fine
	}{
		"starttls":            {dial.StartTLS, trust, "encrypted (TLS 1.3), logged in as me", ""},
		"implicit":            {dial.Implicit, trust, "encrypted (TLS 1.3), logged in as me", ""},
		"none":                {dial.None, func(*config.Server) {}, "in the clear on this machine", ""},
		"unknown authority":   {dial.StartTLS, func(*config.Server) {}, "nobody that this machine trusts vouches for 127.0.0.1", "ca-file"},
		"unknown, implicit":   {dial.Implicit, func(*config.Server) {}, "nobody that this machine trusts vouches for 127.0.0.1", "ca-file"},
		"wrong password":      {dial.StartTLS, func(s *config.Server) { trust(s); s.Password = config.NewSecret("wrong") }, "does not accept the user name or the password of me", "password's file"},
		"starttls not spoken": {dial.None, func(s *config.Server) { s.TLS = dial.StartTLS }, "does not offer to encrypt", "switch on TLS"},
		"implicit not spoken": {dial.None, func(s *config.Server) { s.TLS = dial.Implicit }, "does not begin with encryption", "tls: starttls"},
		"nobody there":        {dial.None, func(s *config.Server) { s.Port = 1 }, "nothing answers at 127.0.0.1:1", "see that host and port"},
		"another name":        {dial.StartTLS, func(s *config.Server) { trust(s); s.Host = "localhost" }, "proves to be 127.0.0.1 and not localhost", "host: 127.0.0.1"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			server := start(t, test.mode, cert)
			test.change(&server)
			findings := look(t.Context(), subject(server))
			if !has(findings, test.found, test.advice) || slices.ContainsFunc(findings, func(f Finding) bool { return f.State == Wrong }) != (test.advice != "") {
				t.Errorf("findings are %+v", findings)
			}
			plain(t, findings)
			for _, f := range findings {
				if strings.Contains(f.Found+f.Advice, server.Password.Reveal()) {
					t.Errorf("the password is in %+v", f)
				}
			}
		})
	}
}

// has reports whether there is a finding of these words.
func has(findings []Finding, found, advice string) bool {
	return slices.ContainsFunc(findings, func(f Finding) bool {
		return strings.Contains(f.Found, found) && strings.Contains(f.Advice, advice)
	})
}

// plain holds findings to what a person can read who has no manual at hand: a sentence of what is, advice for all that is
// not fine, and no words of a program.
func plain(t *testing.T, findings []Finding) {
	t.Helper()
	for _, f := range findings {
		if f.Found == "" || (f.Advice == "") != (f.State == Fine) {
			t.Errorf("%+v has no advice, or needs none", f)
		}
		for _, jargon := range []string{"x509", "tls:", "dial tcp", "EOF", "errno", "nil", "%!", "NXDOMAIN", "context deadline", "AUTHENTICATIONFAILED"} {
			if jargon != "tls:" && strings.Contains(f.Found+f.Advice, jargon) || jargon == "tls:" && strings.Contains(f.Found, jargon) {
				t.Errorf("%q is in %+v", jargon, f)
			}
		}
		if len(strings.Fields(f.Found)) > 40 || len(strings.Fields(f.Advice)) > 45 {
			t.Errorf("too long: %+v", f)
		}
	}
}

// S9: providers say in their own words that passwords will not do.
func TestWordsOfProviders(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		code          int
		enhanced      gosmtp.EnhancedCode
		said          string
		found, advice string
	}{
		"Microsoft 365 without basic authentication": {535, gosmtp.EnhancedCode{5, 7, 139}, "Authentication unsuccessful, basic authentication is disabled. [AM0PR01.eurprd01.prod.outlook.com]", "no passwords any more", "sign-in: oauth"},
		"Microsoft 365, after the end of it":         {550, gosmtp.EnhancedCode{5, 7, 30}, "Basic authentication is not supported for Client Submission.", "no passwords any more", "sign-in: oauth"},
		"Microsoft 365, mailbox not allowed":         {535, gosmtp.EnhancedCode{5, 7, 139}, "Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox.", "switched off sending by program", "Authenticated SMTP"},
		"Google without an app password":             {534, gosmtp.EnhancedCode{5, 7, 9}, "Application-specific password required. For more information, go to", "does not take the account's ordinary password", "app password"},
		"any server":                                 {535, gosmtp.EnhancedCode{5, 7, 8}, "Error: authentication failed", "does not accept the user name or the password of me", "password's file"},
		"a busy one":                                 {421, gosmtp.EnhancedCode{4, 7, 0}, "Too many connections", "has had enough of this machine", "try again"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			server := smtpServerThatRefuses(t, dial.None, nil, &gosmtp.SMTPError{Code: test.code, EnhancedCode: test.enhanced, Message: test.said})
			server.Password = config.NewSecret("wrong")
			findings := smtp(t.Context(), subject(server))
			if len(findings) != 1 || findings[0].State != Wrong || !has(findings, test.found, test.advice) {
				t.Errorf("findings are %+v", findings)
			}
			plain(t, findings)
		})
	}
}

// S9, I15: somebody has to sign in again, and neither server is troubled with it.
func TestASignInThatHasEnded(t *testing.T) {
	t.Parallel()
	provider := identity.New()
	tokens := signin.NewSource(provider.App(), signin.Store{Path: filepath.Join(t.TempDir(), "sign-in.json"), Seed: provider.Refresh()}, slog.New(slog.DiscardHandler))
	provider.Revoke()
	s := subject(config.Server{Host: "127.0.0.1", Port: 1, TLS: dial.None, Username: "me", SignIn: config.ByOAuth})
	s.Relay.Tokens, s.Mailbox.Tokens = tokens, tokens
	for part, look := range map[string]check{"smtp": smtp, "imap": imap} {
		findings := look(t.Context(), s)
		if len(findings) != 1 || findings[0].State != Wrong || findings[0].Found != "the sign-in to the mailbox has ended" || findings[0].Advice != "sign in again with “rapport mailbox sign-in”" {
			t.Errorf("%s: %+v", part, findings)
		}
	}
}

func TestIMAPThatSaysNothing(t *testing.T) {
	t.Parallel()
	listener, reach := listen(t, dial.None, nil)
	t.Cleanup(func() { _ = listener.Close() })
	s := subject(reach)
	s.Mailbox.Timeout = 50e6
	findings := imap(t.Context(), s)
	if len(findings) != 1 || findings[0].State != Wrong {
		t.Errorf("findings are %+v", findings)
	}
	plain(t, findings)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if findings := smtp(ctx, subject(reach)); len(findings) != 1 || findings[0].State != Wrong {
		t.Errorf("findings are %+v", findings)
	}
}

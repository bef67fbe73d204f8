package mailer

import (
	"bufio"
	"bytes"
	"crypto/tls"
	"crypto/x509"
	"io"
	"log/slog"
	"net"
	"sync"
	"testing"
	"time"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"

	"github.com/rapport-mentoring/rapport/internal/dial"
	"github.com/rapport-mentoring/rapport/internal/dial/dialtest"
)

// postOffice is a real SMTP server that follows a script.
type postOffice struct {
	server   *smtp.Server
	port     int
	roots    *x509.CertPool
	password string

	onMail, onRcpt func() error
	onData         func(c *smtp.Conn, body io.Reader) error // nil reads the body and accepts

	mu          sync.Mutex
	accepted    [][]byte
	connections int
}

// open starts a post office; the caller sets the script before the first mail.
func open(t *testing.T, mode dial.Mode) *postOffice {
	t.Helper()
	p := &postOffice{}
	p.server = smtp.NewServer(p)
	p.server.Domain = "localhost"
	p.server.AllowInsecureAuth = true
	p.server.ErrorLog = silent{}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	p.port = listener.Addr().(*net.TCPAddr).Port
	if mode != dial.None {
		p.server.TLSConfig, p.roots = dialtest.Certificate(t)
	}
	if mode == dial.Implicit {
		listener = tls.NewListener(listener, p.server.TLSConfig)
	}
	served := make(chan struct{})
	go func() {
		defer close(served)
		_ = p.server.Serve(listener)
	}()
	t.Cleanup(func() {
		_ = p.server.Close()
		_ = listener.Close() // a server that was stopped before it began to serve leaves it open
		<-served
	})
	return p
}

func (p *postOffice) transport(t *testing.T, mode dial.Mode) *Transport {
	t.Helper()
	tr := NewTransport(Server{
		Host: "127.0.0.1", Port: p.port, TLS: mode, Roots: p.roots,
		Timeout: 5 * time.Second, DotTimeout: 5 * time.Second,
	}, slog.New(slog.DiscardHandler))
	t.Cleanup(tr.Close)
	return tr
}

func (p *postOffice) mails() [][]byte {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.accepted
}

func (p *postOffice) sessions() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.connections
}

func (p *postOffice) NewSession(c *smtp.Conn) (smtp.Session, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.connections++
	return &counter{office: p, conn: c}, nil
}

type counter struct {
	office *postOffice
	conn   *smtp.Conn
}

func (s *counter) AuthMechanisms() []string { return []string{sasl.Plain} }

func (s *counter) Auth(string) (sasl.Server, error) {
	return sasl.NewPlainServer(func(_, _, password string) error {
		if password != s.office.password {
			return smtp.ErrAuthFailed
		}
		return nil
	}), nil
}

func (s *counter) Mail(string, *smtp.MailOptions) error { return call(s.office.onMail) }
func (s *counter) Rcpt(string, *smtp.RcptOptions) error { return call(s.office.onRcpt) }

func (s *counter) Data(r io.Reader) error {
	if s.office.onData != nil {
		return s.office.onData(s.conn, r)
	}
	body, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	s.office.mu.Lock()
	defer s.office.mu.Unlock()
	s.office.accepted = append(s.office.accepted, body)
	return nil
}

func (s *counter) Reset()        {}
func (s *counter) Logout() error { return nil }

func call(f func() error) error {
	if f == nil {
		return nil
	}
	return f()
}

// says is a reply of the server.
func says(code int, a, b, c int) error {
	return &smtp.SMTPError{Code: code, EnhancedCode: smtp.EnhancedCode{a, b, c}, Message: "as the script says"}
}

type silent struct{}

func (silent) Printf(string, ...any) {}
func (silent) Println(...any)        {}

// blackHole accepts a connection, answers every line with the next of its replies, and then says nothing more.
func blackHole(t *testing.T, replies ...string) (port int, heard func() string) {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	var mu sync.Mutex
	var said bytes.Buffer
	done := make(chan struct{})
	go func() {
		defer close(done)
		conn, err := listener.Accept()
		if err != nil {
			return
		}
		defer conn.Close()
		lines := bufio.NewReader(conn)
		for _, reply := range replies {
			if _, err := io.WriteString(conn, reply+"\r\n"); err != nil {
				return
			}
			line, err := lines.ReadString('\n')
			if err != nil {
				return
			}
			mu.Lock()
			said.WriteString(line)
			mu.Unlock()
		}
		_, _ = io.Copy(io.Discard, lines)
	}()
	t.Cleanup(func() { _ = listener.Close(); <-done })
	return listener.Addr().(*net.TCPAddr).Port, func() string {
		mu.Lock()
		defer mu.Unlock()
		return said.String()
	}
}

func eventually(t *testing.T, what string, ok func() bool) {
	t.Helper()
	deadline := time.After(10 * time.Second)
	tick := time.NewTicker(2 * time.Millisecond)
	defer tick.Stop()
	for !ok() {
		select {
		case <-tick.C:
		case <-deadline:
			t.Fatalf("never: %s", what)
		}
	}
}

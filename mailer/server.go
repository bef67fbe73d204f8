package mailer

import (
	"cmp"
	"crypto/tls"
	"crypto/x509"
	"time"

	"github.com/rapport-mentoring/rapport/internal/dial"
	"github.com/rapport-mentoring/rapport/signin"
)

// Server is an SMTP server (a smart host or a submission service) and how to log in to it.
type Server struct {
	Host     string
	Port     int
	TLS      dial.Mode
	Roots    *x509.CertPool // nil means the certificates that the system trusts
	Username string         // "" means that no login is needed
	Password string
	Tokens   *signin.Source // what to log in with in place of a password; nil means the password
	Hello    string         // the name we give ourselves; "" means localhost

	// Timeout bounds the connection and every command before the final dot. 0 means a minute.
	Timeout time.Duration
	// DotTimeout bounds the wait for the reply to the final dot. 0 means the ten minutes of RFC 5321, 4.5.3.2.6:
	// giving up sooner is what makes duplicates.
	DotTimeout time.Duration

	seen func(tls.ConnectionState)
}

func (s Server) endpoint() dial.Endpoint {
	return dial.Endpoint{Host: s.Host, Port: s.Port, TLS: s.TLS, Roots: s.Roots, Seen: s.seen}
}

func (s Server) withDefaults() Server {
	s.Timeout = cmp.Or(s.Timeout, time.Minute)
	s.DotTimeout = cmp.Or(s.DotTimeout, 10*time.Minute)
	s.Hello = cmp.Or(s.Hello, "localhost")
	return s
}

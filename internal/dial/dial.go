// Package dial opens connections to mail servers, encrypted unless the server is on this machine.
//
// Both directions of mail share it: SMTP (RFC 3207, 8314) and IMAP (RFC 9051, section 11).
package dial

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"net"
	"strconv"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Mode says how a connection is encrypted.
type Mode string

// How a connection is encrypted.
const (
	StartTLS Mode = "starttls" // begins in the clear and is upgraded before anything else is said; never skipped
	Implicit Mode = "implicit" // TLS from the first byte
	None     Mode = "none"     // in the clear: only to a server on this machine
)

// Endpoint is one server of one protocol.
type Endpoint struct {
	Host  string
	Port  int
	TLS   Mode
	Roots *x509.CertPool // nil means the certificates that the system trusts

	Seen func(tls.ConnectionState) // is told of every connection that was encrypted with a certificate to trust; may be nil
}

// Check returns a *mentoring.Error when the endpoint cannot be used as it stands.
func (e Endpoint) Check() error {
	switch {
	case e.Host == "":
		return invalid("the mail server has no host; write the name of the server")
	case e.Port < 1 || e.Port > 65535:
		return invalid(fmt.Sprintf("%d is not a port; write a number from 1 to 65535", e.Port))
	case e.TLS == StartTLS || e.TLS == Implicit:
		return nil
	case e.TLS == None && isLoopback(e.Host):
		return nil
	case e.TLS == None:
		return invalid("mail is only sent without TLS to a server on this machine; write starttls or implicit")
	default:
		return invalid(fmt.Sprintf("%q is no way to encrypt; write starttls or implicit", string(e.TLS)))
	}
}

// Address returns host:port.
func (e Endpoint) Address() string { return net.JoinHostPort(e.Host, strconv.Itoa(e.Port)) }

// Config returns the TLS settings: version 1.2 or later, and a certificate for Host.
func (e Endpoint) Config() *tls.Config {
	config := &tls.Config{MinVersion: tls.VersionTLS12, ServerName: e.Host, RootCAs: e.Roots}
	if e.Seen != nil {
		config.VerifyConnection = func(state tls.ConnectionState) error {
			e.Seen(state)
			return nil
		}
	}
	return config
}

// Dial connects, and with Implicit also shakes hands. With StartTLS the caller has to upgrade the connection.
func (e Endpoint) Dial(ctx context.Context) (net.Conn, error) {
	if err := e.Check(); err != nil {
		return nil, err
	}
	if e.TLS == Implicit {
		return (&tls.Dialer{Config: e.Config()}).DialContext(ctx, "tcp", e.Address())
	}
	return (&net.Dialer{}).DialContext(ctx, "tcp", e.Address())
}

func isLoopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

func invalid(message string) error {
	return &mentoring.Error{Fault: mentoring.FaultInvalid, Message: message}
}

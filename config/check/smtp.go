package check

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"

	"github.com/wneessen/go-mail"

	"github.com/rapport-mentoring/rapport/config"
	"github.com/rapport-mentoring/rapport/internal/dial"
)

func smtp(ctx context.Context, cfg config.Config) Result {
	const part = "smtp"
	s := cfg.SMTP
	endpoint := s.Endpoint()
	encryption := mail.NoTLS
	if s.TLS == dial.StartTLS {
		encryption = mail.TLSMandatory
	}
	options := []mail.Option{
		mail.WithPort(s.Port),
		mail.WithTLSPolicy(encryption),
		mail.WithTLSConfig(endpoint.Config()),
		mail.WithHELO(s.Hello),
		mail.WithTimeout(patience),
	}
	if s.TLS == dial.Implicit {
		options = append(options, mail.WithSSL())
	}
	login := "without a login"
	if s.Username != "" {
		login = "logged in as " + s.Username
		auth := mail.SMTPAuthAutoDiscover
		if s.TLS == dial.None {
			auth = mail.SMTPAuthPlainNoEnc // loopback: dial sees to that
		}
		options = append(options, mail.WithSMTPAuth(auth), mail.WithUsername(s.Username), mail.WithPassword(s.Password.Reveal()))
	}
	client, err := mail.NewClient(s.Host, options...)
	if err != nil {
		return bad(part, err, "see the section smtp of the configuration")
	}
	if err := client.DialWithContext(ctx); err != nil {
		return bad(part, fmt.Errorf("%s: %w", endpoint.Address(), err), mailAdvice(err, "smtp"))
	}
	_ = client.Close() // it has told all it should
	return good(part, "%s, %s, %s", endpoint.Address(), encrypted(s.TLS), login)
}

func encrypted(mode dial.Mode) string {
	if mode == dial.None {
		return "in the clear on this machine"
	}
	return "encrypted"
}

// mailAdvice says what to do when a mail server cannot be used.
func mailAdvice(err error, section string) string {
	if _, untrusted := errors.AsType[*tls.CertificateVerificationError](err); untrusted {
		return "the server's certificate is not trusted: correct host to the name in the certificate, or name your own authority with ca-file"
	}
	if _, inClear := errors.AsType[tls.RecordHeaderError](err); inClear {
		return "this port does not begin with TLS: write starttls, or the port for implicit"
	}
	if _, network := errors.AsType[*net.OpError](err); network {
		return "see that host and port are right and that no firewall is in between; starttls and implicit use different ports"
	}
	return fmt.Sprintf("see that tls, username and password in the section %s are what the server wants; some providers need an app password", section)
}

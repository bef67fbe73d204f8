package mailer

import (
	"context"
	"slices"
	"strings"

	"github.com/emersion/go-sasl"
	"github.com/wneessen/go-mail/smtp"

	"github.com/rapport-mentoring/rapport/internal/dial"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/signin"
)

// token returns what to log in with in place of a password, "" when the server takes one. It is asked for before anything
// is said to the server: while nobody is signed in there is nothing to say.
func (s Server) token(ctx context.Context) (string, error) {
	if s.Tokens == nil || s.Username == "" {
		return "", nil
	}
	token, err := s.Tokens.Token(ctx)
	if mentoring.FaultOf(err) == mentoring.FaultInvalid {
		err = signedOut{err}
	}
	return token, err
}

// signedOut is why nobody can log in until a person has signed in.
type signedOut struct{ error }

// Unwrap returns the words for it.
func (s signedOut) Unwrap() error { return s.error }

// logIn logs in to a server that has told what it offers.
func (s Server) logIn(client *smtp.Client, token string) error {
	if s.Username == "" {
		return nil
	}
	_, offered := client.Extension("AUTH")
	mechanisms := strings.Fields(offered)
	if s.Tokens == nil {
		return client.Auth(s.password(mechanisms))
	}
	login, err := signin.Login(func(m string) bool { return slices.Contains(mechanisms, m) }, s.Username, token, s.Host, s.Port)
	if err != nil {
		return signedOut{err}
	}
	err = client.Auth(once{login})
	if err != nil && outcomeAt(connecting, err).refusedLogin() {
		s.Tokens.Refused(token)
	}
	return err
}

// password prefers PLAIN; LOGIN is for servers that know nothing else. Both are safe inside TLS, and dial.None is loopback.
func (s Server) password(mechanisms []string) smtp.Auth {
	inClear := s.TLS == dial.None
	if slices.Contains(mechanisms, "LOGIN") && !slices.Contains(mechanisms, "PLAIN") {
		return smtp.LoginAuth(s.Username, s.Password, s.Host, inClear)
	}
	return smtp.PlainAuth("", s.Username, s.Password, s.Host, inClear)
}

// once is a log-in that says all it has to say at once, as the SMTP library wants it.
type once struct{ sasl.Client }

// Start implements smtp.Auth.
func (o once) Start(*smtp.ServerInfo) (mechanism string, first []byte, err error) {
	return o.Client.Start()
}

// Next implements smtp.Auth.
func (o once) Next(challenge []byte, more bool) ([]byte, error) {
	if !more {
		return nil, nil
	}
	return o.Client.Next(challenge)
}

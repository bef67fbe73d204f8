package identity

import (
	"errors"
	"strings"

	"github.com/emersion/go-sasl"

	"github.com/rapport-mentoring/rapport/signin"
)

// Login is a mail server's side of a log-in with an access token, in either mechanism. Like real ones, it refuses by a
// challenge in JSON first, and with the server's own refusal when the client has answered that.
func (p *Provider) Login(mechanism, username string, admit func() error, refusal error) sasl.Server {
	return &login{provider: p, mechanism: mechanism, username: username, admit: admit, refusal: refusal}
}

type login struct {
	provider  *Provider
	mechanism string
	username  string
	admit     func() error // called for who may come in
	refusal   error
	refused   bool
}

// Next implements sasl.Server.
func (l *login) Next(response []byte) (challenge []byte, done bool, err error) {
	switch {
	case l.refused && len(response) == 0:
		return nil, true, errors.New("the challenge was not answered")
	case l.refused:
		return nil, true, l.refusal
	case response == nil:
		return []byte{}, false, nil
	}
	user, token := l.read(string(response))
	if user != l.username || !l.provider.Valid(token) {
		l.refused = true
		return []byte(`{"status":"401","schemes":"bearer","scope":"mail"}`), false, nil
	}
	return nil, true, l.admit()
}

func (l *login) read(response string) (user, token string) {
	prefix := "user="
	if l.mechanism == sasl.OAuthBearer {
		prefix = "n,a="
	}
	for i, field := range strings.Split(response, "\x01") {
		if i == 0 {
			user = strings.TrimSuffix(strings.TrimPrefix(field, prefix), ",")
		}
		if value, found := strings.CutPrefix(field, "auth=Bearer "); found {
			token = value
		}
	}
	return user, token
}

// Mechanisms are the two that there are.
func Mechanisms() []string { return []string{sasl.OAuthBearer, signin.XOAuth2} }

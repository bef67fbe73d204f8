package inbox

import (
	"context"

	"github.com/emersion/go-imap/v2"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/signin"
)

// token returns what to log in with in place of a password, "" when the server takes one. It is asked for before anything
// is said to the server: while nobody is signed in there is nothing to say.
func (a Account) token(ctx context.Context) (string, error) {
	if a.Tokens == nil {
		return "", nil
	}
	token, err := a.Tokens.Token(ctx)
	if mentoring.FaultOf(err) == mentoring.FaultInvalid {
		err = signedOut{err}
	}
	return token, err
}

// signedOut is why nobody can log in until a person has signed in.
type signedOut struct{ error }

// Unwrap returns the words for it.
func (s signedOut) Unwrap() error { return s.error }

// logIn gives the server the password, or the token.
func (s *session) logIn() error {
	a := s.account
	if a.Tokens == nil {
		return s.client.Login(a.Username, a.Password).Wait()
	}
	offers := func(mechanism string) bool { return s.client.Caps().Has(imap.AuthCap(mechanism)) }
	login, err := signin.Login(offers, a.Username, s.token, a.Host, a.Port)
	if err != nil {
		return signedOut{err}
	}
	err = s.client.Authenticate(login)
	if isRefusal(err) && !isPassing(err) {
		a.Tokens.Refused(s.token)
	}
	return err
}

// logInTrouble says what to do when the server refuses the log-in.
func (a Account) logInTrouble() string {
	if a.Tokens == nil {
		return "the mailbox refuses the log-in; correct the user name or the password, and start again"
	}
	return "the mailbox refuses the sign-in; see that the account may use IMAP, and sign in again with “rapport mailbox sign-in”"
}

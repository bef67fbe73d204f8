package signin

import (
	"context"
	"errors"

	"golang.org/x/oauth2"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Keep puts the grant of a person's sign-in into the file, in place of the one before it.
func (s Store) Keep(g Grant) error {
	g.Seed = hash(s.Seed)
	if err := s.save(g); err != nil {
		return &mentoring.Error{Fault: mentoring.FaultInvalid, Message: "the sign-in cannot be kept in " + s.Path + "; see that it can be written, and sign in again", Err: err}
	}
	return nil
}

// granted is what a person's sign-in came to.
func (a App) granted(token *oauth2.Token) (Grant, error) {
	if token.RefreshToken == "" {
		return Grant{}, &mentoring.Error{
			Fault: mentoring.FaultInvalid, Message: a.Name + " gave a sign-in that does not last; let the app ask for offline access (a refresh token), and try again",
		}
	}
	return Grant{App: a.mark(), Refresh: token.RefreshToken, Access: token.AccessToken, Expiry: token.Expiry}, nil
}

// refused says why nobody is signed in.
func (a App) refused(err error) error {
	refusal, ok := errors.AsType[*oauth2.RetrieveError](err)
	message := ""
	switch {
	case errors.Is(err, context.Canceled):
		message = "the sign-in was stopped; nothing has changed"
	case errors.Is(err, context.DeadlineExceeded), ok && refusal.ErrorCode == "expired_token":
		message = "nobody signed in in time; start again"
	case !ok:
		return &mentoring.Error{Fault: mentoring.FaultAway, Message: a.Name + " cannot be reached from here; see that this machine may open https pages, and try again", Err: err}
	case refusal.ErrorCode == "access_denied":
		message = "the sign-in was refused in the browser; sign in as the mailbox's account, and allow what is asked for"
	case refusal.ErrorCode == "invalid_client" || refusal.ErrorCode == "unauthorized_client":
		message = a.Name + " does not know this client-id, does not accept its secret, or does not let it sign in this way; see docs/mailboxes.md for how to register the app"
	case refusal.ErrorCode == "invalid_scope":
		message = a.Name + " does not let this app use mail; add the permissions that docs/mailboxes.md names"
	default:
		message = a.Name + " refuses the sign-in (" + code(refusal) + "); see docs/mailboxes.md for how to register the app"
	}
	return &mentoring.Error{Fault: mentoring.FaultInvalid, Message: message}
}

package signin

import (
	"context"
	"errors"
	"log/slog"
	"sync"
	"time"

	"golang.org/x/oauth2"

	"github.com/rapport-mentoring/rapport/mentoring"
)

const (
	// early is how long before its end an access token is exchanged.
	early = 5 * time.Minute
	// again is how long a provider is left alone after it refused, or did not answer.
	again = time.Minute
)

// Source makes access tokens of the grant in a store. It is safe for concurrent use; both mail servers share one.
type Source struct {
	app   App
	store Store
	log   *slog.Logger

	mu     sync.Mutex
	grant  Grant
	failed error     // what the last exchange came to; nil after one that went well
	tried  string    // the refresh token of that exchange
	until  time.Time // no other exchange of that token before

	trouble error // why there was no token for who asked last
}

// NewSource returns a source that has asked nobody yet.
func NewSource(app App, store Store, log *slog.Logger) *Source {
	return &Source{app: app, store: store, log: log}
}

// Token returns an access token that is good for a while. The error is a *mentoring.Error that says what to do:
// FaultInvalid when somebody has to sign in, FaultAway when the provider does not answer.
func (s *Source) Token(ctx context.Context) (token string, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	token, err = s.token(ctx)
	if ctx.Err() == nil {
		s.trouble = err
	}
	return token, err
}

func (s *Source) token(ctx context.Context) (string, error) {
	if s.grant.freshFor(early, time.Now()) {
		return s.grant.Access, nil
	}
	kept, found, err := s.store.load(s.app)
	switch {
	case err != nil:
		return "", &mentoring.Error{Fault: mentoring.FaultInvalid, Message: "the sign-in to the mailbox cannot be read; see who may read " + s.store.Path, Err: err}
	case !found:
		return "", s.signInFirst("nobody has signed in to the mailbox yet")
	}
	if kept.Refresh != s.grant.Refresh || kept.Expiry.After(s.grant.Expiry) { // by another process, or anew by a person
		s.grant = kept
	}
	if s.grant.freshFor(early, time.Now()) {
		return s.grant.Access, nil
	}
	if s.failed == nil || s.tried != s.grant.Refresh || !time.Now().Before(s.until) {
		s.exchange(ctx)
		// Another process may have exchanged a token that is good once only, between our look into the file and now.
		if kept, found, err := s.store.load(s.app); s.failed != nil && err == nil && found && kept.Refresh != s.grant.Refresh && kept.freshFor(early, time.Now()) {
			s.grant, s.failed = kept, nil
		}
	}
	if s.failed != nil && s.grant.freshFor(0, time.Now()) {
		return s.grant.Access, nil // it has minutes left, in which the provider may come back
	}
	if s.failed != nil {
		return "", s.failed
	}
	return s.grant.Access, nil
}

// Refused says that a mail server did not take this access token. The next one is another.
func (s *Source) Refused(token string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.grant.Access == token {
		s.grant.Access = ""
	}
}

// Trouble returns why there was no token for who asked last, nil when there was one.
func (s *Source) Trouble() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.trouble
}

// exchange gets another access token, and with some providers another refresh token.
func (s *Source) exchange(ctx context.Context) {
	ctx = context.WithValue(ctx, oauth2.HTTPClient, s.app.http())
	s.tried, s.until = s.grant.Refresh, time.Now().Add(again)
	token, err := s.app.config().TokenSource(ctx, &oauth2.Token{RefreshToken: s.grant.Refresh}).Token()
	if err != nil {
		if ctx.Err() != nil {
			s.until = time.Now() // we broke it off ourselves
		}
		s.failed = s.inWords(err)
		s.log.WarnContext(ctx, "no access to the mailbox", "provider", s.app.Name, "reason", s.failed)
		return
	}
	if s.failed != nil {
		s.log.InfoContext(ctx, "access to the mailbox is back", "provider", s.app.Name)
	}
	s.failed = nil
	s.grant.Access, s.grant.Expiry = token.AccessToken, token.Expiry
	if token.Expiry.IsZero() { // the provider may leave it out (RFC 6749, 5.1)
		s.grant.Expiry = time.Now().Add(2 * early)
	}
	if token.RefreshToken != "" {
		s.grant.Refresh = token.RefreshToken
	}
	if err := s.store.save(s.grant); err != nil {
		s.log.ErrorContext(ctx, "the sign-in cannot be kept, and a restart may need a new one; see that the data folder can be written", "error", err)
	}
}

// inWords puts what a provider answered into words that say what to do.
func (s *Source) inWords(err error) error {
	refusal, ok := errors.AsType[*oauth2.RetrieveError](err)
	switch {
	case !ok || refusal.Response != nil && refusal.Response.StatusCode >= 500:
		return &mentoring.Error{Fault: mentoring.FaultAway, Message: s.app.Name + " does not answer to the sign-in; mail waits and it is tried again"}
	case refusal.ErrorCode == "invalid_grant":
		return s.signInFirst("the sign-in to the mailbox has ended")
	case refusal.ErrorCode == "invalid_client" || refusal.ErrorCode == "unauthorized_client":
		return &mentoring.Error{Fault: mentoring.FaultInvalid, Message: s.app.Name + " does not know this client-id, or its secret has run out; correct the section oauth of the configuration, and start again"}
	default:
		return &mentoring.Error{Fault: mentoring.FaultInvalid, Message: s.app.Name + " refuses the sign-in (" + code(refusal) + "); sign in again with “rapport mailbox sign-in”"}
	}
}

func (s *Source) signInFirst(why string) error {
	return &mentoring.Error{Fault: mentoring.FaultInvalid, Message: why + "; sign in again with “rapport mailbox sign-in”"}
}

// code is the provider's word for what is wrong (RFC 6749, 5.2), without a sentence of theirs, which may name the account.
func code(refusal *oauth2.RetrieveError) string {
	for _, known := range []string{"invalid_request", "invalid_scope", "unsupported_grant_type", "access_denied", "interaction_required", "consent_required", "expired_token"} {
		if refusal.ErrorCode == known {
			return known
		}
	}
	return "without a reason"
}

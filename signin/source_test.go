package signin_test

import (
	"bytes"
	"context"
	"log/slog"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/rapport-mentoring/rapport/internal/testenv/identity"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/signin"
)

func quiet() *slog.Logger { return slog.New(slog.DiscardHandler) }

func newStore(t *testing.T, seed string) signin.Store {
	t.Helper()
	return signin.Store{Path: filepath.Join(t.TempDir(), "data", "sign-in.json"), Seed: seed}
}

func mustToken(t *testing.T, s *signin.Source) string {
	t.Helper()
	token, err := s.Token(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return token
}

func TestATokenIsExchangedBeforeItEnds(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		provider := identity.New()
		source := signin.NewSource(provider.App(), newStore(t, provider.Refresh()), quiet())
		seen := map[string]bool{}
		for range 48 * 60 { // two days, a look every minute
			token := mustToken(t, source)
			seen[token] = true
			if !provider.Valid(token) {
				t.Fatal("a token was given out that is not good")
			}
			time.Sleep(time.Minute)
		}
		if n := provider.Exchanges(); n != len(seen) || n < 48 || n > 54 {
			t.Errorf("%d exchanges for %d tokens in two days", n, len(seen))
		}
	})
}

func TestManyAskAtOnceAndOneExchanges(t *testing.T) {
	t.Parallel()
	provider := identity.Start(t)
	source := signin.NewSource(provider.App(), newStore(t, provider.Refresh()), quiet())
	var group sync.WaitGroup
	for range 20 {
		group.Go(func() {
			if token, err := source.Token(t.Context()); err != nil || !provider.Valid(token) {
				t.Errorf("token %q, %v", token, err)
			}
		})
	}
	group.Wait()
	if n := provider.Exchanges(); n != 1 {
		t.Errorf("%d exchanges", n)
	}
}

func TestARotatedRefreshTokenIsKept(t *testing.T) {
	t.Parallel()
	provider := identity.Start(t)
	provider.Rotate()
	store := newStore(t, provider.Refresh())
	first := mustToken(t, signin.NewSource(provider.App(), store, quiet()))
	for range 5 { // each is a restart after the access token was revoked
		source := signin.NewSource(provider.App(), store, quiet())
		provider.RevokeAccess()
		source.Refused(mustToken(t, source))
		if token := mustToken(t, source); token == first || !provider.Valid(token) {
			t.Fatalf("token %q", token)
		}
	}
	info, err := os.Stat(store.Path)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the file is %v, %v", info.Mode(), err)
	}
	if entries, err := os.ReadDir(filepath.Dir(store.Path)); err != nil || len(entries) != 1 {
		t.Errorf("in the folder: %v, %v", entries, err)
	}
}

// Two services on one machine: what one of them has exchanged, the other finds.
func TestAnotherProcessExchangesToo(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		provider := identity.New()
		provider.Rotate()
		store := newStore(t, provider.Refresh())
		one, other := signin.NewSource(provider.App(), store, quiet()), signin.NewSource(provider.App(), store, quiet())
		for range 30 {
			if !provider.Valid(mustToken(t, one)) || !provider.Valid(mustToken(t, other)) {
				t.Fatal("a token is not good")
			}
			time.Sleep(10 * time.Minute)
			one, other = other, one
		}
	})
}

// first does something before the first request that it passes on.
type first struct {
	once sync.Once
	do   func()
	next http.RoundTripper
}

func (f *first) RoundTrip(r *http.Request) (*http.Response, error) {
	f.once.Do(f.do)
	return f.next.RoundTrip(r)
}

// Two processes exchange a token that is good once only at the same moment: who comes second uses what the first one got.
func TestAnotherProcessIsQuicker(t *testing.T) {
	t.Parallel()
	provider := identity.New()
	provider.Rotate()
	store := newStore(t, provider.Refresh())
	quick := signin.NewSource(provider.App(), store, quiet())
	app := provider.App()
	app.HTTP = &http.Client{Transport: &first{do: func() { mustToken(t, quick) }, next: provider.Client().Transport}}
	slow := signin.NewSource(app, store, quiet())
	if token := mustToken(t, slow); token != mustToken(t, quick) || !provider.Valid(token) || slow.Trouble() != nil {
		t.Errorf("token %q, trouble %v", token, slow.Trouble())
	}
}

// S9: a sign-in that was ended is asked for once a minute, the words say what to do and name nobody, and a new sign-in is
// found without a restart.
func TestAnEndedSignIn(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		provider := identity.New()
		store := newStore(t, provider.Refresh())
		var log bytes.Buffer
		source := signin.NewSource(provider.App(), store, slog.New(slog.NewTextHandler(&log, nil)))
		source.Refused(mustToken(t, source))
		provider.Revoke()
		before := provider.Exchanges()
		for range 10 * 60 { // ten minutes, a try every second
			_, err := source.Token(t.Context())
			if mentoring.FaultOf(err) != mentoring.FaultInvalid || !strings.Contains(err.Error(), "sign in again with “rapport mailbox sign-in”") {
				t.Fatalf("error is %v", err)
			}
			time.Sleep(time.Second)
		}
		if n := provider.Exchanges() - before; n > 10 || n < 9 {
			t.Errorf("%d exchanges in ten minutes", n)
		}
		if source.Trouble() == nil {
			t.Error("the source knows of no trouble")
		}
		lowered := strings.ToLower(log.String())
		for _, secret := range []string{"northwind.example", "aadsts", "refresh-", "access-"} {
			if strings.Contains(lowered, secret) {
				t.Errorf("%q is in the log:\n%s", secret, log.String())
			}
		}

		anew := signin.Grant{}
		grant := make(chan struct{})
		go func() {
			defer close(grant)
			var err error
			anew, err = provider.App().ByCode(t.Context(), func(i signin.Invitation) { provider.Approve(i.Code) })
			if err != nil {
				t.Error(err)
			}
		}()
		<-grant
		if err := store.Keep(anew); err != nil {
			t.Fatal(err)
		}
		if token := mustToken(t, source); !provider.Valid(token) || source.Trouble() != nil {
			t.Errorf("token %q, trouble %v", token, source.Trouble())
		}
	})
}

func TestAProviderThatIsAway(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		provider := identity.New()
		source := signin.NewSource(provider.App(), newStore(t, provider.Refresh()), quiet())
		first := mustToken(t, source)
		provider.Down(true)
		time.Sleep(57 * time.Minute) // three minutes are left
		if token := mustToken(t, source); token != first {
			t.Error("the token that still works is not used")
		}
		time.Sleep(4 * time.Minute)
		_, err := source.Token(t.Context())
		if mentoring.FaultOf(err) != mentoring.FaultAway {
			t.Errorf("error is %v", err)
		}
		provider.Down(false)
		time.Sleep(time.Minute)
		if !provider.Valid(mustToken(t, source)) {
			t.Error("the token is not good")
		}
	})
}

func TestAStopIsNoTrouble(t *testing.T) {
	t.Parallel()
	provider := identity.Start(t)
	source := signin.NewSource(provider.App(), newStore(t, provider.Refresh()), quiet())
	stopped, stop := context.WithCancel(t.Context())
	stop()
	if _, err := source.Token(stopped); err == nil {
		t.Error("there is a token")
	}
	if !provider.Valid(mustToken(t, source)) {
		t.Error("the next one had to wait")
	}
}

func TestWhereAGrantComesFrom(t *testing.T) {
	t.Parallel()
	provider := identity.Start(t)
	if _, err := signin.NewSource(provider.App(), newStore(t, ""), quiet()).Token(t.Context()); err == nil || !strings.Contains(err.Error(), "nobody has signed in") {
		t.Errorf("without a grant: %v", err)
	}

	store := newStore(t, "not good")
	if _, err := signin.NewSource(provider.App(), store, quiet()).Token(t.Context()); err == nil || !strings.Contains(err.Error(), "has ended") {
		t.Errorf("with a bad one: %v", err)
	}
	store.Seed = provider.Refresh() // an administrator puts another into the file
	mustToken(t, signin.NewSource(provider.App(), store, quiet()))
	provider.RevokeAccess()
	store.Seed = provider.Refresh()
	if !provider.Valid(mustToken(t, signin.NewSource(provider.App(), store, quiet()))) {
		t.Error("the new seed is not used")
	}

	app := provider.App()
	app.ClientID = "another"
	if _, err := signin.NewSource(app, signin.Store{Path: store.Path}, quiet()).Token(t.Context()); err == nil || !strings.Contains(err.Error(), "nobody has signed in") {
		t.Errorf("with the grant of another app: %v", err)
	}
	app.HTTP = provider.Client()
	if _, err := signin.NewSource(app, newStore(t, "x"), quiet()).Token(t.Context()); err == nil || !strings.Contains(err.Error(), "client-id") {
		t.Errorf("as an app that is not known: %v", err)
	}
	if err := os.WriteFile(store.Path, []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := signin.NewSource(provider.App(), store, quiet()).Token(t.Context()); mentoring.FaultOf(err) != mentoring.FaultInvalid {
		t.Errorf("from a broken file: %v", err)
	}
}

package inbox

import (
	"bytes"
	"errors"
	"log/slog"
	"net"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapserver"
	"github.com/emersion/go-sasl"

	"github.com/rapport-mentoring/rapport/internal/dial"
	"github.com/rapport-mentoring/rapport/internal/testenv/identity"
	"github.com/rapport-mentoring/rapport/signin"
)

// guarded is a session of an office that opens to tokens only.
type guarded struct {
	visit
	provider   *identity.Provider
	mechanisms []string
}

func (g guarded) AuthenticateMechanisms() []string { return g.mechanisms }

func (g guarded) Login(string, string) error {
	return &imap.Error{Type: imap.StatusResponseTypeNo, Text: "LOGIN failed: basic authentication is disabled"}
}

func (g guarded) Authenticate(mechanism string) (sasl.Server, error) {
	if mechanism == sasl.Plain {
		return nil, imapserver.ErrAuthFailed
	}
	return g.provider.Login(mechanism, username, func() error { return g.visit.Login(username, password) }, imapserver.ErrAuthFailed), nil
}

// guardedOffice returns an office that wants tokens of a provider, how to reach it, and how many have connected.
func guardedOffice(t *testing.T, provider *identity.Provider, mode dial.Mode, caps imap.CapSet, mechanisms ...string) (*postOffice, Account, *atomic.Int32) {
	t.Helper()
	p := openWith(t, mode)
	p.kill()
	var visits atomic.Int32
	listener, err := net.Listen("tcp", p.address)
	if err != nil {
		t.Fatal(err)
	}
	p.server = imapserver.New(&imapserver.Options{
		NewSession: func(*imapserver.Conn) (imapserver.Session, *imapserver.GreetingData, error) {
			visits.Add(1)
			return guarded{visit{p.store.NewSession().(imapserver.SessionIMAP4rev2)}, provider, mechanisms}, nil, nil
		},
		Caps: caps, InsecureAuth: mode == dial.None, TLSConfig: p.tls, Logger: silent{},
	})
	p.listener, p.served = listener, make(chan struct{})
	go func() {
		defer close(p.served)
		_ = p.server.Serve(listener)
	}()
	account := p.account()
	store := signin.Store{Path: filepath.Join(t.TempDir(), "sign-in.json"), Seed: provider.Refresh()}
	account.Password, account.Tokens = "", signin.NewSource(provider.App(), store, slog.New(slog.DiscardHandler))
	return p, account, &visits
}

func TestLogInWithAToken(t *testing.T) {
	t.Parallel()
	old := imap.CapSet{imap.CapIMAP4rev1: {}}
	now := imap.CapSet{imap.CapIMAP4rev1: {}, imap.CapIMAP4rev2: {}, imap.CapSASLIR: {}}
	for name, test := range map[string]struct {
		mode       dial.Mode
		caps       imap.CapSet
		mechanisms []string
	}{
		"Google":                            {dial.StartTLS, now, []string{sasl.Plain, signin.XOAuth2, sasl.OAuthBearer}},
		"Microsoft 365":                     {dial.StartTLS, now, []string{sasl.Plain, signin.XOAuth2}},
		"a server without SASL-IR":          {dial.None, old, []string{sasl.OAuthBearer}},
		"a server without SASL-IR, XOAUTH2": {dial.None, old, []string{signin.XOAuth2}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			office, account, _ := guardedOffice(t, identity.Start(t), test.mode, test.caps, test.mechanisms...)
			office.deliver("INBOX", "hello")
			kept := newLedger()
			employ(t, account, kept)
			eventually(t, "the mail is kept", func() bool { return kept.mails() == 1 })
		})
	}
}

// I15: the server refuses a token that was ended before its time; the next try has another one.
func TestATokenThatIsRefused(t *testing.T) {
	t.Parallel()
	for _, mechanism := range identity.Mechanisms() {
		t.Run(mechanism, func(t *testing.T) {
			t.Parallel()
			provider := identity.Start(t)
			_, account, _ := guardedOffice(t, provider, dial.StartTLS, imap.CapSet{imap.CapIMAP4rev1: {}, imap.CapIMAP4rev2: {}}, mechanism)
			account = account.withDefaults()
			try := func() error {
				s, err := connect(t.Context(), account)
				if err == nil {
					s.close()
				}
				return err
			}
			if err := try(); err != nil {
				t.Fatal(err)
			}
			provider.RevokeAccess()
			if err := try(); !errors.Is(err, errRefused) {
				t.Errorf("with a token that has ended: %v", err)
			}
			if err := try(); err != nil {
				t.Errorf("with another token: %v", err)
			}
			account.Tokens = nil
			if err := try(); !errors.Is(err, errRefused) {
				t.Errorf("with a password: %v", err)
			}
		})
	}
}

// I15, S9: the sign-in was ended. Nobody connects; the state and the log say what to do and name nobody; after a new
// sign-in mail comes in without a restart.
func TestNobodyIsSignedIn(t *testing.T) {
	t.Parallel()
	provider := identity.Start(t)
	office, account, visits := guardedOffice(t, provider, dial.StartTLS, imap.CapSet{imap.CapIMAP4rev1: {}, imap.CapIMAP4rev2: {}}, signin.XOAuth2)
	office.deliver("INBOX", "hello")
	store := signin.Store{Path: filepath.Join(t.TempDir(), "sign-in.json")}
	var log lockedBuffer
	account.Tokens = signin.NewSource(provider.App(), store, slog.New(slog.DiscardHandler))
	kept := newLedger()
	r := NewReader(account, kept, slog.New(slog.NewTextHandler(&log, nil)))
	done := make(chan error, 1)
	go func() { done <- r.Run(t.Context()) }()
	t.Cleanup(func() {
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
	eventually(t, "the reader says so", func() bool { return strings.Contains(r.State().Trouble, "rapport mailbox sign-in") })
	if visits.Load() != 0 {
		t.Error("it connected with nothing to log in with")
	}
	if said := log.String(); !strings.Contains(said, "rapport mailbox sign-in") || strings.Contains(said, "northwind") {
		t.Errorf("the log says %s", said)
	}
	grant, err := provider.App().ByCode(t.Context(), func(i signin.Invitation) { provider.Approve(i.Code) })
	if err != nil {
		t.Fatal(err)
	}
	if err := store.Keep(grant); err != nil {
		t.Fatal(err)
	}
	eventually(t, "the mail is kept", func() bool { return kept.mails() == 1 })
	eventually(t, "the trouble is over", func() bool { return r.State().Trouble == "" })
}

// lockedBuffer is a log that is read while it is written.
type lockedBuffer struct {
	mu     sync.Mutex
	buffer bytes.Buffer
}

func (b *lockedBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.buffer.Write(p)
}

func (b *lockedBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.buffer.String()
}

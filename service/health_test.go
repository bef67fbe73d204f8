package service

import (
	"log/slog"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/internal/testenv"
	"github.com/rapport-mentoring/rapport/internal/testenv/identity"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/signin"
	"github.com/rapport-mentoring/rapport/store"
)

func TestMain(m *testing.M) { testenv.Main(m) }

// S9: whoever asks how the service is hears that somebody has to sign in, and is told no name.
func TestHealthWhenNobodyIsSignedIn(t *testing.T) {
	t.Parallel()
	provider := identity.New()
	tokens := signin.NewSource(provider.App(), signin.Store{Path: filepath.Join(t.TempDir(), "sign-in.json"), Seed: provider.Refresh()}, slog.New(slog.DiscardHandler))
	provider.Revoke()
	if _, err := tokens.Token(t.Context()); err == nil {
		t.Fatal("there is a token")
	}
	health := &Health{}
	health.Show(&Service{tokens: tokens})
	server := httptest.NewServer(http.HandlerFunc(health.healthz))
	defer server.Close()
	err := Ask(t.Context(), strings.TrimPrefix(server.URL, "http://"))
	if err == nil || !strings.Contains(err.Error(), "mail waits: the sign-in to the mailbox has ended; sign in again with “rapport mailbox sign-in”") || strings.Contains(err.Error(), "northwind") {
		t.Errorf("it says %v", err)
	}
}

// Books that do not balance are told as a fault, whatever else is well.
func TestHealthWhenTheBooksDoNotBalance(t *testing.T) {
	t.Parallel()
	s := &Service{Programme: &programme.Programme{DB: &store.DB{Pool: testenv.DB(t, store.Migrate)}, Clock: programme.RealTime{}}}
	health := &Health{}
	health.Show(s)
	server := httptest.NewServer(http.HandlerFunc(health.healthz))
	defer server.Close()
	address := strings.TrimPrefix(server.URL, "http://")
	if err := Ask(t.Context(), address); err != nil {
		t.Fatalf("while all is well it says %v", err)
	}
	s.intake.books.Store(&store.IntakeBooks{Fetched: 3, Kept: 2, Disposed: map[string]int{"applied": 2}})
	if err := Ask(t.Context(), address); err == nil || !strings.Contains(err.Error(), "3 mails were fetched, 2 are kept") {
		t.Errorf("it says %v", err)
	}
}

package main

import (
	"encoding/json"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/standalone/postgres"
)

// S22, D8: an operator sees why no mail goes out, tries what would happen, and lets it go on.
func TestSending(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	server, err := postgres.Start(t.Context(), postgres.Options{Dir: filepath.Join(folder, "data", "postgres"), Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := server.Stop(t.Context()); err != nil && t.Context().Err() == nil {
			t.Error(err)
		}
	})
	if err := server.CreateDatabase(t.Context(), database); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(folder, "rapport.yaml")
	text := "data: data\nsmtp: {host: localhost, tls: none, from: a@north.test, reply: '{token}@reply.north.test'}\n" +
		"imap: {host: localhost, tls: none, username: me, password-file: p}\n"
	for name, content := range map[string]string{"rapport.yaml": text, "p": "secret"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	elsewhere := filepath.Join(folder, "data", "instance")
	for _, step := range []struct {
		args   string
		before func()
		status int
		told   string
	}{
		{"status", nil, 0, "mail goes out: 0 within the last minute"},
		{"pause --dry-run", nil, 0, "Nothing was changed"},
		{"status", nil, 0, "mail goes out"},
		{"pause", nil, 0, "all mail is held back"},
		{"status", nil, 0, "held back since"},
		{"resume --dry-run", nil, 0, "Nothing was changed"},
		{"status", nil, 0, "held back since"},
		{"resume", nil, 0, "mail goes out again"},
		{"resume", nil, 0, "mail goes out already"},
		{"status", func() { // another installation has sent from this database
			if err := os.WriteFile(elsewhere, []byte(`{"instance":"iother","mark":9,"folder":"1"}`), 0o600); err != nil {
				t.Fatal(err)
			}
		}, 0, "mail goes out"}, // nothing was ever sent from it, so there is nothing to double
		{"resume --join", nil, 4, ""},
		{"resume --join --send-waiting", nil, 2, ""},
		{"pause now", nil, 2, ""},
	} {
		if step.before != nil {
			step.before()
		}
		args := append([]string{"sending"}, append(strings.Fields(step.args), "--config", path)...)
		out, errOut, status := rapport(t, args...)
		if status != step.status || !strings.Contains(out, step.told) {
			t.Errorf("%s: status %d, out %q, err %q; want %d, %q", step.args, status, out, errOut, step.status, step.told)
		}
		if strings.HasPrefix(step.args, "resume") || status != 0 {
			continue
		}
		out, _, _ = rapport(t, append(args, "--json")...)
		if !json.Valid([]byte(out)) {
			t.Errorf("%s --json: %q", step.args, out)
		}
	}
}

package main

import (
	"bytes"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/config"
)

// The service starts a command that exists, and that nobody has to know of.
func TestCellCommand(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	root := newRoot(newApp(strings.NewReader(""), &out, &out))
	cmd, rest, err := root.Find(cellArguments())
	if err != nil || len(rest) > 0 || !cmd.Hidden {
		t.Fatalf("found %v with %q left over (%v)", cmd, rest, err)
	}
}

// TestServiceReadsMailInACell keeps mail out of the process that knows the secrets.
func TestServiceReadsMailInACell(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	for name, content := range map[string]string{
		"rapport.yaml": "data: data\nsmtp: {host: localhost, tls: none, from: a@north.test, reply: '{token}@reply.north.test'}\n" +
			"imap: {host: localhost, tls: none, username: me, password-file: p}\n",
		"p": "secret",
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	cfg, err := config.Load(filepath.Join(folder, "rapport.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	options, err := serviceOptions(cfg, "postgres://localhost/rapport", slog.New(slog.DiscardHandler))
	if err != nil || !slices.Equal(options.Cell, cellArguments()) {
		t.Errorf("mail is read by %q, %v", options.Cell, err)
	}
}

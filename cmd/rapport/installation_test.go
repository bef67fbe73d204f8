package main

import (
	"log/slog"
	"os"
	"path/filepath"
	"testing"

	"github.com/rapport-mentoring/rapport/standalone/postgres"
)

// installation makes a folder with a configuration, and a private PostgreSQL that runs until the test ends.
func installation(t *testing.T) (folder, path, dsn string) {
	t.Helper()
	folder = t.TempDir()
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
	path = filepath.Join(folder, "rapport.yaml")
	text := "data: data\nsmtp: {host: localhost, tls: none, from: a@north.test, reply: '{token}@reply.north.test'}\n" +
		"imap: {host: localhost, tls: none, username: me, password-file: p}\n"
	for name, content := range map[string]string{"rapport.yaml": text, "p": "secret"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder, path, server.DSN(database)
}

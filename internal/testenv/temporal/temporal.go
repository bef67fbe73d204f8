// Package temporal gives tests a real Temporal server. It stands apart from package testenv because whoever imports it
// compiles the whole server.
package temporal

import (
	"context"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/standalone/postgres"
	"github.com/rapport-mentoring/rapport/standalone/temporal"
)

// Namespace is what a client of the server names.
const Namespace = "rapport"

// Start starts a server on a PostgreSQL of its own and returns the address of its frontend. It ends with the test.
func Start(tb testing.TB) (address string) {
	tb.Helper()
	pg, err := postgres.Start(tb.Context(), postgres.Options{Dir: tb.TempDir()})
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(tb.Context()), 20*time.Second)
		defer cancel()
		if err := pg.Stop(ctx); err != nil {
			tb.Error(err)
		}
	})
	server, err := temporal.Start(tb.Context(), temporal.Options{Postgres: pg.DSN, Namespace: Namespace})
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(server.Stop)
	return server.Address()
}

package programme_test

import (
	"context"
	"slices"
	"testing"

	"github.com/jackc/pgx/v5"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/rights"
)

// Row 79: what an account may do is what the person behind it holds in PostgreSQL, and the journal keeps who it was.
func TestRow79AnAccountActsForAnOffice(t *testing.T) {
	t.Parallel()
	w, f := running(t)
	stranger := programme.As(t.Context(), rights.Actor{Account: "mallory", Address: "ines@north.test"}) // takes part, and holds no office
	if _, err := w.Part(stranger, f.id, false, false); mentoring.FaultOf(err) != mentoring.FaultForbidden {
		t.Fatalf("a participant's account ended a pair: %v", err)
	}
	if state := w.stateOf(f.id); state != "running" || len(w.accounts()) > 0 {
		t.Fatalf("it was refused, and the pair is %s; the journal has %v", state, w.accounts())
	}
	carla := rights.Actor{Account: "carla", Address: "carla@north.test", Dry: true}
	if _, err := w.Part(programme.As(t.Context(), carla), f.id, false, true); err != nil || len(w.accounts()) > 0 {
		t.Fatalf("a dry run: %v, the journal has %v", err, w.accounts())
	}
	carla.Dry = false
	if _, err := w.Part(programme.As(t.Context(), carla), f.id, false, false); err != nil {
		t.Fatal(err)
	}
	if got := w.accounts(); !slices.Contains(got, "carla command pair.end") || slices.ContainsFunc(got, func(s string) bool { return s[:6] != "carla " }) {
		t.Errorf("the journal has %q", got)
	}
}

// accounts are the entries of the journal that an account stands beside.
func (w *world) accounts() []string {
	w.t.Helper()
	rows, err := w.DB.Pool.Query(w.t.Context(), `select account || ' ' || what || ' ' || detail from journal where account <> '' order by id`)
	if err != nil {
		w.t.Fatal(err)
	}
	entries, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		w.t.Fatal(err)
	}
	return entries
}

// asCarla works for the coordinator of North at the machine.
func asCarla(ctx context.Context) context.Context {
	return programme.As(ctx, rights.Actor{Account: "carla", Address: "carla@north.test"})
}

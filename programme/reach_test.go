package programme_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/rapport-mentoring/rapport/internal/testenv/partners"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
)

func twoHouses(t *testing.T) (*world, partners.Filled) {
	t.Helper()
	w := newWorld(t)
	filled, err := partners.Fill(t.Context(), w.Programme)
	if err != nil {
		t.Fatal(err)
	}
	w.cohort = filled.Cohort
	return w, filled
}

// tables are all tables and views that there are, but the one that counts migrations.
func (w *world) tables() []string {
	w.t.Helper()
	rows, err := w.DB.Pool.Query(w.t.Context(), `select table_name from information_schema.tables where table_schema = current_schema() and table_name <> 'schema_version' order by 1`)
	if err != nil {
		w.t.Fatal(err)
	}
	names, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		w.t.Fatal(err)
	}
	return names
}

// rowsOf returns every row of a table that the transaction sees, each as one text. Nothing is seen of a table that is closed to it.
func (w *world) rowsOf(tx pgx.Tx, table string) []string {
	w.t.Helper()
	inner, err := tx.Begin(w.t.Context()) // a refusal must not end the transaction
	if err != nil {
		w.t.Fatal(err)
	}
	defer inner.Rollback(w.t.Context())
	rows, err := inner.Query(w.t.Context(), fmt.Sprintf(`select row_to_json(t)::text from %s t`, pgx.Identifier{table}.Sanitize()))
	if err == nil {
		var all []string
		if all, err = pgx.CollectRows(rows, pgx.RowTo[string]); err == nil {
			return all
		}
	}
	if !strings.Contains(err.Error(), "42501") { // insufficient_privilege
		w.t.Fatal(err)
	}
	return nil
}

// Row 79, M3: SQL that reaches as far as North sees no row of South's people, in any table there is. A table that is new is closed
// until somebody writes a policy for it, and adds it here.
func TestRow79M3SQLSeesNobodyElsesPeople(t *testing.T) {
	t.Parallel()
	w, filled := twoHouses(t)
	w.exec(`insert into charter (cohort_id, version, words, at) values ($1, 1, '{}', now())`, filled.Cohort)
	w.exec(`insert into motion (cohort_id, number, motion, words, put_at) values ($1, 1, '{"do": "resolution"}', 'we meet in Lisbon', now())`, filled.Cohort)
	for _, address := range []string{"carla@north.test", "yusuf@south.test"} { // who coordinates each sits in the steering group
		w.exec(`insert into charter_word (cohort_id, version, person_id, answer, at) select $1, 1, id, 'agree', now() from person where email = $2`, filled.Cohort, address)
		w.exec(`insert into vote (cohort_id, number, person_id, organisation, vote, at) select $1, 1, p.id, o.organisation, 'yes', now() from person p join officer o on o.person_id = p.id and o.office = 'coordinator' where p.email = $2`, filled.Cohort, address)
	}
	visible := []string{"alias", "ask", "charter", "charter_word", "cohort", "cohort_pause", "event", "exclusion", "gathering", "journal", "mail", "motion", "officer", "pair", "pair_pause", "participant", "person", "raw_mail", "seat", "session", "undertaking", "vote"}
	shared := []string{"charter", "cohort", "cohort_pause", "gathering", "motion", "undertaking"} // a cohort's, and nobody's own
	ids := []string{"pair", "session"}                                                            // of a pair across: that it exists is known, by the other half's random id

	var theirs []string // what only the rows of South's people hold
	for _, person := range partners.South {
		theirs = append(theirs, person.Name, string(person.Email), value[string](w, `select id from person where email = $1`, person.Email))
	}
	theirs = append(theirs, "Yvonne Yates", "yusuf@south.test")
	halves := []string{filled.Participant["xaver@south.test"], filled.Participant["xenia@south.test"]}
	tx, err := w.DB.Pool.Begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback(t.Context())
	whole := map[string][]string{}
	for _, table := range w.tables() {
		whole[table] = w.rowsOf(tx, table)
	}
	reach := fmt.Sprintf(`{"%s": ["North"]}`, filled.Cohort)
	for _, statement := range []string{`select set_config('rapport.reach', '` + reach + `', true)`, `set local role rapport_reader`} {
		if _, err := tx.Exec(t.Context(), statement); err != nil {
			t.Fatal(err)
		}
	}
	var open []string
	for _, table := range w.tables() {
		seen := w.rowsOf(tx, table)
		if len(seen) > 0 {
			open = append(open, table)
		}
		for _, row := range seen {
			about := theirs
			if !slices.Contains(ids, table) {
				about = append(slices.Clone(theirs), halves...)
			}
			for _, mark := range about {
				if table == "cohort" && strings.Contains(mark, "@") || table == "cohort" && mark == "Yvonne Yates" {
					continue // who holds an office is in the cohort's file
				}
				if strings.Contains(row, mark) {
					t.Errorf("%s shows a row with %q: %.300s", table, mark, row)
				}
			}
		}
		if slices.Contains(visible, table) {
			if n := len(seen); n == 0 || !slices.Contains(shared, table) && n >= len(whole[table]) {
				t.Errorf("%s: %d of %d rows are seen, so nothing is shown by this", table, n, len(whole[table]))
			}
		}
	}
	if !slices.Equal(open, visible) {
		t.Errorf("these tables are open: %v, want %v", open, visible)
	}
	var unguarded []string
	rows, err := w.DB.Pool.Query(t.Context(), `select relname from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'r' and not relrowsecurity and relname <> 'schema_version'`)
	if err == nil {
		unguarded, err = pgx.CollectRows(rows, pgx.RowTo[string])
	}
	if err != nil || len(unguarded) > 0 {
		t.Errorf("no row-level security on %v, %v: write a migration like 029_rows.sql", unguarded, err)
	}
	for _, change := range []string{`update participant set state = 'stopped'`, `update person set name = ''`, `delete from pair`, `insert into muted select id, 'x' from person`} {
		inner, err := tx.Begin(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if _, err := inner.Exec(t.Context(), change); err == nil {
			t.Errorf("a transaction that only looks may %s", change)
		}
		inner.Rollback(t.Context())
	}
}

// Row 79: a coordinator sees their own people and pairs, the other half as an organisation, and counts of the rest.
func TestRow79ACoordinatorSeesTheirOwnPeople(t *testing.T) {
	t.Parallel()
	w, filled := twoHouses(t)
	yusuf := programme.As(t.Context(), rights.Actor{Account: "yusuf", Address: "yusuf@south.test"})
	status, err := w.Status(yusuf, "Spring")
	if err != nil {
		t.Fatal(err)
	}
	people := 0
	for _, stage := range status.Stages {
		if strings.HasPrefix(stage.Stage, "people") {
			people += stage.Count
		}
	}
	text := fmt.Sprintf("%+v %+v", status.Pairs, status.Waiting)
	for _, person := range partners.North {
		if strings.Contains(text, person.Name) {
			t.Errorf("he reads of %s: %s", person.Name, text)
		}
	}
	if people != 4 || len(status.Pairs) != 2 || !strings.Contains(text, "somebody of North") || !strings.Contains(text, "Xaver Xylander") {
		t.Errorf("%d people; %s", people, text)
	}
	if _, err := w.Timeline(yusuf, filled.WithinNorth); mentoring.FaultOf(err) != mentoring.FaultNotFound {
		t.Errorf("a pair of North: %v", err)
	}
	for pair, want := range map[string]bool{filled.WithinSouth: true, filled.Across: true} {
		if entries, err := w.Timeline(yusuf, pair); (err == nil && len(entries) > 0) != want {
			t.Errorf("a pair of his: %v, %v", entries, err)
		}
	}
	if mails, err := w.Received(yusuf, store.ReceivedFilter{}); err != nil || len(mails) != 2 {
		t.Errorf("he sees mails %+v, %v", mails, err)
	}
	if _, err := w.View(yusuf, "Spring", false); mentoring.FaultOf(err) != mentoring.FaultForbidden {
		t.Errorf("he looks at the whole proposal: %v", err)
	}
}

// BenchmarkStep measures what it costs a transaction to be held to the people of one organisation; the service is not.
func BenchmarkStep(b *testing.B) {
	w := newProgramme(b, &handClock{now: time.Date(2026, time.March, 2, 10, 0, 0, 0, time.UTC)})
	if _, err := partners.Fill(b.Context(), w); err != nil {
		b.Fatal(err)
	}
	for name, ctx := range map[string]context.Context{
		"service":     b.Context(),
		"operator":    programme.As(b.Context(), rights.Actor{Account: "root", Operator: true}),
		"coordinator": programme.As(b.Context(), rights.Actor{Account: "yusuf", Address: "yusuf@south.test"}),
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := w.Status(ctx, "Spring"); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

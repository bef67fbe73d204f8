package programme_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// snapshot is everything that is kept of a pair and of what its two were asked and sent.
func (w *world) snapshot(pair string) string {
	w.t.Helper()
	return value[string](w, `select (select row(p.*)::text from pair p where id = $1) ||
		coalesce((select string_agg(row(a.*)::text, '|' order by id) from ask a where pair_id = $1), '') ||
		coalesce((select string_agg(row(m.*)::text, '|' order by id) from mail m where pair_id = $1), '')`, pair)
}

// Joiners mid-way are invited and matched in the next round; the pairs that there are notice nothing.
func TestJoinersDoNotDisturbRunningPairs(t *testing.T) {
	t.Parallel()
	w, f := running(t)
	before := w.snapshot(f.id)
	joiners := []mentoring.Person{aMentee("Jana"), aMentor("Maria", 1)}
	dry, err := w.Add(t.Context(), "spring", joiners, true)
	if err != nil || fmt.Sprint(dry.Added, dry.Known) != "[jana@north.test] [maria@north.test]" || !dry.Invited {
		t.Errorf("a dry run: %+v, %v", dry, err)
	}
	if n := value[int](w, `select count(*) from participant`); n != 3 {
		t.Errorf("a dry run added somebody: %d", n)
	}
	for range 2 { // the same list twice adds nobody twice
		if _, err := w.Add(t.Context(), "spring", joiners, false); err != nil {
			t.Fatal(err)
		}
	}
	if n := value[int](w, `select count(*) from news where start = 'Enrolment'`); n != 1 {
		t.Errorf("%d enrolments are started", n)
	}
	ask := mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant("jana@north.test")}
	w.climb(ask)
	w.reply(w.last("jana@north.test", "invitation"), "jana@north.test", "Yes, gladly")
	ask.Kind = mentoring.Survey
	w.climb(ask)
	w.exec(`update participant set state = 'ready' where id = $1`, ask.Participant)
	next := w.round(20)
	if len(next) != 1 || next[0].mentee != "jana@north.test" || next[0].mentor == f.mentor {
		t.Fatalf("next %+v", next)
	}
	w.approve(20)
	w.together(next[0])
	if after := w.snapshot(f.id); after != before {
		t.Errorf("the running pair was touched:\n%s\n%s", before, after)
	}
	// A leaver of the one pair is nothing to the other.
	w.climb(mentoring.Ask{Kind: mentoring.Goals, To: mentoring.TheMentee, Pair: next[0].id})
	w.reply(w.last("jana@north.test", "goals"), "jana@north.test", "stop")
	if after := w.snapshot(f.id); after != before || w.stateOf(next[0].id) != "ended" {
		t.Error("the running pair was touched by a leaver of another")
	}
}

func TestNobodyJoinsACohortThatMatchesNoMore(t *testing.T) {
	t.Parallel()
	for name, change := range map[string]func(w *world){
		"the last round was held": func(w *world) { w.clock.pass(130 * day) },
		"it is closed":            func(w *world) { w.exec(`update cohort set state = 'closed', closed_at = now()`) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := gather(t, aMentor("Maria", 1), aMentee("Ines"))
			change(w)
			if _, err := w.Add(t.Context(), w.cohort, []mentoring.Person{aMentee("Jana")}, false); mentoring.FaultOf(err) != mentoring.FaultConflict {
				t.Errorf("%v", err)
			}
		})
	}
}

// Before the first day nobody is invited: everybody is, on that day.
func TestWhoJoinsBeforeTheFirstDayIsInvitedWithEverybody(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	later := spec
	later.Start = mentoring.Day{Year: 2026, Month: time.April, Day: 1}
	if _, err := w.Start(t.Context(), later, people); err != nil {
		t.Fatal(err)
	}
	joined, err := w.Add(t.Context(), "Spring", []mentoring.Person{aMentee("Jana")}, false)
	if err != nil || joined.Invited || len(joined.Added) != 1 {
		t.Errorf("%+v, %v", joined, err)
	}
	if n := value[int](w, `select count(*) from news where start = 'Enrolment'`); n != 0 {
		t.Errorf("%d are invited", n)
	}
}

package programme_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// trail returns the trail of the cohort as one text, a line for each entry.
func (w *world) trail(person, pair string, since mentoring.Day) (lines []string) {
	w.t.Helper()
	entries, err := w.Trail(w.t.Context(), "Spring", person, pair, since)
	if err != nil {
		w.t.Fatal(err)
	}
	for _, e := range entries {
		lines = append(lines, fmt.Sprintf("%s | %s | %s | %s", e.Who, e.What, e.With, e.Why))
	}
	return lines
}

// TestTrailTellsWhoDidWhatAndShowsNobodysWords: answers and how they were read, mails, and what was entered by an account; no words
// of anybody, and of reflections and concerns nothing.
func TestTrailTellsWhoDidWhatAndShowsNobodysWords(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	const canary = "zanzibar"
	w.clock.pass(30 * day)
	w.climb(mentoring.Ask{Kind: mentoring.Session, To: mentoring.TheMentee, Pair: pair, Occurrence: 1})
	w.says("We met yesterday, 4 out of 5", false)
	noted := w.last(ines, "session.noted")
	before := len(w.trail("", "", mentoring.Day{}))
	w.climb(mentoring.Ask{Kind: mentoring.Reflection, To: mentoring.TheMentee, Pair: pair, Occurrence: 1})
	w.reply(w.last(ines, "reflection"), ines, "I learnt about "+canary+". Only for me.")
	w.last(ines, "reflection.noted")
	w.reply(w.last(ines, "reflection.noted"), ines, "concern: he shouted "+canary+" at me")
	w.write(ines, concernAddress, "Hello", "He frightens me, "+canary, "")
	w.last("olive@north.test", "coordinator.concern")
	if after := w.trail("", "", mentoring.Day{}); len(after) != before {
		t.Errorf("a reflection or a concern is in the trail: %q", after[before:])
	}
	w.reply(noted, ines, "question: where is "+canary+"?")
	all := strings.Join(w.trail("", "", mentoring.Day{}), "\n")
	for _, want := range []string{
		"Rapport | wrote to Ines Mentee: the invitation |", "Ines Mentee | wrote back, about the invitation |  | done; read as yes", "Rapport | wrote to Ines Mentee: what was noted of the invitation",
		"carla | entered what Ines Mentee said about this month’s session | Ines Mentee | they telephoned", "Ines Mentee | said on the telephone, about this month’s session |  | done; read as an answer",
		"Carla Coord | wrote back, about the proposed pairs", "read as “question”",
	} {
		if !strings.Contains(all, want) {
			t.Errorf("the trail lacks %q", want)
		}
	}
	for _, never := range []string{canary, "concern", "reflection", "what they took", "delegation", "honesty"} {
		if strings.Contains(strings.ToLower(all), never) {
			t.Errorf("the trail tells of %q", never)
		}
	}
	if t.Failed() {
		t.Log(all)
	}
}

// TestTrailOfOneOrSince: by person, by pair and from a day on.
func TestTrailOfOneOrSince(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	all := w.trail("", "", mentoring.Day{})
	hers := w.trail("Ines Mentee", "", mentoring.Day{})
	if len(hers) == 0 || len(hers) >= len(all) || slices.ContainsFunc(hers, func(l string) bool { return strings.Contains(l, "Maria Mentor | wrote back, about the invitation") }) {
		t.Errorf("hers: %q", hers)
	}
	theirs := w.trail("", "1", mentoring.Day{})
	if !slices.Equal(theirs, w.trail("", pair, mentoring.Day{})) || len(theirs) == 0 || slices.ContainsFunc(theirs, func(l string) bool { return strings.Contains(l, "the invitation") }) {
		t.Errorf("theirs: %q", theirs)
	}
	w.clock.pass(10 * day)
	w.climb(mentoring.Ask{Kind: mentoring.Agreement, To: mentoring.TheMentee, Pair: pair})
	if late := w.trail("", "", mentoring.DayOf(w.clock.Now())); len(late) == 0 || len(late) > 3 {
		t.Errorf("of today: %q", late)
	}
	for _, bad := range [][2]string{{"Nobody Here", ""}, {"", "7"}} {
		if _, err := w.Trail(t.Context(), "Spring", bad[0], bad[1], mentoring.Day{}); mentoring.FaultOf(err) != mentoring.FaultNotFound {
			t.Errorf("%q: %v", bad, err)
		}
	}
}

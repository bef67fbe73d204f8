package programme_test

import (
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// silent lets a pair fall silent until it counts as dormant, and asks both whether it shall stay open.
func (w *world) silent(pair string) (mentor, mentee mentoring.Ask) {
	w.t.Helper()
	for range 3 {
		outlook, err := w.LookOut(w.t.Context(), mentoring.Moment{Event: mentoring.Dormant, Cohort: w.cohort, Pair: pair})
		if err != nil {
			w.t.Fatal(err)
		}
		if outlook.Come {
			mentor = mentoring.Ask{Kind: mentoring.Dormancy, To: mentoring.TheMentor, Pair: pair, Occurrence: 1}
			mentee = mentoring.Ask{Kind: mentoring.Dormancy, To: mentoring.TheMentee, Pair: pair, Occurrence: 1}
			if standing := w.climb(mentor); standing.Rung == "" { // on a weekend
				w.clock.pass(standing.LookAgain.Sub(w.clock.Now()))
				w.climb(mentor)
			}
			w.climb(mentee)
			return mentor, mentee
		}
		w.clock.pass(outlook.LookAgain.Sub(w.clock.Now()))
	}
	w.t.Fatal("the pair never counts as dormant")
	return mentor, mentee
}

func (w *world) pairState(pair string) string {
	return value[string](w, `select state from pair where id = $1`, pair)
}

// Row 53: nobody has heard of a pair for 75 days; both are told a week ahead, and silence ends it, the same for both.
func TestRow53ADormantPairIsLetGo(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	began := w.clock.Now()
	mentor, mentee := w.silent(pair)
	if after := w.clock.Now().Sub(began); after < 75*day || after > 78*day {
		t.Errorf("dormant after %v, want 75 days", after)
	}
	w.clock.pass(8 * day)
	if standing := w.climb(mentor); standing.State != mentoring.Silent || w.pairState(pair) != "running" {
		t.Errorf("the mentor's: %+v; the pair is %s before the mentee has been silent too", standing, w.pairState(pair))
	}
	w.climb(mentee)
	if state := w.pairState(pair); state != "ended" {
		t.Errorf("the pair is %s, want ended", state)
	}
}

// Row 53: one word from either keeps it, and the other need not answer any more.
func TestRow53OneWordKeepsADormantPair(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	mentor, mentee := w.silent(pair)
	w.reply(w.last("maria@north.test", "dormancy"), "maria@north.test", "Keep it open please, we are still meeting.")
	w.last("maria@north.test", "dormancy.noted")
	if standing := w.climb(mentor); standing.Intent != mentoring.Accept {
		t.Errorf("the mentor's: %+v", standing)
	}
	if standing := w.climb(mentee); standing.State != mentoring.Withdrawn {
		t.Errorf("the mentee's: %+v, want it withdrawn", standing)
	}
	w.clock.pass(8 * day)
	w.climb(mentee)
	if state := w.pairState(pair); state != "running" {
		t.Errorf("the pair is %s, want running", state)
	}
}

// Row 53: whoever wants to end it need not wait for the week, and whoever wants a word gets one.
func TestRow53ADormantPairMayCloseAtOnce(t *testing.T) {
	t.Parallel()
	for words, want := range map[string]string{"close": "ended", "call": "running"} {
		w := newWorld(t).start().join()
		pair := w.introduce()
		w.silent(pair)
		w.reply(w.last("ines@north.test", "dormancy"), "ines@north.test", words)
		w.last("ines@north.test", "dormancy.noted")
		if state := w.pairState(pair); state != want {
			t.Errorf("%q: the pair is %s, want %s", words, state, want)
		}
		if words == "call" {
			w.last("carla@north.test", "coordinator.checkin")
		}
	}
}

// Nobody expects a word from somebody who is away: the clock begins when they are back.
func TestRow53AnAbsenceIsNoSilence(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start().join()
	pair := w.introduce()
	back := w.clock.Now().AddDate(0, 0, 60)
	value[int](w, `with moved as (update person set away_until = $1 where email = 'ines@north.test' returning 1) select count(*)::int from moved`, back)
	outlook, err := w.LookOut(t.Context(), mentoring.Moment{Event: mentoring.Dormant, Cohort: w.cohort, Pair: pair})
	if err != nil {
		t.Fatal(err)
	}
	if want := back.AddDate(0, 0, 75); outlook.LookAgain.Sub(want).Abs() > time.Minute {
		t.Errorf("looks again %s, want %s", outlook.LookAgain, want)
	}
}

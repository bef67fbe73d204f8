package programme_test

import (
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

// W: days on which nobody could be asked are no days in which somebody could have answered. The day on which matching begins,
// and the ends of the months, move by as long as no mail went out; from the first moment after the outage, before anybody
// has noted that it is over.
func TestAnOutageMovesTheDaysOfACohort(t *testing.T) {
	t.Parallel()
	w := newWorld(t).start()
	o := w.outbox()
	began := w.clock.Now()
	recruited := mentoring.Moment{Event: mentoring.Recruited, Cohort: w.cohort}
	month := mentoring.Moment{Event: mentoring.MonthPassed, Cohort: w.cohort, Number: 1}
	expect := func(when string, m mentoring.Moment, come bool, day time.Time) {
		t.Helper()
		got, err := w.LookOut(t.Context(), m)
		if err != nil || got.Come != come || !come && !got.LookAgain.Equal(day) {
			t.Errorf("%s, %s: %+v, %v; want %v on %v", when, m.Event, got, err, come, day)
		}
	}
	days := func(n int) { // on which the service works
		for range n {
			w.clock.pass(day)
			w.age(20 * time.Minute)
			w.claim(o, 1)
		}
	}
	w.claim(o, 1)
	days(34)
	expect("before", recruited, false, began.AddDate(0, 0, 36))
	expect("before", month, false, began.AddDate(0, 2, 0))

	w.clock.pass(5 * day)
	w.age(5 * day)
	expect("the first moment", recruited, false, began.AddDate(0, 0, 41))
	expect("the first moment", month, false, began.AddDate(0, 2, 5))
	w.claim(o, 1)
	expect("noted", recruited, false, began.AddDate(0, 0, 41))
	expect("noted", month, false, began.AddDate(0, 2, 5))

	days(1)
	expect("a day later", recruited, false, began.AddDate(0, 0, 41))
	days(1)
	expect("two days later", recruited, true, time.Time{})
}

// What happened before a cohort began costs it nothing, and a short gap costs nobody anything.
func TestOnlyALongOutageOfTheCohortCounts(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	o := w.outbox()
	w.claim(o, 1)
	w.clock.pass(3 * day)
	w.age(3 * day)
	w.claim(o, 1)
	w.start()
	began := w.clock.Now()
	w.clock.pass(store.MostGap / 2)
	w.age(store.MostGap / 2)
	got, err := w.LookOut(t.Context(), mentoring.Moment{Event: mentoring.Recruited, Cohort: w.cohort})
	if want := began.AddDate(0, 0, 36); err != nil || !got.LookAgain.Equal(want) {
		t.Errorf("it looks again at %v, want %v: %v", got.LookAgain, want, err)
	}
}

package mentoring

import (
	"testing"
	"time"
)

// A pair that is introduced on any day has one prompt in each month of its plan, on the same day of it where that month has
// it, and its end after the last.
func TestRow54EveryMonthHasItsSession(t *testing.T) {
	t.Parallel()
	rome := place(t, "Europe/Rome")
	for d := range 4 * 366 { // a leap year among them
		introduced := time.Date(2027, time.January, 1+d, 10, 30, 0, 0, rome)
		plan := PlanFor(9)
		first := plan.SessionDue(introduced, 1)
		if want := introduced.AddDate(0, 0, 10); !first.Equal(want) {
			t.Fatalf("introduced on %s, first prompted on %s", introduced, first)
		}
		for n := 2; n <= plan.Sessions; n++ {
			due := plan.SessionDue(introduced, n)
			months := 12*(due.Year()-first.Year()) + int(due.Month()-first.Month())
			if months != n-1 || due.Hour() != 10 || due.Minute() != 30 || due.Day() != first.Day() && due.AddDate(0, 0, 1).Day() != 1 {
				t.Errorf("introduced on %s, prompt %d is on %s", introduced, n, due)
			}
		}
		last, end := plan.SessionDue(introduced, plan.Sessions), plan.ClosingDue(introduced)
		if between := end.Sub(last); between < 20*day || between > 25*day {
			t.Errorf("introduced on %s, closing comes %s after the last prompt", introduced, between)
		}
	}
}

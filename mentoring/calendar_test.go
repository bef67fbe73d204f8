package mentoring

import (
	"testing"
	"time"
)

func place(t *testing.T, name string) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

// Every evening of a year is followed by an opening within four days, also where clocks change at midnight.
func TestNextOpeningInZonesThatChangeTheirClocks(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"Africa/Cairo", "America/Havana", "America/Santiago", "Asia/Beirut", "Europe/London", "UTC"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			loc := place(t, name)
			c := Calendar{Location: loc, Hours: OfficeHours}
			for d := range 365 {
				evening := time.Date(2026, time.January, 1+d, 18, 0, 0, 0, loc)
				next := c.Next(evening)
				if !c.Works(next) || next.Hour() != 9 || next.Sub(evening) > 4*24*time.Hour {
					t.Errorf("after %s comes %s", evening, next)
				}
			}
		})
	}
}

func TestNext(t *testing.T) {
	t.Parallel()
	london := place(t, "Europe/London")
	at := func(month time.Month, d, h int) time.Time { return time.Date(2026, month, d, h, 0, 0, 0, london) }
	for name, test := range map[string]struct{ away, from, want time.Time }{
		"within hours":          {from: at(time.March, 2, 10), want: at(time.March, 2, 10)},
		"before hours":          {from: at(time.March, 2, 7), want: at(time.March, 2, 9)},
		"Friday evening":        {from: at(time.March, 6, 17), want: at(time.March, 9, 9)},
		"a holiday":             {from: at(time.May, 4, 10), want: at(time.May, 5, 9)},
		"away":                  {away: at(time.June, 1, 0), from: at(time.March, 2, 10), want: at(time.June, 1, 9)},
		"over a change of time": {from: at(time.March, 27, 18), want: at(time.March, 30, 9)},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := Calendar{Location: london, Hours: OfficeHours, Holidays: []Day{{2026, time.May, 4}}, Away: test.away}
			if got := c.Next(test.from); !got.Equal(test.want) {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}

func TestNextOfACalendarWithoutWork(t *testing.T) {
	t.Parallel()
	c := Calendar{Location: time.UTC}
	now := time.Date(2026, time.March, 2, 10, 0, 0, 0, time.UTC)
	if got := c.Next(now); !got.Equal(now) {
		t.Errorf("got %s, want %s", got, now)
	}
}

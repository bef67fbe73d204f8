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

func TestRow54DaysOnWhichClocksChange(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		zone       string
		sent, want time.Time // in the zone
		step       Step
	}{
		"the hour that spring skips": {"Europe/London", time.Date(2026, time.March, 27, 1, 30, 0, 0, time.UTC), time.Date(2026, time.March, 30, 9, 0, 0, 0, time.UTC),
			Step{After: 2 * day}},
		"over the night of spring":  {"Europe/London", time.Date(2026, time.March, 26, 10, 30, 0, 0, time.UTC), time.Date(2026, time.March, 30, 10, 30, 0, 0, time.UTC), Step{After: 4 * day}},
		"over the night of autumn":  {"Europe/London", time.Date(2026, time.October, 23, 16, 59, 0, 0, time.UTC), time.Date(2026, time.October, 26, 16, 59, 0, 0, time.UTC), Step{After: 3 * day}},
		"working days over autumn":  {"America/New_York", time.Date(2026, time.October, 30, 10, 0, 0, 0, time.UTC), time.Date(2026, time.November, 3, 9, 0, 0, 0, time.UTC), Step{After: 2 * day, Working: true}},
		"the midnight that is none": {"America/Santiago", time.Date(2026, time.September, 4, 9, 0, 0, 0, time.UTC), time.Date(2026, time.September, 7, 9, 0, 0, 0, time.UTC), Step{After: 2 * day}},
		"29 February":               {"Europe/Berlin", time.Date(2028, time.February, 28, 10, 0, 0, 0, time.UTC), time.Date(2028, time.February, 29, 10, 0, 0, 0, time.UTC), Step{After: day}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			loc := place(t, test.zone)
			local := func(u time.Time) time.Time {
				return time.Date(u.Year(), u.Month(), u.Day(), u.Hour(), u.Minute(), 0, 0, loc)
			}
			c := Calendar{Location: loc, Hours: OfficeHours}
			if got := c.Due(local(test.sent), test.step); !got.Equal(local(test.want)) {
				t.Errorf("got %s, want %s", got, local(test.want))
			}
		})
	}
}

func TestRow54AddMonthsNeverSkipsOne(t *testing.T) {
	t.Parallel()
	berlin := place(t, "Europe/Berlin")
	at := func(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 10, 30, 15, 7, berlin) }
	for _, test := range []struct {
		from   time.Time
		months int
		want   time.Time
	}{
		{at(2027, time.January, 31), 1, at(2027, time.February, 28)},
		{at(2028, time.January, 31), 1, at(2028, time.February, 29)},
		{at(2027, time.January, 31), 2, at(2027, time.March, 31)},
		{at(2027, time.January, 31), 3, at(2027, time.April, 30)},
		{at(2028, time.February, 29), 12, at(2029, time.February, 28)},
		{at(2027, time.October, 31), 4, at(2028, time.February, 29)},
		{at(2027, time.March, 15), 0, at(2027, time.March, 15)},
	} {
		if got := AddMonths(test.from, test.months); !got.Equal(test.want) {
			t.Errorf("%d months after %s is %s, want %s", test.months, test.from, got, test.want)
		}
	}
}

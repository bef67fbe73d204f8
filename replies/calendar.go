package replies

import (
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// feast is a day that has a name; Easter and its kin move.
type feast struct {
	month  time.Month
	day    int
	easter bool // day counts from Easter Sunday
}

// resolve returns the calendar day of d for somebody who writes on the day of now. Ahead says whether the day is looked
// for in the future or in the past. Doubtful reports a weekday that the day does not fall on.
func (d date) resolve(now time.Time, ahead bool) (day mentoring.Day, doubtful bool) {
	switch {
	case d.last:
		ahead = false
	case d.next:
		ahead = true
	}
	year, month, today := now.Date()
	at := func(y int, m time.Month, day int) time.Time { return time.Date(y, m, day, 0, 0, 0, 0, time.UTC) }
	start := at(year, month, today)
	switch d.form {
	case daysAway:
		return mentoring.DayOf(start.AddDate(0, 0, d.away)), false
	case monthsAway:
		t := at(year, month+time.Month(d.away), 1)
		return mentoring.Day{Year: t.Year(), Month: t.Month()}, false
	case monthOnly:
		y := d.year
		if y == 0 {
			y = nearestYear(year, ahead, d.month < int(month), d.month > int(month))
		}
		return mentoring.Day{Year: y, Month: time.Month(d.month)}, false
	case weekdayOnly:
		away := (d.weekday - int(start.Weekday()) + 7) % 7
		if ahead && away == 0 {
			away = 7
		}
		if !ahead && away > 0 {
			away -= 7
		}
		if !ahead && away == 0 && d.last {
			away = -7
		}
		return mentoring.DayOf(start.AddDate(0, 0, away)), false
	case weekdayOf:
		monday := start.AddDate(0, 0, -(int(start.Weekday())+6)%7)
		return mentoring.DayOf(monday.AddDate(0, 0, 7*d.away+(d.weekday+6)%7)), false
	case dayOfMonth:
		t := at(year, month, d.day)
		for tries := 0; tries < 12 && (t.Day() != d.day || ahead && t.Before(start) || !ahead && t.After(start)); tries++ {
			if ahead {
				month++
			} else {
				month--
			}
			t = at(year, month, d.day)
		}
		return mentoring.DayOf(t), d.weekday >= 0 && int(t.Weekday()) != d.weekday
	}
	y := d.year
	on := func(y int) time.Time {
		if d.form == feastDay {
			return d.feast.in(y, d.after)
		}
		return at(y, time.Month(d.month), d.day)
	}
	if y == 0 {
		y = nearestYear(year, ahead, on(year).Before(start), on(year).After(start))
	}
	t := on(y)
	return mentoring.DayOf(t), d.weekday >= 0 && int(t.Weekday()) != d.weekday
}

// nearestYear returns the year in which a yearly day lies ahead, or behind.
func nearestYear(year int, ahead, passed, coming bool) int {
	switch {
	case ahead && passed:
		return year + 1
	case !ahead && coming:
		return year - 1
	}
	return year
}

// in returns the feast's day in a year, or the day behind the feast.
func (f feast) in(year int, after bool) time.Time {
	t := time.Date(year, f.month, f.day, 0, 0, 0, 0, time.UTC)
	if f.easter {
		t = easter(year).AddDate(0, 0, f.day)
	}
	if after {
		t = t.AddDate(0, 0, 1)
		if f.easter && f.day == 0 {
			t = t.AddDate(0, 0, 1)
		}
	}
	return t
}

// easter returns Easter Sunday of the Gregorian calendar, by the anonymous algorithm of 1876 (Butcher).
func easter(year int) time.Time {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	month := (h + l - 7*m + 114) / 31
	day := (h+l-7*m+114)%31 + 1
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
}

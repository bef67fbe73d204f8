package matching

import (
	"time"
	_ "time/tzdata" // the same zones on every machine that has none of its own
)

// reference is the year whose offsets zones are compared by: a fixed one, so that the same people give the same pairs
// in any year. Its January and July stand for winter and summer.
const reference = 2026

const minutesPerDay = 24 * 60

// clock is a zone's distance from UTC in minutes, in January and in July.
type clock struct {
	known         bool
	january, july int
}

type zones map[string]clock

func newZones() zones { return zones{} }

func (z zones) clock(name string) clock {
	if name == "" || name == "Local" {
		return clock{}
	}
	c, seen := z[name]
	if !seen {
		if loc, err := time.LoadLocation(name); err == nil {
			c = clock{known: true, january: offset(loc, time.January), july: offset(loc, time.July)}
		}
		z[name] = c
	}
	return c
}

func offset(loc *time.Location, month time.Month) int {
	_, seconds := time.Date(reference, month, 15, 12, 0, 0, 0, time.UTC).In(loc).Zone()
	return seconds / 60
}

// minutesFrom returns how far apart two clocks are at the worse of the two seasons, and whether both are known. Twelve
// hours is the most: beyond, it is another day but a nearer hour.
func (c clock) minutesFrom(other clock) (int, bool) {
	return max(around(c.january-other.january), around(c.july-other.july)), c.known && other.known
}

func around(minutes int) int {
	minutes = ((minutes % minutesPerDay) + minutesPerDay) % minutesPerDay
	return min(minutes, minutesPerDay-minutes)
}

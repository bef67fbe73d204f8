package main

import (
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// openingDay is a Tuesday without a holiday.
var openingDay = mentoring.Day{Year: 2026, Month: time.March, Day: 3}

// workday is a clock that stood at ten in the morning of a working day when it began and has run at the pace of real time
// since: every mail may go out at once, and every reminder is days away, as it is in service.
type workday struct{ opening, began time.Time }

var _ mentoring.Clock = workday{}

func newWorkday() workday {
	return workday{opening: openingDay.In(time.UTC).Add(10 * time.Hour), began: time.Now()}
}

// Now returns the present programme time.
func (c workday) Now() time.Time { return c.opening.Add(time.Since(c.began)) }

// Wall returns the wall time at which a programme time will be reached.
func (c workday) Wall(programme time.Time) time.Time { return c.began.Add(programme.Sub(c.opening)) }

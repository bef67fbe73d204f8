// Package pace is a programme clock that several processes share without talking: one line says what it shows at which
// moment and how fast it runs, and all else follows. A process that is killed and started again reads it as before.
package pace

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Env is the variable of the environment in which a clock is handed to a process built with the tag failpoints.
const Env = "RAPPORT_CLOCK"

// Clock shows Programme at the moment At, and runs Rate times as fast as the wall's.
type Clock struct {
	Programme time.Time
	At        time.Time
	Rate      float64
}

var _ mentoring.Clock = Clock{}

// New returns a clock that shows start at the moment at, and in which 30 days pass in month.
func New(start, at time.Time, month time.Duration) Clock {
	return Clock{Programme: start, At: at, Rate: float64(30*24*time.Hour) / float64(month)}
}

// Now returns the present programme time.
func (c Clock) Now() time.Time { return c.Shown(time.Now()) }

// Shown returns what the clock shows at a moment of wall time.
func (c Clock) Shown(wall time.Time) time.Time {
	return c.Programme.Add(time.Duration(float64(wall.Round(0).Sub(c.At)) * c.Rate))
}

// Wall returns the wall time at which a programme time will be reached, or was reached.
func (c Clock) Wall(programme time.Time) time.Time {
	// A microsecond more than was computed, so that at that moment the time has come in spite of rounding.
	return c.At.Add(time.Duration(float64(programme.Sub(c.Programme))/c.Rate) + time.Microsecond)
}

// String writes a clock as Parse reads it.
func (c Clock) String() string {
	return c.Programme.Format(time.RFC3339Nano) + " at " + c.At.Format(time.RFC3339Nano) + " times " + strconv.FormatFloat(c.Rate, 'g', -1, 64)
}

// Parse reads a clock.
func Parse(text string) (c Clock, err error) {
	fields := strings.Fields(text)
	if len(fields) != 5 {
		return c, fmt.Errorf("the clock %q is not TIME at TIME times NUMBER", text)
	}
	if c.Programme, err = time.Parse(time.RFC3339Nano, fields[0]); err != nil {
		return c, fmt.Errorf("read a clock: %w", err)
	}
	if c.At, err = time.Parse(time.RFC3339Nano, fields[2]); err != nil {
		return c, fmt.Errorf("read a clock: %w", err)
	}
	if c.Rate, err = strconv.ParseFloat(fields[4], 64); err != nil || c.Rate <= 0 {
		return c, fmt.Errorf("the clock %q has no pace", text)
	}
	return c, nil
}

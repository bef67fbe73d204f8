package demo

import (
	"sync"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// monthOfDays is what a clock takes a month of programme time to be.
const monthOfDays = 30 * 24 * time.Hour

// lookAgain is how soon whoever waits on a clock that stands still should look at it again.
const lookAgain = time.Second

// Clock tells programme time that runs at a steady pace and can be made to stand still. It is safe for concurrent use.
type Clock struct {
	rate float64 // programme time that passes in a unit of wall time

	mu        sync.Mutex
	programme time.Time // programme time at since
	since     time.Time // wall time
	pauses    int
}

var _ mentoring.Clock = (*Clock)(nil)

// NewClock returns a clock that shows start now and in which 30 days pass in the given wall time, at least a millisecond.
func NewClock(start time.Time, month time.Duration) *Clock {
	return &Clock{
		rate:      float64(monthOfDays) / float64(max(month, time.Millisecond)),
		programme: start,
		since:     time.Now(),
	}
}

// Now returns the present programme time.
func (c *Clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now()
}

// Wall returns the wall time at which a programme time will be reached, or was reached, at the pace of the clock. While
// the clock stands still, a time to come is a second away.
func (c *Clock) Wall(programme time.Time) time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	ahead := programme.Sub(c.now())
	switch {
	case c.pauses == 0:
		// A microsecond more than was computed, so that at that moment the time has come in spite of rounding.
		return time.Now().Add(time.Duration(float64(ahead)/c.rate) + time.Microsecond)
	case ahead > 0:
		return time.Now().Add(lookAgain)
	default:
		return time.Now()
	}
}

// Pause makes the clock stand still until Resume has been called as often as Pause.
func (c *Clock) Pause() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.programme, c.since = c.now(), time.Now()
	c.pauses++
}

// Resume takes back one Pause. Without one it does nothing.
func (c *Clock) Resume() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.pauses == 0 {
		return
	}
	c.pauses--
	c.since = time.Now()
}

// now must be called with mu held.
func (c *Clock) now() time.Time {
	if c.pauses > 0 {
		return c.programme
	}
	return c.programme.Add(time.Duration(float64(time.Since(c.since)) * c.rate))
}

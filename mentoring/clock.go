package mentoring

import "time"

// Clock tells programme time, the time in which a programme lives: real time in service, and a faster one in a demo
// where months pass in seconds. Everything a person reads and every rule of the calendar is in programme time; only
// leases and time-outs of machines are in wall time.
type Clock interface {
	// Now returns the present programme time.
	Now() time.Time
	// Wall returns the wall time at which a programme time will be reached if the clock keeps its pace. A clock that
	// stands still returns a moment soon, so that whoever waits looks again.
	Wall(programme time.Time) time.Time
}

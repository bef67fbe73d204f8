package programme

import "time"

// RealTime is the clock of a programme in service: programme time is wall time.
type RealTime struct{}

// Now returns the wall time.
func (RealTime) Now() time.Time { return time.Now() }

// Wall returns its argument.
func (RealTime) Wall(programme time.Time) time.Time { return programme }

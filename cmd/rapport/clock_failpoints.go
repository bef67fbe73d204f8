//go:build failpoints

package main

import (
	"os"

	"github.com/rapport-mentoring/rapport/internal/campaign/pace"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
)

// programmeClock is the clock that a campaign hands to this process, in which months pass in seconds; without one it is
// that of a programme in service.
func programmeClock() mentoring.Clock {
	if clock, err := pace.Parse(os.Getenv(pace.Env)); err == nil {
		return clock
	}
	return programme.RealTime{}
}

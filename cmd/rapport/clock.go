//go:build !failpoints

package main

import (
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
)

// programmeClock is the clock of a programme in service.
func programmeClock() mentoring.Clock { return programme.RealTime{} }

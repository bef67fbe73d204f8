package main

import (
	"encoding/json"
	"io"
	"runtime"
	"syscall"
	"time"

	"github.com/rapport-mentoring/rapport/matching/assignment"
)

// turn is what a contestant tells.
type turn struct {
	Seconds float64 `json:"seconds"` // of processor time, for solving alone
	Matched int     `json:"matched"`
	Total   int64   `json:"total"`            // cost of those who are matched
	Memory  uint64  `json:"memory,omitempty"` // that Rapport took from the system, in bytes
}

// beMeasured does with Rapport what the peers do.
func beMeasured(path string, out io.Writer) error {
	runtime.GOMAXPROCS(1)
	p, err := read(path)
	if err != nil {
		return err
	}
	runtime.GC()
	began, err := used()
	if err != nil {
		return err
	}
	s := assignment.Solve(p, nil)
	ended, err := used()
	if err != nil {
		return err
	}
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	if err := p.Check(s); err != nil {
		return err
	}
	t := turn{Seconds: (ended - began).Seconds(), Total: s.Cost, Memory: memory.Sys}
	for i, column := range s.Column {
		if column == assignment.Alone {
			t.Total -= p.Alone[i]
		} else {
			t.Matched++
		}
	}
	return json.NewEncoder(out).Encode(t)
}

// used returns the processor time of this process.
func used() (time.Duration, error) {
	var u syscall.Rusage
	err := syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	return time.Duration(u.Utime.Nano() + u.Stime.Nano()), err
}

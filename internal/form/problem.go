package form

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Problem is one mistake in a file.
type Problem struct {
	File    string `json:"file,omitempty"`
	Line    int    `json:"line,omitempty"` // from 1; 0 when the problem has no line
	Message string `json:"message"`        // what is wrong and what to write instead
}

// String writes the problem as "file:line: message", without the parts it lacks.
func (p Problem) String() string {
	switch {
	case p.File == "":
		return p.Message
	case p.Line == 0:
		return p.File + ": " + p.Message
	default:
		return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Message)
	}
}

// Problems are all mistakes of a reading, as one error of the fault invalid.
type Problems []Problem

// Error prints one problem per line.
func (p Problems) Error() string {
	lines := make([]string, len(p))
	for i, problem := range p {
		lines[i] = problem.String()
	}
	return strings.Join(lines, "\n")
}

// Unwrap makes mentoring.FaultOf see the fault: what was handed in is wrong.
func (p Problems) Unwrap() error {
	return &mentoring.Error{Fault: mentoring.FaultInvalid, Message: p.Error()}
}

// Add notes a problem.
func (p *Problems) Add(file string, line int, format string, args ...any) {
	*p = append(*p, Problem{File: file, Line: line, Message: fmt.Sprintf(format, args...)})
}

// Sorted returns the problems by file and line, each once.
func (p Problems) Sorted() Problems {
	sorted := slices.Clone(p)
	slices.SortStableFunc(sorted, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
	})
	return slices.Compact(sorted)
}

// Err returns the sorted problems as an error, or nil when there are none.
func (p Problems) Err() error {
	if len(p) == 0 {
		return nil
	}
	return p.Sorted()
}

package cohortfile

import "github.com/rapport-mentoring/rapport/internal/form"

// Problem is one mistake in a file, or something unwise in it: file, line, and what to write instead.
type Problem = form.Problem

// Problems are all mistakes of a reading, sorted by line, as one error. Its fault is mentoring.FaultInvalid.
type Problems = form.Problems

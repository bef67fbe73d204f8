package templates

import (
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Forum is one question to many, and what they answered together.
type Forum struct {
	Question string // "" for what comes back half-way
	Origin   string // "halfway", "coordinator" or "participant"
	To       mentoring.Audience
	Telling  bool      // the question may tell who asks
	Asked    int       // how many are asked
	Writers  int       // how many wrote the lines
	Mine     bool      // the reader asked it
	Lapsed   bool      // the answers were not released
	Opens    time.Time // when it goes out; zero: at once
	Lines    []ForumLine
}

// ForumLine is one answer, without a name.
type ForumLine struct {
	Number  int
	Words   string
	Telling bool // it names somebody, or says how to reach them
}

// TellingLines returns the numbers of the lines that somebody should look at twice.
func (f Forum) TellingLines() []int {
	var out []int
	for _, l := range f.Lines {
		if l.Telling {
			out = append(out, l.Number)
		}
	}
	return out
}

package templates

import (
	"strings"
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

// Gathering is a meeting of many, in the time of the letter's reader.
type Gathering struct {
	Name      string
	For       mentoring.Audience
	Starts    time.Time
	Was       time.Time // when it would have been, before it was moved
	Clock     string    // the time of day, such as 14:00
	Zone      string    // whose time that is: a city
	Minutes   int
	Where     string
	Host      string // "" for the coordinator
	Places    int    // at most; 0 for no limit
	Topics    []Topic
	Chosen    string // the topic with the most votes
	Seat      string // of the reader: yes, waiting, maybe, no, or "" when nothing was said
	Wish      string // the topic that the reader voted for
	Guests    []Guest
	Notes     string // what everybody may take away
	Past      bool
	Cancelled bool
}

// Guest is somebody who said yes, by the number that the host may answer with.
type Guest struct {
	Number int
	Name   string
}

// Topic is something to talk about, to be voted on by its number.
type Topic struct {
	Number int
	Words  string
}

// PlaceOf returns the city in the name of an IANA zone.
func PlaceOf(zone string) string {
	return strings.ReplaceAll(zone[strings.LastIndexByte(zone, '/')+1:], "_", " ")
}

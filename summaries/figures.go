package summaries

import "github.com/rapport-mentoring/rapport/mentoring"

// Key names a figure.
type Key string

// The figures, in the order in which a summary gives them.
const (
	Joined       Key = "joined"       // people who joined, of those invited
	Matched      Key = "matched"      // people in a pair, of those who joined
	PairsGoingOn Key = "pairs.going"  // pairs that run or came to their planned end, of all
	Sessions     Key = "sessions"     // sessions held, of those due
	CrossOrg     Key = "cross.org"    // pairs across organisations, of all
	CrossFunc    Key = "cross.func"   // pairs across functions, of all
	WorkingOn    Key = "capability"   // mentees who work on Line.Capability, of those who named any
	RatedWell    Key = "rated.well"   // people whose latest session was worth 4 or 5 to them
	CheckedIn    Key = "checkin.well" // people for whom it goes well half-way: 4 or 5
	Grew         Key = "grew"         // people who rate themselves higher at the end than at the start
	Recommended  Key = "recommend"    // people who would recommend the programme: 7 to 10
)

// Shape says how much of a figure is told.
type Shape string

// How much of a figure is told.
const (
	Exact     Shape = "exact"      // Count of Of
	AtLeast   Shape = "at.least"   // Count or more, of Of
	FewerThan Shape = "fewer.than" // fewer than Count, of Of
	Withheld  Shape = "withheld"   // too few people to show anything; Count and Of are 0
	Unknown   Shape = "unknown"    // nobody has said anything; Count and Of are 0
)

// Line is one figure.
type Line struct {
	Key        Key
	Capability string // for WorkingOn
	Label      mentoring.Sentence
	Value      mentoring.Sentence   // "7 of 9", "at least 10 of 14"
	Notes      []mentoring.Sentence // how many answered of those asked; what is not known; the month, when it is an earlier one
	Shape      Shape
	Count, Of  int
	Month      int // that the figure is of: the summary's own, or an earlier one when it may not be renewed yet
	Answered   int // of Asked people; for Sessions, sessions that somebody said something about
	Asked      int // 0 when these two would point at people
}

// Tells reports whether a figure says anything.
func (l Line) Tells() bool { return tells(l.Shape) }

// Figures is a summary before it is written.
type Figures struct {
	Month, Months int
	Final         bool
	Organisation  string
	Purpose       string
	Lines         []Line
	Highlights    []mentoring.Sentence // two or three
	Next          mentoring.Sentence   // what comes next
}

// Released returns what a summary has told about what people said. It is kept, and handed to the summaries that follow
// as Input.Earlier.
func (f Figures) Released() []Released {
	var told []Released
	for _, l := range f.Lines {
		if saidByPeople(l.Key) && tells(l.Shape) {
			told = append(told, Released{Month: l.Month, Key: l.Key, Capability: l.Capability, Shape: l.Shape, Count: l.Count, Of: l.Of})
		}
	}
	return told
}

func saidByPeople(k Key) bool {
	switch k {
	case WorkingOn, RatedWell, CheckedIn, Grew, Recommended:
		return true
	}
	return false
}

func tells(s Shape) bool { return s == Exact || s == AtLeast || s == FewerThan }

package summaries

import (
	"github.com/rapport-mentoring/rapport/disclosure"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// Key names a figure.
type Key string

// The figures, in the order in which a summary gives them.
const (
	Joined       Key = "joined"       // people who joined, of those invited
	Matched      Key = "matched"      // people in a pair, of those who joined
	PairsGoingOn Key = "pairs.going"  // pairs that run or came to their planned end, of all
	Sessions     Key = "sessions"     // sessions held, of those of which that is known
	CrossOrg     Key = "cross.org"    // pairs across organisations, of all
	CrossFunc    Key = "cross.func"   // pairs across functions, of all
	WorkingOn    Key = "capability"   // mentees who work on Line.Capability, of those who named any
	RatedWell    Key = "rated.well"   // sessions that were worth 4 or 5 to who rated them
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
	Unknown   Shape = "unknown"    // nobody was asked; Count and Of are 0
)

// Line is one figure.
type Line struct {
	Key        Key                  `json:"key"`
	Capability string               `json:"capability,omitempty"` // for WorkingOn
	Label      mentoring.Sentence   `json:"-"`
	Value      mentoring.Sentence   `json:"-"` // "7 of 9", "at least 10 of 14"
	Notes      []mentoring.Sentence `json:"-"` // of how many asked; the month, when it is an earlier one
	Shape      Shape                `json:"shape"`
	Count      int                  `json:"count"`
	Of         int                  `json:"of"`    // who are counted: some answers wait until they point at nobody
	Month      int                  `json:"month"` // that the figure is of: the summary's own, or an earlier one when it may not be renewed yet
	Asked      int                  `json:"asked"` // how many could have been counted
}

// Tells reports whether a figure says anything.
func (l Line) Tells() bool { return tells(l.Shape) }

// Figures is a summary before it is written.
type Figures struct {
	Month, Months int
	Final         bool
	Purpose       string
	Lines         []Line
	Course        []Line               // sessions held until the end of each month, as all sponsors were told; none of fewer than two months
	Reach         []Matrix             // who mentors whom across organisations and functions, as it was written down; see Seen
	Highlights    []mentoring.Sentence // two or three
	Next          mentoring.Sentence   // what comes next
}

// line returns the line for what may be told.
func line(key Key, told disclosure.Release) Line {
	l := Line{Key: key, Capability: told.Category, Month: told.Month}
	switch {
	case !told.Tells():
		l.Shape, l.Month = Withheld, 0
		return l
	case told.Exact():
		l.Shape, l.Count = Exact, told.Least
	case told.Least > 0:
		l.Shape, l.Count = AtLeast, told.Least
	default:
		l.Shape, l.Count = FewerThan, told.Most+1
	}
	l.Of, l.Asked = told.Of(), told.Asked
	return l
}

func tells(s Shape) bool { return s == Exact || s == AtLeast || s == FewerThan }

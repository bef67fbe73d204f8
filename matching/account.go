package matching

import (
	"fmt"
	"strings"
)

// Account takes a pair apart for a coordinator, in plain sentences; name says how an id is called. It tells more than the
// two may read of one another, and is not for them.
func (p Pair) Account(name func(id string) string) []string {
	said := []string{fmt.Sprintf("%s with %s: a fit of %d out of %d.", name(p.MenteeID), name(p.MentorID), p.Score, fullScore)}
	said = append(said, p.Reasons...)
	var earned, missed []string
	for _, part := range p.Parts {
		switch {
		case part.Points > 0:
			earned = append(earned, fmt.Sprintf("%d of %d because %s", part.Points, part.Of, becauses[part.Name]))
		case part.Of > 0:
			missed = append(missed, part.Name)
		}
	}
	if len(earned) > 0 {
		said = append(said, "The points: "+strings.Join(earned, "; ")+".")
	}
	if len(missed) > 0 {
		said = append(said, "Nothing for "+list(missed)+", as it is not so or not known.")
	}
	for _, side := range []struct {
		id     string
		others []Other
	}{{p.MenteeID, p.OtherMentors}, {p.MentorID, p.OtherMentees}} {
		var next []string
		for _, o := range side.others {
			next = append(next, fmt.Sprintf("%s (%d)", name(o.ID), o.Score))
		}
		if len(next) > 0 {
			said = append(said, "The next for "+name(side.id)+": "+list(next)+".")
		} else {
			said = append(said, "The rules allow nobody else for "+name(side.id)+".")
		}
	}
	return said
}

// becauses complete "because …" for what earned points.
var becauses = map[Criterion]string{
	Capability:   "the mentor offers help with what the mentee wants to grow in",
	Values:       "what matters to them is alike",
	Experience:   "the mentor has led people for longer",
	Function:     "they work in different functions",
	Organisation: "they cross organisations as the programme wishes",
	Zone:         "their clocks are close",
}

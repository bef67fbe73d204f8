package matching

import (
	"fmt"
)

// Account takes a pair apart for a coordinator, in plain sentences; name says how an id is called. It tells more than the
// two may read of one another, and is not for them.
func (p Pair) Account(name func(id string) string) []string {
	said := []string{fmt.Sprintf("%s with %s: a fit of %d out of %d.", name(p.MenteeID), name(p.MentorID), p.Score, fullScore)}
	said = append(said, p.Reasons...)
	var missed []string
	for _, part := range p.Parts {
		switch {
		case part.Points > 0:
			said = append(said, fmt.Sprintf("%d of %d points because %s.", part.Points, part.Of, becauses[part.Name]))
		case part.Of > 0:
			missed = append(missed, part.Name)
		}
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
	Function:     "their functions are different, or alike where they wish for that",
	Organisation: "their organisations are as the programme, or the two themselves, wish",
	Zone:         "their clocks are close",
}

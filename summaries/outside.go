package summaries

import (
	"slices"

	"github.com/rapport-mentoring/rapport/disclosure"
)

// An outsider, such as an assessor, is told what sponsors were told, and how many a step of the programme reached. Those counts go
// through the same ledger, since whoever has one report may have the others as well.

// Told returns every figure that all sponsors got, by figure and then by month.
func Told(releases []disclosure.Release) (lines []Line) {
	for _, key := range keys {
		for _, r := range releases {
			if r.Statistic != string(key) || r.Viewer != "" || !r.Tells() || divides(r) {
				continue
			}
			if key == PairsGoingOn {
				r = others(r)
			}
			l := line(key, r)
			l.say(r.Month)
			lines = append(lines, l)
		}
	}
	return lines
}

// keys are all figures, in the order in which a summary gives them.
var keys = []Key{Joined, Matched, PairsGoingOn, Sessions, CrossOrg, CrossFunc, WorkingOn, RatedWell, CheckedIn, Grew, Recommended}

// divides reports whether a figure is a cell of a table of who mentors whom.
func divides(r disclosure.Release) bool {
	return r.Category != "" && slices.Contains([]Key{CrossOrg, CrossFunc}, Key(r.Statistic))
}

// Outside returns who mentors whom as somebody sees it who is of none of the organisations.
func Outside(releases []disclosure.Release, agreed []string) []Matrix {
	return SeenBy("", agreed, reach(releases))
}

// Step tells of how many people a step of the programme says yes, in a month, and writes it down. A label is the caller's to say.
func Step(name string, month int, units []disclosure.Unit, ledger *disclosure.Ledger) Line {
	told := ledger.States("step."+name, month, units)
	l := line(Key(name), told)
	l.Value, l.Notes = l.value(), l.notes(month)
	return l
}

// Among tells what a figure that everybody got says of some of the people whom it counts: of the mentors, say. It tells nothing that
// could not be worked out from that figure.
func Among(of Key, name string, in Input, who func(PersonFacts) bool, ledger *disclosure.Ledger) Line {
	some := slices.DeleteFunc(slices.Clone(in.People), func(p PersonFacts) bool { return !who(p) })
	units := invited(some)
	if of == Matched {
		units = joined(some)
	}
	l := line(of, ledger.PartOf(string(of), name, units))
	l.Value, l.Notes = l.value(), l.notes(in.Month)
	return l
}

package templates

import (
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// sampleDecision fills what is told of a decision for a whole cohort.
func sampleDecision(kind string, l *Letter) {
	if kind == "entered" {
		l.Entered = Entered{
			Kind: "changed", By: anna, Until: mentoring.Day{Year: 2026, Month: time.May, Day: 6}, To: "Harbour Autumn",
			Said: []Said{{Label: "Your title", Value: "Head of Packing"}, {Label: "Your part", Role: mentoring.Both}, {Label: "I write to you in", Language: "nl"}},
		}
	}
	if !strings.HasPrefix(kind, "cohort.") {
		return
	}
	l.Decision = Decision{
		Kind: "pause", By: "amara", Takes: time.Date(2026, time.March, 18, 9, 40, 0, 0, time.UTC),
		Until: mentoring.Day{Year: 2026, Month: time.April, Day: 20}, Months: 3, People: 38, Pairs: 17,
	}
	if kind == "cohort.extended" {
		l.Course = Course{Left: 5, Until: mentoring.Day{Year: 2026, Month: time.September, Day: 14}}
	}
}

// decisionChanges are what else the mails about a decision can say.
func decisionChanges(kind string) (out []change) {
	switch kind {
	case "cohort.decided", "cohort.undone":
		for _, what := range []string{"resume", "wind-down", "extend", "change"} {
			out = append(out, change{what, func(l *Letter) {
				l.Decision.Kind, l.Decision.Changes = what, []string{"the hours in which mail goes out", "the coordinators"}
			}})
			if kind == "cohort.undone" {
				out = append(out, change{what + " too late", func(l *Letter) { l.Decision.Kind, l.Decision.TooLate = what, true }})
			}
		}
		if kind == "cohort.undone" {
			out = append(out, change{"too late", func(l *Letter) { l.Decision.TooLate = true }}, change{"moot", func(l *Letter) { l.Decision.Kind, l.Decision.Moot = "change", true }})
		}
	case "entered":
		for _, what := range []string{"paused", "back", "stopped", "moved"} {
			out = append(out, change{what, func(l *Letter) { l.Entered.Kind = what }})
		}
		out = append(out, change{"others", func(l *Letter) { l.Entered.Kind, l.Entered.Others = "stopped", []string{"Leading Together"} }})
	case "cohort.winding":
		out = append(out, change{"alone", func(l *Letter) { l.Partner = Partner{} }})
	case "cohort.extended":
		out = append(out, change{"kept", func(l *Letter) { l.Decision.Kept = true }})
	}
	return out
}

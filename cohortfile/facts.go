package cohortfile

import (
	"strconv"
	"strings"

	"github.com/rapport-mentoring/rapport/matching"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// The columns of a people file that hold what a survey would ask.
const (
	goalsColumn    column = "goals"
	offersColumn   column = "offers"
	valuesColumn   column = "values"
	yearsColumn    column = "years leading"
	notWithColumn  column = "not with"
	unsharedColumn column = "keep private"
)

var surveyHeadings = map[column][]string{
	goalsColumn:    {"goals", "goal", "developmentgoals", "wantstogrowin", "doelen", "objectifs", "ziele"},
	offersColumn:   {"offers", "offer", "canhelpwith", "helpswith", "strengths", "expertise", "skills"},
	valuesColumn:   {"values", "value", "waarden", "valeurs", "werte"},
	yearsColumn:    {"yearsleading", "years", "leadershipyears", "leadershipexperience", "experience", "yearsofexperience"},
	notWithColumn:  {"notwith", "avoid", "exclude", "exclusions"},
	unsharedColumn: {"keepprivate", "donotshare", "unshared"},
}

// shareable are the facts that a person may keep out of the reasons, by the words for them in the column "keep private".
var shareable = map[string]matching.Criterion{
	"goals": matching.Capability, "department": matching.Function, "organisation": matching.Organisation,
	"language": matching.Zone, "timezone": matching.Zone,
}

// facts reads what is known of a person before they are asked themselves.
func (l *list) facts(r row) mentoring.Facts {
	f := mentoring.Facts{
		Goals: l.harmlessParts(r, goalsColumn), Offers: l.harmlessParts(r, offersColumn), NotWith: l.harmlessParts(r, notWithColumn),
		Values: l.harmless(r, valuesColumn),
	}
	for _, text := range parts(strings.ReplaceAll(r.cell(languageColumn), ",", ";")) {
		if tag, ok := languageTag(text); ok {
			f.Languages = append(f.Languages, tag)
		} else {
			l.problem(r, "%q is not a language: write its two-letter code, such as en or nl, with a semicolon between several, or leave it empty", clip(text))
		}
	}
	if text := r.cell(yearsColumn); text != "" {
		years, err := strconv.Atoi(text)
		if err != nil || years < 0 || years > 70 {
			l.problem(r, "%q are not years of leading people: write a whole number, or leave it empty", clip(text))
		}
		f.Years = years
	}
	for _, word := range parts(strings.ReplaceAll(r.cell(unsharedColumn), ",", ";")) {
		fact, known := shareable[plain(word)]
		if !known {
			l.problem(r, "%q cannot be kept private by itself: write goals, department, organisation, language or time zone", clip(word))
		}
		f.Unshared = append(f.Unshared, fact)
	}
	return f
}

// parts splits a cell that holds several things.
func parts(text string) []string {
	var all []string
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ';' || r == '|' }) {
		if part = strings.TrimSpace(part); part != "" {
			all = append(all, part)
		}
	}
	return all
}

package cohortfile

import (
	"regexp"
	"slices"
	"strings"

	"github.com/rapport-mentoring/rapport/holidays"
	"github.com/rapport-mentoring/rapport/internal/form"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// holidaysOf reads days off, and codes of countries or regions whose public holidays are days off too.
func holidaysOf(f *form.Field) (days []mentoring.Day, codes []string) {
	for _, item := range f.List() {
		for _, text := range item.Texts() {
			code, known := holidays.Code(text)
			day, isDay := dayOf(text)
			switch {
			case isDay:
				days = append(days, day)
			case known:
				codes = append(codes, code)
			default:
				item.Problem("%q is neither a day, such as 2027-04-27, nor a country or region whose holidays are known here: those are %s",
					text, strings.Join(holidays.Nearest(text), ", "))
			}
		}
	}
	slices.SortFunc(days, func(a, b mentoring.Day) int { return strings.Compare(a.String(), b.String()) })
	return slices.Compact(days), codes
}

// codelike is what somebody writes who means a code.
var codelike = regexp.MustCompile(`^[A-Za-z]{2}([-_/ ][A-Za-z]{2,3})?$`)

// holidaysOf returns the code of the country or region whose holidays a person has, "" when the list does not say.
func (l *list) holidaysOf(r row) string {
	text := r.cell(holidaysColumn)
	if text == "" {
		return ""
	}
	code, known := holidays.Code(text)
	switch {
	case known:
		return code
	case codelike.MatchString(text):
		l.problem(r, "%q is no country or region whose holidays are known here: write one of %s, or leave it empty",
			clip(text), strings.Join(holidays.Nearest(text), ", "))
	default: // an export has the country's name where we ask for its code
		l.warn(r.line, "%q is not the code of a country, so the holidays of the organisation hold: for this person's own, write a code such as %s",
			clip(text), strings.Join(holidays.Nearest(text), ", "))
	}
	return ""
}

package rehearsal

import (
	"slices"
	"strings"

	"github.com/rapport-mentoring/rapport/holidays"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// holidaysOf returns the days off of somebody with a country of their own, or "", in an organisation: those that a mail to
// them waits for.
func (p Play) holidaysOf(country, organisation string) []mentoring.Day {
	o, _ := p.Cohort.Organisation(organisation)
	codes := p.Cohort.HolidaysOf
	switch {
	case country != "":
		codes = []string{country}
	case len(o.HolidaysOf) > 0:
		codes = o.HolidaysOf
	}
	days := slices.Concat(p.Cohort.Holidays, o.Holidays)
	for _, code := range codes {
		for year := p.Cohort.Start.Year; year <= p.Cohort.Start.Year+2; year++ {
			days = append(days, holidays.In(code, year)...)
		}
	}
	slices.SortFunc(days, func(a, b mentoring.Day) int { return strings.Compare(a.String(), b.String()) })
	return slices.Compact(days)
}

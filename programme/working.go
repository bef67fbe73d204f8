package programme

import (
	"slices"

	"github.com/rapport-mentoring/rapport/holidays"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// calendar returns the reader's working time: in their own zone, on none of their own holidays.
func (sc scene) calendar() mentoring.Calendar {
	c := mentoring.Calendar{Location: sc.zone(), Hours: sc.cohort.Spec.Hours, Holidays: sc.holidays()}
	if len(c.Hours.Days) == 0 || c.Hours.To <= c.Hours.From {
		c.Hours = mentoring.OfficeHours
	}
	if sc.reader.AwayUntil != nil {
		c.Away = *sc.reader.AwayUntil
	}
	return c
}

// longestCohort is how many years a cohort may touch: a year of sessions, and a question a year after the last.
const longestCohort = 3

// holidays returns the reader's days off: those that the cohort and their organisation name, and the public
// holidays of where they are themselves, else of their organisation, else of the cohort.
func (sc scene) holidays() []mentoring.Day {
	spec, organisation := sc.cohort.Spec, sc.organisation()
	codes := spec.HolidaysOf
	switch {
	case sc.reader.Country != "":
		codes = []string{sc.reader.Country}
	case len(organisation.HolidaysOf) > 0:
		codes = organisation.HolidaysOf
	}
	days := slices.Concat(spec.Holidays, organisation.Holidays)
	for _, code := range codes {
		for year := range longestCohort {
			days = append(days, holidays.In(code, sc.cohort.StartedAt.Year()+year)...)
		}
	}
	return days
}

// organisation returns the organisation that the reader is of, as the cohort file describes it.
func (sc scene) organisation() mentoring.Organisation {
	spec := sc.cohort.Spec
	if !sc.officer && sc.self != nil {
		organisation, _ := spec.Organisation(sc.self.Organisation)
		return organisation
	}
	for _, organisation := range spec.Organisations {
		if slices.ContainsFunc(slices.Concat(organisation.Coordinators, organisation.Sponsors), func(p mentoring.NamedPerson) bool {
			return p.Email == sc.reader.Email
		}) {
			return organisation
		}
	}
	return mentoring.Organisation{}
}

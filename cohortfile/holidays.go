package cohortfile

import (
	"maps"
	"slices"
	"strings"

	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/at"
	"github.com/rickar/cal/v2/be"
	"github.com/rickar/cal/v2/ca"
	"github.com/rickar/cal/v2/ch"
	"github.com/rickar/cal/v2/cz"
	"github.com/rickar/cal/v2/de"
	"github.com/rickar/cal/v2/dk"
	"github.com/rickar/cal/v2/es"
	"github.com/rickar/cal/v2/fr"
	"github.com/rickar/cal/v2/gb"
	"github.com/rickar/cal/v2/ie"
	"github.com/rickar/cal/v2/it"
	"github.com/rickar/cal/v2/lt"
	"github.com/rickar/cal/v2/lv"
	"github.com/rickar/cal/v2/nl"
	"github.com/rickar/cal/v2/no"
	"github.com/rickar/cal/v2/nz"
	"github.com/rickar/cal/v2/pl"
	"github.com/rickar/cal/v2/se"
	"github.com/rickar/cal/v2/us"
	"github.com/rickar/cal/v2/za"

	"github.com/rapport-mentoring/rapport/internal/form"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// countries are the national public holidays that a cohort file may name by the country's code (ISO 3166-1 alpha-2).
var countries = map[string][]*cal.Holiday{
	"AT": at.Holidays, "BE": be.Holidays, "CA": ca.Holidays, "CH": ch.Holidays, "CZ": cz.Holidays, "DE": de.Holidays,
	"DK": dk.Holidays, "ES": es.Holidays, "FR": fr.Holidays, "GB": gb.Holidays, "IE": ie.Holidays, "IT": it.Holidays,
	"LT": lt.Holidays, "LV": lv.Holidays, "NL": nl.Holidays, "NO": no.Holidays, "NZ": nz.Holidays, "PL": pl.Holidays,
	"SE": se.Holidays, "US": us.Holidays, "ZA": za.Holidays,
}

// holidays reads days and country codes. A code stands for the country's holidays in the years that the cohort may
// touch, with a quarter of a year for sessions that were postponed.
func holidays(f *form.Field, start mentoring.Day, months int) []mentoring.Day {
	var days []mentoring.Day
	for _, item := range f.List() {
		for _, text := range item.Texts() {
			national, known := countries[strings.ToUpper(text)]
			day, isDay := dayOf(text)
			switch {
			case isDay:
				days = append(days, day)
			case known && !start.IsZero():
				for year := start.Year; year <= start.Year+(int(start.Month)+months+3)/12; year++ {
					days = append(days, daysOff(national, year)...)
				}
			case !known:
				item.Problem("%q is neither a day, such as 2027-04-27, nor a country whose holidays are known here: those are %s",
					text, strings.Join(slices.Sorted(maps.Keys(countries)), ", "))
			}
		}
	}
	slices.SortFunc(days, func(a, b mentoring.Day) int { return strings.Compare(a.String(), b.String()) })
	return slices.Compact(days)
}

// daysOff returns the days of a year's holidays and the days given instead when they fall on a weekend.
func daysOff(national []*cal.Holiday, year int) []mentoring.Day {
	var days []mentoring.Day
	for _, h := range national {
		if actual, observed := h.Calc(year); !actual.IsZero() {
			days = append(days, mentoring.DayOf(actual), mentoring.DayOf(observed))
		}
	}
	return days
}

// Package holidays knows the public holidays of countries and of their regions, by code: a country's is the one of ISO
// 3166-1 alpha-2, such as NL, a region's that of ISO 3166-2, such as DE-BY for Bavaria. The days are worked out by
// github.com/rickar/cal, whose rules people of those countries keep; nothing is fetched, and no list here grows old.
//
// A code without a region means the days that hold in the whole country.
package holidays

import (
	"maps"
	"slices"
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Codes returns the codes that are known, sorted.
func Codes() []string { return slices.Sorted(maps.Keys(known)) }

// Code returns the code that somebody wrote, in its usual form, and whether it is known. Small letters and another sign
// between country and region are taken as well; UK, which many write, is GB.
func Code(written string) (string, bool) {
	code := strings.ToUpper(strings.NewReplacer("_", "-", " ", "-", "/", "-").Replace(strings.TrimSpace(written)))
	if code == "UK" {
		code = "GB"
	}
	_, there := known[code]
	return code, there
}

// Nearest returns the codes to tell somebody about who wrote an unknown one: those of the regions when the country is
// known, else those of the countries, and of the regions of a country that has no days of its own.
func Nearest(written string) []string {
	country, _, _ := strings.Cut(strings.ToUpper(strings.TrimSpace(written)), "-")
	regions := slices.DeleteFunc(Codes(), func(code string) bool { return !strings.HasPrefix(code, country+"-") })
	if len(regions) > 0 {
		return regions
	}
	return slices.DeleteFunc(Codes(), func(code string) bool {
		country, _, region := strings.Cut(code, "-")
		_, whole := known[country]
		return region && whole
	})
}

// In returns the days off in a year by a code, in order: the holidays, and the days that are given instead of those that
// fall on a weekend. An unknown code has none.
func In(code string, year int) []mentoring.Day {
	var days []mentoring.Day
	for _, h := range known[code] {
		if actual, observed := h.Calc(year); !actual.IsZero() {
			days = append(days, mentoring.DayOf(actual), mentoring.DayOf(observed))
		}
	}
	slices.SortFunc(days, func(a, b mentoring.Day) int { return strings.Compare(a.String(), b.String()) })
	return slices.Compact(days)
}

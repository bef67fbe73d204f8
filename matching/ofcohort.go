package matching

import (
	"slices"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// RulesOf returns the rules that a cohort's file sets. Never is left to whoever knows the people.
func RulesOf(c mentoring.Cohort) Rules {
	r := c.PairRules()
	rules := Rules{
		Crossing: c.Crossing, Departments: r.Departments, Capabilities: c.Capabilities, Apart: r.Apart, Quotas: r.Quotas,
		MaxZoneHours: r.MaxZoneHours, Mutual: r.Mutual, Weights: r.Weights,
		Between: c.Between,
	}
	for name, a := range c.Allotments {
		if a.Balance != nil {
			if rules.Balance == nil {
				rules.Balance = map[string]Balance{}
			}
			rules.Balance[name] = Balance{*a.Balance, *a.Balance}
		}
	}
	return rules
}

// CandidateOf returns a person of a people list as the matching knows them before they said anything; the address is the id.
// What their line leaves open is as their cohort has it.
func CandidateOf(p mentoring.Person, c mentoring.Cohort) Candidate {
	candidate := Candidate{
		ID: string(p.Email), Name: p.Name, Role: p.Role, Organisation: p.Organisation, Function: p.Function, Title: p.Title,
		Email: p.Email, Manager: p.Manager, Languages: slices.Clone(p.Facts.Languages), Zone: p.Zone, Capacity: p.Capacity,
		Goals: p.Facts.Goals, Offers: p.Facts.Offers, Values: p.Facts.Values, Years: p.Facts.Years,
		Unshared: p.Facts.Unshared, NotWith: p.Facts.NotWith,
	}
	for _, language := range []string{p.Language, c.Language} {
		if len(candidate.Languages) == 0 && language != "" {
			candidate.Languages = []string{language}
		}
	}
	if candidate.Zone == "" {
		candidate.Zone = c.Zone
	}
	return candidate
}

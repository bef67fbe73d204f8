package cohortfile

import (
	"reflect"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

const partnersFile = `
between:
  - apart: [Northwind, Harbour Foods]
    because: competitors
  - mentors: Northwind
    mentees: Mill
    because: customer-supplier
  - apart: [Mill, Harbour Foods]
quotas:
  - organisation: Northwind
    mentors: 1
    mentees: 2
    balance: 0
  - organisation: Mill
    balance: 3
eligibility:
  words: Mentors have led people for five years or more.
  mentors: {years-at-least: 5}
  mentees: {years-at-most: 3}
`

// Row 31: rules between organisations, quotas and eligibility are read from the cohort file.
func TestRow31RulesBetweenOrganisationsAreRead(t *testing.T) {
	t.Parallel()
	c, _, err := ReadCohort("cohort.yaml", strings.NewReader(cohortWith(t, partnersFile)))
	if err != nil {
		t.Fatal(err)
	}
	between := []mentoring.Between{
		{Mentors: "Northwind", Mentees: "Harbour Foods", Because: mentoring.Competitors},
		{Mentors: "Northwind", Mentees: "Mill", OneWay: true, Because: mentoring.CustomerSupplier},
		{Mentors: "Mill", Mentees: "Harbour Foods", Because: mentoring.Agreed},
	}
	if !reflect.DeepEqual(c.Between, between) {
		t.Errorf("between: %+v", c.Between)
	}
	if north, mill := c.AllotmentOf("northwind"), c.AllotmentOf("Mill"); north.Mentors != 1 || north.Mentees != 2 || *north.Balance != 0 || *mill.Balance != 3 || mill.Mentors != 0 {
		t.Errorf("allotments: %+v %+v", north, mill)
	}
	for _, test := range []struct {
		role    mentoring.Role
		years   int
		misfits []mentoring.Misfit
	}{
		{mentoring.Mentor, 4, []mentoring.Misfit{mentoring.TooFewYears}},
		{mentoring.Mentor, 5, nil},
		{mentoring.Mentor, 0, nil}, // not known
		{mentoring.Mentee, 4, []mentoring.Misfit{mentoring.TooManyYears}},
		{mentoring.Both, 9, nil}, // as a mentor
		{mentoring.Both, 4, []mentoring.Misfit{mentoring.TooFewYears}},
	} {
		if got := c.Misfits("Northwind", test.role, test.years, "", ""); !reflect.DeepEqual(got, test.misfits) {
			t.Errorf("%s of %d years: %v", test.role, test.years, got)
		}
	}
	said := ""
	for _, w := range Warnings(c, []mentoring.Person{
		{Name: "A", Email: "a@n", Organisation: "Northwind", Role: mentoring.Mentor, Facts: mentoring.Facts{Years: 2}},
		{Name: "B", Email: "b@n", Organisation: "Northwind", Role: mentoring.Mentor},
	}) {
		said += w.Message + "\n"
	}
	for _, want := range []string{"Northwind lists 2 mentors and its quota is 1", "does not fit 1 person of Northwind", `between names "Mill"`} {
		if !strings.Contains(said, want) {
			t.Errorf("no warning says %q:\n%s", want, said)
		}
	}
}

func TestRow31WhatIsWrongIsNamed(t *testing.T) {
	t.Parallel()
	for section, want := range map[string]string{
		"between: [{mentors: Northwind}]":                                                        "name two organisations",
		"between: [{apart: [Northwind]}]":                                                        "name two organisations",
		"quotas: [{organisation: Northwind}]":                                                    "has no number",
		"quotas: [{mentors: 3}]":                                                                 "has no organisation",
		"eligibility: {mentors: {years-at-least: 5, years-at-most: 3}}":                          "exchange the two",
		"quotas: [{organisation: Northwind, mentors: 1}, {organisation: Northwind, mentors: 2}]": "has a quota already",
	} {
		if _, _, err := ReadCohort("cohort.yaml", strings.NewReader(cohortWith(t, section+"\n"))); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", section, err, want)
		}
	}
}

// cohortWith is the example cohort file with further sections.
func cohortWith(t *testing.T, sections string) string {
	t.Helper()
	return ExampleCohort + "\n" + sections
}

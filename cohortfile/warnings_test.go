package cohortfile

import (
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

func TestWarnings(t *testing.T) {
	t.Parallel()
	sponsor := []mentoring.NamedPerson{{Name: "S", Email: "s@elsewhere.example"}}
	at := func(org string, role mentoring.Role, capacity int) mentoring.Person {
		return mentoring.Person{Organisation: org, Role: role, Capacity: capacity}
	}
	for name, test := range map[string]struct {
		change func(*mentoring.Cohort)
		people []mentoring.Person
		want   []string // a part of each warning
	}{
		"all is well":   {people: []mentoring.Person{at("Northwind", mentoring.Mentor, 1), at("Harbour", mentoring.Mentee, 0)}},
		"no people yet": {},
		"too short":     {change: func(c *mentoring.Cohort) { c.Months = 4 }, want: []string{"runs for 4 months"}},
		"no sponsors":   {change: func(c *mentoring.Cohort) { c.Organisations[0].Sponsors = nil }, want: []string{"Northwind names no sponsor"}},
		"concerns to a coordinator": {
			change: func(c *mentoring.Cohort) { c.Concerns = c.Organisations[1].Coordinators[0] },
			want:   []string{"go to a coordinator of Harbour"},
		},
		"concerns to somebody who takes part": {
			change: func(c *mentoring.Cohort) {
				c.Concerns = mentoring.NamedPerson{Name: "Ann Field", Email: "ann@north.example"}
			},
			people: []mentoring.Person{
				{Name: "Ann Field", Email: "ann@north.example", Organisation: "Northwind", Role: mentoring.Mentor, Capacity: 1}, at("Harbour", mentoring.Mentee, 0),
			},
			want: []string{"go to Ann Field, who takes part: nobody can write about Ann there"},
		},
		"too few mentors": {
			people: []mentoring.Person{at("Northwind", mentoring.Mentor, 1), at("Harbour", mentoring.Mentee, 0), at("Harbour", mentoring.Both, 0)},
			want:   []string{"too few mentors: 1 place for 2 mentees, so 1 would stay"},
		},
		"nobody there": {
			people: []mentoring.Person{at("Northwind", mentoring.Mentor, 1), at("Northwind", mentoring.Mentee, 0)},
			want:   []string{"nobody on the list is of Harbour"},
		},
		"mentors only elsewhere": {
			change: func(c *mentoring.Cohort) { c.Crossing = mentoring.NeverCross },
			people: []mentoring.Person{at("Northwind", mentoring.Mentor, 2), at("Harbour", mentoring.Mentee, 0)},
			want:   []string{"The rule on crossing organisations leaves no pair at all.", "too few mentors within Harbour: 0 places for 1 mentee"},
		},
		"mentors only at home": {
			change: func(c *mentoring.Cohort) { c.Crossing = mentoring.MustCross },
			people: []mentoring.Person{at("Northwind", mentoring.Mentor, 2), at("Northwind", mentoring.Mentee, 0), at("Harbour", mentoring.Mentee, 0)},
			want:   []string{"too few mentors outside of Northwind for its people: 0 places for 1 mentee"},
		},
		"nothing to cross": {
			change: func(c *mentoring.Cohort) { c.Crossing, c.Organisations = mentoring.MustCross, c.Organisations[:1] },
			people: []mentoring.Person{at("Northwind", mentoring.Mentor, 1), at("Northwind", mentoring.Mentee, 0)},
			want:   []string{"the people are of only one: write \"crossing: may\"", "The rule on crossing organisations leaves no pair at all."},
		},
		"kept apart from whom": {
			change: func(c *mentoring.Cohort) {
				c.Pairing = &mentoring.PairRules{Apart: [][2]string{{"Northwynd", "harbour"}, {"Northwind", "Contoso"}}, Quotas: map[string]mentoring.Quota{"Fabrikam": {Mentees: 1}}}
			},
			want: []string{`apart under matching names "Northwynd", which is not an organisation of this cohort: did you mean Northwind?`,
				`apart under matching names "Contoso"`, `quotas under matching names "Fabrikam", which is not an organisation of this cohort: write Northwind or Harbour`},
		},
		"an organisation nobody is of is told once": {
			change: func(c *mentoring.Cohort) {
				c.Pairing = &mentoring.PairRules{Apart: [][2]string{{"Northwind", "Contoso"}}}
			},
			people: []mentoring.Person{at("Northwind", mentoring.Mentor, 1), at("Harbour", mentoring.Mentee, 0)},
			want:   []string{`names "Contoso"`},
		},
		"rules that leave nobody": {
			change: func(c *mentoring.Cohort) {
				c.Pairing = &mentoring.PairRules{Apart: [][2]string{{"Northwind", "Harbour"}}, Departments: mentoring.MustCross}
			},
			people: []mentoring.Person{at("Northwind", mentoring.Mentor, 1), at("Harbour", mentoring.Mentee, 0)},
			want:   []string{"leaves no pair at all"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := twoOrganisations()
			c.Organisations[0].Sponsors, c.Organisations[1].Sponsors = sponsor, sponsor
			if test.change != nil {
				test.change(&c)
			}
			got := Warnings(c, test.people)
			if len(got) != len(test.want) {
				t.Fatalf("warnings are %v, want %d", got, len(test.want))
			}
			for i, part := range test.want {
				if !strings.Contains(got[i].Message, part) {
					t.Errorf("warning is %q, want %q in it", got[i].Message, part)
				}
			}
		})
	}
}

package matching

import (
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

func TestContradictionsAreNamed(t *testing.T) {
	t.Parallel()
	mentor := Candidate{ID: "1", Name: "Anna", Role: mentoring.Mentor, Capacity: 1, Organisation: "A", Function: "Sales", Languages: []string{"en"}}
	mentee := Candidate{ID: "2", Name: "Ben", Role: mentoring.Mentee, Organisation: "A", Function: "Sales", Languages: []string{"en"}}
	elsewhere := mentee
	elsewhere.ID, elsewhere.Organisation, elsewhere.Languages = "3", "B", []string{"fr"}
	full := mentor
	full.ID, full.Name, full.Capacity = "4", "Cleo", 0
	for name, test := range map[string]struct {
		people []Candidate
		rules  Rules
		want   []string // each contained in the sentence at its place
	}{
		"nothing is wrong":            {[]Candidate{mentor, mentee}, Rules{}, nil},
		"one organisation must cross": {[]Candidate{mentor, mentee}, Rules{Crossing: mentoring.MustCross}, []string{"only one", "The rule on crossing organisations leaves no pair"}},
		"departments":                 {[]Candidate{mentor, mentee}, Rules{Departments: mentoring.MustCross}, []string{"The rule on departments leaves no pair"}},
		"two rules together": {
			[]Candidate{mentor, mentee, elsewhere}, Rules{Crossing: mentoring.MustCross},
			[]string{"The rules on crossing organisations and a language in common leave no pair at all between them."},
		},
		"a stranger is kept apart":   {[]Candidate{mentor, mentee}, Rules{Apart: [][2]string{{"A", "Z"}}}, []string{"nobody is of Z"}},
		"a stranger's quota":         {[]Candidate{mentor, mentee}, Rules{Quotas: map[string]Quota{"Z": {Places: 1}}}, []string{"nobody is of it"}},
		"a mentor with no room":      {[]Candidate{mentor, mentee, full}, Rules{}, []string{"Cleo is a mentor with room for nobody."}},
		"private rules stay unnamed": {[]Candidate{mentor, mentee}, Rules{Never: [][2]string{{"1", "2"}}}, []string{"The rules leave no pair at all."}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := Contradictions(test.people, test.rules)
			if len(got) != len(test.want) {
				t.Fatalf("got %q", got)
			}
			for i, want := range test.want {
				if !strings.Contains(got[i], want) {
					t.Errorf("got %q, want %q", got[i], want)
				}
			}
		})
	}
}

func TestWeightsAddUp(t *testing.T) {
	t.Parallel()
	for _, of := range []map[Criterion]int{nil, {}, DefaultWeights, {Values: 1}, {Values: 1, Zone: 1, Function: 1}, {Capability: -5, Zone: 7}} {
		sum := 0
		for _, w := range newWeights(of) {
			sum += w
		}
		if sum != fullScore {
			t.Errorf("%v add up to %d", of, sum)
		}
	}
}

func TestAccountTakesTheScoreApart(t *testing.T) {
	t.Parallel()
	people := []Candidate{
		{ID: "1", Name: "Anna", Role: mentoring.Mentor, Capacity: 1, Offers: []string{"Delegation"}},
		{ID: "2", Name: "Ben", Role: mentoring.Mentee, Goals: []string{"Delegation"}},
		{ID: "3", Name: "Cleo", Role: mentoring.Mentee},
	}
	got := english(t, Match(people, Rules{Capabilities: testCapabilities}).Pairs[0].Account(func(id string) string { return "n" + id })...)
	for _, want := range []string{"n2 with n1: a fit of 550 out of 1000.", "450 of 450 points because", "The next for n1: n3 (100).", "The rules allow nobody else for n2."} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in:\n%s", want, got)
		}
	}
}

func TestReasonsRestOnSharedFactsOnly(t *testing.T) {
	t.Parallel()
	mentor := Candidate{
		ID: "1", Name: "Anna", Role: mentoring.Mentor, Capacity: 1, Organisation: "Northwind", Function: "Finance",
		Offers: []string{"Delegation"}, Languages: []string{"en"},
	}
	mentee := Candidate{
		ID: "2", Name: "Ben", Role: mentoring.Mentee, Organisation: "Contoso", Function: "Sales", Goals: []string{"Delegation"}, Languages: []string{"en"},
		Unshared: []Criterion{Capability, Organisation, Function, Zone},
	}
	got := english(t, Match([]Candidate{mentor, mentee}, Rules{Capabilities: testCapabilities}).Pairs[0].Reasons...)
	for _, private := range []string{"Delegation", "Northwind", "Contoso", "Finance", "Sales", "language"} {
		if strings.Contains(got, private) {
			t.Errorf("%q is in %q", private, got)
		}
	}
}

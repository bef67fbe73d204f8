package matching

import (
	"slices"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// threeOrganisations are two mentors and two mentees of each of three organisations.
func threeOrganisations() []Candidate {
	var people []Candidate
	for _, organisation := range []string{"Harbour", "Mill", "North"} {
		for _, n := range []string{"1", "2"} {
			people = append(people,
				Candidate{ID: organisation + " mentor " + n, Name: organisation + " mentor " + n, Organisation: organisation, Role: mentoring.Mentor, Capacity: 2, Email: mentoring.Address("a" + n + "@" + organisation), Languages: []string{"en"}},
				Candidate{ID: organisation + " mentee " + n, Name: organisation + " mentee " + n, Organisation: organisation, Role: mentoring.Mentee, Email: mentoring.Address("b" + n + "@" + organisation), Manager: "x@" + mentoring.Address(organisation+n), Languages: []string{"en"}},
			)
		}
	}
	return people
}

// Row 30, 31: a rule between organisations is hard, whether it holds both ways or one, and is told with its reason.
func TestRow31OrganisationsAreKeptApart(t *testing.T) {
	t.Parallel()
	people := threeOrganisations()
	for name, test := range map[string]struct {
		between mentoring.Between
		refused map[Choice]string
		allowed []Choice
	}{
		"competitors": {
			mentoring.Between{Mentors: "harbour", Mentees: "North", Because: mentoring.Competitors},
			map[Choice]string{
				{"Harbour mentor 1", "North mentee 1"}: "their organisations are competitors",
				{"North mentor 1", "Harbour mentee 1"}: "their organisations are competitors",
			},
			[]Choice{{"Harbour mentor 1", "Mill mentee 1"}, {"Harbour mentor 1", "Harbour mentee 1"}},
		},
		"customer and supplier": {
			mentoring.Between{Mentors: "Mill", Mentees: "North", Because: mentoring.CustomerSupplier},
			map[Choice]string{{"North mentor 2", "Mill mentee 2"}: "buys from the other"},
			[]Choice{{"North mentor 2", "Harbour mentee 2"}},
		},
		"one way": {
			mentoring.Between{Mentors: "Mill", Mentees: "North", OneWay: true, Because: mentoring.CustomerSupplier},
			map[Choice]string{{"Mill mentor 1", "North mentee 1"}: "people of Mill do not mentor people of North"},
			[]Choice{{"North mentor 1", "Mill mentee 1"}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			rules := Rules{Crossing: mentoring.MustCross, Between: []mentoring.Between{test.between}}
			if test.allowed[len(test.allowed)-1].Mentor[:4] == test.allowed[len(test.allowed)-1].Mentee[:4] {
				rules.Crossing = mentoring.MayCross
			}
			judge := NewJudge(people, rules)
			for choice, why := range test.refused {
				err := judge.Check([]Choice{choice})
				refusal, ok := err.(*Refusal)
				if !ok || !strings.Contains(english(t, refusal.Why), why) {
					t.Errorf("%v: %v, want %q", choice, err, why)
				}
			}
			for _, choice := range test.allowed {
				if err := judge.Check([]Choice{choice}); err != nil {
					t.Errorf("%v: %v", choice, err)
				}
			}
			got := Match(people, rules)
			if broken := brokenRules(people, rules, got); len(broken) > 0 || len(got.Pairs) != 6 {
				t.Errorf("%d pairs, %q", len(got.Pairs), broken)
			}
		})
	}
}

// Row 31: nobody who is left alone by a rule between organisations is told less than its reason.
func TestRow31WhoIsAloneIsToldWhy(t *testing.T) {
	t.Parallel()
	people := threeOrganisations()[:8:8] // Harbour and Mill
	rules := Rules{Crossing: mentoring.MustCross, Between: []mentoring.Between{{Mentors: "Harbour", Mentees: "Mill", Because: mentoring.Competitors}}}
	got := Match(people, rules)
	if len(got.Pairs) != 0 || len(got.Unmatched) != 8 {
		t.Fatalf("%+v", got)
	}
	for _, u := range got.Unmatched {
		if said := english(t, u.Cause); !strings.Contains(said, "competitors") {
			t.Errorf("%s: %s", u.ID, said)
		}
	}
}

// Row 31: mentoring received less mentoring given stays within what was agreed, in the best matching that keeps it.
func TestRow31ExchangeStaysInBalance(t *testing.T) {
	t.Parallel()
	var people []Candidate // Harbour has three mentors, North three mentees; each has one of the other
	for _, n := range []string{"1", "2", "3"} {
		people = append(people,
			Candidate{ID: "h" + n, Name: "H" + n, Organisation: "Harbour", Role: mentoring.Mentor, Capacity: 1},
			Candidate{ID: "n" + n, Name: "N" + n, Organisation: "North", Role: mentoring.Mentee})
	}
	people = append(people,
		Candidate{ID: "h4", Name: "H4", Organisation: "Harbour", Role: mentoring.Mentee},
		Candidate{ID: "n4", Name: "N4", Organisation: "North", Role: mentoring.Mentor, Capacity: 1})
	for within, pairs := range map[int]int{0: 2, 1: 3, 2: 4, 9: 4} {
		rules := Rules{Crossing: mentoring.MustCross, Balance: map[string]Balance{"north": {within, within}}}
		got := Match(people, rules)
		if len(got.Pairs) != pairs || !got.Certified {
			t.Errorf("within %d: %d pairs (certified %v), want %d", within, len(got.Pairs), got.Certified, pairs)
		}
		for _, u := range got.Unmatched {
			if said := english(t, u.Cause, u.Change); u.Role == mentoring.Mentee && !strings.Contains(said, "North may not receive more mentoring") {
				t.Errorf("within %d, %s: %s", within, u.ID, said)
			}
		}
	}
	rules := Rules{Crossing: mentoring.MustCross, Balance: map[string]Balance{"North": {0, 0}}}
	d := NewDraft(people, rules, []DraftPair{{Choice: Choice{"h1", "n1"}, Number: 1}, {Choice: Choice{"n4", "h4"}, Number: 2}}, 2)
	if err := d.Change(mentoring.Change{Do: mentoring.Instead, Pair: 2, Name: "N2"}); err == nil {
		if _, err = d.Settle(); err == nil {
			t.Error("a change by hand tipped the balance")
		}
	}
	_, left := Beside([]Choice{{"h1", "n1"}}, people, rules)
	if want := (Balance{Received: 0, Given: 1}); left.Balance["North"] != want {
		t.Errorf("beside a pair that stands there is %+v, want %+v", left.Balance["North"], want)
	}
	if said := rules.Stated(); !slices.Equal(said, []string{"North may have 0 pairs more across its borders that it receives than that it gives, and 0 pairs the other way round."}) {
		t.Errorf("%q", said)
	}
}

// Row 11: readiness says in words when a partner is needed and of what sort.
func TestRow11WhatSortOfPartnerIsMissing(t *testing.T) {
	t.Parallel()
	people := []Candidate{
		{ID: "a", Name: "A", Organisation: "Harbour", Role: mentoring.Mentor, Capacity: 1, Languages: []string{"en"}},
		{ID: "b", Name: "B", Organisation: "North", Role: mentoring.Mentee, Languages: []string{"nl"}, Goals: []string{"Delegation"}},
		{ID: "c", Name: "C", Organisation: "North", Role: mentoring.Mentee, Languages: []string{"nl"}},
	}
	for name, test := range map[string]struct {
		rules Rules
		want  []string
	}{
		"too few": {Rules{Capabilities: []string{"Delegation"}}, []string{"There are too few mentors in all", "Look for one whose mentors speak Dutch and offer help with “Delegation”."}},
		"apart": {
			Rules{Between: []mentoring.Between{{Mentors: "Harbour", Mentees: "North", Because: mentoring.Competitors}}},
			[]string{"Rules between organisations leave too few mentors", "It should be no competitor, customer or supplier of North."},
		},
		"must cross":  {Rules{Crossing: mentoring.MustCross}, []string{"Pairs have to cross organisations", "speak Dutch"}},
		"never cross": {Rules{Crossing: mentoring.NeverCross}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := Ready(people, test.rules)
			for _, want := range test.want {
				if !strings.Contains(got.Partner, want) {
					t.Errorf("%q does not say %q", got.Partner, want)
				}
			}
			if len(test.want) == 0 && got.Partner != "" {
				t.Errorf("it says %q", got.Partner)
			}
		})
	}
}

package matching

import (
	"errors"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

func choicesOf(r Result) []Choice {
	var all []Choice
	for _, p := range r.Pairs {
		all = append(all, Choice{p.MentorID, p.MenteeID})
	}
	return all
}

// TestJudgeKnowsTheRules compares the judge, over random cohorts and any two people, with the rules as the property test
// writes them down.
func TestJudgeKnowsTheRules(t *testing.T) {
	t.Parallel()
	refused := 0
	for seed := range uint64(runs(2000, 50_000)) {
		r := rand.New(rand.NewPCG(seed, 11))
		people := randomPeople(r, 2+r.IntN(10), mentoring.Mentor, mentoring.Mentee, mentoring.Both)
		rules := randomRules(r)
		judge := NewJudge(people, rules)
		if err := judge.Check(choicesOf(Match(people, rules))); err != nil {
			t.Fatalf("seed %d: the best pairs are refused: %v", seed, err)
		}
		a, b := people[r.IntN(len(people))], people[r.IntN(len(people))]
		if a.ID == b.ID || !a.Role.Plays(mentoring.Mentor) || a.Capacity == 0 || !b.Role.Plays(mentoring.Mentee) {
			continue
		}
		err := judge.Check([]Choice{{a.ID, b.ID}})
		broken := brokenRules(people, rules, Result{Pairs: []Pair{{MentorID: a.ID, MenteeID: b.ID}}})
		private := err != nil && err.Error() == "refusal.unnamed" // names are understood in more ways than the rules know
		if (err != nil) != (len(broken) > 0) && !private {
			t.Fatalf("seed %d: the judge says %v, the rules %v", seed, err, broken)
		}
		if err != nil {
			refused++
		}
	}
	if refused < 50 {
		t.Errorf("only %d choices were refused: the rules hardly bite", refused)
	}
}

// TestBesideKeepsTheRulesOfTheWhole lets a part of the best pairs stand and matches the rest anew.
func TestBesideKeepsTheRulesOfTheWhole(t *testing.T) {
	t.Parallel()
	added := 0
	for seed := range uint64(runs(2000, 50_000)) {
		r := rand.New(rand.NewPCG(seed, 13))
		people := randomPeople(r, r.IntN(14), mentoring.Mentor, mentoring.Mentee, mentoring.Both)
		rules := randomRules(r)
		best := Match(people, rules)
		var standing []Choice
		for _, choice := range choicesOf(best) {
			if r.IntN(2) == 0 {
				standing = append(standing, choice)
			}
		}
		free, left := Beside(standing, people, rules)
		rest := choicesOf(Match(free, left))
		added += len(rest)
		if rules.Balance != nil { // what stands may have tipped one
			rules.Balance = NewJudge(people, rules).widened(rules.Balance, standing)
		}
		if err := NewJudge(people, rules).Check(append(rest, standing...)); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if len(standing)+len(rest) > len(best.Pairs) && rules.Balance == nil {
			t.Fatalf("seed %d: more pairs around those that stand than at best", seed)
		}
	}
	if added == 0 {
		t.Error("nobody was ever matched beside pairs that stand")
	}
}

func TestJudgeSaysWhy(t *testing.T) {
	t.Parallel()
	person := func(id string, role mentoring.Role) Candidate {
		return Candidate{ID: id, Name: id, Role: role, Capacity: 1, Email: mentoring.Address(id + "@example.org"), Organisation: "Northwind"}
	}
	mentor, other, mentee, second := person("mentor", mentoring.Mentor), person("other", mentoring.Mentor), person("mentee", mentoring.Mentee), person("second", mentoring.Mentee)
	mentee.Manager = mentor.Email
	second.NotWith = []string{"other"}
	people := []Candidate{mentor, other, mentee, second}
	for name, test := range map[string]struct {
		choices []Choice
		why     string
	}{
		"manager":   {[]Choice{{"mentor", "mentee"}}, "a reporting line"},
		"a wish":    {[]Choice{{"other", "second"}}, "stays private"},
		"full":      {[]Choice{{"mentor", "second"}, {"mentor", "second"}}, "has a mentor already"},
		"no places": {[]Choice{{"other", "mentee"}, {"other", "second"}}, "no place left"},
		"themself":  {[]Choice{{"other", "other"}}, "their own mentor"},
		"who?":      {[]Choice{{"other", "nobody"}}, "not among the people"},
		"no mentee": {[]Choice{{"mentor", "other"}}, "not looking for one"},
		"allowed":   {[]Choice{{"other", "mentee"}, {"mentor", "second"}}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			err := NewJudge(people, Rules{}).Check(test.choices)
			var refusal *Refusal
			if test.why == "" && err != nil || test.why != "" && (!errors.As(err, &refusal) || !strings.Contains(english(t, refusal.Why), test.why)) {
				t.Errorf("got %v, want %q", err, test.why)
			}
		})
	}
}

func TestJudgeTellsOfAPairWhatTheMatchingDid(t *testing.T) {
	t.Parallel()
	people := randomPeople(rand.New(rand.NewPCG(1, 2)), 12, mentoring.Mentor, mentoring.Mentee)
	best := Match(people, Rules{})
	told := NewJudge(people, Rules{}).Pairs(choicesOf(best))
	if len(told) == 0 || len(told) != len(best.Pairs) {
		t.Fatalf("%d pairs of %d", len(told), len(best.Pairs))
	}
	name := func(id string) string { return id }
	for i := range told {
		got, want := english(t, told[i].Account(name)...), english(t, best.Pairs[i].Account(name)...)
		if got != want {
			t.Errorf("got\n%s\nwant\n%s", got, want)
		}
	}
}

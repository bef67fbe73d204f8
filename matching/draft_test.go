package matching

import (
	"errors"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// office is a cohort of four mentors and five mentees in which everybody may be with everybody but their manager.
func office() []Candidate {
	person := func(id, name string, role mentoring.Role) Candidate {
		return Candidate{ID: id, Name: name, Role: role, Capacity: 1, Email: mentoring.Address(id + "@example.org"), Organisation: "Northwind"}
	}
	people := []Candidate{
		person("m1", "Grace Hall", mentoring.Mentor), person("m2", "Maria Fernandes", mentoring.Mentor),
		person("m3", "Peter Lund", mentoring.Mentor), person("m4", "Anna Lund", mentoring.Mentor),
		person("e1", "Tom Berger", mentoring.Mentee), person("e2", "Ines Novak", mentoring.Mentee),
		person("e3", "Ravi Shah", mentoring.Mentee), person("e4", "Lena Maes", mentoring.Mentee), person("e5", "Omar Haddad", mentoring.Mentee),
	}
	people[4].Manager = "m3@example.org"
	return people
}

// threePairs are a list; pairs; Anna Lund, Lena Maes and Omar Haddad have nobody.
func threePairs() []DraftPair {
	return []DraftPair{
		{Choice: Choice{"m1", "e1"}, Number: 1}, {Choice: Choice{"m2", "e2"}, Number: 2}, {Choice: Choice{"m3", "e3"}, Number: 3},
	}
}

func TestDraft(t *testing.T) {
	t.Parallel()
	change := func(do mentoring.Alter, pair, with int, name string) mentoring.Change {
		return mentoring.Change{Do: do, Pair: pair, With: with, Name: name}
	}
	for name, test := range map[string]struct {
		changes []mentoring.Change
		want    string // the pairs, by number
		no      string // the objection
	}{
		"nothing":                  {nil, "1 m1 e1, 2 m2 e2, 3 m3 e3", ""},
		"swap":                     {[]mentoring.Change{change(mentoring.Swap, 1, 2, "")}, "1 m1 e2, 2 m2 e1, 3 m3 e3", ""},
		"swap with the manager":    {[]mentoring.Change{change(mentoring.Swap, 1, 3, "")}, "", "Peter Lund cannot be the mentor of Tom Berger, because a reporting line"},
		"a free mentor instead":    {[]mentoring.Change{change(mentoring.Instead, 2, 0, "Anna Lund")}, "1 m1 e1, 2 m4 e2, 3 m3 e3, 4 m2 e4", ""},
		"a taken mentor instead":   {[]mentoring.Change{change(mentoring.Instead, 2, 0, "Grace")}, "2 m1 e2, 3 m3 e3, 4 m2 e1, 5 m4 e4", ""},
		"another mentee instead":   {[]mentoring.Change{change(mentoring.Instead, 1, 0, "Ines")}, "1 m1 e2, 3 m3 e3, 4 m2 e1, 5 m4 e4", ""},
		"which Lund?":              {[]mentoring.Change{change(mentoring.Instead, 1, 0, "Lund")}, "", "There are 2 people called Lund. Please write the whole name."},
		"who?":                     {[]mentoring.Change{change(mentoring.Instead, 1, 0, "Zoe")}, "", "Nobody called Zoe"},
		"already there":            {[]mentoring.Change{change(mentoring.Instead, 1, 0, "Grace Hall")}, "", "is in pair 1 already"},
		"apart":                    {[]mentoring.Change{change(mentoring.Apart, 2, 0, "")}, "1 m1 e1, 3 m3 e3, 4 m2 e4, 5 m4 e2", ""},
		"left out":                 {[]mentoring.Change{change(mentoring.Without, 2, 0, "")}, "1 m1 e1, 3 m3 e3", ""},
		"left out, then a swap":    {[]mentoring.Change{change(mentoring.Without, 1, 0, ""), change(mentoring.Swap, 2, 3, "")}, "2 m2 e3, 3 m3 e2", ""},
		"no such pair":             {[]mentoring.Change{change(mentoring.Swap, 1, 7, "")}, "", "There is no pair 7 in the list."},
		"two that undo each other": {[]mentoring.Change{change(mentoring.Swap, 1, 2, ""), change(mentoring.Swap, 2, 1, "")}, "1 m1 e1, 2 m2 e2, 3 m3 e3", ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := NewDraft(office(), Rules{}, threePairs(), 3)
			var err error
			for _, c := range test.changes {
				if err = d.Change(c); err != nil {
					break
				}
			}
			if err == nil {
				_, err = d.Settle()
			}
			if objection, ok := errors.AsType[Objection](err); (err != nil) != (test.no != "") || err != nil && (!ok || !strings.Contains(english(t, objection.Why), test.no)) {
				t.Fatalf("objects %v, want %q", err, test.no)
			}
			if got := lines(d); test.no == "" && got != test.want {
				t.Errorf("got %s, want %s; said %q", got, test.want, english(t, d.Said...))
			}
		})
	}
}

func lines(d *Draft) string {
	var all []string
	for _, p := range d.Pairs {
		all = append(all, strings.Join([]string{string(rune('0' + p.Number)), p.Mentor, p.Mentee}, " "))
	}
	return strings.Join(all, ", ")
}

func TestWhoeverIsLeftIsToldApart(t *testing.T) {
	t.Parallel()
	d := NewDraft(office(), Rules{}, threePairs(), 3)
	unmatched, err := d.Settle()
	if err != nil || len(unmatched) != 3 { // nobody was freed, so nobody is matched behind the coordinator's back
		t.Errorf("%d without a partner, %v: %+v", len(unmatched), err, unmatched)
	}
}

func TestLockedPairsStayWhenTheListIsMadeAnew(t *testing.T) {
	t.Parallel()
	pairs := threePairs()
	pairs[1].Locked = true
	d := NewDraft(office(), Rules{}, pairs, 3)
	d.Anew()
	if _, err := d.Settle(); err != nil {
		t.Fatal(err)
	}
	if len(d.Pairs) != 4 || d.Pairs[0] != pairs[1] {
		t.Errorf("got %+v", d.Pairs)
	}
}

func TestWhoHasLeftIsTakenOut(t *testing.T) {
	t.Parallel()
	people := office()[1:] // without Grace Hall
	d := NewDraft(people, Rules{}, threePairs(), 3)
	if _, err := d.Settle(); err != nil {
		t.Fatal(err)
	}
	if got := lines(d); got != "2 m2 e2, 3 m3 e3, 4 m4 e1" {
		t.Errorf("got %s, said %q", got, english(t, d.Said...))
	}
}

// TestNoChangeEverBreaksARule makes random changes to the best pairs of random cohorts.
func TestNoChangeEverBreaksARule(t *testing.T) {
	t.Parallel()
	made, objections := 0, 0
	for seed := range uint64(runs(3000, 100_000)) {
		r := rand.New(rand.NewPCG(seed, 17))
		people, rules := randomPeople(r, r.IntN(14), mentoring.Mentor, mentoring.Mentee, mentoring.Both), randomRules(r)
		var pairs []DraftPair
		for i, choice := range choicesOf(Match(people, rules)) {
			pairs = append(pairs, DraftPair{Choice: choice, Number: i + 1})
		}
		if len(pairs) == 0 {
			continue
		}
		d := NewDraft(people, rules, pairs, len(pairs))
		var err error
		for range 1 + r.IntN(3) {
			kinds := []mentoring.Alter{mentoring.Swap, mentoring.Instead, mentoring.Apart, mentoring.Without}
			if err == nil {
				err = d.Change(mentoring.Change{
					Do: kinds[r.IntN(len(kinds))], Pair: 1 + r.IntN(len(pairs)), With: 1 + r.IntN(len(pairs)), Name: people[r.IntN(len(people))].Name,
				})
			}
		}
		if err == nil {
			_, err = d.Settle()
		}
		if err != nil {
			objections++
			continue
		}
		made++
		result := Result{}
		for _, p := range d.Pairs {
			result.Pairs = append(result.Pairs, Pair{MentorID: p.Mentor, MenteeID: p.Mentee})
		}
		for _, apart := range d.Apart {
			rules.Never = append(rules.Never, [2]string{apart.Mentor, apart.Mentee})
		}
		rules.Balance = d.judge.rules.Balance // leaving a pair out may tip one
		for _, broken := range brokenRules(people, rules, result) {
			t.Fatalf("seed %d: %s", seed, broken)
		}
	}
	if made < 100 || objections < 100 {
		t.Errorf("%d changes made, %d refused: the test shows little", made, objections)
	}
}

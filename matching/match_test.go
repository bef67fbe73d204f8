package matching

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

var testCapabilities = []string{"Giving feedback", "Delegation", "Strategic thinking", "Difficult conversations"}

// randomPeople draws n people; few organisations and zones, so that the rules bite.
func randomPeople(r *rand.Rand, n int, roles ...mentoring.Role) []Candidate {
	pick := func(of ...string) string { return of[r.IntN(len(of))] }
	people := make([]Candidate, n)
	for i := range people {
		people[i] = Candidate{
			ID:           fmt.Sprintf("p%03d", i),
			Name:         pick("Anna", "Ben", "Chloé", "Dirk", "Eva") + " " + pick("Müller", "Smith", "Okoye", "Long"),
			Role:         roles[r.IntN(len(roles))],
			Organisation: pick("Northwind", "Contoso", "Fabrikam"),
			Function:     pick("Finance", "Sales", "Research", ""),
			Email:        mentoring.Address(fmt.Sprintf("p%03d@example.org", i)),
			Manager:      mentoring.Address(pick("", "", "", fmt.Sprintf("p%03d@example.org", r.IntN(n)), "boss@example.org")),
			Languages:    []string{pick("en", "en-GB", "de"), pick("en", "fr")},
			Zone:         pick("Europe/London", "Europe/Berlin", "America/New_York", ""),
			Capacity:     r.IntN(4),
			Goals:        []string{pick(testCapabilities...), pick("speaking to a board", "less firefighting")},
			Offers:       []string{pick(testCapabilities...), pick("boards and how they listen", "calm")},
			Values:       pick("honesty and humour", "honesty, fairness", "being curious", ""),
			Years:        r.IntN(12),
		}
		if r.IntN(6) == 0 {
			people[i].NotWith = []string{pick("Müller", "Ben Smith", "nobody", fmt.Sprintf("p%03d@example.org", r.IntN(n)))}
		}
	}
	return people
}

func randomRules(r *rand.Rand) Rules {
	crossings := []mentoring.Crossing{mentoring.MustCross, mentoring.ShouldCross, mentoring.MayCross, mentoring.NeverCross}
	return Rules{Crossing: crossings[r.IntN(4)], Capabilities: testCapabilities, MaxZoneHours: r.IntN(8)}
}

func manages(boss, p Candidate) bool { return p.Manager != "" && p.Manager == boss.Email }

// valid fails the test when a result breaks a promise that needs no score to check.
func valid(t *testing.T, people []Candidate, rules Rules, got Result) {
	t.Helper()
	byID := map[string]Candidate{}
	for _, p := range people {
		byID[p.ID] = p
	}
	taken, mentorOf := map[string]int{}, map[string]string{}
	for _, pair := range got.Pairs {
		mentor, mentee := byID[pair.MentorID], byID[pair.MenteeID]
		if _, twice := mentorOf[mentee.ID]; twice {
			t.Errorf("%s has two mentors", mentee.ID)
		}
		taken[mentor.ID]++
		mentorOf[mentee.ID] = mentor.ID
		switch {
		case !mentor.Role.Plays(mentoring.Mentor) || !mentee.Role.Plays(mentoring.Mentee):
			t.Errorf("%s and %s do not play their parts", mentor.ID, mentee.ID)
		case mentor.ID == mentee.ID:
			t.Errorf("%s mentors themself", mentor.ID)
		case manages(mentor, mentee), manages(mentee, mentor), mentor.Manager == mentee.Manager && mentor.Manager != "":
			t.Errorf("%s and %s are in a reporting line", mentor.ID, mentee.ID)
		case rules.Crossing == mentoring.MustCross && mentor.Organisation == mentee.Organisation,
			rules.Crossing == mentoring.NeverCross && mentor.Organisation != mentee.Organisation:
			t.Errorf("%s and %s break the rule on organisations", mentor.ID, mentee.ID)
		}
		sum := 0
		for _, part := range pair.Parts {
			if part.Points < 0 || part.Points > part.Of {
				t.Errorf("part %+v is out of its bounds", part)
			}
			sum += part.Points
		}
		if sum != pair.Score || pair.Score < 0 || pair.Score > 1000 {
			t.Errorf("score %d of parts that sum to %d", pair.Score, sum)
		}
		if len(pair.Reasons) < 2 || len(pair.Reasons) > 3 {
			t.Errorf("%d reasons", len(pair.Reasons))
		}
	}
	for mentor, n := range taken {
		if n > byID[mentor].Capacity {
			t.Errorf("%s has %d mentees and room for %d", mentor, n, byID[mentor].Capacity)
		}
		if m := mentorOf[mentor]; m != "" && mentorOf[m] == mentor {
			t.Errorf("%s and %s mentor each other", m, mentor)
		}
	}
	for _, p := range people {
		lacks := p.Role.Plays(mentoring.Mentee) && mentorOf[p.ID] == "" || p.Role == mentoring.Mentor && taken[p.ID] == 0
		listed := slices.ContainsFunc(got.Unmatched, func(u Unmatched) bool { return u.ID == p.ID && u.Cause != "" })
		if lacks != listed {
			t.Errorf("%s: lacks a partner %v, is listed %v", p.ID, lacks, listed)
		}
	}
}

// bestByBruteForce tries every choice of mentors and returns the greatest number of pairs, then total score, then the
// least crowding (each mentor's second mentee counts 1, the third 2, and so on).
func bestByBruteForce(c *cohort) [3]int {
	best := [3]int{-1}
	mentorOf := map[int]int{}
	taken := make([]int, len(c.people))
	var try func(i int, now [3]int)
	try = func(i int, now [3]int) {
		if i == len(c.people) {
			if slices.Compare(now[:], best[:]) > 0 {
				best = now
			}
			return
		}
		try(i+1, now)
		if !c.people[i].isMentee() {
			return
		}
		for m := range c.people {
			other, has := mentorOf[m]
			if taken[m] == c.people[m].places() || !c.allows(edge{m, i}) || has && other == i {
				continue
			}
			mentorOf[i] = m
			taken[m]++
			try(i+1, [3]int{now[0] + 1, now[1] + total(c.parts(&c.people[m], &c.people[i])), now[2] - taken[m] + 1})
			taken[m]--
			delete(mentorOf, i)
		}
	}
	try(0, [3]int{})
	return best
}

func achieved(got Result) [3]int {
	var sum [3]int
	taken := map[string]int{}
	for _, pair := range got.Pairs {
		sum[0]++
		sum[1] += pair.Score
		sum[2] -= taken[pair.MentorID]
		taken[pair.MentorID]++
	}
	return sum
}

func TestMatchIsAsGoodAsBruteForce(t *testing.T) {
	t.Parallel()
	compare := func(t *testing.T, people []Candidate, rules Rules) {
		t.Helper()
		got := Match(people, rules)
		valid(t, people, rules, got)
		if want := bestByBruteForce(newCohort(people, rules)); achieved(got) != want || !got.Proven {
			t.Fatalf("pairs, score, crowding: got %v proven %v, want %v", achieved(got), got.Proven, want)
		}
	}
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 1))
		people := append(randomPeople(r, r.IntN(7), mentoring.Mentor), randomPeople(r, r.IntN(8), mentoring.Mentee)...)
		for i := range people {
			people[i].ID = fmt.Sprint(i)
		}
		compare(t, people, randomRules(r))
	}
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 2))
		compare(t, randomPeople(r, r.IntN(7), mentoring.Both, mentoring.Both, mentoring.Mentee), randomRules(r))
	}
}

func TestSevenBySeven(t *testing.T) {
	t.Parallel()
	for seed := range uint64(4) {
		r := rand.New(rand.NewPCG(seed, 3))
		people := randomPeople(r, 14, mentoring.Mentor)
		for i := range people {
			people[i].NotWith, people[i].Capacity = nil, 1
			if i%2 == 0 {
				people[i].Role = mentoring.Mentee
			}
		}
		rules := Rules{Crossing: mentoring.ShouldCross, Capabilities: testCapabilities}
		got := Match(people, rules)
		if want := bestByBruteForce(newCohort(people, rules)); achieved(got) != want {
			t.Errorf("got %v, want %v", achieved(got), want)
		}
	}
}

func TestNobodyMentorsTheirMentor(t *testing.T) {
	t.Parallel()
	people := []Candidate{
		{ID: "a", Role: mentoring.Both, Capacity: 1, Goals: []string{"Delegation"}, Offers: []string{"Delegation"}},
		{ID: "b", Role: mentoring.Both, Capacity: 1, Goals: []string{"Delegation"}, Offers: []string{"Delegation"}},
	}
	got := Match(people, Rules{Capabilities: testCapabilities})
	valid(t, people, Rules{}, got)
	if len(got.Pairs) != 1 || len(got.Unmatched) != 1 || got.Unmatched[0].Role != mentoring.Mentee {
		t.Fatalf("got %+v", got)
	}
	if cause := got.Unmatched[0].Cause; !strings.Contains(cause, "mentor themselves") {
		t.Errorf("cause %q", cause)
	}
}

func TestAThirdPersonClosesTheRing(t *testing.T) {
	t.Parallel()
	var people []Candidate
	for _, id := range []string{"a", "b", "c"} {
		people = append(people, Candidate{ID: id, Role: mentoring.Both, Capacity: 1})
	}
	got := Match(people, Rules{})
	valid(t, people, Rules{}, got)
	if len(got.Pairs) != 3 || !got.Proven {
		t.Errorf("got %+v, want a ring of three", got)
	}
}

// TestTwosAmongThemselves is the case that branch and bound cannot finish: forty organisations of two people who may
// only be paired with each other. The pairs are still as many as can be, and the result does not claim a proof.
func TestTwosAmongThemselves(t *testing.T) {
	t.Parallel()
	var people []Candidate
	for i := range 80 {
		people = append(people, Candidate{ID: fmt.Sprintf("p%02d", i), Role: mentoring.Both, Organisation: fmt.Sprint(i / 2), Capacity: 2})
	}
	rules := Rules{Crossing: mentoring.NeverCross}
	got := Match(people, rules)
	valid(t, people, rules, got)
	if len(got.Pairs) != 40 || got.Proven {
		t.Errorf("%d pairs, proven %v", len(got.Pairs), got.Proven)
	}
}

func TestCohortsOfFourHundred(t *testing.T) {
	t.Parallel()
	for name, roles := range map[string][]mentoring.Role{
		"mentors and mentees": {mentoring.Mentor, mentoring.Mentee},
		"all are both":        {mentoring.Both},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			people := randomPeople(rand.New(rand.NewPCG(400, 4)), 400, roles...)
			rules := Rules{Crossing: mentoring.MustCross, Capabilities: testCapabilities}
			got := Match(people, rules)
			valid(t, people, rules, got)
			slices.Reverse(people)
			if again := Match(people, rules); !reflect.DeepEqual(got, again) {
				t.Error("the order of people makes a difference")
			}
		})
	}
}

func FuzzMatch(f *testing.F) {
	f.Add(uint64(1), uint8(6), uint8(0), "Anna Müller")
	f.Add(uint64(2), uint8(30), uint8(1), "my boss, Ben")
	f.Add(uint64(3), uint8(0), uint8(2), "")
	f.Fuzz(func(t *testing.T, seed uint64, size, mix uint8, words string) {
		mixes := [][]mentoring.Role{
			{mentoring.Mentor, mentoring.Mentee}, {mentoring.Both}, {mentoring.Mentor, mentoring.Mentee, mentoring.Both}, {"", mentoring.Mentee},
		}
		r := rand.New(rand.NewPCG(seed, uint64(size)))
		people := randomPeople(r, int(size%40), mixes[int(mix)%len(mixes)]...)
		for i := range people {
			switch r.IntN(5) {
			case 0:
				people[i].NotWith = append(people[i].NotWith, words)
			case 1:
				people[i].Goals, people[i].Offers, people[i].Values = []string{words}, []string{words, ""}, words
			case 2:
				people[i].Name, people[i].Zone, people[i].Languages = words, words, []string{words}
			}
		}
		rules := randomRules(r)
		rules.Capabilities = append(slices.Clone(rules.Capabilities), words)
		got := Match(people, rules)
		valid(t, people, rules, got)
		r.Shuffle(len(people), func(i, j int) { people[i], people[j] = people[j], people[i] })
		if again := Match(people, rules); !reflect.DeepEqual(got, again) {
			t.Error("the order of people makes a difference")
		}
	})
}

func BenchmarkMatch400(b *testing.B) {
	for name, roles := range map[string][]mentoring.Role{
		"mentors-mentees": {mentoring.Mentor, mentoring.Mentee},
		"both":            {mentoring.Both},
	} {
		b.Run(name, func(b *testing.B) {
			people := randomPeople(rand.New(rand.NewPCG(400, 4)), 400, roles...)
			rules := Rules{Crossing: mentoring.ShouldCross, Capabilities: testCapabilities}
			var got Result
			for b.Loop() {
				got = Match(people, rules)
			}
			b.ReportMetric(float64(len(got.Pairs)), "pairs")
			proven := 0.0
			if got.Proven {
				proven = 1
			}
			b.ReportMetric(proven, "proven")
		})
	}
}

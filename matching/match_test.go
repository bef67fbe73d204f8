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
	rules := Rules{Crossing: crossings[r.IntN(4)], Capabilities: testCapabilities, MaxZoneHours: r.IntN(8)}
	if r.IntN(3) == 0 {
		rules.Departments = crossings[r.IntN(4)]
	}
	if r.IntN(3) == 0 {
		rules.Apart = [][2]string{{"Contoso", "Northwind"}}
	}
	if r.IntN(3) == 0 {
		rules.Quotas = map[string]Quota{"Contoso": {Mentees: r.IntN(3), Places: r.IntN(3)}, "Fabrikam": {Places: 1}}
	}
	for range r.IntN(3) {
		rules.Never = append(rules.Never, [2]string{fmt.Sprintf("p%03d", r.IntN(8)), fmt.Sprintf("p%03d", r.IntN(8))})
	}
	rules.Mutual = r.IntN(5) == 0
	if r.IntN(3) == 0 {
		rules.Between = []mentoring.Between{
			{Mentors: "Contoso", Mentees: "fabrikam", OneWay: r.IntN(2) == 0, Because: mentoring.Competitors},
			{Mentors: "Northwind", Mentees: "Contoso", OneWay: true, Because: mentoring.Agreed},
		}[:1+r.IntN(2)]
	}
	if r.IntN(3) == 0 {
		rules.Balance = map[string]Balance{"Contoso": {r.IntN(3), r.IntN(3)}, "fabrikam": {r.IntN(2), 1}}
	}
	return rules
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
		if m := mentorOf[mentor]; m != "" && mentorOf[m] == mentor && !rules.Mutual {
			t.Errorf("%s and %s mentor each other", m, mentor)
		}
	}
	for _, p := range people {
		lacks := p.Role.Plays(mentoring.Mentee) && mentorOf[p.ID] == "" || p.Role == mentoring.Mentor && taken[p.ID] == 0
		listed := slices.ContainsFunc(got.Unmatched, func(u Unmatched) bool { return u.ID == p.ID && !u.Cause.IsZero() })
		if lacks != listed {
			t.Errorf("%s: lacks a partner %v, is listed %v", p.ID, lacks, listed)
		}
	}
}

// bestByBruteForce tries every choice of mentors and returns the greatest number of pairs, then total score; then the
// scores themselves, the least first; then the least crowding (each mentor's second mentee counts 1, the third 2, and so
// on).
func bestByBruteForce(c *cohort) []int {
	var best []int
	mentorOf := map[int]int{}
	taken := make([]int, len(c.people))
	got, given := map[string]int{}, map[string]int{}
	var scores []int
	var try func(i, crowding int)
	try = func(i, crowding int) {
		if i == len(c.people) {
			for name, b := range c.rules.Balance {
				d := 0
				for mentee, mentor := range mentorOf {
					if strings.EqualFold(c.people[mentee].Organisation, name) {
						d++
					}
					if strings.EqualFold(c.people[mentor].Organisation, name) {
						d--
					}
				}
				if d > b.Received || -d > b.Given {
					return
				}
			}
			if now := value(scores, crowding); slices.Compare(now, best) > 0 {
				best = now
			}
			return
		}
		try(i+1, crowding)
		mentee := &c.people[i]
		if q := c.rules.Quotas[mentee.Organisation].Mentees; !mentee.isMentee() || q > 0 && got[mentee.Organisation] >= q {
			return
		}
		for m := range c.people {
			mentor := &c.people[m]
			other, has := mentorOf[m]
			q := c.rules.Quotas[mentor.Organisation].Places
			if taken[m] == mentor.places() || !c.allows(edge{m, i}) || has && other == i && !c.rules.Mutual || q > 0 && given[mentor.Organisation] >= q {
				continue
			}
			mentorOf[i] = m
			taken[m]++
			got[mentee.Organisation]++
			given[mentor.Organisation]++
			scores = append(scores, c.score(mentor, mentee))
			try(i+1, crowding+taken[m]-1)
			scores = scores[:len(scores)-1]
			given[mentor.Organisation]--
			got[mentee.Organisation]--
			taken[m]--
			delete(mentorOf, i)
		}
	}
	try(0, 0)
	return best
}

// value is what choices are compared by.
func value(scores []int, crowding int) []int {
	now := []int{len(scores), 0}
	for _, score := range scores {
		now[1] += score
	}
	return append(append(now, slices.Sorted(slices.Values(scores))...), -crowding)
}

func achieved(got Result) []int {
	var scores []int
	crowding, taken := 0, map[string]int{}
	for _, pair := range got.Pairs {
		scores = append(scores, pair.Score)
		crowding += taken[pair.MentorID]
		taken[pair.MentorID]++
	}
	return value(scores, crowding)
}

// How much of a value is compared.
func all(value []int) int            { return len(value) }
func allButCrowding(value []int) int { return len(value) - 1 }
func pairsAndTotal([]int) int        { return 2 }

func TestMatchIsAsGoodAsBruteForce(t *testing.T) {
	t.Parallel()
	compare := func(t *testing.T, seed uint64, people []Candidate, rules Rules, parts func([]int) int) {
		t.Helper()
		got := Match(people, rules)
		valid(t, people, rules, got)
		want := bestByBruteForce(newCohort(people, rules))
		have := achieved(got)
		if !slices.Equal(have[:parts(have)], want[:parts(want)]) || !got.Proven || !got.Certified || got.Total != want[1] {
			t.Fatalf("seed %d: pairs, total, scores, crowding: got %v proven %v certified %v, want %v", seed, have, got.Proven, got.Certified, want)
		}
	}
	for seed := range uint64(runs(400, 5000)) {
		r := rand.New(rand.NewPCG(seed, 1))
		people := append(randomPeople(r, r.IntN(7), mentoring.Mentor), randomPeople(r, r.IntN(8), mentoring.Mentee)...)
		for i := range people {
			people[i].ID = fmt.Sprint(i)
		}
		rules := randomRules(r)
		parts := all
		for _, q := range rules.Quotas {
			if q.Places > 0 {
				parts = allButCrowding // places that a quota keeps free count as taken for the spread
			}
		}
		if rules.Balance != nil {
			parts = allButCrowding // so do those that stay free
		}
		compare(t, seed, people, rules, parts)
	}
	for seed := range uint64(runs(400, 5000)) {
		r := rand.New(rand.NewPCG(seed, 2))
		compare(t, seed, randomPeople(r, r.IntN(7), mentoring.Both, mentoring.Both, mentoring.Mentee), randomRules(r), pairsAndTotal)
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
		if want := bestByBruteForce(newCohort(people, rules)); !slices.Equal(achieved(got), want) {
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
	if cause := english(t, got.Unmatched[0].Cause); !strings.Contains(cause, "mentor themselves") {
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

// TestStoppedMatchingKeepsAllRules stops a matching at every moment there is.
func TestStoppedMatchingKeepsAllRules(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(9, 9))
	people, rules := randomPeople(r, 60, mentoring.Mentor, mentoring.Mentee, mentoring.Both), randomRules(r)
	stages := map[Stage]bool{}
	for stop := 1; ; stop++ {
		calls, last := 0, Stage("")
		got := MatchWatched(people, rules, func(p Progress) bool {
			calls++
			if last = p.Stage; p.Done > p.Of {
				t.Errorf("%+v", p)
			}
			return calls < stop
		})
		if broken := brokenRules(people, rules, got); len(broken) > 0 {
			t.Fatalf("stopped at call %d: %q", stop, broken)
		}
		if calls < stop {
			if !got.Proven || !got.Certified {
				t.Error("what is not stopped is proved")
			}
			break
		}
		stages[last] = true
		if got.Proven && last != Evening {
			t.Fatalf("stopped while %s, and yet proved", last)
		}
	}
	if !stages[Comparing] || !stages[Placing] {
		t.Errorf("stopped while %v only", stages)
	}
}

func BenchmarkMatch200(b *testing.B) {
	people := append(randomPeople(rand.New(rand.NewPCG(200, 4)), 120, mentoring.Mentor), randomPeople(rand.New(rand.NewPCG(201, 4)), 80, mentoring.Mentee)...)
	for i := range people {
		people[i].ID = fmt.Sprint(i)
	}
	for b.Loop() {
		Match(people, Rules{Crossing: mentoring.ShouldCross, Capabilities: testCapabilities})
	}
}

package matching

import (
	"flag"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

var long = flag.Bool("long", false, "try a hundred thousand random cohorts, and brute force on ten thousand")

// runs returns how often to try: a few times, or with -long many.
func runs(few, many int) int {
	if *long {
		return many
	}
	return few
}

// TestNoRuleIsEverBroken draws small cohorts in which all the rules bite, and checks each pair by rules written down a
// second time here, from the people's lines alone.
func TestNoRuleIsEverBroken(t *testing.T) {
	t.Parallel()
	pairs := 0
	for seed := range uint64(runs(5000, 100_000)) {
		r := rand.New(rand.NewPCG(seed, 7))
		people := randomPeople(r, r.IntN(16), mentoring.Mentor, mentoring.Mentee, mentoring.Both)
		rules := randomRules(r)
		got := Match(people, rules)
		pairs += len(got.Pairs)
		for _, broken := range brokenRules(people, rules, got) {
			t.Errorf("seed %d: %s", seed, broken)
		}
		if t.Failed() {
			return
		}
	}
	t.Logf("%d pairs", pairs)
}

// brokenRules names every rule that a result breaks.
func brokenRules(people []Candidate, rules Rules, got Result) []string {
	var found []string
	byID, byEmail := map[string]Candidate{}, map[mentoring.Address]Candidate{}
	for _, p := range people {
		byID[p.ID], byEmail[p.Email] = p, p
	}
	mentees, mentorOf := map[string]int{}, map[string]string{}
	gives, gets := map[string]int{}, map[string]int{}
	for _, pair := range got.Pairs {
		a, b := byID[pair.MentorID], byID[pair.MenteeID]
		check := func(rule string, broken bool) {
			if broken {
				found = append(found, a.ID+" and "+b.ID+": "+rule)
			}
		}
		mentees[a.ID]++
		check("two mentors", mentorOf[b.ID] != "")
		mentorOf[b.ID] = a.ID
		gives[a.Organisation]++
		gets[b.Organisation]++
		check("one person", a.ID == b.ID)
		check("no mentor", a.Role == mentoring.Mentee)
		check("no mentee", b.Role == mentoring.Mentor)
		check("capacity", mentees[a.ID] > a.Capacity)
		check("line manager", a.Manager == b.Email || b.Manager == a.Email)
		check("same manager", a.Manager != "" && a.Manager == b.Manager)
		check("manager's manager", b.Manager != "" && byEmail[b.Manager].Manager == a.Email || a.Manager != "" && byEmail[a.Manager].Manager == b.Email)
		check("must cross", rules.Crossing == mentoring.MustCross && a.Organisation == b.Organisation)
		check("must not cross", rules.Crossing == mentoring.NeverCross && a.Organisation != b.Organisation)
		check("departments must cross", rules.Departments == mentoring.MustCross && (a.Function == b.Function || a.Function == "" || b.Function == ""))
		check("departments must not cross", rules.Departments == mentoring.NeverCross && (a.Function != b.Function || a.Function == ""))
		for _, apart := range rules.Apart {
			check("kept apart", slices.Contains(apart[:], a.Organisation) && slices.Contains(apart[:], b.Organisation) && a.Organisation != b.Organisation)
		}
		for _, between := range rules.Between {
			there := strings.EqualFold(a.Organisation, between.Mentors) && strings.EqualFold(b.Organisation, between.Mentees)
			back := strings.EqualFold(b.Organisation, between.Mentors) && strings.EqualFold(a.Organisation, between.Mentees)
			check("between", there || back && !between.OneWay)
		}
		for _, never := range rules.Never {
			check("never", slices.Contains(never[:], a.ID) && slices.Contains(never[:], b.ID))
		}
		check("language", !slices.ContainsFunc(a.Languages, func(x string) bool {
			return slices.ContainsFunc(b.Languages, func(y string) bool { return x[:2] == y[:2] })
		}))
		check("not with", wishes(a, b) || wishes(b, a))
		check("time zones", rules.MaxZoneHours > 0 && a.Zone != "" && b.Zone != "" && apartIn(a.Zone, b.Zone) > time.Duration(rules.MaxZoneHours)*time.Hour)
		check("mutual", !rules.Mutual && mentorOf[a.ID] == b.ID)
	}
	for name, b := range rules.Balance {
		d := 0
		for _, pair := range got.Pairs {
			if strings.EqualFold(byID[pair.MenteeID].Organisation, name) {
				d++
			}
			if strings.EqualFold(byID[pair.MentorID].Organisation, name) {
				d--
			}
		}
		if d > b.Received || -d > b.Given {
			found = append(found, "the balance of "+name)
		}
	}
	for organisation, q := range rules.Quotas {
		if q.Places > 0 && gives[organisation] > q.Places || q.Mentees > 0 && gets[organisation] > q.Mentees {
			found = append(found, "the quota of "+organisation)
		}
	}
	return found
}

// wishes reports whether a asked not to be with b, in one of the few ways that random people do.
func wishes(a, b Candidate) bool {
	return slices.ContainsFunc(a.NotWith, func(entry string) bool {
		return entry == b.Name || entry == string(b.Email) || strings.HasSuffix(b.Name, " "+entry)
	})
}

func apartIn(a, b string) time.Duration {
	one, _ := time.LoadLocation(a)
	other, _ := time.LoadLocation(b)
	now := time.Date(2026, time.January, 15, 12, 0, 0, 0, time.UTC)
	_, x := now.In(one).Zone()
	_, y := now.In(other).Zone()
	return max(time.Duration(x-y), time.Duration(y-x)) * time.Second
}

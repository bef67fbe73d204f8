package cohortfile

import (
	"fmt"
	"io"
	"strings"

	"github.com/rapport-mentoring/rapport/internal/form"
	"github.com/rapport-mentoring/rapport/matching"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// MatchingRules are what a rules file says. People are named in it as in the people file.
type MatchingRules struct {
	matching.Rules
	Never []NeverPair // people who must not be paired, as written
}

// ReadRules reads the rules by which people are matched without a server; name is what problems call the file. The error
// is Problems, all of them at once, or the reader's own error.
func ReadRules(name string, r io.Reader) (MatchingRules, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return MatchingRules{}, fmt.Errorf("read %s: %w", name, err)
	}
	var problems form.Problems
	file := form.Parse(name, data, &problems)
	c := mentoring.Cohort{Capabilities: file.Key("capabilities").Texts(), Crossing: crossing(file.Key("crossing")), Between: between(file.Key("between"))}
	rules, never := pairRules(file)
	c.Pairing = &rules
	file.Done()
	return MatchingRules{matching.RulesOf(c), never}, problems.Err()
}

// matchingSection reads the rules on pairs of a cohort file, nil when it has none and the usual ones hold.
func matchingSection(f *form.Field) (rules *mentoring.PairRules, sponsorSees bool, never []NeverPair) {
	if !f.Given() {
		return nil, false, nil
	}
	read, never := pairRules(f)
	return &read, f.Key("sponsor-sees-pairs").Choice("no", "yes") == "yes", never
}

// pairRules reads the keys that a rules file and the matching section of a cohort file share. The people who must never be
// paired are as written.
func pairRules(f *form.Field) (mentoring.PairRules, []NeverPair) {
	rules := mentoring.PairRules{
		Departments:  departments(f.Key("departments")),
		MaxZoneHours: f.Key("zone-hours").Number(mentoring.DefaultZoneHours, 0, 12),
		Mutual:       f.Key("mutual").Choice("no", "yes") == "yes",
		Apart:        twos(f.Key("apart"), "organisations", "[Northwind, Contoso]"),
		Quotas:       quotas(f.Key("quotas")),
		Weights:      weights(f.Key("weights")),
	}
	var never []NeverPair
	for _, item := range f.Key("never").List() {
		if people, ok := two(item, "people", "[anna@example.org, tom@example.org]"); ok {
			never = append(never, NeverPair{File: f.File(), Line: item.Line(), People: people})
		}
	}
	return rules, never
}

func departments(f *form.Field) mentoring.Crossing {
	return mentoring.Crossing(f.Choice(
		string(mentoring.ShouldCross), string(mentoring.MustCross), string(mentoring.MayCross), string(mentoring.NeverCross)))
}

func twos(f *form.Field, of, example string) [][2]string {
	var all [][2]string
	for _, item := range f.List() {
		if names, ok := two(item, of, example); ok {
			all = append(all, names)
		}
	}
	return all
}

// two reads a list of exactly two.
func two(item *form.Field, of, example string) ([2]string, bool) {
	names := item.Texts()
	if len(names) != 2 || strings.EqualFold(names[0], names[1]) {
		item.Problem("name two %s that must not be paired, such as %q", of, "- "+example)
		return [2]string{}, false
	}
	return [2]string(names), true
}

func quotas(f *form.Field) map[string]mentoring.Quota {
	all := map[string]mentoring.Quota{}
	for _, item := range f.List() {
		name := line(item.Key("organisation"))
		q := mentoring.Quota{Mentees: item.Key("mentees").Number(0, 1, 5000), Places: item.Key("places").Number(0, 1, 5000)}
		switch _, twice := all[name]; {
		case name == "":
			item.Missing("the quota has no organisation: write %q", "organisation: Northwind")
		case twice:
			item.Problem("%s has a quota already: keep one", name)
		case q == mentoring.Quota{}:
			item.Missing("the quota of %s has no number: write %q or %q", name, "mentees: 5", "places: 5")
		default:
			all[name] = q
		}
	}
	return all
}

func weights(f *form.Field) map[string]int {
	if !f.Given() {
		return nil
	}
	all, sum := map[matching.Criterion]int{}, 0
	for _, name := range []matching.Criterion{
		matching.Capability, matching.Values, matching.Experience, matching.Function, matching.Organisation, matching.Zone,
	} {
		all[name] = f.Key(name).Number(matching.DefaultWeights[name], 0, 1000)
		sum += all[name]
	}
	if sum == 0 {
		f.Problem("all weights are 0: then no pair is better than another. Give at least one of them some weight")
	}
	return all
}

package matching

import (
	"fmt"
	"math/bits"
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Contradictions names rules that cannot all be kept by these people, or that speak of nobody, in plain sentences for a
// coordinator. Rules about single people, which may be private, are never named.
func Contradictions(people []Candidate, rules Rules) []string {
	c := newCohort(people, rules)
	var found []string
	organisations := map[string]bool{}
	for i := range c.people {
		organisations[c.people[i].organisation] = true
	}
	delete(organisations, "")
	if c.crossing == mentoring.MustCross && len(organisations) < 2 {
		found = append(found, "Pairs must cross organisations, but the people are of only one: write \"crossing: may\", or find a partner organisation.")
	}
	for _, names := range rules.Apart {
		for _, name := range names {
			if !organisations[plain(name)] {
				found = append(found, fmt.Sprintf("%s is to be kept apart from another organisation, but nobody is of %s.", name, name))
			}
		}
	}
	for _, q := range c.quotas() {
		if !organisations[q.organisation] {
			found = append(found, fmt.Sprintf("There is a quota for %q, but nobody is of it.", q.organisation))
		}
	}
	for i := range c.people {
		if p := &c.people[i]; p.Role == mentoring.Mentor && p.places() == 0 {
			found = append(found, fmt.Sprintf("%s is a mentor with room for nobody.", p.Name))
		}
	}
	if together := c.forbidEverything(); together != "" {
		found = append(found, together)
	}
	return found
}

// forbidEverything names the fewest rules that together leave no pair at all, or returns "".
func (c *cohort) forbidEverything() string {
	kinds := map[broken]bool{}
	for i := range c.people {
		if c.people[i].places() == 0 {
			continue
		}
		for j := range c.people {
			if i == j || !c.people[j].isMentee() {
				continue
			}
			bars := c.bars(&c.people[i], &c.people[j])
			if bars == 0 {
				return ""
			}
			kinds[bars] = true
		}
	}
	if len(kinds) == 0 {
		return ""
	}
	var best broken
	for set := broken(2); set < 1<<unnamed; set += 2 {
		enough := true
		for bars := range kinds {
			enough = enough && bars&set != 0
		}
		if enough && (best == 0 || bits.OnesCount16(uint16(set)) < bits.OnesCount16(uint16(best))) {
			best = set
		}
	}
	if best == 0 {
		return "The rules leave no pair at all."
	}
	var named []string
	for r := none + 1; r < unnamed; r++ {
		if best.has(r) {
			named = append(named, ruleWords[r])
		}
	}
	if len(named) == 1 {
		return "The rule on " + named[0] + " leaves no pair at all."
	}
	return "The rules on " + list(named) + " leave no pair at all between them."
}

var ruleWords = map[rule]string{
	reportingLine: "reporting lines",
	organisations: "crossing organisations",
	keptApart:     "organisations that are kept apart",
	competitors:   "competitors",
	customers:     "customers and suppliers",
	oneWay:        "who mentors whose people",
	departments:   "departments",
	language:      "a language in common",
	timeZones:     "time zones",
}

// list writes "a", "a and b", "a, b and c".
func list(words []string) string {
	last := len(words) - 1
	if last < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:last], ", ") + " and " + words[last]
}

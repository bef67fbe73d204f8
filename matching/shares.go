package matching

import (
	"cmp"
	"slices"
)

// Share is what a group of people got from a matching, for a steering group that asks whether it is fair.
type Share struct {
	By        string `json:"by"`        // everybody, organisation, role, department or language
	Group     string `json:"group"`     // which one; "" for everybody, and for those that are told together
	Together  int    `json:"together"`  // how many groups are told together because one of them alone could point at people; else 0
	People    int    `json:"people"`    // in the group
	Matched   int    `json:"matched"`   // of them, who have a partner
	Unmatched int    `json:"unmatched"` // of them, who have none
	Fit       *int   `json:"fit"`       // of their pairs on average, of 1000; nil where nobody is matched or it could point at people
	Worst     *int   `json:"worst"`     // the lowest fit of their pairs; likewise
}

// notKnown is the group of those of whom it is not known.
const notKnown = "not known"

// divisions divide everybody into groups. A language is therefore the one in which somebody is written to, whatever else
// they speak.
var divisions = []struct {
	by    string
	group func(c *cohort, p *person) (plain, name string)
}{
	{"organisation", func(_ *cohort, p *person) (string, string) { return p.organisation, p.Organisation }},
	{"role", func(_ *cohort, p *person) (string, string) { return string(p.Role), string(p.Role) }},
	{"department", func(_ *cohort, p *person) (string, string) { return p.function, p.Function }},
	{"language", func(_ *cohort, p *person) (string, string) {
		if tags := primaryTags(p.Languages[:min(len(p.Languages), 1)]); len(tags) > 0 {
			return tags[0], languageName(tags[0])
		}
		return "", ""
	}},
}

// Shares counts who was matched and how well, in all and by organisation, role, department and language. Groups that could
// point at fewer than five people are told together, and a fit that could is not told; see tellable. Fewer than five people
// have no shares. Pairs of others are left out.
func Shares(people []Candidate, pairs []Pair) []Share {
	c := newCohort(people, Rules{})
	index := map[string]int{}
	everybody := make([]int, len(c.people))
	for i := range c.people {
		everybody[i], index[c.people[i].ID] = i, i
	}
	fits := make([][]int, len(c.people))
	for _, pair := range pairs {
		mentor, knowsMentor := index[pair.MentorID]
		mentee, knowsMentee := index[pair.MenteeID]
		if knowsMentor && knowsMentee {
			fits[mentor] = append(fits[mentor], pair.Score)
			fits[mentee] = append(fits[mentee], pair.Score)
		}
	}
	if len(everybody) < fewest {
		return []Share{}
	}
	divided := c.groups()
	groups := append([]group{{by: "everybody", members: everybody}}, toldTogether(divided, tellable(divided, everybody))...)
	matched := make([]group, len(groups))
	for i, g := range groups {
		matched[i] = g
		matched[i].members = slices.DeleteFunc(slices.Clone(g.members), func(i int) bool { return len(fits[i]) == 0 })
	}
	rated := tellable(matched[1:], matched[0].members)
	shares := make([]Share, len(groups))
	for i, g := range groups {
		s := Share{
			By: g.by, Group: g.name, Together: g.together,
			People: len(g.members), Matched: len(matched[i].members), Unmatched: len(g.members) - len(matched[i].members),
		}
		if i == 0 && s.Matched >= fewest || i > 0 && rated[i-1] {
			mean, worst := fitOf(matched[i].members, fits)
			s.Fit, s.Worst = &mean, &worst
		}
		shares[i] = s
	}
	return shares
}

// fitOf returns the fit of people's pairs on average, rounded, and the lowest.
func fitOf(members []int, fits [][]int) (mean, worst int) {
	sum, n := 0, 0
	worst = fullScore
	for _, i := range members {
		for _, fit := range fits[i] {
			sum, n, worst = sum+fit, n+1, min(worst, fit)
		}
	}
	return (2*sum + n) / (2 * n), worst
}

// groups divides everybody in each of the ways, the groups of a way by name.
func (c *cohort) groups() []group {
	var all []group
	for _, division := range divisions {
		found := map[string]*group{}
		var keys []string
		for i := range c.people {
			plain, name := division.group(c, &c.people[i])
			if found[plain] == nil {
				found[plain] = &group{by: division.by, name: cmp.Or(name, notKnown)}
				keys = append(keys, plain)
			}
			found[plain].members = append(found[plain].members, i)
		}
		slices.Sort(keys)
		for _, key := range keys {
			all = append(all, *found[key])
		}
	}
	return all
}

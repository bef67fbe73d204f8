package matching

import (
	"cmp"
	"slices"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// mostMentees bounds a mentor's capacity, and with it the size of the problem: nobody mentors more people well.
const mostMentees = 20

// cohort is the people and rules of one matching, read once.
type cohort struct {
	people    []person // by id
	rules     Rules
	crossing  mentoring.Crossing
	weights   weights
	never     map[[2]int]bool      // people who must stay apart, lower index first: declined, or a private wish
	languages []set                // primary tags, by person
	apart     map[[2]string]broken // by the plain names of a mentor's and a mentee's organisation
}

// person is a candidate with what their words say.
type person struct {
	Candidate
	index         int
	organisation  string // plain
	function      string // plain
	goals, offers []topic
	values        set
	clock         clock
}

// edge is a possible pair: indexes of people.
type edge struct{ mentor, mentee int }

func newCohort(people []Candidate, rules Rules) *cohort {
	sorted := slices.SortedFunc(slices.Values(people), func(a, b Candidate) int { return cmp.Compare(a.ID, b.ID) })
	c := &cohort{
		rules: rules, crossing: rules.Crossing, weights: newWeights(rules.Weights), never: map[[2]int]bool{},
		apart: organisationsApart(rules),
	}
	byID := map[string]int{}
	managerOf := map[mentoring.Address]mentoring.Address{}
	zones := newZones()
	for i, candidate := range sorted {
		candidate.Email = mentoring.CanonicalAddress(string(candidate.Email))
		candidate.Manager = mentoring.CanonicalAddress(string(candidate.Manager))
		candidate.Manager2 = mentoring.CanonicalAddress(string(candidate.Manager2))
		byID[candidate.ID] = i
		managerOf[candidate.Email] = candidate.Manager
		c.people = append(c.people, person{
			Candidate:    candidate,
			index:        i,
			organisation: plain(candidate.Organisation),
			function:     plain(candidate.Function),
			goals:        topics(candidate.Goals, rules.Capabilities),
			offers:       topics(candidate.Offers, rules.Capabilities),
			values:       words(candidate.Values),
			clock:        zones.clock(candidate.Zone),
		})
		c.languages = append(c.languages, primaryTags(candidate.Languages))
	}
	for i := range c.people {
		c.people[i].Manager2 = cmp.Or(c.people[i].Manager2, managerOf[c.people[i].Manager])
	}
	for _, ids := range rules.Never {
		a, knowsA := byID[ids[0]]
		b, knowsB := byID[ids[1]]
		if knowsA && knowsB {
			c.keepApart(a, b)
		}
	}
	names := namesOf(c.people)
	for i := range c.people {
		for _, entry := range c.people[i].NotWith {
			for _, j := range namedBy(entry, c.people, names) {
				c.keepApart(i, j)
			}
		}
	}
	return c
}

func (c *cohort) keepApart(a, b int) { c.never[[2]int{min(a, b), max(a, b)}] = true }

// places returns how many mentees a person can take.
func (p *person) places() int {
	if !p.Role.Plays(mentoring.Mentor) {
		return 0
	}
	return min(max(p.Capacity, 0), mostMentees)
}

func (p *person) isMentee() bool { return p.Role.Plays(mentoring.Mentee) }

package matching

import (
	"cmp"
	"slices"
)

// Match returns the best pairs for these people under these rules: as many mentees with a mentor as the rules allow,
// then the greatest total score, then the mentees spread over the mentors. The order of people and of rules is without
// effect; ids must be unique.
func Match(people []Candidate, rules Rules) Result {
	c := newCohort(people, rules)
	choice, proven := c.choose()
	pairs := make([]Pair, 0, len(choice))
	for _, edge := range choice {
		pairs = append(pairs, c.pair(edge))
	}
	slices.SortFunc(pairs, func(a, b Pair) int {
		return cmp.Or(cmp.Compare(a.MentorID, b.MentorID), cmp.Compare(a.MenteeID, b.MenteeID))
	})
	return Result{Pairs: pairs, Unmatched: c.unmatched(choice), Proven: proven}
}

func (c *cohort) pair(e edge) Pair {
	mentor, mentee := &c.people[e.mentor], &c.people[e.mentee]
	parts := c.parts(mentor, mentee)
	return Pair{
		MentorID: mentor.ID,
		MenteeID: mentee.ID,
		Score:    total(parts),
		Parts:    parts,
		Reasons:  c.reasons(mentor, mentee),
	}
}

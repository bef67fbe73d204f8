package matching

import (
	"cmp"
	"slices"

	"github.com/rapport-mentoring/rapport/matching/assignment"
)

// Progress tells how far a matching is.
type Progress struct {
	Stage    Stage
	Done, Of int // mentees looked at, mentees placed, or attempts
}

// Stage is a part of the work.
type Stage string

// The stages, in their order. The third is only needed when two people could mentor each other.
const (
	Comparing Stage = "comparing people"
	Placing   Stage = "placing mentees"
	Untying   Stage = "keeping people from mentoring each other"
	Evening   Stage = "choosing the fairest among equals"
)

// Match returns the best pairs for these people under these rules: as many mentees with a mentor as the rules allow,
// then the greatest total score; among equals those whose worst pair is best, then whose second worst is, and so on; and
// then the mentees spread over the mentors. The order of people and of rules is without effect; ids must be unique.
func Match(people []Candidate, rules Rules) Result {
	return MatchWatched(people, rules, func(Progress) bool { return true })
}

// MatchWatched is Match that tells how far it is. When watch returns false it stops and returns the best it has, which
// keeps all rules but is not proven. Watch is called often, from the goroutine of the caller.
func MatchWatched(people []Candidate, rules Rules, watch func(Progress) bool) Result {
	c := newCohort(people, rules)
	stopped := false
	at := func(stage Stage) assignment.Watch {
		return func(done, of int) bool {
			stopped = stopped || !watch(Progress{stage, done, of})
			return !stopped
		}
	}
	p := c.newProblem(at(Comparing))
	s := assignment.Solve(&p.Problem, at(Placing))
	r := Result{Proven: s.Proved && !stopped}
	r.Certified = r.Proven && p.Check(s) == nil
	if _, _, mutual := p.mutual(p.edges(s.Column)); mutual && !c.rules.Mutual && r.Proven {
		var complete bool
		bound := s.Cost
		s, complete = p.withoutMutual(at(Untying))
		r.Proven = complete || s.Cost == bound
		r.Certified = r.Certified && r.Proven && p.Check(s) == nil
	}
	column := s.Column
	if s.Proved && !stopped {
		column = c.fairest(p, s, at(Evening))
	}
	choice := p.edges(column)
	if !c.rules.Mutual {
		choice = p.untied(choice)
	}
	choice = c.balanced(choice)
	c.tell(&r, p, choice, stopped && !r.Proven)
	return r
}

// fairest chooses among equals. Where that makes two people each other's mentor, it chooses anew without one of the two
// pairs: one that s does without, so that there always is a choice.
func (c *cohort) fairest(p *problem, s assignment.Solution, watch assignment.Watch) []int32 {
	var forbidden []int
	var costs []int64
	defer func() {
		for n, cell := range forbidden {
			p.Cost[cell] = costs[n]
		}
	}()
	for range patience {
		column := assignment.Fairest(&p.Problem, s, p.worth, watch)
		this, that, mutual := p.mutual(p.edges(column))
		if !mutual || c.rules.Mutual {
			return column
		}
		if slices.Contains(p.edges(s.Column), this) {
			this = that
		}
		cell := p.cellOf(this)
		forbidden, costs = append(forbidden, cell), append(costs, p.Cost[cell])
		p.Cost[cell] = assignment.Impossible
	}
	return s.Column
}

// untied leaves out pairs until no two people mentor each other. Only work that was stopped leaves any.
func (p *problem) untied(choice []edge) []edge {
	for {
		_, that, mutual := p.mutual(choice)
		if !mutual {
			return choice
		}
		choice = slices.DeleteFunc(choice, func(e edge) bool { return e == that })
	}
}

// tell writes the choice into the result. Whoever stopped the work is not kept waiting for causes, which would be of what
// was left undone.
func (c *cohort) tell(r *Result, p *problem, choice []edge, stopped bool) {
	next := p.nextBest(choice)
	r.Pairs = make([]Pair, 0, len(choice))
	for _, e := range choice {
		pair := c.told(e, next)
		r.Total += pair.Score
		r.Pairs = append(r.Pairs, pair)
	}
	slices.SortFunc(r.Pairs, func(a, b Pair) int {
		return cmp.Or(cmp.Compare(a.MentorID, b.MentorID), cmp.Compare(a.MenteeID, b.MenteeID))
	})
	r.Unmatched = c.unmatched(choice, stopped)
	r.Exchange = c.exchange(choice)
}

// told returns a pair with everything that is told of it.
func (c *cohort) told(e edge, next others) Pair {
	mentor, mentee := &c.people[e.mentor], &c.people[e.mentee]
	return Pair{
		MentorID:     mentor.ID,
		MenteeID:     mentee.ID,
		Score:        c.score(mentor, mentee),
		Parts:        c.parts(mentor, mentee),
		Reasons:      c.reasons(mentor, mentee),
		OtherMentors: next.mentors(c, e),
		OtherMentees: next.mentees(c, e),
	}
}

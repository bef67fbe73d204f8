package matching

import "slices"

// patience is how many assignments are tried while looking for the best one in which no two people mentor each other.
const patience = 2000

// choose returns the best pairs, and whether it is proven that none are better.
//
// An assignment may make two people each other's mentor. Then one of the two pairs has to go: both ways are tried, the
// cheaper first, and a way is given up as soon as it costs no less than the best that was found. The first way down
// always ends, because every step forbids a pair for good.
func (c *cohort) choose() ([]edge, bool) {
	s := search{problem: c.newProblem(), left: patience}
	first := assign(s.problem.cost)
	s.descend(first, s.problem.costOf(first))
	return s.problem.edges(s.best), !s.cutShort
}

type search struct {
	problem  problem
	best     assignment
	bestCost price
	found    bool
	left     int // assignments that may still be tried
	cutShort bool
}

func (s *search) descend(a assignment, cost price) {
	if s.found && cost >= s.bestCost {
		return
	}
	if s.found && s.left <= 0 {
		s.cutShort = true
		return
	}
	s.left--
	this, that, mutual := s.problem.mutual(a)
	if !mutual {
		s.best, s.bestCost, s.found = a, cost, true
		return
	}
	one, other := s.without(a, this), s.without(a, that)
	if other.cost < one.cost {
		one, other = other, one
	}
	for _, t := range []attempt{one, other} {
		s.facing(t, func() { s.descend(t.assignment, t.cost) })
	}
}

// attempt is an assignment that does without one pair.
type attempt struct {
	assignment assignment
	cost       price
	row        int     // of the mentee
	costs      []price // of that row, with the pair forbidden
}

// without returns the best assignment that does without a pair.
func (s *search) without(a assignment, forbidden edge) attempt {
	t := attempt{assignment: a.clone(), row: slices.Index(s.problem.mentees, forbidden.mentee)}
	t.costs = slices.Clone(s.problem.cost[t.row])
	for j, slot := range s.problem.slots {
		if slot.mentor == forbidden.mentor {
			t.costs[j] = impossible
		}
	}
	s.facing(t, func() {
		t.assignment.move(s.problem.cost, t.row)
		t.cost = s.problem.costOf(t.assignment)
	})
	return t
}

// facing runs do while the problem has the costs of an attempt.
func (s *search) facing(t attempt, do func()) {
	before := s.problem.cost[t.row]
	s.problem.cost[t.row] = t.costs
	do()
	s.problem.cost[t.row] = before
}

// mutual returns the first two pairs in which two people mentor each other.
func (p *problem) mutual(a assignment) (edge, edge, bool) {
	mentorOf := map[int]int{}
	for _, e := range p.edges(a) {
		if mentor, has := mentorOf[e.mentor]; has && mentor == e.mentee {
			return edge{e.mentee, e.mentor}, e, true
		}
		mentorOf[e.mentee] = e.mentor
	}
	return edge{}, edge{}, false
}

package matching

import (
	"slices"

	"github.com/rapport-mentoring/rapport/matching/assignment"
)

// patience is how many assignments are tried while looking for the best one in which no two people mentor each other.
const patience = 2000

// withoutMutual returns the best assignment in which no two people mentor each other, and whether nothing better exists.
// The cells that were taken out on the way to it stay out.
//
// An assignment may make two people each other's mentor. Then one of the two pairs has to go: both ways are tried, the
// cheaper first, and a way is given up as soon as it costs no less than the best that was found. The first way down
// always ends, because every step forbids a pair for good.
func (p *problem) withoutMutual(watch func(done, of int) bool) (assignment.Solution, bool) {
	s := search{problem: p, left: patience, watch: watch}
	first := assignment.Solved(&p.Problem)
	s.descend(first, first.Cost())
	for _, cell := range s.bestForbidden {
		p.Cost[cell] = assignment.Impossible
	}
	return s.best.Solution(), !s.cutShort
}

type search struct {
	*problem
	best          *assignment.State
	bestCost      int64
	bestForbidden []int
	forbidden     []int
	left          int // assignments that may still be tried
	watch         func(done, of int) bool
	cutShort      bool
}

func (s *search) descend(state *assignment.State, cost int64) {
	if s.best != nil && cost >= s.bestCost {
		return
	}
	s.cutShort = s.cutShort || s.best != nil && (s.left <= 0 || !s.watch(patience-s.left, patience))
	if s.cutShort {
		return
	}
	s.left--
	this, that, mutual := s.mutual(s.edges(state.Columns()))
	if !mutual {
		s.best, s.bestCost, s.bestForbidden = state, cost, slices.Clone(s.forbidden)
		return
	}
	one, other := s.without(state, this), s.without(state, that)
	if other.cost < one.cost {
		one, other = other, one
	}
	for _, a := range []attempt{one, other} {
		before := s.Cost[a.cell]
		s.Cost[a.cell] = assignment.Impossible
		s.forbidden = append(s.forbidden, a.cell)
		s.descend(a.state, a.cost)
		s.forbidden = s.forbidden[:len(s.forbidden)-1]
		s.Cost[a.cell] = before
	}
}

// attempt is an assignment that does without a cell.
type attempt struct {
	state *assignment.State
	cell  int
	cost  int64
}

// without returns the best assignment that does without a pair.
func (s *search) without(state *assignment.State, forbidden edge) attempt {
	a := attempt{state: state.Clone(), cell: s.cellOf(forbidden)}
	before := s.Cost[a.cell]
	s.Cost[a.cell] = assignment.Impossible
	row, _ := slices.BinarySearch(s.mentees, forbidden.mentee)
	a.state.Move(row)
	a.cost = a.state.Cost()
	s.Cost[a.cell] = before
	return a
}

// mutual returns the first two pairs in which two people mentor each other.
func (p *problem) mutual(edges []edge) (this, that edge, found bool) {
	mentorOf := map[int]int{}
	for _, e := range edges {
		if mentor, has := mentorOf[e.mentor]; has && mentor == e.mentee {
			return edge{e.mentee, e.mentor}, e, true
		}
		mentorOf[e.mentee] = e.mentor
	}
	return edge{}, edge{}, false
}

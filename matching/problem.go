package matching

// problem is the matching written as an assignment: a row for each mentee, a column for each place that a mentor has,
// and a column for each mentee's waiting.
type problem struct {
	mentees []int // people, by row
	slots   []slot
	cost    [][]price
}

// slot is one place with a mentor: their first, their second and so on.
type slot struct{ mentor, nth int }

// newProblem writes the three aims into one cost, each far above the next: waiting outweighs all scores together, a
// point of score outweighs any spread of mentees over mentors.
func (c *cohort) newProblem() problem {
	var p problem
	for i := range c.people {
		if c.people[i].isMentee() {
			p.mentees = append(p.mentees, i)
		}
	}
	for i := range c.people {
		for nth := range min(c.people[i].places(), len(p.mentees)) {
			p.slots = append(p.slots, slot{i, nth})
		}
	}
	n := len(p.mentees)
	point := price(n*mostMentees + 1)
	waiting := price(n+1) * (fullScore + 1) * point
	for row, mentee := range p.mentees {
		costs := make([]price, len(p.slots)+n)
		for j, s := range p.slots {
			switch {
			case s.nth > 0 && costs[j-1] == impossible:
				costs[j] = impossible
			case s.nth > 0:
				costs[j] = costs[j-1] + 1
			case !c.allows(edge{s.mentor, mentee}):
				costs[j] = impossible
			default:
				costs[j] = price(fullScore-total(c.parts(&c.people[s.mentor], &c.people[mentee]))) * point
			}
		}
		for j := range n {
			costs[len(p.slots)+j] = impossible
		}
		costs[len(p.slots)+row] = waiting
		p.cost = append(p.cost, costs)
	}
	return p
}

// allows reports whether the hard rules allow a pair.
func (c *cohort) allows(e edge) bool {
	return e.mentor != e.mentee && c.bars(&c.people[e.mentor], &c.people[e.mentee]) == none
}

// edges reads the pairs from an assignment, by mentee.
func (p *problem) edges(a assignment) []edge {
	var found []edge
	for row, mentee := range p.mentees {
		if j := a.columnOf[row]; j < len(p.slots) {
			found = append(found, edge{p.slots[j].mentor, mentee})
		}
	}
	return found
}

func (p *problem) costOf(a assignment) price {
	sum := price(0)
	for row := range p.mentees {
		sum += p.cost[row][a.columnOf[row]]
	}
	return sum
}

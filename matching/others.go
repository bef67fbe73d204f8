package matching

import (
	"cmp"
	"slices"

	"github.com/rapport-mentoring/rapport/matching/assignment"
)

// mostOthers is how many others a pair names for each side.
const mostOthers = 2

// others are the best that people could have had besides, by row and by column of the problem.
type others struct {
	*problem
	ofMentee, ofMentor [][]alternative
}

type alternative struct {
	person int
	score  int
}

// nextBest finds the best others for everybody who has a partner, in one look at the cells.
func (p *problem) nextBest(choice []edge) others {
	o := others{p, make([][]alternative, len(p.mentees)), make([][]alternative, len(p.mentors))}
	mentorOf := map[int]int{}
	for _, e := range choice {
		mentorOf[e.mentee] = e.mentor
	}
	for row, i := range p.mentees {
		for cell := p.First[row]; cell < p.First[row+1]; cell++ {
			score, counts := p.worth(cell)
			if !counts || p.Cost[cell] == assignment.Impossible {
				continue
			}
			column := p.Column[cell]
			j := p.mentors[column]
			if mentor, has := mentorOf[i]; has && mentor == j {
				continue
			}
			o.ofMentee[row] = keep(o.ofMentee[row], alternative{j, int(score)})
			o.ofMentor[column] = keep(o.ofMentor[column], alternative{i, int(score)})
		}
	}
	return o
}

// keep adds an alternative to a list of the best, the best first and equals in the order of their ids.
func keep(best []alternative, a alternative) []alternative {
	before := func(a, b alternative) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.person, b.person))
	}
	if len(best) == mostOthers && before(best[mostOthers-1], a) < 0 {
		return best
	}
	at, _ := slices.BinarySearchFunc(best, a, before)
	best = slices.Insert(best, at, a)
	return best[:min(len(best), mostOthers)]
}

func (o others) mentors(c *cohort, e edge) []Other {
	row, _ := slices.BinarySearch(o.problem.mentees, e.mentee)
	return c.named(o.ofMentee[row])
}

func (o others) mentees(c *cohort, e edge) []Other {
	column, _ := slices.BinarySearch(o.problem.mentors, e.mentor)
	return c.named(o.ofMentor[column])
}

func (c *cohort) named(alternatives []alternative) []Other {
	var all []Other
	for _, a := range alternatives {
		all = append(all, Other{c.people[a.person].ID, a.score})
	}
	return all
}

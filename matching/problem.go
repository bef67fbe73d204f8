package matching

import (
	"cmp"
	"slices"

	"github.com/rapport-mentoring/rapport/matching/assignment"
)

// problem is the matching written as an assignment: a row for each mentee, a column for each mentor.
//
// A quota becomes part of it without changing its kind. That at most two of an organisation's five mentees get a mentor
// means that three of them get none: they go to a column that stands for waiting and has to be filled. That its mentors
// fill at most two of their five places means that three stay free: rows that stand for nobody take them.
type problem struct {
	assignment.Problem
	mentees []int // people, by row; rows behind them stand for nobody
	mentors []int // people, by column; columns behind them stand for waiting
}

// newProblem writes two of the aims into one cost, each far above the next: waiting outweighs all scores together, and a
// quota outweighs all waiting. Watch is told how many mentees are done; when it returns false, the rest are left without
// a cell.
func (c *cohort) newProblem(watch func(done, of int) bool) *problem {
	p := &problem{}
	for i := range c.people {
		if c.people[i].isMentee() {
			p.mentees = append(p.mentees, i)
		}
	}
	for i := range c.people {
		if places := min(c.people[i].places(), len(p.mentees)); places > 0 {
			p.mentors = append(p.mentors, i)
			p.Capacity = append(p.Capacity, int32(places))
		}
	}
	waiting := int64(len(p.mentees)+1) * (fullScore + 1)
	full := waiting * int64(len(p.mentees)+1)
	waitingOf, scales := p.waitingRooms(c, full), p.scalesOf(c)
	p.First = append(p.First, 0)
	stopped := false
	for row, i := range p.mentees {
		mentee := &c.people[i]
		stopped = stopped || row%16 == 0 && !watch(row, len(p.mentees))
		for column, j := range p.mentors {
			if !stopped && c.allows(edge{j, i}) {
				p.add(column, int64(fullScore-c.score(&c.people[j], mentee)))
			}
		}
		if room, has := waitingOf[mentee.organisation]; has {
			p.add(room, 0)
		}
		if scale, has := scales[mentee.organisation]; has {
			p.add(scale, waiting)
			p.endRow(full)
			continue
		}
		p.endRow(waiting)
	}
	kept := p.keepFree(c, full)
	p.weigh(c, scales, waitingOf, kept, full)
	return p
}

func (p *problem) add(column int, cost int64) {
	p.Column = append(p.Column, int32(column))
	p.Cost = append(p.Cost, cost)
}

func (p *problem) endRow(alone int64) {
	p.First = append(p.First, len(p.Column))
	p.Alone = append(p.Alone, alone)
}

// waitingRooms adds the columns of those who have to wait because of a quota, and returns them by organisation.
func (p *problem) waitingRooms(c *cohort, full int64) map[string]int {
	count := map[string]int{}
	for _, i := range p.mentees {
		count[c.people[i].organisation]++
	}
	rooms := map[string]int{}
	for _, q := range c.quotas() {
		if surplus := count[q.organisation] - max(q.Mentees, 0); q.Mentees != 0 && surplus > 0 {
			rooms[q.organisation] = len(p.Capacity)
			p.Capacity = append(p.Capacity, int32(surplus))
		}
	}
	if len(rooms) > 0 {
		p.Must, p.Reward = make([]int32, len(p.Capacity)+len(c.rules.Balance)), full
		for _, column := range rooms {
			p.Must[column] = p.Capacity[column]
		}
	}
	return rooms
}

// keepFree adds the rows that keep places free because of a quota, and returns how many by organisation.
func (p *problem) keepFree(c *cohort, full int64) map[string]int {
	kept := map[string]int{}
	for _, q := range c.quotas() {
		var columns []int
		surplus := -max(q.Places, 0)
		for column, i := range p.mentors {
			if c.people[i].organisation == q.organisation {
				columns = append(columns, column)
				surplus += int(p.Capacity[column])
			}
		}
		if q.Places == 0 || surplus <= 0 {
			continue
		}
		kept[q.organisation] = surplus
		for range surplus {
			for _, column := range columns {
				p.add(column, 0)
			}
			p.endRow(full)
		}
	}
	return kept
}

// quota is a Quota with the plain name of its organisation.
type quota struct {
	organisation string
	Quota
}

// quotas returns the quotas in one order.
func (c *cohort) quotas() []quota {
	var all []quota
	for name, q := range c.rules.Quotas {
		all = append(all, quota{plain(name), q})
	}
	slices.SortFunc(all, func(a, b quota) int { return cmp.Compare(a.organisation, b.organisation) })
	return all
}

// edges reads the pairs from the columns that rows have, by mentee.
func (p *problem) edges(column []int32) []edge {
	var found []edge
	for row, i := range p.mentees {
		if j := column[row]; j != assignment.Alone && int(j) < len(p.mentors) {
			found = append(found, edge{p.mentors[j], i})
		}
	}
	return found
}

// worth returns the score that a cell stands for; cells of quotas stand for none.
func (p *problem) worth(cell int) (score int64, counts bool) {
	counts = cell < p.First[len(p.mentees)] && int(p.Column[cell]) < len(p.mentors)
	return fullScore - p.Cost[cell], counts
}

// cellOf returns the cell of a pair.
func (p *problem) cellOf(e edge) int {
	row, _ := slices.BinarySearch(p.mentees, e.mentee)
	column, _ := slices.BinarySearch(p.mentors, e.mentor)
	from, to := p.First[row], p.First[row+1]
	return from + slices.Index(p.Column[from:to], int32(column))
}

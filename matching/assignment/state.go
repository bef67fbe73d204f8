package assignment

import (
	"math"
	"slices"
)

// Impossible is the cost of a cell that is as good as not there.
const Impossible int64 = 1 << 60

// State is a problem that is solved and can be changed a little at a time, which takes much less than solving it anew.
type State struct{ s *solver }

// Solved solves a problem and keeps it open for changes.
func Solved(p *Problem) *State {
	s := newSolver(p)
	for row := range int32(p.Rows()) {
		s.settle(row)
	}
	return &State{s}
}

// Solution returns the solution as it is now.
func (t *State) Solution() Solution { return t.Clone().s.solution() }

// Columns returns where each row is now, or Alone. It is not to be changed, and changes with Move.
func (t *State) Columns() []int32 { return t.s.at }

// Cost returns what the solution costs as it is now.
func (t *State) Cost() int64 { return t.s.cost() }

// Clone returns a state of the same problem that changes by itself.
func (t *State) Clone() *State {
	s := *t.s
	s.row, s.column = slices.Clone(s.row), slices.Clone(s.column)
	s.at, s.seat = slices.Clone(s.at), slices.Clone(s.seat)
	s.holder, s.load = slices.Clone(s.holder), slices.Clone(s.load)
	return &State{&s}
}

// Move finds the best solution after the cell in which a row is placed has become dearer or Impossible.
func (t *State) Move(row int) {
	if column := t.s.at[row]; column != Alone {
		r := rerouting{solver: t.s, start: int32(row), target: column, atSink: unknown}
		r.run()
	}
}

// rerouting is the search for a new place for a row whose old one is to be filled again, or given up, at the least cost.
//
// Beside rows and columns it passes through one more point, the reserve: whoever is left alone and every place that is
// free. A path may end there and go on from there: a place is filled elsewhere, and another is given up for it.
type rerouting struct {
	*solver
	start, target int32
	distance      []int64
	before        []int32 // row from which a column was reached, or reserve
	settled       []int32
	queue         queue
	atSink        int64 // how far away the reserve is
	lonely, free  int32 // the row that is left alone there, or the column whose free place is taken
	passed        bool  // the reserve
}

// reserve stands for the reserve where otherwise a row would stand.
const reserve int32 = -2

func (r *rerouting) run() {
	r.distance = slices.Repeat([]int64{unknown}, r.Columns())
	r.before = slices.Repeat([]int32{nobody}, r.Columns())
	r.reach(r.start, 0, 0)
	for {
		if len(r.queue) == 0 || !r.passed && r.atSink <= r.queue[0].distance {
			r.passReserve()
			continue
		}
		next := r.queue.pop()
		column := next.column
		if next.distance > r.distance[column] {
			continue
		}
		if column == r.target {
			break
		}
		r.settled = append(r.settled, column)
		if slack := r.slack(column); !r.passed && slack < unknown && next.distance+slack < r.atSink {
			r.atSink, r.lonely, r.free = next.distance+slack, nobody, column
		}
		for _, holder := range r.holders(column) {
			r.reach(holder, next.distance, r.row[holder])
		}
	}
	r.reprice()
	r.handOn()
}

func (r *rerouting) reach(row int32, distance, price int64) {
	base := distance - price
	if alone := base + r.Alone[row]; !r.passed && alone < r.atSink {
		r.atSink, r.lonely, r.free = alone, row, nobody
	}
	for k := r.First[row]; k < r.First[row+1]; k++ {
		if r.Cost[k] < Impossible {
			r.shorten(r.Column[k], base+r.Cost[k]-r.column[r.Column[k]], row)
		}
	}
}

func (r *rerouting) shorten(column int32, distance int64, by int32) {
	if distance < r.distance[column] {
		r.distance[column], r.before[column] = distance, by
		r.queue.push(reached{distance, column})
	}
}

func (r *rerouting) passReserve() {
	r.passed = true
	for i, column := range r.at {
		if column == Alone {
			r.reach(int32(i), r.atSink, r.row[i])
		}
	}
	for j, load := range r.load {
		if load > 0 {
			r.shorten(int32(j), r.atSink-r.column[j]-r.place(int32(j), load-1), reserve)
		}
	}
}

// reprice keeps the proof. The reserve has no price of its own, so everybody else's changes in its stead.
func (r *rerouting) reprice() {
	end := r.distance[r.target]
	r.row[r.start] = end
	for _, column := range r.settled {
		further := end - r.distance[column]
		r.column[column] -= further
		for _, holder := range r.holders(column) {
			r.row[holder] += further
		}
	}
	if !r.passed {
		return
	}
	further := end - r.atSink
	for i := range r.row {
		if r.at[i] != Alone { // those who are alone were reached with the reserve
			r.row[i] -= further
		}
	}
	for j := range r.column {
		r.column[j] += further
	}
	r.ceiling = math.MaxInt64 / 2 // bands are of no use any more
}

// handOn moves everybody along the path, from its end to its beginning.
func (r *rerouting) handOn() {
	type step struct{ row, to int32 }
	var steps []step
	column := r.target
	for done := false; !done; {
		row := r.before[column]
		if row == reserve {
			if r.free != nobody {
				column = r.free
				continue
			}
			row = r.lonely
			steps = append(steps, step{row, Alone})
		} else {
			steps = append(steps, step{row, column})
		}
		switch from := r.at[row]; {
		case row == r.start:
			done = true
		case from != Alone:
			column = from
		case r.free != nobody:
			column = r.free
		default:
			steps = append(steps, step{r.lonely, Alone})
			done = r.lonely == r.start
			column = r.at[r.lonely]
		}
	}
	for _, s := range steps {
		if r.at[s.row] != Alone {
			r.unseat(s.row)
		}
	}
	for _, s := range steps {
		if s.to != Alone {
			r.seatAt(s.row, s.to)
		}
	}
}

package assignment

// Watch is told how many of the rows are settled, and returns false to stop. It is called often.
type Watch func(done, of int) bool

// Solve finds the choice that costs least. Watch may be nil; when it stops the work, the solution is the best that was at
// hand, with free places given to rows by their order, and it is not proved.
func Solve(p *Problem, watch Watch) Solution {
	s := newSolver(p)
	for row := range int32(p.Rows()) {
		if watch != nil && !watch(int(row), p.Rows()) {
			s.hurry(row)
			return Solution{Column: s.at, Cost: s.cost()}
		}
		s.settle(row)
	}
	return s.solution()
}

func (s *solver) solution() Solution {
	return Solution{Column: s.at, Cost: s.cost(), Proved: true, RowPrice: s.row, ColumnPrice: s.column}
}

// hurry gives each row from one on the cheapest of the places that are free.
func (s *solver) hurry(from int32) {
	for row := from; int(row) < s.Rows(); row++ {
		best, column := s.Alone[row], nobody
		for k := s.First[row]; k < s.First[row+1]; k++ {
			j := s.Column[k]
			if s.load[j] == s.Capacity[j] {
				continue
			}
			if cost := s.Cost[k] + s.place(j, s.load[j]); cost < best {
				best, column = cost, j
			}
		}
		if column != nobody {
			s.seatAt(row, column)
		}
	}
}

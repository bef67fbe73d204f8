package assignment

import "math"

// unknown is the distance of what was not reached.
const unknown = math.MaxInt64

// nobody is the row or column that is none.
const nobody int32 = -1

// solver is a problem being solved. What the package comment promises holds between its steps for all rows but those
// that are not yet settled.
type solver struct {
	*Problem
	bands
	row, column []int64 // prices
	at          []int32 // column of each row, or Alone
	seat        []int32 // which of its column's places a row has, counted from seats[column]
	seats       []int32 // where a column's places begin in holder; one longer than there are columns
	holder      []int32 // row in each place; the first load[column] places of a column are taken
	load        []int32
	walk        walk
}

func newSolver(p *Problem) *solver {
	rows, columns := p.Rows(), p.Columns()
	s := &solver{
		Problem: p,
		bands:   newBands(p),
		row:     make([]int64, rows),
		column:  make([]int64, columns),
		at:      make([]int32, rows),
		seat:    make([]int32, rows),
		seats:   make([]int32, columns+1),
		load:    make([]int32, columns),
		walk:    newWalk(rows, columns),
	}
	for i := range s.at {
		s.at[i] = Alone
	}
	for j := range int32(columns) {
		s.seats[j+1] = s.seats[j] + p.Capacity[j]
		s.column[j] = -p.place(j, 0)
	}
	s.holder = make([]int32, s.seats[columns])
	return s
}

// holders returns the rows that have a place in a column.
func (s *solver) holders(column int32) []int32 {
	return s.holder[s.seats[column]:][:s.load[column]]
}

// slack returns how far a column's price is from the cost of its next place, which is what a row pays on top to be the
// next there, or unknown when all its places are taken.
func (s *solver) slack(column int32) int64 {
	load := s.load[column]
	if load == s.Capacity[column] {
		return unknown
	}
	return s.place(column, load) + s.column[column]
}

// seatAt gives a row the next free place of a column.
func (s *solver) seatAt(row, column int32) {
	s.at[row], s.seat[row] = column, s.load[column]
	s.holder[s.seats[column]+s.load[column]] = row
	s.load[column]++
}

// unseat takes a row's place away.
func (s *solver) unseat(row int32) {
	column := s.at[row]
	s.load[column]--
	last := s.holder[s.seats[column]+s.load[column]]
	s.holder[s.seats[column]+s.seat[row]] = last
	s.seat[last] = s.seat[row]
	s.at[row] = Alone
}

// cost returns what the present choice costs.
func (s *solver) cost() int64 {
	sum := int64(0)
	for i, column := range s.at {
		if column == Alone {
			sum += s.Alone[i]
			continue
		}
		for k := s.First[i]; k < s.First[i+1]; k++ {
			if s.Column[k] == column {
				sum += s.Cost[k]
				break
			}
		}
	}
	for j, load := range s.load {
		for nth := range load {
			sum += s.place(int32(j), nth)
		}
	}
	return sum
}

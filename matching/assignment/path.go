package assignment

// walk is what a search for the shortest path remembers. It is kept from search to search so as not to be made anew.
//
// The nearest column comes from a heap while few distances change, and from a look at all of them when many do: a heap
// would be slower by far on problems whose every row brings all columns nearer.
type walk struct {
	distance []int64 // by column
	before   []int32 // row from which a column was reached
	closed   []bool  // columns whose distance is final
	touched  []int32 // columns with a distance
	settled  []int32 // closed columns, nearest first
	ready    []int32 // columns as near as the one at hand
	queue    queue   // used until looking is cheaper
	pushes   int
	looking  bool
	open     []int32 // columns to look at, and some that are closed
	// The best end of the path: a free place in a column, or a row that gives up its place to be alone.
	length int64
	column int32
	lonely int32
}

func newWalk(rows, columns int) walk {
	w := walk{distance: make([]int64, columns), before: make([]int32, columns), closed: make([]bool, columns)}
	for j := range w.distance {
		w.distance[j] = unknown
	}
	return w
}

// next returns the nearest column that is not closed, or nobody when none is nearer than the best end.
func (w *walk) next() int32 {
	if n := len(w.ready); n > 0 {
		column := w.ready[n-1]
		w.ready = w.ready[:n-1]
		if w.distance[column] < w.length {
			return column
		}
		return nobody
	}
	if !w.looking && w.pushes > 64+len(w.settled)*len(w.touched)/8 {
		w.looking = true
		w.open = append(w.open[:0], w.touched...)
	}
	if w.looking {
		return w.look()
	}
	for len(w.queue) > 0 {
		first := w.queue.pop()
		if first.distance >= w.length {
			return nobody
		}
		if first.distance == w.distance[first.column] && !w.closed[first.column] {
			return first.column
		}
	}
	return nobody
}

// look finds the nearest column by looking at all that are open.
func (w *walk) look() int32 {
	nearest, least, kept := nobody, w.length, w.open[:0]
	for _, column := range w.open {
		if w.closed[column] {
			continue
		}
		kept = append(kept, column)
		if w.distance[column] < least {
			nearest, least = column, w.distance[column]
		}
	}
	w.open = kept
	return nearest
}

// reach notes that a column was reached, and is as near as the column at hand or further away.
func (w *walk) reach(column int32, distance, nearest int64) {
	switch {
	case distance == nearest:
		w.ready = append(w.ready, column)
	case !w.looking:
		w.pushes++
		w.queue.push(reached{distance, column})
	}
}

func (w *walk) forget() {
	for _, column := range w.touched {
		w.distance[column], w.closed[column] = unknown, false
	}
	w.touched, w.settled, w.ready, w.queue = w.touched[:0], w.settled[:0], w.ready[:0], w.queue[:0]
	w.pushes, w.looking = 0, false
}

// settle finds the cheapest way to settle a row, moving others on from place to place where that is worth it, and keeps
// the prices right.
func (s *solver) settle(row int32) {
	w := &s.walk
	w.length, w.column, w.lonely = unknown, nobody, nobody
	s.reachFrom(row, 0, -unknown)
	for column := w.next(); column != nobody; column = w.next() {
		distance := w.distance[column]
		w.closed[column] = true
		w.settled = append(w.settled, column)
		for _, holder := range s.holders(column) {
			s.reachFrom(holder, distance-s.row[holder], distance)
		}
	}
	s.reprice(row)
	s.handOn(row)
	s.lowerCeiling()
	w.forget()
}

// reachFrom shortens the distances that get shorter by way of a row. A cell leads to its column at base and its cost,
// less the price of the column; nothing that is found can be nearer than nearest.
func (s *solver) reachFrom(row int32, base, nearest int64) {
	w := &s.walk
	if alone := base + s.Alone[row]; alone < w.length {
		w.length, w.column, w.lonely = alone, nobody, row
	}
	from, prices := s.First[row], s.column
	for _, b := range s.bandsOf(row) {
		if base+b.least-s.ceiling >= w.length {
			return
		}
		columns := s.Column[from:b.end]
		costs := s.Cost[from:][:len(columns)]
		from = b.end
		length := w.length
		for k, j := range columns {
			d := base + costs[k] - prices[j]
			if d >= length || d >= w.distance[j] {
				continue
			}
			if w.distance[j] == unknown {
				w.touched = append(w.touched, j)
				if w.looking {
					w.open = append(w.open, j)
				}
			}
			w.distance[j], w.before[j] = d, row
			if slack := s.slack(j); slack < length-d {
				length = d + slack
				w.length, w.column, w.lonely = length, j, nobody
				if length == nearest {
					return // no end is nearer
				}
				if slack == 0 {
					continue // no end is nearer by way of this column
				}
			}
			w.reach(j, d, nearest)
		}
	}
}

// reprice keeps the proof: whoever was reached early gets dearer by as much as the end of the path was further away.
func (s *solver) reprice(row int32) {
	w := &s.walk
	s.row[row] = w.length
	for _, column := range w.settled {
		further := w.length - w.distance[column]
		s.column[column] -= further
		for _, holder := range s.holders(column) {
			s.row[holder] += further
		}
	}
}

// handOn moves everybody along the path, from its end to its beginning.
func (s *solver) handOn(start int32) {
	w := &s.walk
	column := w.column
	if column == nobody {
		if w.lonely == start {
			return
		}
		column = s.at[w.lonely]
		s.unseat(w.lonely)
	}
	for {
		row := w.before[column]
		from := s.at[row]
		if row != start {
			s.unseat(row)
		}
		s.seatAt(row, column)
		if row == start {
			return
		}
		column = from
	}
}

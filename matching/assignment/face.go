package assignment

// Face is what is left to choose among the solutions that cost least: a problem of its own, without costs. A solution of
// it is one of them when no place stays empty that must be filled and no row is alone that must not be; Demand makes both
// dear.
//
// Rows and columns that are the same in all of them are left out.
type Face struct {
	Problem
	Row, Col   []int32 // whom rows and columns stand for in the problem
	Cell       []int   // which cells stand for in the problem
	Fixed      []int32 // rows that are left out and have their place in the column for good, by column
	MayBeAlone []bool  // by row
}

// Demand makes it cost penalty to leave a place empty that must be filled, or a row alone that must not be. It has to be
// more than all cells together may cost.
func (f *Face) Demand(penalty int64) {
	f.Reward = penalty
	for i, may := range f.MayBeAlone {
		f.Alone[i] = penalty
		if may {
			f.Alone[i] = 0
		}
	}
}

// Within returns what is left to choose among the best solutions of a face, in terms of the whole problem.
func (f *Face) Within(s Solution) *Face {
	inner := f.Face(s)
	for n, i := range inner.Row {
		inner.Row[n] = f.Row[i]
	}
	for n, j := range inner.Col {
		inner.Col[n] = f.Col[j]
		inner.Fixed[n] += f.Fixed[j]
	}
	for n, cell := range inner.Cell {
		inner.Cell[n] = f.Cell[cell]
	}
	return inner
}

// Face returns what is left to choose.
//
// A cell can be in some best solution when its prices are exact, and it can take turns with the one in use when there is
// a ring of such cells through both; so rings are found, as strongly connected components (Tarjan 1972).
func (p *Problem) Face(s Solution) *Face {
	t := newTies(p, s)
	f := &Face{Problem: Problem{First: []int{0}, Must: []int32{}}}
	column := make([]int32, p.Columns())
	for j := range column {
		column[j] = nobody
	}
	// use returns a column of the problem as one of the face.
	use := func(j int32) int32 {
		if column[j] == nobody {
			column[j] = int32(len(f.Col))
			f.Col = append(f.Col, j)
			f.Capacity, f.Must, f.Fixed = append(f.Capacity, 0), append(f.Must, 0), append(f.Fixed, 0)
		}
		return column[j]
	}
	for i := range int32(p.Rows()) {
		begin := len(f.Cell)
		t.options(i, func(cell int) {
			f.Cell = append(f.Cell, cell)
			f.Column = append(f.Column, use(p.Column[cell]))
		})
		mayBeAlone := t.isLoose(t.row(i)) && s.RowPrice[i] == p.Alone[i]
		if options := len(f.Cell) - begin; options == 0 || options == 1 && !mayBeAlone {
			f.Cell, f.Column = f.Cell[:begin], f.Column[:begin]
			continue
		}
		f.Row = append(f.Row, i)
		f.First = append(f.First, len(f.Cell))
		f.Alone = append(f.Alone, 0)
		f.MayBeAlone = append(f.MayBeAlone, mayBeAlone)
		if j := s.Column[i]; j != Alone {
			f.Capacity[use(j)]++
		}
	}
	f.Cost = make([]int64, len(f.Cell))
	for n, j := range f.Col {
		held := f.Capacity[n]
		f.Fixed[n] = t.load[j] - held
		f.Must[n] = held
		if t.isLoose(t.column(j)) {
			f.Capacity[n] += t.may[j] - t.load[j]
			f.Must[n] = max(0, t.must[j]-f.Fixed[n])
		}
	}
	return f
}

// ties are the cells, places and lonely rows whose prices are exact, as a graph: who could take whose turn.
type ties struct {
	*Problem
	s         Solution
	must, may []int32 // places of a column that are filled in every best solution, and in some
	load      []int32
	part      []int32 // strongly connected component of each node: rows, then columns, then the reserve
	holders   [][]int32
	lonely    []int32
}

func newTies(p *Problem, s Solution) *ties {
	t := &ties{Problem: p, s: s}
	t.must, t.may, t.load = make([]int32, p.Columns()), make([]int32, p.Columns()), make([]int32, p.Columns())
	t.holders = make([][]int32, p.Columns())
	for j := range int32(p.Columns()) {
		for nth := range p.Capacity[j] {
			switch gain := -s.ColumnPrice[j] - p.place(j, nth); {
			case gain > 0:
				t.must[j]++
				t.may[j]++
			case gain == 0:
				t.may[j]++
			}
		}
	}
	for i, j := range s.Column {
		if j == Alone {
			t.lonely = append(t.lonely, int32(i))
			continue
		}
		t.load[j]++
		t.holders[j] = append(t.holders[j], int32(i))
	}
	t.part = components(p.Rows()+p.Columns()+1, t.turns)
	return t
}

func (t *ties) row(i int32) int32    { return i }
func (t *ties) column(j int32) int32 { return int32(t.Rows()) + j }
func (t *ties) reserve() int32       { return int32(t.Rows() + t.Columns()) }

// isLoose reports whether a row or column takes turns with free places or with being alone.
func (t *ties) isLoose(node int32) bool { return t.part[node] == t.part[t.reserve()] }

// exact calls yield with the cells of a row whose prices are exact.
func (t *ties) exact(i int32, yield func(cell int)) {
	for k := t.First[i]; k < t.First[i+1]; k++ {
		if t.Cost[k] == t.s.RowPrice[i]+t.s.ColumnPrice[t.Column[k]] {
			yield(k)
		}
	}
}

// options calls yield with the cells in which a row is in some best solution.
func (t *ties) options(i int32, yield func(cell int)) {
	t.exact(i, func(cell int) {
		if j := t.Column[cell]; t.s.Column[i] == j || t.part[t.column(j)] == t.part[i] {
			yield(cell)
		}
	})
}

// turns calls yield with whoever a node could make way for, or could take the turn of.
func (t *ties) turns(node int32, yield func(int32)) {
	rows := int32(t.Rows())
	switch {
	case node == t.reserve():
		for _, i := range t.lonely {
			yield(i)
		}
		for j := range t.load {
			if t.load[j] > t.must[j] {
				yield(t.column(int32(j)))
			}
		}
	case node >= rows:
		j := node - rows
		for _, i := range t.holders[j] {
			yield(i)
		}
		if t.load[j] < t.may[j] {
			yield(t.reserve())
		}
	default:
		t.exact(node, func(cell int) {
			if j := t.Column[cell]; j != t.s.Column[node] {
				yield(t.column(j))
			}
		})
		if t.s.Column[node] != Alone && t.s.RowPrice[node] == t.Alone[node] {
			yield(t.reserve())
		}
	}
}

package matching

import "slices"

// price is what an assignment costs, and what its dual prices are counted in.
type price = int64

// impossible is the cost of a cell that must not be used. It is more than any sum of costs that may be.
const impossible price = 1 << 60

// Whom a column belongs to when it is no row's.
const (
	nobody  = -1
	vacated = -2 // its row is just being moved elsewhere
)

// assignment gives every row a column of its own at the least total cost. Rows are placed one by one along shortest
// augmenting paths. The prices prove at any time that it could not be cheaper: no cell costs less than the prices of
// its row and its column together, and the cells that are used cost exactly that.
//
// Free columns count as belonging to one more row, the reserve, to which every column costs nothing; its price makes the
// proof hold for free columns too when a row that was placed is moved.
type assignment struct {
	rows, columns []price
	reserve       price
	columnOf      []int // by row
	rowOf         []int // by column, or nobody
}

// assign places every row. Each row must have a finite cell in a column that is impossible for all other rows.
func assign(cost [][]price) assignment {
	width := 0
	if len(cost) > 0 {
		width = len(cost[0])
	}
	a := assignment{
		rows:     make([]price, len(cost)),
		columns:  make([]price, width),
		columnOf: slices.Repeat([]int{nobody}, len(cost)),
		rowOf:    slices.Repeat([]int{nobody}, width),
	}
	for row := range cost {
		a.place(cost, row, nobody)
	}
	return a
}

func (a assignment) clone() assignment {
	a.rows, a.columns = slices.Clone(a.rows), slices.Clone(a.columns)
	a.columnOf, a.rowOf = slices.Clone(a.columnOf), slices.Clone(a.rowOf)
	return a
}

// move finds the best column for a row whose costs have risen since it was placed.
func (a *assignment) move(cost [][]price, row int) {
	a.rowOf[a.columnOf[row]] = vacated
	a.place(cost, row, vacated)
}

// place finds the shortest path from row to a column that belongs to target, by Dijkstra over reduced costs, and hands
// the columns along it on to their next holders.
func (a *assignment) place(cost [][]price, row, target int) {
	distance := slices.Repeat([]price{2 * impossible}, len(a.columns))
	before := slices.Repeat([]int{nobody}, len(a.columns)) // the column before on the path
	settled := make([]bool, len(a.columns))
	var path []int // settled columns, nearest first

	last, reached, reserveReached := nobody, price(0), false
	for last == nobody || a.rowOf[last] != target {
		byReserve := last != nobody && a.rowOf[last] == nobody
		if !byReserve || !reserveReached {
			a.reachFrom(cost, row, last, reached, settled, distance, before)
		}
		reserveReached = reserveReached || byReserve
		last = nearest(distance, settled)
		reached = distance[last]
		settled[last] = true
		path = append(path, last)
	}
	a.reprice(row, path, distance)
	a.handOn(row, last, before)
}

// reachFrom shortens the distances that get shorter by way of the holder of column last, or of row at the start.
func (a *assignment) reachFrom(cost [][]price, row, last int, reached price, settled []bool, distance []price, before []int) {
	holder := row
	if last != nobody {
		holder = a.rowOf[last]
	}
	own, costs := a.reserve, []price(nil)
	if holder != nobody {
		own, costs = a.rows[holder], cost[holder]
	}
	for j, columnPrice := range a.columns {
		d := reached - own - columnPrice
		if costs != nil {
			d += costs[j]
		}
		if !settled[j] && d < distance[j] {
			distance[j], before[j] = d, last
		}
	}
}

func nearest(distance []price, settled []bool) int {
	best := nobody
	for j, d := range distance {
		if !settled[j] && (best == nobody || d < distance[best]) {
			best = j
		}
	}
	return best
}

// reprice keeps the proof: whoever was reached early gets dearer by as much as the end of the path was further away.
func (a *assignment) reprice(row int, path []int, distance []price) {
	end := distance[path[len(path)-1]]
	a.rows[row] += end
	reserveDone := false
	for _, j := range path[:len(path)-1] {
		further := end - distance[j]
		a.columns[j] -= further
		switch holder := a.rowOf[j]; {
		case holder != nobody:
			a.rows[holder] += further
		case !reserveDone:
			a.reserve += further
			reserveDone = true
		}
	}
}

// handOn gives every column on the path to the holder of the one before it, and the first to row.
func (a *assignment) handOn(row, last int, before []int) {
	for j := last; ; j = before[j] {
		holder := row
		if before[j] != nobody {
			holder = a.rowOf[before[j]]
		}
		a.rowOf[j] = holder
		if holder != nobody {
			a.columnOf[holder] = j
		}
		if before[j] == nobody {
			return
		}
	}
}

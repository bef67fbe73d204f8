package assignment

// Problem is who could have a place where, and what it costs. Costs may be negative. Sums of costs must stay below
// 1<<59, or the arithmetic overflows.
//
// Solve sorts the cells of a row roughly, in place.
type Problem struct {
	// First[i] to First[i+1] are the cells of row i, in Column and Cost; it is one longer than there are rows.
	First  []int
	Column []int32
	Cost   []int64
	// Alone is what it costs to leave a row without a place.
	Alone []int64
	// Capacity is how many places a column has.
	Capacity []int32
	// Step is what each further place of a column costs more than the one before: the first 0, the second Step, the third
	// two Steps. It must not be negative.
	Step int64
	// Must is how many places of a column have to be filled before anything else counts: each of them costs Reward less.
	// Nil means none.
	Must   []int32
	Reward int64
}

// Rows returns how many rows there are.
func (p *Problem) Rows() int { return len(p.Alone) }

// Columns returns how many columns there are.
func (p *Problem) Columns() int { return len(p.Capacity) }

// place returns what the nth place of a column costs, counted from 0. Each costs no less than the one before.
func (p *Problem) place(column int32, nth int32) int64 {
	cost := int64(nth) * p.Step
	if p.Must != nil && nth < p.Must[column] {
		cost -= p.Reward
	}
	return cost
}

// Solution is a choice of cells with the prices that prove it.
type Solution struct {
	Column []int32 // by row; Alone where it has no place
	Cost   int64   // of all cells, places and lonely rows together
	// Proved says that no choice costs less. It is false only when Solve was stopped.
	Proved bool
	// RowPrice and ColumnPrice are the certificate of a solution that is proved.
	RowPrice, ColumnPrice []int64
}

// Alone stands for the column of a row without a place.
const Alone int32 = -1

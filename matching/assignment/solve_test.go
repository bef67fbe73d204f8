package assignment

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// drawn makes a problem of rows by columns in which a share of the cells is missing.
func drawn(r *rand.Rand, rows, columns, most int, missing float64, capacity int) *Problem {
	p := &Problem{First: make([]int, 1, rows+1)}
	for range rows {
		for j := range columns {
			if missing > 0 && r.Float64() < missing {
				continue
			}
			p.Column = append(p.Column, int32(j))
			p.Cost = append(p.Cost, int64(r.IntN(most)))
		}
		p.First = append(p.First, len(p.Column))
		p.Alone = append(p.Alone, int64(rows*most+1))
	}
	for range columns {
		p.Capacity = append(p.Capacity, int32(1+r.IntN(capacity)))
	}
	return p
}

// every calls yield with each choice there is, and its cost. It is brute force, for small problems.
func every(p *Problem, yield func(column []int32, cost int64)) {
	column, load := make([]int32, p.Rows()), make([]int32, p.Columns())
	var try func(i int, cost int64)
	try = func(i int, cost int64) {
		if i == p.Rows() {
			yield(column, cost)
			return
		}
		column[i] = Alone
		try(i+1, cost+p.Alone[i])
		for k := p.First[i]; k < p.First[i+1]; k++ {
			j := p.Column[k]
			if load[j] == p.Capacity[j] || p.Cost[k] >= Impossible {
				continue
			}
			column[i] = j
			place := p.place(j, load[j])
			load[j]++
			try(i+1, cost+p.Cost[k]+place)
			load[j]--
		}
	}
	try(0, 0)
}

func cheapest(p *Problem) int64 {
	least := int64(unknown)
	every(p, func(_ []int32, cost int64) { least = min(least, cost) })
	return least
}

// small draws a problem that brute force can do, with all that a problem can have.
func small(r *rand.Rand) *Problem {
	p := drawn(r, r.IntN(6), r.IntN(5), 1+r.IntN(9), []float64{0, 0.4}[r.IntN(2)], 3)
	p.Step = int64(r.IntN(3))
	for i := range p.Alone {
		if r.IntN(2) == 0 {
			p.Alone[i] = int64(r.IntN(12))
		}
	}
	if r.IntN(3) == 0 {
		p.Reward = 1000
		for _, capacity := range p.Capacity {
			p.Must = append(p.Must, int32(r.IntN(int(capacity)+1)))
		}
	}
	return p
}

func TestSolveIsAsGoodAsBruteForce(t *testing.T) {
	t.Parallel()
	for seed := range uint64(10_000) {
		p := small(rand.New(rand.NewPCG(seed, 1)))
		s := Solve(p, nil)
		if err := p.Check(s); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if want := cheapest(p); s.Cost != want {
			t.Fatalf("seed %d: cost %d, want %d", seed, s.Cost, want)
		}
	}
}

func TestSolutionsCarryTheirProof(t *testing.T) {
	t.Parallel()
	for name, p := range map[string]*Problem{
		"dense":               drawn(rand.New(rand.NewPCG(1, 2)), 300, 300, 1000, 0, 1),
		"a third forbidden":   drawn(rand.New(rand.NewPCG(2, 2)), 300, 150, 1000, 0.33, 3),
		"more rows":           drawn(rand.New(rand.NewPCG(3, 2)), 300, 100, 1000, 0.33, 3),
		"more columns":        drawn(rand.New(rand.NewPCG(4, 2)), 100, 300, 1000, 0.33, 3),
		"nearly all missing":  drawn(rand.New(rand.NewPCG(5, 2)), 300, 300, 1000, 0.99, 1),
		"all equal":           drawn(rand.New(rand.NewPCG(6, 2)), 300, 200, 1, 0, 2),
		"few levels":          drawn(rand.New(rand.NewPCG(7, 2)), 300, 200, 4, 0.33, 2),
		"no columns":          drawn(rand.New(rand.NewPCG(8, 2)), 30, 0, 4, 0, 2),
		"no rows":             drawn(rand.New(rand.NewPCG(9, 2)), 0, 30, 4, 0, 2),
		"products, the worst": products(200),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if err := p.Check(Solve(p, nil)); err != nil {
				t.Error(err)
			}
		})
	}
}

// products is a problem that is known to be hard for shortest paths (Machol and Wien 1976).
func products(n int) *Problem {
	p := drawn(rand.New(rand.NewPCG(0, 0)), n, n, 1, 0, 1)
	for i := range n {
		p.Alone[i] = int64(n*n*n + 1)
		for j := range n {
			p.Cost[i*n+j] = int64((i + 1) * (j + 1))
		}
	}
	return p
}

func TestCheckRefuses(t *testing.T) {
	t.Parallel()
	fresh := func() (*Problem, Solution) {
		p := drawn(rand.New(rand.NewPCG(1, 3)), 20, 10, 50, 0.2, 2)
		return p, Solve(p, nil)
	}
	for name, spoil := range map[string]func(p *Problem, s *Solution){
		"a cost that is wrong":          func(_ *Problem, s *Solution) { s.Cost++ },
		"somebody left out":             func(_ *Problem, s *Solution) { s.Column[3] = Alone },
		"two who swapped":               func(_ *Problem, s *Solution) { s.Column[0], s.Column[1] = s.Column[1], s.Column[0] },
		"a cell that is too cheap":      func(p *Problem, _ *Solution) { p.Cost[7] -= 1000 },
		"a price that is too low":       func(_ *Problem, s *Solution) { s.RowPrice[2]-- },
		"a price that is too high":      func(_ *Problem, s *Solution) { s.RowPrice[2]++ },
		"a column's price":              func(_ *Problem, s *Solution) { s.ColumnPrice[2]-- },
		"more places":                   func(p *Problem, _ *Solution) { p.Capacity[0] += 5 },
		"fewer places":                  func(p *Problem, s *Solution) { p.Capacity[s.Column[0]] = 0 },
		"a proof that is not claimed":   func(_ *Problem, s *Solution) { s.Proved = false },
		"prices that are missing":       func(_ *Problem, s *Solution) { s.RowPrice = nil },
		"a row priced above loneliness": func(p *Problem, s *Solution) { p.Alone[0] = s.RowPrice[0] - 1 },
	} {
		p, s := fresh()
		if err := p.Check(s); err != nil {
			t.Fatal(err)
		}
		if spoil(p, &s); p.Check(s) == nil {
			t.Errorf("%s passes", name)
		}
	}
}

func TestStoppedWorkKeepsToThePlaces(t *testing.T) {
	t.Parallel()
	for stop := range 40 {
		p := drawn(rand.New(rand.NewPCG(1, 4)), 60, 30, 5, 0.5, 2)
		calls := 0
		s := Solve(p, func(done, of int) bool {
			if calls++; done > of || of != 60 {
				t.Errorf("%d of %d", done, of)
			}
			return calls < stop
		})
		if s.Proved == (calls >= stop) {
			t.Fatalf("stopped at %d of %d calls, proved %v", stop, calls, s.Proved)
		}
		load := make([]int32, 30)
		for i, j := range s.Column {
			if j == Alone {
				continue
			}
			if _, found := p.cell(i, j); !found {
				t.Fatalf("row %d has no cell in column %d", i, j)
			}
			if load[j]++; load[j] > p.Capacity[j] {
				t.Fatalf("column %d is too full", j)
			}
		}
	}
}

func TestMovedSolutionsStayTheBest(t *testing.T) {
	t.Parallel()
	for seed := range uint64(3000) {
		r := rand.New(rand.NewPCG(seed, 5))
		p := small(r)
		state := Solved(p)
		for range 6 {
			if p.Rows() == 0 {
				break
			}
			row := r.IntN(p.Rows())
			if state.Columns()[row] == Alone {
				continue
			}
			for k := p.First[row]; k < p.First[row+1]; k++ {
				if p.Column[k] == state.Columns()[row] {
					p.Cost[k] = Impossible
				}
			}
			state = state.Clone()
			state.Move(row)
			s := state.Solution()
			if err := p.Check(s); err != nil {
				t.Fatalf("seed %d: %v", seed, err)
			}
			if want := cheapest(p); s.Cost != want || state.Cost() != want {
				t.Fatalf("seed %d: cost %d, want %d", seed, s.Cost, want)
			}
		}
	}
}

// TestFairest holds the choice among equals to brute force: the sorted worths, worst first, then the crowding.
func TestFairest(t *testing.T) {
	t.Parallel()
	for seed := range uint64(4000) {
		r := rand.New(rand.NewPCG(seed, 6))
		p := small(r)
		p.Step = 0
		type cell struct{ row, column int32 }
		worth := map[cell]int64{}
		for i := range int32(p.Rows()) {
			for k := p.First[i]; k < p.First[i+1]; k++ {
				worth[cell{i, p.Column[k]}] = int64(r.IntN(4))
			}
		}
		value := func(column []int32) []int64 {
			var all []int64
			crowding, load := int64(0), make([]int64, p.Columns())
			for i, j := range column {
				if j != Alone {
					all = append(all, worth[cell{int32(i), j}])
					crowding += load[j]
					load[j]++
				}
			}
			slices.Sort(all)
			return append(all, -crowding)
		}
		s := Solve(p, nil)
		var best []int64
		every(p, func(column []int32, cost int64) {
			// Of choices with as few people, only the same number of cells is compared.
			if v := value(column); cost == s.Cost && placed(column) == placed(s.Column) && (best == nil || slices.Compare(v, best) > 0) {
				best = v
			}
		})
		if slices.ContainsFunc(p.Alone, func(a int64) bool { return a < 12 }) {
			continue // where lonely rows cost as little as cells, the number of cells is not given
		}
		column := Fairest(p, s, func(k int) (int64, bool) {
			i, _ := slices.BinarySearch(p.First, k+1)
			return worth[cell{int32(i - 1), p.Column[k]}], true
		}, nil)
		if got := value(column); !slices.Equal(got, best) {
			t.Fatalf("seed %d: %v, want %v", seed, got, best)
		}
	}
}

func placed(column []int32) int {
	n := 0
	for _, j := range column {
		if j != Alone {
			n++
		}
	}
	return n
}

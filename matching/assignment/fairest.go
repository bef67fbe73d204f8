package assignment

import (
	"maps"
	"slices"
)

// Fairest chooses among the solutions that cost as little as s. It spares the worst off first: as few rows as can be are
// in cells of the least worth, then as few in those of the next, and so on; and then it spreads rows over columns, as far
// as the costs of places say nothing about that. It returns the column of each row.
//
// The worth of a cell is the caller's; a cell that counts for nobody has none. Watch may be nil; when it returns false,
// the choice made so far is returned.
func Fairest(p *Problem, s Solution, worth func(cell int) (worth int64, counts bool), watch Watch) []int32 {
	column := slices.Clone(s.Column)
	f, begun := p.Face(s), false
	apply := func(s Solution) {
		for n, j := range s.Column {
			if column[f.Row[n]] = Alone; j != Alone {
				column[f.Row[n]] = f.Col[j]
			}
		}
	}
	for last := int64(0); ; {
		levels := f.levels(worth, last, begun)
		if len(levels) < 2 && !begun || len(levels) == 0 {
			break
		}
		if watch != nil && !watch(p.Rows()-f.Rows(), p.Rows()) {
			return column
		}
		levels = f.weigh(worth, levels)
		last, begun = levels[len(levels)-1], true
		s := Solve(&f.Problem, nil)
		apply(s)
		f = f.Within(s)
	}
	if f.spread() {
		apply(Solve(&f.Problem, nil))
	}
	return column
}

// levels returns the different worths of cells above last, the least first.
func (f *Face) levels(worth func(int) (int64, bool), last int64, begun bool) []int64 {
	found := map[int64]bool{}
	for _, cell := range f.Cell {
		if w, counts := worth(cell); counts && (!begun || w > last) {
			found[w] = true
		}
	}
	return slices.Sorted(maps.Keys(found))
}

// weigh gives the cells of the least levels costs, each level's above all that the next ones together can cost. It
// returns the levels for which there was room in the numbers.
func (f *Face) weigh(worth func(int) (int64, bool), levels []int64) []int64 {
	const room = int64(1) << 56
	base := int64(f.Rows() + 1)
	weight := []int64{1}
	for len(weight) < len(levels) && weight[len(weight)-1] < room/base/base/base {
		weight = append(weight, weight[len(weight)-1]*base)
	}
	levels = levels[:len(weight)]
	slices.Reverse(weight)
	for k, cell := range f.Cell {
		f.Cost[k] = 0
		if w, counts := worth(cell); counts {
			if n, found := slices.BinarySearch(levels, w); found {
				f.Cost[k] = weight[n]
			}
		}
	}
	f.Demand(weight[0] * base)
	return levels
}

// spread makes each further place of a column cost more, and reports whether that can make a difference.
func (f *Face) spread() bool {
	choice := false
	for j, must := range f.Must {
		choice = choice || f.Capacity[j] > must
	}
	f.Step = 1
	for k, j := range f.Column {
		f.Cost[k] = int64(f.Fixed[j])
	}
	f.Demand(1 << 40)
	return choice
}

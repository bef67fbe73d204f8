package disclosure

import "slices"

// Part is one cell over which the units of a figure are spread.
type Part struct {
	Category string
	Yes      bool // whether its units say yes to the figure
}

// Spread returns what may be told of how the units of a figure are spread over cells, a figure for each, in their order; each unit is
// in exactly one. It divides up the latest figure that everybody got, once that is exact: then the cells of the yeses, and those of
// the noes, have sums that are known, and of each sum the cells that are not told are five units together. When nothing may be told
// that is new, they are the figures that were told last; for a cell of which nothing may be told, Tells is false.
func (l *Ledger) Spread(statistic string, month int, parts []Part, in map[string]string) []Release {
	before := make([]Release, len(parts))
	for i, part := range parts {
		before[i] = last(l.history(statistic, part.Category))
	}
	whole := last(l.history(statistic, ""))
	if len(parts) == 0 || !whole.Tells() || !whole.Exact() || whole.Of() == before[0].Of() || !l.maySpread(statistic, parts) {
		return before
	}
	table, increment := make([]Release, len(parts)), make([]Release, len(parts))
	for i, part := range parts {
		for _, unit := range whole.Units {
			if _, was := slices.BinarySearch(before[0].Units, unit); !was && in[unit] == part.Category {
				increment[i].Counted++
				increment[i].Units = append(increment[i].Units, unit)
			}
		}
		table[i] = Release{
			Statistic: statistic, Category: part.Category, Month: month, Units: whole.Units, People: whole.People, Asked: whole.Asked,
			Counted: before[i].Counted + increment[i].Counted,
		}
	}
	added := slices.DeleteFunc(slices.Clone(whole.Units), func(u string) bool { _, was := slices.BinarySearch(before[0].Units, u); return was })
	for i := range increment {
		increment[i].Units = added
	}
	if !fits(whole, parts, table) || !l.tellSpread(parts, table) {
		return before
	}
	if before[0].Of() > 0 && l.has(Months) && !(l.tellSpread(parts, increment) && l.mayFollowSpread(before, increment, table)) {
		return before
	}
	for _, r := range table {
		l.keep(r)
	}
	return table
}

// maySpread reports whether what was told of a figure's cells, if anything, was of just these.
func (l *Ledger) maySpread(statistic string, parts []Part) bool {
	told := map[string]bool{}
	for _, r := range l.Releases {
		if r.Statistic == statistic && r.Category != "" {
			told[r.Category] = true
		}
	}
	return len(told) == 0 || len(told) == len(parts) && !slices.ContainsFunc(parts, func(p Part) bool { return !told[p.Category] })
}

// fits reports whether every unit of a figure is in one cell, and those of the yeses are as many as were told. A unit that has changed
// since it was counted is in another cell than it was.
func fits(whole Release, parts []Part, table []Release) bool {
	yeses, all := 0, 0
	for i, part := range parts {
		all += table[i].Counted
		if part.Yes {
			yeses += table[i].Counted
		}
	}
	return all == whole.Of() && yeses == whole.Counted
}

// tellSpread decides how much is told of each cell, and reports whether that is anything.
func (l *Ledger) tellSpread(parts []Part, table []Release) bool {
	for i := range table {
		r := &table[i]
		if r.Least, r.Most = r.Counted, r.Counted; l.has(Size) && r.Counted < Fewest {
			r.Least, r.Most = 0, min(Fewest-1, r.Of())
		}
	}
	for _, yes := range []bool{true, false} {
		var side []Release
		for i, part := range parts {
			if part.Yes == yes {
				side = append(side, table[i])
			}
		}
		if l.has(Complement) && l.has(Size) {
			complement(side)
		}
		for i, part := range parts {
			if part.Yes == yes {
				table[i], side = side[0], side[1:]
			}
		}
	}
	return slices.ContainsFunc(table, Release.Tells)
}

// mayFollowSpread reports whether a table may be told after another one: the cells of those who came in between are had by
// subtraction, so they have to be told in just the same way.
func (l *Ledger) mayFollowSpread(before, increment, table []Release) bool {
	for i := range table {
		if before[i].Exact() != table[i].Exact() || before[i].Exact() != increment[i].Exact() ||
			!isSafe(append(l.history(table[i].Statistic, table[i].Category), table[i]), withPeople) {
			return false
		}
	}
	return true
}

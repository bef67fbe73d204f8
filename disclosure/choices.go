package disclosure

import "slices"

// Choice is one person's answer that names some of several categories.
type Choice struct {
	ID     string // of the person: a random id
	Chosen []string
}

// unitsOf returns the choices as units that say yes to one category.
func unitsOf(choices []Choice, category string) []Unit {
	var units []Unit
	for _, c := range choices {
		units = append(units, Unit{ID: c.ID, People: []string{c.ID}, Yes: slices.Contains(c.Chosen, category)})
	}
	return units
}

// Choices returns what may be told of answers that name some of several categories, a figure for each, in their order. All
// count the same people. When nothing may be told that is new, they are the figures that were told last; for a category of
// which nothing may be told, Tells is false.
//
// Everybody may have named exactly one category, so the counts may add up to the number of people: what is not told of some
// is checked as if they did.
func (l *Ledger) Choices(statistic string, month int, categories []string, choices, silent []Choice) []Release {
	before := make([]Release, len(categories))
	for i, category := range categories {
		before[i] = last(l.history(statistic, category))
	}
	if len(categories) == 0 || !l.mayTable(statistic, categories) {
		return before
	}
	_, newcomers := split(unitsOf(choices, categories[0]), before[0])
	uncounted := len(newcomers) + len(silent)
	newcomers = l.withoutLoners(newcomers, unitsOf(silent, ""), before[0])
	if !l.isEnough(newcomers) {
		return before
	}
	added := slices.DeleteFunc(slices.Clone(choices), func(c Choice) bool {
		return !slices.ContainsFunc(newcomers, func(u Unit) bool { return u.ID == c.ID })
	})
	table, increment := make([]Release, len(categories)), make([]Release, len(categories))
	for i, category := range categories {
		units := unitsOf(added, category)
		table[i] = Release{
			Statistic: statistic, Category: category, Month: month, Asked: before[0].Of() + uncounted,
			Counted: before[i].Counted + sideOf(units, yes).units,
		}
		table[i].Units, table[i].People = before[i].with(units)
		increment[i] = Release{Counted: sideOf(units, yes).units}
		increment[i].Units, increment[i].People = Release{}.with(units)
	}
	if !l.tellTable(table) || before[0].Of() > 0 && l.has(Months) && !l.mayFollow(before, increment, table) {
		return before
	}
	for _, r := range table {
		l.keep(r)
	}
	return table
}

// mayTable reports whether what was told of an answer, if anything, was of just these categories.
func (l *Ledger) mayTable(statistic string, categories []string) bool {
	told := map[string]bool{}
	for _, r := range l.Releases {
		if r.Statistic == statistic {
			told[r.Category] = true
		}
	}
	return len(told) == 0 || len(told) == len(categories) && !slices.ContainsFunc(categories, func(c string) bool { return !told[c] })
}

// mayFollow reports whether a table may be told after another one. The newcomers' own table can be had by subtraction, so it has
// to be one that might be told: exact in the same categories.
func (l *Ledger) mayFollow(before, increment, table []Release) bool {
	if !l.tellTable(increment) {
		return false
	}
	for i := range table {
		if before[i].Exact() != table[i].Exact() || before[i].Exact() != increment[i].Exact() {
			return false
		}
		if !before[i].Tells() {
			table[i].Least, table[i].Most = 0, table[i].Of()
		}
		if !isSafe(append(l.history(table[i].Statistic, table[i].Category), table[i]), withPeople) {
			return false
		}
	}
	return true
}

// tellTable decides how much is told of each category, and reports whether that is anything.
func (l *Ledger) tellTable(table []Release) bool {
	for i := range table {
		r := &table[i]
		r.Least, r.Most = r.Counted, r.Counted
		switch noes := r.Of() - r.Counted; {
		case !l.has(Size):
		case r.Of() < 2*Fewest:
			return false
		case noes < Fewest:
			r.Least, r.Most = r.Of()-(Fewest-1), r.Of()
		case r.Counted < Fewest:
			r.Least, r.Most = 0, Fewest-1
		}
	}
	if l.has(Complement) && l.has(Size) {
		complement(table)
	}
	return slices.ContainsFunc(table, Release.Tells)
}

// complement withholds as much of a table as it takes for what is not told to stay open: the smallest exact counts until those that
// are hidden are five people together, then the largest of the bands until the others leave room for each.
func complement(table []Release) {
	hidden, hasHidden := 0, false
	for _, r := range table {
		if !r.Exact() {
			hidden, hasHidden = hidden+r.Counted, true
		}
	}
	for hasHidden && hidden < Fewest {
		smallest := -1
		for i, r := range table {
			if r.Exact() && (smallest < 0 || r.Counted < table[smallest].Counted) {
				smallest = i
			}
		}
		if smallest < 0 {
			break
		}
		hidden += table[smallest].Counted
		hide(&table[smallest])
	}
	for {
		room, largest := 0, -1
		for i, r := range table {
			if r.Exact() {
				continue
			}
			room += r.Most
			if r.Tells() && (largest < 0 || r.Counted > table[largest].Counted) {
				largest = i
			}
		}
		if largest < 0 || !slices.ContainsFunc(table, func(r Release) bool { return !r.Exact() && r.Tells() && hidden-(room-r.Most) > r.Least }) {
			return
		}
		hide(&table[largest])
	}
}

func hide(r *Release) { r.Least, r.Most = 0, r.Of() }

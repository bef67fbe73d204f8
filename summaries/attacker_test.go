package summaries

import (
	"fmt"
	"slices"
	"strings"

	"github.com/rapport-mentoring/rapport/disclosure"
)

// The attacker has every figure that any sponsor ever got, knows whose answers each of them counts, and who is who. They cut the
// populations of a statistic into the groups that any of them tells apart, write down all that was told as a system over
// whole numbers, and ask of each group, and of each union of groups, which counts are possible. None of this is shared with what
// it attacks.

// system is what is known: unknown whole numbers from 0 to their size, and sums of some of them, less some others, within bounds.
type system struct {
	sizes []int
	sums  []sum
	found [][]int // numbers that fit, of earlier questions
	lost  int     // questions that were given up: too many steps
	large bool    // too many unknowns for working out differences before a search
}

type sum struct {
	of, less    []int // indices
	least, most int
}

// know adds a sum, and what is left of it and of each sum within which it is, or which is within it, by subtraction.
func (s *system) know(known sum) { s.sums = follow(s.sums, known) }

func follow(sums []sum, known sum) []sum {
	out := append(slices.Clip(sums), known)
	for _, other := range sums {
		switch {
		case len(other.less) > 0:
		case len(known.less) > 0 && slices.Equal(known.of, other.of):
			out = follow(out, sum{of: known.less, least: other.least - known.most, most: other.most - known.least})
		case len(known.less) > 0 && slices.Equal(known.less, other.of):
			out = follow(out, sum{of: known.of, least: other.least + known.least, most: other.most + known.most})
		case len(known.less) == 0:
			for _, two := range [][2]sum{{known, other}, {other, known}} {
				small, large := two[0], two[1]
				if len(small.of) >= len(large.of) || slices.ContainsFunc(small.of, func(i int) bool { return !slices.Contains(large.of, i) }) {
					continue
				}
				rest := slices.DeleteFunc(slices.Clone(large.of), func(i int) bool { return slices.Contains(small.of, i) })
				out = append(out, sum{of: rest, least: large.least - small.most, most: large.most - small.least})
			}
		}
	}
	return out
}

// solver looks for numbers that fit.
type solver struct {
	sums        []sum
	least, most []int
	steps       int
}

// narrow draws all bounds together as far as each sum alone can, and reports whether something is left.
func (s *solver) narrow() bool {
	for changed := true; changed; {
		changed = false
		for _, sum := range s.sums {
			least, most := 0, 0
			for _, i := range sum.of {
				least, most = least+s.least[i], most+s.most[i]
			}
			for _, i := range sum.less {
				least, most = least-s.most[i], most-s.least[i]
			}
			if least > sum.most || most < sum.least {
				return false
			}
			above, below := sum.most-least, most-sum.least // by how much each number can be above its least, or below its most
			for _, i := range sum.of {
				low, high := s.least[i], s.most[i]
				s.most[i], s.least[i] = min(high, low+above), max(low, high-below)
				if changed = changed || s.most[i] != high || s.least[i] != low; s.least[i] > s.most[i] {
					return false
				}
			}
			for _, i := range sum.less {
				low, high := s.least[i], s.most[i]
				s.most[i], s.least[i] = min(high, low+below), max(low, high-above)
				if changed = changed || s.most[i] != high || s.least[i] != low; s.least[i] > s.most[i] {
					return false
				}
			}
		}
	}
	return true
}

// mostSteps bounds one search; what is not refuted within it is taken to be possible.
const mostSteps = 2000

// solve reports whether numbers fit.
func (s *solver) solve() bool {
	if s.steps++; s.steps > mostSteps {
		return true
	}
	if !s.narrow() {
		return false
	}
	next := -1
	for i := range s.least {
		if width := s.most[i] - s.least[i]; width > 0 && (next < 0 || width < s.most[next]-s.least[next]) {
			next = i
		}
	}
	if next < 0 {
		return true
	}
	least, most := slices.Clone(s.least), slices.Clone(s.most)
	middle := (least[next] + most[next]) / 2
	for _, half := range [][2]int{{least[next], middle}, {middle + 1, most[next]}} {
		copy(s.least, least)
		copy(s.most, most)
		s.least[next], s.most[next] = half[0], half[1]
		if s.solve() {
			return true
		}
	}
	return false
}

// canBe reports whether a sum of some of the unknowns can be from least to most.
func (s *system) canBe(of []int, least, most int) bool {
	return s.canDiffer(of, nil, least, most)
}

// canDiffer reports whether a sum of some of the unknowns can be greater than that of others by least to most.
func (s *system) canDiffer(of, less []int, least, most int) bool {
	if least > most {
		return false
	}
	for _, numbers := range s.found {
		total := 0
		for _, i := range of {
			total += numbers[i]
		}
		for _, i := range less {
			total -= numbers[i]
		}
		if least <= total && total <= most {
			return true
		}
	}
	sums := append(slices.Clip(s.sums), sum{of, less, least, most})
	if !s.large {
		sums = follow(s.sums, sum{of, less, least, most})
	}
	try := solver{sums: sums, least: make([]int, len(s.sizes)), most: slices.Clone(s.sizes)}
	can := try.solve()
	if try.steps > mostSteps {
		s.lost++
	} else if can && len(s.found) < mostFound {
		s.found = append(s.found, try.least)
	}
	return can
}

// mostFound bounds how many numbers that fit are kept.
const mostFound = 100

// finding is something that was worked out.
type finding struct {
	statistic string
	what      string
	person    bool // somebody's own answer is known, to who knows the answers of up to knowing others
	knowing   int
}

// about looks at a group of so many units, of which a sum says how many said yes.
func (s *system) about(statistic, what string, units int, of []int) (found []finding) {
	const few = disclosure.Fewest
	for knowing := range min(3, units) {
		if !s.canBe(of, knowing+1, units) || !s.canBe(of, 0, units-knowing-1) {
			found = append(found, finding{statistic, what + ": everybody's answer", true, knowing})
			break
		}
	}
	var told bool
	switch {
	case units < few:
		told = !s.canBe(of, 0, 0) || !s.canBe(of, units, units)
	default:
		fewYes, fewNo := !s.canBe(of, few, units), !s.canBe(of, 0, units-few)
		told = fewYes && (!s.canBe(of, 0, 0) || !s.canBe(of, few-1, few-1)) ||
			fewNo && (!s.canBe(of, units, units) || !s.canBe(of, units-few+1, units-few+1))
	}
	if told {
		found = append(found, finding{statistic: statistic, what: what + ": fewer than five"})
	}
	return found
}

// group is units that no figure tells apart.
type group struct {
	units map[string]bool
	in    []bool // by figure
}

// groupsOf cuts the populations of figures into groups.
func groupsOf(figures []disclosure.Release) []group {
	signs := map[string]string{}
	for i, f := range figures {
		for _, u := range f.Units {
			signs[u] += strings.Repeat("-", i-len(signs[u])) + "+"
		}
	}
	found := map[string]*group{}
	var order []string
	for u, sign := range signs {
		if found[sign] == nil {
			g := &group{units: map[string]bool{}, in: make([]bool, len(figures))}
			for i, c := range sign {
				g.in[i] = c == '+'
			}
			found[sign] = g
			order = append(order, sign)
		}
		found[sign].units[u] = true
	}
	slices.Sort(order)
	var groups []group
	for _, sign := range order {
		groups = append(groups, *found[sign])
	}
	return groups
}

// unions returns the unions of groups that are looked at: all, or each, every two and those of the figures when there are too many.
func unions(groups []group, figures int) [][]int {
	var out [][]int
	if len(groups) <= 5 {
		for set := 1; set < 1<<len(groups); set++ {
			var of []int
			for i := range groups {
				if set>>i&1 == 1 {
					of = append(of, i)
				}
			}
			out = append(out, of)
		}
		return out
	}
	for i := range groups {
		out = append(out, []int{i})
		for j := range i {
			out = append(out, []int{j, i})
		}
	}
	for f := range figures {
		var of []int
		for i, g := range groups {
			if g.in[f] {
				of = append(of, i)
			}
		}
		out = append(out, of)
	}
	return out
}

func size(groups []group, of []int) (units int) {
	for _, i := range of {
		units += len(groups[i].units)
	}
	return units
}

// attack works out what it can from everything that was told. exclusive says that everybody chose exactly one category.
func attack(ledger disclosure.Ledger, exclusive bool) (found []finding, lost int) {
	byStatistic := map[string][]disclosure.Release{}
	for _, r := range ledger.Releases {
		byStatistic[r.Statistic] = append(byStatistic[r.Statistic], r)
	}
	for statistic, figures := range byStatistic {
		figures, more := withoutParts(statistic, figures)
		found = append(found, append(more, populations(statistic, figures)...)...)
		var s system
		switch Key(statistic) {
		case Joined, Matched, PairsGoingOn:
			more, s = attackStates(statistic, figures)
		case WorkingOn:
			more, s = attackChoices(statistic, figures, exclusive)
		case CrossOrg, CrossFunc:
			more, s = attackSpread(statistic, figures)
		default:
			more, s = attackAnswers(statistic, figures)
		}
		found, lost = append(found, more...), lost+s.lost
	}
	return found, lost
}

// withoutParts leaves out what one organisation's sponsors got, which has to follow from what everybody got.
func withoutParts(statistic string, figures []disclosure.Release) (whole []disclosure.Release, found []finding) {
	for _, f := range figures {
		if f.Viewer == "" {
			whole = append(whole, f)
			continue
		}
		of := whole[len(whole)-1]
		others := 0
		for _, u := range of.Units {
			others += oneIf(!slices.Contains(f.Units, u))
		}
		if others != of.Of()-f.Of() || f.Least > max(0, of.Least-others) || f.Most < min(f.Of(), of.Most) {
			found = append(found, finding{statistic: statistic, what: f.Viewer + " is told more than everybody"})
		}
	}
	return whole, found
}

// populations finds figures that are about fewer than five people, or about one to four more or fewer than another, and people who are
// alone in not being counted.
func populations(statistic string, figures []disclosure.Release) (found []finding) {
	for i, f := range figures {
		if len(f.People) < disclosure.Fewest {
			found = append(found, finding{statistic: statistic, what: fmt.Sprint("a figure about ", len(f.People))})
		}
		if uncounted := f.Asked - f.Of(); uncounted > 0 && uncounted < disclosure.Fewest {
			found = append(found, finding{statistic: statistic, what: fmt.Sprint(uncounted, " kept silent")})
		}
		for _, earlier := range figures[:i] {
			if n := apart(f.People, earlier.People); n > 0 && n < disclosure.Fewest {
				found = append(found, finding{statistic: statistic, what: fmt.Sprint("two figures that differ by ", n)})
			}
			if n := apart(f.Units, earlier.Units); n > 0 && n < disclosure.Fewest {
				found = append(found, finding{statistic: statistic, what: fmt.Sprint("two figures that differ by ", n)})
			}
		}
	}
	return found
}

// apart returns how many are in one of two sorted lists alone; from five on, five.
func apart(one, other []string) int {
	n := 0
	for _, lists := range [][2][]string{{one, other}, {other, one}} {
		alone := 0
		for _, x := range lists[0] {
			if _, is := slices.BinarySearch(lists[1], x); !is {
				alone++
			}
		}
		n = max(n, alone)
	}
	return min(n, disclosure.Fewest)
}

// attackAnswers takes a statistic whose units stay as they are.
func attackAnswers(statistic string, figures []disclosure.Release) (found []finding, s system) {
	groups := groupsOf(figures)
	for _, g := range groups {
		s.sizes = append(s.sizes, len(g.units))
	}
	for f, figure := range figures {
		var of []int
		for i, g := range groups {
			if g.in[f] {
				of = append(of, i)
			}
		}
		s.know(sum{of: of, least: figure.Least, most: figure.Most})
	}
	for _, of := range unions(groups, len(figures)) {
		found = append(found, s.about(statistic, fmt.Sprint("groups ", of), size(groups, of), of)...)
	}
	return found, s
}

// attackStates takes a statistic whose units come to say yes: the unknowns are how many of a group had done so by a month.
func attackStates(statistic string, figures []disclosure.Release) (found []finding, s system) {
	figures = withoutRepeats(figures)
	groups := groupsOf(figures)
	var months []int
	for _, f := range figures {
		if !slices.Contains(months, f.Month) {
			months = append(months, f.Month)
		}
	}
	slices.Sort(months)
	at := func(groups []int, month int) (of []int) {
		for _, g := range groups {
			of = append(of, g*len(months)+month)
		}
		return of
	}
	var everybody []int
	for i, g := range groups {
		everybody = append(everybody, i)
		for month := range months {
			s.sizes = append(s.sizes, len(g.units))
			if month > 0 {
				s.know(sum{of: at([]int{i}, month), less: at([]int{i}, month-1), least: 0, most: len(g.units)})
			}
		}
	}
	for f, figure := range figures {
		var in []int
		for i, g := range groups {
			if g.in[f] {
				in = append(in, i)
			}
		}
		told := slices.Index(months, figure.Month)
		for month := range months { // whoever has done so by a month has by all later ones
			bounds := sum{of: at(in, month), least: 0, most: figure.Of()}
			if month >= told {
				bounds.least = figure.Least
			}
			if month <= told {
				bounds.most = figure.Most
			}
			s.know(bounds)
		}
	}
	for last := range months {
		for _, of := range unions(groups, len(figures)) {
			found = append(found, s.about(statistic, fmt.Sprint("groups ", of, " until month ", months[last]), size(groups, of), at(of, last))...)
		}
		for first := range last {
			change := func(least, most int) bool {
				return s.canDiffer(at(everybody, last), at(everybody, first), least, most)
			}
			if !change(disclosure.Fewest-1, 1<<20) || !change(disclosure.Fewest, 1<<20) && !change(0, 0) {
				found = append(found, finding{statistic: statistic, what: fmt.Sprint("fewer than five changed between month ", months[first], " and ", months[last])})
			}
		}
	}
	return found, s
}

// withoutRepeats leaves out what was told the same before and after: what lies between follows.
func withoutRepeats(figures []disclosure.Release) (out []disclosure.Release) {
	for i, f := range figures {
		same := func(other disclosure.Release) bool {
			return f.Least == other.Least && f.Most == other.Most && f.Of() == other.Of()
		}
		if i == 0 || i == len(figures)-1 || !same(figures[i-1]) || !same(figures[i+1]) {
			out = append(out, f)
		}
	}
	return out
}

// attackChoices takes answers that name some of several categories.
func attackChoices(statistic string, figures []disclosure.Release, exclusive bool) (found []finding, s system) {
	groups := groupsOf(figures)
	var categories []string
	for _, f := range figures {
		if !slices.Contains(categories, f.Category) {
			categories = append(categories, f.Category)
		}
	}
	at := func(groups []int, category int) (of []int) {
		for _, g := range groups {
			of = append(of, g*len(categories)+category)
		}
		return of
	}
	for i, g := range groups {
		var all []int
		for c := range categories {
			s.sizes = append(s.sizes, len(g.units))
			all = append(all, at([]int{i}, c)...)
		}
		if exclusive {
			s.know(sum{of: all, least: len(g.units), most: len(g.units)})
		}
	}
	for f, figure := range figures {
		var in []int
		for i, g := range groups {
			if g.in[f] {
				in = append(in, i)
			}
		}
		s.know(sum{of: at(in, slices.Index(categories, figure.Category)), least: figure.Least, most: figure.Most})
	}
	for _, in := range unions(groups, len(figures)) {
		for set := 1; set < 1<<len(categories); set++ {
			var of []int
			for c := range categories {
				if set>>c&1 == 1 {
					of = append(of, at(in, c)...)
				}
			}
			if several := set&(set-1) != 0; !several || exclusive && set != 1<<len(categories)-1 {
				found = append(found, s.about(statistic, fmt.Sprintf("groups %v, categories %b", in, set), size(groups, in), of)...)
			}
		}
	}
	return found, s
}

// attackSpread takes a statistic whose units are spread over cells, each in one: the figure itself is the sum of some of them.
func attackSpread(statistic string, figures []disclosure.Release) (found []finding, s system) {
	var cells []string
	for _, f := range figures {
		if f.Category != "" && !slices.Contains(cells, f.Category) {
			cells = append(cells, f.Category)
		}
	}
	if len(cells) == 0 {
		return attackAnswers(statistic, figures)
	}
	s.large = true
	groups := groupsOf(figures)
	at := func(groups []int, in func(h home) bool) (of []int) {
		for _, g := range groups {
			for c, cell := range cells {
				if in(homeOf(cell)) {
					of = append(of, g*len(cells)+c)
				}
			}
		}
		slices.Sort(of)
		return of
	}
	anywhere, across := func(home) bool { return true }, func(h home) bool { return h[0] != h[1] }
	for i, g := range groups {
		for range cells {
			s.sizes = append(s.sizes, len(g.units))
		}
		s.sums = append(s.sums, sum{of: at([]int{i}, anywhere), least: len(g.units), most: len(g.units)})
	}
	for f, figure := range figures {
		var in []int
		for i, g := range groups {
			if g.in[f] {
				in = append(in, i)
			}
		}
		of := at(in, across)
		if figure.Category != "" {
			of = at(in, func(h home) bool { return h.category() == figure.Category })
		}
		s.sums = append(s.sums, sum{of: of, least: figure.Least, most: figure.Most})
	}
	sets := []func(home) bool{across}
	for i, one := range cells {
		sets = append(sets, func(h home) bool { return h.category() == one })
		for _, name := range homeOf(one) {
			sets = append(sets, func(h home) bool { return h[0] == name }, func(h home) bool { return h[1] == name },
				func(h home) bool { return h[0] == name && h[1] != name }, func(h home) bool { return h[1] == name && h[0] != name })
		}
		for _, other := range cells[:i] {
			sets = append(sets, func(h home) bool { return h.category() == one || h.category() == other })
		}
	}
	looked := map[string]bool{}
	for _, in := range unions(groups, len(figures)) {
		for _, set := range sets {
			of := at(in, set)
			if key := fmt.Sprint(of); len(of) == 0 || len(of) == len(in)*len(cells) || looked[key] {
				continue
			} else {
				looked[key] = true
			}
			found = append(found, s.about(statistic, fmt.Sprintf("groups %v, cells %v", in, of), size(groups, in), of)...)
		}
	}
	return found, s
}

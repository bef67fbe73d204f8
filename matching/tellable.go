package matching

// fewest is the smallest group of people that a figure may be about, as in the summaries to sponsors.
const fewest = 5

// group is a part of everybody.
type group struct {
	by, name string // the way in which everybody is divided, and the group's name in it
	together int    // how many groups it is made of, where they are told together
	members  []int
}

// tellable says which groups may have a figure of their own; those of one division stand together and share nobody. None of
// fewer than five people has one. A figure that is hidden could still be worked out by taking those that are told from a
// larger one, so as many more are hidden, the smallest first, as it takes for whatever is left over in this way to be nobody,
// or five people at least: of everybody, of each group that is told, and of those of a division that are hidden together.
//
// That covers sums and differences of one division at a time (departments taken from an organisation, say). Who adds groups
// of several divisions and knows everybody in each may still learn more.
func tellable(groups []group, everybody []int) []bool {
	told := make([]bool, len(groups))
	for i, g := range groups {
		told[i] = len(g.members) >= fewest && len(everybody) >= fewest
	}
	for {
		g, found := leak(groups, told, everybody)
		if !found {
			return told
		}
		told[g] = false
	}
}

// leak returns the group to hide next, and false when nothing that is told points at too few.
func leak(groups []group, told []bool, everybody []int) (hide int, found bool) {
	rows := toldTogether(groups, told)
	for _, row := range rows {
		if size := len(row.members); size > 0 && size < fewest {
			return smallest(groups, told, row.by, nil)
		}
	}
	for _, whole := range append([]group{{members: everybody}}, rows...) {
		in := map[int]bool{}
		for _, i := range whole.members {
			in[i] = true
		}
		inside := map[string]int{}
		for _, part := range rows {
			if part.by != whole.by && part.within(in) {
				inside[part.by] += len(part.members)
			}
		}
		for _, division := range divisions {
			left := len(whole.members) - inside[division.by]
			if left > 0 && left < fewest {
				return smallest(groups, told, division.by, in)
			}
		}
	}
	return 0, false
}

// smallest returns the smallest group of a division that is told: of those inside of a whole, or if there are none, of all.
func smallest(groups []group, told []bool, by string, in map[int]bool) (index int, found bool) {
	inside := false
	for i, g := range groups {
		if !told[i] || g.by != by {
			continue
		}
		isIn := g.within(in)
		if !found || isIn && !inside || isIn == inside && len(g.members) < len(groups[index].members) {
			index, found, inside = i, true, isIn
		}
	}
	return index, found
}

func (g group) within(in map[int]bool) bool {
	for _, i := range g.members {
		if !in[i] {
			return false
		}
	}
	return true
}

// toldTogether makes one group of those of a division that are not told alone; it comes last.
func toldTogether(groups []group, told []bool) []group {
	var all []group
	for from := 0; from < len(groups); {
		rest := group{by: groups[from].by}
		to := from
		for ; to < len(groups) && groups[to].by == rest.by; to++ {
			if told[to] {
				all = append(all, groups[to])
				continue
			}
			rest.together += max(groups[to].together, 1)
			rest.members = append(rest.members, groups[to].members...)
		}
		if rest.together > 0 {
			all = append(all, rest)
		}
		from = to
	}
	return all
}

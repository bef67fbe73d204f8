package summaries

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"github.com/rapport-mentoring/rapport/disclosure"
)

// Matrix says who mentors whom across organisations, or across functions: a row for where mentees are from, a column for where their
// mentors are. A name is "" for those together who are not named.
type Matrix struct {
	Key          Key      // CrossOrg or CrossFunc, whose pairs it divides up
	Rows         []string // of the mentees
	Columns      []string // of the mentors: the same names, or the mentees' own and Another
	Cells        [][]Cell // by row and column
	Of, Asked    int      // pairs it counts, of how many
	Month        int      // that it is of
	OwnOrAnother bool     // the columns are two: from where the mentee is, and from somewhere else

	told map[home]disclosure.Release
}

// Cell is a count of pairs, so far as it is told.
type Cell struct{ Least, Most, Of int }

// Told reports whether a cell says anything.
func (c Cell) Told() bool { return c.Least > 0 || c.Most < c.Of }

// another stands for mentors who are from somewhere else than their mentees. No name is written so.
const another = "*"

// home is where the two of a pair are from, as far as a table tells them apart. It is the category of a figure, as JSON.
type home [2]string // of the mentor and of the mentee

func (h home) category() string {
	text, _ := json.Marshal(h) // two strings always can be
	return string(text)
}

func homeOf(category string) (h home) {
	_ = json.Unmarshal([]byte(category), &h) // it was written by category
	return h
}

// spread says who mentors whom, and writes it down: by where both are from, or if most pairs would stand in cells that are too small to
// be told, only by where the mentee is from and whether the mentor is from there too. What was begun is kept to.
func (in Input) spread(key Key, ledger *disclosure.Ledger) {
	finest := in.tables(key)
	if begun := partsOf(key, ledger.Releases); begun != nil {
		finest = []map[string]disclosure.Part{begun}
	}
	for _, parts := range finest {
		cells := slices.SortedFunc(maps.Values(parts), func(a, b disclosure.Part) int { return strings.Compare(a.Category, b.Category) })
		try := *ledger
		try.Releases = slices.Clip(ledger.Releases)
		told := try.Spread(string(key), in.Month, cells, in.homes(key, parts))
		if showsMost(told) {
			ledger.Releases = try.Releases
			return
		}
	}
}

// showsMost reports whether more than half of the units that a table counts stand in cells that are told exactly.
func showsMost(table []disclosure.Release) bool {
	shown := 0
	for _, r := range table {
		if r.Exact() {
			shown += r.Counted
		}
	}
	return len(table) > 0 && 2*shown > table[0].Of()
}

// tables returns the tables that could be told of what the pairs cross, the finest first, each as its cells by category.
func (in Input) tables(key Key) (tables []map[string]disclosure.Part) {
	names := in.named(key)
	if len(names) < 2 {
		return nil
	}
	fine, coarse := map[string]disclosure.Part{}, map[string]disclosure.Part{}
	add := func(cells map[string]disclosure.Part, h home, yes bool) {
		cells[h.category()] = disclosure.Part{Category: h.category(), Yes: yes}
	}
	for _, mentee := range names {
		for _, mentor := range names {
			add(fine, home{mentor, mentee}, mentor != mentee)
		}
		add(coarse, home{mentee, mentee}, false)
		add(coarse, home{another, mentee}, true)
	}
	if slices.Contains(names, "") { // two of the others may be of two, or of one
		add(fine, home{another, ""}, true)
	}
	return []map[string]disclosure.Part{fine, coarse}
}

// partsOf returns the cells of the table that was begun, nil when none was.
func partsOf(key Key, told []disclosure.Release) (parts map[string]disclosure.Part) {
	for _, r := range told {
		if r.Statistic != string(key) || r.Category == "" {
			continue
		}
		if parts == nil {
			parts = map[string]disclosure.Part{}
		}
		h := homeOf(r.Category)
		parts[r.Category] = disclosure.Part{Category: r.Category, Yes: h[0] != h[1]}
	}
	return parts
}

// homes returns the cell of each pair, by its id, among those of a table.
func (in Input) homes(key Key, parts map[string]disclosure.Part) map[string]string {
	named := map[string]bool{}
	for category := range parts {
		named[homeOf(category)[1]] = true
	}
	homes := map[string]string{}
	for _, p := range in.Pairs {
		mentor, mentee := p.from(key)
		across := mentor != mentee
		for _, name := range []*string{&mentor, &mentee} {
			if !named[*name] {
				*name = ""
			}
		}
		h := home{mentor, mentee}
		if _, is := parts[h.category()]; across && (!is || mentor == mentee) {
			h[0] = another
		}
		homes[p.ID] = h.category()
	}
	return homes
}

// from returns where the two of a pair are from.
func (p PairFacts) from(key Key) (mentor, mentee string) {
	if key == CrossOrg {
		return p.MentorOrganisation, p.MenteeOrganisation
	}
	return p.MentorFunction, p.MenteeFunction
}

// fewestOrganisations is how many organisations people must be of for none of them to be recognised in a figure: who knows their
// own people's part still has two others before them.
const fewestOrganisations = 3

// named returns the names that the rows of a table have. Organisations are all told apart; who sees which is for SeenBy. Functions are named
// when at least five people of them take part and they are no matter of one or two organisations that have not agreed to be
// recognised; the others stand together.
func (in Input) named(key Key) []string {
	people, organisations := map[string]map[string]bool{}, map[string]map[string]bool{}
	add := func(name, person, organisation string) {
		if people[name] == nil {
			people[name], organisations[name] = map[string]bool{}, map[string]bool{}
		}
		people[name][person], organisations[name][organisation] = true, true
	}
	for _, p := range in.Pairs {
		mentor, mentee := p.from(key)
		if mentor == "" || mentee == "" {
			continue
		}
		add(mentor, p.MentorID, p.MentorOrganisation)
		add(mentee, p.MenteeID, p.MenteeOrganisation)
	}
	names := slices.Sorted(maps.Keys(people))
	if key == CrossOrg {
		return names
	}
	isOne := !in.hasSeveralOrganisations()
	few := func(name string) bool {
		return len(people[name]) < disclosure.Fewest || !isOne && !in.mayShow(organisations[name])
	}
	if !slices.ContainsFunc(names, few) {
		return names
	}
	return append(slices.DeleteFunc(names, few), "")
}

// mayShow reports whether people of these organisations may be shown to others: they are of three at least, or all of them agreed.
func (in Input) mayShow(organisations map[string]bool) bool {
	for organisation := range organisations {
		if len(organisations) < fewestOrganisations && !slices.Contains(in.Agreed, organisation) {
			return false
		}
	}
	return true
}

// reach reads the tables that were told from the ledger and from nothing else, so that it can tell nothing new.
func reach(told []disclosure.Release) (tables []Matrix) {
	for _, key := range []Key{CrossOrg, CrossFunc} {
		latest := map[home]disclosure.Release{}
		names := map[string]bool{}
		table := Matrix{Key: key, OwnOrAnother: true}
		for _, r := range told {
			if r.Statistic != string(key) || r.Category == "" {
				continue
			}
			h := homeOf(r.Category)
			latest[h], names[h[1]] = r, true
			table.Of, table.Asked, table.Month = r.Of(), r.Asked, r.Month
			table.OwnOrAnother = table.OwnOrAnother && (h[0] == h[1] || h[0] == another)
		}
		if len(names) < 2 {
			continue
		}
		table.told = latest
		table.Rows = othersLast(slices.Sorted(maps.Keys(names)))
		if table.Columns = table.Rows; table.OwnOrAnother {
			table.Columns = []string{"", another}
		}
		for _, mentee := range table.Rows {
			var row []Cell
			for _, mentor := range table.Columns {
				in := []home{{mentor, mentee}}
				switch {
				case table.OwnOrAnother && mentor == "":
					in = []home{{mentee, mentee}}
				case !table.OwnOrAnother && mentor == "" && mentee == "":
					in = append(in, home{another, ""})
				}
				row = append(row, together(latest, in))
			}
			table.Cells = append(table.Cells, row)
		}
		tables = append(tables, table)
	}
	return tables
}

// together returns what is known of some cells together: from what is told of them, and from what their sums leave for them.
func together(latest map[home]disclosure.Release, some []home) (cell Cell) {
	for _, across := range []bool{false, true} {
		sum, least, most, leastOfRest, mostOfRest := 0, 0, 0, 0, 0
		for h, r := range latest {
			cell.Of = r.Of()
			if (h[0] != h[1]) != across {
				continue
			}
			sum += r.Counted
			if slices.Contains(some, h) {
				least, most = least+r.Least, most+r.Most
			} else {
				leastOfRest, mostOfRest = leastOfRest+r.Least, mostOfRest+r.Most
			}
		}
		cell.Least += max(least, sum-mostOfRest, 0)
		cell.Most += min(most, sum-leastOfRest)
	}
	return cell
}

// SeenBy returns what the sponsors of an organisation see of tables: of organisations their own by name, with those that agreed to be
// named, and the others together. Alone, one that has not agreed would be recognised: another one stands with it, and without one there
// is nothing to see. Functions are the same for all. Nothing is told that does not follow from the tables.
func SeenBy(organisation string, agreed []string, tables []Matrix) (seen []Matrix) {
	for _, table := range tables {
		if table.Key != CrossOrg {
			seen = append(seen, table)
			continue
		}
		if groups := groupsFor(table.Rows, organisation, agreed); len(groups) > 1 {
			seen = append(seen, table.in(groups))
		}
	}
	return seen
}

// in lays rows, and columns of the same names, together.
func (m Matrix) in(groups [][]string) Matrix {
	coarse := m
	coarse.Rows, coarse.Cells = nil, nil
	for _, group := range groups {
		name := ""
		if len(group) == 1 {
			name = group[0]
		}
		coarse.Rows = append(coarse.Rows, name)
	}
	columns := groups
	if coarse.Columns = coarse.Rows; m.OwnOrAnother {
		columns = [][]string{{""}, {another}}
		coarse.Columns = m.Columns
	}
	for _, mentees := range groups {
		var row []Cell
		for _, mentors := range columns {
			var some []home
			for _, mentee := range mentees {
				for _, mentor := range mentors {
					if m.OwnOrAnother && mentor == "" {
						mentor = mentee
					}
					some = append(some, home{mentor, mentee})
				}
			}
			row = append(row, together(m.told, some))
		}
		coarse.Cells = append(coarse.Cells, row)
	}
	return coarse
}

// groupsFor returns which organisations a reader may tell apart. The last group may be several that have not agreed; nil when nothing
// may be shown.
func groupsFor(names []string, organisation string, agreed []string) (groups [][]string) {
	var rest []string
	for _, name := range names {
		if name == organisation || slices.Contains(agreed, name) {
			groups = append(groups, []string{name})
		} else {
			rest = append(rest, name)
		}
	}
	if len(rest) == 1 { // it would be recognised by what is left
		i := slices.IndexFunc(groups, func(g []string) bool { return g[0] != organisation })
		if i < 0 {
			return nil
		}
		rest = append(rest, groups[i][0])
		groups = slices.Delete(groups, i, i+1)
	}
	if len(rest) > 0 {
		slices.Sort(rest)
		groups = append(groups, rest)
	}
	return groups
}

// othersLast puts those who are not named behind the others.
func othersLast(names []string) []string {
	i := slices.Index(names, "")
	if i < 0 {
		return names
	}
	return append(slices.Delete(names, i, i+1), "")
}

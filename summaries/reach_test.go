package summaries

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/disclosure"
)

// reachOf tells the tables of so many pairs between each two of organisations, and between each two of functions.
func reachOf(agreed []string, organisations, functions []string, between func(mentor, mentee string) int) ([]Matrix, *disclosure.Ledger) {
	in := Input{Month: 2, Months: 9, Agreed: agreed}
	for _, mentor := range organisations {
		for _, mentee := range organisations {
			for range between(mentor, mentee) {
				n := len(in.Pairs)
				p := PairFacts{
					ID: fmt.Sprintf("pair %03d", n), MentorID: fmt.Sprintf("mentor %03d", n), MenteeID: fmt.Sprintf("mentee %03d", n), MentorOrganisation: mentor, MenteeOrganisation: mentee, State: Running,
				}
				if len(functions) > 0 {
					p.MentorFunction, p.MenteeFunction = functions[n%len(functions)], functions[n/3%len(functions)]
				}
				in.Pairs = append(in.Pairs, p)
				for id, organisation := range map[string]string{p.MentorID: mentor, p.MenteeID: mentee} {
					in.People = append(in.People, PersonFacts{ID: id, Organisation: organisation, Joined: true, Matched: true})
				}
			}
		}
	}
	var ledger disclosure.Ledger
	return Summarise(in, &ledger).Reach, &ledger
}

func always(n int) func(string, string) int { return func(string, string) int { return n } }

// Row 72: who mentors whom is told by organisation and by function when cells are large enough.
func TestRow72ReachIsAMatrix(t *testing.T) {
	t.Parallel()
	tables, _ := reachOf(nil, []string{"A", "B", "C"}, []string{"Care", "Sales"}, always(6))
	if len(tables) != 2 || tables[0].Key != CrossOrg || tables[1].Key != CrossFunc {
		t.Fatalf("%d tables", len(tables))
	}
	for i, row := range tables[0].Cells {
		for j, cell := range row {
			if cell != (Cell{6, 6, 54}) {
				t.Errorf("row %d, column %d is %+v", i, j, cell)
			}
		}
	}
	if tables[0].Of != 54 || tables[1].Of != 54 || !slices.Equal(tables[1].Rows, []string{"Care", "Sales"}) {
		t.Errorf("the tables are of %q and %q", tables[0].Rows, tables[1].Rows)
	}
	// Where most pairs would stand in small cells, it is told whether a mentor is from the same organisation.
	tables, _ = reachOf(nil, []string{"A", "B", "C", "D"}, nil, func(mentor, mentee string) int { return 2 + 4*oneIf(mentor == mentee) })
	if len(tables) != 1 || !tables[0].OwnOrAnother || tables[0].Cells[0][0] != (Cell{6, 6, 48}) || tables[0].Cells[0][1] != (Cell{6, 6, 48}) {
		t.Errorf("the coarser table is of %d: %+v", len(tables), tables[0].Cells)
	}
	if tables, _ = reachOf(nil, []string{"A", "B", "C", "D"}, nil, always(1)); len(tables) != 0 {
		t.Errorf("a table of single pairs is told: %+v", tables[0].Cells)
	}
}

// Reliability R1: one organisation's people are shown to another only among those of two others, or when it has agreed.
func TestR1NoOrganisationIsRecognisedUnlessItAgreed(t *testing.T) {
	t.Parallel()
	three, two := []string{"A", "B", "C"}, []string{"A", "B"}
	for name, c := range map[string]struct {
		organisations, agreed, want []string
	}{
		"three":               {three, nil, []string{"A", ""}},
		"three, one agreed":   {three, []string{"B"}, []string{"A", ""}}, // C would be recognised beside B
		"three, two agreed":   {three, []string{"B", "C"}, []string{"A", "B", "C"}},
		"three, own agreed":   {three, []string{"A"}, []string{"A", ""}},
		"two":                 {two, nil, nil},
		"two, the other does": {two, []string{"B"}, []string{"A", "B"}},
		"four, one agreed":    {[]string{"A", "B", "C", "D"}, []string{"D"}, []string{"A", "D", ""}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tables, _ := reachOf(c.agreed, c.organisations, nil, always(7))
			seen := SeenBy("A", c.agreed, tables)
			if c.want == nil {
				if len(seen) > 0 {
					t.Errorf("A sees %q", seen[0].Rows)
				}
				return
			}
			if len(seen) != 1 || !slices.Equal(seen[0].Rows, c.want) {
				t.Fatalf("A sees %d tables", len(seen))
			}
			sum := 0
			for _, row := range seen[0].Cells {
				for _, cell := range row {
					sum += cell.Least
				}
			}
			if sum != 7*len(c.organisations)*len(c.organisations) {
				t.Errorf("the cells are of %d pairs: %+v", sum, seen[0].Cells)
			}
		})
	}
}

// Reliability R1: functions of one or two organisations stand with the others.
func TestR1FunctionsOfOneOrganisationAreNotNamed(t *testing.T) {
	t.Parallel()
	for organisations, want := range map[string][]string{"ABC": {"Care", "Sales"}, "AB": nil, "A": {"Care", "Sales"}} {
		tables, _ := reachOf(nil, slices.Collect(func(yield func(string) bool) {
			for _, c := range organisations {
				if !yield(string(c)) {
					return
				}
			}
		}), []string{"Care", "Sales"}, always(30/len(organisations)))
		i := slices.IndexFunc(tables, func(m Matrix) bool { return m.Key == CrossFunc })
		if want == nil && i >= 0 || want != nil && (i < 0 || !slices.Equal(tables[i].Rows, want)) {
			t.Errorf("of %s: %d tables", organisations, len(tables))
		}
	}
}

// Row 80, R2 and R4: what one organisation sees follows from the tables that everybody's figures were held against, whatever all of
// them lay together.
func TestR4WhatIsSeenFollowsFromTheTables(t *testing.T) {
	t.Parallel()
	looked := 0
	for seed := range uint64(25) {
		w := randomWorld(seed, 160).play()
		tables := w.told[len(w.told)-1].Reach
		for _, table := range tables {
			for _, agreed := range [][]string{nil, {"organisation 1"}} {
				for _, seen := range SeenBy("organisation 0", agreed, []Matrix{table}) {
					if table.Key != CrossOrg {
						continue
					}
					looked++
					for i, row := range seen.Cells {
						for j, cell := range row {
							if least, most := bounds(t, table, seen, i, j); cell.Least > least || cell.Most < most {
								t.Errorf("programme %d: %+v can be %d to %d", seed, cell, least, most)
							}
						}
					}
				}
			}
		}
	}
	if looked == 0 {
		t.Error("no table was looked at")
	}
}

// bounds asks the attacker's solver how small and how large a cell of a coarser table can be. The two sums of a table, of pairs that
// cross and of those that do not, have no cell in common: the parts of a cell that are within either are bounded apart, which a search
// over both at once would not come to the end of.
func bounds(t *testing.T, whole, seen Matrix, row, column int) (least, most int) {
	t.Helper()
	for _, across := range []bool{false, true} {
		l, m := boundsWithin(t, whole, seen, row, column, across)
		least, most = least+l, most+m
	}
	return least, most
}

func boundsWithin(t *testing.T, whole, seen Matrix, row, column int, across bool) (least, most int) {
	t.Helper()
	var s system
	s.large = true
	var some []int
	in := func(rows []string, i int, name string) bool {
		return rows[i] == name || rows[i] == "" && !slices.Contains(rows, name)
	}
	var of sum
	cells := slices.SortedFunc(maps.Keys(whole.told), func(a, b home) int { return strings.Compare(a.category(), b.category()) })
	for _, h := range cells {
		if (h[0] != h[1]) != across {
			continue
		}
		r, n := whole.told[h], len(s.sizes)
		s.sizes = append(s.sizes, r.Of())
		s.sums = append(s.sums, sum{of: []int{n}, least: r.Least, most: r.Most})
		of.of, of.least, of.most = append(of.of, n), of.least+r.Counted, of.most+r.Counted
		columns := in(seen.Columns, column, h[0])
		if seen.OwnOrAnother {
			columns = (column == 0) == (h[0] == h[1])
		}
		if in(seen.Rows, row, h[1]) && columns {
			some = append(some, n)
		}
	}
	s.sums = append(s.sums, of)
	for least = 0; least < whole.Of && !s.canBe(some, least, least); least++ {
	}
	for most = whole.Of; most > 0 && !s.canBe(some, most, most); most-- {
	}
	if s.lost > 0 {
		t.Errorf("the search was given up %d times", s.lost)
	}
	return least, most
}

package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"
)

// tally counts how often something was right.
type tally struct{ right, of int }

func (t *tally) add(right bool) {
	t.of++
	if right {
		t.right++
	}
}

// percent of none is everything: what was not asked was not missed.
func (t tally) percent() float64 {
	if t.of == 0 {
		return 100
	}
	return 100 * float64(t.right) / float64(t.of)
}

// miss is one row that came out wrong.
type miss struct {
	id      string
	told    string // what went wrong, in a line
	gravity int    // the worst first
}

// result is what was measured on a corpus.
type result struct {
	tables  []table
	figures map[string]float64 // better when higher
	notes   []string
	misses  []miss
}

// table counts by group, within one heading.
type table struct {
	heading string
	rows    map[string]*tally
}

func newTable(heading string) table { return table{heading: heading, rows: map[string]*tally{}} }

func (t table) at(group string) *tally {
	if t.rows[group] == nil {
		t.rows[group] = &tally{}
	}
	return t.rows[group]
}

// total counts every group together.
func (t table) total() tally {
	var all tally
	for _, r := range t.rows {
		all.right, all.of = all.right+r.right, all.of+r.of
	}
	return all
}

// mean is the mean of the groups' percentages, of groups with at least that many rows.
func (t table) mean(least int) float64 {
	sum, n := 0.0, 0
	for _, r := range t.rows {
		if r.of >= least {
			sum, n = sum+r.percent(), n+1
		}
	}
	return sum / float64(max(n, 1))
}

func (r *result) missed(id string, gravity int, format string, args ...any) {
	r.misses = append(r.misses, miss{id: id, gravity: gravity, told: strings.ReplaceAll(fmt.Sprintf(format, args...), "\n", " ⏎ ")})
}

// print writes the tables, and the first of the misses.
func (r *result) print(out io.Writer, name string, misses int) {
	fmt.Fprintf(out, "== %s\n", name)
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	for _, t := range r.tables {
		groups := make([]string, 0, len(t.rows))
		for g := range t.rows {
			groups = append(groups, g)
		}
		slices.Sort(groups)
		fmt.Fprintf(w, "%s\trows\tright\t\n", t.heading)
		for _, g := range groups {
			fmt.Fprintf(w, "%s\t%d\t%.1f %%\t\n", g, t.rows[g].of, t.rows[g].percent())
		}
		total := t.total()
		fmt.Fprintf(w, "all\t%d\t%.1f %%\t\n", total.of, total.percent())
	}
	w.Flush()
	for _, note := range r.notes {
		fmt.Fprintln(out, note)
	}
	slices.SortStableFunc(r.misses, func(a, b miss) int { return cmp.Compare(b.gravity, a.gravity) })
	for _, m := range r.misses[:min(misses, len(r.misses))] {
		fmt.Fprintf(out, "  %-16s %s\n", m.id, m.told)
	}
	fmt.Fprintln(out)
}

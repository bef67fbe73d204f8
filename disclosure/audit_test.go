package disclosure

import (
	"math/rand/v2"
	"testing"
)

// possibleCounts tries every way in which a statistic can have grown, and returns which totals it can have had at each figure.
func possibleCounts(figures []Release, how grows) [][]int {
	var found [][]int
	var grow func(so []int)
	grow = func(so []int) {
		i, before, of := len(so), 0, 0
		if i == len(figures) {
			found = append(found, append([]int(nil), so...))
			return
		}
		if i > 0 {
			before, of = so[i-1], figures[i-1].Of()
		}
		more := figures[i].Of()
		if how == withPeople {
			more -= of
		}
		for count := max(before, figures[i].Least); count <= min(before+more, figures[i].Most); count++ {
			grow(append(so, count))
		}
	}
	grow(nil)
	return found
}

// TestKnownIsExact compares the bounds with trying everything.
func TestKnownIsExact(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(5, 5))
	for range 500 {
		how := grows(r.IntN(2))
		var figures []Release
		of := 0
		for range 1 + r.IntN(4) {
			of += r.IntN(7)
			least := r.IntN(of + 1)
			figures = append(figures, Release{Units: make([]string, of), Least: least, Most: least + r.IntN(of-least+1)})
		}
		least, most, possible := known(figures, how)
		counts := possibleCounts(figures, how)
		if possible != (len(counts) > 0) {
			t.Fatalf("%+v: possible is %v, and there are %d ways", figures, possible, len(counts))
		}
		if !possible {
			continue
		}
		for j := 1; j <= len(figures); j++ {
			for i := range j {
				low, high := 1<<30, 0
				for _, c := range counts {
					grown := c[j-1]
					if i > 0 {
						grown -= c[i-1]
					}
					low, high = min(low, grown), max(high, grown)
				}
				if least[i][j] != low || most[i][j] != high {
					t.Fatalf("%+v: from %d to %d it grew by %d to %d, known says %d to %d", figures, i, j, low, high, least[i][j], most[i][j])
				}
			}
		}
	}
}

func TestWhatPoints(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		units, least, most int
		want               bool
	}{
		{20, 10, 10, false},
		{20, 5, 5, false},
		{20, 15, 15, false},
		{20, 4, 4, true},   // four said yes
		{20, 16, 16, true}, // four did not
		{20, 20, 20, true}, // everybody did
		{20, 0, 4, false},  // fewer than five
		{20, 0, 3, true},
		{20, 1, 4, true},
		{20, 16, 20, false},
		{20, 17, 20, true},
		{20, 16, 19, true},
		{20, 2, 8, false},
		{9, 5, 5, true}, // the other four
	} {
		if got := points(test.units, test.least, test.most); got != test.want {
			t.Errorf("%d to %d of %d points: %v", test.least, test.most, test.units, got)
		}
	}
}

func BenchmarkAudit(b *testing.B) {
	var figures []Release
	for i := range 10 {
		figures = append(figures, Release{Units: make([]string, 40*(i+1)), Least: 20 * (i + 1), Most: 20 * (i + 1)})
	}
	for b.Loop() {
		if !isSafe(figures, withPeople) {
			b.Fatal("refused")
		}
	}
}

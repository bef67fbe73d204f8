package summaries

import (
	"slices"
	"testing"
)

// TestTheCourseTellsNothingNew holds that every point of a chart was a line of a summary, word for word, and that a summary
// without two of them has no chart.
func TestTheCourseTellsNothingNew(t *testing.T) {
	t.Parallel()
	points := 0
	for seed := range uint64(30) {
		w := randomWorld(seed, 0).play()
		var told []Line
		for _, f := range w.told {
			for _, l := range f.Lines {
				if l.Key == Sessions {
					told = append(told, l)
				}
			}
			if len(f.Course) == 1 {
				t.Errorf("programme %d: one month is a chart", seed)
			}
			for i, p := range f.Course {
				points++
				if i > 0 && p.Month <= f.Course[i-1].Month {
					t.Errorf("programme %d: month %d comes behind month %d", seed, p.Month, f.Course[i-1].Month)
				}
				same := func(l Line) bool {
					return l.Tells() && l.Month == p.Month && l.Shape == p.Shape && l.Count == p.Count && l.Of == p.Of
				}
				if !slices.ContainsFunc(told, same) {
					t.Errorf("programme %d: %+v was never told", seed, p)
				}
				if least, most := p.Bounds(); least < 0 || most > p.Of || least > most {
					t.Errorf("programme %d: %+v is drawn from %d to %d", seed, p, least, most)
				}
			}
		}
	}
	if points == 0 {
		t.Error("no chart was made")
	}
}

package plan_test

import (
	"reflect"
	"slices"
	"testing"

	"github.com/rapport-mentoring/rapport/internal/campaign/plan"
	"github.com/rapport-mentoring/rapport/internal/failpoint"
)

func take(p *plan.Plan, n int) []plan.Fault {
	var out []plan.Fault
	for range n {
		out = append(out, p.Next())
	}
	return out
}

func TestEqualSeedsGiveEqualPlans(t *testing.T) {
	t.Parallel()
	one, same, other := take(plan.New(7), 500), take(plan.New(7), 500), take(plan.New(8), 500)
	if !reflect.DeepEqual(one, same) {
		t.Error("a seed gives two plans")
	}
	if reflect.DeepEqual(one, other) {
		t.Error("two seeds give one plan")
	}
}

func TestEveryPointIsInEveryRound(t *testing.T) {
	t.Parallel()
	counts := map[string]int{}
	kinds := map[plan.Kind]bool{}
	for _, f := range take(plan.New(1), 10*len(failpoint.All)) {
		kinds[f.Kind] = true
		if f.Kind == plan.Point {
			counts[f.What]++
		}
	}
	if len(kinds) != 16 {
		t.Errorf("%d kinds of fault: %v", len(kinds), kinds)
	}
	least, most := counts[string(failpoint.SMTPDot)], 0
	for _, point := range failpoint.All {
		least, most = min(least, counts[string(point)]), max(most, counts[string(point)])
	}
	if least == 0 || most > least+1 {
		t.Errorf("points are planned from %d to %d times", least, most)
	}
	some := failpoint.All[:20]
	points := plan.Points(1, some)
	for _, f := range points {
		if !slices.Contains(some, failpoint.Point(f.What)) || f.Kind != plan.Point {
			t.Errorf("among the points is %+v", f)
		}
	}
	if len(points) != len(some) || points[0].N != 1 || points[19].N != 20 {
		t.Errorf("%d points are planned", len(points))
	}
}

func TestShrinkFindsTheLeastThatBreaks(t *testing.T) {
	t.Parallel()
	faults := take(plan.New(3), 100)
	holds := func(some []plan.Fault, n int) bool {
		return slices.ContainsFunc(some, func(f plan.Fault) bool { return f.N == n })
	}
	for _, tc := range []struct {
		name   string
		breaks func([]plan.Fault) bool
		want   []int
	}{
		{"one fault", func(f []plan.Fault) bool { return holds(f, 42) }, []int{42}},
		{"two together", func(f []plan.Fault) bool { return holds(f, 3) && holds(f, 99) }, []int{3, 99}},
		{"none is needed", func([]plan.Fault) bool { return true }, nil},
	} {
		tried := 0
		least, tries := plan.Shrink(faults, func(f []plan.Fault) bool { tried++; return tc.breaks(f) }, func() bool { return true })
		var got []int
		for _, f := range least {
			got = append(got, f.N)
		}
		if !slices.Equal(got, tc.want) || tries != tried || tries > 100 {
			t.Errorf("%s: %v after %d tries, want %v", tc.name, got, tries, tc.want)
		}
	}
	tried := map[int]int{} // by how many faults
	least, _ := plan.Shrink(faults[:8], func(f []plan.Fault) bool { tried[len(f)]++; return len(f) > 0 || tried[0] > 1 }, func() bool { return true })
	if len(least) != 1 || tried[0] != 1 {
		t.Errorf("what broke nothing was tried again: %d faults are left, %v", len(least), tried)
	}
	least, tries := plan.Shrink(faults, func([]plan.Fault) bool { return true }, func() bool { return false })
	if len(least) != len(faults) || tries != 0 {
		t.Errorf("without time it tried %d times", tries)
	}
}

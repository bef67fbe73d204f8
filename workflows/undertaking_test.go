package workflows_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/workflows"
)

// What was decided for a cohort takes effect once its time has come, and not at all when it was undone.
func TestM5AnUndertakingWaits(t *testing.T) {
	t.Parallel()
	ref := workflows.UndertakingRef{Cohort: "c1", Number: 1}
	p := stageFor(t, workflows.UndertakingID(ref))
	var at time.Time
	p.afterLookOut = func(mentoring.Moment) { at = p.Now() }
	p.run(workflows.UndertakingWorkflow, ref)
	p.expectStory("day 0: took effect")
	if waited := at.Sub(monday); waited < 10*time.Minute || waited > 11*time.Minute {
		t.Errorf("it waited for %v, want ten minutes", waited)
	}
}

// planned gives the pair another number of sessions after so long, as making a cohort longer does, and winding it down.
func (p play) planned(after time.Duration, sessions int) {
	p.stage.After(after, func() {
		p.mu.Lock()
		p.pairs["p1"].plan = mentoring.Plan{Sessions: sessions}
		p.mu.Unlock()
		p.stage.Tell(workflows.PairID("p1"))
	})
}

// Row 86: a pair has more talks when its cohort is made longer, and closes with the next one when it is wound down, wherever it is.
func TestRow86APairTakesAnotherPlan(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		after           time.Duration
		sessions, talks int
	}{
		"nothing happens":                       {400 * day, 9, 6},
		"longer, before the first talk":         {5 * day, 8, 8},
		"longer, in the middle":                 {70 * day, 8, 8},
		"longer, when the end is announced":     {135 * day, 7, 7},
		"wound down before the third prompt":    {60 * day, 3, 3},
		"wound down while the third is asked":   {73*day + time.Hour, 3, 3},
		"wound down after the fifth was closed": {150 * day, 6, 6},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := pairPlay(t, willing...)
			p.planned(test.after, test.sessions)
			p.runPair()
			lines := p.lines()
			asked := func(n int) bool {
				return slices.ContainsFunc(lines, func(l string) bool { return strings.Contains(l, fmt.Sprintf("session %d ", n)) })
			}
			if !asked(test.talks) || asked(test.talks+1) {
				t.Errorf("the last talk is not number %d:\n%s", test.talks, strings.Join(lines, "\n"))
			}
			if last := lines[len(lines)-1]; !strings.Contains(last, "closed") {
				t.Errorf("it does not close: %s", last)
			}
		})
	}
}

package workflows_test

import (
	"cmp"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"go.temporal.io/sdk/client"
	"go.temporal.io/sdk/log"
	"go.temporal.io/sdk/testsuite"

	"github.com/rapport-mentoring/rapport/worker"
	"github.com/rapport-mentoring/rapport/workflows"
)

// skipping is the SDK's time-skipping environment as a stage for one workflow. Whatever that workflow has started is
// played by the test.
type skipping struct {
	env *testsuite.TestWorkflowEnvironment
	id  string

	mu      sync.Mutex
	started []string
	begin   func(id string) // called for every workflow that is started
}

func (s *skipping) Now() time.Time                     { return s.env.Now().UTC() }
func (s *skipping) Wall(programme time.Time) time.Time { return programme }
func (s *skipping) After(d time.Duration, f func())    { s.env.RegisterDelayedCallback(f, d) }
func (s *skipping) Start(workflow, id string, _ any) {
	s.mu.Lock()
	s.started = append(s.started, id)
	s.mu.Unlock()
	if s.begin != nil {
		s.begin(id)
	}
}

func (s *skipping) Tell(workflow string) {
	if workflow == s.id {
		s.env.SignalWorkflow(workflows.NewsSignal, nil)
	}
}

// play is one workflow on a world, ready to be run.
type play struct {
	*world
	stage *skipping
	t     *testing.T
}

// stageFor prepares the workflow with that id.
func stageFor(t *testing.T, id string) play {
	t.Helper()
	var suite testsuite.WorkflowTestSuite
	suite.SetLogger(log.NewStructuredLogger(slog.New(slog.DiscardHandler)))
	s := &skipping{env: suite.NewTestWorkflowEnvironment(), id: id}
	s.env.SetStartTime(monday)
	s.env.SetStartWorkflowOptions(client.StartWorkflowOptions{ID: id})
	// It bounds how long nothing happens in real time; a race detector on a busy machine is slow.
	s.env.SetTestTimeout(time.Minute)
	p := play{world: newWorld(s), stage: s, t: t}
	worker.Register(s.env, p.world, p.world)
	return p
}

// run runs the workflow to its end.
func (p play) run(workflow string, input any) {
	p.t.Helper()
	p.stage.env.ExecuteWorkflow(workflow, input)
	if !p.stage.env.IsWorkflowCompleted() {
		p.t.Fatal("the workflow has not ended")
	}
	if err := p.stage.env.GetWorkflowError(); err != nil {
		p.t.Fatal(err)
	}
}

// pairPlay prepares a pair whose match has been approved.
func pairPlay(t *testing.T, replies ...reply) play {
	t.Helper()
	p := stageFor(t, workflows.PairID("p1"))
	p.confirming("p1")
	p.replies = replies
	return p
}

func (p play) runPair() {
	p.t.Helper()
	p.run(workflows.PairWorkflow, workflows.PairRef{Cohort: "c1", Pair: "p1"})
}

// lines tells what was done, one line for each, with the calendar day on which it was. What was done for both of a pair in the
// same minute is one line, whichever came first.
func (w *world) lines() []string {
	w.mu.Lock()
	defer w.mu.Unlock()
	var lines []string
	told := map[int]bool{}
	for i, e := range w.story {
		if told[i] {
			continue
		}
		to := []string{string(e.to)}
		for j := i + 1; j < len(w.story) && w.story[j].at.Sub(e.at) < time.Minute; j++ {
			if !told[j] && w.story[j].what == e.what {
				told[j] = true
				to = append(to, string(w.story[j].to))
			}
		}
		slices.Sort(to)
		line := fmt.Sprintf("day %d: %s", int(e.at.Sub(w.began.Truncate(day))/day), e.what)
		if e.to != "" {
			line += " → " + strings.Join(to, ", ")
		}
		lines = append(lines, line)
	}
	return lines
}

// expectStory compares what was done with what should have been. What goes side by side may come in any order within a day.
func (p play) expectStory(want string) {
	p.t.Helper()
	var wanted []string
	for line := range strings.Lines(want) {
		if line = strings.TrimSpace(line); line != "" {
			wanted = append(wanted, line)
		}
	}
	got := p.lines()
	if !slices.Equal(sortedWithinDays(got), sortedWithinDays(wanted)) {
		p.t.Errorf("what was done:\n%s\n\nshould be:\n%s", strings.Join(got, "\n"), strings.Join(wanted, "\n"))
	}
}

// times returns when something was done.
func (w *world) times(what string) []time.Time {
	w.mu.Lock()
	defer w.mu.Unlock()
	var times []time.Time
	for _, e := range w.story {
		if e.what == what {
			times = append(times, e.at)
		}
	}
	return times
}

// count returns how often something was done.
func (w *world) count(what string) int { return len(w.times(what)) }

// span returns how long it was from the beginning until something was done for the first time.
func (w *world) span(what string) time.Duration {
	if times := w.times(what); len(times) > 0 {
		return times[0].Sub(w.began)
	}
	return -1
}

func sortedWithinDays(lines []string) []string {
	dayOf := func(line string) int {
		var n int
		_, _ = fmt.Sscanf(line, "day %d:", &n)
		return n
	}
	return slices.SortedStableFunc(slices.Values(lines), func(a, b string) int {
		return cmp.Or(cmp.Compare(dayOf(a), dayOf(b)), cmp.Compare(a, b))
	})
}

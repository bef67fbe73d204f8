package rehearsal

import (
	"context"
	"log/slog"
	"sync"
	"time"

	enumspb "go.temporal.io/api/enums/v1"
	"go.temporal.io/sdk/activity"
	"go.temporal.io/sdk/client"
	"go.temporal.io/sdk/converter"
	"go.temporal.io/sdk/interceptor"
	"go.temporal.io/sdk/log"
	"go.temporal.io/sdk/temporal"
	"go.temporal.io/sdk/testsuite"
	sdkworker "go.temporal.io/sdk/worker"
	"go.temporal.io/sdk/workflow"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/worker"
	"github.com/rapport-mentoring/rapport/workflows"
)

// tick is the shortest time that passes on the stage. Whatever falls due within one is done at its end, so that the few
// milliseconds which a step takes in truth never decide what comes first.
const tick = time.Minute

// longest is how long anything may take on the wall's clock: whoever plays along may sleep over an answer. What is stuck ends by
// its own limits.
const longest = 30 * 24 * time.Hour

// Names on the stage that no workflow of a programme has.
const (
	director = "rehearsal"
	stirred  = "stirred" // the signal that something has changed in PostgreSQL
)

// stage is the SDK's time-skipping environment, on which all workflows of a programme run at once and share one clock.
// The environment runs one workflow with its children; that one is the director. What PostgreSQL says should be started
// becomes a child of it, under its own id. Steps are taken one after the other (turns.go). Time moves on when no step is
// under way, to the next moment that anybody waits for.
type stage struct {
	env   *testsuite.TestWorkflowEnvironment
	round func(context.Context) (round, error)

	// Only the environment's own goroutine looks at these.
	started map[string]bool // by workflow id
	running int

	turns turns

	mu     sync.Mutex
	failed error
}

// round is what the director has to do after the post has gone round.
type round struct {
	News []store.News `json:"news,omitempty"` // workflows to start, or to tell that there is news
	Next time.Time    `json:"next,omitzero"`  // when the post has to go round next; zero when nothing waits
}

// newStage prepares a stage on which it is start. The post goes round by calling round; it returns what there is to do.
func newStage(ctx context.Context, start time.Time, r func(context.Context) (round, error)) *stage {
	var suite testsuite.WorkflowTestSuite
	suite.SetLogger(log.NewStructuredLogger(slog.New(slog.DiscardHandler)))
	s := &stage{env: suite.NewTestWorkflowEnvironment(), round: r, started: map[string]bool{}}
	s.env.SetWorkerOptions(sdkworker.Options{
		Interceptors: []interceptor.WorkerInterceptor{&usher{stage: s}}, BackgroundActivityContext: ctx, DeadlockDetectionTimeout: longest,
	})
	s.env.SetStartTime(start.Truncate(tick))
	s.env.SetStartWorkflowOptions(client.StartWorkflowOptions{ID: director, TaskQueue: worker.TaskQueue})
	s.env.SetDetachedChildWait(false)
	s.env.SetTestTimeout(longest)
	s.env.SetOnLocalActivityCompletedListener(func(*activity.Info, converter.EncodedValue, error) { s.stepDone() })
	s.env.SetOnActivityCompletedListener(func(*activity.Info, converter.EncodedValue, error) { s.stepDone() })
	s.env.SetOnChildWorkflowCompletedListener(func(_ *workflow.Info, _ converter.EncodedValue, err error) {
		if s.running--; err != nil {
			s.fail(err)
		}
	})
	s.env.RegisterWorkflowWithOptions(s.direct, workflow.RegisterOptions{Name: director})
	return s
}

// Now returns the time on the stage. It implements mentoring.Clock.
func (s *stage) Now() time.Time { return s.env.Now().UTC().Truncate(tick) }

// Wall returns the tick at which a programme time has come. On the stage the workflows' clock is the programme's.
func (s *stage) Wall(programme time.Time) time.Time {
	if t := programme.Truncate(tick); t.Equal(programme) {
		return t
	}
	return programme.Truncate(tick).Add(tick)
}

var _ mentoring.Clock = (*stage)(nil)

// play lets everything run until nothing waits any more, or until the time is over.
func (s *stage) play(until time.Time) error {
	s.env.ExecuteWorkflow(director, until)
	if err := s.failure(); err != nil {
		return err
	}
	return s.env.GetWorkflowError()
}

// direct is the director's workflow: it has the post go round whenever something has changed or falls due, and starts and
// signals workflows as the news say.
func (s *stage) direct(ctx workflow.Context, until time.Time) error {
	ctx = workflow.WithLocalActivityOptions(ctx, workflow.LocalActivityOptions{
		StartToCloseTimeout: longest, RetryPolicy: &temporal.RetryPolicy{MaximumAttempts: 1},
	})
	changes := 0
	workflow.Go(ctx, func(ctx workflow.Context) {
		for workflow.GetSignalChannel(ctx, stirred).Receive(ctx, nil) {
			changes++
		}
	})
	for {
		seen := changes
		var r round
		if err := workflow.ExecuteLocalActivity(ctx, s.round).Get(ctx, &r); err != nil {
			return err
		}
		for _, n := range r.News {
			if n.Start == "" {
				workflow.SignalExternalWorkflow(ctx, n.WorkflowID, "", workflows.NewsSignal, nil)
				continue
			}
			if s.started[n.WorkflowID] {
				continue
			}
			s.started[n.WorkflowID] = true
			s.running++
			child := workflow.ExecuteChildWorkflow(workflow.WithChildOptions(ctx, workflow.ChildWorkflowOptions{
				WorkflowID: n.WorkflowID, TaskQueue: worker.TaskQueue, ParentClosePolicy: enumspb.PARENT_CLOSE_POLICY_TERMINATE,
				WorkflowIDReusePolicy: enumspb.WORKFLOW_ID_REUSE_POLICY_REJECT_DUPLICATE,
			}), n.Start, n.Input)
			if err := child.GetChildWorkflowExecution().Get(ctx, nil); err != nil { // one after the other, so that their order is that of the news
				return err
			}
		}
		if s.running == 0 && r.Next.IsZero() && changes == seen || !workflow.Now(ctx).Before(until) {
			return nil
		}
		if r.Next.IsZero() || r.Next.After(until) {
			r.Next = until
		}
		if _, err := workflow.AwaitWithTimeout(ctx, r.Next.Sub(workflow.Now(ctx)), func() bool { return changes > seen }); err != nil {
			return err
		}
		if err := s.failure(); err != nil {
			return err
		}
	}
}

// fail ends the play with the first error. A step that fails here would fail in service too, again and again.
func (s *stage) fail(err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.failed == nil {
		s.failed = err
	}
	s.turns.open()
}

func (s *stage) failure() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.failed
}

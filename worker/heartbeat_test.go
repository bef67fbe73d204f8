package worker_test

import (
	"context"
	"log/slog"
	"testing"
	"time"

	"go.temporal.io/sdk/activity"
	"go.temporal.io/sdk/converter"
	"go.temporal.io/sdk/log"
	"go.temporal.io/sdk/testsuite"
	"go.temporal.io/sdk/workflow"

	"github.com/rapport-mentoring/rapport/worker"
	"github.com/rapport-mentoring/rapport/workflows"
)

// slowWorks work until they are told to end.
type slowWorks struct {
	workflows.Steps
	workflows.Works
	end chan struct{}
}

func (w slowWorks) Propose(context.Context, workflows.RoundRef) (workflows.Proposed, error) {
	<-w.end
	return workflows.Proposed{Pairs: 3}, nil
}

func (w slowWorks) Summarise(context.Context, workflows.MonthRef) error {
	<-w.end
	return nil
}

// A matching and a summary say that they are alive while they work, so that one whose process was killed is begun anew within
// seconds.
func TestLongWorkHasAHeartbeat(t *testing.T) {
	t.Parallel()
	for name, input := range map[string]any{"Propose": workflows.RoundRef{}, "Summarise": workflows.MonthRef{}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var suite testsuite.WorkflowTestSuite
			suite.SetLogger(log.NewStructuredLogger(slog.New(slog.DiscardHandler)))
			env := suite.NewTestActivityEnvironment()
			w := slowWorks{end: make(chan struct{})}
			worker.Register(activities{env}, w, w)
			beats := make(chan struct{}, 8)
			env.SetOnActivityHeartbeatListener(func(*activity.Info, converter.EncodedValues) {
				select {
				case beats <- struct{}{}:
				default:
				}
			})
			done := make(chan error, 1)
			go func() {
				_, err := env.ExecuteActivity(name, input)
				done <- err
			}()
			select { // the test environment shows one; the SDK holds the next ones back for half a minute here
			case <-beats:
			case err := <-done:
				t.Fatalf("it ended: %v", err)
			case <-time.After(patience):
				t.Fatal("there is no heartbeat")
			}
			close(w.end)
			if err := <-done; err != nil {
				t.Error(err)
			}
		})
	}
}

// activities registers nothing but activities.
type activities struct {
	*testsuite.TestActivityEnvironment
}

func (activities) RegisterWorkflowWithOptions(any, workflow.RegisterOptions) {}

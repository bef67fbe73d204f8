package workflows_test

import (
	"compress/gzip"
	"log/slog"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	enumspb "go.temporal.io/api/enums/v1"
	historypb "go.temporal.io/api/history/v1"
	"go.temporal.io/sdk/client"
	"go.temporal.io/sdk/log"
	sdkworker "go.temporal.io/sdk/worker"
	"go.temporal.io/sdk/workflow"
	"google.golang.org/protobuf/proto"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/worker"
	"github.com/rapport-mentoring/rapport/workflows"
)

// historiesDir holds whole runs on a real server; record_test.go says how they are made.
const historiesDir = "testdata/histories"

// names are the types of our workflows.
var names = []string{
	workflows.CohortWorkflow, workflows.EnrolmentWorkflow, workflows.PairWorkflow, workflows.ErrandWorkflow, workflows.ForumWorkflow,
	workflows.GatheringWorkflow, workflows.AfterwardsWorkflow, workflows.UndertakingWorkflow,
}

// histories reads all recorded histories, by scenario and workflow id. There is at least one of each type of workflow.
func histories(t *testing.T) map[string]*historypb.History {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(historiesDir, "*.json.gz"))
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Fatalf("%s holds no histories; record them as record_test.go says", historiesDir)
	}
	all, missing := map[string]*historypb.History{}, slices.Clone(names)
	for _, file := range files {
		history := readHistory(t, file)
		all[strings.TrimSuffix(filepath.Base(file), ".json.gz")] = history
		missing = slices.DeleteFunc(missing, func(name string) bool { return name == typeOf(history) })
	}
	if len(missing) > 0 {
		t.Fatalf("there is no history of %v; record them as record_test.go says", missing)
	}
	return all
}

func readHistory(t *testing.T, file string) *historypb.History {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	history, err := client.HistoryFromJSON(z, client.HistoryJSONOptions{})
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return history
}

func typeOf(history *historypb.History) string {
	return history.Events[0].GetWorkflowExecutionStartedEventAttributes().GetWorkflowType().GetName()
}

// replay replays a history with the workflows that register registers.
func replay(t *testing.T, history *historypb.History, register func(sdkworker.WorkflowReplayer)) error {
	t.Helper()
	replayer := sdkworker.NewWorkflowReplayer()
	register(replayer)
	history = proto.CloneOf(history) // the replayer writes into what it is given
	return replayer.ReplayWorkflowHistory(log.NewStructuredLogger(slog.New(slog.DiscardHandler)), history)
}

func ours(r sdkworker.WorkflowReplayer) { worker.RegisterWorkflows(r) }

func TestHistoriesReplay(t *testing.T) {
	t.Parallel()
	for name, history := range histories(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if last := history.Events[len(history.Events)-1].EventType; last != enumspb.EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED {
				t.Errorf("ends with %v: only a whole run proves everything up to its end", last)
			}
			if n, size := len(history.Events), proto.Size(history); n > 2000 || size > 1<<20 {
				t.Errorf("%d events in %d bytes; a run of nine months must stay far below what a history may hold", n, size)
			} else if strings.HasPrefix(name, "programme-closed") {
				t.Logf("nine months are %d events in %d KiB", n, size>>10)
			}
			if err := replay(t, history, ours); err != nil {
				t.Error(err)
			}
		})
	}
}

// mostCuts is into how many unfinished runs each history is cut.
const mostCuts = 12

// A run that is still going on replays too. A history may be cut just before a workflow task starts: one that ends with
// the start is accepted whatever the code does, and one that ends in the midst of a task's results never is.
func TestUnfinishedHistoriesReplay(t *testing.T) {
	t.Parallel()
	for name, history := range histories(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var cuts []int
			for i, event := range history.Events {
				if event.EventType == enumspb.EVENT_TYPE_WORKFLOW_TASK_STARTED && i > 2 {
					cuts = append(cuts, i)
				}
			}
			every := max(1, len(cuts)/mostCuts)
			for i := 0; i < len(cuts); i += every {
				if err := replay(t, &historypb.History{Events: history.Events[:cuts[i]]}, ours); err != nil {
					t.Errorf("cut after event %d: %v", cuts[i], err)
				}
			}
		})
	}
}

// Workflows that were changed carelessly, for each of ours: what they do besides comes before, or after, all the rest.
type change struct {
	before, after func(workflow.Context) error
}

func nothing(workflow.Context) error { return nil }

func waits(ctx workflow.Context) error { return workflow.Sleep(ctx, time.Hour) }

func doesOneStepMore(ctx workflow.Context) error {
	ctx = workflow.WithLocalActivityOptions(ctx, workflow.LocalActivityOptions{StartToCloseTimeout: time.Minute})
	return workflow.ExecuteLocalActivity(ctx, "Notify", mentoring.Notice{}).Get(ctx, nil)
}

func changed[In any](c change, original func(workflow.Context, In) error) func(workflow.Context, In) error {
	return func(ctx workflow.Context, in In) error {
		if err := c.before(ctx); err != nil {
			return err
		}
		if err := original(ctx, in); err != nil {
			return err
		}
		return c.after(ctx)
	}
}

// The replays above can fail: each of these changes would break runs in service, and is found in every history.
func TestCarelessChangesAreFound(t *testing.T) {
	t.Parallel()
	all := histories(t)
	for what, c := range map[string]change{
		"waits first":               {waits, nothing},
		"waits last":                {nothing, waits},
		"does one step more, first": {doesOneStepMore, nothing},
		"does one step more, last":  {nothing, doesOneStepMore},
	} {
		register := func(r sdkworker.WorkflowReplayer) {
			for name, w := range map[string]any{
				workflows.CohortWorkflow: changed(c, workflows.Cohort), workflows.EnrolmentWorkflow: changed(c, workflows.Enrolment),
				workflows.PairWorkflow: changed(c, workflows.Pair), workflows.ErrandWorkflow: changed(c, workflows.Errand),
			} {
				r.RegisterWorkflowWithOptions(w, workflow.RegisterOptions{Name: name})
			}
		}
		t.Run(what, func(t *testing.T) {
			t.Parallel()
			for _, name := range slices.Sorted(maps.Keys(all)) {
				if err := replay(t, all[name], register); err == nil {
					t.Errorf("%s: a workflow that %s replays as if nothing had changed", name, what)
				}
			}
		})
	}
}

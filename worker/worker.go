package worker

import (
	"time"

	"go.temporal.io/sdk/activity"
	"go.temporal.io/sdk/client"
	"go.temporal.io/sdk/worker"
	"go.temporal.io/sdk/workflow"

	"github.com/rapport-mentoring/rapport/workflows"
)

// TaskQueue is where all work of this project waits.
const TaskQueue = "rapport"

// Registry is what workflows and activities are registered with: a worker, a replayer or a test environment.
type Registry interface {
	RegisterWorkflowWithOptions(w any, options workflow.RegisterOptions)
	RegisterActivityWithOptions(a any, options activity.RegisterOptions)
}

// steps and works hold nothing but the methods of the contracts, so that nothing else is registered by mistake.
type steps struct{ workflows.Steps }
type works struct{ workflows.Works }

// RegisterWorkflows registers every workflow under its recorded name.
func RegisterWorkflows(r interface {
	RegisterWorkflowWithOptions(w any, options workflow.RegisterOptions)
}) {
	for name, w := range map[string]any{
		workflows.CohortWorkflow: workflows.Cohort, workflows.EnrolmentWorkflow: workflows.Enrolment,
		workflows.PairWorkflow: workflows.Pair, workflows.ErrandWorkflow: workflows.Errand,
		workflows.ForumWorkflow: workflows.Forum, workflows.GatheringWorkflow: workflows.Gathering,
		workflows.AfterwardsWorkflow: workflows.Afterwards, workflows.UndertakingWorkflow: workflows.Undertaking,
	} {
		r.RegisterWorkflowWithOptions(w, workflow.RegisterOptions{Name: name})
	}
}

// Register registers every workflow and what fulfils its contracts.
func Register(r Registry, s workflows.Steps, w workflows.Works) {
	RegisterWorkflows(r)
	r.RegisterActivityWithOptions(&steps{s}, activity.RegisterOptions{})
	r.RegisterActivityWithOptions(&works{w}, activity.RegisterOptions{})
}

// New returns a worker. Steps are local activities, so as many run at once as PostgreSQL has connections for.
func New(c client.Client, s workflows.Steps, w workflows.Works, connections int) worker.Worker {
	run := worker.New(c, TaskQueue, worker.Options{
		MaxConcurrentLocalActivityExecutionSize: connections,
		MaxConcurrentActivityExecutionSize:      2,
		WorkerStopTimeout:                       10 * time.Second,
		MaxHeartbeatThrottleInterval:            beat, // the default waits until most of the time-out has passed
		// What a worker that was killed had in its cache waits for it that long before another takes it up; the default is
		// five seconds, at every restart and for every workflow.
		StickyScheduleToStartTimeout: time.Second,
	})
	Register(run, s, w)
	return run
}

package rehearsal

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strconv"
	"sync"

	"go.temporal.io/sdk/activity"
	"go.temporal.io/sdk/interceptor"
	"go.temporal.io/sdk/workflow"
)

// turns has steps taken one after the other, in the order in which the workflows asked for them, although each runs in a
// goroutine of its own: what falls due at one moment would else be done in another order each time, and the rehearsal come
// out otherwise. The post goes round last.
type turns struct {
	mu      sync.Mutex
	asked   int // steps that were asked for and are not done
	busy    bool
	all     bool // nobody waits any more
	waiting []turn
}

// turn is a step that waits.
type turn struct {
	last bool
	id   int // activities are numbered as they are asked for
	come chan struct{}
}

// ask notes that a step will come.
func (t *turns) ask() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.asked++
}

// await returns when it is the turn of a step.
func (t *turns) await(ctx context.Context, id int, last bool) {
	mine := turn{last, id, make(chan struct{})}
	t.mu.Lock()
	t.waiting = append(t.waiting, mine)
	t.next()
	t.mu.Unlock()
	select {
	case <-mine.come:
	case <-ctx.Done():
	}
}

// done lets the next step begin.
func (t *turns) done() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.asked--
	t.busy = false
	t.next()
}

// open lets every step begin at once, when there is nothing left to be played.
func (t *turns) open() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.all = true
	t.next()
}

// next must be called with mu held. It waits for steps that were asked for and are still on their way.
func (t *turns) next() {
	if t.all {
		for _, w := range t.waiting {
			close(w.come)
		}
		t.waiting = nil
	}
	if t.busy || len(t.waiting) == 0 || len(t.waiting) < t.asked {
		return
	}
	i := 0
	for n, w := range t.waiting {
		if w.before(t.waiting[i]) {
			i = n
		}
	}
	t.busy = true
	close(t.waiting[i].come)
	t.waiting = slices.Delete(t.waiting, i, i+1)
}

func (a turn) before(b turn) bool {
	if a.last != b.last {
		return b.last
	}
	return cmp.Less(a.id, b.id)
}

// stepDone is called in the environment's own goroutine, when a step's result is about to be handed to its workflow. The next
// turn comes when the workflow has done with it what it does, and has asked for what it asks for.
func (s *stage) stepDone() { s.env.RegisterDelayedCallback(s.turns.done, 0) }

// usher sees to the turns of all steps, and stirs the director after each.
type usher struct {
	interceptor.WorkerInterceptorBase
	stage *stage
}

// InterceptWorkflow implements interceptor.WorkerInterceptor.
func (u *usher) InterceptWorkflow(_ workflow.Context, next interceptor.WorkflowInboundInterceptor) interceptor.WorkflowInboundInterceptor {
	return &inbound{interceptor.WorkflowInboundInterceptorBase{Next: next}, u.stage}
}

type inbound struct {
	interceptor.WorkflowInboundInterceptorBase
	stage *stage
}

// Init implements interceptor.WorkflowInboundInterceptor.
func (i *inbound) Init(next interceptor.WorkflowOutboundInterceptor) error {
	return i.Next.Init(&outbound{interceptor.WorkflowOutboundInterceptorBase{Next: next}, i.stage})
}

type outbound struct {
	interceptor.WorkflowOutboundInterceptorBase
	stage *stage
}

// ExecuteLocalActivity implements interceptor.WorkflowOutboundInterceptor.
func (o *outbound) ExecuteLocalActivity(ctx workflow.Context, name string, args ...any) workflow.Future {
	o.stage.turns.ask()
	return o.Next.ExecuteLocalActivity(ctx, name, args...)
}

// ExecuteActivity implements interceptor.WorkflowOutboundInterceptor.
func (o *outbound) ExecuteActivity(ctx workflow.Context, name string, args ...any) workflow.Future {
	o.stage.turns.ask()
	return o.Next.ExecuteActivity(ctx, name, args...)
}

// InterceptActivity implements interceptor.WorkerInterceptor.
func (u *usher) InterceptActivity(_ context.Context, next interceptor.ActivityInboundInterceptor) interceptor.ActivityInboundInterceptor {
	return &ushered{interceptor.ActivityInboundInterceptorBase{Next: next}, u.stage}
}

type ushered struct {
	interceptor.ActivityInboundInterceptorBase
	stage *stage
}

// ExecuteActivity implements interceptor.ActivityInboundInterceptor.
func (u *ushered) ExecuteActivity(ctx context.Context, in *interceptor.ExecuteActivityInput) (any, error) {
	info := activity.GetInfo(ctx)
	id, err := strconv.Atoi(info.ActivityID)
	if err != nil {
		u.stage.fail(err)
		return nil, err
	}
	post := info.WorkflowExecution.ID == director
	u.stage.turns.await(ctx, id, post)
	out, err := u.Next.ExecuteActivity(ctx, in)
	if err != nil && !errors.Is(err, context.Canceled) {
		u.stage.fail(err)
	}
	if !post {
		u.stage.env.SignalWorkflow(stirred, nil)
	}
	return out, err
}

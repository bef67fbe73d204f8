package workflows

import (
	"context"
	"reflect"
	"runtime"
	"strings"
	"time"

	"go.temporal.io/sdk/temporal"
	"go.temporal.io/sdk/workflow"
)

// quick is for Steps: a transaction in PostgreSQL, tried until it succeeds. While the database is away the wait grows
// to half a minute; nothing is lost by waiting.
var quick = workflow.LocalActivityOptions{
	StartToCloseTimeout: 30 * time.Second,
	RetryPolicy: &temporal.RetryPolicy{
		InitialInterval: 200 * time.Millisecond, BackoffCoefficient: 2, MaximumInterval: 30 * time.Second,
	},
}

// HeartbeatTimeout is how long one of the Works may be silent before it counts as dead with its process, and is begun anew.
const HeartbeatTimeout = 10 * time.Second

// compute is for Works.
var compute = workflow.ActivityOptions{
	StartToCloseTimeout: 5 * time.Minute, HeartbeatTimeout: HeartbeatTimeout,
	RetryPolicy: &temporal.RetryPolicy{
		InitialInterval: time.Second, BackoffCoefficient: 2, MaximumInterval: time.Minute,
	},
}

// do has a step done and returns what came of it. The step is named by a method expression of the contract, so that
// the compiler checks its argument and result.
func do[In, Out any](ctx workflow.Context, method func(Steps, context.Context, In) (Out, error), in In) (out Out, err error) {
	ctx = workflow.WithLocalActivityOptions(ctx, quick)
	err = workflow.ExecuteLocalActivity(ctx, methodName(method), in).Get(ctx, &out)
	return out, err
}

// tell has a step done that returns nothing.
func tell[In any](ctx workflow.Context, method func(Steps, context.Context, In) error, in In) error {
	ctx = workflow.WithLocalActivityOptions(ctx, quick)
	return workflow.ExecuteLocalActivity(ctx, methodName(method), in).Get(ctx, nil)
}

// work has a longer thing done and returns what came of it.
func work[In, Out any](ctx workflow.Context, method func(Works, context.Context, In) (Out, error), in In) (out Out, err error) {
	ctx = workflow.WithActivityOptions(ctx, compute)
	err = workflow.ExecuteActivity(ctx, methodName(method), in).Get(ctx, &out)
	return out, err
}

// order has a longer thing done that returns nothing.
func order[In any](ctx workflow.Context, method func(Works, context.Context, In) error, in In) error {
	ctx = workflow.WithActivityOptions(ctx, compute)
	return workflow.ExecuteActivity(ctx, methodName(method), in).Get(ctx, nil)
}

// methodName returns the bare name of a method expression, which is the name its implementation is registered under.
func methodName(method any) string {
	name := runtime.FuncForPC(reflect.ValueOf(method).Pointer()).Name()
	return name[strings.LastIndexByte(name, '.')+1:]
}

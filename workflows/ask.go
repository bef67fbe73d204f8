package workflows

import (
	"errors"

	"go.temporal.io/sdk/workflow"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// ask puts one question to one person and returns when that is settled. On the way it sends the question, reminds,
// turns to the other half of the pair, hands over to a coordinator and in the end goes on without an answer, as the
// ladder of its kind says. It stops the moment an answer has been applied, even if mails cross: every climb looks at the
// ask first, in the transaction that would send the mail. What the answer was in words stays in PostgreSQL.
func (n *newsroom) ask(ctx workflow.Context, a mentoring.Ask) (mentoring.Standing, error) {
	a.Workflow = workflow.GetInfo(ctx).WorkflowExecution.ID
	for {
		seen := n.heard
		standing, err := do(ctx, Steps.Climb, a)
		if err != nil || standing.Over() {
			return standing, err
		}
		if err := n.wait(ctx, seen, standing.LookAgain); err != nil {
			return standing, err
		}
	}
}

// await returns when a moment has come, or when what it belongs to is over.
func (n *newsroom) await(ctx workflow.Context, m mentoring.Moment) (mentoring.Outlook, error) {
	for {
		seen := n.heard
		outlook, err := do(ctx, Steps.LookOut, m)
		if err != nil || outlook.Come || outlook.Over {
			return outlook, err
		}
		if err := n.wait(ctx, seen, outlook.LookAgain); err != nil {
			return outlook, err
		}
	}
}

// askBoth puts the same question to two people, each alone and at the same time, and returns when both are settled.
func (n *newsroom) askBoth(ctx workflow.Context, one, other mentoring.Ask) (first, second mentoring.Standing, err error) {
	wg := workflow.NewWaitGroup(ctx)
	wg.Add(1)
	var otherErr error
	workflow.Go(ctx, func(ctx workflow.Context) {
		defer wg.Done()
		second, otherErr = n.ask(ctx, other)
	})
	first, err = n.ask(ctx, one)
	wg.Wait(ctx)
	if err == nil {
		err = otherErr
	}
	return first, second, err
}

// meanwhile begins something beside what follows, and returns how to wait for its end.
func meanwhile(ctx workflow.Context, part func(workflow.Context) error) (done func() error) {
	future, settable := workflow.NewFuture(ctx)
	workflow.Go(ctx, func(ctx workflow.Context) { settable.SetError(part(ctx)) })
	return func() error { return future.Get(ctx, nil) }
}

// together does several things at the same time and returns when all of them are done, with the first error.
func together(ctx workflow.Context, parts ...func(workflow.Context) error) error {
	wg := workflow.NewWaitGroup(ctx)
	wg.Add(len(parts))
	errs := make([]error, len(parts))
	for i, part := range parts {
		workflow.Go(ctx, func(ctx workflow.Context) {
			defer wg.Done()
			errs[i] = part(ctx)
		})
	}
	wg.Wait(ctx)
	return errors.Join(errs...)
}

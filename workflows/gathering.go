package workflows

import (
	"go.temporal.io/sdk/workflow"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Gathering carries one meeting of many: everybody whom it is for is invited some weeks before, whoever comes hears of it once
// more, and afterwards its host says who came and a coordinator what all may take away. It keeps the dates only; each
// invitation is an errand of its own.
func Gathering(ctx workflow.Context, in LearningRef) error {
	n := listen(ctx)
	steps := []struct {
		event mentoring.Event
		then  func(workflow.Context) error
	}{
		{mentoring.InviteDue, func(ctx workflow.Context) error { return tell(ctx, Steps.InviteGuests, in) }},
		{mentoring.NearlyThere, func(ctx workflow.Context) error { return tell(ctx, Steps.RemindGuests, in) }},
		{mentoring.GatheringMet, func(ctx workflow.Context) error { return n.lookBack(ctx, in) }},
	}
	for _, step := range steps {
		outlook, err := n.await(ctx, mentoring.Moment{Event: step.event, Cohort: in.Cohort, Number: in.Number})
		if err != nil || outlook.Over {
			return err
		}
		if err := step.then(ctx); err != nil {
			return err
		}
	}
	return nil
}

// lookBack asks who came to a meeting and, when it was held, what everybody may take away from it.
func (n *newsroom) lookBack(ctx workflow.Context, in LearningRef) error {
	came, err := n.ask(ctx, mentoring.Ask{Kind: mentoring.Came, To: mentoring.TheHost, Cohort: in.Cohort, Occurrence: in.Number})
	if err != nil || came.Intent == mentoring.Decline || came.State == mentoring.Withdrawn {
		return err
	}
	_, err = n.ask(ctx, mentoring.Ask{Kind: mentoring.Notes, To: mentoring.TheCoordinator, Cohort: in.Cohort, Occurrence: in.Number})
	return err
}

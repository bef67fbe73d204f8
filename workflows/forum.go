package workflows

import (
	"go.temporal.io/sdk/workflow"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Forum carries one question to many: when its turn has come it goes to each of them alone, after a week their answers are
// laid together without names, and what a coordinator releases goes back. It keeps the dates only: each of those who are
// asked has an errand of their own, so that its history stays small however many they are.
func Forum(ctx workflow.Context, in LearningRef) error {
	n := listen(ctx)
	moment := func(event mentoring.Event) mentoring.Moment {
		return mentoring.Moment{Event: event, Cohort: in.Cohort, Number: in.Number}
	}
	if outlook, err := n.await(ctx, moment(mentoring.ForumOpens)); err != nil || outlook.Over {
		return err
	}
	if err := tell(ctx, Steps.OpenForum, in); err != nil {
		return err
	}
	if outlook, err := n.await(ctx, moment(mentoring.ForumCloses)); err != nil || outlook.Over {
		return err
	}
	collated, err := do(ctx, Steps.CollateForum, in)
	if err != nil || collated.Lines == 0 {
		return err
	}
	_, err = n.ask(ctx, mentoring.Ask{
		Kind: mentoring.ForumDigest, To: mentoring.TheCoordinator, Cohort: in.Cohort, Occurrence: in.Number,
	})
	return err
}

package workflows

import (
	"go.temporal.io/sdk/workflow"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Undertaking carries one thing that was decided for a whole cohort until it takes effect, so that there is time to undo it.
func Undertaking(ctx workflow.Context, in UndertakingRef) error {
	outlook, err := listen(ctx).await(ctx, mentoring.Moment{Event: mentoring.TakesEffect, Cohort: in.Cohort, Number: in.Number})
	if err != nil || outlook.Over {
		return err
	}
	return tell(ctx, Steps.TakeEffect, in)
}

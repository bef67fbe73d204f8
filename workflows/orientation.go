package workflows

import (
	"go.temporal.io/sdk/workflow"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// orientation is the guide in three short mails, some days apart: who a mentor is, with a small case; what stays private; and
// who drives, with a second case. Nothing waits for it, and whatever is left unanswered, the next mail comes.
func (n *newsroom) orientation(ctx workflow.Context, to mentoring.Ask) error {
	for i, part := range []struct {
		kind   mentoring.Kind
		number int
	}{{mentoring.Practice, 1}, {mentoring.Confidence, 0}, {mentoring.Practice, 2}} {
		outlook, err := n.await(ctx, mentoring.Moment{
			Event: mentoring.GuideDue, Cohort: to.Cohort, Participant: to.Participant, Number: i + 1,
		})
		if err != nil || outlook.Over {
			return err
		}
		to.Kind, to.Occurrence = part.kind, part.number
		if _, err := n.ask(ctx, to); err != nil {
			return err
		}
	}
	return nil
}

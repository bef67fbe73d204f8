package workflows

import (
	"go.temporal.io/sdk/workflow"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// end closes the pair: with a closing reflection from each and their year to keep at the planned end, or with the same few
// words for both when one of them has left.
func (p *pairRun) end(ctx workflow.Context) error {
	if err := p.rating(ctx, atTheEnd); err != nil {
		return err
	}
	if !p.over {
		if _, err := p.reach(ctx, mentoring.ClosingDue, 0); err != nil {
			return err
		}
	}
	if !p.over {
		mentor, mentee, err := p.askBoth(ctx,
			p.question(mentoring.Closing, mentoring.TheMentor, 0),
			p.question(mentoring.Closing, mentoring.TheMentee, 0))
		if err != nil {
			return err
		}
		p.note(mentor, mentee)
	}
	if p.over {
		return p.tellBoth(ctx, "pair.ended")
	}
	if err := tell(ctx, Steps.Finish, p.ref); err != nil {
		return err
	}
	return p.tellBoth(ctx, "closed")
}

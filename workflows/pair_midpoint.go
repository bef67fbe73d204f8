package workflows

import (
	"go.temporal.io/sdk/workflow"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// midPoint asks each alone, half-way, how it goes. A wide gap between the two is a coordinator's to hear. A week later each
// is asked, alone again, what they want of the second half; the rest of the months goes by what both want.
func (p *pairRun) midPoint(ctx workflow.Context) error {
	mentor, mentee, err := p.askBoth(ctx,
		p.question(mentoring.CheckIn, mentoring.TheMentor, 0),
		p.question(mentoring.CheckIn, mentoring.TheMentee, 0))
	if p.note(mentor, mentee); err != nil || p.over {
		return err
	}
	if err := tell(ctx, Steps.Compare, p.ref); err != nil {
		return err
	}
	if mentee.State == mentoring.Settled {
		if err := p.rating(ctx, halfWay); err != nil {
			return err
		}
	}
	return p.recontract(ctx)
}

// recontract asks each what they want of the second half, and takes the plan that came of it.
func (p *pairRun) recontract(ctx workflow.Context) error {
	if there, err := p.reach(ctx, mentoring.RecontractDue, 0); err != nil || !there {
		return err
	}
	mentor, mentee, err := p.askBoth(ctx,
		p.question(mentoring.Recontract, mentoring.TheMentor, 0),
		p.question(mentoring.Recontract, mentoring.TheMentee, 0))
	if p.note(mentor, mentee); err != nil || p.over {
		return err
	}
	plan, err := do(ctx, Steps.Recontract, p.ref)
	if err != nil {
		return err
	}
	if plan.Sessions == 0 {
		p.over = true
		return nil
	}
	p.plan = plan
	return nil
}

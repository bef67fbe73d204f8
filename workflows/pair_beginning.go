package workflows

import (
	"go.temporal.io/sdk/workflow"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// agreement collects from each alone how they want to work together, and shows both the result. It waits some days, so that
// the introduction and the first date come first.
func (p *pairRun) agreement(ctx workflow.Context) error {
	if there, err := p.reach(ctx, mentoring.AgreementDue, 0); err != nil || !there {
		return err
	}
	mentor, mentee, err := p.askBoth(ctx,
		p.question(mentoring.Agreement, mentoring.TheMentor, 0),
		p.question(mentoring.Agreement, mentoring.TheMentee, 0))
	if err != nil {
		return err
	}
	p.note(mentor, mentee)
	if mentor.State == mentoring.Settled && mentee.State == mentoring.Settled && !p.over {
		return p.tellBoth(ctx, "agreement.shared")
	}
	return nil
}

// goals asks the mentee, who drives, what they want from these months.
func (p *pairRun) goals(ctx workflow.Context) error {
	if there, err := p.reach(ctx, mentoring.GoalsDue, 0); err != nil || !there {
		return err
	}
	_, err := p.askMentee(ctx, mentoring.Goals, 0)
	return err
}

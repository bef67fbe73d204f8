package workflows

import (
	"go.temporal.io/sdk/workflow"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// session carries one month: the prompt to the mentee, "did you meet?", and a reflection for those who did.
func (p *pairRun) session(ctx workflow.Context, number int) error {
	if there, err := p.reach(ctx, mentoring.SessionDue, number); err != nil || !there {
		return err
	}
	if number > p.plan.Sessions {
		return nil
	}
	report, err := p.askMentee(ctx, mentoring.Session, number)
	if err != nil || p.over {
		return err
	}
	if report.Met {
		p.missed = 0
		if _, err := p.askMentee(ctx, mentoring.Reflection, number); err != nil || p.met {
			return err
		}
		p.met = true
		return p.fit(ctx)
	}
	p.missed++
	if p.missed == 2 {
		p.consult(ctx, number)
	}
	return nil
}

// fit asks each alone, once they have met, whether it is the right pairing. One no is enough, and silence is none.
func (p *pairRun) fit(ctx workflow.Context) error {
	if p.over {
		return nil
	}
	mentor, mentee, err := p.askBoth(ctx,
		p.question(mentoring.Fit, mentoring.TheMentor, 0),
		p.question(mentoring.Fit, mentoring.TheMentee, 0))
	p.note(mentor, mentee)
	p.over = p.over || mentor.Intent == mentoring.Decline || mentee.Intent == mentoring.Decline
	return err
}

// consult asks the coordinator what would help two who have missed two months, beside everything else: the pair goes on meanwhile.
func (p *pairRun) consult(ctx workflow.Context, number int) {
	workflow.Go(ctx, func(ctx workflow.Context) {
		_, _ = p.ask(ctx, p.question(mentoring.Missed, mentoring.TheCoordinator, number))
	})
}

package workflows

import (
	"go.temporal.io/sdk/workflow"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// pairBefore is Pair as it was for pairs that began before the version "whole-programme": the agreement, the first date and
// the goals one after the other, then the sessions. It never changes, so that their histories replay.
type pairBefore struct{ pairRun }

func (p *pairBefore) run(ctx workflow.Context) error {
	agreed, err := p.confirm(ctx)
	if err != nil || !agreed {
		return err
	}
	plan, err := do(ctx, Steps.Introduce, p.ref)
	if err != nil {
		return err
	}
	if p.over = plan.Sessions == 0; !p.over {
		if err := p.begin(ctx); err != nil {
			return err
		}
	}
	for session := 1; session <= plan.Sessions && !p.over; session++ {
		if err := p.session(ctx, session); err != nil {
			return err
		}
		if session == plan.CheckInAfter() && !p.over {
			if err := p.checkIn(ctx); err != nil {
				return err
			}
		}
		if session == plan.AnnounceClosingAfter() && !p.over {
			if err := p.tellBoth(ctx, "closing.ahead"); err != nil {
				return err
			}
		}
	}
	return p.end(ctx)
}

func (p *pairBefore) confirm(ctx workflow.Context) (agreed bool, err error) {
	mentor, mentee, err := p.askBoth(ctx,
		p.question(mentoring.Confirmation, mentoring.TheMentor, 0),
		p.question(mentoring.Confirmation, mentoring.TheMentee, 0))
	if err != nil {
		return false, err
	}
	if mentor.Intent == mentoring.Accept && mentee.Intent == mentoring.Accept {
		return true, nil
	}
	return false, tell(ctx, Steps.Decline, p.ref)
}

func (p *pairBefore) begin(ctx workflow.Context) error {
	if err := p.tellBoth(ctx, "introduction"); err != nil {
		return err
	}
	mentor, mentee, err := p.askBoth(ctx,
		p.question(mentoring.Agreement, mentoring.TheMentor, 0),
		p.question(mentoring.Agreement, mentoring.TheMentee, 0))
	if err != nil {
		return err
	}
	p.note(mentor, mentee)
	if mentor.State == mentoring.Settled && mentee.State == mentoring.Settled {
		if err := p.tellBoth(ctx, "agreement.shared"); err != nil {
			return err
		}
	}
	for _, kind := range []mentoring.Kind{mentoring.FirstMeeting, mentoring.Goals} {
		if _, err := p.askMentee(ctx, kind, 0); err != nil {
			return err
		}
	}
	return nil
}

func (p *pairBefore) session(ctx workflow.Context, number int) error {
	outlook, err := p.await(ctx, mentoring.Moment{
		Event: mentoring.SessionDue, Cohort: p.ref.Cohort, Pair: p.ref.Pair, Number: number,
	})
	if err != nil || outlook.Over {
		p.over = p.over || outlook.Over
		return err
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
		return p.notify(ctx, "coordinator.missed", mentoring.TheCoordinator, number)
	}
	return nil
}

// fit came with the version "fit".
func (p *pairBefore) fit(ctx workflow.Context) error {
	if p.over || workflow.GetVersion(ctx, "fit", workflow.DefaultVersion, 1) == workflow.DefaultVersion {
		return nil
	}
	mentor, mentee, err := p.askBoth(ctx,
		p.question(mentoring.Fit, mentoring.TheMentor, 0),
		p.question(mentoring.Fit, mentoring.TheMentee, 0))
	p.note(mentor, mentee)
	p.over = p.over || mentor.Intent == mentoring.Decline || mentee.Intent == mentoring.Decline
	return err
}

func (p *pairBefore) checkIn(ctx workflow.Context) error {
	mentor, mentee, err := p.askBoth(ctx,
		p.question(mentoring.CheckIn, mentoring.TheMentor, 0),
		p.question(mentoring.CheckIn, mentoring.TheMentee, 0))
	p.note(mentor, mentee)
	return err
}

func (p *pairBefore) end(ctx workflow.Context) error {
	if !p.over {
		outlook, err := p.await(ctx, mentoring.Moment{Event: mentoring.ClosingDue, Cohort: p.ref.Cohort, Pair: p.ref.Pair})
		if err != nil {
			return err
		}
		p.over = outlook.Over
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

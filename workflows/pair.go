package workflows

import (
	"go.temporal.io/sdk/workflow"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Pair carries one mentor and one mentee from the confirmation of their match to the closing reflection.
//
// Nothing in it blocks the end: whatever stays unanswered, the next step comes when its time has come. Either half may
// leave at any time with one word; then the step in hand is withdrawn and the pair ends, the same for both.
func Pair(ctx workflow.Context, in PairRef) error {
	p := pairRun{ref: in, newsroom: listen(ctx)}

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

type pairRun struct {
	*newsroom
	ref    PairRef
	over   bool // one of them has left
	missed int  // sessions running that nobody said were held
	met    bool // a session was held
}

// confirm asks both, each alone, whether they want to be introduced. One no is enough, and the other is not told whose
// it was.
func (p *pairRun) confirm(ctx workflow.Context) (agreed bool, err error) {
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

// begin introduces the two, collects from each alone how they want to work together, and shows both the result; then
// the mentee's goals and the date of the first meeting.
func (p *pairRun) begin(ctx workflow.Context) error {
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

// session carries one month: the prompt to the mentee, "did you meet?", and a reflection for those who did.
func (p *pairRun) session(ctx workflow.Context, number int) error {
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

// fit asks each alone, once they have met, whether it is the right pairing. One no is enough, and silence is none.
func (p *pairRun) fit(ctx workflow.Context) error {
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

// checkIn asks each alone, half-way, how it goes.
func (p *pairRun) checkIn(ctx workflow.Context) error {
	mentor, mentee, err := p.askBoth(ctx,
		p.question(mentoring.CheckIn, mentoring.TheMentor, 0),
		p.question(mentoring.CheckIn, mentoring.TheMentee, 0))
	p.note(mentor, mentee)
	return err
}

// end closes the pair: with a closing reflection from each and a goodbye at the planned end, or with the same few words
// for both when one of them has left.
func (p *pairRun) end(ctx workflow.Context) error {
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

func (p *pairRun) question(kind mentoring.Kind, to mentoring.Party, number int) mentoring.Ask {
	return mentoring.Ask{Kind: kind, To: to, Cohort: p.ref.Cohort, Pair: p.ref.Pair, Occurrence: number}
}

// askMentee asks the mentee, who drives, unless the pair is over.
func (p *pairRun) askMentee(ctx workflow.Context, kind mentoring.Kind, number int) (mentoring.Standing, error) {
	if p.over {
		return mentoring.Standing{State: mentoring.Withdrawn}, nil
	}
	standing, err := p.ask(ctx, p.question(kind, mentoring.TheMentee, number))
	p.note(standing)
	return standing, err
}

// note remembers that the pair is over when one of its asks was withdrawn.
func (p *pairRun) note(standings ...mentoring.Standing) {
	for _, s := range standings {
		p.over = p.over || s.State == mentoring.Withdrawn
	}
}

// tellBoth sends both the same kind of mail.
func (p *pairRun) tellBoth(ctx workflow.Context, mail string) error {
	for _, to := range []mentoring.Party{mentoring.TheMentor, mentoring.TheMentee} {
		if err := p.notify(ctx, mail, to, 0); err != nil {
			return err
		}
	}
	return nil
}

func (p *pairRun) notify(ctx workflow.Context, mail string, to mentoring.Party, number int) error {
	return tell(ctx, Steps.Notify, mentoring.Notice{
		Mail: mail, To: to, Cohort: p.ref.Cohort, Pair: p.ref.Pair, Occurrence: number,
	})
}

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
	if workflow.GetVersion(ctx, "whole-programme", workflow.DefaultVersion, 1) == workflow.DefaultVersion {
		return (&pairBefore{p}).run(ctx)
	}

	agreed, err := p.confirm(ctx)
	if err != nil || !agreed {
		return err
	}
	if p.plan, err = do(ctx, Steps.Introduce, p.ref); err != nil {
		return err
	}
	if p.over = p.plan.Sessions == 0; !p.over {
		if err := p.tellBoth(ctx, "introduction"); err != nil {
			return err
		}
		p.watch(ctx)
		if err := together(ctx, p.agreement, p.goals, p.months); err != nil {
			return err
		}
	}
	return p.end(ctx)
}

type pairRun struct {
	*newsroom
	ref    PairRef
	plan   mentoring.Plan // as the two have agreed on it by now
	over   bool           // one of them has left
	missed int            // sessions running that nobody said were held
	met    bool           // a session was held
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

// months carries the two through their months: the first date, a session a month, a check-in half-way, and the closing
// announced one session ahead. The half-way talk with each goes on beside the months, and may make them more.
func (p *pairRun) months(ctx workflow.Context) error {
	if _, err := p.askMentee(ctx, mentoring.FirstMeeting, 0); err != nil {
		return err
	}
	var halfway func() error
	for session := 1; session <= p.plan.Sessions && !p.over; session++ {
		if err := p.session(ctx, session); err != nil {
			return err
		}
		if halfway == nil && session >= p.plan.CheckInAfter() {
			halfway = meanwhile(ctx, p.midPoint)
		}
		if session < p.plan.AnnounceClosingAfter() || p.over {
			continue
		}
		if err := halfway(); err != nil { // the end is not announced before it stands
			return err
		}
		if session == p.plan.AnnounceClosingAfter() && !p.over {
			if err := p.tellBoth(ctx, "closing.ahead"); err != nil {
				return err
			}
		}
	}
	if halfway == nil {
		return nil
	}
	return halfway()
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

// reach waits for a moment of the pair. It reports whether the pair is still there when it has come.
func (p *pairRun) reach(ctx workflow.Context, event mentoring.Event, number int) (bool, error) {
	if p.over {
		return false, nil
	}
	outlook, err := p.await(ctx, mentoring.Moment{Event: event, Cohort: p.ref.Cohort, Pair: p.ref.Pair, Number: number})
	p.over = p.over || outlook.Over
	if outlook.Sessions > 0 { // the cohort was made longer, or ends early
		p.plan.Sessions = outlook.Sessions
	}
	return err == nil && !p.over, err
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

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

// goals asks the mentee, who drives, what they want from these months, and where they see themselves today.
func (p *pairRun) goals(ctx workflow.Context) error {
	if there, err := p.reach(ctx, mentoring.GoalsDue, 0); err != nil || !there {
		return err
	}
	goals, err := p.askMentee(ctx, mentoring.Goals, 0)
	if err != nil || goals.State != mentoring.Settled { // who is silent is not asked for one thing more
		return err
	}
	return p.rating(ctx, atTheStart)
}

// The occasions on which a mentee says where they see themselves.
const (
	atTheStart = 1
	halfWay    = 2
	atTheEnd   = 3
)

// rating asks the mentee where they see themselves, on the same scale each time. The mentor is not asked: it is the mentee
// whom the programme wants to see grow, and each question that is not asked is a kindness.
func (p *pairRun) rating(ctx workflow.Context, occasion int) error {
	if occasion != halfWay { // which follows the check-in
		if there, err := p.reach(ctx, mentoring.RatingDue, occasion); err != nil || !there {
			return err
		}
	}
	_, err := p.askMentee(ctx, mentoring.SelfRating, occasion)
	return err
}

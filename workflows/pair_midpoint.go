package workflows

import (
	"go.temporal.io/sdk/workflow"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// midPoint asks each alone, half-way, how it goes.
func (p *pairRun) midPoint(ctx workflow.Context) error {
	mentor, mentee, err := p.askBoth(ctx,
		p.question(mentoring.CheckIn, mentoring.TheMentor, 0),
		p.question(mentoring.CheckIn, mentoring.TheMentee, 0))
	p.note(mentor, mentee)
	return err
}

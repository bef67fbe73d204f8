package workflows

import (
	"go.temporal.io/sdk/workflow"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// watch looks out, beside everything else, for a pair that has fallen silent: no talk and no word from either for a long
// time. Both are told that it will close in a week, and one word from either keeps it open. Two silences end it. The watch ends with the pair's run.
func (p *pairRun) watch(ctx workflow.Context) {
	workflow.Go(ctx, func(ctx workflow.Context) {
		for round := 1; ; round++ {
			if there, err := p.reach(ctx, mentoring.Dormant, 0); err != nil || !there {
				return
			}
			_, _, err := p.askBoth(ctx,
				p.question(mentoring.Dormancy, mentoring.TheMentor, round),
				p.question(mentoring.Dormancy, mentoring.TheMentee, round))
			if err != nil {
				return
			}
		}
	})
}

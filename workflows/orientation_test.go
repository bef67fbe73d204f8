package workflows_test

import (
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// The guide comes in three mails some days apart, never two of them open at once, and a person who has left gets none.
func TestRow39GuideInThreeMails(t *testing.T) {
	t.Parallel()
	to := mentoring.TheParticipant
	survey := reply{to: to, kind: mentoring.Survey, after: day, say: mentoring.Answered}
	answers := []reply{
		joins(day), survey,
		{to: to, kind: mentoring.Practice, after: day, say: mentoring.Answered},
		{to: to, kind: mentoring.Confidence, after: day, say: mentoring.Accept},
	}
	for name, tc := range map[string]struct {
		replies []reply
		stop    int // the day on which they leave, 0 for never
		want    string
	}{
		"answered": {answers, 0, `
			day 0: invitation → participant
			day 1: survey → participant
			day 4: practice 1 → participant
			day 8: confidence → participant
			day 14: practice 2 → participant`},
		"left before the guide": {answers, 3, `
			day 0: invitation → participant
			day 1: survey → participant`},
		"left in the middle of it": {answers, 6, `
			day 0: invitation → participant
			day 1: survey → participant
			day 4: practice 1 → participant`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := enrolmentPlay(t, tc.replies...)
			if tc.stop > 0 {
				p.stage.After(day*time.Duration(tc.stop), func() { p.stop("t1") })
			}
			p.runEnrolment()
			p.expectStory(tc.want)
		})
	}
}

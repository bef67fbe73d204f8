package workflows_test

import (
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

func TestEnrolment(t *testing.T) {
	t.Parallel()
	survey := reply{to: mentoring.TheParticipant, kind: mentoring.Survey, after: day, say: mentoring.Answered}
	for name, tc := range map[string]struct {
		replies []reply
		stopped bool // on day 6
		want    string
	}{
		"yes": {[]reply{joins(day), survey}, false, `
			day 0: invitation → participant
			day 1: survey → participant
			day 4: practice 1 → participant
			day 9: practice 1 given up → participant
			day 9: confidence → participant
			day 14: confidence again → participant
			day 18: confidence given up → participant
			day 18: practice 2 → participant
			day 23: practice 2 given up → participant`},
		"no": {[]reply{{to: mentoring.TheParticipant, kind: mentoring.Invitation, after: 5 * day, say: mentoring.Decline}}, false, `
			day 0: invitation → participant
			day 4: invitation again → participant`},
		"the wrong person": {[]reply{{to: mentoring.TheParticipant, kind: mentoring.Invitation, after: day, say: mentoring.WhoIs}}, false, `
			day 0: invitation → participant`},
		"in spring, then yes": {[]reply{{
			to: mentoring.TheParticipant, kind: mentoring.Invitation, after: day, say: mentoring.Accept, rest: 60 * day}, survey}, false, `
			day 0: invitation → participant
			day 63: invitation → participant
			day 64: survey → participant
			day 67: practice 1 → participant
			day 72: practice 1 given up → participant
			day 72: confidence → participant
			day 77: confidence again → participant
			day 81: confidence given up → participant
			day 81: practice 2 → participant
			day 86: practice 2 given up → participant`},
		"silence": {nil, false, `
			day 0: invitation → participant
			day 4: invitation again → participant
			day 9: invitation again → participant
			day 14: invitation handed over → coordinator
			day 21: invitation given up → participant`},
		"yes, and no answer to the survey": {[]reply{joins(day)}, false, `
			day 0: invitation → participant
			day 1: survey → participant
			day 7: survey again → participant
			day 9: survey again → participant
			day 11: survey handed over → coordinator
			day 18: survey given up → participant
			day 21: practice 1 → participant
			day 25: practice 1 given up → participant
			day 25: confidence → participant
			day 29: confidence again → participant
			day 35: confidence given up → participant
			day 35: practice 2 → participant
			day 42: practice 2 given up → participant`},
		"stop before the invitation is answered": {nil, true, `
			day 0: invitation → participant
			day 4: invitation again → participant`},
		"stop before the survey is answered": {[]reply{joins(day)}, true, `
			day 0: invitation → participant
			day 1: survey → participant`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := enrolmentPlay(t, tc.replies...)
			if tc.stopped {
				p.stage.After(6*day-day/2, func() { p.stop("t1") })
			}
			p.runEnrolment()
			p.expectStory(tc.want)
		})
	}
}

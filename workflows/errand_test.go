package workflows_test

import (
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/workflows"
)

func TestErrand(t *testing.T) {
	t.Parallel()
	choice := reply{to: mentoring.TheCoordinator, kind: mentoring.HandOver, after: day, say: mentoring.Answered}
	for name, tc := range map[string]struct {
		kind    mentoring.Kind
		to      mentoring.Party
		replies []reply
		want    string
	}{
		"a coordinator chooses": {mentoring.HandOver, mentoring.TheCoordinator, []reply{choice}, `
			day 0: handover → coordinator`},
		"a coordinator is silent": {mentoring.HandOver, mentoring.TheCoordinator, nil, `
			day 0: handover → coordinator
			day 3: handover again → coordinator
			day 30: handover given up → coordinator`},
		"whoever has another address is silent": {mentoring.ConfirmAddress, mentoring.TheParticipant, nil, `
			day 0: address.confirm → participant
			day 30: address.confirm given up → participant`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := stageFor(t, workflows.ErrandID("a1"))
			p.states["t1"] = "ready"
			p.replies = tc.replies
			p.run(workflows.ErrandWorkflow, mentoring.Ask{Kind: tc.kind, To: tc.to, Cohort: "c1", Participant: "t1", About: "a1"})
			p.expectStory(tc.want)
		})
	}
}

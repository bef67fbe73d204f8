package workflows_test

import (
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/workflows"
)

// Rows 59, 61 and 63: a question opens when its turn has come, is laid together after a week, and waits for a coordinator.
func TestRow61Forum(t *testing.T) {
	t.Parallel()
	release := reply{to: mentoring.TheCoordinator, kind: mentoring.ForumDigest, number: 2, after: day, say: mentoring.Accept}
	for name, tc := range map[string]struct {
		lines   int
		closes  time.Duration // of the cohort; 0 for never
		replies []reply
		want    string
	}{
		"a coordinator releases the answers": {5, 0, []reply{release}, `
			day 3: forum 2 opens
			day 10: forum 2 is collated
			day 10: forum.digest 2 → coordinator`},
		"too few have answered": {0, 0, []reply{release}, `
			day 3: forum 2 opens
			day 10: forum 2 is collated`},
		"nobody releases them": {5, 0, nil, `
			day 3: forum 2 opens
			day 10: forum 2 is collated
			day 10: forum.digest 2 → coordinator
			day 15: forum.digest 2 again → coordinator
			day 24: forum.digest 2 given up → coordinator`},
		"the cohort is over first":           {5, day, []reply{release}, ``},
		"the cohort is over while it is out": {5, 4 * day, []reply{release}, `day 3: forum 2 opens`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			ref := workflows.LearningRef{Cohort: "c1", Number: 2}
			p := stageFor(t, workflows.ForumID(ref))
			p.replies, p.written = tc.replies, tc.lines
			if tc.closes > 0 {
				p.stage.After(tc.closes, func() { p.change("c1", func() { p.states["cohort"] = "closed" }) })
			}
			p.run(workflows.ForumWorkflow, ref)
			p.expectStory(tc.want)
		})
	}
}

// Rows 60 and 62: a meeting of many invites, reminds and looks back; one that did not take place asks for no notes.
func TestRow60Gathering(t *testing.T) {
	t.Parallel()
	came := func(say mentoring.Intent) reply {
		return reply{to: mentoring.TheHost, kind: mentoring.Came, number: 1, after: day, say: say}
	}
	notes := reply{to: mentoring.TheCoordinator, kind: mentoring.Notes, number: 1, after: day, say: mentoring.Accept}
	for name, tc := range map[string]struct {
		replies []reply
		want    string
	}{
		"it was held": {[]reply{came(mentoring.Accept), notes}, `
			day 9: gathering 1 invites
			day 28: gathering 1 reminds
			day 31: gathering.came 1 → host
			day 32: gathering.notes 1 → coordinator`},
		"it was not": {[]reply{came(mentoring.Decline)}, `
			day 9: gathering 1 invites
			day 28: gathering 1 reminds
			day 31: gathering.came 1 → host`},
		"nobody says anything": {nil, `
			day 9: gathering 1 invites
			day 28: gathering 1 reminds
			day 31: gathering.came 1 → host
			day 38: gathering.came 1 given up → host
			day 38: gathering.notes 1 → coordinator
			day 52: gathering.notes 1 given up → coordinator`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			ref := workflows.LearningRef{Cohort: "c1", Number: 1}
			p := stageFor(t, workflows.GatheringID(ref))
			p.replies = tc.replies
			p.run(workflows.GatheringWorkflow, ref)
			p.expectStory(tc.want)
		})
	}
}

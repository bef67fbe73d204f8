package workflows_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/workflows"
)

// cohortPlay prepares a cohort of two mentors and two mentees. They answer within three days, whoever is introduced
// says yes to it within two, and a pair lasts as long as lives says.
func cohortPlay(t *testing.T, lives map[string]time.Duration, replies ...reply) play {
	t.Helper()
	p := stageFor(t, workflows.CohortID("c1"))
	for _, id := range []string{"t1", "t2", "t3", "t4"} {
		p.states[id] = "invited"
	}
	p.replies = replies
	p.stage.begin = func(id string) {
		participant, enrols := strings.CutPrefix(id, workflows.EnrolmentID(""))
		if enrols {
			p.stage.After(3*day, func() {
				p.change("c1", func() { p.states[participant] = "ready" })
			})
			return
		}
		ref := workflows.PairRef{Cohort: "c1", Pair: strings.TrimPrefix(id, workflows.PairID(""))}
		life, agree := lives[ref.Pair]
		p.stage.After(2*day, func() {
			if !agree {
				_ = p.Decline(t.Context(), ref)
				return
			}
			_, _ = p.Introduce(t.Context(), ref)
			p.stage.After(life, func() { _ = p.Finish(t.Context(), ref) })
		})
	}
	return p
}

func (p play) runCohort() {
	p.t.Helper()
	p.run(workflows.CohortWorkflow, workflows.CohortRef{Cohort: "c1"})
}

// approves is a coordinator's answer to the proposal of a round.
func approves(round int, say mentoring.Intent) reply {
	return reply{to: mentoring.TheCoordinator, kind: mentoring.Proposal, number: round, after: day, say: say}
}

func TestCohort(t *testing.T) {
	t.Parallel()
	const planned = 200 * day
	for name, tc := range map[string]struct {
		matches map[int][]string
		lives   map[string]time.Duration
		replies []reply
		want    string
	}{
		"from recruiting to closing": {
			map[int][]string{10: {"p1", "p2"}}, map[string]time.Duration{"p1": planned, "p2": planned},
			[]reply{approves(10, mentoring.Accept)}, `
			day 0: enrol
			day 3: match.proposal 10 → coordinator
			day 4: start pairs 10
			day 6: regret 1
			day 61: summary 1 → sponsors
			day 61: regret 2
			day 92: summary 2 → sponsors
			day 92: regret 3
			day 122: summary 3 → sponsors
			day 122: regret 4
			day 153: summary 4 → sponsors
			day 153: regret 5
			day 184: summary 5 → sponsors
			day 184: regret 6
			day 206: finished
			day 206: final summary, month 6 → sponsors
			day 206: cohort closed`},
		"a pair that did not come about is replaced at once": {
			map[int][]string{10: {"p1", "p2"}, 11: {"p3"}}, map[string]time.Duration{"p1": planned, "p3": planned},
			[]reply{approves(10, mentoring.Accept), approves(11, mentoring.Accept)}, `
			day 0: enrol
			day 3: match.proposal 10 → coordinator
			day 4: start pairs 10
			day 6: declined
			day 7: match.proposal 11 → coordinator
			day 8: start pairs 11
			day 10: regret 1
			day 61: summary 1 → sponsors
			day 61: regret 2
			day 92: summary 2 → sponsors
			day 92: regret 3
			day 122: summary 3 → sponsors
			day 122: regret 4
			day 153: summary 4 → sponsors
			day 153: regret 5
			day 184: summary 5 → sponsors
			day 184: regret 6
			day 206: finished
			day 210: finished
			day 210: final summary, month 6 → sponsors
			day 210: cohort closed`},
		"next candidates are proposed as long as there are some": {
			map[int][]string{10: {"p1"}, 11: {"p2"}, 12: {"p3"}, 20: {"p4"}}, map[string]time.Duration{"p4": 50 * day},
			[]reply{approves(0, mentoring.Accept)}, `
			day 0: enrol
			day 3: match.proposal 10 → coordinator
			day 4: start pairs 10
			day 6: declined
			day 7: match.proposal 11 → coordinator
			day 8: start pairs 11
			day 10: declined
			day 10: match.proposal 12 → coordinator
			day 11: start pairs 12
			day 13: declined
			day 13: regret 1
			day 61: summary 1 → sponsors
			day 63: match.proposal 20 → coordinator
			day 64: start pairs 20
			day 66: regret 2
			day 92: summary 2 → sponsors
			day 92: regret 3
			day 116: finished
			day 116: final summary, month 3 → sponsors
			day 116: cohort closed`},
		"a proposal is declined, and comes again next month": {
			map[int][]string{10: {"p1"}, 20: {"p2"}}, map[string]time.Duration{"p2": 100 * day},
			[]reply{approves(10, mentoring.Decline), approves(20, mentoring.Accept)}, `
			day 0: enrol
			day 3: match.proposal 10 → coordinator
			day 61: summary 1 → sponsors
			day 63: match.proposal 20 → coordinator
			day 64: start pairs 20
			day 66: regret 2
			day 92: summary 2 → sponsors
			day 92: regret 3
			day 122: summary 3 → sponsors
			day 122: regret 4
			day 153: summary 4 → sponsors
			day 153: regret 5
			day 166: finished
			day 166: final summary, month 5 → sponsors
			day 166: cohort closed`},
		"nobody can be matched": {nil, nil, nil, `
			day 0: enrol
			day 3: regret 1
			day 61: summary 1 → sponsors
			day 61: regret 2
			day 92: summary 2 → sponsors
			day 92: regret 3
			day 122: summary 3 → sponsors
			day 122: regret 4
			day 122: final summary, month 4 → sponsors
			day 122: cohort closed`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := cohortPlay(t, tc.lives, tc.replies...)
			p.matches = tc.matches
			p.runCohort()
			p.expectStory(tc.want)
		})
	}
}

// Every participant is enrolled once and every approved pair is started once.
func TestCohortStartsEverybodyOnce(t *testing.T) {
	t.Parallel()
	p := cohortPlay(t, map[string]time.Duration{"p1": 50 * day, "p2": 50 * day}, approves(10, mentoring.Accept))
	p.matches = map[int][]string{10: {"p1", "p2"}}
	p.runCohort()
	want := []string{
		workflows.EnrolmentID("t1"), workflows.EnrolmentID("t2"), workflows.EnrolmentID("t3"), workflows.EnrolmentID("t4"),
		workflows.PairID("p1"), workflows.PairID("p2"),
	}
	if !slices.Equal(p.stage.started, want) {
		t.Errorf("started %q, want %q", p.stage.started, want)
	}
}

// Nobody answers the invitations: matching begins when everybody has had the time to.
func TestCohortDoesNotWaitForTheSilent(t *testing.T) {
	t.Parallel()
	p := cohortPlay(t, map[string]time.Duration{"p1": 50 * day}, approves(10, mentoring.Accept))
	p.matches = map[int][]string{10: {"p1"}}
	begin := p.stage.begin
	p.stage.begin = func(id string) {
		if id != workflows.EnrolmentID("t4") {
			begin(id)
		}
	}
	p.runCohort()
	if got := p.span("match.proposal 10"); got < 36*day || got > 37*day {
		t.Errorf("the proposal came after %v, want 36 days", got)
	}
}

// A cohort whose coordinator needs three weeks to approve still goes on.
func TestCohortWaitsForItsCoordinator(t *testing.T) {
	t.Parallel()
	slow := approves(10, mentoring.Accept)
	slow.after = 21 * day
	p := cohortPlay(t, map[string]time.Duration{"p1": 50 * day}, slow)
	p.matches = map[int][]string{10: {"p1"}}
	p.runCohort()
	p.expectStory(`
		day 0: enrol
		day 3: match.proposal 10 → coordinator
		day 8: match.proposal 10 again → coordinator
		day 11: match.proposal 10 again → coordinator
		day 16: match.proposal 10 handed over → coordinator
		day 24: start pairs 10
		day 26: regret 1
		day 61: summary 1 → sponsors
		day 61: regret 2
		day 76: finished
		day 76: final summary, month 2 → sponsors
		day 76: cohort closed`)
}

// Somebody whose pair has ended wishes for another partner: the round comes at once, and once.
func TestCohortMatchesAtOnceWhoWishesForIt(t *testing.T) {
	t.Parallel()
	p := cohortPlay(t, map[string]time.Duration{"p1": 20 * day, "p2": 50 * day}, approves(0, mentoring.Accept))
	p.matches = map[int][]string{10: {"p1"}}
	p.stage.After(15*day, func() {
		p.change("c1", func() { p.eager, p.matches[11] = true, []string{"p2"} })
	})
	p.runCohort()
	p.expectStory(`
		day 0: enrol
		day 3: match.proposal 10 → coordinator
		day 4: start pairs 10
		day 6: regret 1
		day 15: match.proposal 11 → coordinator
		day 16: start pairs 11
		day 18: regret 1
		day 26: finished
		day 61: summary 1 → sponsors
		day 61: regret 2
		day 68: finished
		day 68: final summary, month 2 → sponsors
		day 68: cohort closed`)
}

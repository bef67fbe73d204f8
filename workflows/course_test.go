package workflows_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/workflows"
)

// Row 58: what both want makes the months more, and the end is announced one session ahead of the later one.
func TestRow58RecontractLengthensThePair(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct{ weeks, longer, sessions int }{
		"two months longer":               {0, 2, 8},
		"every three weeks":               {3, 0, 7},  // three sessions of six, and thirteen weeks left
		"every six weeks":                 {6, 0, 5},  // the same, but fewer
		"every three weeks, three longer": {3, 3, 11}, // twenty-six weeks left
		"as planned":                      {0, 0, 6},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := pairPlay(t, willing...)
			p.weeks, p.longer = tc.weeks, tc.longer
			p.runPair()
			sessions := 0
			for _, e := range p.story {
				if strings.HasPrefix(e.what, "session ") {
					sessions++
				}
			}
			if sessions != tc.sessions || p.count("closing.ahead") != 2 || p.count("closed") != 2 || p.count("checkin") != 2 {
				t.Errorf("%d sessions, want %d; done:\n%s", sessions, tc.sessions, strings.Join(p.lines(), "\n"))
			}
			last, ahead := p.times("session " + string(rune('0'+min(tc.sessions, 9))))[0], p.times("closing.ahead")[0]
			if tc.sessions < 10 && !ahead.Before(last) {
				t.Errorf("the end is announced on %v, after the last session of %v", ahead, last)
			}
		})
	}
}

// A rhythm of three weeks begins where the two agreed on it.
func TestRow58RhythmOfThreeWeeks(t *testing.T) {
	t.Parallel()
	p := pairPlay(t, willing...)
	p.weeks = 3
	p.runPair()
	third, fourth, fifth := p.times("session 3")[0], p.times("session 4")[0], p.times("session 5")[0]
	if gap := fourth.Sub(third); gap < 20*day || gap > 23*day {
		t.Errorf("the fourth session comes %v after the third", gap)
	}
	if gap := fifth.Sub(fourth); gap < 20*day || gap > 23*day {
		t.Errorf("the fifth session comes %v after the fourth", gap)
	}
}

// Row 55: nobody's silence half-way holds up the months.
func TestRow55CheckInBlocksNothing(t *testing.T) {
	t.Parallel()
	silent := slices.DeleteFunc(slices.Clone(willing), func(r reply) bool {
		return r.kind == mentoring.CheckIn || r.kind == mentoring.Recontract || r.kind == mentoring.SelfRating
	})
	p, usual := pairPlay(t, silent...), pairPlay(t, willing...)
	p.runPair()
	usual.runPair()
	if got, want := p.span("session 4"), usual.span("session 4"); got != want {
		t.Errorf("the fourth session comes after %v, want %v", got, want)
	}
	if p.count("closed") != 2 || p.count("compared") != 1 {
		t.Errorf("done:\n%s", strings.Join(p.lines(), "\n"))
	}
}

// One of them leaves between the check-in and the re-contract.
func TestRow58PairEndsBeforeTheRecontract(t *testing.T) {
	t.Parallel()
	p := pairPlay(t, willing...)
	p.stage.After(80*day, func() { p.stop("p1") })
	p.runPair()
	if p.count("recontract") != 0 || p.count("pair.ended") != 2 || p.count("session 4") != 0 {
		t.Errorf("done:\n%s", strings.Join(p.lines(), "\n"))
	}
}

// Row 25: the same question at the start, half-way and at the end.
func TestRow25RatingThreeTimes(t *testing.T) {
	t.Parallel()
	p := pairPlay(t, willing...)
	p.runPair()
	for _, occasion := range []string{"1", "2", "3"} {
		if n := p.count("self.rating " + occasion); n != 1 {
			t.Errorf("asked %d times on occasion %s", n, occasion)
		}
	}
}

// afterwardsPlay prepares what comes after a pair has closed.
func afterwardsPlay(t *testing.T, replies ...reply) play {
	t.Helper()
	p := stageFor(t, workflows.AfterwardsID("t1"))
	p.confirming("p1")
	p.pairs["p1"].state, p.pairs["p1"].closed = "closed", monday
	p.states["t1"], p.replies = "ready", replies
	return p
}

func (p play) runAfterwards(mentee bool) {
	p.t.Helper()
	p.run(workflows.AfterwardsWorkflow, workflows.AfterwardsRef{Cohort: "c1", Participant: "t1", Pair: "p1", Mentee: mentee})
}

// Rows 68 and 72: a season later, half a year later, a year later.
func TestRow72Afterwards(t *testing.T) {
	t.Parallel()
	p := afterwardsPlay(t,
		reply{to: mentoring.TheParticipant, kind: mentoring.InTurn, after: day, say: mentoring.Accept},
		reply{to: mentoring.TheParticipant, kind: mentoring.LookingBack, number: 6, after: day, say: mentoring.Answered})
	p.runAfterwards(true)
	p.expectStory(`
		day 92: mentor.in.turn 3 → participant
		day 184: looking.back 6 → participant
		day 365: looking.back 12 → participant
		day 379: looking.back 12 again → participant
		day 395: looking.back 12 given up → participant`)
}

func TestRow68MentorsAreNotInvitedToMentor(t *testing.T) {
	t.Parallel()
	p := afterwardsPlay(t)
	p.runAfterwards(false)
	if p.count("mentor.in.turn 3") != 0 || p.count("looking.back 6") != 1 || p.count("looking.back 6 again") != 1 || p.count("looking.back 12") != 1 {
		t.Errorf("done:\n%s", strings.Join(p.lines(), "\n"))
	}
}

func TestRow72StopEndsIt(t *testing.T) {
	t.Parallel()
	for name, at := range map[string]time.Duration{"while it waits": 100 * day, "while it asks": 93*day + time.Hour} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := afterwardsPlay(t)
			p.stage.After(at, func() { p.stop("t1") })
			p.runAfterwards(true)
			if p.count("mentor.in.turn 3") != 1 || p.count("looking.back 6") != 0 {
				t.Errorf("done:\n%s", strings.Join(p.lines(), "\n"))
			}
		})
	}
}

package workflows_test

import (
	"sync/atomic"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/workflows"
)

// enrolmentPlay prepares the enrolment of one participant.
func enrolmentPlay(t *testing.T, replies ...reply) play {
	t.Helper()
	p := stageFor(t, workflows.EnrolmentID("t1"))
	p.states["t1"] = "invited"
	p.replies = replies
	return p
}

func (p play) runEnrolment() {
	p.t.Helper()
	p.run(workflows.EnrolmentWorkflow, workflows.EnrolmentRef{Cohort: "c1", Participant: "t1"})
}

// joins is a yes to the invitation so long after it came.
func joins(after time.Duration) reply {
	return reply{to: mentoring.TheParticipant, kind: mentoring.Invitation, after: after, say: mentoring.Accept}
}

// A reply, its signal and a reminder meet in every order. The reminder is due on day 4; whoever has said yes gets the
// survey next.
func TestRow50ReplyMeetsReminder(t *testing.T) {
	t.Parallel()
	const reminder = 4 * day
	tell := func(p play, at ...time.Duration) {
		for _, d := range at {
			p.stage.After(d, func() { p.stage.Tell(p.stage.id) })
		}
	}
	for name, tc := range map[string]struct {
		reply     reply
		arrange   func(p play)
		surveyed  time.Duration // when the workflow goes on
		reminders [2]int        // at least and at most
	}{
		"before the wait begins":     {joins(0), nil, 0, [2]int{0, 0}},
		"on the second day":          {joins(2 * day), nil, 2 * day, [2]int{0, 0}},
		"just before the reminder":   {joins(reminder - time.Millisecond), nil, reminder, [2]int{0, 0}},
		"in the instant of it":       {joins(reminder), nil, reminder, [2]int{0, 1}},
		"just after the reminder":    {joins(reminder + time.Millisecond), nil, reminder, [2]int{0, 1}},
		"a while after the reminder": {joins(reminder + time.Hour), nil, reminder + time.Hour, [2]int{1, 1}},
		"while the first climb has looked and not yet returned": {joins(300 * day), func(p play) {
			p.answerDuringClimb(1)
		}, 0, [2]int{0, 0}},
		"while the reminder's climb has looked and not yet returned": {joins(300 * day), func(p play) {
			p.answerDuringClimb(2)
		}, reminder, [2]int{1, 1}},
		"signalled before anything was asked": {joins(2 * day), func(p play) { tell(p, 0, 0) }, 2 * day, [2]int{0, 0}},
		"signalled twice":                     {joins(2 * day), func(p play) { tell(p, 2*day, 2*day) }, 2 * day, [2]int{0, 0}},
		"signalled again much later":          {joins(2 * day), func(p play) { tell(p, 3*day, 5*day) }, 2 * day, [2]int{0, 0}},
		"signalled out of the blue":           {joins(7 * day), func(p play) { tell(p, day, 2*day, reminder, 5*day) }, 7 * day, [2]int{1, 1}},
		"and the signal is lost": {reply{
			to: mentoring.TheParticipant, kind: mentoring.Invitation, after: 2 * day, say: mentoring.Accept, lost: true,
		}, nil, reminder, [2]int{0, 0}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := enrolmentPlay(t, tc.reply)
			if tc.arrange != nil {
				tc.arrange(p)
			}
			p.runEnrolment()
			if late := p.span("survey") - tc.surveyed; late < -time.Minute || late > time.Minute {
				t.Errorf("went on after %v, want %v", p.span("survey"), tc.surveyed)
			}
			if n := p.count("invitation again"); n < tc.reminders[0] || n > tc.reminders[1] {
				t.Errorf("%d reminders, want %v", n, tc.reminders)
			}
			if invited, surveyed := p.count("invitation"), p.count("survey"); invited != 1 || surveyed != 1 {
				t.Errorf("%d invitations and %d surveys, want one of each", invited, surveyed)
			}
		})
	}
}

// answerDuringClimb has the participant say yes inside the nth look at the invitation: after what the look saw and before
// the workflow learns of it.
func (p play) answerDuringClimb(nth int32) {
	var looks atomic.Int32
	p.afterClimb = func(a mentoring.Ask) {
		if a.Kind == mentoring.Invitation && looks.Add(1) == nth {
			p.answer(a, reply{say: mentoring.Accept})
		}
	}
}

// A storm of signals makes a workflow look a few times, and never mail.
func TestStormOfSignals(t *testing.T) {
	t.Parallel()
	p := enrolmentPlay(t, joins(2*day))
	var looks atomic.Int32
	p.afterClimb = func(mentoring.Ask) { looks.Add(1) }
	p.stage.After(day, func() {
		for range 500 {
			p.stage.Tell(p.stage.id)
		}
	})
	p.runEnrolment()
	if n := p.count("invitation"); n != 1 {
		t.Errorf("%d invitations", n)
	}
	if n := p.count("invitation again"); n != 0 {
		t.Errorf("%d reminders", n)
	}
	if n := looks.Load(); n > 600 {
		t.Errorf("%d looks at the asks for 500 signals", n)
	}
}

// The programme's clock is behind Temporal's: the workflow waits for it, and does not spin.
func TestProgrammeClockIsBehind(t *testing.T) {
	t.Parallel()
	p := enrolmentPlay(t, joins(6*day))
	slow := &behind{skipping: p.stage, by: 3 * time.Second}
	p.world.stage = slow
	var looks atomic.Int32
	p.afterClimb = func(a mentoring.Ask) {
		if a.Kind == mentoring.Invitation || a.Kind == mentoring.Survey {
			looks.Add(1)
		}
	}
	p.runEnrolment()
	if n := p.count("invitation again"); n != 1 {
		t.Errorf("%d reminders", n)
	}
	if n := looks.Load(); n > 300 {
		t.Errorf("%d looks at the asks", n)
	}
}

// behind is a stage whose programme time is late, though it believes that it is not.
type behind struct {
	*skipping
	by time.Duration
}

func (b *behind) Now() time.Time { return b.skipping.Now().Add(-b.by) }

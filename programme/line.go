package programme

import (
	"context"
	"time"

	"github.com/rapport-mentoring/rapport/store"
)

const (
	// lateAfter is how long after its time a mail counts as left over from a gap: the service, its database or the mail
	// server was away.
	lateAfter = time.Hour
	// nudgeLife is how late a reminder may come. By then the next rung of its ladder is near.
	nudgeLife = 3 * 24 * time.Hour
	// apart is how far what a person did not write for is spread after a gap.
	apart = time.Hour
	// mostTurns bounds the spreading: whoever looks after many pairs would else wait for days.
	mostTurns = 3
)

// line is the order in which mails go out after a gap, when everything is due at once. A person gets one in the first
// hour, in their working hours, what matters first; the others wait behind it, and reminders that are too old are let go.
type line struct {
	back  *time.Time // when sending went on after the last gap
	batch []int64    // what is dealt with together
	taken map[string]int
}

// turn is when a mail may go out.
type turn struct {
	at      time.Time
	expired bool
}

func newLine(back *time.Time, mails []store.Mail) *line {
	l := &line{back: back, taken: map[string]int{}}
	for _, m := range mails {
		l.batch = append(l.batch, m.ID)
	}
	return l
}

// turn says when a claimed mail may go out: now, unless it is left over from a gap.
func (l *line) turn(ctx context.Context, s step, m store.Mail) (turn, error) {
	lateness := s.passed(m.NotBefore)
	if m.Class == nudge && lateness >= nudgeLife {
		return turn{expired: true}, nil
	}
	catchingUp := l.back != nil && s.passed(*l.back) < apart
	if m.Class == reply || m.Step == "coordinator.concern" || lateness < lateAfter && !catchingUp {
		return turn{at: s.now}, nil
	}
	before, err := s.UnaskedSince(ctx, m.PersonID, s.now.Add(-apart), s.now, l.batch)
	if err != nil {
		return turn{}, err
	}
	sc, err := s.sceneFor(ctx, deref(m.CohortID), m.PersonID, deref(m.ParticipantID), "")
	if err != nil {
		return turn{}, err
	}
	turns := min(before+l.taken[m.PersonID], mostTurns)
	l.taken[m.PersonID]++
	return turn{at: sc.calendar().Next(s.now.Add(time.Duration(turns) * apart))}, nil
}

package programme

import (
	"context"
	"slices"
	"time"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// atMost is a limit of answers within a span of time.
type atMost struct {
	most   int
	within time.Duration
}

// sparing is a limit on some kinds of answer to one person.
type sparing struct {
	kinds  []string // of letters; none means all
	limits []atMost
}

// The limits of answering, as data. Machines that answer machines have no end of their own; a person never meets these.
var (
	// excuses say that a mail could not be used. Whoever sends such mail again is told again tomorrow.
	excuses = sparing{[]string{"anytime.unread", "anytime.sealed", "anytime.which", "anytime.late", "anytime.over"}, []atMost{{1, 24 * time.Hour}, {3, 7 * 24 * time.Hour}}}
	// courtesies answer, and change nothing.
	courtesies = sparing{append(clarifications(), "anytime.passed", "anytime.question", "anytime.help", "anytime.hold", "anytime.partner"), []atMost{{4, 24 * time.Hour}, {15, 7 * 24 * time.Hour}}}
	// everything is Zammad's ladder, and at its end OTRS's.
	everything = sparing{nil, []atMost{{10, 10 * time.Minute}, {15, 30 * time.Minute}, {25, time.Hour}, {mostRepliesPerDay, 24 * time.Hour}}}
)

// The breaker: so many times the usual number of answers within a slot are no longer people.
const (
	slot       = 10 * time.Minute
	timesUsual = 3
	fewAnswers = 100 // in a slot, which nobody minds
	pauseAfter = time.Hour
	usualSpan  = 7 * 24 * time.Hour
)

// withhold is the one gate that every answer passes on its way to the queue. It returns why this one must not go out, ""
// when it may. Nothing that a mail did is undone by it: intake goes on.
func (s step) withhold(ctx context.Context, sc scene, p parcel) (why string, err error) {
	if p.answers == nil {
		return "it answers nothing", nil
	}
	if why := inbox.Unanswerable(p.answers); why != "" {
		return why, nil
	}
	for _, limit := range []sparing{excuses, courtesies, everything} {
		full, err := s.full(ctx, sc.reader.ID, p.letter.Kind, limit)
		if err != nil || full {
			return "answered often enough", err
		}
	}
	broken, err := s.broken(ctx)
	if err != nil || broken {
		return "too many answers to everybody", err
	}
	return "", nil
}

// full reports whether one more answer of a kind would be more than a limit allows.
func (s step) full(ctx context.Context, person, kind string, l sparing) (bool, error) {
	if l.kinds != nil && !slices.Contains(l.kinds, kind) {
		return false, nil
	}
	longest := l.limits[len(l.limits)-1].within
	answers, err := s.AnswersSince(ctx, person, l.kinds, s.now.Add(-longest))
	if err != nil {
		return false, err
	}
	for _, limit := range l.limits {
		n := 0
		for _, at := range answers {
			if at.After(s.now.Add(-limit.within)) {
				n++
			}
		}
		if n >= limit.most {
			return true, nil
		}
	}
	return false, nil
}

// clarifications are the letters that ask back.
func clarifications() []string {
	kinds := make([]string, len(mentoring.Kinds))
	for i, kind := range mentoring.Kinds {
		kinds[i] = string(kind) + ".clarify"
	}
	return kinds
}

// broken reports whether answering has stopped, and stops it when there is far more of it than usual: more than three
// times as many answers, and more than if everybody in a programme had written at once.
func (s step) broken(ctx context.Context) (bool, error) {
	since, err := s.Tx.AnsweringStopped(ctx)
	if err != nil || s.now.Before(since.Add(pauseAfter)) && !s.now.Before(since) {
		return true, err
	}
	recent, err := s.AnswersAtMost(ctx, fewAnswers, s.now.Add(-slot))
	if err != nil || recent < fewAnswers {
		return false, err
	}
	people, err := s.ParticipantsNow(ctx)
	if err != nil {
		return false, err
	}
	usual, err := s.UsualAnswers(ctx, slot, s.now.Add(-usualSpan), s.now.Add(-slot))
	if err != nil {
		return false, err
	}
	most := max(fewAnswers+people, int(timesUsual*usual))
	if recent, err = s.AnswersAtMost(ctx, most, s.now.Add(-slot)); err != nil || recent < most {
		return false, err
	}
	news, err := s.StopAnswering(ctx, s.now, s.now.Add(-pauseAfter))
	if news && err == nil {
		s.Log.Error("far more mail is answered than usual, so answering has stopped for an hour; what comes is still taken in and applied. Look at who writes", "answers", recent, "usual", int(usual))
	}
	return true, err
}

// AnsweringStopped returns since when answering has stopped because there was too much of it, zero while it goes on.
func (p *Programme) AnsweringStopped(ctx context.Context) (since time.Time, err error) {
	err = p.do(ctx, func(s step) error {
		since, err = s.Tx.AnsweringStopped(ctx)
		if !s.now.Before(since.Add(pauseAfter)) {
			since = time.Time{}
		}
		return err
	})
	return since, err
}

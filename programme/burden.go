package programme

import (
	"context"
	"slices"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

// burdenSpan is the month in which a person's mails and questions are counted: any thirty days, so that no month's end
// brings twice as many.
const burdenSpan = 30 * 24 * time.Hour

// spareRoom is how many mails the second reminders leave free for what matters: they are the first to fall.
const spareRoom = 2

// budget leaves out mail that would be more than a person wants or a cohort allows. Only nudges can be left out: reminders, and
// questions that a pair does well without. Their ladders go on as if they had been sent, so nothing waits for them. What somebody
// else wants to be read is never left out but waits for room, a month at most. What matters always goes, is counted, and stands
// in the status of the cohort as an overrun. Senders claim one after the other, so the count is exact.
type budget struct {
	undecided []int64 // nudges that were claimed together: one that is left out costs the next nothing
}

func newBudget(mails []store.Mail) *budget {
	b := &budget{}
	for _, m := range mails {
		if m.Class == nudge {
			b.undecided = append(b.undecided, m.ID)
		}
	}
	return b
}

// verdict is what becomes of a mail that is due.
type verdict struct {
	leaveOut string    // why it is not sent, "" when it is
	wait     time.Time // until when it waits; zero when it does not
}

// weigh says what becomes of a claimed mail.
func (b *budget) weigh(ctx context.Context, s step, m store.Mail) (v verdict, err error) {
	if m.Class != nudge {
		return verdict{}, nil
	}
	load, participant, err := s.BurdenOf(ctx, m.ID, s.now.Add(-burdenSpan), s.now, b.undecided)
	if err != nil || !participant {
		return verdict{}, err
	}
	switch asks := load.Kind != ""; {
	case load.Muted, load.Less && asks:
		v.leaveOut = store.LessWanted
	case asks && full(load, load.MostMails-reserve(load)), load.First && load.MostQuestions > 0 && load.Questions >= load.MostQuestions:
		v.leaveOut = store.OverBudget
	case !asks && full(load, load.MostMails) && s.now.Before(m.MadeAt.Add(burdenSpan)):
		sc, err := s.sceneFor(ctx, deref(m.CohortID), m.PersonID, "", "")
		if err != nil {
			return verdict{}, err
		}
		v.wait = sc.calendar().Next(load.Mails[len(load.Mails)-load.MostMails].Add(burdenSpan))
	}
	if v == (verdict{}) {
		b.undecided = slices.DeleteFunc(b.undecided, func(id int64) bool { return id == m.ID })
	}
	return v, nil
}

// full reports whether one more mail would be more than so many, where there is a limit.
func full(load store.Burden, most int) bool { return load.MostMails > 0 && len(load.Mails) >= most }

// reserve is how many mails below the limit an ask's reminder is left out already.
func reserve(load store.Burden) int {
	reminders := 0
	for i, step := range mentoring.LadderFor(load.Kind) {
		if step.Rung == mentoring.Remind && i <= load.Rung {
			reminders++
		}
	}
	if reminders > 1 {
		return spareRoom
	}
	return 0
}

// leaveOut drops a mail for its reader's sake, and notes why.
func (s step) leaveOut(ctx context.Context, m store.Mail, why string) error {
	if err := s.MailEnded(ctx, m.ID, "dropped", why); err != nil {
		return err
	}
	return s.Note(ctx, store.JournalEntry{
		At: s.now, CohortID: m.CohortID, PairID: m.PairID, ParticipantID: m.ParticipantID, AskID: m.AskID, MailID: &m.ID, What: "left out", Detail: why,
	})
}

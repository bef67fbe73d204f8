package programme

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
	"github.com/rapport-mentoring/rapport/workflows"
)

// A cohort rests as a whole: nobody in it is mailed what they did not write for, nothing is asked or reminded, and every clock stands
// still. What is due is worked out from the row of the pause, as from those of pairs; only ladders and mails that wait are moved, once,
// when it ends. So going on sooner or later than was planned needs no repair.

// pauseCohort has a cohort rest until a day, and tells whoever takes part. A cohort that rests already gets the new day.
func (s step) pauseCohort(ctx context.Context, id string, until mentoring.Day) error {
	cohort, err := s.Cohort(ctx, id)
	if err != nil {
		return err
	}
	end := until.In(scene{cohort: cohort}.zone())
	if err := s.PauseCohort(ctx, id, s.now, end); err != nil {
		return err
	}
	if err := s.endOfPauseMoot(ctx, id); err != nil {
		return err
	}
	if _, err := s.undertake(ctx, id, Decision{Kind: ResumeIt}, "", end); err != nil {
		return err
	}
	return s.tellParticipants(ctx, id, "cohort.paused", "cohort.paused|"+id+"|"+until.String(), func(l *templates.Letter) { l.Decision.Until = until })
}

// endOfPauseMoot drops the planned end of a pause, which has another one now or none.
func (s step) endOfPauseMoot(ctx context.Context, cohort string) error {
	waiting, err := s.UndertakingsWaiting(ctx, cohort)
	if err != nil {
		return err
	}
	for _, u := range waiting {
		if u.Account != "" || u.Kind != string(ResumeIt) {
			continue
		}
		if _, err := s.SettleUndertaking(ctx, u, "moot", "the pause ends on another day", s.now); err != nil {
			return err
		}
		if err := s.tell(ctx, workflows.UndertakingID(workflows.UndertakingRef{Cohort: cohort, Number: u.Number})); err != nil {
			return err
		}
	}
	return nil
}

// resumeCohort has a cohort go on that rests. Each question goes on where it stood, and what waited to be sent goes out in its readers'
// working hours. Whoever takes part hears of it when it is sooner than they were told.
func (s step) resumeCohort(ctx context.Context, id string) error {
	was, paused, err := s.EndCohortPause(ctx, id, s.now)
	if err != nil || !paused {
		return err
	}
	if err := s.endOfPauseMoot(ctx, id); err != nil {
		return err
	}
	waiting, err := s.ShiftOpenAsks(ctx, id, was.Since, s.now)
	if err != nil {
		return err
	}
	mails, err := s.RestingMail(ctx, id)
	if err != nil {
		return err
	}
	turns := map[string]int{} // nobody gets all that waited at once
	for _, m := range mails {
		sc, err := s.sceneFor(ctx, id, m.PersonID, "", "")
		if err != nil {
			return err
		}
		at := s.now.Add(time.Duration(min(turns[m.PersonID], mostTurns)) * apart)
		turns[m.PersonID]++
		if err := s.MailAgain(ctx, m.ID, store.Retry{NotBefore: sc.calendar().Next(at)}); err != nil {
			return err
		}
	}
	if err := s.wakeAll(ctx, id, waiting); err != nil || was.Until.Sub(s.now) < 24*time.Hour {
		return err
	}
	return s.tellParticipants(ctx, id, "cohort.resumed", fmt.Sprintf("cohort.resumed|%s|%d", id, s.now.Unix()), nil)
}

// wakeAll has everything of a cohort that waits for a day look again.
func (s step) wakeAll(ctx context.Context, id string, waiting []string) error {
	waiting = append(waiting, workflows.CohortID(id))
	participants, err := s.Participants(ctx, id)
	if err != nil {
		return err
	}
	for _, p := range participants {
		waiting = append(waiting, workflows.EnrolmentID(p.ID))
	}
	pairs, err := s.Pairs(ctx, id)
	if err != nil {
		return err
	}
	for _, p := range pairs {
		if p.State == "running" {
			waiting = append(waiting, workflows.PairID(p.ID))
		}
	}
	gatherings, err := s.Gatherings(ctx, id)
	if err != nil {
		return err
	}
	for _, g := range gatherings {
		waiting = append(waiting, workflows.GatheringID(workflows.LearningRef{Cohort: id, Number: g.Number}))
	}
	forums, err := s.Forums(ctx, id)
	if err != nil {
		return err
	}
	for _, f := range forums {
		waiting = append(waiting, workflows.ForumID(workflows.LearningRef{Cohort: id, Number: f.Number}))
	}
	told := map[string]bool{}
	for _, workflow := range waiting {
		if told[workflow] {
			continue
		}
		told[workflow] = true
		if err := s.tell(ctx, workflow); err != nil {
			return err
		}
	}
	return nil
}

// looksIfLate is how soon it is looked again whether a pause is over whose planned end has passed.
const looksIfLate = time.Hour

// cohortRests reports whether a cohort rests now, and when to look again.
func (s step) cohortRests(cohort store.Cohort) (time.Time, bool) {
	if cohort.PausedUntil == nil {
		return time.Time{}, false
	}
	return latest(*cohort.PausedUntil, s.now.Add(looksIfLate)), true
}

// notWhileResting puts off a moment that has come while its cohort rests.
func (s step) notWhileResting(ctx context.Context, id string, outlook *mentoring.Outlook) error {
	cohort, err := s.Cohort(ctx, id)
	if err != nil {
		return err
	}
	if until, rests := s.cohortRests(cohort); rests && !outlook.Over {
		outlook.Come, outlook.Early, outlook.LookAgain = false, false, s.Clock.Wall(until)
	}
	return nil
}

// inSpiteOfPause are the mails that go out while their cohort rests, by how their kind begins: what is said of the pause itself, what a
// person did who was not asked, and what somebody has to hear in any case.
var inSpiteOfPause = []string{"cohort.", "coordinator.", "entered", "address.confirm", "anytime."}

// waitsForCohort returns until when a mail waits because its cohort rests, zero when it does not wait. Until is when those end that rest.
func (s step) waitsForCohort(m store.Mail, until map[string]time.Time) time.Time {
	end, rests := until[deref(m.CohortID)]
	if !rests || m.Class == reply {
		return time.Time{}
	}
	for _, kind := range inSpiteOfPause {
		if strings.HasPrefix(m.Step, kind) {
			return time.Time{}
		}
	}
	return latest(end, s.now.Add(looksIfLate))
}

// tellParticipants writes to everybody who takes part in a cohort or still may, once by the key and the person.
func (s step) tellParticipants(ctx context.Context, id, kind, key string, fill func(*templates.Letter)) error {
	readers, err := s.whoTakesPart(ctx, id)
	if err != nil {
		return err
	}
	for _, who := range readers {
		sc, err := s.sceneFor(ctx, id, who.PersonID, who.ID, "")
		if err != nil {
			return err
		}
		letter, err := s.letter(ctx, sc, kind)
		if err != nil {
			return err
		}
		if fill != nil {
			fill(&letter)
		}
		if err := s.post(ctx, sc, parcel{letter: letter, class: essential, key: key + "|" + who.PersonID}); err != nil {
			return err
		}
	}
	return nil
}

// whoTakesPart returns those of a cohort who take part in it, or have been asked whether they will.
func (s step) whoTakesPart(ctx context.Context, id string) (taking []store.Participant, err error) {
	participants, err := s.Participants(ctx, id)
	for _, p := range participants {
		switch p.State {
		case "invited", "later", "joined", "ready":
			taking = append(taking, p)
		}
	}
	return taking, err
}

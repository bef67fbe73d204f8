package programme

import (
	"context"
	"fmt"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/workflows"
)

// What a coordinator is asked and told of their people waits for the start of their next working day and comes in one mail: one
// mail a day at most, and none on a day on which nobody needs them. A question is told once, and once more when its ladder would
// remind them; whatever is still open then stands in the same mail. One question alone comes as the mail that it is.
//
// What cannot wait goes at once, alone: a concern, the pairs, a question that somebody waits for. What was said in confidence
// goes alone as well, so that this mail may be shown to a colleague.

// forTheMorning are the mails to coordinators that wait for the start of their day.
var forTheMorning = map[string]bool{
	"handover": true, "handover.remind": true, "missed": true, "missed.remind": true,
	"coordinator.in.turn": true, "coordinator.ended": true, bouncedMail: true, "coordinator.filtered": true, "coordinator.complaint": true,
}

// bouncedMail is the mail that asks a coordinator for a better address.
const bouncedMail = "coordinator.bounce"

// patientNotice is a notice that needs no morning of its own: it waits for the next, so long at most as patience says.
const (
	patientNotice = "coordinator.in.turn"
	patience      = 7 * 24 * time.Hour
)

// afterOpening is how long after the start of a day its mail is written: what falls due as the day begins is still in it.
const afterOpening = 30 * time.Minute

// gather keeps something for the next morning of the scene's reader.
func (s step) gather(ctx context.Context, sc scene, m store.Matter) error {
	m.CohortID, m.PersonID, m.PairID, m.GatheredAt = sc.cohort.ID, sc.reader.ID, ref(sc.pairID()), s.now
	if sc.self != nil {
		m.ParticipantID = &sc.self.ID
	}
	if err := s.GatherMatter(ctx, m); err != nil {
		return err
	}
	return s.callMorning(ctx, sc, s.now)
}

// callMorning has the first morning of the scene's reader after a time come that has not been written yet.
func (s step) callMorning(ctx context.Context, sc scene, after time.Time) error {
	for at := after; ; {
		at = nextMorning(sc.calendar(), at)
		name := mentoring.Ask{
			Kind: mentoring.Morning, To: mentoring.TheCoordinator, Cohort: sc.cohort.ID, Person: sc.reader.ID, Occurrence: dayNumber(at),
		}
		name.Workflow = errandID(sc.cohort.ID+"-"+sc.reader.ID, name.Kind, name.Occurrence)
		ask, err := s.keepAsk(ctx, name)
		if err != nil {
			return err
		}
		if ask.State == mentoring.Open && ask.Rung < 0 {
			return s.start(ctx, workflows.ErrandWorkflow, ask.WorkflowID, ask.Name)
		}
	}
}

// dayNumber writes a day as a number, such as 20260309, by which a morning is known.
func dayNumber(at time.Time) int {
	y, m, d := at.Date()
	return (y*100+int(m))*100 + d
}

// nextMorning returns when the mail of a day is written next, after now.
func nextMorning(c mentoring.Calendar, now time.Time) time.Time {
	y, m, d := now.In(c.Location).Date()
	for ahead := range 366 {
		at := c.Next(time.Date(y, m, d+ahead, 0, 0, 0, 0, c.Location)).Add(afterOpening)
		if at.After(now) {
			return at
		}
	}
	return now.Add(24 * time.Hour)
}

// morningAt returns when a morning is written, by its number.
func morningAt(c mentoring.Calendar, number int) time.Time {
	day := time.Date(number/10000, time.Month(number/100%100), number%100, 0, 0, 0, 0, c.Location)
	return c.Next(day).Add(afterOpening)
}

// putMorning writes the mail of a morning: what is new or due once more, and with it all that is still open. It writes none when
// nothing is, and one question or notice alone goes as the mail that it would be.
func (s step) putMorning(ctx context.Context, sc scene, ask *store.Ask, _ string, _ int) error {
	matters, err := s.mattersNow(ctx, sc)
	if err != nil {
		return err
	}
	due, asks, quiet := 0, 0, time.Time{} // since when something waits that needs no morning of its own
	for _, m := range matters {
		if m.AskID != nil || m.Step == bouncedMail {
			asks++
		}
		switch {
		case m.Step == patientNotice && m.Due:
			if quiet.IsZero() {
				quiet = m.GatheredAt
			}
		case m.Due:
			due++
		}
	}
	switch {
	case due == 0 && s.now.Before(quiet.Add(patience)):
		if err := s.settle(ctx, ask, mentoring.Withdrawn, nil); err != nil {
			return err
		}
		return s.callMorning(ctx, sc, quiet.Add(patience))
	case due == 0 && quiet.IsZero():
		return s.settle(ctx, ask, mentoring.Withdrawn, nil)
	case asks == 0 && len(matters) > 1:
		if err := s.settle(ctx, ask, mentoring.Withdrawn, nil); err != nil {
			return err
		}
		if err := s.tellTogether(ctx, sc, ask, matters); err != nil {
			return err
		}
	case len(matters) == 1:
		if err := s.putAlone(ctx, matters[0]); err != nil {
			return err
		}
		if err := s.settle(ctx, ask, mentoring.Withdrawn, nil); err != nil {
			return err
		}
	default:
		if err := s.putTogether(ctx, sc, ask, matters); err != nil {
			return err
		}
	}
	for _, m := range matters {
		if m.ToldAt == nil && m.AskID != nil { // its ladder begins with this mail
			if err := s.ShiftLadder(ctx, *m.AskID, s.now); err != nil {
				return err
			}
		}
		if err := s.MatterTold(ctx, m.ID, s.now); err != nil {
			return err
		}
	}
	return nil
}

// mattersNow returns what the scene's reader is to be asked and told, without what has become needless: an address that works
// again, somebody who has left.
func (s step) mattersNow(ctx context.Context, sc scene) ([]store.Matter, error) {
	all, err := s.MattersOf(ctx, sc.reader.ID, sc.cohort.ID)
	if err != nil {
		return nil, err
	}
	var matters []store.Matter
	for _, m := range all {
		needless := false
		if m.AskID == nil && m.ParticipantID != nil {
			who, err := s.member(ctx, *m.ParticipantID)
			if err != nil {
				return nil, err
			}
			needless = m.Step == bouncedMail && who.person.MailState != "bounced" || who.person.Name == store.Erased
		}
		if needless {
			if err := s.MatterOver(ctx, m.ID); err != nil {
				return nil, err
			}
			continue
		}
		matters = append(matters, m)
	}
	return matters, nil
}

// putTogether mails several matters in one, each under its number. Earlier mornings are over with it: what was open in them
// stands in this one, and replies to them still count.
func (s step) putTogether(ctx context.Context, sc scene, ask *store.Ask, matters []store.Matter) error {
	earlier, err := s.OpenMornings(ctx, sc.reader.ID, sc.cohort.ID, ask.ID)
	if err != nil {
		return err
	}
	for i := range earlier {
		if err := s.settle(ctx, &earlier[i], mentoring.Withdrawn, nil); err != nil {
			return err
		}
	}
	for i, m := range matters {
		if err := s.NumberMatter(ctx, ask.ID, i+1, m.ID); err != nil {
			return err
		}
	}
	letter, err := s.askLetter(ctx, sc, *ask, string(mentoring.Morning))
	if err != nil {
		return err
	}
	return s.post(ctx, sc, parcel{letter: letter, class: essential, ask: ask, guard: true, key: "ask|" + ask.ID})
}

// tellTogether mails several notices in one.
func (s step) tellTogether(ctx context.Context, sc scene, ask *store.Ask, matters []store.Matter) error {
	letter, err := s.letter(ctx, sc, "coordinator.told")
	if err != nil {
		return err
	}
	for _, m := range matters {
		told, err := s.toldOf(ctx, m, letter.Language)
		if err != nil {
			return err
		}
		letter.Morning.Told = append(letter.Morning.Told, told)
	}
	return s.post(ctx, sc, parcel{letter: letter, class: essential, key: "told|" + ask.ID})
}

// putAlone mails one matter as the mail that it is.
func (s step) putAlone(ctx context.Context, m store.Matter) error {
	if m.AskID == nil {
		sc, letter, err := s.noticeOf(ctx, m)
		if err != nil {
			return err
		}
		return s.post(ctx, sc, parcel{letter: letter, class: essential, key: m.Key})
	}
	ask, err := s.LockAsk(ctx, *m.AskID)
	if err != nil {
		return err
	}
	sc, err := s.sceneOf(ctx, ask)
	if err != nil {
		return err
	}
	kind, class := string(ask.Kind), essential
	if m.ToldAt != nil {
		kind, class = kind+".remind", nudge
	}
	letter, err := s.askLetter(ctx, sc, ask, kind)
	if err != nil {
		return err
	}
	return s.post(ctx, sc, parcel{letter: letter, class: class, ask: &ask, guard: true, key: fmt.Sprintf("ask|%s|%s|%d|%d", ask.ID, kind, ask.Lap, ask.Rung)})
}

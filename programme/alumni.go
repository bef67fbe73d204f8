package programme

import (
	"context"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
	"github.com/rapport-mentoring/rapport/workflows"
)

// afterTheProgramme reports whether a kind of ask comes after a pair has closed, when its cohort may be closed as well.
func afterTheProgramme(kind mentoring.Kind) bool {
	return kind == mentoring.InTurn || kind == mentoring.LookingBack || kind == mentoring.PartnerFit || kind == mentoring.Morning
}

// stayInTouch has what comes afterwards started for both of a pair that has closed. Who still has another pair, as a mentor
// of two may, is started when that one closes.
func (s step) stayInTouch(ctx context.Context, in workflows.PairRef) error {
	pair, err := s.Pair(ctx, in.Pair)
	if err != nil {
		return err
	}
	for _, id := range []string{pair.MentorID, pair.MenteeID} {
		living, err := s.LivingPairsOf(ctx, id)
		if err != nil {
			return err
		}
		if len(living) > 0 {
			continue
		}
		if err := s.start(ctx, workflows.AfterwardsWorkflow, workflows.AfterwardsID(id), workflows.AfterwardsRef{
			Cohort: in.Cohort, Participant: id, Pair: in.Pair, Mentee: id == pair.MenteeID,
		}); err != nil {
			return err
		}
	}
	return nil
}

// lookOutAfterwards says whether so many months have passed since a pair closed. It is over for who has stopped.
func (s step) lookOutAfterwards(ctx context.Context, m mentoring.Moment, pair store.Pair) (mentoring.Outlook, error) {
	member, err := s.member(ctx, m.Participant)
	if err != nil {
		return mentoring.Outlook{}, err
	}
	if pair.OverAt == nil || member.State == "stopped" || member.person.MailState == "stopped" {
		return mentoring.Outlook{Over: true}, nil
	}
	return s.outlook(mentoring.AddMonths(*pair.OverAt, m.Number)), nil
}

// recall puts into a letter what its reader set out to do, and what they said they would take with them.
func (s step) recall(ctx context.Context, sc scene, l *templates.Letter) error {
	pair, found, err := s.LastClosedPairOf(ctx, sc.self.ID)
	if err != nil || !found {
		return err
	}
	there, err := s.sceneFor(ctx, sc.cohort.ID, sc.reader.ID, sc.self.ID, pair.ID)
	if err != nil {
		return err
	}
	l.ReaderRole, l.Partner = there.roleOf(there.self), there.partnerCard(there.partner)
	year, err := s.yearOf(ctx, there)
	l.Year = templates.Year{Goals: year.Goals, Takes: year.Takes}
	return err
}

// tellWhoWouldMentor tells the coordinator that somebody who was a mentee would mentor in turn.
func (s step) tellWhoWouldMentor(ctx context.Context, sc scene, ask store.Ask, answer mentoring.Answer) error {
	if answer.Intent != mentoring.Accept {
		return nil
	}
	coordinator, err := s.coordinatorFor(ctx, sc)
	if err != nil {
		return err
	}
	there, err := s.sceneFor(ctx, sc.cohort.ID, coordinator.ID, sc.self.ID, "")
	if err != nil {
		return err
	}
	return s.gather(ctx, there, store.Matter{Key: "in turn|" + ask.ID, AboutID: &ask.ID, Step: "coordinator.in.turn"})
}

package programme

import (
	"context"
	"iter"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
)

// When an organisation leaves, each half of a pair that it shares with another is asked alone whether they go on together. Two yeses
// are a yes: then the half of the leaving organisation is a guest until the pair closes. A no and silence end it, with the same note
// for both, and nobody hears whose it was.

// askWhetherOn asks both halves of a pair.
func (s step) askWhetherOn(ctx context.Context, pair store.Pair) error {
	for _, party := range []mentoring.Party{mentoring.TheMentee, mentoring.TheMentor} {
		if _, err := s.errand(ctx, askAsGuests(pair, party)); err != nil {
			return err
		}
	}
	return nil
}

func askAsGuests(pair store.Pair, party mentoring.Party) mentoring.Ask {
	return mentoring.Ask{
		Kind: mentoring.Guest, To: party, Cohort: pair.CohortID, Pair: pair.ID, Workflow: errandID(pair.ID+"-"+string(party), mentoring.Guest, 0),
	}
}

// decideAsGuests does what one half of a pair said, or did not say.
func (s step) decideAsGuests(ctx context.Context, pair store.Pair, on bool) error {
	if on || pair.Over() {
		return nil // it goes on unless the other half says no
	}
	if err := s.WishAgain(ctx, pair.MentorID, pair.MenteeID); err != nil {
		return err
	}
	if err := s.endPair(ctx, pair); err != nil {
		return err
	}
	for _, id := range []string{pair.MentorID, pair.MenteeID} {
		if err := s.sayEnded(ctx, pair, id); err != nil { // now, as who has left the cohort gets no notice
			return err
		}
		participant, err := s.Participant(ctx, id)
		if err != nil {
			return err
		}
		living, err := s.LivingPairsOf(ctx, id)
		if err != nil {
			return err
		}
		if participant.Guest && len(living) == 0 {
			if err := s.SetParticipantState(ctx, id, "stopped"); err != nil {
				return err
			}
		}
	}
	return nil
}

// leavingOf completes a question whether a pair goes on.
func (s step) leavingOf(ctx context.Context, sc scene, l *templates.Letter) error {
	l.Move.Organisation, l.Move.Own = sc.partner.Organisation, sc.self.Guest
	if sc.self.Guest {
		l.Move.Organisation = sc.self.Organisation
	}
	departed, _, err := s.DepartedOf(ctx, sc.cohort.ID, l.Move.Organisation)
	l.Move.Erased = mentoring.DayOf(departed.EraseAt.In(sc.zone()))
	return err
}

// filter yields the values for which keep holds.
func filter[T any](values []T, keep func(T) bool) iter.Seq[T] {
	return func(yield func(T) bool) {
		for _, v := range values {
			if keep(v) && !yield(v) {
				return
			}
		}
	}
}

package programme

import (
	"context"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

// afterwards handles a reply to an ask that is over: a correction of what was noted counts as long as it can, all else
// goes to a coordinator with one neutral answer.
func (s step) afterwards(ctx context.Context, in *incoming, sc scene, ask *store.Ask) (string, error) {
	if ask.Kind == mentoring.Proposal { // another coordinator, or a command, was quicker
		return closedAsk, s.answerWith(ctx, in, sc, ask, "match.proposal.over")
	}
	if ask.Kind == mentoring.Invite && in.reading.Answer.Intent != mentoring.Nothing {
		return applied, s.seatLater(ctx, in, sc, ask)
	}
	if ask.Kind == mentoring.Forum && in.reading.Answer.Intent != mentoring.Nothing {
		return applied, s.contributeLater(ctx, in, sc, ask)
	}
	if ask.Kind == mentoring.Reflection && in.reading.Answer.Intent != mentoring.Nothing {
		return applied, s.reflectLater(ctx, in, sc, ask)
	}
	if otherwise, err := s.remembersOtherwise(ctx, in, sc, ask); err != nil || otherwise {
		return askedBack, err
	}
	if ask.State == mentoring.Settled && in.reading.Decision == mentoring.Act && in.reading.Answer.Intent == mentoring.Decline {
		if taken, err := s.takeBack(ctx, sc, ask, in.reading.Answer.Tie); err != nil {
			return "", err
		} else if taken {
			return applied, s.answerWith(ctx, in, sc, ask, string(ask.Kind)+".noted")
		}
	}
	if (ask.State == mentoring.Settled || ask.State == mentoring.Silent && silenceIsFine(ask.Kind)) && in.reading.Decision == mentoring.Act && correctable(*ask, sc) &&
		fits(ask.Kind, in.reading.Answer) {
		answer := merge(*ask, in.reading)
		if err := s.Correct(ctx, ask.ID, answer); err != nil {
			return "", err
		}
		noted, err := s.effect(ctx, sc, ask, answer)
		if err != nil {
			return "", err
		}
		if ask.Kind == mentoring.Closing {
			if err := s.passThanks(ctx, sc, *ask, ask.Answer, answer); err != nil {
				return "", err
			}
		}
		ask.Answer = &answer
		return applied, s.readBack(ctx, in, sc, ask, noted)
	}
	if settled, err := s.answeredByPartner(ctx, ask); err != nil {
		return "", err
	} else if settled != nil { // both of a pair were asked, and the other half was quicker
		return applied, s.answerWith(ctx, in, sc, settled, string(ask.Kind)+".noted")
	}
	if in.reading.Answer.Intent == mentoring.Nothing {
		return closedAsk, s.answerWith(ctx, in, sc, ask, "anytime.unread")
	}
	return closedAsk, s.passOn(ctx, in, sc, ask, "coordinator.late", "anytime.late")
}

// reflectLater keeps a reflection that comes late, or once more. Nobody but its writer ever has a say in it: it is never
// passed to a coordinator, and after the pair is over no longer to the partner.
func (s step) reflectLater(ctx context.Context, in *incoming, sc scene, ask *store.Ask) error {
	answer := merge(*ask, in.reading)
	if answer.Intent != mentoring.Skipped {
		answer.Intent = mentoring.Answered
	}
	if sc.pair.Over() && answer.Visibility == mentoring.MyPartner {
		answer.Visibility = mentoring.OnlyMe
	}
	if err := s.Correct(ctx, ask.ID, answer); err != nil {
		return err
	}
	noted, err := s.effect(ctx, sc, ask, answer)
	if err != nil {
		return err
	}
	ask.Answer = &answer
	return s.answerWith(ctx, in, sc, ask, noted)
}

// answeredByPartner returns the ask that this one stood in for when somebody has answered that, nil otherwise. What the
// other half thought of the session is not for this one to read.
func (s step) answeredByPartner(ctx context.Context, ask *store.Ask) (*store.Ask, error) {
	if ask.State != mentoring.Withdrawn || ask.AboutID == nil {
		return nil, nil
	}
	about, err := s.LockAsk(ctx, *ask.AboutID)
	if err != nil || about.Kind != ask.Kind || about.State != mentoring.Settled {
		return nil, err
	}
	if about.Answer != nil {
		about.Answer.Rating, about.Answer.Text, about.Answer.HasQuery = 0, "", false
	}
	return &about, nil
}

// correctable reports whether an answer can still be changed by its writer: reports as long as the pair lives, closing words for
// ever, surveys until the person is matched. A yes or no has been acted upon.
func correctable(ask store.Ask, sc scene) bool {
	switch ask.Kind {
	case mentoring.Closing, mentoring.SelfRating, mentoring.InTurn, mentoring.LookingBack, mentoring.Hopes:
		return true
	case mentoring.Recontract: // until it has been applied
		return sc.pair != nil && !sc.pair.Over() && sc.pair.Plan == nil
	case mentoring.Session, mentoring.Goals, mentoring.Agreement, mentoring.Fit, mentoring.CheckIn, mentoring.FirstMeeting, mentoring.MeetingTimes:
		return sc.pair != nil && !sc.pair.Over()
	case mentoring.Unmatched:
		return sc.self.State == "ready" || sc.self.State == "declined"
	case mentoring.Survey, mentoring.Practice, mentoring.Confidence:
		return sc.self != nil && sc.self.State == "ready"
	}
	return false
}

// silenceIsFine reports whether silence was an answer too, so that words which come later still count.
func silenceIsFine(kind mentoring.Kind) bool {
	switch kind {
	case mentoring.Session, mentoring.Fit, mentoring.Unmatched, mentoring.Survey, mentoring.Practice, mentoring.Confidence, mentoring.CheckIn, mentoring.Closing, mentoring.SelfRating, mentoring.Recontract,
		mentoring.InTurn, mentoring.LookingBack, mentoring.MeetingTimes, mentoring.Naming, mentoring.Hopes:
		return true
	}
	return false
}

// takeBack turns a yes into a no as long as nothing has come of it: an invitation until the person is in a pair, a match
// until the two are introduced, with what it says of the two. It reports whether the no was taken.
func (s step) takeBack(ctx context.Context, sc scene, ask *store.Ask, tie bool) (bool, error) {
	if ask.Answer == nil || ask.Answer.Intent != mentoring.Accept {
		return false, nil
	}
	no := mentoring.Answer{Intent: mentoring.Decline}
	switch {
	case ask.Kind == mentoring.Confirmation && sc.pair.State == "confirming":
		no.Tie = tie
		if _, err := s.effect(ctx, sc, ask, no); err != nil {
			return false, err
		}
		if err := s.endPair(ctx, *sc.pair); err != nil {
			return false, err
		}
	case ask.Kind == mentoring.Invitation:
		pairs, err := s.LivingPairsOf(ctx, sc.self.ID)
		if err != nil || len(pairs) > 0 || sc.self.State != "joined" && sc.self.State != "ready" {
			return false, err
		}
		if err := s.withdrawAll(ctx, sc.reader.ID, sc.cohort.ID); err != nil {
			return false, err
		}
		if _, err := s.effect(ctx, sc, ask, no); err != nil {
			return false, err
		}
	default:
		return false, nil
	}
	ask.Answer = &no
	return true, s.Correct(ctx, ask.ID, no)
}

// withdrawAll withdraws what a person has been asked in a cohort.
func (s step) withdrawAll(ctx context.Context, person, cohort string) error {
	open, err := s.OpenAsksOf(ctx, person)
	if err != nil {
		return err
	}
	for i := range open {
		if open[i].CohortID != cohort {
			continue
		}
		if err := s.settle(ctx, &open[i], mentoring.Withdrawn, nil); err != nil {
			return err
		}
	}
	return nil
}

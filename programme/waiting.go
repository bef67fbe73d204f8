package programme

import (
	"context"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
)

// Somebody says yes, and their organisation has no place left, or what was agreed on who takes part does not fit them. They are told
// kindly and wait: their invitation rests until a place is free, or until the coordinator of their own organisation has looked.

// Why somebody waits, as the list and the mail know it.
const (
	forPlace       = "place"
	forEligibility = "eligibility"

	waitsForPlace = "place"
	waitsForLook  = "look"
	notThisTime   = "not now"
)

// longWait is how far off an invitation rests whose end is not a day but an event.
const longWait = 400 * 24 * time.Hour

// waits holds back a yes that cannot be acted upon yet, and tells its writer so. It reports whether it did.
func (s step) waits(ctx context.Context, sc scene, ask *store.Ask, answer mentoring.Answer) (kind string, waits bool, err error) {
	if ask.Kind != mentoring.Invitation || answer.Intent != mentoring.Accept || sc.self == nil {
		return "", false, nil
	}
	why, err := s.WaitsFor(ctx, sc.self.ID)
	if err != nil {
		return "", false, err
	}
	misfits := s.misfits(sc)
	full, err := s.isFull(ctx, sc.cohort, sc.self.Participant)
	switch {
	case err != nil:
		return "", false, err
	case why == "" && len(misfits) > 0:
		why = forEligibility
		_, err = s.errand(ctx, eligible(sc.self.Participant))
	case why == "" && full:
		why = forPlace
	case why == "":
		return "", false, nil
	}
	if err != nil {
		return "", false, err
	}
	return "invitation.waits", true, s.putOnList(ctx, sc, ask, why, answer)
}

// putOnList lets an invitation rest until whatever it waits for has come.
func (s step) putOnList(ctx context.Context, sc scene, ask *store.Ask, why string, answer mentoring.Answer) error {
	if err := s.Wait(ctx, sc.self.ID, why, s.now); err != nil {
		return err
	}
	if err := s.SetParticipantState(ctx, sc.self.ID, "later"); err != nil {
		return err
	}
	if err := s.KeepPart(ctx, ask.ID, mentoring.Answer{Intent: mentoring.Accept, ManagerOut: answer.ManagerOut}); err != nil {
		return err
	}
	if err := s.rest(ctx, sc, ask, s.now.Add(longWait), -1); err != nil {
		return err
	}
	return s.tellCohortWhen(ctx, sc.cohort.ID, everybodyDecided)
}

// isFull reports whether the organisation of a participant has as many people of their role as was agreed.
func (s step) isFull(ctx context.Context, cohort store.Cohort, t store.Participant) (bool, error) {
	allotment := cohort.Spec.AllotmentOf(t.Organisation)
	for _, side := range []struct {
		role  mentoring.Role
		limit int
	}{{mentoring.Mentor, allotment.Mentors}, {mentoring.Mentee, allotment.Mentees}} {
		if side.limit == 0 || !t.Role.Plays(side.role) {
			continue
		}
		taken, err := s.TakingPart(ctx, cohort.ID, t.Organisation, side.role)
		if err != nil || taken >= side.limit {
			return true, err
		}
	}
	return false, nil
}

// misfits returns what of the agreed criteria the scene's participant does not meet.
func (s step) misfits(sc scene) []mentoring.Misfit {
	t := sc.self
	return sc.cohort.Spec.Misfits(t.Organisation, t.Role, yearsOf(t.Participant), t.Function, t.Title)
}

// yearsOf returns for how many years somebody has led people: as they said, else as the people list has it; 0 is not known.
func yearsOf(t store.Participant) int {
	if t.Survey != nil && t.Survey.Years > 0 {
		return t.Survey.Years
	}
	return t.Facts.Years
}

// eligible is what a coordinator is asked about somebody who does not fit.
func eligible(t store.Participant) mentoring.Ask {
	return mentoring.Ask{
		Kind: mentoring.Eligible, To: mentoring.TheCoordinator, Cohort: t.CohortID, Participant: t.ID, Workflow: errandID(t.ID, mentoring.Eligible, 0),
	}
}

// lookAgain asks the coordinator about somebody whose own words do not fit what was agreed, once. They take part meanwhile.
func (s step) lookAgain(ctx context.Context, sc scene, answer mentoring.Answer) error {
	sc.self.Survey = &answer
	if len(s.misfits(sc)) == 0 {
		return nil
	}
	_, err := s.errand(ctx, eligible(sc.self.Participant)) // the same as before, when it was asked at their yes
	return err
}

// misfitsOf tells a coordinator what does not fit somebody.
func (s step) misfitsOf(ctx context.Context, sc scene, l *templates.Letter) error {
	l.Cohort.Eligibility = sc.cohort.Spec.EligibilityOf(sc.self.Organisation).Words
	var lines []mentoring.Sentence
	for _, m := range s.misfits(sc) {
		lines = append(lines, mentoring.Say("misfit."+string(m), mentoring.With{
			"Years": yearsOf(sc.self.Participant), "Function": sc.self.Function, "Title": sc.self.Title,
		}))
	}
	var err error
	if l.Matter.Lines, err = s.Letters.SayAll(l.Language, lines); err != nil {
		return err
	}
	why, err := s.WaitsFor(ctx, sc.self.ID)
	if why == forEligibility {
		l.Matter.Step = waitsForLook
	}
	return err
}

// decideOnEligibility does what a coordinator said of somebody who waits for it.
func (s step) decideOnEligibility(ctx context.Context, ask store.Ask, in bool) error {
	participant, err := s.Participant(ctx, deref(ask.ParticipantID))
	if err != nil {
		return err
	}
	why, err := s.WaitsFor(ctx, participant.ID)
	if err != nil {
		return err
	}
	if why != forEligibility {
		return s.decideAfterSurvey(ctx, participant, in)
	}
	invitation, sc, err := s.restingInvitation(ctx, participant)
	if err != nil || invitation == nil {
		return err
	}
	if !in {
		if err := s.WaitNoMore(ctx, participant.ID); err != nil {
			return err
		}
		if err := s.SetParticipantState(ctx, participant.ID, "declined"); err != nil {
			return err
		}
		if err := s.settle(ctx, invitation, mentoring.Withdrawn, nil); err != nil {
			return err
		}
		return s.sayWaits(ctx, sc, notThisTime, "not now|"+participant.ID)
	}
	full, err := s.isFull(ctx, sc.cohort, participant)
	if err != nil {
		return err
	}
	if full {
		if err := s.Wait(ctx, participant.ID, forPlace, s.now); err != nil {
			return err
		}
		return s.sayWaits(ctx, sc, waitsForPlace, "place|"+participant.ID)
	}
	return s.letIn(ctx, sc, invitation)
}

// letIn does at last what somebody's yes wanted.
func (s step) letIn(ctx context.Context, sc scene, invitation *store.Ask) error {
	if err := s.WaitNoMore(ctx, sc.self.ID); err != nil {
		return err
	}
	answer := mentoring.Answer{Intent: mentoring.Accept}
	if invitation.Answer != nil {
		answer.ManagerOut = invitation.Answer.ManagerOut
	}
	if err := s.settle(ctx, invitation, mentoring.Settled, &answer); err != nil {
		return err
	}
	_, err := s.effect(ctx, sc, invitation, answer)
	return err
}

// fillPlaces lets in whoever waits for a place of an organisation, as far as there are any.
func (s step) fillPlaces(ctx context.Context, cohort store.Cohort, organisation string) error {
	waiting, err := s.WaitingForPlace(ctx, cohort.ID, organisation)
	if err != nil {
		return err
	}
	for _, t := range waiting {
		full, err := s.isFull(ctx, cohort, t)
		if err != nil {
			return err
		}
		if full {
			continue
		}
		invitation, sc, err := s.restingInvitation(ctx, t)
		if err != nil {
			return err
		}
		if invitation == nil {
			continue
		}
		if err := s.letIn(ctx, sc, invitation); err != nil {
			return err
		}
	}
	return nil
}

// restingInvitation returns the open invitation of a participant, nil when there is none, and the scene around it.
func (s step) restingInvitation(ctx context.Context, t store.Participant) (*store.Ask, scene, error) {
	ask, found, err := s.AskNamed(ctx, askKey(mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Cohort: t.CohortID, Participant: t.ID}))
	if err != nil || !found || ask.State != mentoring.Open {
		return nil, scene{}, err
	}
	sc, err := s.sceneOf(ctx, ask)
	return &ask, sc, err
}

// sayWaits mails somebody how their waiting stands.
func (s step) sayWaits(ctx context.Context, sc scene, how, key string) error {
	letter, err := s.letter(ctx, sc, "invitation.waits")
	if err != nil {
		return err
	}
	letter.Matter.Step = how
	return s.post(ctx, sc, parcel{letter: letter, class: essential, key: "waits|" + key})
}

// whyWaits completes a letter to somebody who waits.
func (s step) whyWaits(ctx context.Context, sc scene, l *templates.Letter) error {
	why, err := s.WaitsFor(ctx, sc.self.ID)
	l.Matter.Step = map[string]string{forPlace: waitsForPlace, forEligibility: waitsForLook}[why]
	return err
}

// decideAfterSurvey does what a coordinator said of somebody who takes part already. Whoever is in a pair stays in it.
func (s step) decideAfterSurvey(ctx context.Context, t store.Participant, in bool) error {
	living, err := s.LivingPairsOf(ctx, t.ID)
	if err != nil || in || t.State != "ready" || len(living) > 0 {
		return err
	}
	sc, err := s.sceneFor(ctx, t.CohortID, t.PersonID, t.ID, "")
	if err != nil {
		return err
	}
	if err := s.SetParticipantState(ctx, t.ID, "declined"); err != nil {
		return err
	}
	if err := s.fillPlaces(ctx, sc.cohort, t.Organisation); err != nil {
		return err
	}
	return s.sayWaits(ctx, sc, notThisTime, "not now|"+t.ID)
}

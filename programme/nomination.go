package programme

import (
	"context"
	"slices"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
)

// nominate takes the name of a colleague who would make a good mentor. One thing that was seen goes with it to the coordinator,
// who alone invites: without one it is asked for. The colleague hears nothing of it. It reports whether the writer may name
// somebody.
func (s step) nominate(ctx context.Context, in *incoming, sc scene) (bool, error) {
	wish := in.reading.Answer
	coordinators, err := s.Officers(ctx, sc.cohort.ID, "coordinator", "")
	if err != nil || over(sc, nil) {
		return false, err
	}
	if slices.ContainsFunc(coordinators, func(o store.Officer) bool { return o.PersonID == sc.reader.ID }) { // nobody else decides
		return true, s.answerWith(ctx, in, sc, nil, "coordinator.nomination")
	}
	self, takesPart, err := s.ParticipationIn(ctx, sc.reader.ID, sc.cohort.ID)
	if err != nil || !takesPart || self.State != "joined" && self.State != "ready" {
		return false, err
	}
	name := mentoring.Ask{Kind: mentoring.Naming, To: mentoring.TheParticipant, Cohort: sc.cohort.ID, Participant: self.ID, Occurrence: int(in.id)}
	name.Workflow = errandID(sc.cohort.ID, name.Kind, name.Occurrence)
	ask, err := s.errand(ctx, name)
	if err != nil {
		return false, err
	}
	there, err := s.sceneOf(ctx, ask)
	if err != nil {
		return false, err
	}
	wish.Intent = mentoring.Answered
	ask.Answer = &wish
	if wish.Question == "" {
		if err := s.KeepPart(ctx, ask.ID, wish); err != nil {
			return false, err
		}
		if err := s.ClimbTo(ctx, ask.ID, 0); err != nil { // the answer to their mail is the first mail of the ask
			return false, err
		}
		return true, s.answerWith(ctx, in, there, &ask, string(mentoring.Naming))
	}
	noted, err := s.answer(ctx, there, &ask, wish)
	if err != nil {
		return false, err
	}
	return true, s.answerWith(ctx, in, there, &ask, noted)
}

// tellNomination brings a nomination to the coordinator. What was seen may be passed on only when its writer says so.
func (s step) tellNomination(ctx context.Context, sc scene, ask store.Ask, answer mentoring.Answer) error {
	return s.tellCoordinator(ctx, sc.self.Participant, "", "coordinator.nomination", "nomination|"+ask.ID, func(letter *templates.Letter) error {
		letter.Matter.About, letter.Answer = nameOf(sc.reader), answer
		return nil
	})
}

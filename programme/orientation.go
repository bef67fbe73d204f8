package programme

import (
	"context"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

// heardOnConfidence brings it to the coordinator when somebody does not take the words of confidence upon them. Whatever was
// answered is kept with the ask, word for word.
func (s step) heardOnConfidence(ctx context.Context, sc scene, ask store.Ask, answer mentoring.Answer) error {
	if answer.Intent != mentoring.Decline {
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
	letter, err := s.letter(ctx, there, "coordinator.confidence")
	if err != nil {
		return err
	}
	letter.Words = answer.Text
	return s.post(ctx, there, parcel{letter: letter, class: essential, key: "confidence|" + ask.ID})
}

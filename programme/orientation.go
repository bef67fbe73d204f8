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
	return s.tellCoordinator(ctx, sc.self.Participant, "", "coordinator.confidence", "confidence|"+ask.ID, inTheirWords(answer.Text))
}

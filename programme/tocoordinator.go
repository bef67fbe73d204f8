package programme

import (
	"context"

	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
)

// tellCoordinator mails something about a participant to whoever looks after them, and to nobody else. The pair is "" when it is not
// about one; write completes the letter and may be nil.
func (s step) tellCoordinator(ctx context.Context, about store.Participant, pair, kind, key string, write func(*templates.Letter) error) error {
	coordinator, err := s.coordinatorOf(ctx, about.CohortID, about.Organisation)
	if err != nil {
		return err
	}
	there, err := s.sceneFor(ctx, about.CohortID, coordinator.ID, about.ID, pair)
	if err != nil {
		return err
	}
	if forTheMorning[kind] {
		return s.gather(ctx, there, store.Matter{Key: key, Step: kind})
	}
	letter, err := s.letter(ctx, there, kind)
	if err != nil {
		return err
	}
	if write != nil {
		if err := write(&letter); err != nil {
			return err
		}
	}
	return s.post(ctx, there, parcel{letter: letter, class: essential, key: key})
}

// inTheirWords completes a letter with what somebody wrote.
func inTheirWords(words string) func(*templates.Letter) error {
	return func(letter *templates.Letter) error {
		letter.Words = words
		return nil
	}
}

package programme

import (
	"context"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/rights"
	"github.com/rapport-mentoring/rapport/store"
)

// wantsToMove begins the change of a person's address, once they have confirmed at the one on file that they want it: the
// new one is asked as well, and nothing changes before it has said yes. So neither a mail in their name nor a typing
// mistake takes their mail elsewhere. It reports false when a person has to look: the address is somebody else's.
func (s step) wantsToMove(ctx context.Context, in *incoming, sc scene) (bool, error) {
	to := mentoring.CanonicalAddress(in.reading.Answer.Email)
	taken, err := s.IsSomebodys(ctx, to, sc.reader.ID)
	if err != nil || taken || to == "" || to == sc.reader.Email || in.claim.word == nil {
		return false, err
	}
	word, err := s.LockAsk(ctx, in.claim.word.AskID)
	if err != nil {
		return false, err
	}
	ask, err := s.confirmation(ctx, in, sc, &word)
	if err != nil {
		return false, err
	}
	return true, s.KeepMoving(ctx, ask.ID, to)
}

// move gives a person the address that both they and it have confirmed, and asks anew what they have been asked.
func (s step) move(ctx context.Context, ask store.Ask, to mentoring.Address) error {
	moved, err := s.SetEmail(ctx, ask.PersonID, to)
	if err != nil || !moved {
		return err
	}
	return s.askAgain(ctx, ask.PersonID)
}

// moveAddress gives a person whose mail does not arrive the address that a coordinator replied with, and asks anew what was
// asked in vain. It reports false when the mail does not answer that question, or when a person has to look.
func (s step) moveAddress(ctx context.Context, in *incoming, sc scene) (bool, error) {
	email := mentoring.CanonicalAddress(in.reading.Answer.Email)
	if !s.asksForAddress(in, sc) || email == "" {
		return false, nil
	}
	if entitled, err := s.may(ctx, sc.reader.ID, rights.CorrectTheir, sc.cohort.ID, sc.self.Organisation); err != nil || !entitled {
		return false, err
	}
	if moved, err := s.correctAddress(ctx, sc.self.PersonID, email); err != nil || !moved { // somebody else's address
		return false, err
	}
	return true, s.answerWith(ctx, in, sc, nil, "coordinator.moved")
}

// correctAddress gives a person another address, and asks anew what they have been asked in vain. It reports false when the address
// is somebody else's.
func (s step) correctAddress(ctx context.Context, person string, email mentoring.Address) (bool, error) {
	moved, err := s.SetEmail(ctx, person, email)
	if err != nil || !moved {
		return false, err
	}
	if err := s.ForgetBounces(ctx, person); err != nil {
		return true, err
	}
	return true, s.askAgain(ctx, person)
}

// asksForAddress reports whether a mail answers our question for somebody's better address.
func (s step) asksForAddress(in *incoming, sc scene) bool {
	return sc.officer && sc.self != nil && in.mail != nil && (in.mail.Step == "coordinator.bounce" || in.mail.Step == "coordinator.moved")
}

// askAgain starts the ladders of what a person has been asked in vain.
func (s step) askAgain(ctx context.Context, person string) error {
	open, err := s.OpenAsksOf(ctx, person)
	if err != nil {
		return err
	}
	for _, ask := range open {
		if err := s.StartLadderAgain(ctx, ask.ID, s.now, -1); err != nil {
			return err
		}
		if err := s.tell(ctx, ask.WorkflowID); err != nil {
			return err
		}
	}
	return nil
}

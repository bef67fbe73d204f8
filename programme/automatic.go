package programme

import (
	"context"
	"time"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replyaddress"
	"github.com/rapport-mentoring/rapport/store"
)

// longestAbsence is the furthest return date that is believed; a later one is a typing mistake or a farewell.
const longestAbsence = 120 * 24 * time.Hour

// receiveAutomatic records a mail that no person wrote. It is never answered and moves nothing but a clock, except that
// a bounce stops mail to an address that does not exist.
func (s step) receiveAutomatic(ctx context.Context, in *incoming, class inbox.Class) error {
	if err := s.trace(ctx, in); err != nil {
		return err
	}
	switch class {
	case inbox.OutOfOffice:
		if err := s.absent(ctx, in); err != nil {
			return err
		}
	case inbox.BounceHard:
		if err := s.bounced(ctx, in); err != nil {
			return err
		}
	case inbox.Complaint:
		if in.mail != nil {
			if err := s.SetMailState(ctx, in.mail.PersonID, "stopped"); err != nil {
				return err
			}
		}
	}
	return s.dispose(ctx, in, string(class), "")
}

// trace finds the mail of ours that an automatic one is about: by the envelope sender that only that mail had, by the
// address it answers to, or by the Message-ID that a delivery report quotes.
func (s step) trace(ctx context.Context, in *incoming) error {
	for _, address := range in.message.Recipients {
		token, ok := s.From.Bounce.Match(string(address))
		if !ok || token.Purpose() != replyaddress.Bounce {
			continue
		}
		mail, found, err := s.Mail(ctx, int64(token.Ref()))
		if err != nil {
			return err
		}
		if found && s.Keys.Verify(token, boundTo(mail, replyaddress.Bounce)) {
			in.mail, in.returned = &mail, true
			return nil
		}
	}
	person, _, err := s.PersonAt(ctx, in.sender)
	if err != nil {
		return err
	}
	_, err = s.correlate(ctx, in, person)
	return err
}

// absent moves the clock of somebody who is out of office until the day they name.
func (s step) absent(ctx context.Context, in *incoming) error {
	if in.mail == nil {
		return nil
	}
	back, ok := inbox.ReturnDate(in.message, in.message.Text)
	if !ok {
		return nil
	}
	sc, err := s.sceneFor(ctx, deref(in.mail.CohortID), in.mail.PersonID, "", "")
	if err != nil {
		return err
	}
	until := back.In(sc.zone())
	if until.Before(s.now) || until.Sub(s.now) > longestAbsence {
		return nil
	}
	if sc.reader.AwayUntil != nil && until.Before(*sc.reader.AwayUntil) {
		return nil // they asked for a longer pause themselves
	}
	return s.rests(ctx, sc, until)
}

// bounced stops mail to an address that does not exist and asks the coordinator for a better one. Only a report that
// came to the mail's own envelope sender is believed: others can be forged by anybody who knows an address.
func (s step) bounced(ctx context.Context, in *incoming) error {
	if !in.returned {
		return nil
	}
	return s.undeliverable(ctx, *in.mail)
}

// undeliverable marks a reader's address as one that does not work and tells the coordinators.
func (s step) undeliverable(ctx context.Context, mail store.Mail) error {
	person, err := s.Person(ctx, mail.PersonID)
	if err != nil || person.MailState != "open" {
		return err
	}
	if err := s.SetMailState(ctx, person.ID, "bounced"); err != nil {
		return err
	}
	participations, err := s.ParticipationsOf(ctx, person.ID)
	if err != nil {
		return err
	}
	for _, participant := range participations {
		if err := s.tellCoordinator(ctx, participant, "coordinator.bounce", "bounce|"+string(person.Email), ""); err != nil {
			return err
		}
		if err := s.tellCohortWhen(ctx, participant.CohortID, everybodyDecided); err != nil {
			return err
		}
	}
	return nil
}

// moveAddress gives a person whose mail does not arrive the address that a coordinator replied with, and asks anew what was
// asked in vain. It reports false when the mail does not answer that question.
func (s step) moveAddress(ctx context.Context, in *incoming, sc scene) (bool, error) {
	email := mentoring.CanonicalAddress(in.reading.Answer.Email)
	if !sc.officer || sc.self == nil || in.mail == nil || email == "" ||
		in.mail.Step != "coordinator.bounce" && in.mail.Step != "coordinator.moved" {
		return false, nil
	}
	moved, err := s.SetEmail(ctx, sc.self.PersonID, email)
	if err != nil || !moved { // somebody else's address: a person has to look
		return false, err
	}
	open, err := s.OpenAsksOf(ctx, sc.self.PersonID)
	if err != nil {
		return true, err
	}
	for _, ask := range open {
		if err := s.StartLadderAgain(ctx, ask.ID, s.now, -1); err != nil {
			return true, err
		}
		if err := s.tell(ctx, ask.WorkflowID); err != nil {
			return true, err
		}
	}
	return true, s.answerWith(ctx, in, sc, nil, "coordinator.moved")
}

// tellCoordinator mails the coordinator who looks after a participant.
func (s step) tellCoordinator(ctx context.Context, participant store.Participant, kind, key, words string) error {
	coordinator, err := s.coordinatorOf(ctx, participant.CohortID, participant.Organisation)
	if err != nil {
		return err
	}
	sc, err := s.sceneFor(ctx, participant.CohortID, coordinator.ID, participant.ID, "")
	if err != nil {
		return err
	}
	letter, err := s.letter(ctx, sc, kind)
	if err != nil {
		return err
	}
	letter.Words = words
	return s.post(ctx, sc, parcel{letter: letter, class: essential, key: kind + "|" + participant.ID + "|" + key})
}

package programme

import (
	"context"
	"time"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/internal/failpoint"
	"github.com/rapport-mentoring/rapport/replyaddress"
)

// longestAbsence is the furthest return date that is believed; a later one is a typing mistake or a farewell.
const longestAbsence = 120 * 24 * time.Hour

// receiveAutomatic records a mail that no person wrote. It is never answered and moves nothing but a clock, except that
// a bounce stops mail to an address that does not work, and a report of spam stops it for good.
func (s step) receiveAutomatic(ctx context.Context, in *incoming, class inbox.Class) error {
	if err := s.trace(ctx, in); err != nil {
		return err
	}
	failpoint.Reach(failpoint.AutomaticReceived)
	disposition, why, err := string(class), "", error(nil)
	switch class {
	case inbox.Calendar:
		why, err = s.calendarAnswer(ctx, in)
	case inbox.OutOfOffice:
		err = s.absent(ctx, in)
	case inbox.BounceHard, inbox.BounceSoft:
		disposition, err = s.bounced(ctx, in, class)
	case inbox.Complaint:
		err = s.complained(ctx, in)
	case inbox.Challenge, inbox.List:
		err = s.filtered(ctx, in)
	}
	if err != nil {
		return err
	}
	return s.dispose(ctx, in, disposition, why)
}

// trace finds the mail of ours that an automatic one is about: by the envelope sender that only that mail had, by the
// address it answers to, or by the Message-ID that a delivery report quotes.
func (s step) trace(ctx context.Context, in *incoming) error {
	envelope, named := s.Border.Recipients(in.message)
	for _, address := range append(envelope, named...) {
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
	if in.sender == "" && len(in.message.From) == 1 {
		in.sender = in.message.From[0]
	}
	known, err := s.PersonsAt(ctx, in.sender)
	if err != nil {
		return err
	}
	c := claim{known: known}
	if err := s.correlate(ctx, in, &c); err != nil {
		return err
	}
	in.mail = c.mail
	if in.mail != nil || in.message.Returned == "" {
		return nil
	}
	mail, found, err := s.MailByMessageID(ctx, []string{in.message.Returned})
	if found {
		in.mail = &mail
	}
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
	sc, err := s.sceneFor(ctx, deref(in.mail.CohortID), in.mail.PersonID, deref(in.mail.ParticipantID), "")
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

package programme

import (
	"context"
	"slices"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
)

// mostConfirmations is how often somebody is asked in a week whether a mail is theirs. Whoever forges more than that
// does not get to fill their mailbox.
const mostConfirmations = 3

// hold keeps a mail that answers one of ours from an address that is not known to be the reader's, and asks at theirs
// whether it was them. Nothing else happens until the answer, except that a concern is never held.
func (s step) hold(ctx context.Context, in *incoming) error {
	in.mail = in.claim.mail
	about, err := s.askOf(ctx, in.mail)
	if err != nil {
		return err
	}
	reader, err := s.Person(ctx, in.mail.PersonID)
	if err != nil {
		return err
	}
	sc, err := s.sceneOfMail(ctx, in, about, reader)
	if err != nil {
		return err
	}
	if sc.cohort.ID == "" || sc.cohort.State == "closed" {
		return s.dispose(ctx, in, unknownSender, "another address, and nothing is open")
	}
	if in.reading, err = s.read(ctx, in, about, sc); err != nil {
		return err
	}
	if in.reading.Answer.Intent == mentoring.Concern {
		if _, err := s.bringConcern(ctx, in, sc); err != nil {
			return err
		}
	}
	return s.askWriter(ctx, in, sc, about, reader, "sender is not the reader")
}

// askWriter asks a person at the address on file whether they wrote a mail, and keeps it until they say so.
func (s step) askWriter(ctx context.Context, in *incoming, sc scene, about *store.Ask, person store.Person, why string) error {
	in.event.PersonID, in.event.Reading = &person.ID, readingFacts(in.reading)
	if about != nil && about.Kind == mentoring.ConfirmAddress { // who says that it was them must be sure enough by themselves
		return s.dispose(ctx, in, forReview, why)
	}
	open, asked, err := s.OpenConfirmation(ctx, person.ID, string(in.sender))
	if err != nil {
		return err
	}
	if !asked {
		often, err := s.ConfirmationsSince(ctx, person.ID, s.now.Add(-7*24*time.Hour))
		if err != nil {
			return err
		}
		if often >= mostConfirmations {
			return s.dispose(ctx, in, forReview, "asked often enough")
		}
		if open, err = s.confirmation(ctx, in, sc, about); err != nil {
			return err
		}
	}
	in.event.AskID = &open.ID
	return s.dispose(ctx, in, held, why)
}

// confirmation opens the ask whether its writer is the person that a mail's event names.
func (s step) confirmation(ctx context.Context, in *incoming, sc scene, about *store.Ask) (store.Ask, error) {
	name := mentoring.Ask{Kind: mentoring.ConfirmAddress, To: mentoring.TheParticipant, Cohort: sc.cohort.ID, Occurrence: int(in.id)}
	if about != nil {
		name.To, name.Participant, name.Pair, name.About = about.Name.To, deref(about.ParticipantID), deref(about.PairID), about.ID
	} else {
		if sc.self != nil {
			name.Participant = sc.self.ID
		}
		if sc.pair != nil {
			name.Pair = sc.pair.ID
		}
		if err := s.FinishEvent(ctx, in.event); err != nil { // the ask is addressed by it
			return store.Ask{}, err
		}
	}
	root := name.About
	if root == "" {
		root = "mail"
	}
	name.Workflow = errandID(root, name.Kind, name.Occurrence)
	return s.errand(ctx, name)
}

// settleWriter does what the answer to “did you write it?” says: the mail counts, from an address that is theirs from now
// on, or it is forgotten, and the reply address that somebody else had got hold of ends.
func (s step) settleWriter(ctx context.Context, ask store.Ask, yes bool) error {
	if moving, err := s.MovingTo(ctx, ask.ID); err != nil || moving != "" {
		if err != nil || !yes {
			return err
		}
		return s.move(ctx, ask, moving)
	}
	wish, err := s.WishOf(ctx, ask.ID)
	if err != nil {
		return err
	}
	waiting, err := s.HeldFor(ctx, ask.ID)
	if err != nil {
		return err
	}
	if !yes {
		return s.disown(ctx, ask, waiting)
	}
	if wish.Sender != "" {
		if err := s.AddAlias(ctx, wish.Sender, ask.PersonID); err != nil {
			return err
		}
	}
	for _, raw := range waiting {
		if err := s.Confirm(ctx, raw.ID, ask.PersonID, ask.ID, s.now); err != nil {
			return err
		}
		if err := s.Release(ctx, raw.ID); err != nil {
			return err
		}
	}
	return nil
}

// disown forgets held mail that its supposed writer did not write. Who wrote it had one of our reply addresses if it came
// to one, so that ends.
func (s step) disown(ctx context.Context, ask store.Ask, waiting []store.Unsorted) error {
	answered, err := s.MailsHeldFor(ctx, ask.ID)
	if err != nil {
		return err
	}
	for _, mail := range answered {
		if err := s.RevokeReplies(ctx, mail, s.now); err != nil {
			return err
		}
	}
	for _, raw := range waiting {
		if err := s.SetDisposition(ctx, raw.ID, unknownSender, "not confirmed"); err != nil {
			return err
		}
	}
	return nil
}

// confirmationLetter puts into a letter what the reader is asked to confirm: that another address is theirs, that they
// wrote from their own what it says, or that they want their mail at a new one.
func (s step) confirmationLetter(ctx context.Context, sc scene, ask store.Ask, l *templates.Letter) error {
	moving, err := s.MovingTo(ctx, ask.ID)
	if err != nil {
		return err
	}
	if moving != "" {
		l.Answer.Email, l.Matter.Step = string(moving), "move"
		return nil
	}
	wish, err := s.WishOf(ctx, ask.ID)
	if err != nil {
		return err
	}
	known, err := s.PersonsAt(ctx, wish.Sender)
	if err != nil {
		return err
	}
	l.Answer.Email = string(wish.Sender)
	if ask.State == mentoring.Open && slices.ContainsFunc(known, func(p store.Person) bool { return p.ID == sc.reader.ID }) || wish.Sender == sc.reader.Email {
		l.Matter.Step = "own"
		l.Matter.Story, err = s.Letters.Say(l.Language, wished(wish))
	}
	return err
}

// wished says what a mail that has to be confirmed asks for.
func wished(w store.Wish) mentoring.Sentence {
	switch w.Intent {
	case mentoring.Forget:
		return mentoring.Say("wish.forget", nil)
	case mentoring.WhatYouHold:
		return mentoring.Say("wish.hold", nil)
	case mentoring.ChangeAddress:
		return mentoring.Say("wish.address", mentoring.With{"Address": w.Email})
	case mentoring.Stop:
		return mentoring.Say("wish.stop", nil)
	case mentoring.EndPair:
		return mentoring.Say("wish.end", nil)
	default:
		return mentoring.Say("wish.answer", nil)
	}
}

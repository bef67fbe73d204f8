package programme

import (
	"context"
	"slices"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replies"
	"github.com/rapport-mentoring/rapport/replyaddress"
)

// Concern returns the address at which every word is a concern, whatever it says: where reply addresses carry a token, the one
// with the word "concern" in its place. It is empty where one address serves for all; there a mail has to begin with the word.
func (f From) Concern() mentoring.Address {
	if f.Reply.Mode() == replyaddress.Plain {
		return ""
	}
	return f.Reply.Address("concern")
}

// toConcern reports whether a mail was sent to the address for concerns.
func (s step) toConcern(m *inbox.Message) bool {
	concern := s.From.Concern()
	if concern == "" {
		return false
	}
	envelope, named := s.Border.Recipients(m)
	return slices.ContainsFunc(slices.Concat(envelope, named), func(to mentoring.Address) bool {
		return mentoring.CanonicalAddress(string(to)) == concern
	})
}

// concernAddressed brings a mail to the address for concerns to the named person of the writer's programme, and to nobody else.
// It answers no ask, none of its words are kept beside the mail itself, and nothing that others may read tells of it. Whoever is
// known by the address that they write from gets a line there that says who reads it. Others get none: nobody knows whose
// address it is.
func (s step) concernAddressed(ctx context.Context, in *incoming) error {
	in.reading = replies.Read(replies.Message{
		Text: in.message.Text, HTML: in.message.HTML, Subject: in.message.Subject, Date: s.now,
	}, replies.Ask{})
	in.reading.Answer = mentoring.Answer{Intent: mentoring.Concern}
	if in.reading.Text == "" {
		in.reading.Text = in.message.Subject
	}
	if len(in.claim.known) != 1 || in.doubt != "" {
		if err := s.bringFromNobody(ctx, in); err != nil {
			return err
		}
		return s.dispose(ctx, in, unknownSender, "")
	}
	person := in.claim.known[0]
	sc, err := s.sceneOfMail(ctx, in, nil, person)
	if err != nil {
		return err
	}
	if sc.cohort.ID == "" {
		if err := s.bringFromNobody(ctx, in); err != nil {
			return err
		}
		return s.dispose(ctx, in, closedAsk, "no programme is open")
	}
	in.event.PersonID = &person.ID
	if sc, err = s.bringConcern(ctx, in, sc); err != nil {
		return err
	}
	sc.reader.Email = in.sender // and not where somebody else may see it
	if err := s.answerWith(ctx, in, sc, nil, "anytime.concern"); err != nil {
		return err
	}
	return s.dispose(ctx, in, applied, "")
}

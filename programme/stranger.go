package programme

import (
	"context"
	"fmt"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replies"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
)

// stranger keeps a mail from somebody we do not know. They are never answered, and their words are shown to nobody,
// except that a concern reaches a person.
func (s step) stranger(ctx context.Context, in *incoming) error {
	if err := s.concernOfNobody(ctx, in); err != nil {
		return err
	}
	return s.dispose(ctx, in, unknownSender, in.claim.by)
}

// setAside keeps a mail for a person to look at: it is not plain who wrote it, or to whom.
func (s step) setAside(ctx context.Context, in *incoming, why string) error {
	if err := s.concernOfNobody(ctx, in); err != nil {
		return err
	}
	return s.dispose(ctx, in, forReview, why)
}

// mostConcernsOfNobody is how many concerns of people we do not know are brought to somebody in a day. Those beyond are
// for whoever runs the service to look at, so that nobody can flood the one person who reads them.
const mostConcernsOfNobody = 10

// concernOfNobody brings a concern to a person although it is not known whose it is: to whoever the programme names for
// concerns, when that is one person for all that runs. Else nobody may read it but whoever runs the service.
func (s step) concernOfNobody(ctx context.Context, in *incoming) error {
	in.reading = replies.Read(replies.Message{
		Text: in.message.Text, HTML: in.message.HTML, Subject: in.message.Subject, Date: s.now,
	}, replies.Ask{})
	if in.reading.Answer.Intent != mentoring.Concern {
		return nil
	}
	return s.bringFromNobody(ctx, in)
}

// bringFromNobody brings what was read as a concern to whoever the programme names for them.
func (s step) bringFromNobody(ctx context.Context, in *incoming) error {
	officers, err := s.OfficersNow(ctx, "concerns")
	if err != nil {
		return err
	}
	brought := 0
	if oneReader(officers) {
		if brought, err = s.MailsAbout(ctx, officers[0].PersonID, "concern of nobody|", s.now.AddDate(0, 0, -1)); err != nil {
			return err
		}
	}
	if !oneReader(officers) || brought >= mostConcernsOfNobody {
		s.Log.Error("a concern came from somebody who is not known; look at the mail yourself", "mail", in.id)
		return nil
	}
	cohort, err := s.Cohort(ctx, officers[0].CohortID)
	if err != nil {
		return err
	}
	there := scene{cohort: cohort, officer: true}
	if there.reader, err = s.Person(ctx, officers[0].PersonID); err != nil {
		return err
	}
	letter, err := s.letter(ctx, there, "coordinator.concern")
	if err != nil {
		return err
	}
	letter.Words = s.withoutOurs(in.reading.Text)
	said, err := s.Letters.SayAll(letter.Language, []mentoring.Sentence{
		mentoring.Say("proof.stranger", nil), mentoring.Say("proof.them", nil), in.claim.proof().mark(),
	})
	if err != nil {
		return err
	}
	letter.Matter.About = templates.Name{Full: said[0], First: said[1]}
	letter.Matter.Story, letter.Matter.Unproven = said[2], true
	letter.Partner.Email = string(in.sender)
	return s.post(ctx, there, parcel{letter: letter, class: essential, urgent: true, key: fmt.Sprintf("concern of nobody|%d|%s", in.id, there.reader.ID)})
}

func oneReader(officers []store.Officer) bool {
	for _, o := range officers {
		if o.PersonID != officers[0].PersonID {
			return false
		}
	}
	return len(officers) > 0
}

// whoWrites asks whoever writes from a mailbox that several people use to answer a mail of ours: that names them.
func (s step) whoWrites(ctx context.Context, in *incoming) error {
	person := in.claim.known[0]
	sc, err := s.sceneOfMail(ctx, in, nil, person)
	if err != nil {
		return err
	}
	if err := s.concernOfNobody(ctx, in); err != nil {
		return err
	}
	if sc.cohort.ID == "" {
		return s.dispose(ctx, in, closedAsk, "no programme is open")
	}
	if err := s.answerWith(ctx, in, sc, nil, "anytime.which"); err != nil {
		return err
	}
	return s.dispose(ctx, in, askedBack, "several people write from this address")
}

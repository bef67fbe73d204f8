package programme

import (
	"context"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replies"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
)

// morningLetter writes down what a morning asks and tells, as it stands now.
func (s step) morningLetter(ctx context.Context, sc scene, ask store.Ask, l *templates.Letter) error {
	matters, err := s.MattersIn(ctx, ask.ID)
	if err != nil {
		return err
	}
	for _, m := range matters {
		if m.AskID == nil && m.Step != bouncedMail {
			told, err := s.toldOf(ctx, m, l.Language)
			if err != nil {
				return err
			}
			l.Morning.Told = append(l.Morning.Told, told)
			continue
		}
		asked, err := s.askedOf(ctx, m, l.Language)
		if err != nil {
			return err
		}
		l.Morning.Asked = append(l.Morning.Asked, asked)
	}
	l.Morning.Elsewhere, err = s.waitingElsewhere(ctx, sc)
	return err
}

// askedOf puts a matter that a coordinator is to decide in a few lines.
func (s step) askedOf(ctx context.Context, m store.Matter, language string) (asked templates.MorningMatter, err error) {
	asked.Number, asked.Again = m.Number, m.ToldAt != nil
	if m.AskID == nil {
		sc, letter, err := s.noticeOf(ctx, m)
		if err != nil {
			return asked, err
		}
		with := mentoring.With{"Who": letter.Matter.About.Full, "First": letter.Matter.About.First, "Address": string(sc.self.person.Email)}
		said, err := s.Letters.SayAll(language, []mentoring.Sentence{mentoring.Say("morning.address", with), mentoring.Say("morning.address.story", with)})
		if err != nil {
			return asked, err
		}
		asked.Title, asked.Story = said[0], said[1]
		return asked, nil
	}
	hand, err := s.LockAsk(ctx, *m.AskID)
	if err != nil {
		return asked, err
	}
	sc, err := s.sceneOf(ctx, hand)
	if err != nil {
		return asked, err
	}
	letter, err := s.askLetter(ctx, sc, hand, string(hand.Kind))
	if err != nil {
		return asked, err
	}
	with := mentoring.With{
		"Who": letter.Matter.About.Full, "First": letter.Matter.About.First, "Step": letter.Matter.Step, "Guess": letter.Matter.Guess,
		"Other": letter.Partner.Name.Full,
	}
	kind := "morning." + string(hand.Kind)
	var sentences []mentoring.Sentence
	for _, name := range []string{"", ".1", ".2", ".3"} {
		sentences = append(sentences, mentoring.Say(kind+name, with))
	}
	said, err := s.Letters.SayAll(language, sentences)
	if err != nil {
		return asked, err
	}
	asked.Title, asked.Story, asked.Ways, asked.Words = said[0], letter.Matter.Story, said[1:], letter.Words
	if hand.Kind == mentoring.Missed {
		asked.Lines = letter.Matter.Lines
	}
	return asked, nil
}

// toldOf says a notice in one sentence.
func (s step) toldOf(ctx context.Context, m store.Matter, language string) (string, error) {
	_, letter, err := s.noticeOf(ctx, m)
	if err != nil {
		return "", err
	}
	return s.Letters.Say(language, mentoring.Say("told."+m.Step, mentoring.With{
		"Who": letter.Matter.About.Full, "First": letter.Matter.About.First, "Other": letter.Partner.Name.Full, "Address": letter.Partner.Email, "Words": letter.Words,
	}))
}

// noticeOf writes the mail that a notice would be alone.
func (s step) noticeOf(ctx context.Context, m store.Matter) (scene, templates.Letter, error) {
	sc, err := s.sceneFor(ctx, m.CohortID, m.PersonID, deref(m.ParticipantID), deref(m.PairID))
	if err != nil {
		return sc, templates.Letter{}, err
	}
	letter, err := s.letter(ctx, sc, m.Step)
	if err != nil {
		return sc, letter, err
	}
	if m.AboutID != nil {
		about, err := s.LockAsk(ctx, *m.AboutID)
		if err != nil {
			return sc, letter, err
		}
		if about.Answer != nil {
			letter.Words = about.Answer.Text
		}
	}
	if m.Step == "coordinator.ended" {
		letter.Partner = sc.partnerCard(sc.partner)
		again := s.looksAgain(sc.cohort, sc.self.Participant)
		letter.Answer.Rematch = &again
	}
	return sc, letter, nil
}

// waitingElsewhere counts the people of other organisations than a coordinator's own whose answers are waited for. Who they are is
// for their own coordinators to know.
func (s step) waitingElsewhere(ctx context.Context, sc scene) (int, error) {
	own, err := s.organisationsOf(ctx, sc)
	if err != nil || own == nil {
		return 0, err
	}
	return s.CountWaitingElsewhere(ctx, sc.cohort.ID, own)
}

// organisationsOf returns the organisations whose people the scene's reader coordinates; nil when it is everybody.
func (s step) organisationsOf(ctx context.Context, sc scene) ([]string, error) {
	offices, err := s.Officers(ctx, sc.cohort.ID, "coordinator", "")
	if err != nil {
		return nil, err
	}
	own := []string{}
	for _, o := range offices {
		switch {
		case o.PersonID != sc.reader.ID:
		case o.Organisation == "":
			return nil, nil
		default:
			own = append(own, o.Organisation)
		}
	}
	return own, nil
}

// mattersToRead says what the numbers in a reply to a morning mean.
func (s step) mattersToRead(ctx context.Context, ask store.Ask) ([]replies.Matter, error) {
	matters, err := s.MattersIn(ctx, ask.ID)
	if err != nil {
		return nil, err
	}
	var out []replies.Matter
	for _, m := range matters {
		read := replies.Matter{Number: m.Number}
		switch {
		case m.AskID != nil:
			hand, err := s.LockAsk(ctx, *m.AskID)
			if err != nil {
				return nil, err
			}
			read.Kind = hand.Kind
			read.Again = hand.Kind == mentoring.Missed
			if hand.Kind == mentoring.HandOver {
				about, err := s.LockAsk(ctx, deref(hand.AboutID))
				if err != nil {
					return nil, err
				}
				read.Again = guessed(about.Kind, hand, templates.Name{}).Name == "guess.again"
			}
		case m.Step != bouncedMail:
			continue
		}
		sc, err := s.sceneFor(ctx, m.CohortID, m.PersonID, deref(m.ParticipantID), deref(m.PairID))
		if err != nil {
			return nil, err
		}
		for _, who := range []*member{sc.self, sc.partner} {
			if who != nil && (who == sc.self || read.Kind == mentoring.Missed) {
				read.Names = append(read.Names, who.person.Name)
			}
		}
		out = append(out, read)
	}
	return out, nil
}

package programme

import (
	"context"
	"maps"
	"slices"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replies"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
)

// decideAll does what a coordinator chose for the matters of a morning, each by the step that would answer its own mail, and reads
// all of it back in one. What was not plain stays as it was, and the same mail says so. An earlier morning may be answered as
// well as the last.
func (s step) decideAll(ctx context.Context, in *incoming, sc scene, ask *store.Ask) error {
	matters, err := s.MattersIn(ctx, ask.ID)
	if err != nil {
		return err
	}
	answer := in.reading.Answer
	var done []mentoring.Sentence
	for _, m := range matters {
		choice, chosen := answer.Choices[m.Number]
		address, addressed := answer.Addresses[m.Number]
		if !chosen && !addressed {
			continue
		}
		said, err := s.decideOne(ctx, m, choice, address)
		if err != nil {
			return err
		}
		done = append(done, said)
	}
	open, err := s.stillOpen(ctx, ask.ID)
	if err != nil {
		return err
	}
	if ask.Answer != nil { // what was chosen earlier stays known
		answer.Choices, answer.Addresses = joined(ask.Answer.Choices, answer.Choices), joined(ask.Answer.Addresses, answer.Addresses)
	}
	switch {
	case ask.State != mentoring.Open:
		if err := s.Correct(ctx, ask.ID, answer); err != nil {
			return err
		}
	case len(open) == 0:
		if err := s.settle(ctx, ask, mentoring.Settled, &answer); err != nil {
			return err
		}
	default:
		if err := s.KeepPart(ctx, ask.ID, answer); err != nil {
			return err
		}
	}
	if in.reading.Answer.HasQuery {
		if err := s.forward(ctx, in, sc, ask, "coordinator.question"); err != nil {
			return err
		}
	}
	return s.answerWithMore(ctx, in, sc, ask, string(mentoring.Morning)+".noted", func(l *templates.Letter) error {
		l.Answer = in.reading.Answer
		l.Morning.Asked = slices.DeleteFunc(l.Morning.Asked, func(m templates.MorningMatter) bool { return !slices.Contains(open, m.Number) })
		l.Morning.Unread = in.reading.Answer.Unread
		l.Morning.Told = nil
		l.Morning.Done, err = s.Letters.SayAll(l.Language, done)
		return err
	})
}

func joined[V any](earlier, later map[int]V) map[int]V {
	all := maps.Clone(earlier)
	if all == nil {
		return later
	}
	maps.Copy(all, later)
	return all
}

// decideOne does what was chosen for one matter, and says what that was.
func (s step) decideOne(ctx context.Context, m store.Matter, choice int, address string) (mentoring.Sentence, error) {
	who, err := s.member(ctx, deref(m.ParticipantID))
	if err != nil {
		return mentoring.Sentence{}, err
	}
	name := nameOf(who.person)
	with := mentoring.With{"Number": m.Number, "Who": name.Full, "First": name.First, "Address": address, "Other": ""}
	if m.AskID == nil {
		return s.decideAddress(ctx, who, choice, mentoring.CanonicalAddress(address), with)
	}
	hand, err := s.LockAsk(ctx, *m.AskID)
	if err != nil {
		return mentoring.Sentence{}, err
	}
	sc, err := s.sceneOf(ctx, hand)
	if err != nil {
		return mentoring.Sentence{}, err
	}
	fresh := mentoring.Answer{Intent: mentoring.Answered, Choice: choice}
	if address != "" || choice == 0 {
		return mentoring.Say("done.over", with), nil
	}
	if hand.State != mentoring.Open {
		return mentoring.Say("done.over", with), nil
	}
	said := "done." + string(hand.Kind) + "." + string(rune('0'+choice))
	if hand.Kind == mentoring.HandOver {
		about, err := s.LockAsk(ctx, deref(hand.AboutID))
		if err != nil {
			return mentoring.Sentence{}, err
		}
		if about.ParticipantID == nil {
			reader, err := s.Person(ctx, about.PersonID)
			if err != nil {
				return mentoring.Sentence{}, err
			}
			name = nameOf(reader)
			with["Who"], with["First"] = name.Full, name.First
		}
		if choice == 1 {
			said = "done." + guessed(about.Kind, hand, name).Name
		}
	}
	if sc.partner != nil {
		with["Other"] = sc.partner.person.Name
	}
	_, err = s.answer(ctx, sc, &hand, merge(hand, replies.Reading{Answer: fresh}))
	return mentoring.Say(said, with), err
}

// decideAddress gives somebody whose mail does not arrive the address that a coordinator found.
func (s step) decideAddress(ctx context.Context, who *member, choice int, address mentoring.Address, with mentoring.With) (mentoring.Sentence, error) {
	switch {
	case who.person.MailState != "bounced":
		return mentoring.Say("done.over", with), nil
	case address == "" || choice != 0:
		return mentoring.Say("done.address.later", with), nil
	}
	moved, err := s.correctAddress(ctx, who.PersonID, address)
	if err != nil || !moved {
		return mentoring.Say("done.address.taken", with), err
	}
	return mentoring.Say("done.address", with), nil
}

// stillOpen returns the numbers of the matters of a morning that wait for a decision.
func (s step) stillOpen(ctx context.Context, morning string) ([]int, error) {
	matters, err := s.MattersIn(ctx, morning)
	if err != nil {
		return nil, err
	}
	var open []int
	for _, m := range matters {
		switch {
		case m.AskID != nil:
			hand, err := s.LockAsk(ctx, *m.AskID)
			if err != nil {
				return nil, err
			}
			if hand.State == mentoring.Open {
				open = append(open, m.Number)
			}
		case m.Step == bouncedMail:
			who, err := s.member(ctx, deref(m.ParticipantID))
			if err != nil {
				return nil, err
			}
			if who.person.MailState == "bounced" {
				open = append(open, m.Number)
			}
		}
	}
	return open, nil
}

package programme

import (
	"context"
	"fmt"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

// offered are the times that the scene's reader was asked about, on their clock.
func offered(sc scene, m store.Meeting) (slots []mentoring.Slot) {
	times := m.Offers
	if m.Fixed() {
		times = []time.Time{*m.StartsAt}
	}
	for _, at := range times {
		slots = append(slots, mentoring.SlotOf(at.In(sc.zone())))
	}
	return slots
}

// chooseTime does what somebody said to the times that they were offered: it suits, this one does, none does, others would.
func (s step) chooseTime(ctx context.Context, sc scene, ask store.Ask, answer mentoring.Answer) error {
	session := sessionOfAsk(ask)
	m, found, err := s.MeetingFor(ctx, sc.pair.ID, session)
	if err != nil || !found {
		return err
	}
	times := s.momentsOf(sc, answer.Slots)
	switch {
	case len(times) > 0 && m.State == store.MeetingAgreed: // it was settled, and is moved
		return s.arrange(ctx, sc, ask, session, answer.Slots)
	case len(times) > 0:
		return s.offer(ctx, sc, ask, session, answer)
	case answer.Intent == mentoring.Decline:
		return s.cannot(ctx, sc, ask, m, answer.Text)
	case !m.Living():
		return nil
	case answer.Choice > 0 && answer.Choice <= len(m.Offers):
		return s.take(ctx, sc, m, answer.Choice)
	case answer.Intent == mentoring.Accept && len(m.Offers) == 1:
		return s.take(ctx, sc, m, 1)
	case (answer.Intent == mentoring.Accept || answer.Choice == 1) && m.State == store.MeetingProposed:
		m.State = store.MeetingAgreed
		return s.keepMeeting(ctx, sc, m)
	}
	return nil
}

// offer passes other times to the half who named the first ones. Nothing goes into a calendar until they choose.
func (s step) offer(ctx context.Context, sc scene, ask store.Ask, session int, answer mentoring.Answer) error {
	m, err := s.meetingOrNew(ctx, sc, ask, session)
	if err != nil {
		return err
	}
	m.State, m.Offers, m.ProposedBy, m.AskID, m.Words = store.MeetingOffered, s.momentsOf(sc, answer.Slots), sc.self.ID, ask.ID, answer.Text
	return s.keepAndAsk(ctx, sc, m)
}

// take settles on one of the times on offer and tells whoever offered it.
func (s step) take(ctx context.Context, sc scene, m store.Meeting, choice int) error {
	s.fix(&m, m.Offers[choice-1], store.MeetingAgreed)
	if err := s.keepMeeting(ctx, sc, m); err != nil {
		return err
	}
	there, err := s.sceneFor(ctx, sc.cohort.ID, sc.partner.PersonID, sc.partner.ID, sc.pair.ID)
	if err != nil {
		return err
	}
	letter, err := s.letter(ctx, there, "meeting.agreed")
	if err != nil {
		return err
	}
	letter.Meeting, letter.Session = there.meetingLetter(m), sessionOf(there, m.Session)
	proposed, err := s.LockAsk(ctx, m.AskID)
	if err != nil {
		return err
	}
	return s.post(ctx, there, parcel{letter: letter, class: essential, ask: &proposed, key: fmt.Sprintf("agreed|%d|%d", m.ID, m.Sequence)})
}

// cannot takes back a time that does not suit one of the two, and asks the other half for others. The words go with it.
func (s step) cannot(ctx context.Context, sc scene, ask store.Ask, m store.Meeting, words string) error {
	if !m.Living() || m.StartsAt != nil && !m.StartsAt.After(s.now) {
		return nil
	}
	m.State, m.Offers, m.ProposedBy, m.AskID, m.Words = store.MeetingDeclined, nil, sc.self.ID, ask.ID, words
	m.Sequence++
	return s.keepAndAsk(ctx, sc, m)
}

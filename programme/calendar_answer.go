package programme

import (
	"cmp"
	"context"
	"slices"
	"time"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replies"
	"github.com/rapport-mentoring/rapport/store"
)

// calendarAnswer does what somebody's calendar says to an entry of ours: a click on accept or decline, or a counter-proposal
// (RFC 5546, 3.2.3 and 3.2.7). It counts as a word of theirs when the reply address and the sender agree, and only for the version
// of the entry that is in force. No mail answers it; a decline leads to a question to the other half. It returns why nothing
// came of it, or what did.
func (s step) calendarAnswer(ctx context.Context, in *incoming) (why string, err error) {
	event := in.message.Event
	if event == nil || event.Method != "REPLY" && event.Method != "COUNTER" {
		return "no answer to an entry", nil
	}
	if in.doubt != "" {
		return in.doubt, nil
	}
	c, err := s.claim(ctx, in)
	if err != nil || !c.bound() || c.by != byToken || c.proof() < addressed || c.mail.ParticipantID == nil {
		return "not from whom the entry was written to", err
	}
	m, found, err := s.MeetingOf(ctx, event.UID)
	if err != nil || !found {
		return "no entry of ours", err
	}
	sc, err := s.sceneFor(ctx, deref(c.mail.CohortID), c.mail.PersonID, *c.mail.ParticipantID, m.PairID)
	if err != nil {
		return "", err
	}
	if sc.officer || sc.self.ID != sc.pair.MentorID && sc.self.ID != sc.pair.MenteeID {
		return "the entry of another pair", nil
	}
	entry, told, err := s.EntryOf(ctx, m.ID, sc.self.ID)
	switch {
	case err != nil:
		return "", err
	case !told || !m.Fixed() || event.Sequence < m.Sequence || !m.StartsAt.After(s.now) || sc.pair.Over():
		return "an entry that is no longer in force", nil
	}
	in.event.PersonID, in.mail = &sc.reader.ID, c.mail
	status, words := attendance(event, in.sender)
	ask, err := s.LockAsk(ctx, cmp.Or(deref(c.mail.AskID), m.AskID))
	if err != nil {
		return "", err
	}
	switch {
	case event.Method == "COUNTER":
		at, known := startOf(event)
		if known && at.Equal(*m.StartsAt) {
			return "the same time", nil
		}
		answer := mentoring.Answer{Intent: mentoring.Decline, Text: words}
		if known {
			answer.Slots = []mentoring.Slot{mentoring.SlotOf(at.In(sc.zone()))}
		}
		return "another time", s.declinedByCalendar(ctx, sc, ask, m, entry, answer)
	case status == "ACCEPTED":
		entry.Answer = "accepted"
		if err := s.KeepEntry(ctx, entry); err != nil || m.ProposedBy == sc.self.ID || m.State != store.MeetingProposed {
			return "accepted", err
		}
		m.State = store.MeetingAgreed
		if err := s.keepMeeting(ctx, sc, m); err != nil {
			return "", err
		}
		return "accepted", s.settleTimes(ctx, sc, m.Session, mentoring.Answer{Intent: mentoring.Accept})
	case status == "TENTATIVE":
		entry.Answer = "tentative"
		return "tentative", s.KeepEntry(ctx, entry)
	case status == "DECLINED":
		reading := replies.Read(replies.Message{Text: words, Date: s.now.In(sc.zone())}, replies.Ask{Kind: mentoring.MeetingTimes, Language: sc.language()})
		answer := mentoring.Answer{Intent: mentoring.Decline, Text: words}
		if reading.Decision == mentoring.Act {
			answer.Slots = reading.Answer.Slots
		}
		return "declined", s.declinedByCalendar(ctx, sc, ask, m, entry, answer)
	}
	return "no answer yet", nil
}

// declinedByCalendar takes a click on decline, or a counter-proposal, as a no. The calendar that said it needs no mail to take
// the entry out.
func (s step) declinedByCalendar(ctx context.Context, sc scene, ask store.Ask, m store.Meeting, entry store.Entry, answer mentoring.Answer) error {
	if err := s.settleTimes(ctx, sc, m.Session, answer); err != nil {
		return err
	}
	var err error
	if entry.Answer = "declined"; len(s.momentsOf(sc, answer.Slots)) > 0 {
		err = s.offer(ctx, sc, ask, m.Session, answer)
	} else {
		entry.Told = m.Sequence + 1
		err = s.cannot(ctx, sc, ask, m, answer.Text)
	}
	if err != nil {
		return err
	}
	return s.KeepEntry(ctx, entry)
}

// settleTimes settles what the scene's reader was asked about the times of a session.
func (s step) settleTimes(ctx context.Context, sc scene, session int, answer mentoring.Answer) error {
	asks, err := s.AsksOfPair(ctx, sc.pair.ID, mentoring.MeetingTimes)
	if err != nil {
		return err
	}
	for i := range asks {
		if asks[i].State == mentoring.Open && asks[i].PersonID == sc.reader.ID && sessionOfAsk(asks[i]) == session {
			if err := s.settle(ctx, &asks[i], mentoring.Settled, &answer); err != nil {
				return err
			}
		}
	}
	return nil
}

// attendance returns what the sender's calendar says, and their own words beside it. An answer names its sender alone.
func attendance(e *inbox.CalendarEvent, sender mentoring.Address) (status, words string) {
	i := slices.IndexFunc(e.Attendees, func(a inbox.Attendee) bool { return a.Address == sender })
	if i < 0 && len(e.Attendees) == 1 {
		i = 0
	}
	if i < 0 {
		return "", e.Comment
	}
	return e.Attendees[i].Status, cmp.Or(e.Comment, e.Attendees[i].Comment)
}

// startOf returns when an event starts. The zone of a calendar that uses names of its own is not guessed.
func startOf(e *inbox.CalendarEvent) (time.Time, bool) {
	if e.Start.IsZero() || e.AllDay {
		return time.Time{}, false
	}
	if e.Zone == "" {
		return e.Start, e.Start.Location() == time.UTC
	}
	loc, err := time.LoadLocation(e.Zone)
	if err != nil {
		return time.Time{}, false
	}
	y, mo, d := e.Start.Date()
	return time.Date(y, mo, d, e.Start.Hour(), e.Start.Minute(), 0, 0, loc), true
}

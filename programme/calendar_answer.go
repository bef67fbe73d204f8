package programme

import (
	"cmp"
	"context"
	"slices"
	"time"

	"github.com/rapport-mentoring/rapport/diary"
	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replies"
	"github.com/rapport-mentoring/rapport/store"
)

// calendarAnswer does what somebody's calendar says to an entry of ours: a click on accept or decline, or a counter-proposal
// (RFC 5546, 3.2.3 and 3.2.7). It counts as a word of theirs when it names the entry and comes from an address of somebody whom
// the entry was written to, and only for the version that is in force. No mail answers it; a decline of a talk leads to a question
// to the other half. It returns why nothing came of it, or what did.
func (s step) calendarAnswer(ctx context.Context, in *incoming) (why string, err error) {
	event := in.message.Event
	if event == nil || event.Method != "REPLY" && event.Method != "COUNTER" {
		return "no answer to an entry", nil
	}
	if in.doubt != "" {
		return in.doubt, nil
	}
	if in.claim, err = s.claim(ctx, in); err != nil {
		return "", err
	}
	m, found, err := s.MeetingOf(ctx, event.UID)
	if err != nil {
		return "", err
	}
	if found {
		return s.meetingAnswer(ctx, in, m)
	}
	seat, found, err := s.SeatEntryOf(ctx, event.UID)
	if err != nil || !found {
		return "no entry of ours", err
	}
	return s.seatAnswer(ctx, in, seat)
}

// meetingAnswer does what somebody's calendar says to the entry of a talk.
func (s step) meetingAnswer(ctx context.Context, in *incoming, m store.Meeting) (why string, err error) {
	event := in.message.Event
	sc, found, err := s.halfWho(ctx, in, m)
	if err != nil || !found {
		return "not from whom the entry was written to", err
	}
	entry, told, err := s.EntryOf(ctx, m.ID, sc.self.ID)
	switch {
	case err != nil:
		return "", err
	case !told || !m.Fixed() || event.Sequence < m.Sequence || !m.StartsAt.After(s.now) || sc.pair.Over():
		return "an entry that is no longer in force", nil
	}
	in.event.PersonID = &sc.reader.ID
	ask, err := s.askOn(ctx, m, sc.reader.ID)
	if err != nil {
		return "", err
	}
	if ask == nil {
		proposed, err := s.LockAsk(ctx, m.AskID)
		if err != nil {
			return "", err
		}
		ask = &proposed
	}
	status, words := attendance(event, in.sender)
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
		return "another time", s.declinedByCalendar(ctx, sc, *ask, m, entry, answer)
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
		return "declined", s.declinedByCalendar(ctx, sc, *ask, m, entry, answer)
	}
	return "no answer yet", nil
}

// halfWho returns the scene of the half of a pair who wrote a mail about their talk.
func (s step) halfWho(ctx context.Context, in *incoming, m store.Meeting) (scene, bool, error) {
	pair, err := s.Pair(ctx, m.PairID)
	if err != nil {
		return scene{}, false, err
	}
	for _, id := range []string{pair.MenteeID, pair.MentorID} {
		who, err := s.member(ctx, id)
		if err != nil {
			return scene{}, false, err
		}
		if writes(in, who) {
			sc, err := s.sceneFor(ctx, pair.CohortID, who.PersonID, id, pair.ID)
			return sc, true, err
		}
	}
	return scene{}, false, nil
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

// startOf returns when an event starts. A zone that only the calendar knows is not guessed.
func startOf(e *inbox.CalendarEvent) (time.Time, bool) {
	if e.Start.IsZero() || e.AllDay {
		return time.Time{}, false
	}
	if e.Zone == "" {
		return e.Start, e.Start.Location() == time.UTC
	}
	loc, known := diary.Location(e.Zone)
	if !known {
		return time.Time{}, false
	}
	y, mo, d := e.Start.Date()
	return time.Date(y, mo, d, e.Start.Hour(), e.Start.Minute(), 0, 0, loc), true
}

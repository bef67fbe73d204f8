package programme

import (
	"context"
	"time"

	"github.com/rapport-mentoring/rapport/diary"
	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

// Whoever has a place at a gathering gets it into their calendar, alone: nobody sees there who else comes. What their calendar
// says counts as their answer to the invitation.

// untoldSeat returns what the calendar of the scene's reader does not have of a gathering; number 0 means of any.
func (s step) untoldSeat(ctx context.Context, sc scene, number int) (*untold, error) {
	g, found, err := s.UntoldSeat(ctx, sc.self.ID, number, s.now)
	if err != nil || !found {
		return nil, err
	}
	kept, known, err := s.SeatEntry(ctx, g.CohortID, g.Number, sc.self.ID)
	if err != nil {
		return nil, err
	}
	if kept.Sequence++; !known {
		kept = store.SeatEntry{CohortID: g.CohortID, Number: g.Number, ParticipantID: sc.self.ID, UID: s.newUID()}
	}
	e := s.entry(diary.Cancel, kept.UID, kept.Sequence)
	seated, err := s.seated(ctx, g, sc.self.ID)
	if err != nil {
		return nil, err
	}
	if kept.Held = seated && g.State != store.GatheringCancelled; kept.Held {
		e.Method, kept.StartsAt = diary.Request, g.StartsAt
	}
	kept.Answer = ""
	e.Starts, e.Lasts, e.Where = kept.StartsAt, time.Duration(g.Spec.Minutes)*time.Minute, g.Spec.Where
	e.Summary = g.Spec.Name + ", " + sc.cohort.Spec.Name
	e.Attendees = []diary.Person{{Name: sc.reader.Name, Email: string(sc.reader.Email)}}
	return &untold{entry: e, keep: func(ctx context.Context) error { return s.KeepSeatEntry(ctx, kept) }}, nil
}

// seated reports whether a participant has a place at a gathering.
func (s step) seated(ctx context.Context, g store.Gathering, participant string) (bool, error) {
	seats, err := s.Seats(ctx, g.CohortID, g.Number)
	for _, seat := range coming(seats) {
		if seat.ParticipantID == participant {
			return true, err
		}
	}
	return false, err
}

// seatAnswer does what a guest's calendar says to the entry of a gathering: an accept is a yes, a decline a no, and a tentative
// keeps the place. It returns what came of it.
func (s step) seatAnswer(ctx context.Context, in *incoming, entry store.SeatEntry) (why string, err error) {
	event := in.message.Event
	who, err := s.member(ctx, entry.ParticipantID)
	if err != nil || !writes(in, who) {
		return "not from whom the entry was written to", err
	}
	g, err := s.Gathering(ctx, entry.CohortID, entry.Number)
	if err != nil {
		return "", err
	}
	sc, err := s.sceneFor(ctx, g.CohortID, who.PersonID, who.ID, "")
	if err != nil {
		return "", err
	}
	gone := who.State == "stopped" || who.State == "declined" || sc.cohort.State == "closed"
	inForce := entry.Held || entry.Answer == "declined" // which they may take back
	if gone || !inForce || event.Sequence < entry.Sequence || g.State != store.GatheringInvited || !s.now.Before(g.StartsAt) {
		return "an entry that is no longer in force", nil
	}
	ask, found, err := s.AskNamed(ctx, askKey(inviteTo(g, who.ID)))
	if err != nil || !found {
		return "nobody was invited", err
	}
	in.event.PersonID, in.event.AskID = &who.PersonID, &ask.ID
	status, _ := attendance(event, in.sender)
	switch status {
	case "ACCEPTED":
		entry.Held, entry.Answer = true, "accepted"
		return "accepted", s.seatByCalendar(ctx, sc, g, ask, entry, mentoring.Accept)
	case "DECLINED":
		entry.Held, entry.Answer = false, "declined"
		return "declined", s.seatByCalendar(ctx, sc, g, ask, entry, mentoring.Decline)
	case "TENTATIVE":
		entry.Answer = "tentative"
		return "tentative", s.KeepSeatEntry(ctx, entry)
	}
	return "no answer yet", nil
}

// seatByCalendar takes a click in a calendar as the answer to an invitation. No mail answers it, but for a place that is gone.
func (s step) seatByCalendar(ctx context.Context, sc scene, g store.Gathering, ask store.Ask, entry store.SeatEntry, intent mentoring.Intent) error {
	if err := s.KeepSeatEntry(ctx, entry); err != nil {
		return err
	}
	had, err := s.seated(ctx, g, sc.self.ID)
	if err != nil || had == (intent == mentoring.Accept) {
		return err
	}
	answer := mentoring.Answer{Intent: intent}
	if err := s.Correct(ctx, ask.ID, answer); err != nil {
		return err
	}
	if err := s.takeSeat(ctx, sc.self.ID, ask, answer); err != nil || intent != mentoring.Accept {
		return err
	}
	if has, err := s.seated(ctx, g, sc.self.ID); err != nil || has {
		return err
	}
	return s.tellGuest(ctx, g, sc.self.ID, "gathering.noted")
}

// writes reports whether a mail comes from an address of somebody, and is not known to be forged.
func writes(in *incoming, who *member) bool {
	if in.claim.verdict == inbox.Forged {
		return false
	}
	for _, p := range in.claim.known {
		if p.ID == who.PersonID {
			return true
		}
	}
	return false
}

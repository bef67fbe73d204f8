package programme

import (
	"context"
	"crypto/rand"
	"fmt"
	"slices"
	"strings"

	"github.com/rapport-mentoring/rapport/diary"
	"github.com/rapport-mentoring/rapport/mailer"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

// carriers are the mails that take what a reader's calendar does not have yet along: a new time, or one that is taken back.
var carriers = []string{
	"meeting.first.noted", "meeting.times", "meeting.times.remind", "meeting.times.noted", "meeting.agreed", "meeting.cancelled", "session.noted", "session.rests", "pair.away",
	"session.prepare", "pair.ended", "closed", "anytime.stopped", "anytime.ended",
}

// seatCarriers are the mails that do the same for gatherings. Whoever leaves the programme gives both back.
var seatCarriers = []string{"gathering.noted", "gathering.near", "gathering.moved", "gathering.cancelled", "anytime.stopped"}

// untold is a version of an entry that a reader's calendar does not have, and what is to be kept once a mail brings it.
type untold struct {
	entry diary.Entry
	keep  func(context.Context) error
}

// untoldTo returns what a mail has to bring to the calendar of the scene's reader, nil for nothing.
func (s step) untoldTo(ctx context.Context, sc scene, p parcel) (*untold, error) {
	if sc.self == nil || sc.officer {
		return nil, nil
	}
	if slices.Contains(carriers, p.letter.Kind) {
		if u, err := s.untoldMeeting(ctx, sc); u != nil || err != nil {
			return u, err
		}
	}
	if !slices.Contains(seatCarriers, p.letter.Kind) {
		return nil, nil
	}
	number := 0
	if p.ask != nil && p.ask.Kind == mentoring.Invite {
		number = p.ask.Name.Occurrence
	}
	return s.untoldSeat(ctx, sc, number)
}

// untoldMeeting returns what the calendar of the scene's reader does not have of the talks of their pair.
func (s step) untoldMeeting(ctx context.Context, sc scene) (*untold, error) {
	m, found, err := s.Untold(ctx, sc.self.ID, sc.pairID(), s.now)
	if err != nil || !found {
		return nil, err
	}
	kept := store.Entry{MeetingID: m.ID, ParticipantID: sc.self.ID, Organiser: s.organiser()}
	if known, found, err := s.EntryOf(ctx, m.ID, sc.self.ID); err != nil {
		return nil, err
	} else if found {
		kept = known
	}
	e := s.entry(diary.Cancel, m.UID, m.Sequence)
	if m.Fixed() {
		if e.Method = diary.Request; kept.Told < m.Sequence {
			kept.Answer = ""
		}
	}
	kept.Told = m.Sequence
	pair, err := s.Pair(ctx, m.PairID)
	if err != nil {
		return nil, err
	}
	for _, id := range []string{pair.MenteeID, pair.MentorID} {
		who, err := s.member(ctx, id)
		if err != nil {
			return nil, err
		}
		e.Attendees = append(e.Attendees, diary.Person{Name: who.person.Name, Email: string(who.person.Email)})
	}
	e.Starts, e.Lasts, e.Organiser.Email = *m.StartsAt, mentoring.MeetingLength, kept.Organiser
	e.Summary = mentoring.FirstName(e.Attendees[0].Name) + " & " + mentoring.FirstName(e.Attendees[1].Name) + ", " + sc.cohort.Spec.Name
	return &untold{entry: e, keep: func(ctx context.Context) error { return s.KeepEntry(ctx, kept) }}, nil
}

// entry begins an entry as it leaves now.
func (s step) entry(method diary.Method, uid string, sequence int) diary.Entry {
	return diary.Entry{
		Method: method, UID: uid, Sequence: sequence, Stamp: s.now, Organiser: diary.Person{Name: s.From.Name, Email: s.organiser()},
	}
}

// organiser is the address that calendars answer to: one for all, so that both copies of an entry name the same, and none of the
// reply addresses, which are each one person's alone. Whose calendar answers is known by the entry's UID, which nobody can guess,
// and by the sender.
func (s step) organiser() string { return string(s.From.Reply.Address("calendar")) }

// newUID returns a name for an entry that nobody can guess.
func (s step) newUID() string {
	return fmt.Sprintf("%s@%s", strings.ToLower(rand.Text()[:20]), s.From.Address.Domain())
}

// calendarOf writes an entry as a mail takes it along.
func calendarOf(e diary.Entry) (*mailer.Calendar, error) {
	content, err := e.Bytes()
	return &mailer.Calendar{Method: string(e.Method), Content: content}, err
}

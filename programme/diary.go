package programme

import (
	"context"
	"slices"

	"github.com/rapport-mentoring/rapport/diary"
	"github.com/rapport-mentoring/rapport/mailer"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

// carriers are the mails that take what a reader's calendar does not have yet along: a new time, or one that is taken back.
var carriers = []string{
	"meeting.first.noted", "meeting.times", "meeting.times.remind", "meeting.times.noted", "meeting.agreed", "meeting.cancelled", "session.noted",
	"session.prepare", "pair.ended", "closed", "anytime.stopped", "anytime.ended",
}

// untold is a version of a meeting that a reader's calendar does not have.
type untold struct {
	meeting store.Meeting
	entry   store.Entry
	people  []diary.Person
}

// untoldTo returns what a mail of that kind has to bring to the calendar of the scene's reader, nil for nothing.
func (s step) untoldTo(ctx context.Context, sc scene, kind string) (*untold, error) {
	if !slices.Contains(carriers, kind) || sc.self == nil || sc.officer {
		return nil, nil
	}
	m, found, err := s.Untold(ctx, sc.self.ID, sc.pairID(), s.now)
	if err != nil || !found {
		return nil, err
	}
	u := untold{meeting: m, entry: store.Entry{MeetingID: m.ID, ParticipantID: sc.self.ID}}
	if known, found, err := s.EntryOf(ctx, m.ID, sc.self.ID); err != nil {
		return nil, err
	} else if found {
		u.entry = known
	}
	if m.Fixed() && u.entry.Told < m.Sequence {
		u.entry.Answer = ""
	}
	u.entry.Told = m.Sequence
	pair, err := s.Pair(ctx, m.PairID)
	if err != nil {
		return nil, err
	}
	for _, id := range []string{pair.MenteeID, pair.MentorID} {
		who, err := s.member(ctx, id)
		if err != nil {
			return nil, err
		}
		u.people = append(u.people, diary.Person{Name: who.person.Name, Email: string(who.person.Email)})
	}
	return &u, nil
}

// calendar writes the entry. Calendars answer to the reply address of the first mail that brought it, so that they know later
// versions as coming from the same organiser.
func (s step) calendar(sc scene, u *untold, replyTo string) (*mailer.Calendar, error) {
	if u.entry.Organiser == "" {
		u.entry.Organiser = replyTo
	}
	e := diary.Entry{
		Method: diary.Cancel, UID: u.meeting.UID, Sequence: u.meeting.Sequence, Starts: *u.meeting.StartsAt, Lasts: mentoring.MeetingLength, Stamp: s.now,
		Summary:   mentoring.FirstName(u.people[0].Name) + " & " + mentoring.FirstName(u.people[1].Name) + ", " + sc.cohort.Spec.Name,
		Organiser: diary.Person{Name: s.From.Name, Email: u.entry.Organiser}, Attendees: u.people,
	}
	if u.meeting.Fixed() {
		e.Method = diary.Request
	}
	content, err := e.Bytes()
	return &mailer.Calendar{Method: string(e.Method), Content: content}, err
}

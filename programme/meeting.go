package programme

import (
	"context"
	"fmt"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
	"github.com/rapport-mentoring/rapport/workflows"
)

// mostRounds is how often the two of a pair pass times to each other through us for one talk. Then it is quicker to call.
const mostRounds = 8

// arrange does what the scene's reader said, in the answer to an ask, about when the two meet for a session: one time goes into
// both calendars, of several the other half chooses.
func (s step) arrange(ctx context.Context, sc scene, ask store.Ask, session int, slots []mentoring.Slot) error {
	times := s.momentsOf(sc, slots)
	if len(times) == 0 {
		return nil
	}
	m, err := s.meetingOrNew(ctx, sc, ask, session)
	if err != nil {
		return err
	}
	m.ProposedBy, m.AskID, m.Words = sc.self.ID, ask.ID, ""
	if len(times) > 1 {
		m.State, m.Offers = store.MeetingOffered, times
		return s.keepAndAsk(ctx, sc, m)
	}
	if m.Fixed() && m.StartsAt.Equal(times[0]) {
		return nil
	}
	s.fix(&m, times[0], store.MeetingProposed)
	return s.keepAndAsk(ctx, sc, m)
}

// momentsOf returns the moments of slots that lie ahead, on the clock of the scene's reader.
func (s step) momentsOf(sc scene, slots []mentoring.Slot) (out []time.Time) {
	for _, slot := range slots {
		if at := slot.In(sc.zone()); at.After(s.now) {
			out = append(out, at.UTC())
		}
	}
	return out
}

// meetingOrNew returns the living meeting for a session, or a new one that is not kept yet.
func (s step) meetingOrNew(ctx context.Context, sc scene, ask store.Ask, session int) (store.Meeting, error) {
	if err := s.LockPair(ctx, sc.pair.ID); err != nil { // both may name the first time at the same moment: the second finds the meeting
		return store.Meeting{}, err
	}
	m, found, err := s.MeetingFor(ctx, sc.pair.ID, session)
	if err != nil || found && m.Living() {
		return m, err
	}
	return store.Meeting{
		PairID: sc.pair.ID, Session: session, MadeAt: s.now, Sequence: -1, UID: s.newUID(),
	}, nil
}

// fix gives a meeting its time: calendars get it as the next version of one entry.
func (s step) fix(m *store.Meeting, at time.Time, state string) {
	m.StartsAt, m.State, m.Offers = &at, state, nil
	m.Sequence++
}

// keepAndAsk keeps a meeting as the scene's reader wants it and asks the other half. What they were asked before is withdrawn.
func (s step) keepAndAsk(ctx context.Context, sc scene, m store.Meeting) error {
	if err := s.keepMeeting(ctx, sc, m); err != nil {
		return err
	}
	asks, err := s.AsksOfPair(ctx, sc.pair.ID, mentoring.MeetingTimes)
	if err != nil {
		return err
	}
	round := 1
	for i := range asks {
		if asks[i].Name.Occurrence/roundsOfSession != m.Session {
			continue
		}
		round++
		if asks[i].State == mentoring.Open {
			if err := s.settle(ctx, &asks[i], mentoring.Withdrawn, nil); err != nil {
				return err
			}
		}
	}
	if round > mostRounds {
		return s.note(ctx, sc, "times passed on too often", "", store.JournalEntry{})
	}
	to := mentoring.TheMentor
	if sc.self.ID == sc.pair.MentorID {
		to = mentoring.TheMentee
	}
	name := mentoring.Ask{Kind: mentoring.MeetingTimes, To: to, Cohort: sc.cohort.ID, Pair: sc.pair.ID, Occurrence: m.Session*roundsOfSession + round}
	name.Workflow = workflows.ErrandID(fmt.Sprintf("%s-times-%d", sc.pair.ID, name.Occurrence))
	_, err = s.errand(ctx, name)
	return err
}

// roundsOfSession parts the number of a session from that of the question about its times, in the occurrence of an ask.
const roundsOfSession = 100

// keepMeeting keeps a meeting, and moves what waits for it.
func (s step) keepMeeting(ctx context.Context, sc scene, m store.Meeting) error {
	m.Sequence = max(m.Sequence, 0)
	if _, err := s.KeepMeeting(ctx, m); err != nil {
		return err
	}
	if err := s.note(ctx, sc, "meeting", m.State, store.JournalEntry{AskID: &m.AskID}); err != nil {
		return err
	}
	return s.follow(ctx, sc, m)
}

// follow moves the ladder of the session's ask with its meeting: whether they have met is asked on the working day after it.
func (s step) follow(ctx context.Context, sc scene, m store.Meeting) error {
	asks, err := s.AsksOfPair(ctx, sc.pair.ID, mentoring.Session)
	if err != nil {
		return err
	}
	for _, ask := range asks {
		if ask.State != mentoring.Open || ask.Name.Occurrence != m.Session || ask.AboutID != nil {
			continue
		}
		since, rung := s.now, 0
		if m.Fixed() {
			since = askedAfter(m.StartsAt.In(sc.zone()))
		}
		reminded := mentoring.LadderFor(ask.Kind).Index(mentoring.Remind)
		if ask.Rung >= reminded {
			err = s.StartLadderAgain(ctx, ask.ID, since, rung)
		} else {
			err = s.MoveLadder(ctx, ask.ID, since, min(ask.Rung, rung))
		}
		if err != nil {
			return err
		}
	}
	return s.tell(ctx, workflows.PairID(sc.pair.ID))
}

// askedAfter returns where the ladder of a session's ask begins, so that it is asked whether they met on the day after the
// meeting, and the preparation note goes out two days before.
func askedAfter(meeting time.Time) time.Time {
	ladder := mentoring.LadderFor(mentoring.Session)
	return mentoring.DayOf(meeting).In(meeting.Location()).AddDate(0, 0, 1).Add(-ladder[ladder.Index(mentoring.Remind)].After)
}

// callOff takes back a meeting that has not begun, because it is skipped, put off without a new time, or declined. Calendars
// that hold it are told by the next mail to each; whoever is not to hear of it otherwise is told by one of its own.
func (s step) callOff(ctx context.Context, sc scene, session int, state string) error {
	m, found, err := s.MeetingFor(ctx, sc.pair.ID, session)
	if err != nil || !found {
		return err
	}
	if m, err = s.takeOut(ctx, sc, m, state); err != nil || m.StartsAt == nil {
		return err
	}
	there, err := s.sceneFor(ctx, sc.cohort.ID, sc.partner.PersonID, sc.partner.ID, sc.pair.ID)
	if err != nil {
		return err
	}
	if _, told, err := s.EntryOf(ctx, m.ID, there.self.ID); err != nil || !told {
		return err
	}
	letter, err := s.letter(ctx, there, "meeting.cancelled")
	if err != nil {
		return err
	}
	letter.Meeting = there.meetingLetter(m)
	return s.post(ctx, there, parcel{letter: letter, class: essential, key: fmt.Sprintf("cancelled|%d|%d", m.ID, m.Sequence)})
}

// takeOut ends a meeting that has not begun, and withdraws what was asked about its times. One that has begun stays.
func (s step) takeOut(ctx context.Context, sc scene, m store.Meeting, state string) (store.Meeting, error) {
	if !m.Living() || m.StartsAt != nil && !m.StartsAt.After(s.now) {
		return store.Meeting{}, nil
	}
	m.State, m.Offers = state, nil
	m.Sequence++
	if err := s.keepMeeting(ctx, sc, m); err != nil {
		return m, err
	}
	return m, s.withdrawTimes(ctx, sc, m.Session)
}

// withdrawTimes withdraws what was asked about the times of a session.
func (s step) withdrawTimes(ctx context.Context, sc scene, session int) error {
	asks, err := s.AsksOfPair(ctx, sc.pair.ID, mentoring.MeetingTimes)
	if err != nil {
		return err
	}
	for i := range asks {
		if asks[i].State == mentoring.Open && asks[i].Name.Occurrence/roundsOfSession == session {
			if err := s.settle(ctx, &asks[i], mentoring.Withdrawn, nil); err != nil {
				return err
			}
		}
	}
	return nil
}

// meetingLetter is what a letter says of a meeting, on the clock of the scene's reader.
func (sc scene) meetingLetter(m store.Meeting) templates.Meeting {
	l := templates.Meeting{State: m.State, Words: m.Words}
	if m.StartsAt != nil {
		l.At = m.StartsAt.In(sc.zone())
		l.Abroad = sc.abroad(*m.StartsAt)
	}
	for _, at := range m.Offers {
		l.Offers = append(l.Offers, at.In(sc.zone()))
		l.Abroad = l.Abroad || sc.abroad(at)
	}
	return l
}

// abroad reports whether the clock of the partner shows another time than the reader's.
func (sc scene) abroad(at time.Time) bool {
	there := scene{cohort: sc.cohort, reader: sc.partner.person}
	return mentoring.SlotOf(at.In(there.zone())) != mentoring.SlotOf(at.In(sc.zone()))
}

// sessionOfAsk returns the number of the session that an ask about dates belongs to.
func sessionOfAsk(ask store.Ask) int {
	switch ask.Kind {
	case mentoring.FirstMeeting:
		return 1
	case mentoring.MeetingTimes:
		return ask.Name.Occurrence / roundsOfSession
	}
	return ask.Name.Occurrence
}

package programme

import (
	"context"
	"fmt"
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replies"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
)

// promptKnown begins the ask of a session whose date is known: with the preparation note in place of the question when they
// meet, or, when they have met by then, with nothing until it is time to ask how it went. It reports whether that was so.
func (s step) promptKnown(ctx context.Context, sc scene, ask *store.Ask) (bool, error) {
	m, found, err := s.MeetingFor(ctx, sc.pair.ID, ask.Name.Occurrence)
	if err != nil || !found || !m.Fixed() {
		return false, err
	}
	prepared := mentoring.LadderFor(ask.Kind).Index(mentoring.Prepare)
	if err := s.prepare(ctx, sc, ask, prepared); err != nil {
		return false, err
	}
	ask.Since, ask.Rung = askedAfter(m.StartsAt.In(sc.zone())), prepared
	return true, s.MoveLadder(ctx, ask.ID, ask.Since, ask.Rung)
}

// prepare sends both what to bring along, two days before they meet. Without a time ahead there is nothing to send. The mentor
// gets what the mentee chose to share, and no more.
func (s step) prepare(ctx context.Context, sc scene, ask *store.Ask, rung int) error {
	m, found, err := s.MeetingFor(ctx, sc.pair.ID, ask.Name.Occurrence)
	if err != nil || !found || !m.Fixed() || !m.StartsAt.After(s.now) {
		return err
	}
	if err := s.put(ctx, sc, ask, "session.prepare", rung); err != nil {
		return err
	}
	there, err := s.sceneFor(ctx, sc.cohort.ID, sc.partner.PersonID, sc.partner.ID, sc.pair.ID)
	if err != nil {
		return err
	}
	letter, err := s.letter(ctx, there, "session.prepare")
	if err != nil {
		return err
	}
	letter.Session, letter.Meeting = sessionOf(there, m.Session), there.meetingLetter(m)
	if err := s.bring(ctx, there, m.Session, &letter); err != nil {
		return err
	}
	known, err := s.askOn(ctx, m, there.reader.ID)
	if err != nil {
		return err
	}
	return s.post(ctx, there, parcel{letter: letter, class: nudge, ask: known, key: fmt.Sprintf("prepare|%d|%s", m.ID, there.self.ID)})
}

// askOn returns the ask by which somebody has a say in a meeting, nil when they were never asked.
func (s step) askOn(ctx context.Context, m store.Meeting, person string) (*store.Ask, error) {
	asks, err := s.AsksOfPair(ctx, m.PairID, mentoring.MeetingTimes)
	if err != nil {
		return nil, err
	}
	var last *store.Ask
	for i := range asks {
		if asks[i].PersonID == person && sessionOfAsk(asks[i]) == m.Session && (last == nil || asks[i].Name.Occurrence > last.Name.Occurrence) {
			last = &asks[i]
		}
	}
	if last != nil {
		return last, nil
	}
	proposed, err := s.LockAsk(ctx, m.AskID)
	if err != nil || proposed.PersonID != person {
		return nil, err
	}
	return &proposed, nil
}

// bring fills in what was said before a session: the mentee's goals, which both know, questions for a talk about them, and what
// the reader meant to do.
func (s step) bring(ctx context.Context, sc scene, session int, l *templates.Letter) error {
	goals, err := s.AnswersOf(ctx, sc.pair.ID, mentoring.Goals)
	if err != nil {
		return err
	}
	for _, ask := range goals {
		if ask.Answer != nil && ask.Answer.Intent == mentoring.Answered {
			for n := 1; n <= len(ask.Answer.Lines); n++ {
				if line := strings.TrimSpace(ask.Answer.Lines[n]); line != "" {
					l.Goals = append(l.Goals, line)
				}
			}
		}
	}
	questions := replies.AimOf(l.Goals).Questions(sessionOf(sc, session).Theme, sc.roleOf(sc.self))
	if l.Talk, err = s.Letters.SayAll(s.Letters.Language(l.Language, l.Kind), questions); err != nil {
		return err
	}
	l.Actions, err = s.ActionsBefore(ctx, sc.pair.ID, session, sc.self.ID)
	return err
}

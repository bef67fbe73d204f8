package programme

import (
	"context"
	"fmt"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

// A mentor is offered three questions to ask themselves, once, before the first talk: on listening, on curiosity, on not fixing.
// It is no ask: nothing waits for an answer, and nobody is reminded. Whatever comes back gets a considered word; of the answer
// nothing is kept, neither words nor a mark, only that the questions were offered.

// selfCheck is the mail with the questions, and selfChecked the one that answers.
const (
	selfCheck   = "self.check"
	selfChecked = "self.check.noted"
)

// selfCheckAfter is how long after the introduction the questions come: behind the agreement, and before the first talk.
const selfCheckAfter = 4 * 24 * time.Hour

// offerSelfCheck keeps the mail to the mentor of a pair. Its key is the mentor's: who mentors several gets it once.
func (s step) offerSelfCheck(ctx context.Context, pair store.Pair) error {
	mentor, err := s.member(ctx, pair.MentorID)
	if err != nil {
		return err
	}
	sc, err := s.sceneFor(ctx, pair.CohortID, mentor.PersonID, mentor.ID, pair.ID)
	if err != nil {
		return err
	}
	letter, err := s.letter(ctx, sc, selfCheck)
	if err != nil {
		return err
	}
	return s.post(ctx, sc, parcel{letter: letter, class: nudge, from: s.now.Add(selfCheckAfter), key: selfCheck + "|" + mentor.ID})
}

// ofSelfCheck reports whether a mail of ours is about the mentor's own questions.
func ofSelfCheck(m *store.Mail) bool {
	return m != nil && (m.Step == selfCheck || m.Step == selfChecked)
}

// considered answers what a mentor wrote about their own questions, and lets go of it.
func (s step) considered(ctx context.Context, in *incoming, sc scene) error {
	if in.reading.Answer.Intent != mentoring.Skipped {
		in.reading.Answer = mentoring.Answer{Intent: mentoring.Answered, Choice: in.reading.Answer.Choice}
	}
	in.reading.Text = ""
	in.event.Words, in.event.Reading = "", nil
	quiet := *in.message
	quiet.Subject = ""
	in.message = &quiet
	if err := s.answerWith(ctx, in, sc, nil, selfChecked); err != nil {
		return err
	}
	return s.LetGo(ctx, in.id, fmt.Sprintf("reply|%d", in.id))
}

package programme

import (
	"context"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
)

// yearOf gathers a participant's own year with a partner, for them alone: their own words, private ones too, and of the
// other half only what was written for them.
func (s step) yearOf(ctx context.Context, sc scene) (year templates.Year, err error) {
	if sc.roleOf(sc.self) == mentoring.Mentee {
		if year.Goals, err = s.goalsOf(ctx, *sc.pair); err != nil {
			return year, err
		}
	}
	sessions, err := s.SessionsOf(ctx, sc.pair.ID)
	if err != nil {
		return year, err
	}
	for _, session := range sessions {
		if session.State != "held" {
			continue
		}
		talk := templates.Talk{Number: session.Number}
		if session.HeldOn != nil {
			talk.On = mentoring.DayOf(*session.HeldOn)
		}
		year.Talks = append(year.Talks, talk)
	}
	reflections, err := s.ReflectionsOf(ctx, sc.pair.ID, sc.self.ID)
	if err != nil {
		return year, err
	}
	for _, r := range reflections {
		year.Reflections = append(year.Reflections, templates.OwnWords{Session: r.Session, Words: r.Words})
	}
	if year.Actions, err = s.ActionsOf(ctx, sc.pair.ID, sc.self.ID); err != nil {
		return year, err
	}
	if year.Marks, err = s.marksOf(ctx, sc); err != nil {
		return year, err
	}
	closing, err := s.AnswersOf(ctx, sc.pair.ID, mentoring.Closing)
	for _, ask := range closing {
		switch {
		case ask.Answer == nil:
		case ask.PersonID == sc.self.PersonID:
			year.Takes = ask.Answer.Lines[takesWith]
		default:
			year.Thanks = ask.Answer.Thanks
		}
	}
	return year, err
}

// takesWith is the number of the closing question about what somebody takes with them.
const takesWith = 3

// passThanks brings words of thanks to the other half when they come after the pair has closed, once. Those that came before
// have waited for the close, so that both got theirs at the same time. Known is what was noted before this answer.
func (s step) passThanks(ctx context.Context, sc scene, ask store.Ask, known *mentoring.Answer, answer mentoring.Answer) error {
	if answer.Thanks == "" || sc.pair.State != "closed" || known != nil && known.Thanks != "" {
		return nil
	}
	there, err := s.sceneFor(ctx, sc.cohort.ID, sc.partner.PersonID, sc.partner.ID, sc.pair.ID)
	if err != nil {
		return err
	}
	letter, err := s.letter(ctx, there, "thanks")
	if err != nil {
		return err
	}
	letter.Words = answer.Thanks
	return s.post(ctx, there, parcel{letter: letter, class: essential, key: "thanks|" + ask.ID})
}

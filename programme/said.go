package programme

import (
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/templates"
)

// stepOf says what an ask is about in a coordinator's letter.
func stepOf(kind mentoring.Kind) mentoring.Sentence { return mentoring.Say("step."+string(kind), nil) }

// tellOf puts what a matter is about, and its story, into a letter in its reader's language.
func (s step) tellOf(l *templates.Letter, about mentoring.Kind, story mentoring.Sentence) (err error) {
	if l.Matter.Step, err = s.Letters.Say(l.Language, stepOf(about)); err != nil {
		return err
	}
	l.Matter.Story, err = s.Letters.Say(l.Language, story)
	return err
}

// inEnglish writes sentences as commands print them.
func (s step) inEnglish(sentences []mentoring.Sentence) ([]string, error) {
	return s.Letters.SayAll("en", sentences)
}

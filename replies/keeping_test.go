package replies

import (
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// What our mails about goals and reflections offer is no goal and no reflection.
func TestOfferedWordsAreNoGoalsAndNoReflections(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		kind   mentoring.Kind
		text   string
		intent mentoring.Intent
	}{
		{mentoring.Goals, "keep it", mentoring.Answered}, {mentoring.Goals, "Keep it, please.", mentoring.Answered},
		{mentoring.Goals, "Leave it as it is", mentoring.Answered}, {mentoring.Goals, "zo laten", mentoring.Answered},
		{mentoring.Goals, "Bitte so lassen", mentoring.Answered}, {mentoring.Goals, "laissez ainsi", mentoring.Answered},
		{mentoring.Goals, "dejarlo así", mentoring.Answered},
		{mentoring.Goals, "help", mentoring.Help}, {mentoring.Goals, "Help!", mentoring.Help}, {mentoring.Goals, "Hilfe", mentoring.Help},
		{mentoring.Reflection, "help", mentoring.Help}, {mentoring.Survey, "help", mentoring.Help}, {mentoring.Agreement, "help", mentoring.Help},
	} {
		t.Run(string(test.kind)+" "+test.text, func(t *testing.T) {
			t.Parallel()
			got := Read(Message{Text: test.text, Date: time.Date(2026, time.March, 2, 9, 0, 0, 0, time.UTC)}, Ask{Kind: test.kind})
			if got.Answer.Intent != test.intent || len(got.Answer.Lines) > 0 || got.Decision != mentoring.Act {
				t.Errorf("got %s %v, %s, %v", got.Answer.Intent, got.Answer.Lines, got.Decision, got.Because)
			}
		})
	}
	got := Read(Message{Text: "Help my team to speak up by June"}, Ask{Kind: mentoring.Goals})
	if got.Answer.Lines[1] == "" {
		t.Errorf("a goal was taken for %s", got.Answer.Intent)
	}
}

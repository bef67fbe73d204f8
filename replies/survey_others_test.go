package replies

import (
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// TestSurveysThatAreNotOurs reads prose that answers numbered questions of other surveys: the first is answered by all of
// it, the others by what they ask for.
func TestSurveysThatAreNotOurs(t *testing.T) {
	t.Parallel()
	const asked = "1. What help are you hoping for?\n2. For how many years have you led people?\n3. What languages can you talk in?\n4. Any days that are no good for you?"
	for _, c := range []struct{ text, want string }{
		{"Confidence with my board. I've led teams since 2011. I speak English and French, and Thursdays don't suit me.", "1~confidence | 2~2011 | 3~French | 4~Thursdays | years=14"},
		{"I'd like to prepare for promotion, led people for nine years, Swedish and English, no Mondays please.", "1~promotion | 2~nine years | 3~Swedish | 4~Mondays | years=9"},
		{"Mostly confidence, really, in front of a crowd.", "1~confidence"},
	} {
		r := Read(Message{Text: c.text, Date: day(2025, time.May, 14)}, Ask{Kind: mentoring.Survey, Language: "en", Questions: QuestionsIn(asked)})
		if wrong := surveyMisses(r.Answer, c.want); len(wrong) > 0 || r.Answer.Intent != mentoring.Answered {
			t.Errorf("%q: %s %v", c.text, r.Answer.Intent, wrong)
		}
	}
}

// S21: of a survey that is answered, words that do not say which answer they correct change none.
func TestSurveyThatIsComplete(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"2. nine years":                        "2~nine years | years=9",
		"Actually it is nine years":            "2~nine years | years=9",
		"Honesty matters most to me":           "3~honesty",
		"Not with Tom Berger":                  "not~Tom Berger",
		"Please keep my values private":        "private=3",
		"Looks good, that is all quite right":  "",
		"You have written it down very nicely": "",
	} {
		r := Read(Message{Text: text, Date: day(2025, time.May, 14)}, Ask{Kind: mentoring.Survey, Language: "en", Role: mentoring.Mentee, Complete: true})
		if want == "" {
			if r.Answer.Intent == mentoring.Answered {
				t.Errorf("%q: taken for %v", text, r.Answer.Lines)
			}
			continue
		}
		if wrong := surveyMisses(r.Answer, want); len(wrong) > 0 || r.Decision != mentoring.Act {
			t.Errorf("%q: %s %v", text, r.Decision, wrong)
		}
	}
}

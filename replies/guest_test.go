package replies

import (
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Row 82: whether a pair goes on when an organisation leaves is said in ordinary words.
func TestRow82WhetherTheyGoOn(t *testing.T) {
	t.Parallel()
	for language, answers := range map[string]map[string]mentoring.Intent{
		"en": {
			"yes": mentoring.Accept, "no": mentoring.Decline, "Yes, we'd love to carry on.": mentoring.Accept, "No thanks, let it end": mentoring.Decline,
			"Of course, I'd be glad to go on with Martin!": mentoring.Accept, "Maybe, let me think": "",
		},
		"nl": {"ja": mentoring.Accept, "nee": mentoring.Decline, "Ja, we gaan graag door": mentoring.Accept, "Nee, liever niet": mentoring.Decline},
		"de": {"ja": mentoring.Accept, "nein": mentoring.Decline, "Ja, wir machen gern weiter": mentoring.Accept, "Ich möchte weitermachen.": mentoring.Accept, "Nein, lieber nicht": mentoring.Decline},
		"fr": {"oui": mentoring.Accept, "non": mentoring.Decline, "Oui, avec plaisir": mentoring.Accept, "Non merci": mentoring.Decline, "Non, je préfère arrêter": mentoring.Decline, "Stop": mentoring.Stop},
		"es": {"sí": mentoring.Accept, "no": mentoring.Decline, "Sí, con gusto seguimos": mentoring.Accept, "No, prefiero que no": mentoring.Decline},
	} {
		for words, want := range answers {
			r := Read(Message{Text: words, Date: time.Date(2026, time.May, 4, 9, 0, 0, 0, time.UTC)}, Ask{Kind: mentoring.Guest, Language: language, Partner: "Martin"})
			got := r.Answer.Intent
			if r.Decision != mentoring.Act {
				got = ""
			}
			if got != want {
				t.Errorf("%s: %q is %q (%s), want %q", language, words, r.Answer.Intent, r.Decision, want)
			}
		}
	}
}

// Row 76: the six questions are answered in numbered lines, or put off with a word.
func TestRow76SixAnswersInLines(t *testing.T) {
	t.Parallel()
	r := Read(Message{Text: "1) People first\n2) The owners\n3) we are few\n4) two hours\n5) hire their people\n6) how to grow leaders"}, Ask{Kind: mentoring.PartnerFit, Language: "en"})
	if r.Decision != mentoring.Act || len(r.Answer.Lines) != 6 || r.Answer.Lines[6] != "how to grow leaders" {
		t.Errorf("%+v", r)
	}
	for words, language := range map[string]string{"cannot": "en", "We cannot do this now": "en", "kan niet": "nl", "geht nicht": "de", "impossible": "fr", "no puedo": "es"} {
		r := Read(Message{Text: words}, Ask{Kind: mentoring.PartnerFit, Language: language})
		if r.Decision != mentoring.Act || r.Answer.Intent != mentoring.Decline {
			t.Errorf("%s: %q is %s, %s", language, words, r.Answer.Intent, r.Decision)
		}
	}
	for words, language := range map[string]string{"skip": "en", "overslaan": "nl", "überspringen": "de", "je passe": "fr", "saltar": "es"} {
		if r := Read(Message{Text: words}, Ask{Kind: mentoring.PartnerFit, Language: language}); r.Answer.Intent != mentoring.Skipped {
			t.Errorf("%s: %q is %s", language, words, r.Answer.Intent)
		}
	}
}

package replies

import (
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// TestRow95AWishForALanguage reads it in every language, alone and beside an answer.
func TestRow95AWishForALanguage(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, time.April, 14, 9, 0, 0, 0, time.UTC)
	for text, want := range map[string]string{
		"English please":                                        "en",
		"In English, please.":                                   "en",
		"Please, in English":                                    "en",
		"Could you write to me in Dutch?":                       "nl",
		"Can you please write in French":                        "fr",
		"Please write to me in German from now on.":             "de",
		"in Deutsch bitte":                                      "de",
		"Bitte auf Deutsch":                                     "de",
		"Auf Englisch, bitte!":                                  "en",
		"Bitte schreiben Sie mir auf Französisch.":              "fr",
		"Können Sie mir bitte auf Spanisch schreiben?":          "es",
		"en français s'il vous plaît":                           "fr",
		"En français, s’il vous plaît.":                         "fr",
		"Écrivez-moi en allemand, svp":                          "de",
		"Pouvez-vous m'écrire en anglais ?":                     "en",
		"en español por favor":                                  "es",
		"Español, por favor":                                    "es",
		"¿Puedes escribirme en inglés?":                         "en",
		"Escríbeme en español, por favor":                       "es",
		"In het Nederlands graag":                               "nl",
		"Nederlands alsjeblieft":                                "nl",
		"Kun je me in het Engels schrijven?":                    "en",
		"Graag in het Frans":                                    "fr",
		"English":                                               "",
		"We spoke in English.":                                  "",
		"We talked in German, it was fine":                      "",
		"I would rather have a mentor who speaks French please": "",
		"Not in English please":                                 "",
		"Yes":                                                   "",
	} {
		r := Read(Message{Text: text, Date: now}, Ask{Kind: mentoring.Invitation, Language: "en"})
		if r.Tongue != want {
			t.Errorf("%q wishes %q, want %q", text, r.Tongue, want)
		}
		if alone := r.Answer.Intent == mentoring.Tongue; alone != (want != "") || alone && r.Decision != mentoring.Act {
			t.Errorf("%q is %s (%s)", text, r.Answer.Intent, r.Decision)
		}
	}
	for text, want := range map[string]mentoring.Intent{
		"Yes, gladly. In German please.":           mentoring.Accept,
		"Ja, gerne!\nIn Englisch bitte.":           mentoring.Accept,
		"No thank you\n\nBitte auf Deutsch":        mentoring.Decline,
		"Oui, avec plaisir. En français svp merci": mentoring.Accept,
	} {
		r := Read(Message{Text: text, Date: now}, Ask{Kind: mentoring.Invitation, Language: "en"})
		if r.Tongue == "" || r.Answer.Intent != want {
			t.Errorf("%q wishes %q and is %s, want %s", text, r.Tongue, r.Answer.Intent, want)
		}
	}
	if r := Read(Message{Text: "English please", Date: now}, Ask{Kind: mentoring.Survey, Language: "nl"}); r.Tongue != "en" {
		t.Error("nothing but the wish is no answer to the survey")
	}
	for _, text := range []string{"4. In English please", "Feedback. Two years. Patience.\nEnglish please"} { // how they want to talk
		if r := Read(Message{Text: text, Date: now}, Ask{Kind: mentoring.Survey, Language: "nl"}); r.Tongue != "" {
			t.Errorf("%q to the survey wishes %q", text, r.Tongue)
		}
	}
}

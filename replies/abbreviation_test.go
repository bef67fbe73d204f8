package replies

import (
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

func TestAbbreviations(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{ // sentences by their bars
		"Oui, s.v.p.":                          "oui svp |",
		"Oui s.v.p. Quand ?":                   "oui svp | quand |",
		"Ja, z.B. ab Juni. Danke":              "ja zb ab juni | danke |",
		"Ich habe z. B. im Sommer keine Zeit":  "ich habe zb im sommer keine zeit |",
		"Das passt, d.h. ich bin dabei":        "das passt dh ich bin dabei |",
		"eine Woche bzw. zwei":                 "eine woche bzw zwei |",
		"yes, e.g. on Mondays, i.e. after six": "yes eg on mondays ie after six |",
		"je peux, p.ex. le mardi":              "je peux pex le mardi |",
		"puedo, p. ej. en junio":               "puedo pej en junio |",
		"stop a.u.b. met mailen":               "stop aub met mailen |",
		"o.k. see you":                         "ok see you |",
		"I met Dr. Field and Mr. Stone. 4":     "i met dr field and mr stone | 4 |",
		"am 12., nein":                         "am 12 nein |",
		"at 3 p.m. on Friday":                  "at 3 pm on friday |",
		"Oui, c'est ça. Merci":                 "oui c est ca | merci |",
		"A. B. C.":                             "a | b | c |",
	} {
		var got []string
		for _, token := range joinAbbreviations(tokenise(text), text, nil) {
			got = append(got, token.word)
			if token.sentence {
				got = append(got, "|")
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q: %q", text, strings.Join(got, " "))
		}
	}
	for _, c := range []said{
		{mentoring.Invitation, "nl", "Schrijf mij a.u.b. uit", `act {"intent":"stop"}`},
		{mentoring.Session, "en", "We met at 3 p.m. on Friday. 4", `act {"intent":"answered","held_on":"2025-05-09","met":true,"rating":4}`},
	} {
		c.check(t)
	}
}

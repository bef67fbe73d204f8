package replies

import (
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// What one language understands, its neighbours do as well.
func TestCousinsAcrossLanguages(t *testing.T) {
	t.Parallel()
	const (
		apart    = `act {"intent":"answered","changes":[{"do":"apart","pair":2}]}`
		decline  = `act {"intent":"decline"}`
		tied     = `act {"intent":"decline","tie":true}`
		accept   = `act {"intent":"accept"}`
		forgets  = `act {"intent":"forget"}`
		unshared = `act {"intent":"answered","share":false}`
		private  = `act {"intent":"answered","visibility":"only.me"}`
	)
	for _, c := range []struct {
		lang string
		kind mentoring.Kind
		text string
		want string
	}{
		{"de", mentoring.Proposal, "2 trennen", apart}, {"nl", mentoring.Proposal, "2 scheiden", apart}, {"fr", mentoring.Proposal, "2 séparer", apart},
		{"es", mentoring.Proposal, "2 separar", apart}, {"en", mentoring.Proposal, "pair 2 apart", apart},
		{"en", mentoring.Proposal, "approve 1 and 3, separate 2", apart},
		{"en", mentoring.Proposal, "2 and 3 apart", `ask {"intent":"answered"}`}, {"de", mentoring.Proposal, "2 nicht trennen", `ask {"intent":"unclear"}`},
		{"fr", mentoring.Fit, "autre mentor", decline}, {"fr", mentoring.Confirmation, "autre mentee", decline}, {"es", mentoring.Fit, "otra mentee", decline},
		{"fr", mentoring.CheckIn, "3, autre mentor", `act {"intent":"answered","rating":3,"rematch":true}`},
		{"es", "", "olvídame", forgets}, {"es", "", "Olvídeme, por favor", forgets}, {"de", "", "vergiss mich", forgets}, {"fr", "", "oubliez-moi", forgets}, {"nl", "", "vergeet mij", forgets},
		{"es", mentoring.Closing, "no me cites", unshared}, {"de", mentoring.Closing, "bitte zitieren Sie mich nicht", unshared}, {"nl", mentoring.Closing, "citeer me niet", unshared},
		{"fr", mentoring.Closing, "ne me citez pas", unshared}, {"en", mentoring.Closing, "do not quote me", unshared},
		{"es", mentoring.Confirmation, "trabajo para ella", tied}, {"en", mentoring.Confirmation, "I work for her", tied}, {"de", mentoring.Confirmation, "ich arbeite für sie", tied},
		{"fr", mentoring.Confirmation, "je travaille pour elle", tied}, {"nl", mentoring.Confirmation, "ik werk voor haar", tied},
		{"en", mentoring.Confirmation, "she works for me", `ask {"intent":"accept"}`}, // she suits me, or I am her manager?
		{"es", mentoring.Confirmation, "Sí, nadie depende de la otra persona", accept}, {"de", mentoring.Confirmation, "Ja, niemand ist der anderen Person unterstellt", accept},
		{"en", mentoring.Confirmation, "Yes, nobody reports to the other", accept}, {"fr", mentoring.Confirmation, "Oui, personne ne dépend de l'autre personne", accept},
		{"nl", mentoring.Confirmation, "Ja, niemand werkt voor de andere persoon", accept},
		{"nl", mentoring.Forum, "Privé: ik wilde bijna stoppen met leidinggeven", private}, {"en", mentoring.Forum, "Private: I almost quit the programme", private},
		{"de", mentoring.Forum, "privat: Ich wollte schon alles hinschmeißen und aufhören", private}, {"es", mentoring.Forum, "privado: quise dejar el programa", private},
		{"fr", mentoring.Forum, "privé: je voulais presque tout arrêter", private}, {"en", mentoring.Forum, "stop", `act {"intent":"stop"}`},
		{"en", mentoring.Reflection, "private please stop", `act {"intent":"stop"}`},
	} {
		r := Read(Message{Text: c.text, Date: day(2026, time.March, 18)}, Ask{Kind: c.kind, Language: c.lang, Pairs: 5})
		if got := show(t, r); got != normal(t, c.want) {
			t.Errorf("%s, %s: %q: got %s, want %s, because %v", c.lang, c.kind, c.text, got, c.want, r.Because)
		}
	}
}

// Who asks to have the other half reminded gets that while the mail offers it, and else a person; never a list of words.
func TestCouldYouNudgeThem(t *testing.T) {
	t.Parallel()
	for lang, text := range map[string]string{
		"en": "could you nudge him?", "de": "Könnten Sie ihn erinnern?", "fr": "Pourriez-vous le relancer ?", "es": "¿Puedes recordárselo?", "nl": "Kun je hem herinneren?",
	} {
		for _, kind := range []mentoring.Kind{mentoring.Session, mentoring.FirstMeeting, ""} {
			for _, inPlace := range []bool{true, false} {
				want := `act {"intent":"question"}`
				if inPlace && kind != "" {
					want = `act {"intent":"nudge"}`
				}
				r := Read(Message{Text: text, Date: day(2026, time.March, 18)}, Ask{Kind: kind, Language: lang, InPlace: inPlace})
				if got := show(t, r); got != normal(t, want) {
					t.Errorf("%s, %s, %v: got %s, want %s, because %v", lang, kind, inPlace, got, want, r.Because)
				}
			}
		}
	}
}

// Words such as "ask" among answers are no question to a coordinator; a question beside them is.
func TestAnswersThatSpeakOfAskingAskNothing(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"fr 1. une fois par mois\n2. visio\n3. tout\n4. Demander simplement\n5. poser des questions":                       false,
		"en 1. Once a month\n2. Video\n3. All of it\n4. Just ask me: is all well?\n5. Ask me good questions":               false,
		"en 1. Once a month, an hour\n2. by video\n3. all\n4. a call\n5. honest questions\n\nCan we change this later?":    true,
		"de 1. Einmal im Monat\n2. Video\n3. alles\n4. Einfach fragen\n5. Gute Fragen stellen":                             false,
		"es 1. una vez al mes\n2. por video\n3. todo\n4. Preguntar sin más\n5. hacer buenas preguntas":                     false,
		"nl 1. een keer per maand\n2. video\n3. alles\n4. Gewoon vragen\n5. Goede vragen stellen\nKunnen we dat wijzigen?": true,
	} {
		r := Read(Message{Text: text[3:], Date: day(2026, time.March, 18)}, Ask{Kind: mentoring.Agreement, Language: text[:2]})
		if r.Answer.Intent != mentoring.Answered || r.Answer.HasQuery != want {
			t.Errorf("%q: %s, a question: %v, want %v, because %v", text, r.Answer.Intent, r.Answer.HasQuery, want, r.Because)
		}
	}
}

// The number of the one question that is open is no mark.
func TestAMarkBehindTheNumberOfItsQuestion(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"5 - 4 out of 5", "5. 4 out of 5", "5: 4", "4 out of 5", "5 – 4/5"} {
		r := Read(Message{Text: text, Date: day(2026, time.March, 18)}, Ask{Kind: mentoring.Survey, Language: "en", Missing: []int{5}})
		if r.Answer.Rating != 4 || r.Answer.Lines[5] == "" || r.Answer.Lines[5][0] != '4' {
			t.Errorf("%q is noted as %d, %q", text, r.Answer.Rating, r.Answer.Lines[5])
		}
	}
}

package programme_test

import (
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/store"
)

func (w *world) person(address string) store.Person {
	w.t.Helper()
	var found []store.Person
	if err := w.DB.InTx(w.t.Context(), func(tx store.Tx) (err error) {
		found, err = tx.PersonsAt(w.t.Context(), mentoring.Address(address))
		return err
	}); err != nil || len(found) != 1 {
		w.t.Fatalf("%d people at %s: %v", len(found), address, err)
	}
	return found[0]
}

func has(t *testing.T, m store.Mail, want ...string) {
	t.Helper()
	body := strings.Join(strings.Fields(m.Body), " ")
	for _, words := range want {
		if !strings.Contains(body, words) {
			t.Errorf("%s does not say %q:\n%s", m.Step, words, m.Body)
		}
	}
}

// TestRow95LanguageIsNoticed: a mail of some length in German is answered in German, and says so in both languages, once. The
// other half of the pair stays with their own language.
func TestRow95LanguageIsNoticed(t *testing.T) {
	w := newWorld(t).start()
	const ines, maria = "ines@north.test", "maria@north.test"
	w.climb(mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant(ines)})
	w.climb(mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant(maria)})
	w.reply(w.last(ines, "invitation"), ines, "Ja, sehr gerne. Ich freue mich, dass Sie an mich gedacht haben, und bin sehr gespannt darauf.")
	noted := w.last(ines, "invitation.noted")
	has(t, noted, "Guten Tag Ines Mentee", "in dieser Sprache: Deutsch. Mit „English please“ wechsle ich zurück.", "I write to you in German from now on. With “English please” I change back.")
	w.climb(mentoring.Ask{Kind: mentoring.Survey, To: mentoring.TheParticipant, Participant: w.participant(ines)})
	survey := w.last(ines, "survey")
	has(t, survey, "Guten Tag")
	if strings.Contains(survey.Body, "English please") {
		t.Errorf("it is told twice:\n%s", survey.Body)
	}
	w.reply(w.last(maria, "invitation"), maria, "Yes, gladly.")
	has(t, w.last(maria, "invitation.noted"), "Hello Maria")

	w.reply(survey, ines, "English please")
	back := w.last(ines, "anytime.language")
	has(t, back, "My mail to you comes in English from now on.", "in dieser Sprache: Englisch")
	if p := w.person(ines); p.Language != "en" || !p.Asked {
		t.Errorf("kept %+v", p)
	}
	// What they asked for stays, whatever they write in.
	w.reply(survey, ines, "Frage: Ich habe noch nicht ganz verstanden, wie lange das alles dauert und was ich dafür tun muss.")
	has(t, w.last(ines, "anytime.question"), "Hello Ines")
}

// TestRow95TwoMailsShowALanguage: a word or two in another language is no proof of it, and a second mail is.
func TestRow95TwoMailsShowALanguage(t *testing.T) {
	w := newWorld(t).start()
	const ines = "ines@north.test"
	w.climb(mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant(ines)})
	w.reply(w.last(ines, "invitation"), ines, "Ja, ich bin gerne dabei.")
	has(t, w.last(ines, "invitation.noted"), "Hello Ines")
	w.climb(mentoring.Ask{Kind: mentoring.Survey, To: mentoring.TheParticipant, Participant: w.participant(ines)})
	w.reply(w.last(ines, "survey"), ines, "Frage: wie lange dauert das denn und was ist dabei?")
	has(t, w.last(ines, "anytime.question"), "Guten Tag Ines Mentee", "English please")
}

// TestRow95AnAnswerAndAWish: both are done with one mail.
func TestRow95AnAnswerAndAWish(t *testing.T) {
	w := newWorld(t).start()
	const ines = "ines@north.test"
	w.climb(mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant(ines)})
	w.reply(w.last(ines, "invitation"), ines, "Oui, avec plaisir.\nEn français s'il vous plaît.")
	has(t, w.last(ines, "invitation.noted"), "Bonjour Ines", "English please")
	if p := w.person(ines); p.Language != "fr" || !p.Asked {
		t.Errorf("kept %+v", p)
	}
}

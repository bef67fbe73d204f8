package replies

import (
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Row 91: less mail, none about one thing, a pause and more mail again are understood from ordinary words.
func TestRow91FreedomByOrdinaryWords(t *testing.T) {
	t.Parallel()
	const (
		less  = `act {"intent":"less.mail"}`
		none  = `act {"intent":"less.mail","topic":"reflection"}`
		again = `act {"intent":"resume"}`
	)
	for _, c := range []struct{ lang, text, want string }{
		{"en", "Less mail please", less},
		{"en", "less mail", less},
		{"en", "Could you send me fewer mails, please? I get two hundred a day.", `act {"intent":"less.mail","has_question":true}`},
		{"en", "No more reminders, I do read them the first time.", less},
		{"en", "Please stop reminding me", less},
		{"en", "only the essential mails please", less},
		{"en", "Too many reminders!", less},
		{"en", "no more reflections", none},
		{"en", "Please stop asking me for reflections", none},
		{"en", "more mail again", again},
		{"en", "You can send me reminders again", again},
		{"en", "Pause until May", `act {"intent":"pause","when":"2026-05"}`},
		{"en", "resume", again},
		{"de", "Bitte weniger Mails", less},
		{"de", "weniger Mail", less},
		{"de", "Keine Erinnerungen mehr, bitte", less},
		{"de", "Bitte nur noch das Nötigste", less},
		{"de", "keine Reflexionen mehr", none},
		{"de", "wieder mehr Mails", again},
		{"de", "Pause bis Mai", `act {"intent":"pause","when":"2026-05"}`},
		{"nl", "Graag minder mail", less},
		{"nl", "geen herinneringen meer alsjeblieft", less},
		{"nl", "geen reflecties meer", none},
		{"nl", "weer meer mail", again},
		{"nl", "Pauze tot mei", `act {"intent":"pause","when":"2026-05"}`},
		{"fr", "Moins de messages, s'il vous plaît", less},
		{"fr", "plus de rappels svp", less},
		{"fr", "plus de réflexions", none},
		{"fr", "à nouveau tous les messages", again},
		{"fr", "Pause jusqu'en mai", `act {"intent":"pause","when":"2026-05"}`},
		{"es", "Menos correos, por favor", less},
		{"es", "no más recordatorios", less},
		{"es", "no más reflexiones", none},
		{"es", "otra vez todos los correos", again},
		{"es", "Pausa hasta mayo", `act {"intent":"pause","when":"2026-05"}`},
	} {
		for _, kind := range []mentoring.Kind{"", mentoring.Session, mentoring.Reflection} {
			if kind == mentoring.Reflection && strings.HasPrefix(c.text, "You can") { // among words that are kept only what stands alone
				continue
			}
			t.Run(c.lang+" "+string(kind)+" "+c.text, func(t *testing.T) {
				t.Parallel()
				r := Read(Message{Text: c.text, Date: day(2026, time.March, 18)}, Ask{Kind: kind, Language: c.lang})
				if got := show(t, r); got != normal(t, c.want) {
					t.Errorf("got %s, want %s, because %v", got, c.want, r.Because)
				}
			})
		}
	}
}

// Row 91: who leaves says how much.
func TestRow91StopEverything(t *testing.T) {
	t.Parallel()
	for lang, texts := range map[string][]string{
		"en": {"stop everything", "Please stop everything", "stop all mails"}, "de": {"alles stoppen", "Bitte alles stoppen"}, "nl": {"stop met alles", "alles stoppen"},
		"fr": {"tout arrêter", "Arrêtez tout"}, "es": {"baja de todo"},
	} {
		for _, text := range texts {
			r := Read(Message{Text: text, Date: day(2026, time.March, 18)}, Ask{Language: lang})
			if got, want := show(t, r), normal(t, `act {"intent":"stop","everything":true}`); got != want {
				t.Errorf("%s %q: got %s, want %s, because %v", lang, text, got, want, r.Because)
			}
		}
	}
}

// What sounds like it and is about something else changes nothing.
func TestRow91LessOfOtherThings(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		kind mentoring.Kind
		text string
	}{
		{mentoring.Session, "We met on Tuesday and talked about how I can send fewer emails to my team and more often just walk over."},
		{mentoring.Reflection, "I learned that my team needs fewer emails from me and more time at the desk, and that no more reminders are needed when the aim is clear to everybody."},
		{mentoring.Agreement, "1. Less often in summer\n2. by phone\n3. all of it\n4. call me\n5. good questions"},
		{mentoring.CheckIn, "3, I would like to meet less often"},
		{mentoring.Goals, "1. Send fewer emails at night\n2. Delegate the Monday report"},
	} {
		r := Read(Message{Text: c.text, Date: day(2026, time.March, 18)}, Ask{Kind: c.kind, Language: "en"})
		if r.Answer.Intent == mentoring.LessMail && r.Decision == mentoring.Act {
			t.Errorf("%q to %s is acted upon as a wish for less mail, because %v", c.text, c.kind, r.Because)
		}
	}
}

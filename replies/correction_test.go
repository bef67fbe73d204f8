package replies

import (
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// said is a reply written on Wednesday 14 May 2025, and the decision and the answer it wants, as JSON.
type said struct {
	kind             mentoring.Kind
	lang, text, want string
}

func (c said) check(t *testing.T) {
	t.Helper()
	r := Read(Message{Text: c.text, Date: day(2025, time.May, 14)}, Ask{Kind: c.kind, Language: c.lang, Pairs: 6})
	if got := show(t, r); got != normal(t, c.want) {
		t.Errorf("%s %q:\ngot  %s\nwant %s\nbecause %v", c.lang, c.text, got, c.want, r.Because)
	}
}

func TestCorrections(t *testing.T) {
	t.Parallel()
	const thirteenthFour = `act {"intent":"answered","held_on":"2025-05-13","met":true,"rating":4}`
	for _, c := range []said{
		{mentoring.Session, "en", "We met on the 12th, no, the 13th. I'd give it 3, no 4", thirteenthFour},
		{mentoring.Session, "en", "We met on Monday, I mean Tuesday. 3, sorry, I meant 4", thirteenthFour},
		{mentoring.Session, "en", "We met on 12 May, no wait, the 13th. 3 - make that a 4", thirteenthFour},
		{mentoring.Session, "en", "We met on the 13th, not the 12th. 5 – scratch that, 4", thirteenthFour},
		{mentoring.Session, "en", "Met yesterday, 3. Actually, make it 4.", thirteenthFour},
		{mentoring.Session, "de", "Wir haben uns am 12., nein, am 13. getroffen. Note 3, nein 4", thirteenthFour},
		{mentoring.Session, "de", "Nicht am 12., sondern am 13. getroffen. 3, quatsch, 4", thirteenthFour},
		{mentoring.Session, "de", "Am 12. Mai, Korrektur: 13. Mai. 5, besser gesagt 4", thirteenthFour},
		{mentoring.Session, "fr", "On s'est vus le 12, non, le 13. Je mets 3, non 4", thirteenthFour},
		{mentoring.Session, "fr", "On s'est vus le 12, pardon, le 13. 3... non, soyons juste, 4", thirteenthFour},
		{mentoring.Session, "es", "Nos vimos el 12, perdón, el 13. Le doy un 3, no, un 4", thirteenthFour},
		{mentoring.Session, "es", "Nos reunimos el 12 de mayo, no, el 13 de mayo. 3, mejor dicho 4", thirteenthFour},
		{mentoring.Session, "nl", "We hebben elkaar op de 12e, nee, de 13e gezien. Een 3, ik bedoel 4", thirteenthFour},
		{mentoring.Session, "nl", "Gesproken op 12 mei, sorry, 13 mei. Een 3, ach nee, maak er een 4 van.", thirteenthFour},

		{mentoring.Session, "en", "Moved to Friday, no, Monday", `act {"intent":"answered","met":false,"when":"2025-05-19"}`},
		{mentoring.FirstMeeting, "en", "We meet on 20 May, no, 21 May", `act {"intent":"answered","when":"2025-05-21"}`},
		{mentoring.CheckIn, "en", "3, no, 4. No help needed", `act {"intent":"answered","rating":4,"wants_help":false}`},
		{mentoring.Closing, "en", "4, no 5, recommend 8, no, 9", `act {"intent":"answered","rating":5,"recommend":9}`},
		{"", "en", "on leave until 2 June, sorry, 3 June", `act {"intent":"pause","when":"2025-06-03"}`},

		// a "no" that takes nothing back
		{mentoring.Session, "en", "We met on the 8th, no issues. 4", `act {"intent":"answered","held_on":"2025-05-08","met":true,"rating":4}`},
		{mentoring.Session, "en", "We met on the 8th. No, the 20th is our next one. 4", `act {"intent":"answered","held_on":"2025-05-08","met":true,"rating":4}`},
		{mentoring.CheckIn, "en", "3. No, I don't need help. 4 meetings so far", `act {"intent":"answered","rating":3,"wants_help":false}`},
	} {
		c.check(t)
	}
}

func TestMarks(t *testing.T) {
	t.Parallel()
	const three, four = `act {"intent":"answered","met":true,"rating":3}`, `act {"intent":"answered","met":true,"rating":4}`
	for _, c := range []said{
		{mentoring.Session, "en", "four of five", four},
		{mentoring.Session, "en", "4 out of the 5", four},
		{mentoring.Session, "en", "4 / 5", four},
		{mentoring.Session, "en", "4 stars out of 5", four},
		{mentoring.Session, "en", "On a scale of 1 to 5, 4", four},
		{mentoring.Session, "de", "drei von fünf", three},
		{mentoring.Session, "de", "Auf einer Skala von 1 bis 5: 4", four},
		{mentoring.Session, "de", "4 von 5 Sternen", four},
		{mentoring.Session, "fr", "3 sur 5", three},
		{mentoring.Session, "fr", "quatre sur les cinq", four},
		{mentoring.Session, "es", "tres de cinco", three},
		{mentoring.Session, "es", "En una escala del 1 al 5, un 4", four},
		{mentoring.Session, "nl", "drie van de vijf", three},
		{mentoring.Session, "nl", "Op een schaal van 1 tot 5: 4", four},

		// what might have been, or is not quite, gives way to what is
		{mentoring.Session, "en", "I'd have given it a 5 if we had had more time, so 4", four},
		{mentoring.Session, "en", "not a 5, more a 4", four},
		{mentoring.Session, "en", "Three and a half, so call it a 4", four},
		{mentoring.Session, "en", "a strong 3, nearly a 4", three},
		{mentoring.Session, "de", "keine 5, eher eine 4", four},
		{mentoring.Session, "fr", "J'aurais mis 5 si on avait eu plus de temps, donc 4", four},
		{mentoring.Session, "fr", "pas un 5, plutôt un 4", four},
		{mentoring.Session, "es", "Le habría dado un 5 si hubiéramos tenido más tiempo, un 4", four},
		{mentoring.Session, "nl", "Ik had een 5 gegeven als we meer tijd hadden gehad, dus 4", four},
		{mentoring.Session, "nl", "geen 5, eerder een 4", four},

		// what was left open is asked about
		{mentoring.Session, "en", "almost a 5", `ask {"intent":"answered","met":true,"rating":5}`},
		{mentoring.Session, "en", "3½", `ask {"intent":"answered","met":true,"rating":3}`},
		{mentoring.Session, "en", "3 or 4", `ask {"intent":"answered","met":true,"rating":3}`},
		{mentoring.Session, "de", "zwischen 3 und 4", `ask {"intent":"answered","met":true,"rating":3}`},
		{mentoring.Session, "en", "3/4", `ask {"intent":"answered","held_on":"2025-04-03","met":true}`},
		{mentoring.Closing, "en", "3 or 4, 9, yes", `ask {"intent":"answered","recommend":9,"share":true}`},

		{mentoring.Closing, "en", "5/10/no", `act {"intent":"answered","rating":5,"recommend":10,"share":false}`},
		{mentoring.Closing, "de", "4/8/nein", `act {"intent":"answered","rating":4,"recommend":8,"share":false}`},
		{mentoring.Session, "en", "Caught up on Wednesday, 4/5", `act {"intent":"answered","held_on":"2025-05-14","met":true,"rating":4}`},
		{mentoring.Session, "en", "Caught up on Tuesday, 7/1", `act {"intent":"answered","held_on":"2025-01-07","met":true}`},
		{mentoring.Session, "en", "We covered 3 of 5 topics on Friday", `act {"intent":"answered","held_on":"2025-05-09","met":true}`},
	} {
		c.check(t)
	}
}

package replies

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// slotsOf writes slots as "06-14 10:00, …".
func slotsOf(slots []mentoring.Slot) string {
	var out []string
	for _, s := range slots {
		out = append(out, fmt.Sprintf("%02d-%02d %02d:%02d", s.Day.Month, s.Day.Day, s.Minute/60, s.Minute%60))
	}
	return strings.Join(out, ", ")
}

// TestRow45TimesInWords reads when two people meet, as somebody writes it on Wednesday 3 June 2026, at ten in the morning.
func TestRow45TimesInWords(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, time.June, 3, 10, 0, 0, 0, time.UTC)
	const ask = "?"
	for _, c := range []struct{ lang, text, want string }{
		{"en", "On 14 July at 10", "07-14 10:00"},
		{"en", "Tuesday 9 June at 10:30", "06-09 10:30"},
		{"en", "We meet on Tuesday at 3", "06-09 15:00"}, // the hours of work settle it
		{"en", "Tuesday at 3pm, in his office", "06-09 15:00"},
		{"en", "We're seeing each other next Monday, 2 pm. Looking forward to it!", "06-08 14:00"},
		{"en", "10am on Friday works for both of us", "06-05 10:00"},
		{"en", "Tomorrow at noon", "06-04 12:00"},
		{"en", "the 12th at half past nine", "06-12 09:30"},
		{"en", "12 June, quarter to ten", "06-12 09:45"},
		{"en", "Tuesday 9 June at 10 or Thursday 11 June at 15:00", "06-09 10:00, 06-11 15:00"},
		{"en", "Either Tuesday or Thursday at 4pm", "06-09 16:00, 06-04 16:00"},
		{"en", "Monday from 10 to 11", "06-08 10:00"},
		{"en", "Monday 10-11am", "06-08 10:00"},
		{"en", "Monday 14:00 - 15:00", "06-08 14:00"},
		{"en", "Tuesday at 9 in the morning, for 45 minutes", "06-09 09:00"},
		{"en", "Yes, Tuesday at ten", "06-09 10:00"},
		{"en", "9 June, 8 o'clock", "06-09 08:00"},
		{"en", "Tuesday 9 June at 10 is impossible for him", ask},
		{"en", "9 June at half ten", ask},     // 10:30 in London, 9:30 in Hamburg
		{"en", "Tuesday at 7", ask},           // in the morning, or in the evening?
		{"en", "on 12 June at midnight", ask}, //
		{"en", "Saturday at 2am", ask},        //
		{"en", "Monday between 2 and 6", ask}, // when they are free
		{"en", "Monday after 3", ask},         //
		{"en", "Wednesday at 10", ask},        // today, or in a week?
		{"en", "today at 9", ask},             // which has passed
		{"en", "Tuesday 14 June at 10", ask},  // which is a Sunday
		{"en", "1 June 2026 at 10", ask},      // which has passed
		{"en", "12 June", ""},                 // a day without a time
		{"en", "Thursday morning", ""},        //
		{"en", "at 10", ""},                   // and no day
		{"en", "We met yesterday at 3, 4/5", ""},
		{"de", "Am 14. Juli um 10 Uhr", "07-14 10:00"},
		{"de", "Dienstag, 9.6., um 15 Uhr 30", "06-09 15:30"},
		{"de", "Wir treffen uns am Dienstag um halb elf", "06-09 10:30"},
		{"de", "am 12. Juni um viertel nach neun", "06-12 09:15"},
		{"de", "Montag, 8. Juni, 10.30 Uhr", "06-08 10:30"},
		{"de", "Donnerstag um 3 Uhr nachmittags", "06-04 15:00"},
		{"de", "Montag von 10 bis 11 Uhr", "06-08 10:00"},
		{"de", "Dienstag um 9 oder Donnerstag um 14 Uhr", "06-09 09:00, 06-04 14:00"},
		{"de", "am Montag ab 15 Uhr", ask},
		{"de", "am 12. Juni um viertel elf", ask},
		{"de", "am 12. Juni vormittags", ""},
		{"fr", "Le 14 juillet à 10h", "07-14 10:00"},
		{"fr", "mardi 9 juin à 14h30", "06-09 14:30"},
		{"fr", "mardi à 15 heures", "06-09 15:00"},
		{"fr", "le 12 juin à midi", "06-12 12:00"},
		{"fr", "lundi à dix heures et demie", "06-08 10:30"},
		{"fr", "lundi 8 juin de 10h à 11h", "06-08 10:00"},
		{"fr", "mardi à 9h ou jeudi à 16h", "06-09 09:00, 06-04 16:00"},
		{"fr", "le 12 juin dans l'après-midi", ""},
		{"es", "El 14 de julio a las 10", "07-14 10:00"},
		{"es", "el martes 9 de junio a las 16:30", "06-09 16:30"},
		{"es", "el martes a las 4 de la tarde", "06-09 16:00"},
		{"es", "el lunes a las diez y media", "06-08 10:30"},
		{"es", "el martes a las 9 o el jueves a las 15h", "06-09 09:00, 06-04 15:00"},
		{"es", "el 12 de junio por la mañana", ""},
		{"nl", "Op 14 juli om 10 uur", "07-14 10:00"},
		{"nl", "dinsdag 9 juni om 14.30 uur", "06-09 14:30"},
		{"nl", "dinsdag om half elf", "06-09 10:30"},
		{"nl", "maandag om kwart over tien", "06-08 10:15"},
		{"nl", "donderdag om 3 uur 's middags", "06-04 15:00"},
		{"nl", "dinsdag om 9 uur of donderdag om 16 uur", "06-09 09:00, 06-04 16:00"},
		{"nl", "maandag tussen 2 en 5", ask},
		{"nl", "12 juni in de ochtend", ""},
	} {
		t.Run(c.lang+" "+c.text, func(t *testing.T) {
			t.Parallel()
			for _, kind := range []mentoring.Kind{mentoring.FirstMeeting, mentoring.Session} {
				got := Read(Message{Text: c.text, Date: now}, Ask{Kind: kind, Language: c.lang, Planning: true})
				switch {
				case c.want == ask && got.Decision == mentoring.Act:
					t.Errorf("%s: acted upon %s %v", kind, slotsOf(got.Answer.Slots), got.Answer)
				case c.want != ask && slotsOf(got.Answer.Slots) != c.want:
					t.Errorf("%s: %q, want %q (%v)", kind, slotsOf(got.Answer.Slots), c.want, got.Because)
				case c.want != ask && c.want != "" && got.Decision != mentoring.Act:
					t.Errorf("%s: asked about it: %v", kind, got.Because)
				}
			}
		})
	}
}

// A report of a talk that was held says its day, and not a date for another one.
func TestReportBesideTheQuestionWhen(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, time.June, 3, 10, 0, 0, 0, time.UTC)
	for text, want := range map[string]string{
		"We met on Monday at 3, 4 out of 5":                    "2026-06-01",
		"Yes, we met yesterday. 5":                             "2026-06-02",
		"We met on 28 May, 4. Next one is on 25 June at 10.":   "2026-05-28",
		"Wir haben uns gestern um 15 Uhr getroffen, 4 von 5":   "2026-06-02",
		"Nous nous sommes vus hier à 14h, 4 sur 5":             "2026-06-02",
		"Nos reunimos ayer a las 10, un 4":                     "2026-06-02",
		"We hebben elkaar gisteren om 10 uur gesproken, een 4": "2026-06-02",
	} {
		got := Read(Message{Text: text, Date: now}, Ask{Kind: mentoring.Session, Language: "en", Planning: true})
		if got.Answer.Met == nil || !*got.Answer.Met || got.Answer.HeldOn.String() != want || got.Decision != mentoring.Act {
			t.Errorf("%q: met %v on %v, %s", text, got.Answer.Met, got.Answer.HeldOn, got.Decision)
		}
	}
	got := Read(Message{Text: "We met on 28 May, 4. Next one is on 25 June at 10.", Date: now}, Ask{Kind: mentoring.Session, Language: "en"})
	if s := slotsOf(got.Answer.Slots); s != "06-25 10:00" {
		t.Errorf("the next talk is on %q", s)
	}
}

// TestRow45OneOfSeveral reads what somebody says to the times that they are offered.
func TestRow45OneOfSeveral(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, time.June, 3, 10, 0, 0, 0, time.UTC)
	slot := func(d, h int) mentoring.Slot {
		return mentoring.Slot{Day: mentoring.Day{Year: 2026, Month: time.June, Day: d}, Minute: h * 60}
	}
	two, one := []mentoring.Slot{slot(9, 10), slot(11, 15)}, []mentoring.Slot{slot(9, 10)}
	for _, c := range []struct {
		offers     []mentoring.Slot
		lang, text string
		intent     mentoring.Intent
		choice     int
		slots      string
		asked      bool
	}{
		{two, "en", "1", mentoring.Answered, 1, "", false},
		{two, "en", "2 please", mentoring.Answered, 2, "", false},
		{two, "en", "The second one suits me best", mentoring.Answered, 2, "", false},
		{two, "en", "Tuesday works", mentoring.Answered, 1, "", false},
		{two, "en", "Thursday at 3 is perfect", mentoring.Answered, 2, "", false},
		{two, "en", "Either is fine", mentoring.Answered, 1, "", false},
		{two, "en", "Yes", mentoring.Accept, 0, "", true},
		{two, "en", "Neither works I'm afraid, could we do Friday 12 June at 9?", mentoring.Answered, 0, "06-12 09:00", false},
		{two, "en", "None of them, sorry.", mentoring.Decline, 0, "", false},
		{two, "de", "2 bitte", mentoring.Answered, 2, "", false},
		{two, "de", "Dienstag passt gut", mentoring.Answered, 1, "", false},
		{two, "fr", "La deuxième me convient", mentoring.Answered, 2, "", false},
		{two, "es", "El martes me va bien", mentoring.Answered, 1, "", false},
		{two, "nl", "De eerste is prima", mentoring.Answered, 1, "", false},
		{one, "en", "Yes, that works", mentoring.Accept, 0, "", false},
		{one, "en", "Yes, see you on Tuesday at 10", mentoring.Answered, 1, "", false},
		{one, "en", "No, I can't make that", mentoring.Decline, 0, "", false},
		{one, "en", "I can't, sorry. Would Wednesday 10 June at 14:00 or Friday 12 June at 9 do?", mentoring.Decline, 0, "06-10 14:00, 06-12 09:00", false},
		{one, "en", "Yes, but Friday would be better", mentoring.Accept, 0, "", true},
		{one, "de", "Ja, passt", mentoring.Accept, 0, "", false},
		{one, "de", "Leider nein. Mittwoch, 10. Juni, um 14 Uhr?", mentoring.Decline, 0, "06-10 14:00", false},
		{one, "fr", "Oui, parfait", mentoring.Accept, 0, "", false},
		{one, "es", "Sí, perfecto", mentoring.Accept, 0, "", false},
		{one, "nl", "Ja, dat is goed", mentoring.Accept, 0, "", false},
		{nil, "en", "Friday 12 June at 9, or Monday 15 June at 4pm", mentoring.Answered, 0, "06-12 09:00, 06-15 16:00", false},
		{nil, "en", "Friday 12 June", mentoring.Answered, 0, "", false},
	} {
		t.Run(c.lang+" "+c.text, func(t *testing.T) {
			t.Parallel()
			got := Read(Message{Text: c.text, Date: now}, Ask{Kind: mentoring.MeetingTimes, Language: c.lang, Offers: c.offers})
			asked := got.Decision != mentoring.Act
			if asked != c.asked || !asked && (got.Answer.Intent != c.intent || got.Answer.Choice != c.choice || slotsOf(got.Answer.Slots) != c.slots) {
				t.Errorf("%s %s %d %q, want %s %d %q, asked %v (%v)", got.Decision, got.Answer.Intent, got.Answer.Choice, slotsOf(got.Answer.Slots), c.intent, c.choice, c.slots, c.asked, got.Because)
			}
		})
	}
}

package replies

import (
	"testing"
	"time"
)

// TestDates resolves dates on Wednesday 14 May 2025.
func TestDates(t *testing.T) {
	t.Parallel()
	now := day(2025, time.May, 14)
	for _, c := range []struct {
		lang, text   string
		ahead, behin string // the day looked for in the future, and in the past
	}{
		{"en", "2025-03-11", "2025-03-11", "2025-03-11"},
		{"en", "03/04/2025", "2025-04-03", "2025-04-03"}, // the day first
		{"en", "04/23/2025", "2025-04-23", "2025-04-23"}, // unless it cannot be
		{"en", "on 3/4", "2026-04-03", "2025-04-03"},
		{"en", "3 March", "2026-03-03", "2025-03-03"},
		{"en", "March 3rd, 2024", "2024-03-03", "2024-03-03"},
		{"en", "the 8th of July", "2025-07-08", "2024-07-08"},
		{"en", "the 25th", "2025-05-25", "2025-04-25"},
		{"en", "the 31st", "2025-05-31", "2025-03-31"},
		{"en", "on Friday", "2025-05-16", "2025-05-09"},
		{"en", "last Friday", "2025-05-09", "2025-05-09"},
		{"en", "Friday just gone", "2025-05-09", "2025-05-09"},
		{"en", "next Tuesday", "2025-05-20", "2025-05-20"},
		{"en", "yesterday", "2025-05-13", "2025-05-13"},
		{"en", "the day before yesterday", "2025-05-12", "2025-05-12"},
		{"en", "three days ago", "2025-05-11", "2025-05-11"},
		{"en", "a week ago", "2025-05-07", "2025-05-07"},
		{"en", "in two weeks", "2025-05-28", "2025-05-28"},
		{"en", "in three days' time", "2025-05-17", "2025-05-17"},
		{"en", "next week", "2025-05-19", "2025-05-19"},
		{"en", "next month", "2025-06", "2025-06"},
		{"en", "in March", "2026-03", "2025-03"},
		{"en", "until June", "2025-06", "2024-06"},
		{"en", "in six months", "2025-11", "2025-11"},
		{"en", "after the summer", "2025-09", "2025-09"},
		{"en", "in spring", "2026-03", "2026-03"},
		{"en", "Christmas Eve", "2025-12-24", "2024-12-24"},
		{"en", "Easter Monday", "2026-04-06", "2025-04-21"},
		{"fr", "le 11 mars", "2026-03-11", "2025-03-11"},
		{"fr", "jeudi prochain", "2025-05-15", "2025-05-15"},
		{"fr", "il y a trois jours", "2025-05-11", "2025-05-11"},
		{"fr", "avant-hier", "2025-05-12", "2025-05-12"},
		{"fr", "1er juin", "2025-06-01", "2024-06-01"},
		{"de", "am 8. April", "2026-04-08", "2025-04-08"},
		{"de", "8.4.2025", "2025-04-08", "2025-04-08"},
		{"de", "letzten Freitag", "2025-05-09", "2025-05-09"},
		{"de", "vor zwei Wochen", "2025-04-30", "2025-04-30"},
		{"de", "übermorgen", "2025-05-16", "2025-05-16"},
		{"es", "el 3 de marzo", "2026-03-03", "2025-03-03"},
		{"es", "hace dos días", "2025-05-12", "2025-05-12"},
		{"es", "el lunes pasado", "2025-05-12", "2025-05-12"},
		{"nl", "eergisteren", "2025-05-12", "2025-05-12"},
		{"nl", "drie weken geleden", "2025-04-23", "2025-04-23"},
		{"nl", "volgende maand", "2025-06", "2025-06"},
		{"nl", "op 13 maart", "2026-03-13", "2025-03-13"},
	} {
		t.Run(c.lang+" "+c.text, func(t *testing.T) {
			t.Parallel()
			lex := lexiconFor(c.lang)
			found := lex.findDates(lex.tokenise(c.text), now)
			if len(found) != 1 {
				t.Fatalf("%d dates", len(found))
			}
			for ahead, want := range map[bool]string{true: c.ahead, false: c.behin} {
				if got, _ := found[0].resolve(now, ahead); got.String() != want {
					t.Errorf("ahead %v: got %v, want %v", ahead, got, want)
				}
			}
		})
	}
}

func TestNoDates(t *testing.T) {
	t.Parallel()
	lex := lexiconFor("en")
	for _, text := range []string{
		"4/5", "5/10", "I may join", "we sat in the car", "march on", "10.30", "31/2/2025", "at 14:30", "the second time", "rating 4", "99/99/99",
	} {
		if found := lex.findDates(lex.tokenise(text), day(2025, time.May, 14)); len(found) != 0 {
			t.Errorf("%q: %d dates", text, len(found))
		}
	}
}

func TestWeekdayThatDoesNotFit(t *testing.T) {
	t.Parallel()
	lex := lexiconFor("en")
	found := lex.findDates(lex.tokenise("Monday 13 May"), day(2025, time.May, 14))
	if len(found) != 1 {
		t.Fatalf("%d dates", len(found))
	}
	if _, doubtful := found[0].resolve(day(2025, time.May, 14), false); !doubtful {
		t.Error("13 May 2025 was a Tuesday, and no doubt was raised")
	}
}

// TestWaysToSayADay resolves dates on Wednesday 14 May 2025, looked for behind.
func TestWaysToSayADay(t *testing.T) {
	t.Parallel()
	now := day(2025, time.May, 14)
	for _, c := range []struct{ lang, text, want string }{
		{"en", "on Tuesday of last week", "2025-05-06"},
		{"en", "last week, on Thursday", "2025-05-08"},
		{"en", "Thursday next week", "2025-05-22"},
		{"en", "Tuesday 13", "2025-05-13"},
		{"en", "First of March", "2025-03-01"},
		{"en", "the twenty-first of April", "2025-04-21"},
		{"en", "3rd of the month", "2025-05-03"},
		{"en", "on the first", "2025-05-01"},
		{"en", "last weekend, the Sunday", "2025-05-11"},
		{"en", "St Patrick's Day", "2025-03-17"},
		{"en", "Mothering Sunday", "2025-03-30"},
		{"en", "just hung up", "2025-05-14"},
		{"en", "ten days ago or so", "2025-05-04"},
		{"en", "in mid March", "2025-03"},
		{"en", "on 18-11", "2024-11-18"},
		{"fr", "mardi 6", "2025-05-06"},
		{"fr", "mardi de la semaine dernière", "2025-05-06"},
		{"fr", "jeudi qui vient", "2025-05-15"},
		{"fr", "le 3 au café", "2025-05-03"},
		{"fr", "début mars", "2025-03"},
		{"fr", "le premier mai", "2025-05-01"},
		{"fr", "il y a vingt et un jours", "2025-04-23"},
		{"es", "el jueves que viene", "2025-05-15"},
		{"es", "la semana que viene", "2025-05-19"},
		{"es", "el martes de la semana pasada", "2025-05-06"},
		{"es", "martes 6", "2025-05-06"},
		{"es", "el 3 por la tarde", "2025-05-03"},
		{"es", "el día 10", "2025-05-10"},
		{"es", "Día de Reyes", "2025-01-06"},
		{"de", "am 3. im Büro", "2025-05-03"},
		{"de", "Dienstag 6", "2025-05-06"},
		{"de", "Dienstag letzter Woche", "2025-05-06"},
		{"de", "am Heiligabend", "2024-12-24"},
		{"de", "29.10.", "2024-10-29"},
		{"de", "2.29.10.", "2024-10-29"},
		{"nl", "op de 3e", "2025-05-03"},
		{"nl", "afgelopen dinsdag", "2025-05-13"},
		{"nl", "komende vrijdag", "2025-05-16"},
		{"nl", "Sinterklaas", "2024-12-05"},
		{"it", "il 10 al bar", "2025-05-10"},
		{"it", "dopo Pasqua", "2025-04-22"},
		{"pt", "terça-feira", "2025-05-13"},
		{"pt", "segunda-feira", "2025-05-12"},
		{"pt", "no dia 10", "2025-05-10"},
		{"pt", "há uma semana", "2025-05-07"},
		{"sv", "i maj", "2025-05"},
		{"sv", "för en vecka sedan", "2025-05-07"},
		{"pl", "po Wielkanocy w maju", "2025-05"},
		{"hu", "július 29.", "2024-07-29"},
		{"hu", "április 29-én", "2025-04-29"},
		{"fi", "pääsiäisenä", "2025-04-20"},
	} {
		t.Run(c.lang+" "+c.text, func(t *testing.T) {
			t.Parallel()
			lex := lexiconFor(c.lang)
			found := lex.findDates(lex.tokenise(c.text), now)
			if len(found) != 1 {
				t.Fatalf("%d dates", len(found))
			}
			if got, _ := found[0].resolve(now, false); got.String() != c.want {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

// TestFiguresThatAreNoDays keeps marks, times and places from being taken for days, on a Wednesday, 14 May 2025.
func TestFiguresThatAreNoDays(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ lang, text string }{
		{"en", "half past nine"}, {"en", "until 9.30"}, {"en", "last weekend"}, {"en", "last week"}, {"en", "I was the first"},
		{"en", "the second one"}, {"en", "for 2-3 times"}, {"en", "we may"}, {"fr", "une note de 4"}, {"fr", "le 4 sur 5"}, {"es", "la semana pasada"},
		{"es", "doy un 4 de 5"}, {"de", "um 9.10."}, {"de", "eine 4.5."},
	} {
		lex := lexiconFor(c.lang)
		if found := lex.findDates(lex.tokenise(c.text), day(2025, time.May, 14)); len(found) != 0 {
			t.Errorf("%s %q: %+v", c.lang, c.text, found)
		}
	}
	for _, text := range []string{"sunday 4", "Tuesday 6", "Tuesday, 13"} {
		lex := lexiconFor("en")
		for _, d := range lex.findDates(lex.tokenise(text), day(2025, time.May, 14)) {
			if d.form != weekdayOnly || d.to != 1 {
				t.Errorf("%q: %+v", text, d)
			}
		}
	}
}

package inbox

import (
	"testing"
	"time"
)

func TestReturnDate(t *testing.T) {
	t.Parallel()
	wednesday := time.Date(2025, 3, 12, 10, 22, 0, 0, time.UTC)
	for text, want := range map[string]string{
		"I am on annual leave and will be back on 17 March.":                                      "2025-03-17",
		"I am away. I will return to the office on Monday, March 17th, 2025.":                     "2025-03-17",
		"I'm out of the office until Monday 17 March with limited access to e-mail":               "2025-03-17",
		"I will be out from 10 March through 21 March":                                            "2025-03-22",
		"Out of office from 3 March to 14 March.":                                                 "2025-03-15",
		"I am currently on annual leave. I will reply to your message when I am back on the 3rd.": "2025-04-03",
		"I am away this week, back on the 14th.":                                                  "2025-03-14",
		"I'll be back on Monday.":                                                                 "2025-03-17",
		"back in the office on Wednesday":                                                         "2025-03-19",
		"Back 2025-04-01":                                                                         "2025-04-01",
		"On parental leave, returning 5 January 2026":                                             "2026-01-05",
		"I will return on 7 January":                                                              "2026-01-07",
		"back on 3/17":                                                                            "2025-03-17",
		"back on 17/3":                                                                            "2025-03-17",
		"back on 4/4/2025":                                                                        "2025-04-04",
		"In urgent cases write to Ann. I am back\non 17 March.":                                   "2025-03-17",

		"I am out of the office today, returning tomorrow.":              "2025-03-13",
		"I am out today and tomorrow, back on Friday.":                   "2025-03-14",
		"Ich bin heute nicht im Haus. Morgen bin ich wieder da.":         "2025-03-13",
		"Guten Morgen, ich bin am 24.3. wieder erreichbar.":              "2025-03-24",
		"Ab Montag Morgen bin ich wieder erreichbar.":                    "2025-03-17",
		"Del 10 al 14 de marzo, ambos inclusive. Regreso el día 17.":     "2025-03-17",
		"L'ufficio è chiuso e riaprirà il 7 aprile 2025.":                "2025-04-07",
		"Oggi sono assente. Sarò di nuovo qui da giovedì 13 marzo.":      "2025-03-13",
		"Estou em viagem até sexta, 14/03, inclusive.":                   "2025-03-15",
		"Jag läser min e-post igen den 24 mars.":                         "2025-03-24",
		"אני בחופשה ואחזור למשרד ביום ראשון, 23 במרץ 2025.":              "2025-03-23",
		"En congé jusqu'à mardi. Je vous répondrai à partir du 18/03/25": "2025-03-18",

		"Ik ben afwezig tot 17 maart.":                                                    "2025-03-17",
		"Ik ben met vakantie tot en met vrijdag 21 maart.":                                "2025-03-22",
		"Ik ben t/m 21 maart afwezig":                                                     "2025-03-22",
		"Vanaf maandag 24 maart ben ik weer bereikbaar; ik ben terug op maandag 24 maart": "2025-03-24",

		"Ich bin bis zum 21. März nicht im Büro.":                        "2025-03-22",
		"Ich bin vom 10.03. bis 21.03.2025 im Urlaub.":                   "2025-03-22",
		"Ab dem 24.3. bin ich wieder für Sie da.":                        "2025-03-24",
		"Ich bin am Montag, den 24. März wieder erreichbar":              "2025-03-24",
		"Ich bin wieder erreichbar ab Montag, den 24. März":              "2025-03-24",
		"Ich bin im Urlaub und am 24.03.2025 zurück. Ab 25.3. wieder da": "2025-03-24",

		"Je suis absent jusqu'au 21 mars inclus.":                  "2025-03-22",
		"Je serai de retour au bureau le lundi 24 mars.":           "2025-03-24",
		"Je suis en congés du 10 au 21 mars 2025":                  "2025-03-22",
		"Estaré de vacaciones hasta el 21 de marzo.":               "2025-03-22",
		"Estoy fuera de la oficina. Vuelvo el 24 de marzo de 2025": "2025-03-24",
		"Sono in ferie fino al 21 marzo.":                          "2025-03-22",
		"Sarò assente. Tornerò in ufficio lunedì 24 marzo":         "2025-03-24",

		"Back on 3/4/2025": "2025-04-03", // the fourth of March is past
		"I am out until 04/07/2025. Sent on 03/28/2025":         "2025-04-07", // months come first here
		"On leave from 14/03 to 21/03 inclusive":                "2025-03-22",
		"I work Monday to Thursday":                             "",
		"Away until Friday 21 March. I am back Monday 24":       "2025-03-24",
		"Regresso ao escritório na segunda-feira, 24 de março.": "2025-03-24",
		"Estou de férias até 21 de março de 2025.":              "2025-03-22",
		"Jag är ledig till och med 21 mars. Åter måndag.":       "2025-03-24",
		"Jeg er tilbake mandag 24. mars":                        "2025-03-24",
		"Jeg holder ferie til og med den 21. marts":             "2025-03-22",
		"Olen lomalla 21.3.2025 asti":                           "2025-03-22",
		"Palaan töihin 24.3.":                                   "2025-03-24",
		"Jestem na urlopie do 21 marca włącznie":                "2025-03-22",
		"Wracam do biura 24 marca 2025 r.":                      "2025-03-24",
		"V kanceláři budu zpět 24. března":                      "2025-03-24",
		"Szabadságon vagyok március 21-ig":                      "2025-03-22",
		"2025. március 24-én érek vissza":                       "2025-03-24",
		"Sunt în concediu până la 21 martie":                    "2025-03-22",
		"Я в отпуске по 21 марта включительно":                  "2025-03-22",
		"Вернусь в понедельник, 24 марта":                       "2025-03-24",
		"Θα επιστρέψω τη Δευτέρα 24 Μαρτίου":                    "2025-03-24",
		"21 Mart 2025 tarihine kadar izindeyim":                 "2025-03-22",
		"3月21日まで休暇をいただきます":                                      "2025-03-22",
		"3月24日より出社いたします":                                        "2025-03-24",
		"我将于3月24日返回办公室":                                         "2025-03-24",
		"休假至2025年3月21日":                                         "2025-03-22",
		"3월 24일에 복귀합니다":                                         "2025-03-24",
		"3월 21일까지 휴가입니다":                                        "2025-03-22",
		"سأعود إلى العمل يوم 24 مارس":                           "2025-03-24",
		"Vanaf 24 maart ben ik weer bereikbaar":                 "2025-03-24",
		"À partir du 24 mars je serai de nouveau joignable":     "2025-03-24",
		"back on 30 February":                                   "",
		"I was back on 10 March 2025":                           "",
		"returning on 1 March 2029":                             "",
		"I am away. Please write to Ann on 17 March.":           "",
		"We met on 17 March":                                    "",
		"Thank you for your message":                            "",
		"call me on 2-3-4":                                      "",
		"":                                                      "",
	} {
		t.Run(text, func(t *testing.T) {
			t.Parallel()
			got := ""
			if day, ok := ReturnDate(&Message{Date: wednesday}, text); ok {
				got = day.String()
			}
			if got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
	if _, ok := ReturnDate(&Message{}, "back on 17 March"); ok {
		t.Error("a day was reckoned from no date")
	}
}

func FuzzReturnDate(f *testing.F) {
	f.Add("back on 17 March", int64(1741774920))
	f.Add("bis 31.2.", int64(0))
	f.Add("until the 31st", int64(-1))
	f.Fuzz(func(t *testing.T, text string, at int64) {
		now := time.Unix(at%(1<<36), 0).UTC()
		day, ok := ReturnDate(&Message{Date: now}, text)
		if !ok {
			return
		}
		if away := day.In(time.UTC).Sub(now); away < -24*time.Hour || away > longestAbsence+48*time.Hour {
			t.Errorf("%q at %v gives %v", text, now, day)
		}
	})
}

package replies

import "strings"

// Sameness says how two answers to one question of the agreement stand to each other.
type Sameness int

// How two answers stand to each other.
const (
	NotSure   Sameness = iota // not sure enough to say
	Alike                     // both say the same, in the same words or others
	Different                 // both are plain, and they are not the same
)

// Compare says whether two people answered a question of the agreement alike. Words count as the same when nothing but case,
// accents and punctuation tells them apart; how often and how long counts as a number of talks a month and of minutes, where
// every word of both answers is one that speaks of nothing else. Everything else is left to the two of them.
func Compare(question int, one, other string) Sameness {
	a, b := bareWords(fold(one)), bareWords(fold(other))
	switch {
	case len(a) == 0 || len(b) == 0:
		return NotSure
	case strings.Join(a, " ") == strings.Join(b, " "):
		return Alike
	case question != howOften:
		return NotSure
	}
	first, ok := rhythmOf(a)
	second, also := rhythmOf(b)
	switch {
	case !ok || !also:
		return NotSure
	case first.monthly != second.monthly, first.minutes > 0 && second.minutes > 0 && first.minutes != second.minutes:
		return Different
	case first.minutes != second.minutes: // one of them named no length
		return NotSure
	}
	return Alike
}

// howOften is the question of the agreement that asks how often they meet and for how long.
const howOften = 1

// rhythm is how often two people meet and for how long.
type rhythm struct {
	monthly int // talks a month, times two: once in two months is 1, monthly 2, fortnightly 4, weekly 8
	minutes int // 0 when not said
}

// rhythmOf reads a rhythm from words that say nothing else.
func rhythmOf(words []string) (r rhythm, ok bool) {
	text := " " + strings.Join(words, " ") + " "
	for _, phrase := range rhythms {
		for _, form := range phrase.forms {
			if at := strings.Index(text, " "+form+" "); at >= 0 {
				if phrase.monthly > 0 && r.monthly > 0 && r.monthly != phrase.monthly || phrase.minutes > 0 && r.minutes > 0 && r.minutes != phrase.minutes {
					return rhythm{}, false
				}
				r.monthly, r.minutes = max(r.monthly, phrase.monthly), max(r.minutes, phrase.minutes)
				text = text[:at] + " " + text[at+len(form)+1:]
			}
		}
	}
	for _, word := range strings.Fields(text) {
		if !besideRhythm[word] {
			return rhythm{}, false
		}
	}
	return r, r.monthly > 0
}

// rhythms are plain ways of saying how often and how long, the longer ones first, as fold leaves them.
var rhythms = []struct {
	monthly, minutes int
	forms            []string
}{
	{minutes: 90, forms: []string{"an hour and a half", "one and a half hours", "1 5 hours", "90 minutes", "90 min", "anderthalb stunden", "eineinhalb stunden", "90 minuten",
		"anderhalf uur", "une heure et demie", "hora y media", "una hora y media", "90 minutos"}},
	{minutes: 45, forms: []string{"45 minutes", "45 min", "45 mins", "three quarters of an hour", "45 minuten", "eine dreiviertelstunde", "drie kwartier", "trois quarts d heure", "45 minutos", "tres cuartos de hora"}},
	{minutes: 30, forms: []string{"30 minutes", "30 min", "half an hour", "30 minuten", "eine halbe stunde", "een half uur", "une demi heure", "media hora", "30 minutos"}},
	{minutes: 120, forms: []string{"two hours", "2 hours", "2 h", "zwei stunden", "2 stunden", "twee uur", "2 uur", "deux heures", "2 heures", "dos horas", "2 horas"}},
	{minutes: 60, forms: []string{"60 minutes", "60 min", "60 mins", "an hour", "one hour", "1 hour", "1 h", "1h", "60 minuten", "eine stunde", "1 stunde", "een uur", "1 uur", "une heure", "1 heure", "una hora", "1 hora", "60 minutos"}},
	{monthly: 4, forms: []string{"twice a month", "two times a month", "every two weeks", "every 2 weeks", "every other week", "fortnightly", "every fortnight",
		"zweimal im monat", "alle zwei wochen", "alle 2 wochen", "twee keer per maand", "om de twee weken", "deux fois par mois", "toutes les deux semaines", "dos veces al mes", "cada dos semanas", "cada quince dias"}},
	{monthly: 1, forms: []string{"every two months", "every other month", "every second month", "alle zwei monate", "om de twee maanden", "tous les deux mois", "cada dos meses"}},
	{monthly: 8, forms: []string{"once a week", "every week", "weekly", "einmal pro woche", "einmal die woche", "jede woche", "wochentlich", "een keer per week", "elke week", "wekelijks", "une fois par semaine",
		"chaque semaine", "una vez a la semana", "una vez por semana", "cada semana"}},
	{monthly: 2, forms: []string{"once a month", "once per month", "one time a month", "every month", "each month", "monthly", "every four weeks", "every 4 weeks", "a month",
		"einmal im monat", "einmal pro monat", "1x im monat", "jeden monat", "monatlich", "alle vier wochen", "im monat", "een keer per maand", "1 keer per maand", "elke maand", "maandelijks", "om de vier weken", "per maand",
		"une fois par mois", "1 fois par mois", "chaque mois", "tous les mois", "par mois", "una vez al mes", "1 vez al mes", "cada mes", "al mes", "mensualmente"}},
}

// besideRhythm are words that may stand beside them and change nothing.
var besideRhythm = setOf("about around roughly for at each time and we meet i would like say please ideally let us lets " +
	"etwa ungefahr fur je und wir treffen uns jeweils ongeveer voor en we zien elkaar telkens environ pendant et on se voit chaque fois unos unas durante y nos vemos cada vez")

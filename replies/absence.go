package replies

import (
	"slices"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// absences are the words for being away in few words, and for putting a talk off, by language.
var absences = map[string]phrasebook{
	"en": {away: {"(away|off|abroad|travelling|unavailable|on holiday|on leave|on vacation) (to|till|until|through)"}},
	"de": {
		away:  {"(abwesend|verreist|weg|unterwegs|im urlaub|in elternzeit|nicht da) (bis|für)", "(bin|wäre) .. (einen|zwei|drei|vier|paar) (monat|monate|wochen) (weg|verreist|abwesend|nicht da|unterwegs|im urlaub)"},
		moved: {"auf nach .. (verschieben|verlegen|vertagen)", "(verschieben|verlegen|vertagen) (wir |sie |) (es |)(auf|bis) nach"},
	},
	"fr": {
		away:  {"(en vacances|en congé|en déplacement|en voyage|absent|absente) (jusqu'au|jusqu'à|jusqu'en|pendant|pour|un mois|une semaine)"},
		moved: {"(reporter|repousser|reportons|repoussons|reportez|décaler|décalons) (à|au|après|en|jusqu'à)"},
	},
	"es": {
		away:  {"(de vacaciones|fuera|ausente|de viaje|de permiso) (hasta|durante|por|un mes|una semana|dos|tres)"},
		moved: {"(aplazar|aplacemos|aplazamos|posponer|pospongamos|posponemos|aplázalo|posponlo) (a|al|hasta|para|después|tras)"},
	},
	"nl": {
		away:  {"(weg|op vakantie|met verlof|afwezig|op reis|met vakantie) (tot|voor)", "ben .. (een|twee|drie|paar) (maand|maanden|weken) (weg|afwezig|op reis|met verlof|op vakantie)"},
		moved: {"(uitstellen|opschuiven|verplaatsen|verschuiven) (tot|naar)"},
	},
}

// Words around the days of an absence.
var (
	fromWords  = setOf("from starting beginning as ab vom von du dès depuis partir desde vanaf van dal da del a partire")
	rangeWords = setOf("to until till til thru through and bis zum und au à aux et jusqu jusque al hasta y a tot en t m met al fino e até ao the le el de den dem")
	backWords  = setOf("back return returning returns wieder zurück retour rentre reviens revient revenu reprends reprise vuelvo regreso vuelta terug weer " +
		"available erreichbar disponible dispo beschikbaar torno rientro volto")
	onlyWords = setOf("erst only again wieder seulement weer pas not nicht niet solo")
)

// pauseEnd returns the day a pause ends: the day they are back, the end of a range, or any day but the one it begins on;
// else a length, counted from its beginning or from today.
func (s *speech) pauseEnd() mentoring.Day {
	dates := s.plainDates()
	var begun, first mentoring.Day
	for n, d := range dates {
		if d.last || d.length {
			continue
		}
		day, _ := d.resolve(s.now, true)
		switch {
		case s.saysBack(d), s.endsRange(dates, n), s.leadsUntil(d) && !s.beginsAbsence(d):
			return notBefore(begun, day, d)
		case s.beginsAbsence(d), s.endsRange(dates, n+1):
			begun = day
		case first.IsZero():
			first = day
		}
	}
	if !first.IsZero() {
		return first
	}
	for _, d := range s.dates {
		if d.length {
			from := s.now
			if !begun.IsZero() {
				from = begun.In(s.now.Location())
			}
			if d.form == monthsAway { // "for a month", from day to day
				return mentoring.DayOf(from.AddDate(0, d.away, 0))
			}
			day, _ := d.resolve(from, true)
			return day
		}
	}
	return mentoring.Day{}
}

// restsUntil reads that a talk has to wait: because its writer is away, or until a time that is no day to meet on, as in "postpone
// to after Easter". Only this talk waits, and those behind it.
func (s *speech) restsUntil(ask Ask, slots []mentoring.Slot) (Reading, bool) {
	if rating, _, _ := s.rating(); rating > 0 || s.has(met) || len(slots) > 0 {
		return Reading{}, false
	}
	if h, ok := s.said(away); ok && !s.ofPartner(h, ask) {
		when := s.pauseEnd()
		if !when.IsZero() {
			when.Day = max(when.Day, 1)
		}
		r := reading(mentoring.Later, plain, s.because("away", h))
		r.Answer.When = when
		return r, !when.IsZero() && when.In(s.now.Location()).After(s.now)
	}
	if h, ok := s.said(moved); ok && ask.Kind == mentoring.Session {
		dates := s.plainDates()
		if len(dates) == 1 && dates[0].form == feastDay && dates[0].after && !dates[0].last {
			r := reading(mentoring.Later, plain, s.because("moved", h))
			r.Answer.When, _ = dates[0].resolve(s.now, true)
			r.Moved = true
			return r, true
		}
	}
	return Reading{}, false
}

// ofPartner reports whether words of an absence are said of the other half of the pair.
func (s *speech) ofPartner(h hit, ask Ask) bool {
	partner := fold(ask.Partner)
	for i, t := range s.tokens {
		if s.clauses[i] == s.clauses[h.from] && (thirdPerson[s.lex.tag][t.word] || partner != "" && fold(t.word) == partner) {
			return true
		}
	}
	return false
}

// thirdPerson are the words for somebody else, by language; "él" is no help in Spanish, as many write "el".
var thirdPerson = map[string]map[string]bool{
	"en": setOf("she he they her his their mentor mentee partner"), "de": setOf("er ihr ihre sein seine mentor mentorin mentee"),
	"fr": setOf("il elle son sa mon ma mentor mentore mentee"), "es": setOf("ella mi mentor mentora mentee"), "nl": setOf("zij hij haar mijn mentor mentee"),
}

// notBefore returns an end that was said without its month, in the month of the beginning or the next.
func notBefore(begun, end mentoring.Day, d date) mentoring.Day {
	if d.form != dayOfMonth || begun.Day == 0 || !end.In(time.UTC).Before(begun.In(time.UTC)) {
		return end
	}
	month := begun.Month
	if d.day < begun.Day {
		month++
	}
	return mentoring.DayOf(time.Date(begun.Year, month, d.day, 0, 0, 0, 0, time.UTC))
}

// beginsAbsence reports whether a day is the first of an absence or a pause that its clause speaks of: "on leave from 3 June".
func (s *speech) beginsAbsence(d date) bool {
	led := false
	for i := d.from - 1; i >= max(0, d.from-3) && !s.tokens[i].clause; i-- {
		if led && onlyWords[s.tokens[i].word] {
			return false // "erst ab September"
		}
		if led = led || fromWords[s.tokens[i].word]; !led && !containsWord("the on le el den dem der", s.tokens[i].word) {
			break
		}
	}
	return led && slices.ContainsFunc(s.hits, func(h hit) bool {
		return (h.means == away || h.means == pause) && s.clauses[h.to-1] >= s.clauses[d.from] && s.clauses[h.from] <= s.clauses[d.to-1]
	})
}

// saysBack reports whether the clause of a day says that they are back on it.
func (s *speech) saysBack(d date) bool {
	for i, t := range s.tokens {
		if s.clauses[i] == s.clauses[d.from] && backWords[t.word] && (i < d.from || i >= d.to) {
			return true
		}
	}
	return false
}

// endsRange reports whether the n-th date is the end of a range that the one before it begins: "3 June - 17 June".
func (s *speech) endsRange(dates []date, n int) bool {
	if n < 1 || n >= len(dates) {
		return false
	}
	from, to := dates[n-1].to, dates[n].from
	if to < from || to-from > 4 || s.sentenceBetween(from-1, to) && !s.lex.dates.dotted {
		return false
	}
	if to == from {
		return strings.ContainsAny(s.text[s.tokens[from-1].to:s.tokens[to].from], "-–—")
	}
	return !slices.ContainsFunc(s.tokens[from:to], func(t token) bool { return !rangeWords[t.word] })
}

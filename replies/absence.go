package replies

import (
	"slices"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

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
			day, _ := d.resolve(from, true)
			return day
		}
	}
	return mentoring.Day{}
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

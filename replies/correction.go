package replies

import (
	"slices"
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// value is a figure or a day in a speech, as corrections see it.
type value struct {
	from, to int
	figure   *figure // nil for a day
	date     int     // its place among the dates
}

// Words that take back the value before them, and the small words that may stand between them and the next value.
var (
	// those that do so in a sentence of their own too: "3. Actually, make it 4."
	correcting = setOf("actually correction corrected scratch strike meant mean rather make typo oops mistake korrektur korrigiere quatsch vielmehr meinte meine " +
		"should sollte besser falsch eigentlich tatsächlich rectification plutôt enfin finalement voulais erratum digo mejor quise corrección rectifico realidad correctie " +
		"bedoel bedoelde eigenlijk liever beter verbetering")
	// those that do so only right behind it: "3, no 4"
	retracting = setOf("no non nein nee nope sorry pardon perdón disculpa disculpen entschuldigung verzeihung wait ah eh uh halt moment ups")
	between    = setOf("the a an on it was is be i we met would d give gave say said to that this let me him date day rating score mark den der dem das am ein eine " +
		"einen einer es war ist ich wir gebe sage vom doch oder or so uns le la l un une je on c ce était est mets donne note du au el una fue doy pongo dicho decir " +
		"lets call dejémoslo pongamos digamos mettons disons sagen laten zeggen doe maak maar er nehmen machen have " +
		"dire het een op de ik geef cijfer of toch ach oh well er um gesagt gezegd natürlich als wollte sagen schreiben en fait")
	behindValue = setOf("for für pour para voor please bitte then stars points from overall in alles total van")                  // those behind a mark that is complete
	elsewhere   = setOf("is was will would does can has ist war wird geht klappt passt est était sera es fue será lukt gaat kan") // those that tell of another day
)

// correctionReach is how many words a correction takes at most.
const correctionReach = 8

// takeBack leaves out the figures and days that were taken back: "on the 12th, no, the 13th", "3 - make that 4", "not a 5, more a 4".
func (s *speech) takeBack() {
	if s.kind == mentoring.Proposal || s.kind == mentoring.HandOver {
		return // there a "not 2" is the answer
	}
	values := s.values()
	for n := 1; n < len(values); n++ {
		s.correct(values[:n], values[n])
	}
	for n, v := range values {
		if s.gone(v) {
			continue
		}
		if s.sameKind(values, n) < 0 {
			if at, ok := s.deniedValue(v.from); ok && at == 0 && v.to == len(s.tokens) && v.figure == nil && slices.Contains(sessions, s.kind) {
				s.leaveOut(v) // "not on Friday", and no more: not the day they met
			}
			continue
		}
		if at, ok := s.deniedValue(v.from); ok {
			s.leaveOut(v)
			s.unsay(at, v.from)
		} else if v.figure != nil && s.onlySupposed(v.from) {
			s.leaveOut(v)
		}
	}
	s.dates = slices.DeleteFunc(s.dates, func(d date) bool { return s.marked[d.from] })
}

// values returns the figures and days in their order.
func (s *speech) values() []value {
	var out []value
	for n, d := range s.dates {
		out = append(out, value{from: d.from, to: d.to, date: n})
	}
	for _, f := range s.figures() {
		out = append(out, value{from: f.from, to: f.to, figure: &f})
	}
	slices.SortFunc(out, func(a, b value) int { return a.from - b.from })
	return out
}

func (s *speech) gone(v value) bool { return s.marked[v.from] }

// leaveOut marks the tokens of a value, so that it is read no more.
func (s *speech) leaveOut(v value) {
	for i := v.from; i < v.to; i++ {
		s.marked[i] = true
	}
}

// unsay drops the meanings that lie on tokens of a correction: its "no" of a correction is no answer.
func (s *speech) unsay(from, to int) {
	s.hits = slices.DeleteFunc(s.hits, func(h hit) bool { return h.from < to && from < h.to })
}

// correct takes back the value that the words before v retract.
func (s *speech) correct(before []value, v value) {
	strong, weak, from := false, false, v.from
	for from > 0 && v.from-from < correctionReach && from > before[len(before)-1].to {
		word := s.tokens[from-1].word
		if s.corrects(from - 1) {
			strong = true
		} else if !correcting[word] && !retracting[word] && !between[word] {
			if from = s.beforeAside(from); from == 0 {
				return
			}
			continue
		}
		strong, weak = strong || correcting[word], weak || retracting[word]
		from--
	}
	if !strong && !weak || !s.standsFor(v) {
		return
	}
	for n := len(before) - 1; n >= 0; n-- {
		old := before[n]
		if s.gone(old) || (v.figure == nil) != (old.figure == nil) {
			continue
		}
		adjacent := old.to == from && (strong || s.goesStraightOn(old.to))
		if !adjacent && !(strong && from-old.to <= correctionReach) || !strong && s.agreedTo(old) {
			return
		}
		if v.figure == nil {
			s.inherit(old.date, v.date)
		} else if v.figure.value > fullMarks && old.figure.value <= fullMarks || v.figure.of*old.figure.of != 0 && v.figure.of != old.figure.of {
			return // another question's answer: "5, no, 9"
		}
		s.leaveOut(old)
		s.leaveOut(value{from: from, to: v.from})
		s.unsay(from, v.from)
		if at, ok := s.deniedValue(old.from); ok {
			s.unsay(at, old.from)
		}
		return
	}
}

// agreedTo reports whether a yes leads to a value, so that a "no" leads to the next: "yes on 3 May, no on 10 May".
func (s *speech) agreedTo(v value) bool {
	return slices.ContainsFunc(s.hits, func(h hit) bool {
		return h.means == yes && h.to <= v.from && v.from-h.to <= 2 && !s.clauseBetween(h.to-1, v.from)
	})
}

// corrects reports whether a token belongs to a phrase of correction.
func (s *speech) corrects(i int) bool {
	return slices.ContainsFunc(s.hits, func(h hit) bool { return h.means == correction && h.from <= i && i < h.to })
}

// standsFor reports whether a value can stand for the one before it: a mark that is complete, or a day of which nothing else is told.
func (s *speech) standsFor(v value) bool {
	if s.tokens[v.to-1].clause {
		return true
	}
	next := s.wordAt(v.to)
	if v.figure != nil {
		return behindValue[next]
	}
	return !elsewhere[next] && !denials[next] && !denials[s.wordAt(v.to+1)]
}

// beforeAside returns where an aside begins that ends before a token and stands behind a word that takes back, "no, let's be
// fair, 4"; 0 when there is none.
func (s *speech) beforeAside(to int) int {
	for i := to - 2; s.tokens[to-1].clause && i >= max(0, to-5) && !s.tokens[i].sentence; i-- {
		if s.tokens[i].clause {
			if word := s.tokens[i].word; correcting[word] || retracting[word] {
				return i + 1
			}
			return 0
		}
	}
	return 0
}

// fullMarks is the best mark of a meeting.
const fullMarks = 5

// inherit gives a day without a month that of the day it stands for: "on 12 May, no, the 13th".
func (s *speech) inherit(from, to int) {
	if old, d := s.dates[from], &s.dates[to]; d.form == dayOfMonth && old.form == dayAndMonth {
		d.form, d.month, d.year = dayAndMonth, old.month, old.year
	}
}

// goesStraightOn reports whether the sentence goes on behind token to-1, dots of hesitation among its marks or not.
func (s *speech) goesStraightOn(to int) bool {
	if !s.tokens[to-1].sentence {
		return true
	}
	marks := strings.TrimRight(s.text[s.tokens[to-1].to:s.tokens[to].from], " ")
	return strings.HasPrefix(marks, "..") || strings.HasPrefix(marks, "…")
}

// sameKind returns another value of the kind of the n-th, or -1.
func (s *speech) sameKind(values []value, n int) int {
	return slices.IndexFunc(values, func(v value) bool {
		if v.from == values[n].from || s.gone(v) || (v.figure == nil) != (values[n].figure == nil) {
			return false
		}
		return v.figure == nil || (v.figure.value <= fullMarks) == (values[n].figure.value <= fullMarks)
	})
}

// deniedValue reports whether a value is denied, "not the 12th", "statt am 12.", and where the denial stands.
func (s *speech) deniedValue(from int) (int, bool) {
	for i := from - 1; i >= max(0, from-3) && !s.tokens[i].clause; i-- {
		word := s.tokens[i].word
		if denials[word] && !(word == "pas" && s.lex.tag == "nl") || word == plainDenials[s.lex.tag] || word == "statt" || word == "instead" {
			return i, true
		}
		if !between[word] && !hedging[word] {
			break
		}
	}
	return 0, false
}

// hedging are words by which a mark is not quite given: "almost a 5", "not quite a 5".
var hedging = setOf("almost nearly quite fast beinahe ganz presque quasiment casi bijna haast helemaal tout fait quasi")

// onlySupposed reports whether the mark at a token was not given but might have been: "it would have been a 5 if …", "almost a 5".
func (s *speech) onlySupposed(from int) bool {
	had := false // "have", seen from behind
	for i := from - 1; i >= max(0, from-6) && !s.tokens[i].clause; i-- {
		word := s.tokens[i].word
		switch {
		case i >= from-2 && hedging[word]:
			return true
		case word == "have" && s.tokens[i+1].word != "to", word == "been":
			had = true
		case had && containsWord("would could might should", word), s.mightHave(i):
			return true
		}
	}
	return false
}

// mightHave reports whether the word at i says by itself that something would have been. Folding hides the German one.
func (s *speech) mightHave(i int) bool {
	t := s.tokens[i]
	written := strings.ToLower(s.text[t.from:t.to])
	if containsWord("aurais aurait aurions habria habriamos hubiera avrei teria", t.word) || strings.HasPrefix(written, "hätt") || strings.HasPrefix(written, "haett") {
		return true
	}
	return s.lex.tag == "nl" && t.word == "had" && slices.ContainsFunc(s.tokens[i:min(i+6, len(s.tokens))], func(t token) bool {
		return containsWord("gegeven geworden geweest gezet gezegd", t.word)
	})
}

// leftOpen reports whether two figures are the ends of one mark that was left open: "3 or 4", "between 3 and 4".
func (s *speech) leftOpen(a, b figure) bool {
	if b.from != a.to+1 && !(b.from == a.to+2 && articles[s.tokens[a.to+1].word]) || a.value > fullMarks || b.value > fullMarks || s.tokens[a.to-1].clause {
		return false
	}
	return containsWord("or to oder bis ou a o u of tot", s.tokens[a.to].word) ||
		a.from > 0 && containsWord("between zwischen entre tussen", s.tokens[a.from-1].word)
}

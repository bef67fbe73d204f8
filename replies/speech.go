package replies

import (
	"cmp"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// speech is what a person said, taken apart: its words, the meanings found in them, its dates and its numbered lines.
type speech struct {
	text     string
	now      time.Time // the day of writing
	lex      *lexicon
	kind     mentoring.Kind // of the ask that is answered
	tokens   []token
	hits     []hit
	dates    []date
	numbered map[int]string // the answers to numbered questions, when they were numbered
	dated    []bool         // tokens that belong to a date
	marked   []bool         // tokens that number a line, or are a value that was taken back

	sentences, clauses []uint16 // how many sentences and clauses end before a token
}

// wordReach is how many words are read. Whoever writes more than this has answered long before.
const wordReach = 5_000

// listen takes a text apart.
func listen(text string, fragments []fragment, lex *lexicon, now time.Time, kind mentoring.Kind) *speech {
	return hear(tokenise(text), text, fragments, lex, now, kind)
}

// hear takes a text apart that was cut into tokens, whatever its language.
func hear(tokens []token, text string, fragments []fragment, lex *lexicon, now time.Time, kind mentoring.Kind) *speech {
	s := &speech{text: text, now: now, lex: lex, kind: kind}
	s.tokens = respelt(tokens, text, lex.words())
	if len(s.tokens) > wordReach {
		s.tokens = s.tokens[:wordReach]
	}
	s.tokens = joinAbbreviations(s.withoutGreetings(s.tokens), text, lex.respell)
	s.dates = lex.findDates(s.tokens, now)
	s.joinDates()
	s.countEnds()
	s.hits = lex.find(s.tokens, lex.heard(kind))
	s.spreadAsking()
	s.dated = make([]bool, len(s.tokens))
	s.marked = make([]bool, len(s.tokens))
	for _, d := range s.dates {
		for i := d.from; i < d.to; i++ {
			s.dated[i] = true
		}
		s.alsoDated(d)
	}
	s.number(fragments)
	s.takeBack()
	return s
}

// joinDates takes back the ends of sentences that the points of a date seemed to make: "am 13. Mai", "am 13. getroffen".
func (s *speech) joinDates() {
	joined := false
	for _, d := range s.dates {
		for i := d.from; i < d.to && s.lex.dates.dotted; i++ {
			t := &s.tokens[i]
			if point := t.sentence && strings.HasPrefix(s.text[t.to:], "."); point && (i+1 < d.to || d.form == dayOfMonth && startsLower(s.text[t.to+1:])) {
				t.sentence, t.clause, joined = false, false, true
			}
		}
	}
	if joined {
		spreadQuestions(s.tokens)
	}
}

// startsLower reports whether a text goes on with a small letter behind blanks.
func startsLower(text string) bool {
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, " "))
	return unicode.IsLower(next)
}

// countEnds counts the ends of sentences and clauses, so that two places are compared in one step.
func (s *speech) countEnds() {
	s.sentences, s.clauses = make([]uint16, len(s.tokens)+1), make([]uint16, len(s.tokens)+1)
	sentences, clauses := uint16(0), uint16(0)
	for i := range s.tokens {
		if s.tokens[i].sentence {
			sentences++
		}
		if s.tokens[i].clause {
			clauses++
		}
		s.sentences[i+1], s.clauses[i+1] = sentences, clauses
	}
}

// spreadAsking marks the sentences that begin as questions, with or without their mark. A reflection needs the mark: "How much
// calmer a decision gets when I say it out loud" asks nothing.
func (s *speech) spreadAsking() {
	if s.kind == mentoring.Reflection {
		return
	}
	for _, h := range s.hits {
		if h.means != asking || h.from > 0 && !s.tokens[h.from-1].sentence {
			continue
		}
		for i := h.from; i < len(s.tokens); i++ {
			s.tokens[i].asked = true
			if s.tokens[i].sentence {
				break
			}
		}
	}
}

// alsoDated takes the day before a date that shares its month: "on 1 and 8 May".
func (s *speech) alsoDated(d date) {
	if d.from < 2 || d.form != dayAndMonth && d.form != dayOfMonth || !joins[s.tokens[d.from-1].word] || clockWords.leads[s.wordAt(d.from-3)] { // "at 10 or on 8 May"
		return
	}
	if n, _, ok := s.lex.numberAt(s.tokens, d.from-2); ok && n <= 31 {
		s.dated[d.from-2] = true
	}
}

var joins = map[string]bool{"and": true, "or": true, "to": true, "et": true, "ou": true, "und": true, "oder": true, "bis": true, "y": true, "o": true, "en": true, "of": true, "tot": true}

// withoutGreetings drops the tokens of lines that only greet.
func (s *speech) withoutGreetings(tokens []token) []token {
	kept, moved, at := tokens[:0], 0, 0
	for l := range strings.SplitAfterSeq(s.text, "\n") {
		if greets(l) {
			from := moved + tokenAt(tokens[moved:], at)
			kept = append(kept, tokens[moved:from]...)
			moved = from + tokenAt(tokens[from:], at+len(l))
		}
		at += len(l)
	}
	return append(kept, tokens[moved:]...)
}

// tokenAt returns the first token that begins at a byte or behind it.
func tokenAt(tokens []token, at int) int {
	i, _ := slices.BinarySearchFunc(tokens, at, func(t token, at int) int { return cmp.Compare(t.from, at) })
	return i
}

// number finds the answers to numbered questions: those that the person numbered, or wrote beneath our quoted questions.
func (s *speech) number(fragments []fragment) {
	s.numbered = map[int]string{}
	beneath := map[int]string{}
	for _, f := range fragments {
		if !f.top && f.under > 0 {
			beneath[f.under] = strings.TrimSpace(beneath[f.under] + "\n" + joinFragments([]fragment{f}))
		}
	}
	if len(beneath) >= 2 {
		s.numbered = beneath
		return
	}
	last, marks, parts := 0, []int{}, map[int][]string{}
	at := 0
	for l := range strings.SplitAfterSeq(s.text, "\n") {
		n, rest := leadingNumber(strings.TrimSpace(l))
		switch {
		case (n > last || parts[n] == nil && s.outOfOrder(l)) && strings.TrimSpace(rest) != "" && n > 0 && n <= 9:
			last = n
			parts[n] = []string{strings.TrimSpace(rest)}
			marks = append(marks, at+strings.IndexFunc(l, notSpace))
		case last > 0 && strings.TrimSpace(l) != "":
			parts[last] = append(parts[last], strings.TrimSpace(l))
		}
		at += len(l)
	}
	for n, lines := range parts {
		s.numbered[n] = strings.Join(lines, "\n")
	}
	if len(s.numbered) == 0 {
		s.splitWithin()
	}
	if len(s.numbered) == 1 && s.numbered[1] != "" {
		s.splitInline()
	}
	if len(s.numbered) < 2 {
		if last == 0 || !s.clearMark(marks[0]) {
			clear(s.numbered)
		}
		return
	}
	for i, t := range s.tokens {
		if slices.Contains(marks, t.from) || slices.Contains(marks, t.from-1) && t.to-t.from <= 2 {
			s.marked[i] = true
		}
	}
}

// outOfOrder reports whether a line of a survey's answer is numbered so plainly that its number counts behind a higher one.
func (s *speech) outOfOrder(line string) bool {
	line = strings.TrimLeft(line, " \t*(")
	return s.kind == mentoring.Survey && len(line) > 2 && line[0] >= '1' && line[0] <= '9' && strings.IndexByte(").:", line[1]) >= 0 && !unicode.IsDigit(rune(line[2]))
}

// clearMark reports whether a single numbered line is numbered beyond doubt: "2) eight years", and not "4. Great.", which
// is a mark. Where only numbered lines are wanted, "2. eight years" is clear too.
func (s *speech) clearMark(at int) bool {
	rest := s.text[at:]
	end := strings.IndexAny(rest, ").:")
	wantsLines := slices.Contains([]mentoring.Kind{mentoring.Survey, mentoring.Agreement, mentoring.Goals, mentoring.Hopes, mentoring.SelfRating, mentoring.PartnerFit}, s.kind)
	return end > 0 && end <= 2 && (rest[end] == ')' || wantsLines) || strings.HasPrefix(fold(rest[:1]), "q")
}

// splitInline takes apart "1 growing a team 2 hospitality 3 one", numbers within one line, and "a) change b) two c) trust".
func (s *speech) splitInline() {
	whole := s.numbered[1]
	zero := '0'
	if strings.Contains(whole, " b)") && strings.Contains(whole, " c)") {
		zero = 'a' - 1
	}
	parts, rest := map[int]string{}, whole
	for n := 2; n <= 6; n++ {
		sign := " " + string(zero+rune(n))
		i := strings.Index(rest, sign)
		for i >= 0 && i+2 < len(rest) && !strings.ContainsRune(" .):-", rune(rest[i+2])) {
			next := strings.Index(rest[i+2:], sign)
			if next < 0 {
				i = -1
				break
			}
			i += 2 + next
		}
		if i < 0 {
			break
		}
		parts[n-1] = strings.Trim(rest[:i], " ,;")
		rest = strings.TrimLeft(rest[i+2:], " .):-")
		parts[n] = strings.TrimSpace(rest)
	}
	if len(parts) >= 3 {
		s.numbered = parts
	}
}

// splitWithin takes apart "Answers: 1) finding a successor, 2) 15, 3) English", numbers that begin within a line.
func (s *speech) splitWithin() {
	at := strings.Index(s.text, "1)")
	if at <= 0 || !strings.Contains(s.text[at:], "2)") || !strings.Contains(s.text[at:], "3)") {
		return
	}
	rest := s.text[at+2:]
	for n := 1; n <= 6; n++ {
		next := strings.Index(rest, string(rune('1'+n))+")")
		if next < 0 {
			s.numbered[n] = strings.Trim(rest, " ,;\n")
			return
		}
		s.numbered[n] = strings.Trim(rest[:next], " ,;\n")
		rest = rest[next+2:]
	}
}

func notSpace(r rune) bool { return r != ' ' && r != '\t' && r != '*' && r != '(' }

// has reports whether one of the meanings was said, whatever stands around it.
func (s *speech) has(means ...meaning) bool {
	return slices.ContainsFunc(s.hits, func(h hit) bool { return slices.Contains(means, h.means) })
}

// said returns the first plain statement of a meaning: not denied, not supposed, and not asked about.
func (s *speech) said(means meaning) (hit, bool) {
	for _, h := range s.hits {
		if h.means == means && !s.denied(h) && !s.supposed(h) {
			return h, true
		}
	}
	return hit{}, false
}

// asked returns the first time a meaning was said as something to be told: a denial ("I never heard who …") does not
// undo it, a supposition does.
func (s *speech) asked(means meaning) (hit, bool) {
	for _, h := range s.hits {
		if h.means == means && !s.supposed(h) {
			return h, true
		}
	}
	return hit{}, false
}

// denials turn a phrase behind them into its opposite.
var denials = map[string]bool{
	"not": true, "never": true, "without": true, "neither": true, "nor": true, "pas": true, "jamais": true, "ne": true,
	"nicht": true, "nie": true, "kein": true, "keine": true, "keinen": true, "nunca": true, "niet": true, "geen": true,
	"nooit": true, "sin": true, "keiner": true, "niemals": true, "keinesfalls": true, "keineswegs": true,
}

// plainDenials are the words of single languages that deny there, and are an answer elsewhere.
var plainDenials = map[string]string{"es": "no", "ca": "no", "pt": "nao", "it": "non"}

// denied reports whether a denial stands shortly before a phrase in its clause.
func (s *speech) denied(h hit) bool {
	for i := h.from - 1; i >= 0 && i >= h.from-3 && !s.tokens[i].clause; i-- {
		if (denials[s.tokens[i].word] || s.tokens[i].word == plainDenials[s.lex.tag]) && !s.covered(i) {
			return true
		}
	}
	return false
}

// covered reports whether a token is part of a phrase of its own.
func (s *speech) covered(i int) bool {
	return slices.ContainsFunc(s.hits, func(h hit) bool { return h.from <= i && i < h.to && h.means != but })
}

var suppositions = map[string]bool{"if": true, "whether": true, "si": true, "wenn": true, "falls": true, "ob": true, "als": true, "happens": true}

// supposed reports whether a phrase only plays with a thought inside a question: "what happens if I stop?".
func (s *speech) supposed(h hit) bool {
	if !s.tokens[h.from].asked {
		return false
	}
	for i := h.from; i >= 0; i-- {
		if i < h.from && s.tokens[i].sentence {
			return false
		}
		if suppositions[s.tokens[i].word] {
			return true
		}
	}
	return false
}

// words returns the person's own words from one token up to another.
func (s *speech) words(from, to int) string {
	if from >= to || from >= len(s.tokens) {
		return ""
	}
	return s.text[s.tokens[from].from:s.tokens[to-1].to]
}

func (s *speech) because(rule string, h hit) Reason {
	return Reason{Rule: rule, Words: s.words(h.from, h.to)}
}

// ahead returns the first day that lies ahead, and whether it is beyond doubt.
func (s *speech) ahead() (day mentoring.Day, sure bool) {
	for _, d := range s.plainDates() {
		if d.last || d.length {
			continue
		}
		day, doubtful := d.resolve(s.now, true)
		return day, !doubtful
	}
	return mentoring.Day{}, true
}

// plainDates returns the dates, without feasts and seasons where a plainer date stands too: "after the new year, 8 January".
func (s *speech) plainDates() []date {
	plain := slices.DeleteFunc(slices.Clone(s.dates), func(d date) bool { return d.form == feastDay })
	if len(plain) > 0 {
		return plain
	}
	return s.dates
}

// asks reports whether a question was asked: by its mark, or, but for a reflection, by its words.
func (s *speech) asks() bool {
	return slices.ContainsFunc(s.tokens, func(t token) bool { return t.asked }) || s.has(asking) && s.kind != mentoring.Reflection
}

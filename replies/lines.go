package replies

import (
	"slices"
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// NotWithLine is the number under which a "not with …" in a survey is kept, beside the five questions.
const NotWithLine = 6

// questions is how many numbered questions an ask has.
func questions(kind mentoring.Kind) int {
	if kind == mentoring.Goals {
		return 3
	}
	return 5
}

// lines reads the answers to numbered questions: a survey, an agreement, goals.
func lines(s *speech, ask Ask) Reading {
	if r, ok := s.skipped(); ok {
		return r
	}
	if v := s.verdict(consentCounts); len(s.numbered) == 0 && v.means != "" && v.means != yes && len(s.tokens) <= 25 && !s.sentenceBetween(0, v.because.from) {
		r := consent(s, Ask{Kind: mentoring.Invitation})
		if r.Answer.Intent == mentoring.Decline || r.Answer.Intent == mentoring.Later {
			return r
		}
	}
	r := reading(mentoring.Answered, plain, Reason{Rule: "numbered lines"})
	r.Answer.Lines = map[int]string{}
	for n, words := range s.numbered {
		if n >= 1 && n <= questions(ask.Kind) && strings.TrimSpace(words) != "" {
			r.Answer.Lines[n] = words
		}
	}
	if len(r.Answer.Lines) == 0 {
		r.Because[0].Rule = "lines in order"
		s.unnumbered(&r, ask)
	}
	if len(r.Answer.Lines) == 0 {
		return Reading{}
	}
	if ask.Kind == mentoring.Survey {
		s.surveyValues(&r, ask)
	}
	return r
}

// unnumbered reads words without numbers: all of them answer the one question that is open; else one line answers one
// question; else, for goals, each paragraph or bullet is one.
func (s *speech) unnumbered(r *Reading, ask Ask) {
	if s.has(later) && len(s.tokens) < 12 || s.onlyAsks() {
		return
	}
	if len(ask.Missing) == 1 {
		r.Answer.Lines[ask.Missing[0]] = s.ownLines("\n")
		return
	}
	written := strings.Split(s.ownLines("\n"), "\n")
	open := ask.Missing
	if len(open) == 0 {
		for n := 1; n <= questions(ask.Kind); n++ {
			open = append(open, n)
		}
	}
	switch {
	case ask.Kind == mentoring.Goals:
		for i, l := range written {
			if i < len(open) {
				r.Answer.Lines[open[i]] = l
			} else {
				r.Answer.Lines[open[len(open)-1]] += "\n" + l
			}
		}
	case len(written) >= 2 && len(written) == len(open):
		for i, l := range written {
			r.Answer.Lines[open[i]] = l
		}
		r.Certainty = likely
	case s.has(unsure, thanks) && len(s.tokens) < 8:
	default:
		s.proseLines(r, ask)
	}
}

// onlyAsks reports whether every sentence is a question.
func (s *speech) onlyAsks() bool {
	return len(s.tokens) > 0 && !slices.ContainsFunc(s.tokens, func(t token) bool { return !t.asked }) || s.has(asking) && len(s.tokens) < 25
}

// ownLines returns the person's lines without greetings, blank lines and bullets.
func (s *speech) ownLines(sep string) string {
	var out []string
	for l := range strings.SplitSeq(s.text, "\n") {
		l = strings.TrimSpace(l)
		if l == "" || isGreeting(fold(l)) {
			continue
		}
		if bare := strings.TrimLeft(l, "-*•·– \t"); bare != "" {
			out = append(out, bare)
		}
	}
	return strings.Join(out, sep)
}

// proseLines takes prose as the answer to the first open question; what it tells beside that is kept in its fields.
func (s *speech) proseLines(r *Reading, ask Ask) {
	first := 1
	if len(ask.Missing) > 0 {
		first = ask.Missing[0]
	}
	if len(s.tokens) < 2 {
		return
	}
	r.Answer.Lines[first] = s.ownLines("\n")
	r.Certainty = mixed
	if len(s.tokens) > 5 {
		r.Certainty = likely
	}
}

// surveyValues reads the figures of a survey: years of leading, mentees at most, the self rating, and with whom not.
func (s *speech) surveyValues(r *Reading, ask Ask) {
	whole := s
	in := func(n int) (*speech, bool) {
		words, ok := r.Answer.Lines[n]
		if !ok {
			return nil, false
		}
		return listen(words, nil, s.lex, s.now, s.kind), true
	}
	if two, ok := in(2); ok && len(r.Answer.Lines) > 1 || ok && slices.Equal(ask.Missing, []int{2}) {
		if figures := two.allFigures(); len(figures) > 0 {
			r.Answer.Years = figures[0].value
		}
	}
	if r.Answer.Years == 0 {
		r.Answer.Years = whole.countBefore(yearsOf)
	}
	if four, ok := in(4); ok {
		r.Answer.Capacity = four.countBefore(capacity)
	}
	if r.Answer.Capacity == 0 {
		r.Answer.Capacity = whole.countBefore(capacity)
	}
	if four, ok := in(4); ok && r.Answer.Capacity == 0 {
		if figures := four.figures(); len(figures) > 0 && figures[0].value < 10 {
			r.Answer.Capacity = figures[0].value
		}
	}
	if five, ok := in(5); ok {
		if figures := five.figures(); len(figures) > 0 && figures[0].value >= 1 && figures[0].value <= 5 {
			r.Answer.Rating = figures[0].value
		}
	}
	for l := range strings.SplitSeq(s.text, "\n") {
		said := listen(l, nil, s.lex, s.now, s.kind)
		if h, ok := said.said(notWith); ok && h.to < len(said.tokens) {
			r.Answer.Lines[NotWithLine] = said.words(h.to, len(said.tokens))
		}
	}
}

// allFigures returns the numbers of a speech, those before a unit included.
func (s *speech) allFigures() []figure {
	var out []figure
	for i := 0; i < len(s.tokens); i++ {
		if s.marked[i] {
			continue
		}
		if n, to, ok := s.lex.numberAt(s.tokens, i); ok {
			out = append(out, figure{value: n, from: i, to: to})
			i = to - 1
		}
	}
	return out
}

// countBefore returns the number that stands before a phrase, as in "eleven years" and "two mentees", 0 when none does.
func (s *speech) countBefore(means meaning) int {
	for _, h := range s.hits {
		if h.means != means {
			continue
		}
		for i := max(0, h.from-2); i < h.from; i++ {
			if n, to, ok := s.lex.numberAt(s.tokens, i); ok && to <= h.from && n < 80 {
				return n
			}
		}
		if h.to < len(s.tokens) {
			if n, _, ok := s.lex.numberAt(s.tokens, h.to); ok && n < 80 {
				return n
			}
		}
	}
	return 0
}

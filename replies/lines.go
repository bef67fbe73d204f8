package replies

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// questions is how many numbered questions an ask has.
func questions(kind mentoring.Kind) int {
	switch kind {
	case mentoring.Goals, mentoring.Hopes:
		return 3
	case mentoring.PartnerFit:
		return 6
	}
	return 5
}

// asked is how many numbered questions an ask has, as far as we know its words.
func (a Ask) asked() int {
	if len(a.Questions) > 0 {
		return len(a.Questions)
	}
	return questions(a.Kind)
}

// lines reads the answers to numbered questions: a survey, an agreement, goals.
func lines(s *speech, ask Ask) Reading {
	if r, ok := s.skipped(); ok {
		return r
	}
	if r, ok := s.kept(ask.Kind); ok {
		return r
	}
	if v := s.verdict(consentCounts); len(s.numbered) == 0 && v.means != "" && v.means != yes && len(s.tokens) <= 25 && !s.sentenceBetween(0, v.because.from) {
		r := consent(s, Ask{Kind: mentoring.Invitation})
		if r.Answer.Intent == mentoring.Decline || r.Answer.Intent == mentoring.Later && !(ask.Kind == mentoring.Survey && s.answersSeveral(ask)) {
			return r
		}
	}
	if ask.Kind == mentoring.Survey && ask.isOurs() {
		return s.survey(ask)
	}
	r := reading(mentoring.Answered, plain, Reason{Rule: "numbered lines"})
	r.Answer.Lines = map[int]string{}
	for n, words := range s.numbered {
		if n >= 1 && n <= ask.asked() && strings.TrimSpace(words) != "" {
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
		s.alsoTold(&r, ask)
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
		r.Answer.Lines[ask.Missing[0]] = withoutNumber(s.ownLines("\n"), ask.Missing[0])
		return
	}
	written := strings.Split(s.ownLines("\n"), "\n")
	open := ask.Missing
	if len(open) == 0 {
		for n := 1; n <= ask.asked(); n++ {
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
	case s.has(unsure, thanks) && len(s.tokens) < 8, s.opensWith(thanks) && len(written) == 1 && len(s.figures()) == 0:
	case len(ask.Questions) > 0 && s.putInOrder(len(ask.Questions)):
		for n, words := range s.numbered {
			r.Answer.Lines[n] = words
		}
		r.Certainty = likely
	default:
		s.proseLines(r, ask)
	}
}

// withoutNumber takes the number of the only open question from before its answer: "5 - 4 out of 5".
func withoutNumber(words string, n int) string {
	rest, numbered := strings.CutPrefix(words, strconv.Itoa(n))
	rest = strings.TrimLeft(rest, " ")
	if bare := strings.TrimLeft(rest, "-–—:.)"); numbered && bare != rest && strings.TrimSpace(bare) != "" {
		return strings.TrimSpace(bare)
	}
	return words
}

// asksUs reports whether a question among answers to numbered questions is for us: one inside a line that the other half of the
// pair reads is theirs to answer, and a word such as "ask" asks nothing by itself.
func (s *speech) asksUs(kind mentoring.Kind) bool {
	switch kind {
	case mentoring.Survey:
		return slices.ContainsFunc(s.tokens, func(t token) bool { return t.asked })
	case mentoring.Agreement, mentoring.Goals:
		for l := range strings.SplitSeq(s.text, "\n") {
			if n, _ := leadingNumber(strings.TrimSpace(l)); n == 0 && strings.HasSuffix(strings.TrimSpace(l), "?") {
				return true
			}
		}
		return false
	}
	return s.asks()
}

// onlyAsks reports whether every sentence is a question.
func (s *speech) onlyAsks() bool {
	return s.asksThroughout() || s.has(asking) && len(s.tokens) < 25
}

// asksThroughout reports whether every sentence ends on a question mark.
func (s *speech) asksThroughout() bool {
	return len(s.tokens) > 0 && !slices.ContainsFunc(s.tokens, func(t token) bool { return !t.asked })
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

// surveyValues reads what a survey's answers say beside their words: years, mentees at most, how to meet, the self
// rating, and with whom not.
func (s *speech) surveyValues(r *Reading, ask Ask) {
	topics := ask.Questions
	a := &r.Answer
	alone := len(a.Lines) == 1 && len(ask.Missing) != 1 // all words in one line, perhaps not in its place
	for _, n := range slices.Sorted(maps.Keys(topics)) {
		topic := topics[n]
		words, ok := a.Lines[n]
		if !ok {
			continue
		}
		part := listen(words, nil, s.lex, s.now, s.kind)
		switch topic {
		case YearsTopic:
			if !alone {
				a.Years, _ = s.cutter(words, ask.Role).years()
			}
		case CapacityTopic:
			if a.Capacity = part.countBefore(capacity); a.Capacity == 0 && !alone {
				if figures := part.figures(); len(figures) > 0 && figures[0].value < 10 {
					a.Capacity = figures[0].value
				}
			}
		case ModeTopic:
			a.Mode = part.modeOf()
		case RatingTopic:
			if figures := part.figures(); len(figures) > 0 && figures[0].value >= 1 && figures[0].value <= 5 {
				a.Rating = figures[0].value
			}
		}
	}
	asked := slices.Collect(maps.Values(topics))
	if a.Years == 0 && slices.Contains(asked, YearsTopic) {
		a.Years = s.countBefore(yearsOf)
	}
	if a.Capacity == 0 && slices.Contains(asked, CapacityTopic) {
		a.Capacity = s.countBefore(capacity)
	}
	if a.Mode == "" && slices.Contains(asked, ModeTopic) {
		a.Mode = s.modeOf()
	}
	for l := range strings.SplitSeq(s.text, "\n") {
		said := listen(l, nil, s.lex, s.now, s.kind)
		if h, ok := said.said(notWith); ok && h.to < len(said.tokens) {
			r.Answer.NotWith = append(r.Answer.NotWith, said.words(h.to, len(said.tokens)))
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

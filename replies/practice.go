package replies

import "github.com/rapport-mentoring/rapport/mentoring"

const (
	// caseWords is the length from which words about a practice case may say anything: "stop", "pause" and "end" are then
	// perhaps what somebody would say to their partner.
	caseWords = 8
	// cases is how many ready answers a practice case has.
	cases = 3
)

// practice reads what somebody would do in a practice case: one of the ready answers where it stands alone or opens the
// reply, else their own words. Words that may be a question to us, or no more than a courtesy, are asked back.
func practice(s *speech) Reading {
	if r, ok := s.skipped(); ok {
		return r
	}
	if h, ok := s.said(later); ok && len(s.tokens) <= caseWords {
		return reading(mentoring.Later, likely, s.because("not now", h))
	}
	r := reading(mentoring.Answered, plain, Reason{Rule: "what they would do"})
	if choice, said := s.readyAnswer(); choice > 0 {
		r.Answer.Choice = choice
		r.Because = []Reason{s.because("a ready answer", said)}
		return r
	}
	if questionWords[s.wordAt(0)] && s.asks() {
		return Reading{}
	}
	if s.asksThroughout() || s.courtesy() {
		r.Certainty = mixed
	}
	return r
}

// questionWords open what is meant for us, as our mails offer it.
var questionWords = setOf("question frage pregunta vraag")

// readyAnswer returns which of the ready answers was chosen, 0 when it is not sure. Two of them are their own words.
func (s *speech) readyAnswer() (choice int, said hit) {
	found := s.allFigures()
	for n := range s.numbered { // "2. I would say no"
		if len(s.numbered) == 1 && n >= 1 && n <= cases && len(found) == 0 {
			return n, hit{from: 0, to: min(1, len(s.tokens))}
		}
	}
	if len(found) != 1 || found[0].value < 1 || found[0].value > cases {
		return 0, hit{}
	}
	f := found[0]
	alone := len(s.tokens) <= f.to-f.from+2
	opens := f.from <= 1 && (s.tokens[f.to-1].clause || f.to == len(s.tokens))
	if !alone && !opens {
		return 0, hit{}
	}
	return f.value, hit{from: f.from, to: f.to}
}

// courtesy reports whether there is no more than a word of thanks or assent.
func (s *speech) courtesy() bool {
	covered := 0
	for _, h := range s.hits {
		if h.means == thanks || h.means == yes || h.means == nothing {
			covered += h.to - h.from
		}
	}
	return len(s.tokens) <= 6 && covered > 0 && covered >= len(s.tokens)-2
}

// asksInTheCase reports whether the questions in a reply may be what somebody would ask in a practice case. Beside a ready
// answer they are for us.
func (s *speech) asksInTheCase(ask Ask) bool {
	if ask.Kind != mentoring.Practice {
		return false
	}
	choice, _ := s.readyAnswer()
	return choice == 0
}

package replies

import (
	"slices"

	"github.com/rapport-mentoring/rapport/mentoring"
)

var consentCounts = map[meaning]meaning{yes: yes, no: no, later: later}

var matchCounts = map[meaning]meaning{yes: yes, no: no, other: no, noTie: yes, later: later, rematch: no, share: yes}

var lookingCounts = map[meaning]meaning{yes: yes, keepLooking: yes, no: no, later: later}

// consent reads a yes, a no or a later: to an invitation, to a match, to "was this you?".
func consent(s *speech, ask Ask) Reading {
	counts := consentCounts
	switch ask.Kind {
	case mentoring.Confirmation:
		counts = matchCounts
	case mentoring.Unmatched:
		counts = lookingCounts
	}
	v := s.verdict(counts)
	if h, ok := s.said(wrong); ok && v.means != yes {
		r := reading(mentoring.WhoIs, likely, s.because("wrong person", h))
		if ask.Kind == mentoring.Confirmation {
			r = reading(mentoring.Decline, mixed, s.because("wrong person", h))
		}
		return r
	}
	if v.means == "" {
		if h, ok := s.said(regret); ok && !s.asks() {
			return reading(mentoring.Decline, mixed, s.because("regret, and no word of consent", h))
		}
		return Reading{}
	}
	if s.asks() && (v.certainty <= mixed && v.means == yes && s.hesitates(v.because) || s.onlyOther(v)) {
		return reading(mentoring.Question, likely, Reason{Rule: "a question before an answer"})
	}
	if v.means == no && s.onlyUntil() {
		v.means, v.certainty = later, min(v.certainty, likely)
	}
	intent := map[meaning]mentoring.Intent{yes: mentoring.Accept, no: mentoring.Decline, later: mentoring.Later}[v.means]
	r := reading(intent, v.certainty, s.because(string(v.means), v.because))
	if intent == mentoring.Later {
		r.Answer.When = s.askedAgain(v.because)
	}
	return r
}

// askedAgain returns the day on which somebody wants to be asked again: the one in the sentence that puts off, else the first.
func (s *speech) askedAgain(off hit) mentoring.Day {
	dates := s.plainDates()
	for n, d := range dates {
		if !d.last && !d.length && d.to > off.from && !s.sentenceBetween(off.from, d.from) && !(s.leadsUntil(d) && !s.beginsAbsence(d)) && !s.endsRange(dates, n+1) {
			day, _ := d.resolve(s.now, true)
			return day
		}
	}
	return s.pauseEnd()
}

// leadsUntil reports whether a date is the end of something: "until 30 April".
func (s *speech) leadsUntil(d date) bool {
	for i := d.from - 1; i >= max(0, d.from-2); i-- {
		if containsWord(s.lex.dates.until, s.tokens[i].word) {
			return true
		}
	}
	return false
}

// onlyOther reports whether a no was only read from the wish for somebody else, and the questions beside it are about
// something else than that wish.
func (s *speech) onlyOther(v verdict) bool {
	if v.means != no {
		return false
	}
	for _, h := range s.hits {
		if h.means == no || (h.means == other || h.means == rematch) && s.tokens[h.from].asked {
			return false
		}
	}
	return true
}

// onlyUntil reports whether a no has an end: "I have no time until September", "not before October".
func (s *speech) onlyUntil() bool {
	return slices.ContainsFunc(s.dates, func(d date) bool {
		return d.from > 0 && !d.last && !d.length &&
			(containsWord(s.lex.dates.until, s.tokens[d.from-1].word) && !fromWords[s.tokens[d.from-1].word] || containsWord("before avant vor antes voor", s.tokens[d.from-1].word))
	})
}

// thesePairs is the rule by which pairs were taken by their numbers.
const thesePairs = "these"

// proposal reads a coordinator's word on a list of pairs: all of them, some of them, or none.
func proposal(s *speech, ask Ask) Reading {
	v := s.verdict(map[meaning]meaning{yes: yes, no: no, later: later, allOf: yes, other: no})
	exceptHit, except := s.said(exceptOf)
	all := listed(s.tokens, s.lex, 1, max(ask.Pairs, 1))
	switch {
	case except && len(all) > 0:
		behind := listed(s.tokens[exceptHit.to:], s.lex, 1, max(ask.Pairs, 1))
		r := reading(mentoring.Accept, plain, s.because("all but some", exceptHit))
		r.Answer.Except = behind
		if len(behind) != len(all) || len(behind) == 0 || v.means == no && v.because.from > exceptHit.to {
			r.Certainty = mixed
		}
		return r
	case len(all) > 0 && v.means == yes:
		r := reading(mentoring.Accept, likely, s.because(thesePairs, v.because))
		for n := 1; n <= ask.Pairs; n++ {
			if !slices.Contains(all, n) {
				r.Answer.Except = append(r.Answer.Except, n)
			}
		}
		r.Certainty = min(r.Certainty, v.certainty)
		if _, allToo := s.said(allOf); allToo { // all of them, and these: which?
			r.Certainty = mixed
		}
		return r
	case len(all) > 0:
		return reading(mentoring.Unclear, mixed, Reason{Rule: "numbers without a verdict"})
	case v.means == yes:
		return reading(mentoring.Accept, v.certainty, s.because("yes", v.because))
	case v.means == no:
		return reading(mentoring.Decline, v.certainty, s.because("no", v.because))
	case v.means == later:
		return reading(mentoring.Later, v.certainty, s.because("later", v.because))
	}
	return Reading{}
}

// handOver reads a coordinator's choice among the three ready replies.
func handOver(s *speech) Reading {
	figures := s.figures()
	if len(figures) == 1 && figures[0].value >= 1 && figures[0].value <= 3 && len(s.tokens) <= 12 {
		r := reading(mentoring.Answered, plain, Reason{Rule: "a choice", Words: s.words(figures[0].from, figures[0].to)})
		r.Answer.Choice = figures[0].value
		return r
	}
	for _, c := range []struct {
		means  meaning
		choice int
	}{{guessed, 1}, {leaveIt, 2}, {goOn, 3}} {
		if h, ok := s.said(c.means); ok && len(figures) == 0 {
			r := reading(mentoring.Answered, likely, s.because(string(c.means), h))
			r.Answer.Choice = c.choice
			return r
		}
	}
	if v := s.verdict(consentCounts); v.means == later {
		r := reading(mentoring.Later, min(v.certainty, likely), s.because("later", v.because))
		r.Answer.When, _ = s.ahead()
		return r
	}
	return Reading{}
}

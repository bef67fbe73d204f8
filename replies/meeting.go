package replies

import (
	"slices"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// meetingTimes reads what somebody says to the times that their partner offered: that it suits, which of them does, that none
// does, and which others would. Without offers they are asked for times of their own.
func meetingTimes(s *speech, ask Ask) Reading {
	slots, sure := s.slots()
	words := consent(s, ask)
	if words.Answer.Intent == "" && len(ask.Offers) > 0 && len(s.tokens) <= chosenReach && slices.ContainsFunc(s.tokens, func(t token) bool { return noneWords[t.word] }) {
		words = reading(mentoring.Decline, likely, Reason{Rule: "none of them"})
	}
	no := words.Answer.Intent == mentoring.Decline || words.Answer.Intent == mentoring.Later
	if n, why := s.choice(ask.Offers, slots); n > 0 && !no {
		r := reading(mentoring.Answered, plain, why)
		r.Answer.Choice = n
		if !sure {
			r.Certainty = mixed
		}
		return r
	}
	when, dayOK := s.ahead()
	switch {
	case len(slots) > 0 || !sure:
		r := reading(mentoring.Answered, plain, Reason{Rule: "other times"})
		r.Answer.Slots, r.Answer.When = slots, when
		if no {
			r.Answer.Intent = mentoring.Decline
		}
		if !sure || !dayOK {
			r.Certainty = mixed
		}
		return r
	case words.Answer.Intent == mentoring.Accept && len(ask.Offers) == 1 && !s.otherDay(ask.Offers[0]):
		return words
	case words.Answer.Intent == mentoring.Accept:
		words.Certainty = mixed // which of them, or when?
		words.Because = append(words.Because, Reason{Rule: "yes, and no time"})
		return words
	case no && !when.IsZero():
		words.Answer.When, words.Answer.Intent = when, mentoring.Decline
		return words
	case no:
		words.Answer.Intent = mentoring.Decline
		return words
	case !when.IsZero() && when.Day > 0:
		r := reading(mentoring.Answered, plain, Reason{Rule: "a day without a time"})
		r.Answer.When = when
		if len(ask.Offers) > 0 || !dayOK {
			r.Certainty = mixed
		}
		return r
	}
	return words
}

// choice returns the number of the offer that is chosen, from 1, or 0: by its number, its day, its time, or "either".
func (s *speech) choice(offers []mentoring.Slot, slots []mentoring.Slot) (int, Reason) {
	if len(offers) == 0 {
		return 0, Reason{}
	}
	only := func(fits func(mentoring.Slot) bool) int {
		n := 0
		for i, o := range offers {
			if fits(o) {
				if n > 0 {
					return 0
				}
				n = i + 1
			}
		}
		return n
	}
	if len(slots) > 1 {
		return 0, Reason{}
	}
	if n := s.ordinalOf(len(offers)); n > 0 && len(slots) == 0 {
		return n, Reason{Rule: "which one, in words"}
	}
	times := s.clockTimes()
	if dates := s.plainDates(); len(dates) == 1 && !dates[0].length && !s.refused(dates[0].from, dates[0].to) {
		n := only(func(o mentoring.Slot) bool {
			return s.falls(dates[0], o.Day) && (len(slots) == 0 || slots[0].Minute == o.Minute)
		})
		if n > 0 && (len(slots) > 0 || len(times) == 0) {
			return n, Reason{Rule: "the day of an offer", Words: s.words(dates[0].from, dates[0].to)}
		}
		return 0, Reason{}
	} else if len(dates) > 0 {
		return 0, Reason{}
	}
	if len(times) == 1 && times[0].sure {
		return only(func(o mentoring.Slot) bool { return o.Minute == times[0].minute }), Reason{Rule: "the time of day of an offer"}
	}
	if len(times) > 0 || len(s.tokens) > chosenReach {
		return 0, Reason{}
	}
	var named []int
	for _, f := range s.figures() {
		named = append(named, f.value)
	}
	if len(named) == 1 && named[0] >= 1 && named[0] <= len(offers) {
		return named[0], Reason{Rule: "the number of an offer"}
	}
	if slices.ContainsFunc(s.tokens, func(t token) bool { return eitherWords[t.word] }) && len(offers) > 1 {
		return 1, Reason{Rule: "any of them"}
	}
	return 0, Reason{}
}

// falls reports whether a date is that day: of a weekday alone it is the one that was offered.
func (s *speech) falls(d date, day mentoring.Day) bool {
	if d.form == weekdayOnly && !d.next {
		return int(day.In(s.now.Location()).Weekday()) == d.weekday
	}
	resolved, doubtful := d.resolve(s.now, true)
	return resolved == day && !doubtful
}

// chosenReach is how many words a reply may have that chooses by a bare number.
const chosenReach = 12

var noneWords = setOf("none neither keine keiner keines aucun aucune ninguno ninguna geen")

var eitherWords = setOf("either both any beide egal allebei cualquiera ambos deux")

// ordinalOf reads "the first one", "la deuxième", where our list has so many.
func (s *speech) ordinalOf(most int) int {
	n := 0
	for _, t := range s.tokens {
		if k := places[t.word]; k > 0 && k <= most {
			if n > 0 && n != k {
				return 0
			}
			n = k
		}
	}
	if len(s.tokens) > chosenReach {
		return 0
	}
	return n
}

// places are the words for which one of a list.
var places = func() map[string]int {
	out := map[string]int{}
	for n, words := range []string{
		"first erste ersten erster premier premiere primero primera primer eerste former", "second zweite zweiten zweiter deuxieme second seconde segundo segunda tweede latter",
		"third dritte dritten troisieme tercero tercera derde",
	} {
		for w := range setOf(words) {
			out[w] = n + 1
		}
	}
	return out
}()

// otherDay reports whether a day is named that is not the offer's: "yes, but Friday".
func (s *speech) otherDay(offer mentoring.Slot) bool {
	for _, d := range s.plainDates() {
		if !d.length && !d.last && !s.falls(d, offer.Day) {
			return true
		}
	}
	return false
}

package replies

import (
	"slices"
	"strings"
	"unicode"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// session reads whether two people met, when, and how it was; for a first meeting, when it will be.
func session(s *speech, ask Ask) Reading {
	r := reading(mentoring.Answered, plain)
	v := s.verdict(map[meaning]meaning{yes: yes, no: no, met: yes, notMet: no, moved: no})
	if h, ok := s.said(skip); ok && len(s.dates) == 0 {
		return reading(mentoring.Skipped, likely, s.because("skip", h))
	}
	if ask.Kind == mentoring.FirstMeeting {
		if r := s.firstMeetingLater(v); r.Answer.Intent != "" {
			return r
		}
	}
	if r, ok := s.sessionByQuestions(ask); ok {
		return r
	}
	if v.means == yes && v.because.means == yes && s.onlyPolite(v.because) && len(s.dates) == 0 && len(s.figures()) == 0 {
		return Reading{}
	}
	slots, slotsSure := s.slots()
	if r, rests := s.restsUntil(ask, slots); rests {
		return r
	}
	rating, ratingHit, sure := s.rating()
	planning := (ask.Kind == mentoring.FirstMeeting || ask.Planning) && rating == 0 && v.means != no && !s.has(met, moved) && s.mayLieAhead()
	if planning {
		v = verdict{} // "yes, Tuesday at ten" answers when they meet
	}
	day, form, dayOK := s.meetingDay(v, planning || ask.Kind == mentoring.FirstMeeting)
	movedHit, moved := s.said(moved)
	future := !day.IsZero() && form == aheadOfNow

	if v.means == no && rating > 0 && !moved && !s.opensWith(no, notMet) {
		v.means, v.certainty = yes, likely // who gives a mark has met, whatever else did not happen
		day, form, dayOK = s.meetingDay(v, ask.Kind == mentoring.FirstMeeting)
		future = false
	}
	switch {
	case moved && v.means != yes, v.means == no, future && v.means != yes && ask.Kind == mentoring.Session:
		r.Answer.Met = ptr(false)
		if future || moved {
			r.Answer.When = s.nextMeeting(moved || planning)
			r.Answer.Slots = slots
		}
		if moved {
			r.Because = append(r.Because, s.because("moved", movedHit))
		}
		if v.means == no {
			r.Because = append(r.Because, s.because("not met", v.because))
		}
	case ask.Kind == mentoring.FirstMeeting && !day.IsZero() && form != behindNow && !s.has(met):
		r.Answer.When, _ = s.ahead()
		r.Answer.Slots = slots
		r.Because = append(r.Because, Reason{Rule: "a date ahead"})
	case ask.Kind == mentoring.FirstMeeting && v.means == yes && !s.has(met):
		return reading(mentoring.Unclear, mixed, s.because("yes, and no date", v.because))
	case v.means == yes || !day.IsZero() && form == behindNow || rating > 0:
		r.Answer.Met = ptr(true)
		if form == behindNow {
			r.Answer.HeldOn = day
		}
		r.Answer.Slots, slotsSure = s.nextSlots(slots), slotsSure || s.has(met) || rating > 0
		r.Because = append(r.Because, Reason{Rule: "met", Words: s.words(v.because.from, v.because.to)})
	default:
		return Reading{}
	}
	if v.means == "" && day.IsZero() && s.asks() && !moved {
		return Reading{} // a figure inside a question is no report
	}
	if r.Answer.Met == nil || *r.Answer.Met {
		r.Answer.Rating = rating
		if rating > 0 {
			r.Because = append(r.Because, Reason{Rule: "rating", Words: s.words(ratingHit.from, ratingHit.to)})
		}
	}
	r.Certainty = plain
	if v.means != "" {
		r.Certainty = v.certainty
	}
	r.Moved, r.Remark = moved, s.remark(4)
	if v.means == no && moved {
		r.Certainty = max(r.Certainty, likely)
	}
	if !slotsSure || !sure || !dayOK || rating == 0 && v.means == "" && s.markOrDay() || s.has(unsure) && v.means == "" {
		r.Certainty = mixed
	}
	return r
}

// mayLieAhead reports whether no day is named that was only just, and would else be a year away.
func (s *speech) mayLieAhead() bool {
	for _, d := range s.plainDates() {
		if ahead, _ := d.resolve(s.now, true); d.last || d.form == dayAndMonth && ahead.In(s.now.Location()).Sub(s.now) > farAhead {
			return false
		}
	}
	return len(s.dates) > 0
}

// nextSlots returns what a report names of the talk that comes next: "we met on the 3rd, next on 14 June at ten".
func (s *speech) nextSlots(slots []mentoring.Slot) []mentoring.Slot {
	for _, t := range s.tokens {
		if nexts[t.word] {
			return slots
		}
	}
	return nil
}

var nexts = setOf("next again nachste nachstes nachster nachsten wieder prochain prochaine proxima proximo siguiente volgende weer")

// opensWith reports whether one of the meanings is the first that is said.
func (s *speech) opensWith(means ...meaning) bool {
	return len(s.hits) > 0 && s.hits[0].from <= 1 && slices.Contains(means, s.hits[0].means)
}

// nextMeeting returns the day that is planned: not the end of an absence, nor, unless the meeting was moved to it, a feast.
func (s *speech) nextMeeting(moved bool) mentoring.Day {
	dates := s.plainDates()
	for n, d := range dates {
		if d.last || d.length || (s.leadsUntil(d) || s.endsRange(dates, n+1)) && !moved || d.form == feastDay && !moved {
			continue
		}
		day, _ := d.resolve(s.now, true)
		return day
	}
	return mentoring.Day{}
}

// onlyPolite reports whether a yes is no more than a courtesy, which answers no question whether two people met.
func (s *speech) onlyPolite(h hit) bool {
	return containsWord("okay fine good great lovely perfect brilliant will please excellent super thanks cool approve go looking my delighted happy glad ok oke prima gerne gern graag klar parfait volontiers dacuerdo perfecto vale noted", s.tokens[h.from].word)
}

// tense says on which side of today a day lies.
type tense int

const (
	unknownTense tense = iota
	behindNow
	aheadOfNow
)

// meetingDay returns the day of a session. Without a word that tells, a day lies behind when they met, and ahead when
// they did not; who is asked for a day to come names one.
func (s *speech) meetingDay(v verdict, planning bool) (day mentoring.Day, side tense, sure bool) {
	verdict := v.means
	for _, d := range s.nearest(s.plainDates(), v) {
		if d.length || d.form == monthOnly || d.form == monthsAway {
			continue
		}
		ahead := planning && verdict == "" || d.next || verdict == no || s.has(moved) && verdict != yes || s.leadsAhead(d)
		if d.next && verdict == yes && !d.last {
			continue // they met, and name the next day too
		}
		if verdict == yes {
			ahead = false
		}
		resolved, doubtful := d.resolve(s.now, ahead)
		side := behindNow
		if resolved.In(s.now.Location()).After(s.now) {
			side = aheadOfNow
		}
		return resolved, side, !doubtful
	}
	return mentoring.Day{}, unknownTense, true
}

// nearest moves the date behind the words for meeting, in their sentence, to the front.
func (s *speech) nearest(dates []date, v verdict) []date {
	if v.means == "" || v.because.means != met {
		return dates
	}
	for i, d := range dates {
		if d.from >= v.because.from && !s.sentenceBetween(v.because.from, d.from) {
			return append([]date{d}, append(slices.Clone(dates[:i]), dates[i+1:]...)...)
		}
	}
	return dates
}

// firstMeetingLater reads that a first meeting has no day yet: "later, in June", "not yet".
func (s *speech) firstMeetingLater(v verdict) Reading {
	h, ok := s.said(later)
	if !ok || v.means == yes {
		return Reading{}
	}
	when, _ := s.ahead()
	if when.Day > 0 {
		return Reading{} // a day is the answer itself
	}
	r := reading(mentoring.Later, plain, s.because("later", h))
	r.Answer.When = when
	return r
}

// leadsAhead reports whether words before a date point forward: "until", "we will meet on".
func (s *speech) leadsAhead(d date) bool {
	for i := d.from - 1; i >= 0 && i >= d.from-6 && !s.tokens[i].sentence; i-- {
		if containsWord(s.lex.dates.plans, s.tokens[i].word) {
			return true
		}
	}
	return s.leadsUntil(d)
}

// rating returns the mark from one to five, the figure it was read from, and whether a second figure speaks against it. A
// mark out of five, or one that words for marks lead to, goes before a bare figure.
func (s *speech) rating() (value int, from figure, sure bool) {
	sure = true
	strength := 0
	for _, f := range s.figures() {
		if f.value < 1 || f.value > 5 || f.of == 10 || s.tokens[f.from].asked && f.of == 0 && (!s.tokens[f.to-1].clause || s.tokens[f.to-1].sentence) {
			continue
		}
		if s.countsOther(f) {
			continue
		}
		strong := 1
		_, denied := s.deniedValue(f.from)
		switch {
		case denied || f.half || s.onlySupposed(f.from):
			strong = 0
		case f.of == 5:
			strong = 3
		case f.from > 0 && containsWord(ledByMark, s.tokens[f.from-1].word):
			strong = 2
		}
		if value != 0 && strong <= strength {
			if value != f.value && strong == strength && f.from-from.to <= 4 {
				sure = false
			}
			continue
		}
		value, from, strength, sure = f.value, f, strong, strong > 0
	}
	if value == 0 {
		if h, ok := s.said(fullMark); ok {
			return 5, figure{from: h.from, to: h.to}, true
		}
	}
	return value, from, sure
}

// countsOther reports whether a figure that is spelled out stands before what it counts: "five grandchildren".
func (s *speech) countsOther(f figure) bool {
	first, last := s.tokens[f.from], s.tokens[f.to-1]
	if f.of > 0 || last.clause || f.to == len(s.tokens) || unicode.IsDigit(rune(first.word[0])) || s.wordAt(f.from-1) != "" && containsWord(ledByMark, s.wordAt(f.from-1)) {
		return false
	}
	return !behindMark[s.tokens[f.to].word] && !markUnits[s.tokens[f.to].word]
}

// behindMark are the words that may follow a mark in its own clause.
var behindMark = setOf(`for from as because but and or since overall this that please i it we he she to with thanks thank again all in on at so
	though although if maybe probably definitely easily at if only is was out of good very really still would which no yes not perhaps
	plus minus the a my our both five star all
	pour car parce mais et ou avec merci de du sans encore je il elle c facile large
	fur weil aber und oder mit danke von ohne da ich er sie es war ist auch
	para por porque pero y o con gracias de sin
	voor want omdat maar en of met bedankt van zonder ik hij zij het was is`)

// markOrDay reports whether the only day may as well be a mark that was left open: "3/4".
func (s *speech) markOrDay() bool {
	if len(s.dates) != 1 {
		return false
	}
	d := s.dates[0]
	alone := d.from == 0 || s.tokens[d.from-1].clause
	return alone && d.year == 0 && d.day <= fullMarks && d.month <= fullMarks && strings.Contains(s.tokens[d.from].word, "/")
}

// ledByMark are the words right before a mark.
const ledByMark = "rating score rate note mark clear solid strong good give award gave mets pongo punktzahl nota cijfer cote"

// skipReach is how many words a reply may have that skips a question: a longer one speaks of skipping something.
const skipReach = 8

// skipped reads a question that is skipped on purpose.
func (s *speech) skipped() (Reading, bool) {
	h, ok := s.said(skip)
	if !ok || len(s.tokens) > skipReach {
		return Reading{}, false
	}
	return reading(mentoring.Skipped, plain, s.because("skip", h)), true
}

// reflection reads who may see a reflection. It is never guessed: only words at the start, or alone on a line, choose.
func reflection(s *speech) Reading {
	if r, ok := s.skipped(); ok {
		return r
	}
	r := reading(mentoring.Answered, plain, Reason{Rule: "a reflection"})
	chosen := map[mentoring.Visibility]hit{}
	for _, h := range s.hits {
		visibility, ok := visibilities[h.means]
		if !ok || s.denied(h) || !s.standsOut(h) {
			continue
		}
		chosen[visibility] = h
	}
	if len(chosen) == 0 && s.asksThroughout() {
		return Reading{}
	}
	switch len(chosen) {
	case 0:
	case 1:
		for visibility, h := range chosen {
			r.Answer.Visibility = visibility
			r.Because = append(r.Because, s.because("who may read it", h))
		}
	default:
		r.Certainty = mixed
		r.Because = append(r.Because, Reason{Rule: "two wishes who may read it"})
	}
	return r
}

var visibilities = map[meaning]mentoring.Visibility{
	onlyMe: mentoring.OnlyMe, toPartner: mentoring.MyPartner, toAll: mentoring.Programme,
}

// standsOut reports whether a phrase opens the text, or has a line or a short sentence to itself.
func (s *speech) standsOut(h hit) bool {
	opens := h.from <= 2
	start, end := h.from, h.to
	for start > 0 && !s.tokens[start-1].sentence {
		start--
	}
	for end < len(s.tokens) && !s.tokens[end-1].sentence {
		end++
	}
	return opens && s.tokens[h.to-1].clause || end-start <= h.to-h.from+4
}

func ptr[T any](v T) *T { return &v }

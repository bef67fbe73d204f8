package replies

import (
	"slices"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// verdict is yes, no or later, weighed from everything that was said.
type verdict struct {
	means     meaning // yes, no, later, or "" when none was said
	certainty float64
	because   hit
}

// Weights of a phrase. One that a "but" or an "although" sets aside still counts a little.
const (
	full     = 1.0
	setAside = 0.25
)

// longPhrase is how many words a phrase that puts off must name to be heard in a question: "Could we pick this up in July?",
// and not "Could I change later?".
const longPhrase = 3

// verdict weighs the phrases of consent in a speech. Means lists further meanings that count as yes or no here.
func (s *speech) verdict(counts map[meaning]meaning) verdict {
	sums := map[meaning]float64{}
	last := map[meaning]hit{}
	turned := false // a yes that was denied: no yes, and not quite a no
	for k, h := range s.hits {
		means, ok := counts[h.means]
		if !ok {
			continue
		}
		if s.tokens[h.to-1].asked && !(h.means == later && h.literal >= longPhrase) && h.means != other && h.means != rematch && !s.rhetorical(h) && !s.answersFirst(h) {
			continue
		}
		if s.denied(h) {
			if means != yes {
				continue
			}
			means, turned = no, true
		}
		weight := full
		if s.setAside(k, counts) {
			weight = setAside
		}
		sums[means] += weight
		last[means] = h
	}
	v := weigh(sums, last)
	if v.means == yes && s.trailsOff(v.because, counts) {
		v.certainty = mixed
	}
	if v.means == yes && last[no].to > 0 && s.isBareWord(last[no]) && last[no].from < v.because.from && !s.isBareWord(v.because) {
		v.certainty = mixed // "No, but my colleague might be interested"
	}
	if v.certainty <= mixed && s.lastWord(v, counts) {
		v.certainty = likely
	}
	if v.means == yes && s.tokens[v.because.to-1].asked && s.answersFirst(v.because) && !s.rhetorical(v.because) && !s.asksWhatNext(v.because) {
		v.certainty = mixed
	}
	if v.means != "" && (turned || s.takenBack(v.because) || s.hesitates(v.because)) {
		v.certainty = min(v.certainty, mixed)
	}
	return v
}

// answersFirst reports whether a plain yes or no opens a sentence that goes on to ask something: "Sure, when do we start?". A
// word of mere courtesy does not, nor one that a "but" or "who are you?" follows.
func (s *speech) answersFirst(h hit) bool {
	if h.means != yes && h.means != no || !slices.Contains(consents, s.kind) || courteous[s.tokens[h.from].word] {
		return false
	}
	last := s.tokens[h.to-1]
	opens := h.from == 0 || s.tokens[h.from-1].sentence
	return opens && last.clause && !last.sentence && !s.has(wrong, unsure, onlyIf, other, rematch) && !slices.ContainsFunc(s.hits, func(next hit) bool {
		return next.means == but && next.from <= h.to+1 && next.from >= h.to
	})
}

// consents are the asks that a yes or no answers.
var consents = []mentoring.Kind{mentoring.Invitation, mentoring.Confirmation, mentoring.ConfirmAddress, mentoring.MeetingTimes}

// courteous are the words that agree with nothing yet when a question follows.
var courteous = setOf("ok okay k oke fine good great nice interested interesting right vale bien bueno gut goed well hello curious thanks interessant")

// asksWhatNext reports whether the question behind a yes takes for granted that they take part: it asks when, where or what
// to do, and not what is agreed to.
func (s *speech) asksWhatNext(h hit) bool {
	next := false
	for i := h.to; i < len(s.tokens) && s.sentences[i] == s.sentences[h.from]; i++ {
		if terms[s.tokens[i].word] {
			return false
		}
		next = next || whatNext[s.tokens[i].word]
	}
	return next
}

// terms are words of what is agreed to, whatNext of what comes then.
var (
	terms = setOf("involve involves involved entail entails cost costs hours much commit commitment expected expect first before more paid stop if " +
		"kostet kosten aufwand stunden viel zeitaufwand bedeutet worum verpflichtend erst vorher mehr wenn falls " +
		"engage engagement coûte combien heures implique consiste si implica cuesta cuánto cuánta horas consiste compromiso más " +
		"kost hoeveel uren inhoudt verplichting meer als")
	whatNext = setOf("when where start starts begin begins next shall should need meet contact form forms wann wo los startet beginnt anfang anfangen starten soll " +
		"sollen muss nächste treffen quand où commence commencer commençons dois faut cuándo dónde empieza empezamos debo hacer faire tun verder wanneer waar begint beginnen moet")
)

// hesitates reports whether a doubt or a condition stands in the sentence of the phrase that won, or behind it. One that
// was spoken before it has been overcome; one inside a question is another matter.
func (s *speech) hesitates(won hit) bool {
	for k, h := range s.hits {
		if h.means != unsure && h.means != onlyIf || s.tokens[h.from].asked && !s.tokens[won.from].asked {
			continue
		}
		if h.from < won.from && (s.sentenceBetween(h.from, won.from) || s.turnedBetween(k, won)) {
			continue
		}
		return true
	}
	return false
}

// turnedBetween reports whether a "but" stands between the k-th phrase and the one that won, or the winner is a bare word of
// its own: "Not sure why I hesitated - yes".
func (s *speech) turnedBetween(k int, won hit) bool {
	if s.isBareWord(won) && s.clauseBetween(s.hits[k].from, won.from) {
		return true
	}
	return slices.ContainsFunc(s.hits[k+1:], func(h hit) bool { return h.means == but && h.from < won.from })
}

// lastWord reports whether a verdict that was contradicted is nevertheless the last and plain word: "…, so that is a no".
func (s *speech) lastWord(v verdict, counts map[meaning]meaning) bool {
	for _, h := range s.hits {
		counted, ok := counts[h.means]
		if ok && counted != v.means && (h.from > v.because.from || s.isBareWord(h) && h.literal == 1) {
			return false // spoken behind it, or as plainly: "Yes. No."
		}
	}
	return s.isBareWord(v.because) && !s.leadsOn(v.because)
}

// leadsOn reports whether a bare word opens a sentence whose other words say nothing known, and may take something else back:
// "Pencil me in. No, ink me in!"
func (s *speech) leadsOn(h hit) bool {
	opens := h.from == 0 || s.tokens[h.from-1].sentence
	return opens && !s.tokens[h.to-1].sentence && !slices.ContainsFunc(s.hits, func(next hit) bool {
		return next.from >= h.to && s.sentences[next.from] == s.sentences[h.from]
	})
}

// isBareWord reports whether a phrase ends on a plain yes or no that ends its clause.
func (s *speech) isBareWord(h hit) bool {
	return h.to > 0 && bareWord[s.tokens[h.to-1].word] && s.tokens[h.to-1].clause
}

// bareWord are the plain words for yes and no.
var bareWord = map[string]bool{
	"yes": true, "no": true, "oui": true, "non": true, "ja": true, "nein": true, "si": true, "nee": true, "sim": true, "nao": true,
	"tak": true, "nie": true, "nej": true, "nei": true, "ano": true, "accept": true, "decline": true, "not": true,
}

// trailsOff reports whether a yes that only wishes is followed by a "but" or a regret whose words were not understood: "I would
// have loved to, but my board does not allow it".
func (s *speech) trailsOff(won hit, counts map[meaning]meaning) bool {
	wishes := slices.ContainsFunc(s.tokens[max(0, won.from-wishReach):won.to], func(t token) bool { return wishing[t.word] })
	for _, h := range s.hits {
		regretted := h.means == regret
		turned := h.means == but && h.from >= won.to
		if !regretted && !(turned && wishes) {
			continue
		}
		understood := slices.ContainsFunc(s.hits, func(next hit) bool {
			_, counted := counts[next.means]
			return counted && next.from >= h.to
		})
		if !understood {
			return true
		}
	}
	return false
}

// wishReach is how many words before a yes may make it a wish.
const wishReach = 3

// wishing are words of wishes that may come to nothing.
var wishing = map[string]bool{
	"would": true, "want": true, "love": true, "loved": true, "wish": true, "wanted": true, "hoped": true, "tempted": true, "liked": true,
	"aurais": true, "aimerais": true, "voudrais": true, "aurions": true, "aimerions": true, "adorerais": true, "wurde": true, "wurden": true, "hatte": true,
	"hatten": true, "gerne": true, "gern": true, "encantaria": true, "gustaria": true, "hubiera": true, "habria": true, "querria": true,
	"zou": true, "graag": true, "had": true, "vorrei": true, "piacerebbe": true, "gostaria": true, "adoraria": true, "chcialbym": true,
}

// takenBack reports whether a correction stands behind the phrase that won.
func (s *speech) takenBack(won hit) bool {
	return slices.ContainsFunc(s.hits, func(h hit) bool {
		return h.means == correction && h.from > won.from && s.tokens[h.from-1].clause
	})
}

// rhetorical reports whether a question answers itself: "why not?", "how could I refuse?".
func (s *speech) rhetorical(h hit) bool { return h.literal >= 2 && h.means == yes && h.from <= 1 }

// weigh settles what the sums say. Later outweighs no, and an open contradiction keeps its doubt.
func weigh(sums map[meaning]float64, last map[meaning]hit) verdict {
	y, n, l := sums[yes], sums[no], sums[later]
	switch {
	case l > 0 && l >= y:
		return verdict{later, certaintyOf(l, y), last[later]}
	case y > 0 && l > 0:
		return verdict{later, mixed, last[later]}
	case y > 0 && n > 0 && n <= setAside*y:
		return verdict{yes, likely, last[yes]}
	case y > 0 && n > 0 && y <= setAside*n:
		return verdict{no, likely, last[no]}
	case y > 0 && n > 0:
		if y > n || y == n && last[yes].from > last[no].from {
			return verdict{yes, mixed, last[yes]}
		}
		return verdict{no, mixed, last[no]}
	case y > 0:
		return verdict{yes, plain, last[yes]}
	case n > 0:
		return verdict{no, plain, last[no]}
	}
	return verdict{}
}

func certaintyOf(won, lost float64) float64 {
	if lost > setAside*won {
		return mixed
	}
	return plain
}

// setAside reports whether the k-th phrase is set aside by what stands around it: a "but" behind it with another
// verdict, or an "although" before it.
func (s *speech) setAside(k int, counts map[meaning]meaning) bool {
	h := s.hits[k]
	for j := k - 1; j >= 0; j-- {
		if s.sentenceBetween(s.hits[j].from, h.from) {
			break
		}
		if s.hits[j].means == although && !s.clauseBetween(s.hits[j].from, h.from) {
			return true
		}
	}
	turned := false
	for _, next := range s.hits[k+1:] {
		if next.means == but || next.means == correction {
			turned = true
			continue
		}
		if _, ok := counts[next.means]; ok && turned && !s.denied(next) {
			return true
		}
	}
	return false
}

// sentenceBetween reports whether a sentence ends on a token from one up to another.
func (s *speech) sentenceBetween(from, to int) bool {
	return from < to && s.sentences[from] != s.sentences[to]
}

// clauseBetween reports whether a clause ends on a token from one up to another.
func (s *speech) clauseBetween(from, to int) bool {
	return from < to && s.clauses[from] != s.clauses[to]
}

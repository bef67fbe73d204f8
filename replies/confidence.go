package replies

import "github.com/rapport-mentoring/rapport/mentoring"

// keepsNot is said by somebody who does not take the words of confidence upon them.
const keepsNot meaning = "does not keep it"

// refusals are the words for it. To deny is not to refuse: "I will not tell anybody" keeps it.
var refusals = map[string]phrasebook{
	"en": {keepsNot: {
		"(can|do|will|could|would) not (agree|accept|promise|sign|commit|consent|guarantee|go along)", "(unable|not able|not prepared|not willing|unwilling|not ready) to (agree|accept|promise|sign|commit|consent|keep)",
		"not (happy|comfortable|ok|okay|fine|at ease) with (this|that|it|these|the)", "(i|we) (disagree|refuse|object)", "(can|will) not keep (this|that|it) (private|confidential|secret|to myself)", "^ (no|nope) $",
	}},
	"de": {keepsNot: {
		"(kann|will|möchte|werde) .. nicht (zustimmen|zusagen|versprechen|unterschreiben|akzeptieren|garantieren)", "(stimme|bin) .. nicht (zu|einverstanden)", "(nicht|kaum) einverstanden", "lehne .. ab", "^ (nein|nee) $",
	}},
	"nl": {keepsNot: {
		"(kan|wil|ga|zal) .. niet (akkoord|instemmen|beloven|toezeggen|tekenen|accepteren|garanderen)", "(niet|geen) (akkoord|mee eens)", "(ik|wij) (weiger|weigeren)", "^ (nee|neen) $",
	}},
	"fr": {keepsNot: {
		"(ne|n') (peux|veux|souhaite|peut) pas (accepter|promettre|signer|garantir|m'engager|m engager)", "(ne|n') (suis|accepte|approuve) pas (d'accord|d accord|$)", "pas d'accord", "je refuse", "^ non $",
	}},
	"es": {keepsNot: {
		"no (puedo|quiero|podría) (aceptar|prometer|firmar|garantizar|comprometerme)", "no (estoy de acuerdo|acepto|me comprometo)", "me niego", "^ no $",
	}},
}

// confidence reads whether somebody takes upon them what stays private, in a word or in words of their own, which are kept as
// they stand. A no and a question are for a person.
func confidence(s *speech) Reading {
	if r, ok := s.skipped(); ok {
		return r
	}
	if h, ok := s.said(later); ok && len(s.tokens) <= caseWords {
		return reading(mentoring.Later, likely, s.because("not now", h))
	}
	v := s.verdict(consentCounts)
	refusal, refuses := s.refusal()
	switch {
	case refuses && v.means == yes && v.because.from > refusal.to:
		return reading(mentoring.Unclear, mixed, s.because("a no and a yes", refusal))
	case refuses:
		return reading(mentoring.Decline, likely, s.because("does not keep it", refusal))
	case s.asksThroughout():
		return Reading{}
	case s.has(unsure):
		return reading(mentoring.Unclear, mixed, Reason{Rule: "a doubt"})
	case v.means == yes && s.opensWithIt(v.because):
		return reading(mentoring.Accept, likely, s.because("yes", v.because))
	case len(s.tokens) >= ownWords:
		return reading(mentoring.Answered, plain, Reason{Rule: "in their own words"})
	}
	return Reading{}
}

// refusal returns where somebody does not take it upon them: in so many words, or by denying that they promise or agree.
func (s *speech) refusal() (hit, bool) {
	for _, h := range s.hits {
		if h.means == no || h.means == unsure {
			for i := h.from; i < min(h.to+3, len(s.tokens)) && (i < h.to || !s.tokens[i-1].clause); i++ {
				if promises[s.tokens[i].word] {
					return h, true
				}
			}
		}
	}
	return s.asked(keepsNot)
}

// promises are words that take something upon oneself.
var promises = setOf("promise agree accept sign commit consent guarantee versprechen zusagen zustimmen unterschreiben garantieren beloven toezeggen instemmen " +
	"tekenen garanderen promettre accepter signer garantir prometer aceptar firmar garantizar comprometerme")

// theLimit reports whether words of danger only name the limit of confidence: "unless somebody is in danger".
func (s *speech) theLimit(h hit) bool {
	if s.kind != mentoring.Confidence || !containsAny(fold(s.words(h.from, h.to)), []string{"danger", "gefahr", "gevaar", "peligro", "risk", "harm"}) {
		return false
	}
	for i := h.from - 1; i >= 0 && !s.tokens[i].sentence; i-- {
		if excepts[s.tokens[i].word] {
			return true
		}
	}
	return false
}

// excepts are the words that lead to an exception.
var excepts = setOf("unless except if when until only wenn ausser außer sei falls tenzij behalve als sauf excepté si moins salvo excepto menos cuando")

// ownWords is how few words can be somebody's own about what they keep: "It stays here".
const ownWords = 3

// opensWithIt reports whether a phrase is among the first words.
func (s *speech) opensWithIt(h hit) bool { return h.from <= 2 }

package replies

import "github.com/rapport-mentoring/rapport/mentoring"

// The words at the beginning of a reply that say what it is, behind the mail that a pairing has ended: a reason to keep, or one for
// the coordinator.
var (
	keptReason   = setOf("reason because private privately grund weil privat raison parce privé privee motivo razón porque privado reden omdat want privé")
	passedReason = setOf("tell forward share weitergeben weitersagen sagen sag transmettre transmettez transmets dites dis transmitir transmite dile díselo cuéntale pasar doorgeven doorvertellen vertel zeg geef")
)

// reasonGiven reads a reply to the mail that a pairing has ended as a reason, by its first word. A coordinator reads it only where
// that word says so.
func reasonGiven(s *speech, ask Ask) Reading {
	if !ask.Parting || s.has(concern) {
		return Reading{}
	}
	switch first := s.wordAt(0); {
	case passedReason[first]:
		r := reading(mentoring.Reason, plain, Reason{Rule: "a reason for the coordinator", Words: first})
		r.Answer.Share = ptr(true)
		if len(s.tokens) > onlyThat { // else it is about what was written before
			r.Remark = s.text
		}
		return r
	case keptReason[first]:
		return keptAlone(s, first)
	}
	return Reading{}
}

// onlyThat is as many words as say that a coordinator may read it, and no reason: "please tell Anna Lind so".
const onlyThat = 4

// keptAlone is a reason that nobody but its writer reads. Words of which nothing else is known are one, too: what is kept can still
// be passed on, and what was passed on cannot be kept.
func keptAlone(s *speech, words string) Reading {
	return reading(mentoring.Reason, plain, Reason{Rule: "a reason to keep", Words: words})
}

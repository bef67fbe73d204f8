package replies

import (
	"slices"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// What is said to a motion.
const (
	inFavour  meaning = "in favour"
	against   meaning = "against"
	abstains  meaning = "abstains"
	talkFirst meaning = "talk first"
)

// ballots are the words for it.
var ballots = map[string]phrasebook{
	"en": {
		inFavour: {"in (favour|favor)", "<i> (support|second|back|approve|agree)", "(vote|voting|am|are|is) (yes|for|in favour)", "^ (for|aye|carried|pro) $", "^ (for|aye|pro)", "(has|have|got) (my|our) (vote|support|backing)", "go for it", "^ (agreed|agree|approved|support|supported)"},
		against:  {"^ (against|con|opposed|nay)", "(vote|voting|am|are|is) (no|against|opposed)", "<i> (oppose|object|reject|disagree)", "(can|could|do|will|would) not (support|agree|approve|back|vote for)", "not in (favour|favor)"},
		abstains: {"abstain", "abstains", "abstaining", "abstention", "no (opinion|view|preference|strong view|strong feelings)", "^ (neutral|blank) $", "sit (this|that) (one |)out", "not mind either way", "leave (it|that) to the others"},
		talkFirst: {
			"(talk|speak|discuss|discuss it|discuss this|call|meet|conversation|talk about it|talk it over|talk this over) (first|before)", "(let us|can we|could we|should we|shall we|we should|we need to|i would like to|i want to|i would rather|rather) (first |)(talk|speak|discuss|meet|have a (call|word|talk))",
			"needs (a|more|some) (talk|discussion|conversation|call)", "(want|like|need) (to|a) (talk|discuss|speak|discussion|conversation|call)", "before (i|we) vote",
		},
	},
	"de": {
		inFavour:  {"^ (dafür|pro|angenommen|zustimmung|einverstanden)", "(bin|sind|stimme|stimmen|stimme ich|sind wir) (ich |wir |)(dafür|mit ja|zu|für)", "(meine|unsere) (stimme|zustimmung) (hat|habt|haben)", "(unterstütze|befürworte) (ich|das|den|es|$)", "ich (unterstütze|befürworte)", "ich bin (voll |ganz |sehr |)dafür"},
		against:   {"^ (dagegen|contra|ablehnung|abgelehnt)", "(bin|sind|stimme|stimmen) (ich |wir |)(dagegen|mit nein|gegen)", "ich (lehne|widerspreche)", "(kann|können|will|möchte) (ich |wir |)(dem |das |da |)(leider |)nicht (zustimmen|mittragen|unterstützen)", "nicht (dafür|einverstanden)", "ich bin (klar |ganz |)dagegen"},
		abstains:  {"enthaltung", "enthalte (ich |)(mich|uns)", "ich enthalte mich", "wir enthalten uns", "enthalten", "keine meinung", "^ neutral $"},
		talkFirst: {"(zuerst|erst|vorher|erst einmal|erst mal) .. (reden|sprechen|besprechen|telefonieren|diskutieren)", "(lassen sie uns|lasst uns|können wir|könnten wir|sollten wir|wir sollten|wir müssen|ich würde gerne|ich möchte) .. (reden|sprechen|besprechen|telefonieren|diskutieren)", "(gesprächsbedarf|redebedarf|diskussionsbedarf)", "bevor (ich|wir) (abstimme|abstimmen)"},
	},
	"nl": {
		inFavour:  {"^ (voor|akkoord|eens|aangenomen)", "(ben|zijn|stem|stemmen) (ik |wij |we |)(voor|ja|akkoord)", "(steun|steunen|ondersteun) (ik|dit|het|deze|$)", "ik (steun|ondersteun)", "(mijn|onze) (stem|steun)"},
		against:   {"^ (tegen|verworpen|afgewezen)", "(ben|zijn|stem|stemmen) (ik |wij |we |)(tegen|nee)", "(niet|geen) (akkoord|mee eens|voorstander)", "(kan|kunnen|wil) (ik |wij |we |)(dit |het |hier |)niet (steunen|mee instemmen|instemmen)"},
		abstains:  {"onthoud (ik |)(me|mij)", "ik onthoud me", "onthouding", "onthouden", "blanco", "geen (mening|voorkeur)"},
		talkFirst: {"(eerst|vooraf) .. (praten|spreken|overleggen|bespreken|bellen)", "(laten we|kunnen we|zullen we|we moeten|ik wil|ik zou) .. (praten|overleggen|bespreken|bellen|spreken)", "(overleg|gesprek) (nodig|vooraf)", "voordat (ik|we|wij) stem"},
	},
	"fr": {
		inFavour:  {"^ (pour|favorable|adopté|adoptée|approuvé|approuvée)", "(je suis|nous sommes|suis) (pour|favorable|favorables|d'accord)", "je (vote|votons) (pour|oui)", "(je|nous) (soutiens|soutenons|approuve|approuvons)", "(vous avez|a) (ma voix|mon soutien|mon accord)"},
		against:   {"^ (contre|défavorable|rejeté|rejetée)", "(je suis|nous sommes|suis) (contre|opposé|opposée|défavorable)", "je (vote|votons) (contre|non)", "je m'y oppose", "(ne|n') (peux|suis|soutiens|approuve) pas (d'accord|soutenir|pour|favorable|$)", "pas (d'accord|favorable)"},
		abstains:  {"je m'abstiens", "m'abstiens", "abstention", "abstiens", "vote blanc", "pas d'avis", "sans avis"},
		talkFirst: {"(d'abord|avant) .. (parler|discuter|échanger)", "(parlons|discutons|échangeons)( en|) (d'abord|avant|$)", "(pouvons-nous|pourrions-nous|il faut|il faudrait|j'aimerais|je voudrais|je souhaite) (en |d'abord en |d'abord |)(parler|discuter|échanger)", "(en parler|en discuter) (d'abord|avant)", "avant de voter"},
	},
	"es": {
		inFavour:  {"^ (a favor|aprobado|aprobada|conforme)", "(estoy|estamos) (a favor|de acuerdo|conforme)", "(voto|votamos) (a favor|sí)", "(apoyo|apoyamos) (la|esta|el|$)", "(tiene|tienes|cuenta con) mi (voto|apoyo)", "lo apoyo"},
		against:   {"^ (en contra|rechazado|rechazada)", "(estoy|estamos) en contra", "(voto|votamos) (en contra|no|que no)", "me opongo", "no (estoy de acuerdo|estoy a favor|lo apoyo|puedo apoyar|puedo apoyarlo|puedo apoyarla)"},
		abstains:  {"me abstengo", "nos abstenemos", "abstención", "abstengo", "voto en blanco", "sin opinión"},
		talkFirst: {"(primero|antes) .. (hablar|hablarlo|comentarlo|discutirlo|hablemos)", "(hablemos|hablémoslo|comentémoslo) (primero|antes|$)", "(podemos|podríamos|deberíamos|quisiera|quiero|me gustaría|prefiero) .. (hablar|hablarlo|comentarlo|discutirlo)", "antes de votar"},
	},
}

var ballotCounts = map[meaning]meaning{yes: yes, no: no, inFavour: yes, against: no}

// vote reads what a member says to a motion: yes, no, an abstention, or that it needs a talk first. A condition is asked about: "yes,
// if Anna agrees" is no yes.
func vote(s *speech) Reading {
	if h, ok := s.asked(talkFirst); ok {
		certainty := likely
		if v := s.verdict(ballotCounts); v.certainty > mixed && s.isBareWord(v.because) {
			certainty = mixed // "yes, but we should talk first": is it a yes?
		}
		return s.voted(mentoring.Answered, mentoring.VoteTalk, certainty, h)
	}
	if h, ok := s.said(abstains); ok {
		certainty := plain
		if s.has(inFavour, against) || s.hesitates(h) {
			certainty = mixed
		}
		return s.voted(mentoring.Skipped, mentoring.VoteAbstain, certainty, h)
	}
	v := s.verdict(ballotCounts)
	if h, means, ok := s.opens(ballotCounts); ok && v.certainty <= mixed && !s.hesitates(h) && !s.takenBack(h) && !s.contradicts(h, means) {
		v = verdict{means, likely, h}
	}
	if v.means != "" && s.conditional(v.because) {
		v.certainty = mixed
	}
	switch v.means {
	case yes:
		return s.voted(mentoring.Accept, mentoring.VoteYes, v.certainty, v.because)
	case no:
		return s.voted(mentoring.Decline, mentoring.VoteNo, v.certainty, v.because)
	}
	return Reading{}
}

func (s *speech) voted(intent mentoring.Intent, v mentoring.Vote, certainty float64, h hit) Reading {
	r := reading(intent, certainty, s.because(string(v), h))
	r.Answer.Voted = v
	return r
}

// opens returns what the first clause of a mail says by itself: "Against, because …".
func (s *speech) opens(counts map[meaning]meaning) (hit, meaning, bool) {
	for _, h := range s.hits {
		means, ok := counts[h.means]
		if ok && h.from <= 1 && !s.denied(h) && s.tokens[h.to-1].clause && !s.tokens[h.from].asked {
			return h, means, true
		}
	}
	return hit{}, "", false
}

// contradicts reports whether a plain word of the other meaning, or a "but", stands behind a phrase: "Yes. No."
func (s *speech) contradicts(h hit, means meaning) bool {
	return slices.ContainsFunc(s.hits, func(next hit) bool {
		if next.from < h.to {
			return false
		}
		other, counts := ballotCounts[next.means]
		return next.means == but || counts && other != means && (s.isBareWord(next) || next.means == inFavour || next.means == against)
	})
}

// conditional reports whether a condition stands in the sentence of a phrase: others are bound by the answer, so that even one which
// sounds certain is asked about.
func (s *speech) conditional(h hit) bool {
	for i, t := range s.tokens {
		if s.sentences[i] == s.sentences[h.from] && (i < h.from || i >= h.to) && conditions[t.word] && !t.clause && !(i == 0 && t.word == "si") {
			return true
		}
	}
	return false
}

// conditions are the words that lead to a condition.
var conditions = setOf("if unless provided providing assuming subject wenn falls sofern vorausgesetzt sobald als mits tenzij indien si pourvu sauf salvo siempre")

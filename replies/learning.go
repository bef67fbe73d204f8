package replies

import (
	"slices"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// What is said of learning together.
const (
	sendIt   meaning = "send it"
	willCome meaning = "will come"
	notCome  meaning = "will not come"
	perhaps  meaning = "perhaps"
	nobody   meaning = "nobody came"
)

// circles are the words for it.
var circles = map[string]phrasebook{
	"en": {
		sendIt:   {"^ send", "(send|ask|post|share|release) (it|them|that|this|$)", "(it|this|that) (can|may|should) go", "^ go ahead", "(fine|good|okay) (as it is|to go|like this)"},
		willCome: {"(see|meet) you (there|then)", "<i> (will|can) (be there|come|make it|attend|join)", "(i am|we are) coming", "coming $", "count me in", "put me down", "looking forward to it"},
		notCome:  {"(can|will) not (come|make it|be there|attend|join)", "(not|never) (available|free|able)", "(i am|will be) (away|on leave|travelling) (that|then|on)", "have to miss", "not this time", "count me out"},
		perhaps:  {"^ maybe", "^ perhaps", "maybe $", "possibly", "(not sure|do not know) (yet|if|whether|$)", "i will (try|see)", "^ i will try", "depends on"},
		nobody:   {"^ (nobody|no one|none)", "(nobody|no one|none of them) (came|was there|turned up|showed)", "not (take place|happen)", "(was|were) cancelled", "called off"},
	},
	"de": {
		sendIt:   {"^ (senden|sende|schicken|schicke|abschicken|freigeben)", "(senden|schicken|geben) sie (es|sie|das|bitte|so|die frage|$)", "(kann|darf|soll) (so |)(raus|gehen|hinaus)", "^ (los|nur zu)"},
		willCome: {"(komme|bin|sind) (ich |wir |)(gerne |gern |)(dabei|da)", "ich komme", "^ komme (gern|gerne)", "(nehme|nehmen) (ich |wir |)(gerne |gern |)teil"},
		notCome:  {"(kann|können) (ich |wir |)(leider |)nicht (kommen|dabei sein|teilnehmen)", "(bin|komme) (ich |)(leider |)nicht (da|dabei|$)", "(leider |)verhindert", "schaffe (es |ich |ich es |)(leider |)nicht", "diesmal nicht"},
		perhaps:  {"^ vielleicht", "vielleicht $", "^ eventuell", "(weiß|wissen) (ich |wir |)(es |)noch nicht", "(bin |)(mir |)(noch |)(nicht |un)sicher", "ich versuche es"},
		nobody:   {"^ (niemand|keiner|keine)", "(niemand|keiner) (kam|war da|ist gekommen|ist erschienen)", "(ist|fiel) (leider |)(ausgefallen|aus)", "fand nicht statt", "nicht stattgefunden"},
	},
	"nl": {
		sendIt:   {"^ (verstuur|stuur|versturen|sturen|vrijgeven|plaats)", "(stuur|verstuur) (het|ze|dit|dat|maar|hem|$)", "(kan|mag) (zo |)(weg|de deur uit|verstuurd worden)", "^ ga je gang"},
		willCome: {"ik (kom|ben erbij)", "(tot|zie je) (dan|daar)", "ben erbij", "ik kan (erbij zijn|komen)", "^ kom (graag|ook)"},
		notCome:  {"kan (ik |)(helaas |)niet (komen|$)", "(ben|kom) (ik |)(er |)(helaas |)niet( bij|$)", "lukt (me |mij |)(helaas |)niet", "ik ben verhinderd", "deze keer niet"},
		perhaps:  {"^ misschien", "misschien $", "^ wellicht", "weet (ik |)(het |)nog niet", "(niet |on)zeker", "ik probeer (het|te komen)"},
		exceptOf: {"^ zonder"},
		nobody:   {"^ niemand", "niemand (kwam|was er|is gekomen)", "(ging|gaat|is) niet door(gegaan|)", "niet doorgegaan", "afgelast"},
	},
	"fr": {
		sendIt:   {"^ (envoyer|envoyez|envoie|publier|publiez)", "(envoyez|envoyer) (la|le|les|cela|ça|$)", "(peut|peuvent) partir", "^ allez-y"},
		willCome: {"je (viens|viendrai|serai là|participe|participerai)", "(à|on se voit) (bientôt|là-bas)", "je serai (des vôtres|présent|présente)"},
		notCome:  {"je ne (peux|pourrai|viendrai|serai) pas (venir|là|être là|des vôtres|participer|présent|présente|$)", "(empêché|empêchée|indisponible)", "pas cette fois"},
		perhaps:  {"^ peut-être", "peut-être $", "(ne |)(sais|suis) pas (encore|sûr|sûre|si)", "(j'essaierai|j'essaie|je vais essayer)", "^ éventuellement"},
		exceptOf: {"^ sans"},
		nobody:   {"^ personne", "personne (n'est venu|n'était là|ne s'est)", "(n'a |)pas eu lieu", "(a été |)(annulé|annulée)"},
	},
	"es": {
		sendIt:   {"^ (enviar|envía|envíe|envíen|enviad|enviadlo|publicar)", "(envíalo|envíelo|envíenlo|envíala|envíela|mándalo)", "puede (salir|enviarse)", "^ adelante"},
		willCome: {"(iré|voy|vendré|asistiré|ahí estaré|allí estaré)", "(nos vemos) (ahí|allí|entonces|$)", "cuenta conmigo", "cuenten conmigo"},
		notCome:  {"no (puedo|podré|iré|voy|asistiré) (ir|venir|asistir|estar|$)", "no (me es posible|estaré)", "esta vez no"},
		perhaps:  {"^ (quizá|quizás|tal vez|a lo mejor)", "(quizá|quizás|tal vez) $", "(aún|todavía) no (lo |)sé", "no (estoy |)(seguro|segura)", "(lo |)intentaré"},
		exceptOf: {"^ sin"},
		nobody:   {"^ (nadie|ninguno)", "nadie (vino|asistió|estuvo)", "no (se celebró|tuvo lugar|se hizo)", "se canceló"},
	},
}

// checks are the asks that let something go to many, digests those about a numbered list.
var (
	checks  = []mentoring.Kind{mentoring.ForumCheck, mentoring.ForumDigest, mentoring.Notes, mentoring.SponsorNote, mentoring.CharterAsk, mentoring.MotionCheck}
	digests = []mentoring.Kind{mentoring.Proposal, mentoring.ForumDigest, mentoring.Came}
)

// contribution reads words to many: they are shared without a name unless they are marked as private, or skip it. A question is
// an answer too, when it is not marked as one to a person.
func contribution(s *speech) Reading {
	r := reflection(s)
	if r.Answer.Intent == "" && !toAPerson[s.wordAt(0)] {
		r = reading(mentoring.Answered, plain, Reason{Rule: "a question that is an answer"})
	}
	if r.Answer.Intent == mentoring.Answered && r.Answer.Visibility != mentoring.OnlyMe {
		r.Answer.Visibility, r.Certainty = mentoring.Programme, plain
	}
	return r
}

// toAPerson are the words by which a reply says that it is a question to whoever looks after them.
var toAPerson = setOf("question frage vraag pregunta")

// check reads whether something shall go to many.
func check(s *speech) Reading {
	v := s.verdict(map[meaning]meaning{yes: yes, sendIt: yes, no: no})
	switch v.means {
	case yes:
		return reading(mentoring.Accept, v.certainty, s.because("send it", v.because))
	case no:
		return reading(mentoring.Decline, v.certainty, s.because("no", v.because))
	}
	return Reading{}
}

// digest reads what of a numbered list may go to many: all of it, all but some, or nothing.
func digest(s *speech, ask Ask) Reading {
	if h, ok := s.said(sendIt); ok && len(listed(s.tokens, s.lex, 1, max(ask.Pairs, 1))) == 0 && !s.has(no) {
		return reading(mentoring.Accept, plain, s.because("send it", h))
	}
	return proposal(s, ask)
}

// came reads who of a numbered list came to a meeting: all, all but some, some, or nobody.
func came(s *speech, ask Ask) Reading {
	if h, ok := s.said(nobody); ok {
		return reading(mentoring.Decline, plain, s.because("nobody", h))
	}
	here := listed(s.tokens, s.lex, 1, max(ask.Pairs, 1))
	if len(here) > 0 && !s.has(exceptOf, no) {
		r := reading(mentoring.Accept, likely, Reason{Rule: thesePairs})
		for n := 1; n <= ask.Pairs; n++ {
			if !slices.Contains(here, n) {
				r.Answer.Except = append(r.Answer.Except, n)
			}
		}
		if s.has(allOf) {
			r.Certainty = mixed
		}
		return r
	}
	return proposal(s, ask)
}

// notes reads words that many shall read, of a meeting or of a sponsor, and then whether it shall go out as it was read back.
func notes(s *speech, ask Ask) Reading {
	if r, ok := s.skipped(); ok {
		return r
	}
	if ask.Complete {
		sure := func(r Reading) bool { return r.Certainty >= actFrom || s.opensWith(yes) || s.opensWith(no) }
		if r := check(s); r.Answer.Intent != "" && len(s.tokens) <= skipReach && sure(r) { // "good" among other words is no yes
			return r
		}
	}
	if s.asksThroughout() {
		return Reading{}
	}
	return reading(mentoring.Answered, plain, Reason{Rule: "notes"})
}

// invited reads whether somebody comes to a meeting, and the number of the topic that they would like.
func invited(s *speech, ask Ask) Reading {
	v := s.verdict(map[meaning]meaning{yes: yes, willCome: yes, no: no, notCome: no})
	var r Reading
	switch h, ok := s.asked(perhaps); {
	case ok && v.means != no || v.means == "" && s.has(unsure):
		r = reading(mentoring.Answered, likely, s.because("perhaps", h))
		r.Answer.Maybe = true
	case v.means == yes:
		r = reading(mentoring.Accept, v.certainty, s.because("yes", v.because))
	case v.means == no:
		return reading(mentoring.Decline, v.certainty, s.because("no", v.because))
	default:
		return Reading{}
	}
	var wanted []int
	for _, f := range s.figures() {
		if f.value >= 1 && f.value <= ask.Pairs && f.of == 0 {
			wanted = append(wanted, f.value)
		}
	}
	if len(wanted) == 1 {
		r.Answer.Vote = wanted[0]
	}
	return r
}

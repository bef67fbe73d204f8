package replies

import (
	"slices"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// What somebody says of what was noted last.
const (
	undone   meaning = "undo"          // it was a mistake
	asBefore meaning = "as before"     // what was noted earlier is right
	keepIt   meaning = "keep it as is" // it may stand
)

// undoes are the words for it, by language.
var undoes = map[string]phrasebook{
	"en": {
		undone: {
			"(that|this|it) was (a|my|an) (mistake|error|slip|typo|misunderstanding)", "(that|this|it) was (wrong|a slip of the finger|by mistake|not right|sent by mistake|unintended)",
			"(by|my|in) (mistake|error)", "(i |)(did not|do not|never) (mean|intend) (that|it|this)", "(i |)(did not|never) mean to (do|say|write|send|answer|reply) (that|it|this|so|)",
			"(that|this|it) (was|is) not (meant|intended|what i meant|what i wanted|what i said)", "not what i (meant|wanted|said|intended)",
			"undo (that|it|this|)", "take (that|it|this) back", "revert (that|it|this|)", "(pressed|clicked|hit|tapped) the wrong (button|one|reply|answer|link)", "scratch that",
		},
		asBefore: {
			"(keep|leave|want|use|prefer) the (old|former|previous|first|original|earlier|other) (one|ones|answer|answers|version|list|time|date|day|goal|goals|text|pairs|$)",
			"(keep|leave) (it|them|things|that|this|everything|all) (as|the way|how) (it|they|things|that) (was|were|had been|used to be) (before|)",
			"(keep|leave) (it|them|things|that|this|everything|all) as (before|was)", "(back to|stay with|stick to|stick with) (the old one|how it was|what it was|what i said before|the way it was|the old answer|the old time|the first one)",
			"as it was (before|)", "the (old|previous|former|original) one",
		},
		keepIt: {"(keep|leave) (it|them|that|this) (so|like that|like this|that way|$)", "(it|that) (may|can) stand"},
	},
	"de": {
		undone: {
			"(das|es|dies) war (nur |)(ein|mein|meine|eine) (versehen|fehler|irrtum|missverständnis|verwechslung)", "(das|es) war (so |)(nicht gemeint|nicht so gemeint|falsch|verkehrt|nicht beabsichtigt|unbeabsichtigt|nicht gewollt)",
			"(so |das )(war|habe ich|hatte ich|meinte ich) (das |es |)(nicht|nicht so) (gemeint|)", "(habe|hatte) (ich |es |das |)(nicht|nicht so) gemeint", "(aus versehen|versehentlich|irrtümlich)",
			"(habe|hab) mich (vertan|vertippt|geirrt|verklickt|verlesen)", "rückgängig (machen|)", "(nehme|nehmen|nimm) (ich |sie |)(das|es) (bitte |)zurück", "(den falschen|die falsche) (knopf|taste|schaltfläche|antwort)",
		},
		asBefore: {
			"(den|die|das|dem|der) (alten|alte|bisherigen|bisherige|vorigen|vorige|ursprünglichen|ursprüngliche|früheren|frühere|vorherige|vorherigen) (termin|antwort|fassung|liste|zeit|uhrzeit|version|ziel|ziele|tandems|) (behalten|beibehalten|lassen|nehmen|bitte|$)",
			"(behalten|nehmen|lassen) sie (bitte |)(den|die|das) (alten|alte|bisherigen|bisherige|vorigen|vorige|ursprünglichen|ursprüngliche)",
			"(beim|bei dem|bei der) (alten|alte|bisherigen)", "(lassen|belassen|behalten) sie (bitte |)(es|alles|das) (bitte |)(so |)wie (es war|bisher|vorher|zuvor)", "(so |)wie (es |)(vorher|zuvor|früher|bisher) (war|)", "(so |)wie es war", "(lassen|belassen|bleiben|bleibt) (es |alles |das |)(bitte |)(so |)wie (es war|bisher|vorher)",
		},
		keepIt: {"so (lassen|belassen|behalten|stehen lassen)", "^ (behalten|belassen) $", "^ (das |es |)(kann|darf|soll) (so |)(stehen bleiben|bleiben)", "(lassen|belassen|behalten) sie (es|das) (bitte |)(so|$)"},
	},
	"fr": {
		undone: {
			"c'était (une|mon) (erreur|méprise|faute|malentendu)", "c'est (une|mon) erreur", "(par|mon) (erreur|mégarde)", "ne voulais pas (dire |faire |écrire |)(cela|ça|ceci|$)",
			"ce n'(est|était) pas ce que (je voulais|je voulais dire|j'ai voulu dire|j'ai dit|je pensais)", "me suis (trompé|trompée)", "(annulez|annuler|annule) (cela|ça|ceci)", "(revenez|revenir) en arrière", "(appuyé|cliqué) sur (le mauvais|la mauvaise) (bouton|réponse)",
		},
		asBefore: {
			"(gardez|garder|laissez|laisser|conservez|conserver|garde) (l'ancien|l'ancienne|le précédent|la précédente|les anciens|les anciennes|la première|le premier)",
			"(gardez|garder|laissez|laisser|remettez|conservez) (tout |cela |ça |le |la |les |) (comme avant|comme c'était|comme c'était avant)", "(comme c'était|comme avant|comme auparavant)",
		},
		keepIt: {"(gardez|garder|laissez|laisser|conservez|conserver) (le |la |les |)(ainsi|cela|comme ça|tel quel|telle quelle|$)", "c'est bien (ainsi|comme ça)"},
	},
	"es": {
		undone: {
			"(ha sido|fue|era|es) (un|mi|una) (error|equivocación|despiste|malentendido)", "por (error|equivocación)", "no (quería|quise|pretendía) (decir |hacer |escribir |)(eso|esto|$)",
			"no (era|es|fue) (eso |)lo que (quería|quise|pensaba) (decir|)", "me (he equivocado|equivoqué|confundí|he confundido)", "(deshaz|deshacer|deshazlo|anúlalo|revertir|deshagan|deshágalo) (eso|esto|)", "(botón|respuesta) (equivocado|equivocada)",
		},
		asBefore: {
			"(deja|dejar|dejad|mantén|mantener|conserva|conservar|prefiero|quiero|quédate con) (el|la|los|las|lo) (antiguo|antigua|anterior|anteriores|antiguos|antiguas|viejo|vieja|primero|primera|de antes)",
			"(déjalo|mantenlo|dejarlo|dejadlo|déjelo|mantenerlo|todo) (como|tal como) (estaba|antes|era)", "(como|tal como) (estaba|era) (antes|)", "como antes",
		},
		keepIt: {"(déjalo|dejarlo|mantenlo|mantenerlo|dejadlo|déjelo|consérvalo|guárdalo) (así|$)", "así está bien"},
	},
	"nl": {
		undone: {
			"(dat|dit|het) was (een|mijn) (vergissing|fout|foutje|vergissinkje|misverstand)", "per (ongeluk|vergissing|abuis)", "(zo|dat) (bedoelde|bedoel) ik (het |dat |)niet", "(niet|niet zo) (bedoeld|de bedoeling|wat ik bedoelde)",
			"was niet de bedoeling", "(heb|had) (ik |)(me|mij) vergist", "ik vergiste (me|mij)", "(maak|draai) (het|dat|dit) (ongedaan|terug)", "ongedaan (maken|)", "(op |)(de |)verkeerde knop (gedrukt|geklikt|)",
		},
		asBefore: {
			"(houd|hou|laat|behoud|bewaar|liever|neem) (de|het) (oude|vorige|eerdere|oorspronkelijke|eerste)", "(laat|houd|hou|laten|houden) (het|alles|dat|ze) (zoals|hoe) (het |)(was|eerst|voorheen)", "(laat|houd|hou) (het|alles) bij het oude",
			"(zoals|hoe) het (eerst |eerder |)was", "(het|alles) bij het oude",
		},
		keepIt: {"(houd|hou|laat) (het|dat|ze|dit) (zo|$)", "zo (laten|houden)", "^ behouden $"},
	},
}

// besides are words that may stand beside these without saying anything.
var besides = setOf(`oops ups oeps oups oh ah ach uh eh no nein non nee wait sorry please thanks thank you so much very hello hi dear i we think my but just apologies for the that it to do
	bitte danke vielen dank entschuldigung verzeihung entschuldigen sie leider doch lieber ich es tut mir leid moment guten tag hallo das war
	pardon désolé désolée excusez moi merci s'il vous te plaît svp bonjour je finalement plutôt
	perdón perdona perdone disculpa disculpe lo siento gracias por favor hola yo mejor
	graag dank je u wel alsjeblieft alstublieft excuses ik het spijt me toch liever dag helaas`)

// takenBack reads a reply that says of what was noted last, and nothing else, that it was a mistake or shall be as before.
func takenBack(s *speech, ask Ask) Reading {
	if !ask.Complete && keepsWords(ask.Kind) { // it may be what they have to say
		return Reading{}
	}
	mistaken, before := s.whole(undone, asBefore), s.has(asBefore)
	switch {
	case !mistaken:
		return Reading{}
	case before && !s.has(undone) && !ask.Complete && ask.Kind == mentoring.MeetingTimes: // the new time does not suit
		return reading(mentoring.Decline, likely, Reason{Rule: string(asBefore), Words: s.words(0, len(s.tokens))})
	case before && !ask.Complete && ask.Kind == mentoring.Goals: // there it is the answer
		return Reading{}
	case before && !ask.Complete && ask.Kind == mentoring.Recontract: // and there
		r := reading(mentoring.Answered, plain, Reason{Rule: string(asItIs), Words: s.words(0, len(s.tokens))})
		r.Answer.Contract = &mentoring.Contract{Months: ptr(0)}
		return r
	}
	return reading(mentoring.Undo, plain, Reason{Rule: string(undone), Words: s.words(0, len(s.tokens))})
}

// keepsWords reports whether an ask takes any words as they stand.
func keepsWords(kind mentoring.Kind) bool {
	return kind == mentoring.Reflection || kind == mentoring.Forum || kind == mentoring.Practice || kind == mentoring.LookingBack
}

// letStand reads a reply that says, and nothing else, that what was noted may stand.
func letStand(s *speech) Reading {
	if !s.whole(keepIt) {
		return Reading{}
	}
	return reading(mentoring.Keep, plain, Reason{Rule: string(keepIt), Words: s.words(0, len(s.tokens))})
}

// whole reports whether phrases of some meanings are all that was said, save for courtesy.
func (s *speech) whole(means ...meaning) bool {
	covered := make([]bool, len(s.tokens))
	any := false
	for _, h := range s.hits {
		if slices.Contains(means, h.means) {
			any = true
			for i := h.from; i < h.to; i++ {
				covered[i] = true
			}
		}
	}
	for i, t := range s.tokens {
		if !covered[i] && !besides[t.word] || t.asked {
			return false
		}
	}
	return any
}

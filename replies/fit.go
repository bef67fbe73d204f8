package replies

import "github.com/rapport-mentoring/rapport/mentoring"

// What is said of a pairing after the first talk, and of going on looking for one.
const (
	suits       meaning = "it suits"
	suitsNot    meaning = "it does not suit"
	tooSoon     meaning = "too soon to say"
	keepLooking meaning = "keep looking"
)

// fits are the words for it.
var fits = map[string]phrasebook{
	"en": {
		suits: {
			"(right|good|great|perfect|excellent|lovely|fine|ideal) (pairing|match|fit|pair|person|choice|one)", "(suits|suit) (me|us)", "(we|i) (get|got) on (very |really |so |) (well|famously)",
			"(well|good|nicely) matched", "we (click|clicked|hit it off)", "could not (be|have been|wish for a|ask for a) (better|better match)", "(happy|pleased|glad|content) with (him|her|it|this|my|the|us)", "(works|working|worked) (well|fine|for me|for us)",
			"keep us together", "(let us|we) (carry on|go on|continue)",
		},
		suitsNot: {
			"(wrong|bad|poor) (pairing|match|fit|pair|person|choice|one)", "not (the |a |really the |quite the |my |)(right|good|ideal|best) (pairing|match|fit|pair|person|choice|one)",
			"not (suit|fit|work|working) (me|us|for me|for us|out|$)", "(did|do) not (click|get on|hit it off)", "not right for (me|us|either of us)", "^ not really",
		},
		tooSoon:     {"too (early|soon) (to|for)", "(not know|hard to tell|can not tell|can not say|difficult to say) (yet|so soon|after one|$)", "after (one|a single|only one) (meeting|talk|session)", "ask (me |)(again|later)", "in between", "(half and half|so so|yes and no|fifty fifty|50/50)"},
		keepLooking: {"(keep|go on|carry on|continue) (looking|searching|trying)", "(look|try|search) (again|on|further)", "(keep|leave) me (in|on)", "(keep|leave) my name (in|on)", "next (round|month|time)", "(i will|i can|happy to|i|will) wait"},
	},
	"de": {
		suits:       {"(passt|harmoniert) (gut|sehr gut|prima|bestens|super|für mich|für uns|zu mir|$)", "(richtige|gute|perfekte|tolle) (paarung|wahl|verbindung|kombination|person)", "(verstehen|verstanden) uns (gut|sehr gut|prima|bestens)"},
		suitsNot:    {"(passt|harmoniert) .. nicht", "(falsche|schlechte) (paarung|wahl|person)", "nicht die richtige (paarung|wahl|person)"},
		tooSoon:     {"zu früh", "kann ich noch nicht (sagen|beurteilen)", "weiß (ich |)(noch |)nicht", "teils teils"},
		keepLooking: {"(weiter suchen|weitersuchen|sucht weiter|suchen sie weiter|suche weiter)", "nächste (runde|mal)", "nächsten (monat|mal)", "(ich |)warte gerne?"},
	},
	"nl": {
		suits:       {"(past|klikt) (goed|prima|heel goed|bij mij|bij ons|$)", "(juiste|goede|perfecte) (koppeling|match|keuze|persoon)", "(goede|fijne) klik"},
		suitsNot:    {"(past|klikt) .. niet", "geen klik", "(verkeerde|slechte) (koppeling|match|keuze)", "niet de (juiste|goede) (koppeling|match|keuze|persoon)"},
		tooSoon:     {"te vroeg", "(weet|kan) .. nog niet", "weet (ik |)het niet"},
		keepLooking: {"(blijf zoeken|zoek verder|zoek door|verder zoeken|blijven zoeken)", "volgende (ronde|maand|keer)", "ik wacht"},
	},
	"fr": {
		suits:       {"(bon|bonne|excellent|parfait) (binôme|choix|association|duo)", "(me|nous) convient", "le courant passe", "(on|nous) (s'entend|nous entendons) (bien|très bien)"},
		suitsNot:    {"(mauvais|mauvaise) (binôme|choix|association)", "ne (me|nous) convient pas", "(pas|n'est pas) le bon (binôme|choix|duo)", "le courant ne passe pas"},
		tooSoon:     {"trop tôt", "(je |)ne sais pas (encore|trop|$)", "pas (sûr|sûre|certain|certaine)"},
		keepLooking: {"(continuez|continuer) (à|de) (chercher|cherchez)", "(cherchez|chercher) encore", "prochain (tour|mois)", "prochaine fois", "j'attends"},
	},
	"es": {
		suits:       {"(buena|excelente|perfecta) (pareja|elección|combinación)", "(encajamos|congeniamos) (bien|muy bien|$)", "(me|nos) (va|viene) bien"},
		suitsNot:    {"(mala|mal) (pareja|elección|combinación)", "no (encajamos|congeniamos|encaja)", "no es la (pareja|persona) (adecuada|correcta|indicada)"},
		tooSoon:     {"(demasiado|muy) pronto", "(aún|todavía) no (lo |)sé", "no (estoy |)(seguro|segura)", "no lo sé"},
		keepLooking: {"(sigan|seguir|sigue|siga|seguid) buscando", "(próxima|siguiente) (ronda|vez)", "próximo mes", "(espero|esperaré)"},
	},
}

// fit reads whether the pairing is right for somebody: yes, no, or not sure, which a coordinator hears of.
func fit(s *speech) Reading {
	v := s.verdict(map[meaning]meaning{yes: yes, no: no, suits: yes, suitsNot: no, other: no, rematch: no, noRematch: yes})
	var doubt hit
	doubts := false
	for _, m := range []meaning{tooSoon, unsure, wantsHelp, help} {
		if h, ok := s.asked(m); ok && !doubts {
			doubt, doubts = h, true
		}
	}
	switch {
	case doubts && v.means != no:
		r := reading(mentoring.Answered, likely, s.because("not sure", doubt))
		r.Answer.WantsHelp = ptr(true)
		return r
	case v.means == yes:
		return reading(mentoring.Accept, v.certainty, s.because("it suits", v.because))
	case v.means == no:
		certainty := v.certainty
		if doubts && !s.isBareWord(v.because) { // "no idea", "not sure that it suits"
			certainty = mixed
		}
		return reading(mentoring.Decline, certainty, s.because("it does not suit", v.because))
	}
	return Reading{}
}

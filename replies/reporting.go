package replies

import "github.com/rapport-mentoring/rapport/mentoring"

// What keeps two people apart who were proposed to each other.
const (
	tie    meaning = "a tie"     // one reports to the other, or both to the same; a conflict of interest
	nearBy meaning = "too close" // they know each other well
	noTie  meaning = "no tie"    // neither reports to the other: the yes that the mail asks for
)

// ties are the words for it. What keeps people apart is looked for by itself, once it is known whether they said yes or no,
// so that no phrase of theirs hides it.
var ties = map[string]phrasebook{
	"en": {
		noTie: {
			"neither of us (reports|answers) to the other", "^ (no|without any) reporting (tie|ties|line|relationship) (between us|$)",
			"(do|does) not report to (each other|one another|the other)", "there is no reporting (tie|line|relationship)",
			"(no one|nobody|none of us) (reports|answers|works) (to|for) the other", "(he|she|they) (is|are) not my (boss|manager|line manager|supervisor|direct report)", "(i|he|she) (do|does) not report to (him|her|me|them)",
		},
		tie: {
			"(is|was|are|being|as|to|of) (my|our|his|her|their) (boss|manager|line manager|direct manager|supervisor|direct report|superior|head of department|department head|team lead|team leader|director|big boss)",
			"(my|our|his|her|their) (boss's|manager's|boss'|supervisor's) (boss|manager|supervisor)", "(boss|manager) of my (boss|manager)", "skip level (manager|boss|)",
			"(reports|report|reported|reporting) (directly |indirectly |)(to|into) (me|him|her|them|my|the same|mine)", "(is|are) my (direct |)(report|reports)",
			"(share|have|has|got|with|under) (a|the same|one|the one) (manager|boss|line manager|supervisor|line|director)", "same (manager|boss|line manager|supervisor|reporting line|chain of command|line of reporting)",
			"in (my|his|her|their|our|the same) (own |)(reporting line|reporting chain|line of reporting|chain of command|management line|management chain|line of command)",
			"(i|he|she|they) (manage|manages|supervise|supervises|line manage|line manages) (him|her|me|them)", "(i|he|she|they) (am|is|are) (his|her|my|their) (boss|manager|line manager|supervisor)",
			"i (work|am working) (directly |) (for|under) (him|her|them)", "(he|she) (works|is working) (directly |) (for|under) me",
			"(conflict|conflicts|clash) of interest", "conflict of interests", "conflicts of interests",
		},
		nearBy: {
			"know (him|her|them|each other|one another) (far |)(too |very |quite |rather |really |pretty |so |)well", "(we|both) (are|were) (too close|married|related|siblings|family|good friends|close friends|old friends|friends)",
			"(he|she) is my (husband|wife|brother|sister|cousin|friend|best friend|neighbour|brother in law|sister in law|uncle|aunt|son|daughter|father|mother)",
			"(worked|work|working) (closely |so closely |)together (before|already|every day|daily|closely|for years)", "too close (to|for|with)",
		},
	},
	"de": {
		noTie: {"keiner von uns (berichtet|untersteht) dem anderen", "keine von uns (berichtet|untersteht) der anderen", "(keiner|keine|niemand) (von uns |)(berichtet|untersteht|arbeitet) .. (anderen|andern|andere|ander) (person|)", "(keiner|keine|niemand) (von uns |)ist .. (anderen|andern) (person |)(unterstellt|vorgesetzt)"},
		tie: {
			"(ist|war|als) (mein|meine|unser|unsere|sein|seine|ihr|ihre) (chef|chefin|vorgesetzter|vorgesetzte|vorgesetzten|direkter vorgesetzter|direkte vorgesetzte|führungskraft|teamleiter|teamleiterin|abteilungsleiter|abteilungsleiterin|mitarbeiter|mitarbeiterin)",
			"(chef|chefin|vorgesetzter|vorgesetzte) (meines|meiner|von meinem|von meiner) (chefs|chefin|vorgesetzten|chef)", "(bin|ist) (sein|seine|ihr|ihre|deren|dessen) (chef|chefin|vorgesetzter|vorgesetzte|führungskraft)",
			"(berichte|berichtet|berichten) .. (an|ihm|ihr|mir|demselben|derselben)", "(untersteht|unterstehe) (mir|ihm|ihr)", "(denselben|dieselbe|den gleichen|die gleiche|einen gemeinsamen|eine gemeinsame) (chef|chefin|vorgesetzten|vorgesetzte|führungskraft)",
			"arbeite (direkt |)(für|unter) (sie|ihn|ihr|ihm)", "arbeitet (direkt |)(für mich|unter mir)",
			"(gleiche|gleichen|selbe|selben|derselben) berichtslinie", "interessenkonflikt", "interessenskonflikt",
		},
		nearBy: {"(kenne|kennen) (ihn|sie|uns|einander) .. (zu gut|sehr gut|gut|bestens)", "(sind|waren) .. (befreundet|verwandt|verheiratet)", "(zu nah|zu eng) (an|mit|beieinander|dran)"},
	},
	"nl": {
		noTie: {"geen van (ons|beiden|beide) rapporteert aan de ander", "geen van ons tweeën rapporteert aan de ander", "niemand (van ons |)(rapporteert|werkt) (aan|voor) (de ander|de andere) (persoon|)"},
		tie: {
			"(is|was|als) (mijn|onze|zijn|haar) (baas|chef|manager|leidinggevende|directe leidinggevende|teamleider|directeur|medewerker)", "(baas|chef|manager|leidinggevende) van (mijn|onze) (baas|chef|manager|leidinggevende)",
			"(rapporteer|rapporteert|rapporteren) .. aan (mij|hem|haar|dezelfde|mijn)", "(dezelfde|een gemeenschappelijke) (baas|chef|manager|leidinggevende)", "(ben|is) (zijn|haar|hun) (baas|chef|manager|leidinggevende)",
			"(belangenconflict|belangenverstrengeling)", "(werkt|werk) (direct |)(onder|voor) (mij|me|hem|haar)",
		},
		nearBy: {"(ken|kennen) (hem|haar|elkaar) .. (te goed|heel goed|goed|erg goed)", "(zijn|waren) .. (bevriend|familie|getrouwd)"},
	},
	"fr": {
		noTie: {"(aucun|aucune) de nous (deux |)ne (dépend|relève) de l'autre (personne|)", "personne ne (dépend|relève) de l'autre (personne|)", "(aucun|pas de) lien hiérarchique"},
		tie: {
			"(est|était|c'est) (mon|ma|notre|son|sa) (chef|cheffe|supérieur|supérieure|manager|responsable|responsable hiérarchique|supérieur hiérarchique|supérieure hiérarchique|n+1|n+2|directeur|directrice|collaborateur|collaboratrice)",
			"(chef|cheffe|supérieur|supérieure|manager|responsable) de (mon|ma|notre) (chef|cheffe|supérieur|supérieure|manager|responsable)", "travaille (directement |)(pour|sous) (elle|lui|moi)", "(dépend|dépends|relève) (directement |)(de|d') (moi|lui|elle)",
			"(même|le même|la même) (chef|cheffe|manager|responsable|supérieur|supérieure|hiérarchie|ligne hiérarchique)", "(suis|est) (son|sa) (chef|cheffe|manager|responsable|supérieur|supérieure)",
			"conflit d'intérêt", "conflit d'intérêts", "conflits d'intérêts",
		},
		nearBy: {"(le|la|nous) (connais|connaissons) .. (trop bien|très bien|bien)", "(sommes|étions) .. (amis|amies|mariés|parents|proches)"},
	},
	"es": {
		noTie: {"(ninguno|ninguna|nadie) (de los dos |de las dos |de nosotros |de nosotras |)(depende|reporta|trabaja) (del|al|de|a|para) (la |el |)(otro|otra) (persona|)", "ninguna (de las dos |)(depende|reporta) (de|a) la otra"},
		tie: {
			"(es|era|siendo) (mi|mis|nuestro|nuestra|su) (jefe|jefa|superior|superiora|responsable|manager|supervisor|supervisora|director|directora|subordinado|subordinada)",
			"(jefe|jefa|superior) de (mi|nuestro|nuestra) (jefe|jefa|superior)", "(reporto|reporta|reportamos|depende|dependo|dependemos) .. (a|de|al|del) (mí|él|ella|mismo|misma)",
			"(mismo|misma|el mismo|la misma) (jefe|jefa|superior|responsable|supervisor|supervisora)", "soy su (jefe|jefa|superior|responsable|supervisor|supervisora)",
			"trabajo (directamente |)para (ella|él)", "trabaja (directamente |)para mí",
			"conflicto de (interés|intereses)",
		},
		nearBy: {"(lo|la|le|nos) (conozco|conocemos) .. (demasiado bien|muy bien|bien)", "(somos|éramos) .. (amigos|amigas|familia|parientes|pareja)"},
	},
}

// tied returns what is between the two, by their words, and whether it rules a pair out whatever else is said.
func (s *speech) tied() (said hit, ruledOut, ok bool) {
	heard := make([]hearing, len(s.lex.found().meanings))
	for i, m := range s.lex.found().meanings {
		if m == tie || m == nearBy {
			heard[i] = unlessDenied
		}
	}
	for _, h := range s.lex.find(s.tokens, heard) {
		if !s.denied(h) && !s.supposed(h) && !s.tokens[h.to-1].asked && (!ok || h.means == tie) {
			said, ruledOut, ok = h, h.means == tie, true
		}
	}
	return said, ruledOut, ok
}

// withTie says beside a no that it was because of what is between the two. Who says no more than that has said no; who says
// yes all the same is asked.
func (s *speech) withTie(r Reading) Reading {
	h, ruledOut, ok := s.tied()
	switch {
	case !ok:
		return r
	case r.Answer.Intent == mentoring.Accept && ruledOut:
		r.Certainty = min(r.Certainty, mixed)
		return r
	case r.Answer.Intent == "":
		r = reading(mentoring.Decline, likely)
	case r.Answer.Intent != mentoring.Decline:
		return r
	}
	if r.Answer.Tie = true; ruledOut {
		r.Certainty, r.Decision = max(r.Certainty, likely), ""
	}
	r.Because = append(r.Because, s.because("what is between them", h))
	return r
}

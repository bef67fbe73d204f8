package replies

import (
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// AimOf returns what goals, in the order of their weight for who wrote them, are about; "" when their words do not tell. The
// aim that most words speak of wins, and the one that is spoken of first where two are level.
func AimOf(goals []string) mentoring.Aim {
	words := bareWords(strings.ReplaceAll(fold(limit(strings.Join(goals, "\n"))), "'", " "))
	most, first, found := 0, len(words), mentoring.Aim("")
	for _, aim := range mentoring.Aims {
		weight, at := spokenOf(words, aimWords[aim])
		if weight > most || weight > 0 && weight == most && at < first {
			most, first, found = weight, at, aim
		}
	}
	return found
}

// spokenOf returns how many words belong to one of the phrases, and where the first of them stands.
func spokenOf(words []string, phrases [][]string) (weight, first int) {
	for i := 0; i < len(words); {
		longest := 0
		for _, phrase := range phrases {
			if len(phrase) > longest && opensWith(words[i:], phrase) {
				longest = len(phrase)
			}
		}
		if longest > 0 && weight == 0 {
			first = i
		}
		weight += longest
		i += max(longest, 1)
	}
	return weight, first
}

// opensWith reports whether words begin with those of a phrase, of which one that ends in * is only a beginning.
func opensWith(words, phrase []string) bool {
	if len(words) < len(phrase) {
		return false
	}
	for i, want := range phrase {
		stem, open := strings.CutSuffix(want, "*")
		if words[i] != want && !(open && strings.HasPrefix(words[i], stem)) {
			return false
		}
	}
	return true
}

// aimPhrases are how goals speak of an aim: folded, between commas, in English, Dutch, German, French and Spanish. Words that
// mean something else in another of the languages stand in a phrase.
var aimPhrases = map[mentoring.Aim]string{
	mentoring.AimFirstRole: `first team, new manager*, new team lead*, new leader*, first time manager*, first time leader*, first leadership, first management, new role,
		new position, first hundred days, first 100 days, first months as, just promoted, just become, recently promoted, former peers, former colleagues, for the first time,
		eerste team, nieuwe leidinggevende, net leidinggevend*, beginnend leidinggevend*, eerste leidinggevende, nieuwe rol, nieuwe functie, voor het eerst, eerste honderd dagen,
		erste fuhrung*, ersten fuhrung*, erstes team, erste team, neue fuhrungs*, neuen fuhrungs*, junge fuhrungs*, neue rolle, neuen rolle, zum ersten mal, ersten hundert tage,
		premier poste, premiere equipe, premiere fois, prise de poste, prise de fonction*, nouveau role, nouveau poste, nouvelle fonction, nouveau manager, jeune manager, premier role, devenir manager,
		primer equipo, primer puesto, primera vez, nuevo puesto, nuevo rol, nuevo cargo, primeros cien dias, recien ascendid*, primer rol`,
	mentoring.AimInfluence: `influenc*, strategic*, strategy, stakeholder*, persua*, convince*, the board, senior management, executive*, buy in, a say, seat at the table, decision makers, decision making,
		invloed*, strategisch*, strategie*, overtuig*, directie, bestuur, draagvlak, meepraten, mee te praten, meebeslissen, besluitvorming,
		einfluss*, uberzeug*, vorstand*, geschaftsfuhrung, geschaftsleitung, mitreden, mitzureden, mitbestimm*, entscheidungstrager*,
		strateg*, convaincre, comite de direction, direction generale, codir, parties prenantes, peser,
		influir, influencia, estrateg*, convencer, persuad*, comite de direccion, direccion general, partes interesadas`,
	mentoring.AimPresence: `confiden*, presence, self doubt*, impost*, speak up, speaking up, public speaking, speak in, present to, presentation*, presenting, assertiv*, shy*, nervous*, visible, visibility, gravitas, my voice, self assured,
		zelfvertrouwen, zelfverzekerd*, uitstraling, presenter*, presentati*, zichtbaar*, assertie*, in het openbaar, onzeker, onzekerder, het woord nemen, het woord te nemen,
		selbstvertrauen, selbstbewusst*, selbstsicher*, auftreten, aufzutreten, auftritt*, prasenz, prasentier*, prasentation*, sichtbar*, unsicher,
		confiance en moi, confiance en soi, d assurance, en assurance, prise de parole, parler en public, prendre la parole, visibilite, legitim*, m affirmer,
		confianza en mi, confianza en mi misma, confianza en mi mismo, mas confianza, seguridad en mi*, presencia, hablar en publico, presentacion*, visibilidad, visible*, asertiv*, insegur*`,
	mentoring.AimDelegation: `delegat*, hand over, handing over, let go, letting go, micromanag*, time management, manage my time, priorit*, overload*, workload, say no, saying no, stay out, step back, more time, free up, my time, too much myself,
		deleger*, overdragen, over te dragen, overdraag*, loslaten, los te laten, nee zeggen, nee te zeggen, werkdruk, tijdmanagement, meer tijd, uit handen,
		delegier*, abgeben, abzugeben, ubergeb*, ubergabe, loslassen, loszulassen, nein sagen, nein zu sagen, zeitmanagement, mehr zeit, uberlast*, entlast*,
		delegu*, delegation, lacher prise, confier, dire non, gestion du temps, mon temps, plus de temps, surcharg*, charge de travail,
		delegar, delego, delegue, delegando, soltar, decir no, decir que no, gestion del tiempo, mi tiempo, mas tiempo, carga de trabajo, sobrecarg*, traspas*, microgesti*`,
	mentoring.AimConflict: `conflict*, feedback, difficult conversation*, difficult talk*, difficult people, hard conversation*, tough conversation*, confront*, disagree*, tension*, criticism, criticise, underperform*, hard truths,
		moeilijke gesprek*, moeilijk gesprek, lastige gesprek*, lastig gesprek, aanspreken, aan te spreken, spanning*, onenigheid, kritiek, ruzie,
		konflikt*, ruckmeldung*, schwierige gesprach*, schwierigen gesprach*, schwieriges gesprach, heikle*, kritik, streit*, ansprechen, anzusprechen,
		conflit*, donner des retours, faire des retours, faire un retour, conversations difficiles, conversation difficile, entretiens difficiles, desaccord*, critiques, recadr*,
		retroaliment*, conversaciones dificiles, conversacion dificil, desacuerdo*, critica, criticas, enfrentar*, tensiones`,
	mentoring.AimDirection: `career*, next step, next job, next role, promotion, promoted, future, right direction, which direction, what i want, where i want, change jobs, stay or go, stay or leave, my path,
		loopbaan*, carriere*, volgende stap, toekomst*, promotie, welke richting, wat ik wil, waar ik heen, ander werk,
		karriere*, laufbahn*, nachste schritt*, nachsten schritt*, nachster schritt, zukunft*, beforder*, beruflich*, wohin ich, was ich will, welche richtung,
		prochaine etape, avenir, evolution professionnelle, ou je veux, ce que je veux, reconversion, mon parcours,
		carrera, proximo paso, siguiente paso, futuro, ascenso, ascender, rumbo, adonde quiero, lo que quiero, trayectoria`,
	mentoring.AimChange: `lead change, leading change, lead the change, leading the change, manage change, managing change, change management, through change, through a change, through the change, through all the changes, culture change,
		transform*, reorgani*, restructur*, merger, uncertainty, new system,
		verandering*, verandertraject*, verandermanagement, fusie, onzekerheid,
		wandel*, veranderung*, umstrukturier*, umbau*, fusion*, change management, change prozess*,
		changement*, incertitude*,
		cambio*, reestructura*, incertidumbre`,
	mentoring.AimNetworks: `network*, connections, across the organi*, other departments, other teams, across departments, across teams, silo*, cross function*, more people, meet people, contacts,
		netwerk*, contacten, andere afdelingen, tussen afdelingen, andere teams, over de afdelingen,
		netzwerk*, vernetz*, kontakte*, andere abteilung*, anderen abteilung*, anderen bereich*, bereichsubergreifend*,
		reseau*, autres services, autres equipes, transvers*, decloisonn*,
		red de contactos, redes, contactos, otros departamentos, otras areas, otros equipos`,
}

var aimWords = phrasesOfAims()

func phrasesOfAims() map[mentoring.Aim][][]string {
	all := map[mentoring.Aim][][]string{}
	for aim, list := range aimPhrases {
		for phrase := range strings.SplitSeq(list, ",") {
			all[aim] = append(all[aim], strings.Fields(phrase))
		}
	}
	return all
}

package replies

import (
	"strings"
)

// fewestOfAGoal is how many words a goal has at least that says what somebody will do.
const fewestOfAGoal = 3

// Vague reports whether none of the goals says what somebody would do: "be a better leader", "grow", "communication". It is
// slow to say so: one word that is not among the general ones is enough for a goal.
func Vague(goals map[int]string) bool {
	for _, goal := range goals {
		words := bareWords(strings.ReplaceAll(fold(limit(goal)), "'", " "))
		if len(words) < fewestOfAGoal {
			continue
		}
		for _, word := range words {
			if !general[word] {
				return false
			}
		}
	}
	return len(goals) > 0
}

// AddsNothing reports whether somebody who was asked what they would do differently has nothing to add to their goal: "no
// idea", "just that".
func AddsNothing(words string) bool {
	said := bareWords(strings.ReplaceAll(fold(limit(words)), "'", " "))
	for _, word := range said {
		if !general[word] && !shrugs[word] {
			return false
		}
	}
	return true
}

// general are the words, folded, of goals that tell nothing: what everybody would like, and the little words around it. In
// English, Dutch, German, French and Spanish.
var general = setOf(`a an the i im m my me myself am be being become becoming to want would like d hope wish love need will just really simply maybe perhaps think
	and or more most much better best good great stronger strong effective improve improving improved develop developing development learn learning learned
	grow growing growth get getting leader leaders leadership lead leading manager managers management boss person professional professionally personally
	skill skills work at in of for on as with about on this that it everything general overall all things how further next level go forward progress thanks thank you hi hello
	goal goals is one first people team it s
	ik mij me mijn wil wou zou graag willen word worden zijn ben een de het beter betere goed goede sterker effectiever leider leiders leiderschap leidinggevende leidinggeven leiden
	leiding geven groei groeien ontwikkelen ontwikkeling ontwikkel leren als in van aan voor met en of meer verder gewoon misschien denk vaardigheden werk persoon persoonlijk persoonlijke doel mensen zo goed mogelijk alles dank je wel
	ich mich mir mein meine meinen mochte will wurde gern gerne werden sein bin eine einen ein der die das den dem besser bessere besserer guter gute gut starker fuhrungskraft fuhrung fuhren
	fuhrungsperson leiten leiter chef chefin wachsen wachstum entwickeln entwicklung weiterentwickeln weiterentwicklung lernen als in im von an am fur mit und oder mehr weiter einfach vielleicht personlich
	personliche beruf ziel kompetenzen fahigkeiten mensch menschen verbessern danke verbesserung vorankommen weiterkommen zu noch
	je j me m mon ma mes moi veux voudrais aimerais souhaite souhaiterais etre devenir suis un une le la les l meilleur meilleure meilleurs mieux bon bonne leader manager responsable chef cheffe leadership
	diriger manager encadrer grandir progresser evoluer developper developpement apprendre ameliorer plus et ou de d du des en dans pour avec comme simplement peut personnel personnelle professionnel
	competences travail objectif merci croissance
	yo me mi mis quiero querria quisiera gustaria ser estar llegar convertirme un una el la los lo mejor mejores bueno buena buen lider lideres liderazgo liderar jefe jefa dirigir
	crecer crecimiento desarrollar desarrollarme desarrollo aprender mejorar avanzar progresar mas y o de del en a al para con como persona profesional profesionalmente personal trabajo habilidades objetivo meta
	general gracias todo`)

// shrugs are the words of having nothing to add.
var shrugs = setOf(`honest honestly afraid sorry eerlijk gezegd ehrlich gesagt leider franchement sinceramente no not idea know don t dont cannot can say sure yet yes only same as before what wrote said none nothing else hard hmm tell keep leave fine ok okay enough yeah well so
	nee niet geen idee weet nog zeker alleen dat wat schreef niets meer zeg lastig moeilijk zeggen laat maar prima
	nein nicht keine ahnung weiss noch sicher nur was schrieb nichts mehr schwer sagen passt lassen lass genau
	non pas aucune idee sais ne rien encore sur seulement cela ca que dit dur difficile dire laissez ainsi
	no ni idea se lo nada aun seguro segura solo eso que dije dificil decir dejalo asi esta bien`)

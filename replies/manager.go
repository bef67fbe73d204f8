package replies

import (
	"regexp"
	"slices"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// notManager is a whole reply that keeps the line manager out, as our mail offers it, folded.
var notManager = regexp.MustCompile(`^(?:(?:no|please|nee|graag|bitte|nein|non|por favor)[, ]+)*(?:` +
	`not my (?:line )?(?:manager|boss|supervisor)|` +
	`niet (?:aan |naar )?mijn (?:leidinggevende|manager|baas|chef)|mijn (?:leidinggevende|manager|baas|chef) (?:liever )?niet|` +
	`nicht (?:an )?meine[nr]? (?:fuhrungskraft|vorgesetzten?|chefin|chef)|` +
	`pas (?:a )?(?:mon|ma) (?:responsable|manager|chef|cheffe|hierarchie|superieure?)|` +
	`no a mi (?:responsable|jefe|jefa|superiora?)|a mi (?:responsable|jefe|jefa) no` +
	`)(?:[, ]+(?:please|thanks|thank you|alsjeblieft|graag|bitte|danke|merci|s'il vous plait|gracias|por favor))*[ .!]*$`)

// managerOut says so with a verb, anywhere in a short reply, folded.
var managerOut = regexp.MustCompile(
	`\b(?:(?:do not|don't|dont|not to|rather not|rather you did not|rather you didn't|no need to|never|please not) (?:tell|write to|write|inform|contact|mail|email|involve) my (?:line )?(?:manager|boss|supervisor)|(?:leave|keep) my (?:line )?(?:manager|boss|supervisor) out)\b|` +
		`\b(?:(?:schrijf|vertel|informeer|benader|mail)[a-z ]{0,25} mijn (?:leidinggevende|manager|baas|chef)[a-z ]{0,20} niet|niet (?:aan |naar )?mijn (?:leidinggevende|manager|baas|chef) (?:schrijven|vertellen|mailen|informeren)|(?:houd|laat) mijn (?:leidinggevende|manager|baas|chef) erbuiten)\b|` +
		`\b(?:(?:schreiben|sagen|informieren|kontaktieren) sie[a-z ]{0,20} (?:meine[nrm]? (?:fuhrungskraft|vorgesetzten?|chefin|chef))[a-z ]{0,12} nicht(?:s)?|(?:meine[nrm]? (?:fuhrungskraft|vorgesetzten?|chefin|chef)) (?:bitte |lieber )?nicht (?:anschreiben|informieren|schreiben|kontaktieren)|lassen sie meine[nr]? (?:fuhrungskraft|vorgesetzten?|chefin|chef) (?:bitte )?(?:heraus|aussen vor))\b|` +
		`\b(?:n'ecrivez pas a (?:mon|ma) (?:responsable|manager|chef|cheffe|superieure?)|ne (?:prevenez|contactez|informez) pas (?:mon|ma) (?:responsable|manager|chef|cheffe|superieure?)|sans (?:prevenir|contacter) (?:mon|ma) (?:responsable|manager|chef|cheffe))\b|` +
		`\bno (?:(?:le |se lo )?(?:escribas|digas|avises|informes|contactes)(?: nada)?) a mi (?:responsable|jefe|jefa|superiora?)\b`)

// mostWordsBeside is how long a reply is in which such words are a wish to us. In a longer one they may be part of a story.
const mostWordsBeside = 25

// leavesManagerOut reads that somebody wants no mail to their line manager. A yes to an invitation beside it stays a yes.
func leavesManagerOut(s *speech, ask Ask) (Reading, bool) {
	said := fold(s.text)
	whole := notManager.MatchString(said) && !slices.Contains([]mentoring.Kind{mentoring.Confirmation, mentoring.Proposal}, ask.Kind)
	if !whole && (len(s.tokens) > mostWordsBeside || !managerOut.MatchString(said)) {
		return Reading{}, false
	}
	r := reading(mentoring.NotMyManager, plain, Reason{Rule: "not my manager"})
	r.Decision = mentoring.Act
	if answer := answerTo(s, ask); !whole && ask.Kind == mentoring.Invitation && answer.Answer.Intent == mentoring.Accept {
		answer.Answer.ManagerOut = true
		return answer, true
	}
	return r, true
}

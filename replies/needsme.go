package replies

import (
	"regexp"
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// needed are the ways in which a sponsor asks who needs them. The words must be the whole mail but for courtesy: in a longer one
// they are a question that a person should read.
var needed = regexp.MustCompile(`^(` + strings.Join([]string{
	`who (needs|could use) (me|my (help|support))( now| most| right now)?`, `where (am i|is my (help|support)) needed( now| most| right now)?`,
	`wer braucht (mich|meine (hilfe|unterstützung))( jetzt| gerade| am meisten)?`, `wo werde ich( jetzt| gerade)? gebraucht`,
	`qui a( maintenant)? besoin de (moi|mon (aide|soutien|appui))( maintenant| aujourd'hui)?`, `où a-t-on besoin de (moi|mon aide)( maintenant)?`,
	`(a )?quién (me necesita|necesita (mi (ayuda|apoyo)|de mí))( ahora| más)?`, `dónde (me necesitan|hago falta|se me necesita)( ahora| más)?`,
	`wie heeft (mij|me|mijn (hulp|steun)) (nu )?nodig`, `waar ben ik (nu )?nodig`,
}, "|") + `)( please| thanks| thank you| bitte| danke| merci| s'il vous plaît| por favor| gracias| alsjeblieft| bedankt)*$`)

// asksWhoNeedsThem reads the question of a sponsor who would like to help.
func asksWhoNeedsThem(text string, ask Ask) (Reading, bool) {
	if prose(ask.Kind) {
		return Reading{}, false
	}
	if !needed.MatchString(wordsAlone(text)) {
		return Reading{}, false
	}
	r := reading(mentoring.WhoNeedsMe, plain, Reason{Rule: "who needs me", Words: text})
	r.Decision, r.Answer.HasQuery = mentoring.Act, false
	return r, true
}

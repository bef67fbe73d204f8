package replies

import (
	"regexp"
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// leadIn and leadOut are what courtesy puts around a sponsor's word.
const (
	leadIn  = `^((yes|ok|okay|sure|fine|great|please|ja|gut|prima|gerne|bitte|oui|d'accord|bien|sí|si|vale|claro|por favor|prima|graag|rapport|hi|hello) )*(`
	leadOut = `)( please| thanks| thank you| many thanks| from my side| bitte| danke| vielen dank| von meiner seite| merci| merci beaucoup| s'il vous plaît| por favor| gracias| muchas gracias| alsjeblieft| bedankt| dank je| dank je wel)*$`
)

// sponsorWords are what a sponsor may say to a summary besides who needs them. The words must be the whole mail but for courtesy.
var sponsorWords = []struct {
	intent mentoring.Intent
	said   *regexp.Regexp
}{
	{mentoring.Approve, wholly(
		`(i |we )?(hereby )?approved?( (it|that|this|them|of it|of them|of this|all|all of it|all of them|everything|the pairs|all pairs|all the pairs))?`, `(you have|it has|they have) my approval`, `i'm happy to approve( (it|them|this|everything))?`,
		`(ich )?(bin )?(damit |mit (allem|allen|den (tandems|paaren)|allen (tandems|paaren)) )?einverstanden( mit (allem|den tandems|den paaren))?`, `(ist |alles )?(genehmigt|freigegeben)`, `(ich )?genehmige( (es|das|sie|alles|die (tandems|paare)))?`, `(ich )?gebe (es|das|sie|alles|die (tandems|paare)) frei`, `freigabe( erteilt)?`,
		`(j'|je l'|je les )?approuve( (tout|cela|ça|les binômes|tous les binômes))?`, `(c'est )?(approuvé|validé)`, `je (les |le |la )?valide( (tout|cela|ça|les binômes|tous les binômes))?`,
		`(yo )?(lo |la |los |las )?apruebo( (todo|eso|esto|las parejas|todas las parejas))?`, `(queda |está |todo )?aprobad[oa]s?`, `(doy|tienes|tiene|tenéis) mi (aprobación|visto bueno)`,
		`(ik )?keur (het|dit|alles|ze|de duo's|alle duo's) goed`, `(is |alles )?goedgekeurd`, `(ik (ben|ga) )?akkoord( met (alles|de duo's|alle duo's))?`,
	)},
	{mentoring.SendNote, wholly(
		`(send|send out) (my|the|that) (note|draft|words|message)( (now|out|to them|to everybody|to everyone))?`, `my note`,
		`(senden|sende|schicken|schicke|schick|versenden|verschicken)( sie)? (meine|die) (notiz|nachricht|worte|zeilen|botschaft)( (jetzt|ab|raus|los|an alle))?`, `meine (notiz|nachricht|worte|zeilen|botschaft) (senden|schicken|abschicken|verschicken|versenden)`,
		`(envoie|envoyez|envoyer) (mon|le|mes) (mot|message|mots|texte)( (maintenant|à tous))?`,
		`(envía|enviar|envíe|envíales|manda|mandar) (mi|la|el|mis) (nota|mensaje|palabras|texto)( (ahora|ya|a todos))?`,
		`(stuur|verstuur|verzend) (mijn|het|de) (bericht|berichtje|briefje|woorden|notitie|tekst)( (nu|maar|weg|aan iedereen))?`,
	)},
	{mentoring.HideUs, wholly(
		`(do not|don't|no longer) name us( (any more|anymore|any longer))?`, `(no|stop),? ?naming us`,
		`(nennen|nennt|nenne)( sie)? uns (bitte )?nicht( mehr)?`, `uns (bitte )?nicht( mehr)? nennen`,
		`ne nous (nommez|nomme) (pas|plus)`, `ne plus nous nommer`,
		`(ya )?no nos (nombres|nombréis|nombre|nombren)( más)?`,
		`noem ons (niet|niet meer)( bij naam)?`, `ons niet( meer)? noemen`,
	)},
	{mentoring.NameUs, wholly(
		`(you (may|can) )?name us`, `(show|tell) our name`, `(you (may|can) )?show us by name`,
		`(nennen|nennt|nenne)( sie)? uns( beim namen)?`, `(sie|ihr|du) (dürfen|dürft|darfst|können|könnt|kannst) uns( beim namen)? nennen`,
		`(nommez|nomme)-nous`, `(vous pouvez|tu peux) nous nommer`,
		`nómbranos`, `nombradnos`, `(puedes|podéis|pueden) nombrarnos`,
		`noem ons( (maar|bij naam|maar bij naam))?`, `(je|jullie) (mag|mogen) ons( bij naam)? noemen`,
	)},
}

func wholly(ways ...string) *regexp.Regexp {
	return regexp.MustCompile(leadIn + strings.Join(ways, "|") + leadOut)
}

// wordsAlone returns the words of a mail without its greeting and marks, in small letters.
func wordsAlone(text string) string {
	words := strings.ToLower(strings.ReplaceAll(withoutGreeting(text), "’", "'"))
	return strings.Join(strings.FieldsFunc(words, func(r rune) bool { return strings.ContainsRune(" \t\n.,;:!?¿¡…–—“”\"\u00a0\u202f", r) }), " ")
}

// saysToSummary reads what a sponsor says to a summary. Where a question waits, its own answers come first.
func saysToSummary(text string, ask Ask) (Reading, bool) {
	if ask.Kind != "" {
		return Reading{}, false
	}
	words := wordsAlone(text)
	for _, word := range sponsorWords {
		if word.said.MatchString(words) {
			r := reading(word.intent, plain, Reason{Rule: "a sponsor's word", Words: text})
			r.Decision = mentoring.Act
			return r, true
		}
	}
	return Reading{}, false
}

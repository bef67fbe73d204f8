package replies

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Said to a charter.
const (
	agrees  meaning = "agrees to it"
	cannot  meaning = "cannot agree"
	changes meaning = "wants a change"
)

// accords are the words for it.
var accords = map[string]phrasebook{
	"en": {
		agrees:  {"^ (agree|agreed|approved)", "<i> agree", "(happy|fine|okay|good|content) with (it|this|that|the charter|version|all of it|everything|the change)", "no (changes|objections|objection)", "(sign|signed|sign it) (off|up|$)"},
		cannot:  {"(can|could|will|do|would) not (agree|accept|sign|support|commit|go along|sign up)", "^ (can|could) not", "<i> (can|could) not $", "unable to (agree|accept|sign|commit)", "(disagree|object|refuse)", "not acceptable"},
		changes: {"(change|amend|alter|reword|add|replace|remove|delete|shorten|strike) (the|one|a|this|that|it|to|something|part|parts|my|our)", "^ (change|amend|reword|add|replace) ", "(would|should) (say|read|be) (different|differently|otherwise|longer|shorter)", "(one|a|small|minor|some) (change|changes|amendment|amendments|edit|edits)"},
	},
	"de": {
		agrees:  {"^ (einverstanden|zugestimmt|passt|angenommen|zustimmung)", "(bin|sind|stimme|stimmen) (ich |wir |)(einverstanden|zu|dem zu|damit einverstanden)", "keine (änderungen|einwände)", "so (gut|in ordnung|passt)"},
		cannot:  {"(kann|können|will|werde|möchte) (ich |wir |)(dem |da |das |)(leider |so |)nicht (zustimmen|zusagen|mittragen|unterschreiben|akzeptieren)", "(stimme|stimmen|bin|sind) (ich |wir |)(dem |damit |)nicht (zu|einverstanden)", "nicht einverstanden", "lehne .. ab", "^ (kann|können) (ich |wir |)nicht", "^ geht nicht"},
		changes: {"^ (ändern|ändere|bitte ändern|ergänzen|streichen)", "(eine|kleine|folgende|ein paar|einige) (änderung|änderungen|ergänzung|ergänzungen)", "(bitte |)(ändern|ergänzen|streichen) sie"},
	},
	"nl": {
		agrees:  {"^ (akkoord|eens|mee eens|goedgekeurd|prima)", "(ga|gaan|ben|zijn) (ik |wij |we |)(akkoord|hiermee akkoord|het eens|er mee eens|ermee eens)", "geen (wijzigingen|bezwaar|bezwaren|opmerkingen)"},
		cannot:  {"(kan|kunnen|wil|ga|gaan|zal) (ik |wij |we |)(hier |hiermee |dit |)(helaas |)niet (akkoord|instemmen|mee instemmen|accepteren|tekenen|mee akkoord)", "niet (akkoord|mee eens|eens)", "^ kan (ik |)niet", "^ (gaat|lukt) niet"},
		changes: {"^ (wijzig|wijzigen|verander|pas|voeg|schrap)", "(een|kleine|volgende|paar|enkele) (wijziging|wijzigingen|aanpassing|aanpassingen|aanvulling)"},
	},
	"fr": {
		agrees:  {"^ (d'accord|accord|approuvé|approuvée|accepté|entendu)", "(je suis|nous sommes|suis) (d'accord|tout à fait d'accord)", "(j'|je |nous )(approuve|approuvons|accepte|acceptons)", "(aucune|pas de) (modification|objection|remarque)"},
		cannot:  {"(ne|n') (peux|peut|pouvons|veux|suis|sommes) pas (d'accord|accepter|signer|approuver|souscrire|$)", "pas d'accord", "je refuse", "impossible"},
		changes: {"^ (changer|changez|modifier|modifiez|ajouter|ajoutez|remplacer|supprimer)", "(une|petite|quelques|des) (modification|modifications|changement|changements|ajout)"},
	},
	"es": {
		agrees:  {"^ (de acuerdo|conforme|aprobado|aprobada|acepto|acordado)", "(estoy|estamos) (de acuerdo|conforme|conformes)", "(acepto|aceptamos|apruebo|aprobamos)", "(sin|ningún|ninguna) (cambios|objeción|objeciones|cambio)"},
		cannot:  {"no (puedo|podemos|quiero|estoy|estamos|acepto) (de acuerdo|aceptar|aceptarlo|firmar|firmarlo|comprometerme|$)", "^ no puedo", "me niego", "(es |)inaceptable"},
		changes: {"^ (cambiar|cambia|cambie|cambien|cambiad|modificar|modifica|añadir|añade|sustituir|quitar)", "(un|pequeño|algún|unos|algunos) (cambio|cambios|ajuste|ajustes)"},
	},
}

// partNames are what the parts of a charter are called, by us and by people.
var partNames = map[mentoring.Part]string{
	mentoring.PartPurpose: `what it is for|what it's for|the purpose|purpose|aims?|goals?|worum es geht|wofür es da ist|zweck|ziel|waar het om gaat|waarvoor het is|doel|à quoi cela sert|à quoi ça sert|but|objectif|para qué sirve|para qué es|finalidad|objetivo|propósito`,
	mentoring.PartWho:     `who may join|who can join|who joins|eligibility|wer mitmachen kann|wer mitmachen darf|wer mitmacht|teilnahme|wie mee kan doen|wie mee mag doen|wie meedoet|deelname|qui peut participer|qui participe|participation|participants|quién puede participar|quién participa|participación`,
	mentoring.PartLength:  `how long it lasts|how long|length|duration|wie lange es dauert|wie lange|dauer|laufzeit|länge|hoe lang het duurt|hoe lang|duur|looptijd|combien de temps cela dure|durée|cuánto dura|duración`,
	mentoring.PartTime:    `how much time it takes|how much time|time needed|time|effort|wie viel zeit es braucht|wie viel zeit|zeitaufwand|aufwand|zeit|hoeveel tijd het kost|hoeveel tijd|tijd|tijdsbesteding|temps demandé|combien de temps cela prend|temps|charge|cuánto tiempo lleva|cuánto tiempo|tiempo|dedicación`,
	mentoring.PartPrivate: `what stays private|stays private|privacy|confidentiality|private|was vertraulich bleibt|was privat bleibt|vertraulichkeit|wat vertrouwelijk blijft|wat privé blijft|vertrouwelijkheid|ce qui reste confidentiel|ce qui reste entre nous|confidentialité|qué queda en confianza|qué queda en privado|confidencialidad`,
	mentoring.PartEthics:  `what is not done|what's not done|ethics|pledge|was nicht geschieht|was wir nicht tun|ethik|versprechen|zusage|wat niet gebeurt|wat we niet doen|ethiek|belofte|ce qui ne se fait pas|éthique|engagement|qué no se hace|lo que no se hace|ética|compromiso`,
	mentoring.PartDecides: `who decides what|who decides|decisions?|governance|wer was entscheidet|wer entscheidet|entscheidungen|wie waarover beslist|wie beslist|beslissingen|besluiten|qui décide de quoi|qui décide|décisions?|quién decide qué|quién decide|decisiones`,
}

// partPatterns match the names of each part.
var partPatterns = func() map[mentoring.Part]*regexp.Regexp {
	all := map[mentoring.Part]*regexp.Regexp{}
	for part, names := range partNames {
		all[part] = regexp.MustCompile(`^(?:` + names + `)$`)
	}
	return all
}()

// everyPart is the names of all parts, those with more words first, so that "how much time it takes" is found before "time".
var everyPart = func() string {
	var names []string
	for _, part := range mentoring.Parts {
		names = append(names, strings.Split(partNames[part], "|")...)
	}
	slices.SortStableFunc(names, func(a, b string) int { return len(b) - len(a) })
	return strings.Join(names, "|")
}()

// asPart is a part by its name, with or without quotation marks and an article.
var asPart = `(?:(?:the|our|der|die|das|den|dem|de|het|le|la|les|el|los|las|part|point|section|punkt|punt|teil|deel|partie|parte|abschnitt)\s+|l')*["“”„«»‘'’]?\s*(` + everyPart + `)\s*["“”„«»‘'’]?`

// rewordings are the ways in which people say how a part should read: the first group names the part, the last is the wording. The
// first of them adds to it.
var rewordings = []*regexp.Regexp{
	regexp.MustCompile(`(?i)(?:^|[\s,;:.])(?:add|ergänzen(?: sie)?|ergänze|voeg|ajoutez|ajouter|añadir|añade|añada)\s+(?:to|bei|unter|in|toe aan|aan|à|dans|sous|a|en)\s+` + asPart + `\s*(?:toe)?\s*[:,]?\s*(.+)$`),
	regexp.MustCompile(`(?i)(?:^|[\s,;:.])(?:change|set|make|alter|amend|put|reword|ändern|ändere|ändert|setzen|wijzig|verander|zet|changer|changez|modifier|modifiez|mettre|mettez|cambiar|cambia|cambie|cambien|modificar|modifica|poner|pon)\s+(?:sie\s+)?(?:bitte\s+)?` + asPart + `\s*(?:to read|to say|to be|to|into|as|auf|in|zu|naar|in|en|à|par|pour|a|por|:|,|=)\s*:?\s*(.+)$`),
	regexp.MustCompile(`(?i)(?:^|[\s,;:.])(?:in|under|for|at|unter|bei|im|zu|onder|bij|sous|dans|pour|en|bajo)\s+` + asPart + `\s*,?\s*(?:please\s+|bitte\s+|graag\s+|s'il vous plaît\s+|por favor\s+)?(?:it should say|it should read|it should be|should say|should read|i would say|i'd say|say|write|put|schreiben sie|schreiben|schreibe|sollte stehen|soll stehen|schrijf|zet|moet staan|zou ik zeggen|écrire|écrivez|mettre|mettez|dire|dites|escribir|escribe|escriba|decir|diga|di|poner|pon|ponga)\s*[:,]?\s*(?:that\s+)?(.+)$`),
	regexp.MustCompile(`(?i)(?:^|[\s,;:.])` + asPart + `\s+(?:should|must|ought to|has to|needs to|would better|sollte|soll|muss|moet|zou moeten|devrait|doit|debería|debe|tiene que)\s+(?:be|say|read|sein|lauten|heißen|zijn|luiden|worden|être|dire|ser|decir)\s*:?\s*(.+)$`),
	regexp.MustCompile(`(?i)(?:^|[\s,;:.])` + asPart + `\s+(?:sollte|soll|muss)\s+(.+?)\s+(?:sein|lauten|heißen|betragen)\.?$`),
	regexp.MustCompile(`(?i)(?:^|[\s,;:.])` + asPart + `\s+(?:auf|naar|in|op)\s+(.+?)\s+(?:ändern|setzen|verlängern|verkürzen|erhöhen|wijzigen|veranderen|zetten|verlengen)\.?$`),
	regexp.MustCompile(`(?i)^\W*` + asPart + `\s*[:=]\s*(.+)$`),
}

// forLength finds a wish for another length that does not name the part: "make it 8 months".
var forLength = regexp.MustCompile(`(?i)(?:make it|let it be|rather|prefer|better|i would go for|instead|can we do|could we do|lieber|besser|machen wir|daraus|statt|liever|beter|maak er|maken we er|plutôt|préfère|préférons|mejor|prefiero|preferimos|que sean)`)

// charter reads what a member of a steering group says to a charter: they agree, want a part worded otherwise, or cannot, with or
// without a reason. A wish for a change is read back before it goes to anybody; a yes on a condition is asked about.
func charter(s *speech) Reading {
	if wishes, because := s.amendments(); len(wishes) > 0 {
		r := reading(mentoring.Answered, plain, because...)
		r.Answer.Amend = wishes
		return r
	}
	if h, ok := s.asked(changes); ok && !s.denied(h) {
		return reading(mentoring.Unclear, mixed, s.because("a change, and not which", h))
	}
	if s.asksThroughout() {
		return Reading{}
	}
	if h, ok := s.said(cannot); ok {
		certainty := plain
		if s.hesitates(h) && !(h.from <= 1 && s.tokens[h.to-1].clause) || s.opensWith(yes) {
			certainty = mixed
		}
		return reading(mentoring.Decline, certainty, s.because("cannot agree", h))
	}
	v := s.verdict(map[meaning]meaning{yes: yes, no: no, agrees: yes, sendIt: yes})
	if h, means, ok := s.opens(map[meaning]meaning{agrees: yes, yes: yes, no: no}); ok && v.certainty <= mixed && !s.hesitates(h) && !s.takenBack(h) && !s.contradicts(h, means) {
		v = verdict{means, likely, h}
	}
	if v.means != "" && s.conditional(v.because) {
		v.certainty = mixed
	}
	switch v.means {
	case yes:
		return reading(mentoring.Accept, v.certainty, s.because("agrees", v.because))
	case no:
		return reading(mentoring.Decline, v.certainty, s.because("cannot", v.because))
	}
	return Reading{}
}

// amendments finds the parts that are to be worded otherwise, a line or a sentence each.
func (s *speech) amendments() (wishes []mentoring.Amendment, because []Reason) {
	for _, line := range linesOf(s.text) {
		for _, pattern := range rewordings {
			found := pattern.FindStringSubmatch(line)
			if found == nil {
				continue
			}
			w := mentoring.Amendment{Part: partNamed(found[1]), Words: unquoted(found[len(found)-1]), Add: pattern == rewordings[0]}
			if w.Part == mentoring.PartLength {
				w.Months = s.monthsIn(w.Words)
			}
			if w.Words == "" || slices.ContainsFunc(wishes, func(o mentoring.Amendment) bool { return o.Part == w.Part }) {
				break
			}
			wishes, because = append(wishes, w), append(because, Reason{Rule: "another wording of " + string(w.Part), Words: line})
			break
		}
	}
	if len(wishes) > 0 {
		return wishes, because
	}
	if n := s.monthsIn(s.text); n > 0 && forLength.MatchString(s.text) && len(s.tokens) <= fewWords {
		return []mentoring.Amendment{{Part: mentoring.PartLength, Words: strings.TrimSpace(s.text), Months: n}}, []Reason{{Rule: "another length", Words: s.text}}
	}
	return nil, nil
}

// monthsIn returns the number of months that words name, 0 when they name none that a programme can have.
func (s *speech) monthsIn(words string) int {
	r := motionReader{speech: listen(words, nil, s.lex, s.now, s.kind), words: words}
	if n := r.months(); n >= leastMonths && n <= mostMonths {
		return n
	}
	return 0
}

// A programme has so many months, as the cohort file says.
const (
	leastMonths = 3
	mostMonths  = 12
)

// partNamed returns the part that a name stands for.
func partNamed(name string) mentoring.Part {
	name = strings.ToLower(name)
	for _, part := range mentoring.Parts {
		if partPatterns[part].MatchString(name) {
			return part
		}
	}
	return ""
}

// linesOf returns the lines of a text, those of one paragraph joined where the first ends without a stop.
func linesOf(text string) []string {
	var out []string
	for paragraph := range strings.SplitSeq(strings.ReplaceAll(text, "’", "'"), "\n") {
		paragraph = strings.TrimSpace(paragraph)
		if paragraph == "" {
			out = append(out, "")
			continue
		}
		if n := len(out); n > 0 && out[n-1] != "" && !strings.ContainsAny(out[n-1][len(out[n-1])-1:], ".!?:;") && !startsAnew.MatchString(paragraph) {
			out[n-1] += " " + paragraph
			continue
		}
		out = append(out, paragraph)
	}
	return slices.DeleteFunc(out, func(l string) bool { return l == "" })
}

// startsAnew matches a line that begins another wish.
var startsAnew = regexp.MustCompile(`(?i)^\W*(?:[-•*]|\d[.)]|(?:change|in|under|add|and change|ändern|ändere|unter|bei|wijzig|onder|bij|changer|changez|dans|sous|cambiar|cambia|en)\b|` + asPart + `\s*[:=])`)

// unquoted takes quotation marks and courtesy off a wording.
func unquoted(words string) string {
	words = civility.ReplaceAllString(strings.TrimSpace(words), "")
	return strings.TrimSpace(strings.Trim(strings.TrimSpace(words), `"“”„«»‘’ `))
}

// civility is thanks behind a wording.
var civility = regexp.MustCompile(`(?i)[\s.,;!-]*\b(?:please|thanks|thank you|many thanks|bitte|danke|vielen dank|alsjeblieft|graag|dank je|bedankt|merci|s'il vous plaît|gracias|por favor)[\s.!]*$`)

// Amendments returns how a charter is to be worded otherwise, as a coordinator's command says it; none when that is not beyond doubt.
// Language is a BCP 47 primary tag.
func Amendments(words, language string, now time.Time) []mentoring.Amendment {
	tokens := tokenise(words)
	tag, _ := guessLanguage(tokens, words, language)
	wishes, _ := listen(words, nil, lexiconFor(tag), now, mentoring.CharterAsk).amendments()
	return wishes
}

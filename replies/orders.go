package replies

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// What a coordinator may write at any time, as whole mails but for courtesy. WHO stands for a name, NUM for the number of a pair,
// DAY for a day, REST for the rest of the line. Whatever else the words are is no order: it is read as the answer to what was
// asked, or goes to a person.
var orderForms = []struct {
	do    mentoring.OrderKind
	forms []string
}{
	{mentoring.TellStuck, []string{
		`who(?:'s| is| are)? (?:still )?(?:stuck|silent|missing|late|waiting|not answered|hasn't answered)`, `(?:who|what) are you waiting for`, `who needs (?:a )?(?:nudge|chasing|reminding|me)`, `stuck`,
		`wer (?:ist|hängt|steckt|fehlt|hat)(?: noch| gerade)?(?: nicht)?(?: fest| geantwortet)?`, `auf wen warten sie(?: noch)?`, `wer hängt`,
		`wie (?:zit|zitten|loopt|mist|hapert)(?: er)?(?: nog)?(?: vast)?`, `op wie wacht je(?: nog)?`,
		`qui (?:est )?(?:bloque|bloqué|manque|attendez-vous|n'a pas répondu)`, `(?:vous attendez qui|qui attendez-vous)`,
		`quién (?:falta|está atascado|no ha (?:respondido|contestado))`, `a quién (?:esperas|espera)`,
	}},
	{mentoring.TellStatus, []string{
		`status(?: report| update)?(?: of (?:all|everybody|everyone|my people|the cohort))?`, `how (?:is it|are (?:we|things|they|my people)|does it) (?:going|doing|stand|standing|look)`, `where do we stand`, `how do (?:my people|things|we) stand`,
		`stand`, `(?:wie ist der |der )?(?:stand|status|überblick|übersicht)(?: bitte)?`, `wie steht es`, `wo stehen wir`, `(?:stand van zaken|overzicht)`, `hoe staat het ervoor`, `hoe gaat het(?: met mijn mensen)?`,
		`(?:faire le )?point`, `où en sommes-nous`, `état(?: des lieux)?`, `où en est-on`, `estado`, `cómo vamos`, `cómo va(?: todo)?`, `situación`,
	}},
	{mentoring.TellCommands, []string{
		`what can i (?:write|say|ask)(?: to you| you)?`, `commands`, `(?:which|what) (?:commands|words) (?:work|are there|do you (?:know|understand))`, `help`, `hilfe`, `was kann ich (?:ihnen |)schreiben`, `befehle`, `wat kan ik (?:je )?schrijven`, `(?:help|opdrachten)`,
		`que puis-je (?:vous )?écrire`, `aide`, `qué puedo escribir(?:te)?`, `ayuda`,
	}},
	{mentoring.PauseCohort, []string{
		`(?:pause|rest|stop|freeze|hold) (?:the (?:whole )?(?:cohort|programme|program)|everybody|everyone|everything) (?:until|till) DAY`, `(?:die kohorte|das programm|alle) (?:bis )?(?:zum )?DAY pausieren`, `pausieren sie (?:die kohorte|das programm|alle) bis (?:zum )?DAY`,
		`pauzeer (?:het (?:cohort|programma)|iedereen) tot DAY`, `(?:mettez|mettre) (?:la cohorte|le programme) en pause jusqu'(?:au|à) DAY`, `pausa (?:el programa|la cohorte|a todos) hasta (?:el )?DAY`,
	}},
	{mentoring.ResumeCohort, []string{
		`(?:resume|continue|restart|wake) (?:the (?:whole )?(?:cohort|programme|program)|everybody|everyone)`, `(?:die kohorte|das programm) fortsetzen`, `setzen sie (?:die kohorte|das programm) fort`, `hervat (?:het (?:cohort|programma))`, `reprenez (?:la cohorte|le programme)`, `reanuda (?:el programa|la cohorte)`,
	}},
	{mentoring.RematchOne, []string{
		`re-?match (?:pair )?(?:number |no\.? )?NUM`, `re-?match WHO`, `(?:find|look for) (?:somebody|someone|another partner|a new partner|another mentor|another mentee) (?:else )?for WHO`,
		`(?:paar|tandem) NUM neu (?:zusammenstellen|verbinden|vermitteln)`, `WHO neu (?:verbinden|vermitteln)`, `koppel (?:paar )?NUM opnieuw`, `(?:réassociez|réassocier) (?:le binôme )?NUM`, `reasigna (?:la pareja )?NUM`,
	}},
	{mentoring.EndOne, []string{
		`(?:end|close|finish|dissolve) (?:the )?pair(?:ing)? (?:number |no\.? |of )?NUM`, `(?:end|close|finish|dissolve) (?:the )?pair(?:ing)? (?:of )?WHO`, `(?:end|close|dissolve) NUM`,
		`(?:beenden sie |)(?:das |)(?:paar|tandem) NUM(?: beenden| auflösen)?`, `(?:das )?(?:paar|tandem) von WHO (?:beenden|auflösen)`, `(?:beëindig|stop) (?:koppel|paar) NUM`, `(?:terminez|terminer|mettez fin (?:à|au)) (?:le )?binôme NUM`, `(?:termina|cierra) (?:la )?pareja NUM`,
	}},
	{mentoring.TellOf, []string{
		`(?:status|state|news) (?:of|on|for|about) WHO`, `how is WHO(?: doing| getting on)?`, `what(?:'s| is) (?:up|going on|the matter) with WHO`, `where (?:is|does) WHO(?: stand)?`, `(?:stand|status) (?:von|bei|zu) WHO`, `wie (?:geht|steht) es (?:bei|um|mit) WHO`, `was ist mit WHO`,
		`(?:stand|status) van WHO`, `hoe (?:gaat|staat) het (?:met|bij) WHO`, `(?:point sur|état de|où en est) WHO`, `(?:estado de|cómo (?:va|está)) WHO`,
	}},
	{mentoring.PauseOne, []string{
		`(?:pause|rest|hold) (?:mail (?:to|for) )?WHO(?: (?:until|till|to) DAY)?`, `(?:no mail (?:to|for)) WHO (?:until|till) DAY`, `(?:pausieren sie )?WHO (?:bis )?(?:zum )?DAY pausieren`, `pausieren sie WHO bis (?:zum )?DAY`, `pause für WHO(?: bis (?:zum )?DAY)?`,
		`pauzeer WHO(?: tot DAY)?`, `pauze voor WHO(?: tot DAY)?`, `(?:mettez|mettre) WHO en pause(?: jusqu'(?:au|à) DAY)?`, `pause pour WHO(?: jusqu'(?:au|à) DAY)?`, `pausa (?:a |para )?WHO(?: hasta (?:el )?DAY)?`,
	}},
	{mentoring.ResumeOne, []string{
		`(?:resume|unpause|wake|continue with) WHO`, `WHO is back(?: again)?`, `WHO (?:fortsetzen|ist (?:wieder )?(?:da|zurück))`, `hervat WHO`, `WHO is terug`, `(?:reprenez avec|reprendre avec) WHO`, `WHO est de retour`, `reanuda (?:a )?WHO`, `WHO ha vuelto`,
	}},
	{mentoring.RemindOne, []string{
		`(?:remind|nudge|chase|ping|ask) WHO(?: again| once more)?`, `(?:send|give) WHO a (?:reminder|nudge)`, `(?:write to|mail) WHO (?:again|once more)`, `(?:erinnern sie |erinnere )WHO(?: bitte)?`, `WHO (?:bitte )?erinnern`, `herinner WHO(?: nog een keer)?`, `(?:relancez|relancer|rappelez) WHO`, `(?:recuérdale(?: a)?|recuerda a|avisa a) WHO`,
	}},
	{mentoring.StopOne, []string{
		`(?:stop|remove|drop|take out|take off) (?:all mail (?:to|for) |mail(?:ing)? (?:to |for )?)?WHO`, `WHO (?:leaves|has left|is leaving|left|drops out|dropped out)(?: us| the (?:programme|program|company|cohort))?`, `take WHO (?:out|off)(?: the (?:list|programme|program))?`,
		`(?:stoppen sie |)WHO (?:stoppen|entfernen|abmelden)`, `stopp(?:en sie)? WHO`, `WHO (?:hat (?:uns|das programm) verlassen|scheidet aus|ist ausgeschieden)`, `(?:stop|verwijder) WHO`, `WHO (?:stopt|is weg|doet niet meer mee)`, `(?:arrêtez|retirez|arrêter) WHO`, `WHO (?:part|nous quitte|a quitté)`, `(?:quita|para|elimina|retira) a WHO`, `WHO (?:se va|deja el programa|ha dejado el programa)`,
	}},
	{mentoring.HandOn, []string{
		`(?:hand (?:this |everything |it )?over|hand on|pass (?:this |everything |it )?on) to REST`, `my successor is REST`, `REST takes over from me`, `(?:übergabe|übergeben) an REST`, `ich übergebe an REST`, `mein(?:e)? nachfolger(?:in)? ist REST`, `(?:overdragen|ik draag over|overdracht) aan REST`, `mijn opvolger is REST`,
		`(?:je passe la main|passation|transmettre) à REST`, `(?:mon successeur|ma successeure) est REST`, `(?:traspaso|traspasar|paso el relevo) a REST`, `me sustituye REST`,
	}},
	{mentoring.AddOne, []string{
		`add(?: a person| someone)?\s*:?\s+REST`, `(?:neu dazu|hinzufügen|aufnehmen)\s*:?\s+REST`, `(?:toevoegen|voeg toe)\s*:?\s+REST`, `(?:ajouter|ajoutez)\s*:?\s+REST`, `(?:añadir|añade|agregar)\s*:?\s+REST`,
	}},
}

type orderForm struct {
	do    mentoring.OrderKind
	shape *regexp.Regexp
}

// orderShapes are the forms, compiled when the first coordinator writes.
var orderShapes = sync.OnceValue(func() []orderForm {
	var out []orderForm
	for _, o := range orderForms {
		for _, form := range o.forms {
			form = strings.NewReplacer("WHO", `(?P<who>.{2,60}?)`, "NUM", `#?(?P<num>\d{1,4})`, "DAY", `(?P<day>.{1,30}?)`, "REST", `(?P<rest>.{3,300}?)`).Replace(form)
			out = append(out, orderForm{o.do, regexp.MustCompile(`^(?i:` + orderBefore + form + orderBehind + `)$`)})
		}
	}
	return out
})

const (
	orderBefore = `(?:(?:please|could you|can you|would you|bitte|könnten sie|können sie|kun je|graag|pouvez-vous|pourriez-vous|s'il vous plaît|por favor|puedes|podrías)[ ,]+)?`
	orderBehind = `(?:[ ,]+(?:please|thanks|thank you|many thanks|bitte|danke|vielen dank|merci|s'il vous plaît|gracias|por favor|alsjeblieft|graag|bedankt|dank je))*`
)

// orders reads what a coordinator wants, when the whole mail says it, and a name in it is one of their people's, or can be nothing
// else than a name.
func orders(s *speech, ask Ask) (Reading, bool) {
	text := strings.TrimSpace(strings.ReplaceAll(withoutGreeting(s.text), "’", "'"))
	line, rest, _ := strings.Cut(text, "\n")
	if prose(ask.Kind) || strings.TrimSpace(rest) != "" && !onlyCourtesy(rest) {
		return Reading{}, false
	}
	line = strings.Trim(strings.Join(strings.Fields(line), " "), " .!?¿¡,;:")
	for _, form := range orderShapes() {
		found := form.shape.FindStringSubmatch(line)
		if found == nil {
			continue
		}
		part := func(name string) string {
			if i := form.shape.SubexpIndex(name); i >= 0 {
				return strings.TrimSpace(found[i])
			}
			return ""
		}
		order := mentoring.Order{Do: form.do, Who: part("who")}
		order.Pair, _ = strconv.Atoi(part("num"))
		if order.Who != "" && !ask.isName(order.Who) {
			continue
		}
		if day := part("day"); day != "" {
			order.Until = s.dayIn(day)
			if order.Until.IsZero() {
				continue
			}
		}
		if rest := part("rest"); rest != "" && !fill(&order, rest) {
			continue
		}
		if order.Pair > 0 && ask.Kind == mentoring.Proposal && !ask.Complete { // a number of that list
			continue
		}
		r := reading(mentoring.Ordered, plain, Reason{Rule: "an order: " + string(form.do), Words: line})
		r.Answer.Order, r.Decision = &order, mentoring.Act
		return r, true
	}
	return Reading{}, false
}

// onlyCourtesy reports whether what stands below an order is only thanks or a name.
func onlyCourtesy(rest string) bool {
	words := strings.Fields(rest)
	return len(words) <= 6 && !strings.ContainsAny(rest, "?:0123456789@")
}

// dayIn reads a day ahead.
func (s *speech) dayIn(words string) mentoring.Day {
	for _, lex := range []*lexicon{s.lex, lexiconFor("en")} {
		if day, ok := listen(words, nil, lex, s.now, "").ahead(); ok {
			return day
		}
	}
	return mentoring.Day{}
}

// notNames are words that stand where a name might, in a mail about oneself.
var notNames = setOf(`me my mine us our it this that these those them him her everything all mail mails mailing emails email now please sending writing asking
	reminding reminders reminder programme program cohort session meeting mich mir uns es das alles mails schreiben bitte erinnerungen mij me ons het dit dat alles mails
	moi nous tout mails cela ça mí nos todo esto eso correos correo the a an der die das de het le la les el los las who what when`)

// isName reports whether words are the name of one of a coordinator's people, or can be nothing else than somebody's name.
func (a Ask) isName(words string) bool {
	words = strings.TrimSuffix(strings.TrimSuffix(words, "'s"), "'")
	for _, name := range a.People {
		first, _, _ := strings.Cut(name, " ")
		if strings.EqualFold(name, words) || strings.EqualFold(first, words) {
			return true
		}
	}
	if strings.Contains(words, "@") {
		return !strings.Contains(words, " ")
	}
	fields := strings.Fields(words)
	for _, w := range fields {
		r := []rune(w)[0]
		if notNames[fold(w)] || !unicode.IsUpper(r) {
			return false
		}
	}
	return len(fields) >= 1 && len(fields) <= 4
}

var (
	addressIn  = regexp.MustCompile(`<?([^\s<>,;()]+@[^\s<>,;()]+\.[\p{L}]{2,})>?`)
	mentorWord = setOf("mentor mentorin mentore mentora")
	menteeWord = setOf("mentee mentoree mentore mentorizado mentorizada mentorado")
)

// fill reads "Jana Weiss, jana@north.example, mentor, Finance" or "Jana Weiss <jana@north.example>".
func fill(o *mentoring.Order, rest string) bool {
	found := addressIn.FindStringSubmatchIndex(rest)
	if found == nil {
		return false
	}
	o.Email = mentoring.CanonicalAddress(rest[found[2]:found[3]])
	o.Who = strings.Trim(rest[:found[0]], " ,;:-–<>\"“”")
	for part := range strings.FieldsFuncSeq(rest[found[1]:], func(r rune) bool { return strings.ContainsRune(",;\n", r) }) {
		switch part = strings.Trim(part, " .!"); {
		case part == "":
		case mentorWord[fold(part)] && o.Role == "" && !strings.HasSuffix(strings.ToLower(part), "é"):
			o.Role = mentoring.Mentor
		case menteeWord[fold(part)]:
			o.Role = mentoring.Mentee
		case o.Function == "":
			o.Function = part
		}
	}
	return o.Who != "" && o.Email != ""
}

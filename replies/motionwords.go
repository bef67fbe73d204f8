package replies

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// moving is how people begin when they put a motion to a steering group, in five languages. The last group is the motion.
var moving = []*regexp.Regexp{
	regexp.MustCompile(`(?is)^(?:(?:please|here is|a|my|our|new|the|una|mi|une|ma|een|mijn|mein|unser|neuer)\s+)*(?:motion|antrag|motie|moción)(?:\s+(?:to|for|an|aan|au|à|al|a)\s+(?:the|den|die|de|het|le|la|el)?\s*\p{L}+(?:\s+\p{L}+)?)?\s*:\s*(.+)$`),
	regexp.MustCompile(`(?is)^(?:i|we)\s+(?:hereby\s+|would like to\s+|'d like to\s+)?(?:move\s+that|move\s*:|put (?:the|a|this) motion (?:that|to)|table a motion (?:that|to)|propose a motion (?:that|to))\s*(.+)$`),
	regexp.MustCompile(`(?is)^(?:hiermit\s+)?(?:(?:ich|wir)\s+)?(?:beantrage|beantragen|stelle den antrag|stellen den antrag)\s*(?:ich|wir)?\s*[,:]?\s*(?:dass\s+)?(.+)$`),
	regexp.MustCompile(`(?is)^(?:ik|wij|we)\s+(?:dien|dienen)\s+(?:hierbij\s+)?(?:de|een)\s+motie\s+in\s*[,:]?\s*(?:om\s+|dat\s+)?(.+)$`),
	regexp.MustCompile(`(?is)^(?:je|nous)\s+(?:dépose|déposons|soumets|soumettons|présente|présentons)\s+(?:une|la)\s+motion\s*[,:]?\s*(?:pour\s+|que\s+|de\s+)?(.+)$`),
	regexp.MustCompile(`(?is)^(?:yo\s+)?(?:presento|presentamos|propongo|proponemos)\s+(?:una|la)\s+moción\s*[,:]?\s*(?:de\s+que\s+|para\s+|de\s+|que\s+)?(.+)$`),
}

// fewestMotionWords is how many words a motion has at least.
const fewestMotionWords = 2

// putsMotion reads a motion, which must open the mail. It is read back before it goes anywhere.
func putsMotion(text string) (Reading, bool) {
	text = strings.ReplaceAll(withoutGreeting(text), "’", "'")
	for _, opening := range moving {
		found := opening.FindStringSubmatch(text)
		if found == nil {
			continue
		}
		words, _, _ := strings.Cut(strings.TrimSpace(found[1]), "\n\n") // what follows is a word to us
		words = strings.Join(strings.Fields(words), " ")
		if len(strings.Fields(words)) < fewestMotionWords || strings.HasSuffix(words, "?") {
			continue
		}
		r := reading(mentoring.Move, plain, Reason{Rule: "a motion", Words: words})
		r.Answer.Question, r.Decision = words, mentoring.Act
		return r, true
	}
	return Reading{}, false
}

// motionReader finds what a motion would have done.
type motionReader struct {
	*speech
	words string
	named []string // organisations of the cohort, in the order in which they are named
}

// ReadMotion returns what a motion would have done when it is carried, a resolution when that is not beyond doubt. Language is a BCP
// 47 primary tag, organisations are those that take part, now is when it is put.
func ReadMotion(words, language string, organisations []string, now time.Time) mentoring.Motion {
	tokens := tokenise(words)
	tag, _ := guessLanguage(tokens, words, language)
	r := motionReader{speech: listen(words, nil, lexiconFor(tag), now, mentoring.MotionCheck), words: words}
	r.name(organisations)
	m := r.read()
	if m.Do == mentoring.DoAdmit && slices.ContainsFunc(organisations, func(o string) bool { return strings.EqualFold(o, m.Organisation) }) {
		m = mentoring.Motion{}
	}
	if m.Do == "" || !m.Complete() {
		return mentoring.Motion{Do: mentoring.DoResolve}
	}
	return m
}

// name finds the organisations that are named whole.
func (r *motionReader) name(organisations []string) {
	low := strings.ToLower(r.words)
	r.named = slices.DeleteFunc(slices.Clone(organisations), func(o string) bool { return !strings.Contains(low, strings.ToLower(o)) })
	slices.SortStableFunc(r.named, func(a, b string) int {
		return strings.Index(low, strings.ToLower(a)) - strings.Index(low, strings.ToLower(b))
	})
}

func (r *motionReader) read() mentoring.Motion {
	first := ""
	if len(r.named) > 0 {
		first = r.named[0]
	}
	denied := slices.ContainsFunc(r.tokens, func(t token) bool { return denials[t.word] || t.word == plainDenials[r.lex.tag] })
	switch {
	case len(r.named) == 2 && r.says(togetherWords):
		return mentoring.Motion{Do: mentoring.DoTogether, Organisation: first, Other: r.named[1]}
	case len(r.named) == 2 && (r.says(motionApart) || denied && r.says(matchedWords)):
		return mentoring.Motion{Do: mentoring.DoApart, Organisation: first, Other: r.named[1]}
	case denied: // "we do not extend" changes nothing
		return mentoring.Motion{}
	case len(r.named) == 1 && r.says(mostWords):
		return mentoring.Motion{Do: mentoring.DoQuota, Organisation: first, Mentors: r.before(mentorWords), Mentees: r.before(menteeWords)}
	case len(r.named) == 1 && r.says(leaveWords):
		return mentoring.Motion{Do: mentoring.DoLetGo, Organisation: first}
	}
	if name := joiner(r.words); name != "" {
		return mentoring.Motion{Do: mentoring.DoAdmit, Organisation: name}
	}
	switch {
	case len(r.named) > 0:
		return mentoring.Motion{}
	case r.says(extendWords):
		return mentoring.Motion{Do: mentoring.DoExtend, Months: r.months()}
	case r.says(resumeWords):
		return mentoring.Motion{Do: mentoring.DoResume}
	case r.says(pauseWords):
		return mentoring.Motion{Do: mentoring.DoPause, Until: r.pauseEnd()}
	case r.says(endWords) && r.says(programmeWords) || strings.Contains(strings.ToLower(r.words), "wind down"):
		return mentoring.Motion{Do: mentoring.DoWindDown}
	}
	return mentoring.Motion{}
}

func (r *motionReader) says(words map[string]bool) bool {
	return slices.ContainsFunc(r.tokens, func(t token) bool { return words[t.word] })
}

// months returns the number that stands before a word for months.
func (r *motionReader) months() int { return r.before(setOf(r.lex.dates.monthsOf)) }

// before returns the number, or the article, that stands before a word or with one word between.
func (r *motionReader) before(what map[string]bool) int {
	for i, t := range r.tokens {
		if !what[t.word] {
			continue
		}
		for _, j := range []int{i - 1, i - 2} {
			if j < 0 {
				continue
			}
			if n, _, ok := r.lex.numberAt(r.tokens, j); ok {
				return n
			}
			if aWords[r.tokens[j].word] {
				return 1
			}
		}
	}
	return 0
}

// joining are the ways to say that an organisation joins: its name is the group. It begins with a capital.
var joining = []*regexp.Regexp{
	regexp.MustCompile(`(?:^|[\s,;:])(?i:admit|welcome|let|take in|accept|invite|add|aufnehmen|accueillir|admettre|intégrer|admitir|incorporar|acoger|toelaten|opnemen|nehmen wir|wir nehmen|laat|dat|que|dass)\s+((?:the\s+)?\p{Lu}[\p{L}\p{N}&.'-]*(?:\s+(?:&\s+|of\s+|and\s+|und\s+|de\s+)?\p{Lu}[\p{L}\p{N}&.'-]*)*)`),
	regexp.MustCompile(`^((?:The\s+)?\p{Lu}[\p{L}\p{N}&.'-]*(?:\s+(?:&\s+|of\s+)?\p{Lu}[\p{L}\p{N}&.'-]*)*)\s+(?i:joins|may join|should join|can join|becomes a partner|tritt bei|tritt .{0,20}bei|wird (?:neuer )?partner|kommt dazu|macht mit|sluit (?:zich )?aan|doet mee|wordt partner|rejoint|devient partenaire|se joint|se une|se incorpora|entra|participa)`),
}

// joinVerbs are words one of which has to stand in a motion that lets somebody join: "let Harbour Foods pay" does not.
var joinVerbs = regexp.MustCompile(`(?i)\b(?:admit|welcome|join|joins|partner|take in|accept|invite|beitritt|beitreten|tritt|aufnehmen|auf|mitmachen|macht mit|kommt dazu|accueillir|admettre|intégrer|rejoint|rejoigne|rejoindre|partenaire|joint|admitir|incorporar|incorpora|acoger|une|entra|participa|participe|toelaten|opnemen|sluit|aan|meedoen|doet mee|toetreedt|toetreden)`)

// joiner returns the name of the organisation that is to join, "" when there is none.
func joiner(words string) string {
	if !joinVerbs.MatchString(words) {
		return ""
	}
	for _, pattern := range joining {
		if found := pattern.FindStringSubmatch(words); found != nil {
			return strings.TrimRight(found[1], ".,;")
		}
	}
	return ""
}

var (
	extendWords = setOf(`extend extends extended extending extension prolong prolongs prolonged lengthen longer verlängern verlängert verlängerung länger
		verlengen verlengd verlengt verlenging langer prolonger prolongation prolonge prolongée rallonger ampliar amplía ampliación ampliamos prolongar prolongue alargar extender extendemos`)
	pauseWords  = setOf("pause pauses paused suspend suspended unterbrechen pausieren pausiert aussetzen pauzeren pauzeert onderbreken suspendre interrompre pausar pausa suspender interrumpir")
	resumeWords = setOf("resume resumes restart fortsetzen fortgesetzt wiederaufnehmen weiterführen hervatten hervat reprendre reprise reprend relancer reanudar reanuda reanudamos retomar")
	endWords    = setOf("wind end close stop finish terminate beenden auslaufen einstellen beendet beëindigen stoppen afbouwen arrêter clore terminer cerrar terminar finalizar acabar")
	leaveWords  = setOf(`leaves leave withdraw withdraws exits go goes expel austreten austritt verlässt verlassen ausscheiden ausscheidet vertrekt vertrekken verlaat verlaten
		quitte quitter partir part départ sale salir abandona abandonar deja dejar salida`)
	programmeWords = setOf("programme program cohort mentoring everything programm kohorte programma cohort cohorte programa cohorte")
	motionApart    = setOf("apart separate separated getrennt trennen auseinander gescheiden scheiden uit séparer séparés séparées separar separados separadas")
	matchedWords   = setOf("match matched pair paired pairs matching gematcht paare paar gepaart tandem tandems koppelen gekoppeld duo duos apparier binôme binômes emparejar parejas pareja")
	togetherWords  = setOf("again lift lifted drop wieder aufheben aufgehoben weer opheffen opgeheven nouveau lever levée levantar nuevo")
	mostWords      = setOf("most quota maximum max up limit höchstens maximal kontingent hoogstens maximaal quotum maximum plus máximo máxima cuota cupo")
	mentorWords    = setOf("mentor mentors mentoren mentorinnen mentores mentoras")
	menteeWords    = setOf("mentee mentees mentorés mentorées mentoré mentorizados mentorizadas")
	aWords         = setOf("a an one another einen ein eine weiteren een één un une otro uno")
)

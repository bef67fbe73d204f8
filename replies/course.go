package replies

import (
	"slices"
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// What is said of the second half of a pair's time, and of the time after it.
const (
	longer     meaning = "longer"
	asItIs     meaning = "as it is"
	goalsStand meaning = "the goals stand"
	goalsNew   meaning = "other goals"
	inPart     meaning = "in part"
	stillSo    meaning = "still so"
	noLonger   meaning = "no longer"
	movedOn    meaning = "has moved on"
	stillThere meaning = "still there"
)

// courses are the words for it.
var courses = map[string]phrasebook{
	"en": {
		longer:     {"longer", "(extend|extension|prolong)", "(two|three|four|five|six|_) more (month|months)", "(another|extra|additional) .. (month|months)", "(keep going|go on|carry on|continue) (for|until|another)"},
		asItIs:     {"as (it|they|things) (is|are|stands|stand)", "as (planned|agreed|before|now)", "(no|nothing to|not) change", "(no|without) changes", "(keep|leave) (it|things|all|everything) (as|like|that way|so)", "(all|it|everything) (stays|is) (fine|good|the same|well)", "(ends|end|finish|stop) as planned", "stick to (it|the plan|what)", "same as (now|before)"},
		goalsStand: {"goals (are |)(still |)(right|good|fine|the right ones|the same|stand|fit|valid|unchanged)", "same goals", "(keep|happy with) (the|my|our) goals", "goals (as they are|ok)"},
		goalsNew:   {"(new|other|different|change|changed|changing) (the |my |our |)goals?", "goals? (have|has|need to|should|must) .. (changed|change)"},
		inPart:     {"partly", "in part", "partially", "some of it", "half of it", "more or less", "mostly", "bits of it", "on and off", "sort of", "kind of", "now and then"},
		stillSo:    {"still (doing|do|at it|going|use|using|practise|practising|true|yes)", "^ i am $", "^ i do $", "every (day|week|month)", "it stayed", "(has|have) stayed"},
		noLonger:   {"no longer", "not any (more|longer)", "not (still |)(doing|really)", "(stopped|gave up|given up|dropped) (doing|it|that)", "fell (away|by the wayside)", "old habits"},
		movedOn:    {"moved on", "i (have|) moved on (to|from|$)", "(i |i have |)left (the|my|our) (company|organisation|organization|firm|job|employer)", "(new|another|different) (job|employer|company|organisation|organization|role elsewhere)", "changed (jobs|job|employer|company|companies)", "(retired|redundant|laid off)", "no longer (with|at|in) (the|my)", "work (elsewhere|somewhere else|for somebody else|for another)"},
		stillThere: {"still (here|there|with|in the same|at the same|at|on board)", "same (company|organisation|organization|employer|job)"},
	},
	"de": {
		longer:     {"länger", "(verlängern|verlängerung|verlängert)", "(noch|weitere|zusätzliche) .. (monat|monate)", "(monat|monate) (mehr|dazu)", "weitermachen bis"},
		asItIs:     {"wie (bisher|geplant|gehabt|es ist|vereinbart|jetzt)", "(keine|nichts|ohne) (änderung|änderungen|ändern|zu ändern)", "(alles|es) (bleibt|so lassen|passt|gut so)", "(lassen|belassen) (wir|es|wir es) .. so", "bleibt (so|dabei|es dabei)"},
		goalsStand: {"(die |unsere |meine |)ziele (sind |)(noch |)(richtig|passen|stimmen|gleich|gut)", "ziele (bleiben|passen)"},
		goalsNew:   {"(neue|neues|andere|anderes) (ziel|ziele)", "(ziel|ziele) (ändern|anpassen|haben sich)"},
		inPart:     {"(teils|teilweise|zum teil|halbwegs|mehr oder weniger|meistens|ab und zu|einiges davon)"},
		stillSo:    {"(immer noch|noch immer|weiterhin|nach wie vor)", "mache (ich |)(noch|weiter)", "^ ja aber (ich|wir|inzwischen|es)"},
		noLonger:   {"nicht mehr", "(aufgehört|aufgegeben|eingeschlafen)", "kaum noch"},
		movedOn:    {"(neue|neuen|andere|anderen|neuer|anderer) (stelle|firma|arbeitgeber|job|unternehmen)", "(gewechselt|weitergezogen|pensioniert|rente|ruhestand)", "(unternehmen|firma|organisation) verlassen"},
		stillThere: {"(noch|weiterhin) (hier|da|dort|dabei|im|bei|in der)", "gleiche (firma|stelle|organisation)"},
	},
	"nl": {
		longer:     {"langer", "(verlengen|verlenging|verleng)", "(nog|extra) .. (maand|maanden)", "(maand|maanden) (extra|erbij|meer)"},
		asItIs:     {"zoals (het is|gepland|nu|afgesproken|het nu)", "(geen|niets te|niks) (wijzigingen|wijziging|veranderen|verandering|wijzigen)", "(alles|het) blijft", "(zo laten|laat het zo|houden zo|hou het zo|prima zo)"},
		goalsStand: {"(de |onze |mijn |)doelen (zijn |)(nog |nog steeds |)(goed|juist|kloppen|hetzelfde|passend)", "doelen (blijven|kloppen)"},
		goalsNew:   {"(nieuw|nieuwe|andere|ander) (doel|doelen)", "doelen (aanpassen|wijzigen|veranderen)"},
		inPart:     {"(deels|gedeeltelijk|voor een deel|min of meer|soms|af en toe|half)"},
		stillSo:    {"(nog steeds|nog altijd)", "doe ik nog", "^ ja maar (ik|we|het)"},
		noLonger:   {"niet meer", "(gestopt|opgehouden|verwaterd)", "nauwelijks nog"},
		movedOn:    {"(nieuwe|andere) (baan|werkgever|organisatie|bedrijf)", "(ander|nieuw) (bedrijf|werk)", "(van baan veranderd|gepensioneerd|met pensioen|vertrokken)"},
		stillThere: {"(nog steeds|nog) (hier|daar|bij|in|werkzaam)", "(zelfde|dezelfde) (organisatie|werkgever|bedrijf|baan)"},
	},
	"fr": {
		longer:     {"plus longtemps", "(prolonger|prolongation|prolongez|prolongeons)", "mois (de plus|supplémentaires|supplémentaire|encore)", "encore .. mois"},
		asItIs:     {"(comme|tel que) (prévu|maintenant|avant|convenu|c'est|aujourd'hui)", "(rien à|sans) (changer|changement|changements)", "(aucun|pas de) changement", "(on|nous) ne .. change rien", "tout (va bien|reste|est bien)", "(ne changez|ne rien changer|ne change) rien?"},
		goalsStand: {"(les |mes |nos |)objectifs (sont |restent |)(toujours |)(bons|les bons|justes|valables|les mêmes|d'actualité)", "mêmes objectifs"},
		goalsNew:   {"(nouvel|nouveaux|nouveau|autres|autre) (objectif|objectifs)", "(changer|revoir) .. objectifs"},
		inPart:     {"(en partie|partiellement|plus ou moins|à moitié|de temps en temps|un peu)"},
		stillSo:    {"(toujours|encore) (autant|le cas|ça|cela)", "^ toujours"},
		noLonger:   {"plus (du tout|vraiment|maintenant)", "(arrêté|abandonné|laissé tomber)", "ne .. plus"},
		movedOn:    {"(quitté|changé) .. (entreprise|organisation|société|poste|emploi|employeur)", "(nouvel|nouveau|autre|nouvelle) (emploi|poste|employeur|entreprise|travail)", "(à la retraite|retraité|retraitée|parti|partie)"},
		stillThere: {"toujours (ici|là|dans|chez|en poste)", "même (entreprise|organisation|poste)"},
	},
	"es": {
		longer:     {"más tiempo", "(prolongar|prorrogar|ampliar|alargar|extender|prórroga)", "(mes|meses) más", "otros? .. (mes|meses)"},
		asItIs:     {"(como|tal como) (está|ahora|hasta ahora|estaba previsto|previsto|acordado|antes)", "(sin|ningún|nada que) (cambios|cambio|cambiar)", "(todo|que) (sigue|siga|queda|está bien) .. (igual|así|bien)", "(dejarlo|lo dejamos|dejar) (así|igual)"},
		goalsStand: {"(los |mis |nuestros |)objetivos (son |siguen siendo |siguen |)(los correctos|válidos|iguales|los mismos|bien|adecuados)", "mismos objetivos"},
		goalsNew:   {"(nuevo|nuevos|otro|otros) (objetivo|objetivos)", "cambiar .. objetivos"},
		inPart:     {"(en parte|parcialmente|más o menos|a medias|a veces|un poco)"},
		stillSo:    {"(sigo|seguimos|todavía|aún) (haciéndolo|haciendo|en ello|con ello|así|sí)", "^ sigo"},
		noLonger:   {"ya no", "(dejé|he dejado|abandoné|abandonado) (de|ello|eso|$)"},
		movedOn:    {"(dejé|cambié|he dejado|he cambiado|dejado|cambiado) .. (empresa|organización|trabajo|puesto)", "(nuevo|otro|nueva|otra) (trabajo|empleo|empresa|puesto|organización)", "(jubilado|jubilada|jubilé)"},
		stillThere: {"(sigo|todavía|aún) (aquí|allí|en la|en el|en mi|trabajando)", "misma (empresa|organización)"},
	},
}

// timeSpan is a length of time that was named.
type timeSpan struct {
	n        int
	weeks    bool // else months
	every    bool // it comes back: a rhythm
	from, to int
}

// recontract reads what somebody wants of the second half: whether the goals stand, how often they meet, and until when.
func recontract(s *speech) Reading {
	if r, ok := s.skipped(); ok {
		return r
	}
	r := reading(mentoring.Answered, plain)
	c := &mentoring.Contract{}
	s.goals(c, &r)
	until := s
	if words, ok := s.numbered[3]; ok {
		until = listen(words, nil, s.lex, s.now, s.kind)
	}
	s.rhythm(c, &r)
	until.length(c, &r, until != s)
	if h, ok := s.said(asItIs); ok && c.Months == nil {
		c.Months = ptr(0)
		r.Because = append(r.Because, s.because(string(asItIs), h))
	}
	if *c == (mentoring.Contract{}) {
		return Reading{}
	}
	if _, more := s.said(longer); more && c.Months == nil { // by how much?
		r.Certainty = mixed
	}
	r.Answer.Contract = c
	return r
}

// goals reads whether the goals are still the right ones, and the other ones where they are named behind a colon.
func (s *speech) goals(c *mentoring.Contract, r *Reading) {
	first := s
	words, numbered := s.numbered[1]
	if numbered && len(s.numbered) > 1 {
		first = listen(words, nil, s.lex, s.now, s.kind)
		v := first.verdict(consentCounts)
		switch {
		case v.means == yes, first.has(goalsStand, asItIs):
			c.GoalsRight = ptr(true)
		case v.means == no && len(first.tokens) <= 3:
			c.GoalsRight = ptr(false)
		case len(first.tokens) > 1:
			c.GoalsRight, c.Goals = ptr(false), words
		}
		return
	}
	if h, ok := s.said(goalsNew); ok {
		c.GoalsRight = ptr(false)
		if _, named, colon := strings.Cut(s.text[s.tokens[h.to-1].to:], ":"); colon {
			line, _, _ := strings.Cut(strings.TrimSpace(named), "\n")
			c.Goals = strings.TrimSpace(line)
		}
		r.Because = append(r.Because, s.because(string(goalsNew), h))
		return
	}
	if h, ok := s.said(goalsStand); ok {
		c.GoalsRight = ptr(true)
		r.Because = append(r.Because, s.because(string(goalsStand), h))
	}
}

// longestRhythm is as far apart as talks can be without the thread being lost, in weeks.
const longestRhythm = 8

// rhythm reads how often the two are to meet.
func (s *speech) rhythm(c *mentoring.Contract, r *Reading) {
	for _, t := range s.spans() {
		if !t.every || c.Weeks > 0 {
			continue
		}
		weeks := t.n
		if !t.weeks {
			weeks *= mentoring.OnceAMonth
		}
		if weeks < 1 || weeks > longestRhythm {
			r.Certainty = mixed
			continue
		}
		c.Weeks = weeks
		r.Because = append(r.Because, Reason{Rule: "a rhythm", Words: s.words(t.from, t.to)})
	}
}

// length reads by how many months the pair wants to go on. Alone says that nothing else was asked.
func (s *speech) length(c *mentoring.Contract, r *Reading, alone bool) {
	_, wanted := s.said(longer)
	if !wanted && !alone && len(s.tokens) > 4 {
		return
	}
	for _, t := range s.spans() {
		switch {
		case t.every:
		case t.weeks: // how many months are six weeks?
			r.Certainty = mixed
		default:
			c.Months = ptr(min(t.n, mentoring.MostMoreMonths))
			r.Because = append(r.Because, Reason{Rule: "longer", Words: s.words(t.from, t.to)})
			return
		}
	}
}

// spans returns the lengths of time in a speech: "three months", "every six weeks", "once a month".
func (s *speech) spans() []timeSpan {
	var out []timeSpan
	for i := range s.tokens {
		word := s.tokens[i].word
		months, weeks, years := containsWord(s.lex.dates.monthsOf, word), containsWord(s.lex.dates.weeks, word), containsWord(s.lex.dates.yearsOf, word)
		if everyMonth[word] {
			out = append(out, timeSpan{n: 1, every: true, from: i, to: i + 1})
			continue
		}
		if !months && !weeks && !years {
			continue
		}
		t := timeSpan{weeks: weeks, from: i, to: i + 1}
		for j := i - 1; j >= max(0, i-4) && !s.tokens[j].clause; j-- {
			w := s.tokens[j].word
			if n, _, ok := s.lex.numberAt(s.tokens, j); ok && t.n == 0 && !times[s.wordAt(j+1)] {
				t.n, t.from = n, j
			}
			if oneOf[w] && t.n == 0 {
				t.n, t.from = 1, j
			}
			if returns[w] {
				t.every, t.from = true, j
			}
			if w == "other" && t.n == 0 { // every other month
				t.n, t.from = 2, j
			}
		}
		if t.n == 0 && t.every {
			t.n = 1
		}
		if years {
			t.n *= 12
		}
		if t.n > 0 {
			out = append(out, t)
		}
	}
	return out
}

var (
	everyMonth = setOf("monthly monatlich maandelijks mensuel mensuelle mensuellement mensual mensualmente")
	oneOf      = setOf("a an another one einen ein einem noch een un une otro uno")
	returns    = setOf("every each once per alle jeden pro einmal elke iedere keer om fois chaque tous toutes cada una vez")
	times      = setOf("times time mal keer fois vez veces")
)

// lookingBack reads, long after the close, whether somebody still does what they set out to do, and whether they are still
// where they were. Words alone are an answer as well.
func lookingBack(s *speech) Reading {
	if r, ok := s.skipped(); ok {
		return r
	}
	if s.onlyAsks() {
		return Reading{}
	}
	r := reading(mentoring.Answered, plain)
	v := s.verdict(map[meaning]meaning{yes: yes, no: no, stillSo: yes, noLonger: no})
	if h, ok := s.said(movedOn); ok {
		if v.because.from < h.to && h.from < v.because.to { // to have moved on is no "no"
			v = verdict{}
		}
		r.Answer.Stayed, r.Because = ptr(false), append(r.Because, s.because(string(movedOn), h))
	} else if h, ok := s.said(stillThere); ok {
		r.Answer.Stayed, r.Because = ptr(true), append(r.Because, s.because(string(stillThere), h))
	}
	switch h, part := s.said(inPart); {
	case part:
		r.Answer.Still, r.Because = mentoring.Partly, append(r.Because, s.because(string(inPart), h))
	case v.means == yes, v.means == "" && s.opensWith(yes):
		r.Answer.Still, r.Because = mentoring.Wholly, append(r.Because, s.because(string(stillSo), v.because))
	case v.means == no:
		r.Answer.Still, r.Because = mentoring.NotNow, append(r.Because, s.because(string(noLonger), v.because))
	case r.Answer.Stayed == nil && len(s.tokens) < 4:
		return Reading{}
	}
	r.Remark = s.ownLines("\n")
	return r
}

// forPartner returns the words that are marked as meant for the partner: behind the number of their question, or behind "thanks:"
// or the partner's name and a colon. Nothing else is ever passed on.
func (s *speech) forPartner(partner string, number int) string {
	if words, ok := s.numbered[number]; ok && len(s.numbered) >= 2 {
		return s.worthPassingOn(words)
	}
	for l := range strings.SplitSeq(s.text, "\n") {
		label, words, ok := strings.Cut(l, ":")
		if !ok {
			continue
		}
		folded := bareWords(fold(label))
		if len(folded) == 0 || len(folded) > 4 {
			continue
		}
		name := slices.Contains(folded, fold(partner)) && partner != ""
		if name || slices.ContainsFunc(folded, func(w string) bool { return thanksLabels[w] }) {
			return s.worthPassingOn(words)
		}
	}
	return ""
}

var thanksLabels = setOf("thanks thank dank danke bedankt merci gracias remerciement agradecimiento")

// worthPassingOn returns words that say something, and nothing for "no", "-" or "skip".
func (s *speech) worthPassingOn(words string) string {
	words = strings.TrimSpace(words)
	said := listen(words, nil, s.lex, s.now, s.kind)
	few := len(said.tokens) <= 3
	if len(said.tokens) == 0 || few && (said.has(skip) || said.verdict(consentCounts).means == no || nothingSaid[said.tokens[0].word]) {
		return ""
	}
	return words
}

var nothingSaid = setOf("no nothing none nil nope na nichts keine nein niets geen nee rien aucun non nada ninguno")

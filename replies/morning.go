package replies

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// mornings are what coordinators write about one of several matters, beside the words for a single one.
var mornings = map[string]phrasebook{
	"en": {
		askOnce:   {"^ (ask|remind|nudge|chase|try|send|write|mail) .. again", "^ (remind|nudge|chase|ping) ", "(ask|remind|nudge|chase) (her|him|them|both|again|once more)", "^ (again|once more) $", "one more (try|mail|reminder)"},
		mine:      {"^ (leave|mine|call|calling|phone|ring) $", "(i am|i will be|i have been) (on it|calling|speaking|talking|in touch|seeing)", "^ (will|gonna) (call|ring|speak|talk|phone|ask|see|handle|sort|do)", "i will (see|phone|sort|take|catch|find|look)", "leave (that|this|it|her|him|them) (one |)(to|with) me", "i (have |)(called|spoke|spoken|talked|rang) ", "(calling|ringing|seeing|meeting) (her|him|them)"},
		without:   {"^ (skip|drop|close|forget) (it|this|that|him|her|them|$)", "^ without", "(go|carry|move) on"},
		asGuessed: {"^ (guess|your guess|as guessed|go ahead|do it|do so|do that|fine|agreed|correct|right|exactly)"},
		endThem:   {"^ end $", "^ (end|close|finish|stop) (it|them|the pair|this|that)", "(end|close) (it|them) (kindly|please|$)", "let (it|them) end"},
	},
	"de": {
		askOnce:   {"^ (erinnern|nachfassen|nachfragen|nochmal|noch einmal|noch mal) ", "^ (bitte |)(noch einmal|nochmal|noch mal|erneut) (fragen|erinnern|schreiben|versuchen|nachfragen|anschreiben)", "(fragen|erinnern|schreiben) sie (bitte |sie |ihn |)(noch einmal|nochmal|noch mal|erneut)", "erinnern $", "beide (fragen|anschreiben)"},
		mine:      {"^ (anrufen|rufe an|ich rufe an|ich kümmere mich|mache ich|übernehme ich|erledige ich|spreche mit) ", "ich (rufe|spreche|kümmere|rede|übernehme|frage|mache|melde|erledige)", "(überlassen|lassen) sie (das|es|sie|ihn) (bitte |)mir", "(habe|hab) (schon |)(mit|angerufen|gesprochen)"},
		without:   {"^ (überspringen|weiter|weglassen|weitermachen|ohne) "},
		asGuessed: {"^ (wie vermutet|ihre vermutung|einverstanden|genau|passt|stimmt|richtig|gerne|machen)"},
		endThem:   {"^ (beenden|auflösen)", "(beenden|beende|lösen) (sie |wir |)(es|das|bitte|die|auf)", "beenden $"},
	},
	"nl": {
		askOnce:   {"^ (herinneren|herinner|nog een keer|opnieuw|nogmaals) ", "(vraag|herinner|stuur|mail) .. (nog een keer|nog eens|opnieuw|nogmaals)", "^ (vraag|mail) (haar|hem|ze|hen|beiden) ", "vraag (ze |)allebei"},
		mine:      {"^ (bellen|ik bel|doe ik|regel ik|spreek ik) ", "ik (bel|spreek|regel|vraag|praat|neem|ga)", "laat (dat|het|haar|hem|ze) (maar |)aan mij", "(heb|had) (haar|hem|ze) (al |)gesproken"},
		without:   {"^ (overslaan|sla over|verder|zonder) "},
		asGuessed: {"^ (doe maar|je gok|zoals je denkt|akkoord|klopt|prima|juist|precies)"},
		endThem:   {"^ (beëindigen|stoppen|afsluiten)", "(beëindig|sluit|rond) (het|dit|ze) "},
	},
	"fr": {
		askOnce:   {"^ (relancer|relancez|relance|redemander|redemandez|rappeler|rappelez) ", "(demandez|écrivez|relancez) .. (encore|de nouveau|à nouveau|encore une fois)", "^ (encore une fois|à nouveau) $", "demandez (aux deux|à tous les deux)"},
		mine:      {"je (l'|les |lui |la |le |m'en |vais )", "^ (j'appelle|je m'en charge|je m'en occupe|pour moi) ", "laissez (moi|le moi|la moi)", "(j'ai|je l'ai) (déjà |)(appelé|appelée|parlé)"},
		without:   {"^ (passer|passez|sauter|sautez|continuez|sans) "},
		asGuessed: {"^ (comme proposé|votre idée|d'accord|exact|faites|c'est ça)"},
		endThem:   {"^ (terminer|terminez|arrêter|arrêtez|finir|clore)", "(terminez|mettez fin|arrêtez) .. (là|le|la|les|$)"},
	},
	"es": {
		askOnce:   {"^ (recordar|recuérdale|recuérdaselo|insistir|insiste|otra vez|de nuevo) ", "(pregunta|pregúntale|escribe|escríbele|recuérdale) .. (otra vez|de nuevo|una vez más)", "pregunta a (los dos|ambos)"},
		mine:      {"^ (llamo|la llamo|lo llamo|le llamo|llamar|yo) ", "(la|lo|le|les|los) (llamo|llamaré|escribo) yo", "(me encargo|me ocupo|yo me encargo|hablo yo)", "(ya |)(he hablado|la llamé|lo llamé)", "(la|lo|le) (llamo|llamaré)"},
		without:   {"^ (saltar|sáltalo|omitir|seguir|sigue|sin) "},
		asGuessed: {"^ (como propones|lo que propones|de acuerdo|correcto|exacto|adelante|eso es)"},
		endThem:   {"^ (terminar|termina|cerrar|ciérralo|acabar)", "(termina|cierra|acaba) (lo|la|con|$)"},
	},
}

// What a coordinator wants done about a matter.
const (
	askOnce   meaning = "ask once more"
	mine      meaning = "mine to do"
	without   meaning = "go on without them"
	asGuessed meaning = "as was guessed"
	endThem   meaning = "end them"
)

// choices are the ready replies that the words stand for.
var choices = map[meaning]int{guessed: 1, asGuessed: 1, remindThem: 1, askOnce: 1, leaveIt: 2, mine: 2, goOn: 3, without: 3, endThem: 3, endPair: 3}

// sorter reads which words of a reply belong to which of several matters.
type sorter struct {
	*speech
	matters   []Matter
	choices   map[int]int
	addresses map[int]string
	unread    []int
	because   []Reason
}

// part is what was said about some matters; about all of them, or, with none, about nobody knows which.
type part struct {
	of    []int
	words string
}

// morning reads a coordinator's word on several matters: "1: yes, 2: I will call her, 3 remind", "1 1, 2 3", "all 1". A matter
// about which something is said that is not plain is named as unread; nothing is done about it.
func morning(s *speech, ask Ask) Reading {
	m := &sorter{speech: s, matters: ask.Matters, choices: map[int]int{}, addresses: map[int]string{}}
	text := withoutGreeting(s.text)
	parts := []part{{words: text}}
	if !trailingAll.MatchString(text) || len(s.tokens) > fewWords || len(m.figures()) > 1 {
		parts = m.parts(text)
	}
	for _, p := range parts {
		m.take(p)
	}
	if len(m.choices)+len(m.addresses) == 0 {
		return Reading{}
	}
	r := reading(mentoring.Answered, plain, m.because...)
	r.Answer.Choices, r.Answer.Addresses, r.Answer.Unread = m.choices, m.addresses, m.unread
	r.Decision = mentoring.Act
	return r
}

var (
	matterNumber = regexp.MustCompile(`^(?i:(?:nr|no|number|nummer|numéro|número|matter|point|punkt|punt|point|sache|zu|bei)\.?\s*|#)?(\d{1,2})`)
	matterJoin   = regexp.MustCompile(`^\s*(?:,|&|\+|/|(?i:and|und|et|y|e|en)\b)\s*`)
	matterRange  = regexp.MustCompile(`^\s*(?:-|–|(?i:to|bis|à|a|tot|t/m))\s*(\d{1,2})\s*[:=)]`)
	matterAll    = regexp.MustCompile(`^(?i:(?:for |to |für |zu |pour |à |para |a |voor |bij )?(?:all(?: of (?:them|these|the above))?|all (?:three|four|five)|everything|everybody|both(?: of them)?|alles?|allen|beide[ns]?|tous(?: les (?:deux|trois))?|toutes|tout|les deux|tod[oa]s?|amb[oa]s|los dos|allemaal|allebei))\b`)
	trailingAll  = regexp.MustCompile(`(?i)^(.+?),?\s+(?:for|to|on|with|in|für|bei|zu|pour|à|para|a|en|voor|bij|in)\s+(?:all(?: of (?:them|these))?|everything|everybody|both(?: of them)?|alle[nms]?|beide[ns]?|tous|toutes|tout|les deux|tod[oa]s?|amb[oa]s|allemaal|allebei)(?:,? (?:please|thanks|thank you|bitte|danke|merci|s'il vous plaît|por favor|gracias|graag|alsjeblieft|bedankt))?[.!, ]*$`)
	opensMatter  = regexp.MustCompile(`^\s*[:.)=–—-]?\s*`)
	choiceFirst  = regexp.MustCompile(`^\(?([1-3])\)?(?:[\s,;.!]|$)`)
	mailAddress  = regexp.MustCompile(`[^\s<>()"',;:]+@[^\s<>()"',;:]+\.[a-zA-Z]{2,}`)
)

// parts cuts a text into what was said about each matter.
func (m *sorter) parts(text string) []part {
	var out []part
	var words strings.Builder
	flush := func() {
		if len(out) > 0 {
			out[len(out)-1].words = strings.TrimSpace(words.String())
		} else if w := strings.TrimSpace(words.String()); w != "" {
			out = append(out, part{words: w})
		}
		words.Reset()
	}
	fresh := true // a matter may begin here: at a start, or behind a mark that separates
	for at := 0; at < len(text); {
		if of, to := m.matterAt(text, at, fresh); of != nil {
			if len(out) == 0 && len(of) == len(m.matters) && strings.Trim(text[to:], " \t\n.,;!") == "" && strings.TrimSpace(words.String()) != "" {
				return []part{{of: of, words: strings.TrimSpace(words.String())}} // "I will call, for all of them"
			}
			flush()
			if len(out) == 1 && out[0].of == nil && !strings.ContainsAny(out[0].words, "0123456789") && len(strings.Fields(out[0].words)) <= fewWords { // courtesy before the first
				out = out[:0]
			}
			out = append(out, part{of: of})
			at, fresh = to, false
			if found := choiceFirst.FindStringSubmatch(text[at:]); found != nil { // "1 1, 2 3": what follows is no other number's
				words.WriteString(found[1])
				at += strings.Index(found[0], found[1]) + 1
				fresh = true
			}
			continue
		}
		switch c := text[at]; {
		case strings.IndexByte(",;.\n!?", c) >= 0:
			fresh = true
		case c == ' ' || c == '\t' || c == '-' || c == '*':
		default:
			if join := matterJoin.FindString(text[at:]); fresh && join != "" {
				words.WriteString(join)
				at += len(join)
				continue
			}
			fresh = false
		}
		words.WriteByte(text[at])
		at++
	}
	flush()
	return out
}

// matterAt reads the numbers or the name that begin what is said about matters, and where that begins.
func (m *sorter) matterAt(text string, at int, fresh bool) (of []int, to int) {
	starts := at == 0 || strings.IndexByte(" \t\n,;.!(-*", text[at-1]) >= 0
	if !starts {
		return nil, 0
	}
	rest := text[at:]
	if fresh {
		if all := matterAll.FindString(rest); all != "" {
			for _, matter := range m.matters {
				of = append(of, matter.Number)
			}
			return of, at + len(all) + len(opensMatter.FindString(rest[len(all):]))
		}
		if named, length := m.nameAt(rest); named != nil {
			return named, at + length + len(opensMatter.FindString(rest[length:]))
		}
	}
	found := matterNumber.FindStringSubmatch(rest)
	if found == nil {
		return nil, 0
	}
	length := len(found[0])
	first, ok := m.known(found[1])
	behind := rest[length:]
	switch {
	case !ok || behind != "" && strings.IndexByte(" \t:.)=,;-&+/\n", behind[0]) < 0 && !strings.HasPrefix(behind, "–"):
		return nil, 0
	case !fresh && !strings.HasPrefix(strings.TrimLeft(behind, " "), ":") && !strings.HasPrefix(behind, ")") && !strings.HasPrefix(behind, "="):
		if !strings.HasPrefix(behind, ". ") || m.datedAt(at) {
			return nil, 0
		}
	case strings.HasPrefix(behind, ".") && m.datedAt(at), strings.HasPrefix(behind, ".") && len(behind) > 1 && behind[1] >= '0' && behind[1] <= '9' && len(behind) > 2 && behind[2] == '.':
		return nil, 0
	}
	of = []int{first}
	if r := matterRange.FindStringSubmatch(behind); r != nil {
		if last, ok := m.known(r[1]); ok && last > first {
			for n := first + 1; n <= last; n++ {
				of = append(of, n)
			}
			return of, at + length + len(r[0])
		}
	}
	for { // "1 and 3: yes"
		join := matterJoin.FindString(rest[length:])
		next := matterNumber.FindStringSubmatch(rest[length+len(join):])
		if join == "" || next == nil {
			break
		}
		n, ok := m.known(next[1])
		end := length + len(join) + len(next[0])
		if !ok || n <= of[len(of)-1] || !m.groupGoesOn(rest[end:]) {
			break
		}
		of, length = append(of, n), end
	}
	return of, at + length + len(opensMatter.FindString(rest[length:]))
}

// groupGoesOn reports whether a number belongs to a list of matters and is not the next matter with words of its own: a mark or
// another number follows it. "1 and 3: yes", but "1 1, 2 3".
func (m *sorter) groupGoesOn(behind string) bool {
	behind = strings.TrimLeft(behind, " ")
	return strings.HasPrefix(behind, ":") || strings.HasPrefix(behind, "=") || matterJoin.MatchString(behind)
}

func (m *sorter) known(number string) (int, bool) {
	n, err := strconv.Atoi(number)
	return n, err == nil && slices.ContainsFunc(m.matters, func(matter Matter) bool { return matter.Number == n })
}

// datedAt reports whether a number belongs to a date.
func (m *sorter) datedAt(at int) bool {
	offset := len(m.text) - len(withoutGreeting(m.text))
	for i, t := range m.tokens {
		if t.from == at+offset {
			return m.dated[i]
		}
	}
	return false
}

// nameAt finds the matters that somebody's name stands for, and how long it is.
func (m *sorter) nameAt(rest string) (of []int, length int) {
	folded := strings.ToLower(rest)
	if len(folded) != len(rest) {
		return nil, 0
	}
	for _, matter := range m.matters {
		for _, name := range matter.Names {
			first, _, _ := strings.Cut(name, " ")
			for _, form := range []string{name, first} {
				form = strings.ToLower(form)
				if len(form) >= 3 && len(form) >= length && strings.HasPrefix(folded, form) && (len(folded) == len(form) || strings.IndexByte(" :,;.-=)\n'", folded[len(form)]) >= 0) {
					if len(form) > length {
						of, length = nil, len(form)
					}
					if !slices.Contains(of, matter.Number) {
						of = append(of, matter.Number)
					}
				}
			}
		}
	}
	return of, length
}

// take reads what was said about some matters.
func (m *sorter) take(p part) {
	if p.of == nil {
		found := trailingAll.FindStringSubmatch(p.words)
		if found == nil {
			return
		}
		p.words = found[1]
		for _, matter := range m.matters {
			p.of = append(p.of, matter.Number)
		}
	}
	for _, matter := range m.matters {
		if !slices.Contains(p.of, matter.Number) {
			continue
		}
		choice, address := m.choice(p.words, matter)
		named := len(p.of) > 1 && m.names(p, matter)
		_, chosen := m.choices[matter.Number]
		_, addressed := m.addresses[matter.Number]
		switch {
		case choice == 0 && address == "", chosen && m.choices[matter.Number] != choice, addressed, named:
			if p.words == "" && (chosen || addressed) {
				continue
			}
			delete(m.choices, matter.Number)
			delete(m.addresses, matter.Number)
			if !slices.Contains(m.unread, matter.Number) {
				m.unread = append(m.unread, matter.Number)
			}
		case slices.Contains(m.unread, matter.Number):
		case address != "":
			m.addresses[matter.Number] = address
		default:
			m.choices[matter.Number] = choice
		}
		m.because = append(m.because, Reason{Rule: "matter " + strconv.Itoa(matter.Number), Words: p.words})
	}
}

// names reports whether several matters were meant by one name, and so it is not known which.
func (m *sorter) names(p part, matter Matter) bool {
	if len(p.of) == len(m.matters) {
		return false
	}
	shared := 0
	for _, other := range m.matters {
		if slices.Contains(p.of, other.Number) && slices.Equal(other.Names, matter.Names) {
			shared++
		}
	}
	return shared > 1
}

// choice reads one of the three ready replies, or a better address, out of what was said about a matter. It returns 0 and "" where
// that is not plain.
func (m *sorter) choice(words string, matter Matter) (choice int, address string) {
	words = strings.Trim(words, " \t\n,;.!:–—-")
	if found := mailAddress.FindString(words); found != "" {
		if matter.Kind == "" {
			return 0, strings.TrimRight(found, ".")
		}
		return 0, ""
	}
	s := listen(words, nil, m.lex, m.now, mentoring.Morning)
	if s.has(unsure, onlyIf) {
		return 0, ""
	}
	found := []int{}
	add := func(n int) {
		if !slices.Contains(found, n) {
			found = append(found, n)
		}
	}
	digits := choiceFirst.FindStringSubmatch(words)
	if digits != nil {
		add(int(digits[1][0] - '0'))
	} else if len(s.figures()) > 0 && !slices.Contains(s.dated, true) {
		return 0, ""
	}
	for means, n := range choices {
		h, ok := s.said(means)
		asks, ends := means == remindThem || means == askOnce, means == endThem || means == endPair
		switch {
		case !ok, asks && (s.alsoMeans(h, leaveIt) || s.alsoMeans(h, mine)):
		case asks && !matter.Again: // none of the three would do that
			add(0)
		case ends && matter.Kind != mentoring.Missed, !ends && !asks && n != 2 && matter.Kind != mentoring.HandOver:
		default:
			add(n)
		}
	}
	if len(found) == 0 && matter.Kind == mentoring.HandOver {
		if v := s.verdict(consentCounts); v.means == yes && v.certainty > mixed {
			add(1)
		}
	}
	switch {
	case len(found) != 1, matter.Kind == "" && found[0] != 2:
		return 0, ""
	}
	return found[0], ""
}

// alsoMeans reports whether another meaning was heard in the same words.
func (s *speech) alsoMeans(h hit, means meaning) bool {
	return slices.ContainsFunc(s.hits, func(o hit) bool { return o.means == means && o.from <= h.from && h.to <= o.to })
}

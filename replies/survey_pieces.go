package replies

import (
	"slices"
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// surveyPart is how the words of a survey are listened to when it is asked what each of them is about. Nothing else is
// heard then, so that "I can help" is an offer and no yes.
const surveyPart mentoring.Kind = "survey.part"

// What a piece of a survey's answer is about.
const (
	grows      meaning = "wants to grow"
	offers     meaning = "can help with"
	matters    meaning = "matters to me"
	sortOf     meaning = "sort of partner"
	standing   meaning = "where I stand"
	ledFor     meaning = "led since"
	unshared   meaning = "keep private"
	easier     meaning = "makes it easier"
	otherField meaning = "other function"
	sameField  meaning = "same function"
	otherHouse meaning = "other organisation"
	sameHouse  meaning = "same organisation"
	noMatter   meaning = "is fine"

	bareFigure meaning = "a figure" // and nothing that says of what
)

// piece is a run of words about one thing.
type piece struct {
	about    meaning // "" when nothing says what it is about
	from, to int     // tokens
	label    bool    // it ends in a colon, and what follows belongs to it
	first    bool    // it begins a sentence
	line     int     // in which line it begins, from 0
}

// cutter takes a text apart by what its words are about.
type cutter struct {
	*speech
	mentee bool // who writes takes no mentees, and may wish for a sort of mentor
	marks  []figure
}

func (s *speech) cutter(text string, role mentoring.Role) cutter {
	part := listen(text, nil, s.lex, s.now, surveyPart)
	return cutter{part, role == mentoring.Mentee, part.figures()}
}

// pieces cuts a text into clauses and says of each what it is about.
func (c cutter) pieces() []piece {
	var out []piece
	inside := make([]bool, len(c.tokens)+1) // a phrase goes on behind the token before
	for _, h := range c.hits {
		for i := h.from + 1; i < h.to; i++ {
			inside[i] = true
		}
	}
	from, line, first := 0, 0, true
	for i := range c.tokens {
		if c.marked[i] && from == i {
			from++
			continue
		}
		t, last := c.tokens[i], i+1 == len(c.tokens)
		joint := !last && c.tokens[i+1].known.opens && !t.clause && c.halfAt(i+1) == 0 // "two and a half years"
		breaks := c.lineBreaks(i)
		if !last && (inside[i+1] || !t.clause && !t.sentence && !joint && breaks == 0) {
			continue
		}
		behind := strings.TrimLeft(c.text[t.to:], " *_")
		p := piece{from: from, to: i + 1, label: strings.HasPrefix(behind, ":") && i+1-from <= 4, first: first, line: line}
		p.about = c.aboutOf(p)
		out = append(out, p)
		from, first, line = i+1, t.sentence || breaks > 0, line+breaks
	}
	return out
}

// lineBreaks is how many lines end behind token i before the next one.
func (c cutter) lineBreaks(i int) int {
	if i+1 >= len(c.tokens) || c.tokens[i+1].from < c.tokens[i].to { // the words of a contraction share their place
		return 0
	}
	return strings.Count(c.text[c.tokens[i].to:c.tokens[i+1].from], "\n")
}

// aboutOf says what a clause is about, "" when it does not say.
func (c cutter) aboutOf(p piece) meaning {
	said := map[meaning]bool{}
	words, known := p.to-p.from, 0
	first, _ := slices.BinarySearchFunc(c.hits, p.from, func(h hit, at int) int { return h.from - at })
	for _, h := range c.hits[first:] {
		if h.from >= p.to {
			break
		}
		if !(h.means == ledFor && sinceWords[c.tokens[h.from].word] && !c.hasYear(h.to)) {
			said[h.means] = true
			known += h.to - h.from
		}
	}
	figures := 0
	for i := p.from; i < p.to; i++ {
		if _, ok := languageNames[c.tokens[i].word]; ok {
			said[easier] = true
			known++
		} else if smallWords[c.tokens[i].word] || zoneOf(c.speech, i) != "" {
			known++
		}
	}
	first, _ = slices.BinarySearchFunc(c.marks, p.from, func(f figure, at int) int { return f.from - at })
	for _, f := range c.marks[first:] {
		if f.to > p.to {
			break
		}
		figures++
	}
	part := c.words(p.from, p.to)
	numbers := c.listen(part).allFigures()
	few := slices.ContainsFunc(numbers, func(f figure) bool { return f.value > 0 && f.value < 10 }) &&
		!slices.ContainsFunc(c.tokens[p.from:p.to], func(t token) bool { return leads[t.word] })
	switch {
	case said[notWith]:
		return notWith
	case said[unshared]:
		return unshared
	case said[standing] && (figures > 0 || p.label):
		return standing
	case said[ledFor] || said[yearsOf] && (p.label || len(numbers) > 0):
		return yearsOf
	case said[capacity] && (p.label || few) && !c.mentee:
		return capacity
	case said[grows]:
		return grows
	case said[offers]:
		return offers
	case said[matters]:
		return matters
	case said[sortOf] && c.mentee:
		return sortOf
	case said[easier], said[sortOf], said[otherField], said[sameField], said[otherHouse], said[sameHouse], said[noMatter]:
		return easier
	case (said[online] || said[inPerson]) && known >= words:
		return easier
	case figures == 1 && words <= 4:
		return bareFigure
	}
	return ""
}

// hasYear reports whether a year stands at token i: "since 2015".
func (c cutter) hasYear(i int) bool {
	if i >= len(c.tokens) {
		return false
	}
	n, _, ok := c.lex.numberAt(c.tokens, i)
	return ok && n >= firstYear && n <= c.now.Year()
}

// sinceWords tell years only with one behind them; leads are words of people somebody leads, and not mentors.
var (
	sinceWords = setOf("since seit sinds depuis desde")
	leads      = setOf("led lead leading leads manage managed managing report reports reporting leite leiten geleitet führe geführt leid leiding geleid dirige dirigé encadre dirijo dirigido")
)

// firstYear is the first in which anybody who answers can have begun to lead.
const firstYear = 1950

// smallWords say nothing by themselves in a wish such as "online please, or in person".
var smallWords = setOf("a an and or please only rather preferably would be is are fine okay in by than not the i we you also mostly best better over via for per on at to " +
	"meet meeting meetings calls call easier works work prefer " +
	"en of liefst graag alleen het is via door oder und bitte nur am gern gerne lieber per et ou plutôt de préférence par seulement s'il vous plaît y o por favor solo mejor")

// joined puts clauses together that are about one thing: one that does not say what it is about belongs to the one before
// it in its sentence, else to the one behind it. One of a word or two behind a figure answers the next question.
func (c cutter) joined(clauses []piece) []piece {
	var out []piece
	said := map[meaning]bool{}
	for _, p := range clauses {
		said[p.about] = true
	}
	for i := 0; i < len(clauses); i++ {
		p := clauses[i]
		var last *piece
		if len(out) > 0 {
			last = &out[len(out)-1]
		}
		switch {
		case last != nil && last.label && last.about != "" && !p.first: // until the sentence ends
			last.to = p.to
		case p.about != "" && last != nil && last.about == p.about && p.about != bareFigure:
			last.to = p.to
		case p.about != "":
			if last != nil && last.about == "" && !p.first && p.about != bareFigure {
				last.about, last.to = p.about, p.to // what leads up to it
				continue
			}
			out = append(out, p)
		case last != nil && answersNext[last.about] && !said[matters] && c.isName(p):
			p.about = matters
			said[matters] = true
			out = append(out, p)
		case last != nil && (!p.first || runsOn[last.about] && !c.tokens[p.from].asked) && last.about != bareFigure:
			last.to = p.to
		default:
			out = append(out, p)
		}
	}
	return out
}

// answersNext are the figures behind which a word or two answer the next question, runsOn what a further sentence may be
// about without saying so.
var (
	answersNext = map[meaning]bool{yearsOf: true}
	runsOn      = map[meaning]bool{"": true, grows: true, offers: true, matters: true, sortOf: true, easier: true, notWith: true}
)

// mostNamed is how many words name what matters to somebody: "being fair", "straight talking".
const mostNamed = 3

// isName reports whether a clause is a word or two that name something, and no part of a sentence.
func (c cutter) isName(p piece) bool {
	return p.to-p.from <= mostNamed && !leadsOn[c.tokens[p.from].word]
}

// leadsOn are words that begin the rest of a sentence.
var leadsOn = setOf("in at with for from mostly as of on since to by but so most which who that where i it this though then now bei mit in im als seit davon met bij als sinds waarvan " +
	"dans avec en comme depuis dont con como desde of it")

// text returns the words of a piece, without the label before them.
func (c cutter) textOf(p piece) string {
	from := p.from
	for i := p.from; i < p.to-1 && i < p.from+4; i++ {
		if strings.HasPrefix(c.text[c.tokens[i].to:], ":") {
			from = i + 1
			break
		}
	}
	if c.tokens[from].known.opens && from+1 < p.to {
		from++ // "and in the mornings"
	}
	return c.words(from, p.to)
}

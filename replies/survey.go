package replies

import (
	"maps"
	"slices"
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// questionAbout is the number of the question of our own survey that a piece answers.
var questionAbout = map[meaning]int{grows: 1, offers: 1, yearsOf: 2, matters: 3, sortOf: 4, capacity: 4, standing: 5}

// isOurs reports whether the questions are those of our own survey, by what they ask for.
func (a Ask) isOurs() bool {
	q := a.Questions
	return q == nil || len(q) == questions(mentoring.Survey) && q[2] == YearsTopic && q[3] == ValuesTopic && (q[4] == CapacityTopic || q[4] == PartnerTopic) && q[5] == RatingTopic
}

// survey reads an answer to our own five questions: numbered, in order, or told in any order.
func (s *speech) survey(ask Ask) Reading {
	if ask.Questions[4] == PartnerTopic {
		ask.Role = mentoring.Mentee
	}
	r := reading(mentoring.Answered, plain, Reason{Rule: "numbered lines"})
	r.Answer.Lines = map[int]string{}
	v := surveyed{s, ask, &r}
	switch {
	case len(s.numbered) > 0:
		v.numbered()
	case s.inOrder():
		r.Certainty, r.Because[0].Rule = likely, "lines in order"
		v.numbered()
	default:
		r.Certainty, r.Because[0].Rule = likely, "told in any order"
		v.told()
	}
	if len(r.Answer.Lines) == 0 && r.Answer.NotWith == nil && r.Answer.Wishes == nil && r.Answer.Private == nil {
		if ask.Complete {
			return Reading{}
		}
		r = reading(mentoring.Answered, plain, Reason{Rule: "lines in order"})
		r.Answer.Lines = map[int]string{}
		if s.unnumbered(&r, ask); len(r.Answer.Lines) == 0 {
			return Reading{}
		}
		v.figures()
	}
	return r
}

// surveyed fills in what a survey's answer says.
type surveyed struct {
	*speech
	ask Ask
	r   *Reading
}

// inOrder reports whether five parts without numbers answer the five questions in their order: the second tells years, the
// fifth is a mark.
func (s *speech) inOrder() bool {
	if !s.putInOrder(questions(mentoring.Survey)) {
		return false
	}
	second, fifth := s.cutter(s.numbered[2], ""), s.cutter(s.numbered[5], "")
	_, years := second.years()
	if rating := fifth.oneToFive(); years && rating > 0 && len(fifth.tokens) <= 6 && !slices.ContainsFunc(s.hits, func(h hit) bool { return h.means == notWith }) {
		return true
	}
	clear(s.numbered)
	return false
}

// answersSeveral reports whether words answer more than one question, so that a "not before the summer" among them is no
// "ask me later".
func (s *speech) answersSeveral(ask Ask) bool {
	c, told := s.cutter(s.text, ask.Role), map[int]bool{}
	for _, p := range c.pieces() {
		if n := questionAbout[p.about]; n > 0 {
			told[n] = true
		}
	}
	return len(told) > 1
}

// numbered takes what stands behind each number. What answers no question is taken out of it: with whom not, what is to be
// kept private, and, on a line of its own, what would make it easier.
func (v surveyed) numbered() {
	for _, n := range slices.Sorted(maps.Keys(v.speech.numbered)) {
		words := strings.TrimSpace(v.speech.numbered[n])
		c := v.cutter(words, v.ask.Role)
		kept, out := "", false
		for _, p := range c.joined(c.pieces()) {
			switch {
			case p.about == notWith || p.about == unshared:
				v.aside(c, p, n)
				out = true
			case n > questions(mentoring.Survey), (p.about == easier || p.about == sortOf && n != questionAbout[sortOf]) && p.line > 0:
				v.wish(c.textOf(p))
				out = true
			default:
				kept = strings.TrimSpace(kept + "\n" + c.words(p.from, p.to))
			}
		}
		if !out {
			kept = words
		}
		if kept != "" && n <= questions(mentoring.Survey) {
			v.r.Answer.Lines[n] = kept
		}
	}
	c := v.cutter(v.beforeNumbers(), v.ask.Role)
	for _, p := range c.joined(c.pieces()) {
		switch p.about {
		case notWith, unshared:
			v.aside(c, p, 0)
		case easier:
			v.wish(c.textOf(p))
		}
	}
	v.figures()
}

// beforeNumbers is the text before the first answer that has a number.
func (v surveyed) beforeNumbers() string {
	first := len(v.text)
	for _, words := range v.speech.numbered {
		line, _, _ := strings.Cut(words, "\n")
		if at := strings.Index(v.text, line); at >= 0 {
			first = min(first, at)
		}
	}
	return strings.TrimRight(v.text[:first], "0123456789.):(*#- \t")
}

// told takes prose apart. What does not say what it is about is the answer to the first question that is open.
func (v surveyed) told() {
	if v.asksThroughout() {
		return
	}
	c := v.cutter(v.text, v.ask.Role)
	pieces := c.joined(c.pieces())
	v.figuresInOrder(c, pieces)
	marked := slices.ContainsFunc(pieces, func(p piece) bool { return p.about != "" && p.about != bareFigure })
	if !marked {
		return
	}
	told := map[meaning]bool{}
	for _, p := range pieces {
		told[p.about] = true
	}
	offered := []string{}
	for i, p := range pieces {
		text := c.textOf(p)
		switch p.about {
		case "":
			if n := v.firstOpen(); i == 0 && n > 0 && !told[grows] && !told[offers] && !courtesy(c, p) && !(v.has(unsure, later) && p.to-p.from < shortDoubt) {
				v.add(n, text)
			}
		case bareFigure:
		case notWith, unshared:
			v.aside(c, p, 0)
		case easier:
			v.wish(text)
		case offers:
			offered = append(offered, text)
			v.add(1, text)
		default:
			v.add(questionAbout[p.about], text)
		}
	}
	if len(v.ask.Missing) == 1 && v.r.Answer.Lines[v.ask.Missing[0]] == "" && len(v.r.Answer.Lines) > 0 { // it can only be about that
		clear(v.r.Answer.Lines)
		offered = nil
		for _, p := range pieces {
			if p.about != notWith && p.about != unshared && p.about != easier {
				v.add(v.ask.Missing[0], c.words(p.from, p.to))
			}
		}
	}
	if v.ask.Role == mentoring.Both {
		v.r.Answer.Offers = strings.Join(offered, ". ")
	}
	v.figures()
}

// shortDoubt is how many words a first sentence has at least that is an answer and no "let me think about it".
const shortDoubt = 12

// courtesy reports whether a first sentence only greets or is glad.
func courtesy(c cutter, p piece) bool {
	return p.to-p.from <= mostNamed && containsWord("happy hi hello thanks thank sure yes dear great hallo bonjour hola danke dank merci gracias otherwise", c.tokens[p.from].word)
}

// firstOpen is the first open question that any words may answer, 0 when there is none.
func (v surveyed) firstOpen() int {
	if v.ask.Complete {
		return 0
	}
	for _, n := range []int{questionAbout[grows], questionAbout[matters], questionAbout[sortOf]} {
		if len(v.ask.Missing) == 0 || slices.Contains(v.ask.Missing, n) {
			return n
		}
	}
	return 0
}

func (v surveyed) add(n int, words string) {
	lines := v.r.Answer.Lines
	if lines[n] != "" {
		words = lines[n] + ". " + words
	}
	lines[n] = words
}

// figuresInOrder says what figures are that do not say it: the figures that are open, in their order, when there are as
// many of them.
func (v surveyed) figuresInOrder(c cutter, pieces []piece) {
	var bare []int
	said := map[int]bool{}
	for i, p := range pieces {
		if p.about == bareFigure {
			bare = append(bare, i)
		}
		said[questionAbout[p.about]] = true
	}
	var open []meaning
	for _, m := range []meaning{yearsOf, capacity, standing} {
		n := questionAbout[m]
		if !said[n] && !(m == capacity && c.mentee) && (len(v.ask.Missing) == 0 || slices.Contains(v.ask.Missing, n)) {
			open = append(open, m)
		}
	}
	mark := func(p piece) bool { // "4/5", "a 3"
		f := c.listen(c.words(p.from, p.to)).figures()
		return len(f) == 1 && (f[0].of == 5 || f[0].from > 0 && containsWord("a an een eine un una", c.listen(c.words(p.from, p.to)).tokens[f[0].from-1].word))
	}
	for k, i := range bare {
		switch {
		case len(bare) == len(open):
			pieces[i].about = open[k]
		case len(bare) == 1 && mark(pieces[i]) && slices.Contains(open, standing):
			pieces[i].about = standing
		}
	}
}

// aside takes what is for the matching alone, and what is not to be told. Here is the question in whose answer it stands.
func (v surveyed) aside(c cutter, p piece, here int) {
	a := &v.r.Answer
	if p.about == unshared {
		a.Private = append(a.Private, c.keptPrivate(p, here)...)
		slices.Sort(a.Private)
		a.Private = slices.Compact(a.Private)
		return
	}
	for _, h := range c.hits {
		if h.means == notWith && h.from >= p.from && h.to < p.to {
			a.NotWith = append(a.NotWith, c.words(h.to, p.to))
			return
		}
	}
}

// keptPrivate are the questions that a wish to keep something private means: those it numbers or names, else the one in
// whose answer it stands, else all.
func (c cutter) keptPrivate(p piece, here int) []int {
	var named []int
	for i := p.from; i < p.to; i++ {
		if n, _, ok := c.lex.numberAt(c.tokens, i); ok && n >= 1 && n <= questions(mentoring.Survey) {
			named = append(named, n)
		}
		if n := privateWords[c.tokens[i].word]; n > 0 {
			named = append(named, n)
		}
	}
	switch {
	case len(named) > 0:
		return named
	case here > 0 && here <= questions(mentoring.Survey):
		return []int{here}
	}
	return []int{1, 2, 3, 4, 5}
}

// privateWords name the questions of the survey.
var privateWords = map[string]int{
	"goal": 1, "goals": 1, "aims": 1, "doel": 1, "doelen": 1, "ziel": 1, "ziele": 1, "objectif": 1, "objectifs": 1, "objetivo": 1, "objetivos": 1,
	"years": 2, "experience": 2, "jaren": 2, "ervaring": 2, "jahre": 2, "erfahrung": 2, "annees": 2, "anos": 2, "experiencia": 2,
	"values": 3, "waarden": 3, "werte": 3, "valeurs": 3, "valores": 3,
	"rating": 5, "mark": 5, "score": 5, "cijfer": 5, "note": 5, "nota": 5,
}

// wish keeps what would make it easier, in their own words.
func (v surveyed) wish(words string) {
	a := &v.r.Answer
	if a.Wishes == nil {
		a.Wishes = &mentoring.Wishes{}
	}
	if a.Wishes.Words != "" {
		words = a.Wishes.Words + ". " + words
	}
	a.Wishes.Words = words
}

// figures reads what the answers say beside their words.
func (v surveyed) figures() {
	a := &v.r.Answer
	if words, ok := a.Lines[2]; ok {
		a.Years, _ = v.cutter(words, v.ask.Role).years()
	}
	if words, ok := a.Lines[4]; ok && v.ask.Role != mentoring.Mentee {
		part := v.listen(words)
		if a.Capacity = part.countBefore(capacity); a.Capacity == 0 {
			if figures := part.figures(); len(figures) > 0 && figures[0].value < 10 {
				a.Capacity = figures[0].value
			}
		}
	}
	if words, ok := a.Lines[5]; ok {
		a.Rating = v.cutter(words, v.ask.Role).oneToFive()
	}
	if v.ask.Role == mentoring.Both && a.Offers == "" {
		a.Offers = v.cutter(a.Lines[1], v.ask.Role).offered()
	}
	v.readWishes()
}

// listen hears a part of what was said, as an answer to a survey.
func (s *speech) listen(text string) *speech {
	return listen(text, nil, s.lex, s.now, mentoring.Survey)
}

// offered returns the part of an answer that says what somebody can help with.
func (c cutter) offered() string {
	var parts []string
	for _, p := range c.joined(c.pieces()) {
		if p.about == offers {
			parts = append(parts, c.textOf(p))
		}
	}
	return strings.Join(parts, ". ")
}

// years reads how long somebody has led people. It reports false when nothing says so.
func (c cutter) years() (int, bool) {
	for i := range c.tokens {
		switch {
		case c.hasYear(i):
			n, _, _ := c.lex.numberAt(c.tokens, i)
			return c.now.Year() - n, true
		case decades[c.tokens[i].word]:
			n, _, ok := c.lex.numberAt(c.tokens, max(i-1, 0))
			if !ok || i == 0 {
				n = 1
			}
			return 10 * n, true
		}
	}
	if n := c.countBefore(yearsOf); n > 0 {
		return n, true
	}
	for _, f := range c.allFigures() {
		if f.to < len(c.tokens) && monthWords[c.tokens[f.to].word] {
			return f.value / 12, true
		}
	}
	if figures := c.listen(c.text).allFigures(); len(figures) > 0 && figures[0].value < 80 {
		return figures[0].value, true
	}
	return 0, c.has(ledFor)
}

var (
	decades    = setOf("decade decades decennium jahrzehnt jahrzehnte jahrzehnten décennie década décadas")
	monthWords = setOf("month months maand maanden monat monate monaten mois mes meses")
)

// oneToFive reads a mark from 1 to 5, 0 when there is none.
func (c cutter) oneToFive() int {
	for _, outOf := range []bool{true, false} { // "4 out of 5" goes before a bare figure
		for _, f := range c.marks {
			if f.value >= 1 && f.value <= 5 && f.of != 10 && (f.of == 5 || !outOf) {
				return f.value
			}
		}
	}
	said := strings.Join(bareWords(fold(c.text)), " ")
	for words, mark := range anchors {
		if strings.Contains(said, words) {
			return mark
		}
	}
	return 0
}

// anchors are the words by which our mail describes the marks, in which some answer.
var anchors = map[string]int{"finding my feet": 1, "steady most days": 3, "others ask me": 5}

// alsoTold gives the parts of prose, beside the question that all of it is taken to answer, to the questions that ask for
// what they tell. It is for surveys that are not ours.
func (s *speech) alsoTold(r *Reading, ask Ask) {
	if len(s.numbered) > 0 || len(r.Answer.Lines) != 1 || len(ask.Missing) == 1 {
		return
	}
	lines := r.Answer.Lines
	c := s.cutter(s.text, ask.Role)
	for _, p := range c.joined(c.pieces()) {
		for n, topic := range ask.Questions {
			if _, taken := lines[n]; !taken && c.tells(p, topic) {
				lines[n] = c.textOf(p)
			}
		}
	}
}

// tells reports whether a piece tells what a question asks for.
func (c cutter) tells(p piece, topic Topic) bool {
	has := func(told func(i int) bool) bool {
		for i := p.from; i < p.to; i++ {
			if told(i) {
				return p.about == easier || p.about == ""
			}
		}
		return false
	}
	switch topic {
	case YearsTopic:
		return p.about == yearsOf
	case CapacityTopic:
		return p.about == capacity
	case RatingTopic:
		return p.about == standing
	case ValuesTopic:
		return p.about == matters
	case PartnerTopic:
		return p.about == sortOf || p.about == easier && c.sorts(p)
	case TongueTopic:
		return has(func(i int) bool { return languageNames[c.tokens[i].word] != "" })
	case TimesTopic:
		return has(func(i int) bool { return timeWords[c.tokens[i].word] })
	case ModeTopic:
		return slices.ContainsFunc(c.hits, func(h hit) bool {
			return (h.means == online || h.means == inPerson) && p.from <= h.from && h.from < p.to
		})
	}
	return false
}

// sorts reports whether a piece names a sort of partner.
func (c cutter) sorts(p piece) bool {
	return slices.ContainsFunc(c.hits, func(h hit) bool { return h.means == sortOf && p.from <= h.from && h.from < p.to })
}

// timeWords are days and times of day.
var timeWords = setOf("monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays saturday saturdays sunday sundays weekend weekends morning mornings " +
	"afternoon afternoons evening evenings lunchtime pm am maandag dinsdag woensdag donderdag vrijdag ochtend middag avond montag montags dienstag dienstags mittwoch mittwochs " +
	"donnerstag donnerstags freitag freitags vormittags nachmittags abends lundi mardi mercredi jeudi vendredi matin soir lunes martes miércoles jueves viernes tarde tardes")

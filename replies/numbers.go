package replies

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// figure is a number in a text, with what stands around it.
type figure struct {
	value    int
	of       int  // the whole it is a part of: 5 in "4/5" and "4 out of 5"; 0 when none
	half     bool // more by a half: "3½", "three and a half"
	from, to int  // tokens
}

// outOf are the words between a mark and its whole.
var outOf = setOf("of from sur von de van uit auf su em na z sobre av af ud din od ot от из з")

// figures returns the numbers in the speech that are not part of a date, a time, a length or a list mark.
func (s *speech) figures() []figure {
	var out []figure
	for i := 0; i < len(s.tokens); i++ {
		if t := &s.tokens[i]; s.dated[i] || s.marked[i] || !t.known.counts && !startsFigure(t.word) {
			continue
		}
		f, ok := s.figureAt(i)
		if ok {
			out = append(out, f)
		}
		i = max(i, f.to-1)
	}
	return out
}

func (s *speech) figureAt(i int) (figure, bool) {
	t := s.tokens[i]
	if part, whole, ok := strings.Cut(t.word, "/"); ok && !strings.Contains(whole, "/") {
		a, errA := strconv.Atoi(part)
		b, errB := strconv.Atoi(whole)
		if errA == nil && errB == nil && (b == 5 || b == 10) && a <= b {
			return figure{value: a, of: b, from: i, to: i + 1}, true
		}
		return figure{}, false
	}
	value, to, ok := s.lex.numberAt(s.tokens, i)
	if !ok {
		return figure{}, false
	}
	if end := s.scaleAt(to, value); end > 0 {
		return figure{to: end}, false
	}
	half := false
	if end := s.halfAt(to); end > 0 {
		half, to = true, end
	}
	if whole, end := s.wholeAt(to); whole > 0 && value <= whole {
		f := figure{value: value, of: whole, half: half, from: i, to: end}
		return f, end == len(s.tokens) || s.tokens[end-1].clause || !s.countsThings(i, end)
	}
	if to < len(s.tokens) && !s.tokens[to-1].clause && s.lex.isUnit[s.tokens[to].word] {
		return figure{to: to}, false
	}
	if value == 1 && (articles[t.word] && !t.clause || t.word == "one" && !s.standsAlone(i)) {
		return figure{}, false
	}
	return figure{value: value, half: half, from: i, to: to}, true
}

// halfAt returns where a half ends that is added to the number before token i, "and a half", "½", or 0.
func (s *speech) halfAt(i int) int {
	if strings.HasPrefix(s.text[s.tokens[i-1].to:], "½") {
		return i
	}
	if !containsWord("and et y en und e", s.wordAt(i)) {
		return 0
	}
	switch {
	case containsWord("half demi demie medio media halb mezzo meio", s.wordAt(i+1)):
		return i + 2
	case articles[s.wordAt(i+1)] || s.wordAt(i+1) == "a":
		if containsWord("half halve", s.wordAt(i+2)) {
			return i + 3
		}
	}
	return 0
}

// wholeAt reads what a mark is out of, at token i, and where that ends: "out of 5", "van de vijf", "stars out of 5", "/ 5".
func (s *speech) wholeAt(i int) (whole, to int) {
	j := i
	if s.wordAt(j) != "" && markUnits[s.wordAt(j)] {
		j++
	}
	if s.wordAt(j) == "out" {
		j++
	}
	slashed := j == i && j < len(s.tokens) && s.tokens[j-1].to < s.tokens[j].from && strings.TrimSpace(s.text[s.tokens[j-1].to:s.tokens[j].from]) == "/"
	if !slashed && !outOf[s.wordAt(j)] || j > i && s.tokens[i-1].clause {
		return 0, 0
	}
	if !slashed {
		j++
	}
	if j > i && wholeArticles[s.wordAt(j)] {
		j++
	}
	if j >= len(s.tokens) {
		return 0, 0
	}
	whole, to, ok := s.lex.numberAt(s.tokens, j)
	if !ok || whole != 5 && whole != 10 {
		return 0, 0
	}
	return whole, to
}

// countsThings reports whether the words behind "3 of 5", at token end, say that things are counted and no mark is given.
func (s *speech) countsThings(from, end int) bool {
	next := s.tokens[end]
	switch {
	case markUnits[next.word]:
		return false
	case s.lex.isUnit[next.word]:
		return true
	case s.lex.tag == "en":
		return s.tokens[end-2].word == "of" && s.tokens[end-3].word != "out" && end-from == 3 &&
			!containsWord("for from in on and but because so this the me it as possible to with again overall", next.word)
	}
	initial, _ := utf8.DecodeRuneInString(s.text[next.from:])
	return s.lex.tag == "de" && unicode.IsUpper(initial)
}

// markUnits are what marks are counted in, wholeArticles the words between "out of" and the whole.
var (
	markUnits     = setOf("stars star points point sterne sternen punkte punkten étoiles étoile estrellas puntos sterren punten stelle punti estrelas pontos")
	wholeArticles = setOf("the a possible de den les los le maximal max")
)

// scaleAt returns where a scale ends that began with the value before token i, "1 to 5", or 0: it only repeats our question.
func (s *speech) scaleAt(i, value int) int {
	if value > 1 || !containsWord("to bis à a al tot through und and et y en", s.wordAt(i)) || i+1 >= len(s.tokens) {
		return 0
	}
	if whole, end, ok := s.lex.numberAt(s.tokens, i+1); ok && (whole == 5 || whole == 10) {
		return end
	}
	return 0
}

func (s *speech) wordAt(i int) string {
	if i < 0 || i >= len(s.tokens) {
		return ""
	}
	return s.tokens[i].word
}

// standsAlone reports whether "one" is a mark rather than a thing: alone in its clause, behind an article or before its whole.
func (s *speech) standsAlone(i int) bool {
	opens := i == 0 || s.tokens[i-1].clause || containsWord("a an is it rating score mark give gave only just about", s.tokens[i-1].word)
	closes := s.tokens[i].clause || i+1 < len(s.tokens) && containsWord("out star of mentee max at", s.tokens[i+1].word)
	return opens && closes
}

// articles are number words that say "a" unless they stand alone.
var articles = map[string]bool{"un": true, "une": true, "una": true, "ein": true, "eine": true, "einen": true, "einer": true, "einem": true, "een": true}

// numberAt reads a number, in figures or words, at token i, and returns the token behind it.
func (l *lexicon) numberAt(tokens []token, i int) (value, to int, ok bool) {
	word := tokens[i].word
	if startsFigure(word) { // a failure of Atoi is dear, and nearly all words would be one
		if n, err := strconv.Atoi(word); err == nil {
			return n, i + 1, n >= 0 && n < 10_000
		}
	}
	if known := tokens[i].known; known != nil && !known.counts {
		return 0, 0, false
	}
	n, ok := l.numbers[word]
	if !ok {
		return 0, 0, false
	}
	to = i + 1
	if n == 4 && to < len(tokens) && !tokens[i].clause && (tokens[to].word == "vingt" || tokens[to].word == "vingts") {
		n, to = 80, to+1 // French counts on in twenties
	}
	if n < 20 || n%10 != 0 || tokens[to-1].clause {
		return n, to, true
	}
	unit := to
	if unit+1 < len(tokens) && linksNumbers[tokens[unit].word] && !tokens[unit].clause {
		unit++
	}
	if unit < len(tokens) {
		if u := l.numbers[tokens[unit].word]; u > 0 && (u < 10 || u < 20 && (n == 60 || n == 80)) {
			n, to = n+u, unit+1
		}
	}
	return n, to, true
}

// startsFigure reports whether a word may be written in figures.
func startsFigure(word string) bool { return word != "" && word[0] <= '9' }

// linksNumbers are the words between tens and units: "treinta y cinco", "vingt et un".
var linksNumbers = setOf("y et e i si και")

// joined adds the numbers from 21 to 99 that are written in one word, tens first: "trentacinque", "ventuno".
func joined(numbers map[string]int) map[string]int {
	out := maps.Clone(numbers)
	for ten, n := range numbers {
		if n < 20 || n > 90 || n%10 != 0 {
			continue
		}
		for unit, u := range numbers {
			if u < 1 || u > 9 || len(unit) < 2 {
				continue
			}
			out[ten+unit] = n + u
			if last := ten[len(ten)-1]; strings.IndexByte("aeiou", last) >= 0 && strings.IndexByte("aeiou", unit[0]) >= 0 {
				out[ten[:len(ten)-1]+unit] = n + u
			}
		}
	}
	return out
}

// smallNumbers returns the first number words of a language, from zero.
func smallNumbers(words string, more map[string]int) map[string]int {
	out := map[string]int{}
	for i, alternatives := range strings.Fields(fold(words)) {
		for w := range strings.SplitSeq(alternatives, "|") {
			out[w] = i
		}
	}
	for w, n := range more {
		out[w] = n
	}
	return out
}

// listed returns the whole numbers between low and high that stand in the tokens, in order, ranges ("2-4") included.
func listed(tokens []token, l *lexicon, low, high int) []int {
	var out []int
	add := func(n int) {
		if n >= low && n <= high && !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	for i := 0; i < len(tokens); i++ {
		if a, b, ok := strings.Cut(tokens[i].word, "-"); ok {
			first, errA := strconv.Atoi(a)
			last, errB := strconv.Atoi(b)
			if errA == nil && errB == nil && first >= low && last <= high {
				for n := first; n <= last; n++ {
					add(n)
				}
			}
			continue
		}
		if n, to, ok := l.numberAt(tokens, i); ok {
			add(n)
			i = to - 1
		}
	}
	slices.Sort(out)
	return out
}

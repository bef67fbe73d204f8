package replies

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// figure is a number in a text, with what stands around it.
type figure struct {
	value    int
	of       int // the whole it is a part of: 5 in "4/5" and "4 out of 5"; 0 when none
	from, to int // tokens
}

// outOf are the words between a mark and its whole.
var outOf = setOf("of sur von de van uit auf su em na z sobre av af ud din od ot от из з")

// figures returns the numbers in the speech that are not part of a date, a time, a length or a list mark.
func (s *speech) figures() []figure {
	var out []figure
	for i := 0; i < len(s.tokens); i++ {
		if s.dated[i] || s.marked[i] {
			continue
		}
		f, ok := s.figureAt(i)
		if !ok {
			continue
		}
		out = append(out, f)
		i = f.to - 1
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
	if !ok || to < len(s.tokens) && !s.tokens[to-1].clause && s.lex.isUnit[s.tokens[to].word] {
		return figure{}, false
	}
	if value == 1 && (articles[t.word] && !t.clause || t.word == "one" && !s.standsAlone(i)) {
		return figure{}, false
	}
	f := figure{value: value, from: i, to: to}
	j := to
	if j < len(s.tokens) && s.tokens[j].word == "out" {
		j++
	}
	if j+1 < len(s.tokens) && outOf[s.tokens[j].word] {
		if whole, end, ok := s.lex.numberAt(s.tokens, j+1); ok && (whole == 5 || whole == 10) && value <= whole {
			f.of, f.to = whole, end
		}
	}
	return f, true
}

// standsAlone reports whether "one" is a mark rather than a thing: alone in its clause, behind an article or before its whole.
func (s *speech) standsAlone(i int) bool {
	opens := i == 0 || s.tokens[i-1].clause || containsWord("a an is it rating score mark give gave only just about", s.tokens[i-1].word)
	closes := s.tokens[i].clause || i+1 < len(s.tokens) && containsWord("out star of mentee max at", s.tokens[i+1].word)
	return opens && closes
}

// articles are number words that say "a" unless they stand alone.
var articles = map[string]bool{"un": true, "une": true, "una": true, "ein": true, "eine": true, "einen": true, "een": true}

// numberAt reads a number, in figures or words, at token i, and returns the token behind it.
func (l *lexicon) numberAt(tokens []token, i int) (value, to int, ok bool) {
	word := tokens[i].word
	if word != "" && word[0] <= '9' { // a failure of Atoi is dear, and nearly all words would be one
		if n, err := strconv.Atoi(word); err == nil {
			return n, i + 1, n >= 0 && n < 10_000
		}
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

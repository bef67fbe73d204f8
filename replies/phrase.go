package replies

import (
	"cmp"
	"slices"
	"strings"
)

// meaning is what a phrase says, apart from the words it says it in.
type meaning string

// phrasebook is one language's phrases by meaning. A phrase is written as people write it, with five signs:
//
//	(a|b c|)   one of these; an empty one makes the group optional
//	<name>     one of the words of a set
//	..         up to three words of any kind, within the clause
//	_          any one word
//	^ and $    the start and the end of a clause
type phrasebook map[meaning][]string

// pattern is one phrase without alternatives.
type pattern struct {
	elements []string
	means    meaning
	literal  int // how many words it names: the longer phrase wins
}

// gapReach is how many words ".." may stand for.
const gapReach = 3

// patterns are all phrases of a language by the first word they name.
type patterns map[string][]pattern

// hit is a phrase found in a text.
type hit struct {
	means    meaning
	from, to int // tokens
	literal  int
}

// compile turns a phrasebook into patterns.
func compile(book phrasebook, sets map[string]string, respell map[string]string) patterns {
	out := patterns{}
	for means, phrases := range book {
		for _, phrase := range phrases {
			for _, plain := range expand(phrase, sets) {
				p := pattern{means: means}
				for word := range strings.FieldsSeq(plain) {
					switch word {
					case "^", "$", "..", "_":
						p.elements = append(p.elements, word)
					default:
						for _, t := range tokenise(word, respell) {
							p.elements = append(p.elements, t.word)
							p.literal++
						}
					}
				}
				first := slices.IndexFunc(p.elements, func(e string) bool { return e != "^" })
				if first >= 0 {
					out[p.elements[first]] = append(out[p.elements[first]], p)
				}
			}
		}
	}
	return out
}

// expand returns a phrase once for each choice of its alternatives.
func expand(phrase string, sets map[string]string) []string {
	if open := strings.IndexByte(phrase, '<'); open >= 0 {
		end := strings.IndexByte(phrase, '>')
		return expand(phrase[:open]+"("+sets[phrase[open+1:end]]+")"+phrase[end+1:], sets)
	}
	open := strings.IndexByte(phrase, '(')
	if open < 0 {
		return []string{phrase}
	}
	choices, rest := alternatives(phrase[open+1:])
	var out []string
	for _, choice := range choices {
		out = append(out, expand(phrase[:open]+choice+rest, sets)...)
	}
	return out
}

// alternatives splits the inside of a group, groups within it left whole, and returns what stands behind the group.
func alternatives(s string) (choices []string, rest string) {
	depth, start := 0, 0
	for i := range len(s) {
		switch {
		case s[i] == '(':
			depth++
		case s[i] == ')' && depth > 0:
			depth--
		case s[i] == ')':
			return append(choices, s[start:i]), s[i+1:]
		case s[i] == '|' && depth == 0:
			choices, start = append(choices, s[start:i]), i+1
		}
	}
	return append(choices, s[start:]), ""
}

// find returns the phrases in a text that do not overlap, the longer ones first served, in the order of the text. Only
// meanings that matter are looked at; of one and the same words every meaning is kept.
func (ps patterns) find(tokens []token, matters func(meaning) bool) []hit {
	var all []hit
	for i, t := range tokens {
		for _, p := range ps[t.word] {
			if !matters(p.means) {
				continue
			}
			if to, ok := p.match(tokens, i); ok {
				all = append(all, hit{means: p.means, from: i, to: to, literal: p.literal})
			}
		}
	}
	slices.SortFunc(all, func(a, b hit) int {
		return cmp.Or(b.literal-a.literal, a.from-b.from, a.to-b.to, cmp.Compare(a.means, b.means))
	})
	all = slices.Compact(all)
	taken := make([]int, len(tokens)) // which hit took a token, from 1
	kept := all[:0]
	for _, h := range all {
		owner := 0
		for _, k := range taken[h.from:h.to] {
			owner = max(owner, k)
		}
		if owner > 0 && (kept[owner-1].from != h.from || kept[owner-1].to != h.to) {
			continue
		}
		kept = append(kept, h)
		for i := h.from; i < h.to; i++ {
			taken[i] = len(kept)
		}
	}
	slices.SortStableFunc(kept, func(a, b hit) int { return a.from - b.from })
	return kept
}

// match returns where a phrase that begins at token i ends.
func (p pattern) match(tokens []token, i int) (int, bool) {
	elements := p.elements
	if elements[0] == "^" {
		if i > 0 && !tokens[i-1].clause && !opensClause[tokens[i-1].word] {
			return 0, false
		}
		elements = elements[1:]
	}
	return matchFrom(elements, tokens, i, i)
}

// opensClause are the words behind which a new thought begins as it does behind a comma.
var opensClause = map[string]bool{
	"but": true, "so": true, "and": true, "then": true, "well": true, "mais": true, "et": true, "donc": true, "aber": true,
	"und": true, "also": true, "pero": true, "y": true, "maar": true, "en": true, "dus": true, "sorry": true, "oh": true, "actually": true,
}

func matchFrom(elements []string, tokens []token, start, i int) (int, bool) {
	for k, e := range elements {
		switch e {
		case "$":
			return i, i == len(tokens) || i > start && tokens[i-1].clause
		case "..":
			for skip := 0; skip <= gapReach && i+skip < len(tokens); skip++ {
				if to, ok := matchFrom(elements[k+1:], tokens, start, i+skip); ok {
					return to, true
				}
				if tokens[i+skip].clause {
					return 0, false
				}
			}
			return 0, false
		default:
			if i >= len(tokens) || i > start && tokens[i-1].sentence || e != "_" && tokens[i].word != e {
				return 0, false
			}
			i++
		}
	}
	return i, true
}

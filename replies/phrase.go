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

// gapReach is how many words ".." may stand for.
const gapReach = 3

// patterns are all phrases of a language, sharing their beginnings.
type patterns struct {
	anywhere *state // phrases that may begin at any word
	opening  *state // those that begin with a clause
}

// state is a place within phrases: which words may come next, and what is meant when nothing more need come.
type state struct {
	words map[string]*state
	any   *state // "_"
	gap   *state // ".."
	end   *state // "$"
	means []meant
}

// meant is the meaning of a phrase, and how many words it names: the longer phrase wins.
type meant struct {
	meaning meaning
	literal int
}

// hit is a phrase found in a text.
type hit struct {
	means    meaning
	from, to int // tokens
	literal  int
}

// compile turns a phrasebook into patterns.
func compile(book phrasebook, sets map[string]string, respell map[string]string) patterns {
	out := patterns{anywhere: &state{}, opening: &state{}}
	for means, phrases := range book {
		for _, phrase := range phrases {
			for _, plain := range expand(phrase, sets) {
				out.add(means, strings.Fields(plain), respell)
			}
		}
	}
	return out
}

// add adds a phrase without alternatives.
func (ps patterns) add(means meaning, elements []string, respell map[string]string) {
	at, literal := ps.anywhere, 0
	if len(elements) > 0 && elements[0] == "^" {
		at, elements = ps.opening, elements[1:]
	}
	for _, e := range elements {
		switch e {
		case "_":
			at = next(&at.any)
		case "..":
			at = next(&at.gap)
		case "$":
			at = next(&at.end)
		default:
			for _, t := range tokenise(e, respell) {
				if at.words == nil {
					at.words = map[string]*state{}
				}
				following := at.words[t.word]
				at.words[t.word] = next(&following)
				at = following
				literal++
			}
		}
	}
	if m := (meant{means, literal}); literal > 0 && !slices.Contains(at.means, m) {
		at.means = append(at.means, m)
	}
}

// next returns the state behind an element, made when there is none yet.
func next(s **state) *state {
	if *s == nil {
		*s = &state{}
	}
	return *s
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
// meanings that matter are looked at; of phrases that name the same words in the same place every meaning is kept.
func (ps patterns) find(tokens []token, matters func(meaning) bool) []hit {
	f := finder{tokens: tokens, matters: matters}
	for i := range tokens {
		f.start = i
		f.follow(ps.anywhere, i)
		if i == 0 || tokens[i-1].clause || opensClause[tokens[i-1].word] {
			f.follow(ps.opening, i)
		}
	}
	all := f.found
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
		if owner > 0 && (kept[owner-1].from != h.from || kept[owner-1].to != h.to || kept[owner-1].literal != h.literal) {
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

// opensClause are the words behind which a new thought begins as it does behind a comma.
var opensClause = map[string]bool{
	"but": true, "so": true, "and": true, "then": true, "well": true, "mais": true, "et": true, "donc": true, "aber": true,
	"und": true, "also": true, "pero": true, "y": true, "maar": true, "en": true, "dus": true, "sorry": true, "oh": true, "actually": true,
}

// finder follows phrases through a text.
type finder struct {
	tokens  []token
	matters func(meaning) bool
	start   int // where the phrase begins
	found   []hit
}

// follow follows phrases from a state reached before token i.
func (f *finder) follow(s *state, i int) {
	for _, m := range s.means {
		if f.matters(m.meaning) {
			f.found = append(f.found, hit{means: m.meaning, from: f.start, to: i, literal: m.literal})
		}
	}
	if s.end != nil && (i == len(f.tokens) || i > f.start && f.tokens[i-1].clause) {
		f.follow(s.end, i)
	}
	if i < len(f.tokens) && (i == f.start || !f.tokens[i-1].sentence) {
		if following := s.words[f.tokens[i].word]; following != nil {
			f.follow(following, i+1)
		}
		if s.any != nil {
			f.follow(s.any, i+1)
		}
	}
	if s.gap != nil {
		for skip := 0; skip <= gapReach && i+skip < len(f.tokens); skip++ {
			f.follow(s.gap, i+skip)
			if f.tokens[i+skip].clause {
				break
			}
		}
	}
}

package replies

import (
	"encoding/binary"
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
//	^ and $    the start and the end of a clause; ^ stands at the beginning of a phrase only
type phrasebook map[meaning][]string

// grammar is a phrasebook taken apart. Phrases that end alike share their ends, so that the choices within a phrase need
// not be multiplied out.
type grammar struct {
	sets      map[string]string
	spellings vocabulary
	meanings  []meaning        // in alphabetical order
	words     map[string]int32 // the places of the words, from 1
	spelt     map[string][]int32

	steps  []step
	stepAt map[step]int32
	choice [][]int32        // sets of steps, each in the order of the steps
	choose map[string]int32 // the places of the choices
	read   map[partBefore]int32
}

// step is one sign of a phrase: a word by its place, or one of the signs below; and the choice of steps behind it.
type step struct{ sign, then int32 }

// The signs that are no words. From the last of them downwards a sign is a meaning: the phrase is complete.
const (
	anyWord     int32 = -1
	gap         int32 = -2
	clauseEnd   int32 = -3
	clauseStart int32 = -4
	lastSign    int32 = -5
)

// partBefore is a part of a phrase before what follows it.
type partBefore struct {
	part string
	then int32
}

// newGrammar reads a phrasebook, and returns the choice that all phrases begin with.
func newGrammar(book phrasebook, sets, respell map[string]string) (*grammar, int32) {
	g := &grammar{
		sets: sets, spellings: spellings(respell), words: map[string]int32{}, spelt: map[string][]int32{},
		stepAt: map[step]int32{}, choose: map[string]int32{}, read: map[partBefore]int32{},
	}
	for means := range book {
		g.meanings = append(g.meanings, means)
	}
	slices.Sort(g.meanings)
	end := g.oneOf(nil)
	var all []int32
	for i, means := range g.meanings {
		complete := g.step(lastSign-int32(i), end)
		for _, phrase := range book[means] {
			all = append(all, g.choice[g.sequence(phrase, complete)]...)
		}
	}
	return g, g.oneOf(all)
}

// sequence reads parts that follow each other, and returns the choice of steps that they begin with.
func (g *grammar) sequence(text string, then int32) int32 {
	for _, part := range slices.Backward(parts(text)) {
		key := partBefore{part, then}
		first, ok := g.read[key]
		if !ok {
			first = g.part(part, then)
			g.read[key] = first
		}
		then = first
	}
	return then
}

// part reads a word, a sign, a group or a set. A word with a group inside of it is written out.
func (g *grammar) part(part string, then int32) int32 {
	open := strings.IndexAny(part, "(<")
	if open < 0 {
		return g.element(part, then)
	}
	var choices []string
	rest := "more"
	if open == 0 && part[0] == '(' {
		choices, rest = alternatives(part[1:])
	} else if name, more, _ := strings.Cut(part, ">"); open == 0 {
		choices, _ = alternatives(g.sets[name[1:]])
		rest = more
	}
	if rest != "" {
		choices = expand(part, g.sets)
	}
	var all []int32
	for _, c := range choices {
		all = append(all, g.choice[g.sequence(c, then)]...)
	}
	return g.oneOf(all)
}

func (g *grammar) element(e string, then int32) int32 {
	switch e {
	case "_":
		return g.step(anyWord, then)
	case "..":
		return g.step(gap, then)
	case "$":
		return g.step(clauseEnd, then)
	case "^":
		return g.step(clauseStart, then)
	}
	words, ok := g.spelt[e]
	if !ok {
		for _, t := range respelt(tokenise(e), e, g.spellings) {
			if g.words[t.word] == 0 {
				g.words[t.word] = int32(len(g.words) + 1)
			}
			words = append(words, g.words[t.word])
		}
		g.spelt[e] = words
	}
	for _, w := range slices.Backward(words) {
		then = g.step(w, then)
	}
	return then
}

// step returns the choice of nothing but one step.
func (g *grammar) step(sign, then int32) int32 {
	s := step{sign, then}
	at, ok := g.stepAt[s]
	if !ok {
		at = int32(len(g.steps))
		g.steps, g.stepAt[s] = append(g.steps, s), at
	}
	return g.oneOf([]int32{at})
}

// oneOf returns the choice between steps.
func (g *grammar) oneOf(steps []int32) int32 {
	slices.Sort(steps)
	steps = slices.Compact(steps)
	key := make([]byte, 0, 64)
	for _, s := range steps {
		key = binary.NativeEndian.AppendUint32(key, uint32(s))
	}
	at, ok := g.choose[string(key)]
	if !ok {
		at = int32(len(g.choice))
		g.choice = append(g.choice, steps)
		g.choose[string(key)] = at
	}
	return at
}

// parts splits a phrase at its blanks, groups and the names of sets left whole.
func parts(s string) []string {
	var out []string
	depth, start := 0, 0
	for i := range len(s) {
		switch s[i] {
		case '(', '<':
			depth++
		case ')', '>':
			depth--
		case ' ':
			if depth == 0 {
				if i > start {
					out = append(out, s[start:i])
				}
				start = i + 1
			}
		}
	}
	if start < len(s) {
		out = append(out, s[start:])
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

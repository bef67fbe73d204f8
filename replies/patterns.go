package replies

import (
	"cmp"
	"slices"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// patterns are all phrases of a language as one machine. Its states are the places within phrases, told apart by what may
// come next.
type patterns struct {
	words    map[string]int32 // the places of the words, from 1
	meanings []meaning        // in alphabetical order
	states   []state
	edges    []edge
	complete []uint8 // the places of the meanings of complete phrases
	first    []int32 // the state behind the first word of a phrase, by the place of the word
	heard    map[mentoring.Kind][]hearing
	denies   []bool // whether a word, by its place, denies or ends something
	opening  int32  // the state before the phrases that begin with a clause
}

// anywhere is the state before all other phrases; in the state 0 no phrase goes on.
const anywhere = 1

// state is a place within phrases.
type state struct {
	words         span   // the edges for the next word
	mayGoOn       uint64 // a bit for each of these words, which some share
	any, gap, end int32  // the states behind "_", ".." and "$"
	means         span   // what is meant when nothing more need come
}

type span struct{ from, to int32 }

// edge leads to another state by a word. The edges of a state are in the order of their words.
type edge struct{ word, to int32 }

// compile turns a phrasebook into patterns.
func compile(book phrasebook, sets, respell map[string]string) *patterns {
	g, start := newGrammar(book, sets, respell)
	c := compiler{g: g, stateOf: map[int32]int32{}}
	c.words, c.meanings = g.words, g.meanings
	c.state(g.oneOf(nil))
	c.state(start)
	for at := 0; at < len(c.choices); at++ {
		c.lead(at)
	}
	c.denies = make([]bool, len(c.words)+1)
	for w, place := range c.words {
		c.denies[place] = denials[w] || ends[w]
	}
	c.first = make([]int32, len(c.words)+1)
	for _, e := range c.from(anywhere) {
		c.first[e.word] = e.to
	}
	c.heard = map[mentoring.Kind][]hearing{}
	for _, kind := range mentoring.Kinds {
		c.heard[kind] = c.hear(kind)
	}
	ps := c.patterns // apart from the compiler, whose memory is free then
	return &ps
}

// compiler makes a state of every choice of steps that a text can lead to.
type compiler struct {
	patterns
	g       *grammar
	stateOf map[int32]int32
	choices []int32 // of each state
}

// state returns the state of a choice.
func (c *compiler) state(choice int32) int32 {
	at, ok := c.stateOf[choice]
	if !ok {
		at = int32(len(c.choices))
		c.stateOf[choice] = at
		c.choices = append(c.choices, choice)
	}
	return at
}

// lead leads from a state, by each of the signs that may come next, to what follows it.
func (c *compiler) lead(at int) {
	var steps []step
	for _, s := range c.g.choice[c.choices[at]] {
		steps = append(steps, c.g.steps[s])
	}
	slices.SortFunc(steps, func(a, b step) int { return cmp.Compare(a.sign, b.sign) })
	s := state{words: span{from: int32(len(c.edges))}, means: span{from: int32(len(c.complete))}}
	for len(steps) > 0 {
		sign := steps[0].sign
		var next []int32
		n := 0
		for ; n < len(steps) && steps[n].sign == sign; n++ {
			next = append(next, c.g.choice[steps[n].then]...)
		}
		steps = steps[n:]
		if sign <= lastSign {
			c.complete = append(c.complete, uint8(lastSign-sign))
			continue
		}
		to := c.state(c.g.oneOf(next))
		switch sign {
		case anyWord:
			s.any = to
		case gap:
			s.gap = to
		case clauseEnd:
			s.end = to
		case clauseStart:
			if at == anywhere {
				c.opening = to
			}
		default:
			c.edges = append(c.edges, edge{sign, to})
			s.mayGoOn |= 1 << (sign & 63)
		}
	}
	s.words.to, s.means.to = int32(len(c.edges)), int32(len(c.complete))
	c.states = append(c.states, s)
}

// from returns the edges from a state.
func (ps *patterns) from(at int32) []edge {
	words := ps.states[at].words
	return ps.edges[words.from:words.to]
}

// next returns the state to which a word leads from another, 0 when there is none.
func (ps *patterns) next(at, word int32) int32 {
	if at == anywhere {
		return ps.first[word]
	}
	if word == 0 || ps.states[at].mayGoOn>>(word&63)&1 == 0 {
		return 0
	}
	edges := ps.from(at)
	for len(edges) > 0 {
		middle := len(edges) / 2
		switch e := edges[middle]; {
		case e.word == word:
			return e.to
		case e.word < word:
			edges = edges[middle+1:]
		default:
			edges = edges[:middle]
		}
	}
	return 0
}

package replies

import (
	"slices"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// reviewer reads what a coordinator wants otherwise in a list of pairs: "swap 7 and 9", "7 with Maria instead", "keep 2
// apart", "why 3?". What it has read is not read again as a list of numbers.
type reviewer struct {
	*speech
	pairs   int
	people  []person
	used    []bool // tokens that belong to a change
	answer  mentoring.Answer
	because []Reason
	doubt   bool // a change was named that could not be made out, or that was denied
}

// person is one of those who may be put into a pair: the folded words of their name.
type person struct{ words []string }

// review reads the changes and the questions in a coordinator's word on a list of pairs. It reports false when there are none.
func review(s *speech, ask Ask) (Reading, bool) {
	r := &reviewer{speech: s, pairs: max(ask.Pairs, 1), used: make([]bool, len(s.tokens))}
	for _, name := range ask.People {
		var words []string
		for _, t := range tokenise(name) {
			words = append(words, t.word)
		}
		r.people = append(r.people, person{words})
	}
	for i := range s.tokens {
		if !r.used[i] {
			r.why(i)
			r.swap(i)
			r.instead(i)
			r.apart(i)
		}
	}
	if len(r.answer.Changes) == 0 && len(r.answer.Why) == 0 && !r.doubt {
		return Reading{}, false
	}
	return r.reading(ask), true
}

// reading joins what was read with the verdict on the list, which the rest of the words may hold.
func (r *reviewer) reading(ask Ask) Reading {
	rest := hear(tokenise(r.rest()), r.rest(), nil, r.lex, r.now, r.kind)
	verdict := proposal(rest, ask)
	answer := r.answer
	answer.Intent = mentoring.Answered
	out := Reading{Answer: answer, Certainty: plain, Because: append(r.because, verdict.Because...)}
	switch {
	case r.doubt:
		out.Certainty = mixed
	case verdict.Answer.Intent == mentoring.Accept && !verdict.picked():
		out.Answer.Intent, out.Answer.Except = mentoring.Accept, verdict.Answer.Except
	}
	return out
}

// picked reports whether a reading takes some pairs by their numbers. Beside a change that is no verdict on the others: "keep
// these two apart".
func (r Reading) picked() bool {
	return slices.ContainsFunc(r.Because, func(b Reason) bool { return b.Rule == thesePairs })
}

// rest is the text without what was read as a change.
func (r *reviewer) rest() string {
	text := []byte(r.text)
	for i, used := range r.used {
		if !used {
			continue
		}
		to := r.tokens[i].to
		for at := r.tokens[i].from; at < to; at++ {
			if text[at] != '\n' {
				text[at] = ' '
			}
		}
	}
	return string(text)
}

func (r *reviewer) take(from, to int, rule string) {
	for i := from; i < to; i++ {
		r.used[i] = true
	}
	r.because = append(r.because, Reason{Rule: rule, Words: r.words(from, to)})
}

// number reads the number of a pair at a token or behind a few words such as "pair" and "number", and where it ends.
func (r *reviewer) number(i int) (n, to int, ok bool) {
	for ; i < len(r.tokens) && reviewFillers[r.tokens[i].word]; i++ {
		if r.tokens[i].sentence {
			return 0, 0, false
		}
	}
	if i >= len(r.tokens) {
		return 0, 0, false
	}
	n, to, ok = r.lex.numberAt(r.tokens, i)
	return n, to, ok && n >= 1 && n <= r.pairs
}

// swap reads "swap 7 and 9".
func (r *reviewer) swap(i int) {
	if !swapWords[r.tokens[i].word] {
		return
	}
	var numbers []int
	to := i + 1
	for j := i + 1; j < len(r.tokens) && j <= i+8 && len(numbers) < 2 && !r.tokens[j-1].sentence; j++ {
		if n, end, ok := r.number(j); ok {
			numbers, to, j = append(numbers, n), end, end-1
		}
	}
	from := i
	for j := i - 1; j >= 0 && j >= i-8 && len(numbers) == 0 && !r.tokens[j].sentence; j-- { // "Bitte 3 und 5 tauschen"
		if a, end, ok := r.number(j); ok {
			if b, to, ok := r.number(end); ok && to <= i+1 && a != b && !r.used[j] {
				numbers, from = []int{a, b}, j
			}
		}
	}
	switch {
	case len(numbers) == 0:
	case r.deniedAt(i) || len(numbers) == 1 || numbers[0] == numbers[1]:
		r.doubt = true
	default:
		r.take(from, to, "swap")
		r.answer.Changes = append(r.answer.Changes, mentoring.Change{Do: mentoring.Swap, Pair: numbers[0], With: numbers[1]})
	}
}

// instead reads "7 with Maria instead", "Maria for 7" and "give 7 to Maria".
func (r *reviewer) instead(i int) {
	n, behind, ok := r.number(i)
	from, to, found := 0, 0, false
	switch {
	case ok:
		for j := behind; j < len(r.tokens) && j <= behind+4 && !found && !r.tokens[j-1].sentence; j++ {
			if withWords[r.tokens[j].word] {
				from, to, found = r.nameAt(j + 1)
			}
		}
		if found {
			to = r.beyondInstead(to)
			r.put(i, to, n, from, r.nameEnd(from), r.deniedAt(i))
		}
	default:
		from, to, found = r.nameAt(i)
		if !found {
			return
		}
		for j := to; j < len(r.tokens) && j <= to+3 && !r.tokens[j-1].sentence; j++ {
			if !forWords[r.tokens[j].word] {
				continue
			}
			if n, end, ok := r.number(j + 1); ok {
				r.put(i, r.beyondInstead(end), n, from, to, r.deniedAt(i))
				return
			}
		}
	}
}

func (r *reviewer) put(from, to, n, name, nameEnd int, denied bool) {
	if denied {
		r.doubt = true
		return
	}
	r.take(from, to, "somebody else")
	r.answer.Changes = append(r.answer.Changes, mentoring.Change{Do: mentoring.Instead, Pair: n, Name: r.words(name, nameEnd)})
}

// beyondInstead goes past a word such as "instead".
func (r *reviewer) beyondInstead(i int) int {
	for i < len(r.tokens) && !r.tokens[i-1].sentence && insteadWords[r.tokens[i].word] {
		i++
	}
	return i
}

// nameAt finds the name of one of the people at a token: the whole name, or a part of it.
func (r *reviewer) nameAt(i int) (from, to int, found bool) {
	end := r.nameEnd(i)
	return i, end, end > i
}

// nameEnd returns where the longest part of somebody's name ends that begins at a token, and the token itself when none does.
func (r *reviewer) nameEnd(i int) int {
	end := i
	for _, p := range r.people {
		for first := range p.words {
			n := 0
			for first+n < len(p.words) && i+n < len(r.tokens) && r.tokens[i+n].word == p.words[first+n] && (n == 0 || !r.tokens[i+n-1].sentence) {
				n++
			}
			if n == 1 && len(p.words[first]) < 3 {
				n = 0 // "de", "van", an initial
			}
			end = max(end, i+n)
		}
	}
	return end
}

// apart reads "keep 2 apart", "separate 2" and "never pair 2".
func (r *reviewer) apart(i int) {
	if n, to, ok := r.number(i); ok && !reviewFillers[r.tokens[i].word] {
		for j := to; j < len(r.tokens) && j <= to+4 && !r.tokens[j-1].sentence; j++ {
			if denials[r.tokens[j].word] {
				return
			}
			_, _, next := r.number(j + 1)
			if separates := separateWords[r.tokens[j].word]; separates && !next || !separates && apartWords[r.tokens[j].word] {
				from := i
				for from > 0 && keepWords[r.tokens[from-1].word] && !r.tokens[from-1].sentence {
					from--
				}
				if r.listsBefore(i) { // "2 and 3 apart": both, or the first as well as something else?
					r.doubt = true
					return
				}
				r.keepApart(from, j+1, n)
				return
			}
			if _, _, another := r.number(j); another {
				return
			}
		}
		return
	}
	never := neverWords[r.tokens[i].word]
	if !separateWords[r.tokens[i].word] && !never {
		return
	}
	at := i + 1
	for never && at < len(r.tokens) && at <= i+2 && pairWords[r.tokens[at].word] {
		at++
	}
	if never && at == i+1 {
		return
	}
	if n, to, ok := r.number(at); ok {
		r.keepApart(i, to, n)
	}
}

// listsBefore reports whether a number is the last of several that are named together.
func (r *reviewer) listsBefore(i int) bool {
	if i < 2 || !alsoWords[r.tokens[i-1].word] {
		return false
	}
	_, _, ok := r.number(i - 2)
	return ok
}

func (r *reviewer) keepApart(from, to, n int) {
	if r.deniedAt(from) {
		r.doubt = true
		return
	}
	r.take(from, to, "keep apart")
	r.answer.Changes = append(r.answer.Changes, mentoring.Change{Do: mentoring.Apart, Pair: n})
}

// why reads "why 3?" and "what is the reason for 2 and 4?".
func (r *reviewer) why(i int) {
	word := r.tokens[i].word
	if !whyWords[word] && !(word == "por" && r.wordAt(i+1) == "que") {
		return
	}
	var numbers []int
	to := i + 1
	for j := i + 1; j < len(r.tokens) && j <= i+12 && !r.tokens[j-1].sentence; j++ {
		if n, end, ok := r.number(j); ok && !slices.Contains(numbers, n) {
			numbers, to, j = append(numbers, n), end, end-1
		}
	}
	if len(numbers) == 0 {
		return
	}
	for to < len(r.tokens) && !r.tokens[to-1].sentence && !r.tokens[to-1].clause { // "why is 3 matched like this?"
		to++
	}
	r.take(i, to, "why")
	r.answer.Why = append(r.answer.Why, numbers...)
}

// deniedAt reports whether a denial stands shortly before a token in its clause.
func (r *reviewer) deniedAt(i int) bool {
	for j := i - 1; j >= 0 && j >= i-3 && !r.tokens[j].clause; j-- {
		if denials[r.tokens[j].word] {
			return true
		}
	}
	return false
}

var (
	swapWords = setOf(`swap switch exchange trade interchange wissel ruil verwissel omwisselen ruilen tausche tauschen vertausche
		vertauschen tauscht echange echanger echangez inverse inverser inversez permute permuter intervertir intercambia intercambiar
		intercambie cambia cambiar`)
	withWords     = setOf("with to by met mit avec con an aan a")
	forWords      = setOf("for in into with on to fur in mit pour dans avec voor bij met para en con")
	insteadWords  = setOf("instead rather please stattdessen lieber bitte plutot svp liever alsjeblieft mejor")
	keepWords     = setOf("keep leave hold put houd hou halte lass garde laisse tenez manten deja pair number nr paar de het les las")
	apartWords    = setOf("apart separate separated elkaar gescheiden getrennt auseinander separes separees separados separadas")
	separateWords = setOf("separate split trenne trennt trennen scheid scheiden separe separez separer separa separar")
	alsoWords     = setOf("and und en et y & +")
	neverWords    = setOf("never not nie niet nooit jamais nunca pas")
	pairWords     = setOf("pair match put combine introduce paare koppel apparie empareja the together")
	whyWords      = setOf("why explain reason reasons rationale waarom warum wieso weshalb pourquoi begrundung reden raison raisons razon razones")
	reviewFillers = setOf(`pair pairs number numbers no nr num the paar paare nummer nummern paire paires numero numeros pareja parejas
		and und et y en or mentor mentors mentee mentees of`)
)

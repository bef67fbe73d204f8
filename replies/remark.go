package replies

import "strings"

// remarkLength is how many words beside the values make a sentence a remark.
const remarkLength = 3

// remark returns what was said beside the values that an ask wants: the answer to the numbered question that asks for
// words, or the sentences that say more than a mark, a day and a yes.
func (s *speech) remark(question int) string {
	if len(s.numbered) >= 2 {
		return strings.TrimSpace(s.numbered[question])
	}
	known := make([]bool, len(s.tokens))
	for _, h := range s.hits {
		for i := h.from; i < h.to; i++ {
			known[i] = h.means != learned
		}
	}
	for _, f := range s.allFigures() {
		for i := f.from; i < f.to; i++ {
			known[i] = true
		}
	}
	var said []string
	for from := 0; from < len(s.tokens); {
		to, words := from, 0
		for to < len(s.tokens) {
			if !known[to] && !s.dated[to] && !s.marked[to] && !s.lex.isUnit[s.tokens[to].word] {
				words++
			}
			to++
			if s.tokens[to-1].sentence {
				break
			}
		}
		if words >= remarkLength {
			said = append(said, s.words(from, to))
		}
		from = to
	}
	return strings.Join(said, ". ")
}

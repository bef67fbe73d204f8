package replies

import "slices"

// verdict is yes, no or later, weighed from everything that was said.
type verdict struct {
	means     meaning // yes, no, later, or "" when none was said
	certainty float64
	because   hit
}

// Weights of a phrase. One that a "but" or an "although" sets aside still counts a little.
const (
	full     = 1.0
	setAside = 0.25
)

// verdict weighs the phrases of consent in a speech. Means lists further meanings that count as yes or no here.
func (s *speech) verdict(counts map[meaning]meaning) verdict {
	sums := map[meaning]float64{}
	last := map[meaning]hit{}
	turned := false // a yes that was denied: no yes, and not quite a no
	for k, h := range s.hits {
		means, ok := counts[h.means]
		if !ok {
			continue
		}
		if s.tokens[h.to-1].asked && h.means != later && h.means != other && !s.rhetorical(h) {
			continue
		}
		if s.denied(h) {
			if means != yes {
				continue
			}
			means, turned = no, true
		}
		weight := full
		if s.setAside(k, counts) {
			weight = setAside
		}
		sums[means] += weight
		last[means] = h
	}
	v := weigh(sums, last)
	if v.means != "" && (turned || s.has(onlyIf) || s.takenBack(v.because) || s.has(unsure) && !s.has(but)) {
		v.certainty = min(v.certainty, mixed)
	}
	return v
}

// takenBack reports whether a correction stands behind the phrase that won.
func (s *speech) takenBack(won hit) bool {
	return slices.ContainsFunc(s.hits, func(h hit) bool { return h.means == correction && h.from > won.from })
}

// rhetorical reports whether a question answers itself: "why not?", "how could I refuse?".
func (s *speech) rhetorical(h hit) bool { return h.literal >= 2 && h.means == yes && h.from <= 1 }

// weigh settles what the sums say. Later outweighs no, and an open contradiction keeps its doubt.
func weigh(sums map[meaning]float64, last map[meaning]hit) verdict {
	y, n, l := sums[yes], sums[no], sums[later]
	switch {
	case l > 0 && l >= y:
		return verdict{later, certaintyOf(l, y), last[later]}
	case y > 0 && l > 0:
		return verdict{later, mixed, last[later]}
	case y > 0 && n > 0 && n <= setAside*y:
		return verdict{yes, likely, last[yes]}
	case y > 0 && n > 0 && y <= setAside*n:
		return verdict{no, likely, last[no]}
	case y > 0 && n > 0:
		if y > n || y == n && last[yes].from > last[no].from {
			return verdict{yes, mixed, last[yes]}
		}
		return verdict{no, mixed, last[no]}
	case y > 0:
		return verdict{yes, plain, last[yes]}
	case n > 0:
		return verdict{no, plain, last[no]}
	}
	return verdict{}
}

func certaintyOf(won, lost float64) float64 {
	if lost > setAside*won {
		return mixed
	}
	return plain
}

// setAside reports whether the k-th phrase is set aside by what stands around it: a "but" behind it with another
// verdict, or an "although" before it.
func (s *speech) setAside(k int, counts map[meaning]meaning) bool {
	h := s.hits[k]
	for j := k - 1; j >= 0; j-- {
		if s.sentenceBetween(s.hits[j].from, h.from) {
			break
		}
		if s.hits[j].means == although && !s.clauseBetween(s.hits[j].from, h.from) {
			return true
		}
	}
	turned := false
	for _, next := range s.hits[k+1:] {
		if next.means == but {
			turned = true
			continue
		}
		if _, ok := counts[next.means]; ok && turned && !s.denied(next) {
			return true
		}
	}
	return false
}

// sentenceBetween reports whether a sentence ends on a token from one up to another.
func (s *speech) sentenceBetween(from, to int) bool {
	return from < to && s.sentences[from] != s.sentences[to]
}

// clauseBetween reports whether a clause ends on a token from one up to another.
func (s *speech) clauseBetween(from, to int) bool {
	return from < to && s.clauses[from] != s.clauses[to]
}

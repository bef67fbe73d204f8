package replies

import (
	"slices"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// gapReach is how many words ".." may stand for.
const gapReach = 3

// hit is a phrase found in a text.
type hit struct {
	means    meaning
	from, to int // tokens
	literal  int // how many words it names: the longer phrase wins
}

// deciding are the meanings that a denial turns into their opposite.
var deciding = map[meaning]bool{
	yes: true, met: true, share: true, recommends: true, wantsHelp: true, rematch: true, allOf: true, fullMark: true, topTen: true,
	stop: true, forget: true, endPair: true, pause: true, back: true, suits: true, keepLooking: true,
}

// ends are the words, beside the denials, by which a phrase itself says that something is over or refused.
var ends = setOf("no nothing nobody mehr plus rien aucun aucune mas nada ningun ninguna meer niets nichts")

// answersElsewhere are the words that turn a phrase inside of it as the denials do, and are an answer elsewhere.
var answersElsewhere = setOf("no non nao")

// opensClause are the words behind which a new thought begins as it does behind a comma.
var opensClause = map[string]bool{
	"but": true, "so": true, "and": true, "then": true, "well": true, "mais": true, "et": true, "donc": true, "aber": true,
	"und": true, "also": true, "pero": true, "y": true, "maar": true, "en": true, "dus": true, "sorry": true, "oh": true, "actually": true,
}

// find returns the phrases in a text that do not overlap, the longer ones first served, in the order of the text. Only
// meanings that are heard are looked at; of phrases that name the same words in the same place every meaning is kept.
func (l *lexicon) find(tokens []token, heard []hearing) []hit {
	l.know(tokens)
	ps := l.found()
	f := finder{patterns: ps, tokens: tokens, heard: heard, found: make([]found, 0, len(tokens)/2)}
	loose := ps.states[anywhere].any|ps.states[anywhere].gap > 0 // a phrase may begin with any word
	for i := range tokens {
		f.start = i
		if loose || ps.first[tokens[i].known.place] > 0 {
			f.follow(anywhere, i, path{})
		}
		if i == 0 || tokens[i-1].clause || tokens[i-1].known.opens {
			f.follow(ps.opening, i, path{})
		}
	}
	return f.longest()
}

// finder follows phrases through a text.
type finder struct {
	*patterns
	tokens []token
	heard  []hearing // by the places of the meanings
	start  int       // where the phrase begins
	found  []found
}

// hearing says when a meaning is listened to.
type hearing uint8

const (
	never hearing = iota
	unlessDenied
	always
)

// heard says when each of the meanings is listened to in the answer to a kind of ask.
func (l *lexicon) heard(kind mentoring.Kind) []hearing {
	if heard, ok := l.found().heard[kind]; ok {
		return heard
	}
	return l.found().hear(kind)
}

func (ps *patterns) hear(kind mentoring.Kind) []hearing {
	heard := make([]hearing, len(ps.meanings))
	for i, m := range ps.meanings {
		switch kinds, limited := onlyFor[m]; {
		case limited && !slices.Contains(kinds, kind), !limited && kind == surveyPart:
		case deciding[m]:
			heard[i] = unlessDenied
		default:
			heard[i] = always
		}
	}
	return heard
}

// path is what a phrase named on its way to a state.
type path struct {
	literal int  // how many words
	denies  bool // a word of denial or of an end among them
	denied  bool // a denial among the words that its gaps stood for
}

// follow follows phrases from a state reached before token i.
func (f *finder) follow(at int32, i int, p path) {
	s := &f.states[at]
	if p.literal > 0 {
		for _, m := range f.complete[s.means.from:s.means.to] {
			if f.heard[m] == always || f.heard[m] == unlessDenied && (p.denies || !p.denied) {
				f.found = append(f.found, asFound(p.literal, f.start, i, m))
			}
		}
	}
	if s.end > 0 && (i == len(f.tokens) || i > f.start && f.tokens[i-1].clause) {
		f.follow(s.end, i, p)
	}
	behindEnd := i > f.start && f.tokens[i-1].sentence
	if i < len(f.tokens) && !behindEnd {
		word := f.tokens[i].known.place
		if to := f.next(at, word); to > 0 {
			f.follow(to, i+1, path{p.literal + 1, p.denies || f.denies[word], p.denied})
		}
		if s.any > 0 {
			f.follow(s.any, i+1, path{p.literal, p.denies, p.denied || f.tokens[i].known.denies})
		}
	}
	if s.gap > 0 {
		for skip := 0; skip <= gapReach && i+skip < len(f.tokens); skip++ {
			f.follow(s.gap, i+skip, p)
			p.denied = p.denied || f.tokens[i+skip].known.denies
			if behindEnd || f.tokens[i+skip].clause {
				break
			}
		}
	}
}

// found is a phrase found in a text, as a number: the longer phrases are the lower ones, then those that begin and end
// earlier.
type found uint64

func asFound(literal, from, to int, meaning uint8) found {
	return found(0xff-min(literal, 0xff))<<56 | found(from)<<32 | found(to)<<8 | found(meaning)
}

func (f found) hit(meanings []meaning) hit {
	return hit{means: meanings[f&0xff], from: int(f >> 32 & 0xff_ffff), to: int(f >> 8 & 0xff_ffff), literal: 0xff - int(f>>56)}
}

// besides reports whether two phrases name as many words in the same place.
func (f found) besides(other found) bool { return f>>8 == other>>8 }

// longest returns what was found without what overlaps a longer phrase, in the order of the text.
func (f *finder) longest() []hit {
	slices.Sort(f.found)
	all := slices.Compact(f.found)
	taken := make([]int32, len(f.tokens)) // which of those kept took a token, from 1
	kept := all[:0]
	for _, next := range all {
		h := next.hit(f.meanings)
		owner := int32(0)
		for _, k := range taken[h.from:h.to] {
			owner = max(owner, k)
		}
		if owner > 0 && !next.besides(kept[owner-1]) {
			continue
		}
		kept = append(kept, next)
		for i := h.from; i < h.to; i++ {
			taken[i] = int32(len(kept))
		}
	}
	hits := make([]hit, 0, len(kept))
	for i := 0; i < len(taken); i++ {
		last := int(taken[i])
		if last == 0 {
			continue
		}
		first := last
		for first > 1 && kept[first-2].besides(kept[last-1]) {
			first--
		}
		for _, k := range kept[first-1 : last] {
			hits = append(hits, k.hit(f.meanings))
		}
		i = hits[len(hits)-1].to - 1
	}
	return hits
}

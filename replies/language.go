package replies

import (
	"maps"
	"math/bits"
	"slices"
	"strings"
	"sync"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// guessReach is how many words the language is guessed from.
const guessReach = 400

// fewGuessed is how long a text may be that is understood in whichever language knows its words.
const fewGuessed = 6

// tongues are the languages that have a lexicon, those of our own mail first. A set of them is a bit each, in this order.
var tongues = []func() *lexicon{
	english, french, german, spanish, dutch,
	italian, portuguese, polish, swedish, danish, norwegian, finnish, czech,
	romanian, hungarian, turkish, greek, catalan, slovak, croatian, slovenian, ukrainian, russian,
}

// ownTongues is how many of the tongues our own mail is written in. They are many people's second language, so another
// one has to show more of its words than any of them.
const ownTongues = 5

// maxTongues is as many as a set of them holds.
const maxTongues = 32

// spoken tells which of the tongues use a word: as a frequent word of theirs or, for those that are not our own, in a
// phrase, unless one of our own knows the word.
var spoken = sync.OnceValue(func() map[string]uint32 {
	words, ours := map[string]uint32{}, map[string]bool{}
	for i, l := range lexicons() {
		for w := range l.isFound {
			words[w] |= 1 << i
		}
		for w := range l.phraseWords() {
			if i < ownTongues {
				ours[w] = true
			} else if !ours[w] {
				words[w] |= 1 << i
			}
		}
	}
	return words
})

// phraseWords are every word of a language's phrases.
func (l *lexicon) phraseWords() map[string]bool {
	texts := slices.Collect(maps.Values(l.sets))
	for _, phrases := range l.phrases {
		texts = append(texts, phrases...)
	}
	words := map[string]bool{}
	for _, t := range tokenise(strings.Join(texts, "\n")) {
		words[t.word] = true
	}
	return words
}

// guessLanguage returns the language a text is written in, and whether its words leave no doubt. A text that fits no
// language better than that of our mail is taken to be in that of our mail.
func guessLanguage(tokens []token, text, asked string) (tag string, sure bool) {
	count, peculiar := spokenIn(tokens[:min(len(tokens), guessReach)])
	guess, bonus := max(tongueOf(asked), 0), tongueOf(asked)
	best, second := 0.0, 0.0
	for i, n := range count {
		score := float64(n)
		if i == bonus {
			score += 1.5 // one or two words that two languages share do not change the language
		}
		switch {
		case score > best && (i < ownTongues || i == bonus || peculiar[i] >= 2):
			best, second, guess = score, best, i
		case i < ownTongues:
			second = max(second, score)
		}
	}
	l := lexicons()[guess]
	if len(tokens) <= fewGuessed && count[guess] <= 1 {
		l = understoodIn(text, l)
	}
	return l.tag, best >= 2.5 && best >= 1.5*second
}

// spokenIn counts for each of the tongues how many of the tokens are frequent words of it, and how many of these are in
// none of our own.
func spokenIn(tokens []token) (count, peculiar [maxTongues]int) {
	words := spoken()
	for _, t := range tokens {
		all := words[t.word]
		for set := all; set != 0; set &= set - 1 {
			i := bits.TrailingZeros32(set)
			count[i]++
			if all&(1<<ownTongues-1) == 0 {
				peculiar[i]++
			}
		}
	}
	return count, peculiar
}

// understoodIn returns the language in which a short text says something, when the language it was taken for knows none
// of its words: "nej", "da". Languages that disagree on what it says leave it to be asked about.
func understoodIn(text string, taken *lexicon) *lexicon {
	if said, _ := taken.gist(text); len(said) > 0 {
		return taken
	}
	var agreed map[meaning]bool
	found := taken
	for _, l := range lexicons() {
		said, whole := l.gist(text)
		switch {
		case !whole:
		case agreed == nil:
			agreed, found = said, l
		case !maps.Equal(agreed, said):
			return taken
		}
	}
	return found
}

// gist is all that a short text says in a language, and whether its first clause is wholly known.
func (l *lexicon) gist(text string) (said map[meaning]bool, whole bool) {
	tokens := l.tokenise(text)
	said = map[meaning]bool{}
	known := 0
	for _, h := range l.find(tokens, l.heard(mentoring.Invitation)) {
		if h.means == but || h.means == although {
			continue
		}
		said[h.means] = true
		if h.from == known {
			known = h.to
		}
	}
	return said, known > 0 && tokens[known-1].clause
}

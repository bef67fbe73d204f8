package replies

import "strings"

// word is all that a language knows of a word, so that a text is read with one look at each of its words.
type word struct {
	spelt  []string  // the words it stands for, when it is another spelling of them
	place  int32     // among the words of the phrases, 0 when none has it
	date   *dateWord // what it may be in a date
	dates  bool      // a date may begin with it
	counts bool      // it is a number
	denies bool      // it turns a phrase in whose gap it stands
	opens  bool      // a new thought begins behind it
}

// unknown is a word of which nothing is known.
var unknown = &word{date: noDateWord}

// index gathers what the lexicon knows of words.
func (l *lexicon) index() vocabulary {
	words := spellings(l.respell)
	at := func(w string) *word {
		if words[w] == nil {
			words[w] = &word{date: noDateWord}
		}
		return words[w]
	}
	for w, place := range l.found().words {
		at(w).place = place
	}
	for w, date := range l.dateIndex {
		at(w).date = date
		at(w).dates, at(w).counts = date.begins(), date.uses&saysNumber != 0
	}
	for w := range denials {
		at(w).denies = true
	}
	for w := range answersElsewhere {
		at(w).denies = true
	}
	for w := range opensClause {
		at(w).opens = true
	}
	return words
}

// tokenise cuts a text of the language into tokens, in the spellings that its phrases know.
func (l *lexicon) tokenise(text string) []token { return respelt(tokenise(text), text, l.words()) }

// know asks what is known of the words that were not asked about yet.
func (l *lexicon) know(tokens []token) {
	words := l.words()
	for i := range tokens {
		if tokens[i].known == nil {
			tokens[i].known = words.of(tokens[i].word)
		}
	}
}

// vocabulary is what is known of words.
type vocabulary map[string]*word

func (v vocabulary) of(w string) *word {
	if known := v[w]; known != nil {
		return known
	}
	return unknown
}

// spellings are the words that are spelt otherwise, with the words that they stand for.
func spellings(respell map[string]string) vocabulary {
	words := vocabulary{}
	for w, spelt := range respell {
		words[w] = &word{spelt: strings.Fields(spelt), date: noDateWord}
	}
	return words
}

// respelt puts the words that a spelling stands for in its place.
func respelt(tokens []token, text string, words vocabulary) []token {
	out, kept, apart := tokens[:0], 0, false // in place, until a word becomes several
	for i := 0; i < len(tokens); {
		tokens[i].known = words.of(tokens[i].word)
		t, n := tokens[i], 1
		spelt := t.known.spelt
		for i+n < len(tokens) && tokens[i+n].from == t.from { // a contraction
			tokens[i+n].known = words.of(tokens[i+n].word)
			n++
		}
		if n > 1 {
			spelt = words.of(fold(text[t.from:t.to])).spelt
		}
		if len(spelt) == 0 {
			i += n
			continue
		}
		last := tokens[i+n-1]
		out = append(out, tokens[kept:i]...)
		i += n
		kept = i
		if len(out)+len(spelt) > i && !apart {
			out, apart = append(make([]token, 0, len(tokens)+len(tokens)/4+len(spelt)), out...), true
		}
		for _, w := range spelt {
			out = append(out, token{word: w, known: words.of(w), from: t.from, to: t.to, asked: t.asked})
		}
		out[len(out)-1].clause, out[len(out)-1].sentence = last.clause, last.sentence
	}
	return append(out, tokens[kept:]...)
}

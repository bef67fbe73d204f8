package templates

import (
	"regexp"
	"strings"
	"unicode"
)

// Reading is how easily a text is read.
type Reading struct {
	Ease  float64 // on Flesch's scale: 60 is plain, 30 is for scholars
	Words int
}

// What a mail of ours has to reach: most people read 60 without effort.
const (
	easy     = 60.0
	bearable = 50.0
)

// scales are Flesch's reading ease and what was made of it for other languages. Each is a constant from which the words
// of a sentence and the syllables of a word take something.
var scales = map[string]struct{ constant, perWord, perSyllable float64 }{
	"en": {206.835, 1.015, 84.6}, // Flesch 1948
	"de": {180, 1, 58.5},         // Amstad 1978
	"fr": {207, 1.015, 73.6},     // Kandel and Moles 1958
	"es": {206.835, 1, 62.3},     // Szigriszt 1993
	"nl": {206.835, 0.93, 77},    // Douma 1960
}

// reading measures what runs in a mail: not the words of others, nor figures, nor the buttons. It is zero for a language
// without a scale.
func reading(language string, blocks []block) Reading {
	scale, ok := scales[language]
	if !ok {
		return Reading{}
	}
	var words, sounds, sentences float64
	for _, text := range prose(blocks) {
		for _, sentence := range sentencesOf(text) {
			n := 0.0
			for _, w := range strings.FieldsFunc(sentence, func(r rune) bool { return !unicode.IsLetter(r) && r != '’' && r != '\'' }) {
				sounds += float64(syllables(language, w))
				n++
			}
			if n > 0 {
				sentences++
				words += n
			}
		}
	}
	if words == 0 {
		return Reading{}
	}
	return Reading{Ease: scale.constant - scale.perWord*words/sentences - scale.perSyllable*sounds/words, Words: int(words)}
}

// prose returns what a mail says in its own sentences.
func prose(blocks []block) []string {
	var texts []string
	for _, b := range blocks {
		if b.Shape == quote || b.Shape == figures || b.Shape == replies {
			continue
		}
		texts = append(texts, strings.ReplaceAll(b.Text, "\n", ". "))
		for _, it := range b.Items {
			texts = append(texts, it.Text, it.Detail)
		}
	}
	return texts
}

var sentenceEnd = regexp.MustCompile(`[.?!:]["”]?(\s|$)`)

func sentencesOf(s string) []string { return sentenceEnd.Split(s, -1) }

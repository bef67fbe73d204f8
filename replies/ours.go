package replies

import (
	"html"
	"slices"
	"strings"
	"unicode"
)

// ourText is the text of our own mail, known to the byte, by which a quote is found that no rule finds.
type ourText struct {
	words []string
	runs  map[uint64]int // behind which word every run of runLength words ends, by its hash
	lines map[uint64]int // the same for every whole line of more than one word
	to    string         // the first name in our greeting
}

// runLength is how many words in a row must be ours before a line is taken to be ours.
const runLength = 4

// knownText prepares the text of our mail.
func knownText(sent string) ourText {
	if sent == "" {
		return ourText{}
	}
	ours := ourText{runs: map[uint64]int{}, lines: map[uint64]int{}}
	for l := range strings.SplitSeq(limit(sent), "\n") {
		folded := fold(l)
		words := bareWords(folded)
		ours.words = append(ours.words, words...)
		if len(words) > 1 {
			ours.lines[hashWords(words)] = len(ours.words)
		}
		if ours.to == "" {
			ours.to = greetedName(l, strings.TrimSpace(folded))
		}
	}
	for i := runLength; i <= len(ours.words); i++ {
		ours.runs[hashWords(ours.words[i-runLength:i])] = i
	}
	return ours
}

// find reports whether every word of a line of ours, or of its quotation, stands in our mail in the same order, and
// behind which word the line ends there. A line that goes on at word next is ours however short it is.
func (o ourText) find(folded string, next int) (end int, ok bool) {
	if len(o.words) == 0 || folded == "" {
		return 0, false
	}
	words := bareWords(unescaped(folded))
	if len(words) == 0 {
		return 0, false
	}
	if end := next + len(words); next > 0 && end <= len(o.words) && slices.Equal(o.words[next:end], words) {
		return end, true
	}
	if end, ok := o.lines[hashWords(words)]; ok && len(words) > 1 {
		return end, true
	}
	for i := runLength; i <= len(words); i++ {
		if end, ok = o.runs[hashWords(words[i-runLength:i])]; !ok {
			return 0, false
		}
	}
	return end, ok
}

// unescaped returns text without the escapes of a program that took it for HTML.
func unescaped(folded string) string {
	if strings.IndexByte(folded, '&') < 0 {
		return folded
	}
	return strings.ReplaceAll(html.UnescapeString(folded), "’", "'")
}

// hashWords is the FNV-1a hash of words with a blank behind each.
func hashWords(words []string) uint64 {
	const offset, prime = 14695981039346656037, 1099511628211
	h := uint64(offset)
	for _, w := range words {
		for i := range len(w) {
			h = (h ^ uint64(w[i])) * prime
		}
		h = (h ^ ' ') * prime
	}
	return h
}

// bareWords splits folded text into its words and numbers.
func bareWords(folded string) []string {
	return strings.FieldsFunc(folded, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\''
	})
}

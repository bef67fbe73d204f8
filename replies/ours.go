package replies

import (
	"strings"
	"unicode"
)

// ourText is the text of our own mail, known to the byte, by which a quote is found that no rule finds.
type ourText struct {
	runs  map[string]bool // every run of runLength words
	lines map[string]bool // every whole line
	to    string          // the first name in our greeting
}

// runLength is how many words in a row must be ours before a line is taken to be ours.
const runLength = 4

// knownText prepares the text of our mail.
func knownText(sent string) ourText {
	ours := ourText{runs: map[string]bool{}, lines: map[string]bool{}}
	words := bareWords(fold(limit(sent)))
	for i := 0; i+runLength <= len(words); i++ {
		ours.runs[strings.Join(words[i:i+runLength], " ")] = true
	}
	for l := range strings.SplitSeq(limit(sent), "\n") {
		if ws := bareWords(fold(l)); len(ws) > 1 {
			ours.lines[strings.Join(ws, " ")] = true
		}
		if ours.to == "" {
			ours.to = greetedName(strings.TrimSpace(l))
		}
	}
	return ours
}

// holds reports whether every word of a line of ours or of its quotation stands in our mail in the same order.
func (o ourText) holds(folded string) bool {
	if len(o.lines) == 0 || folded == "" {
		return false
	}
	words := bareWords(folded)
	if o.lines[strings.Join(words, " ")] {
		return true
	}
	if len(words) < runLength {
		return false
	}
	for i := 0; i+runLength <= len(words); i++ {
		if !o.runs[strings.Join(words[i:i+runLength], " ")] {
			return false
		}
	}
	return true
}

// bareWords splits folded text into its words and numbers.
func bareWords(folded string) []string {
	return strings.FieldsFunc(folded, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\''
	})
}

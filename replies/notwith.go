package replies

import "strings"

// WithoutNotWith returns an answer to a survey with other words instead of those that say with whom somebody does not want
// to be paired, so that a person may read it. Language is that of our mail.
func WithoutNotWith(text, language, instead string) string {
	tokens := tokenise(text)
	tag, _ := guessLanguage(tokens, text, language)
	s := speech{text: text, lex: lexiconFor(tag)}
	c := s.cutter(text, "")
	var out strings.Builder
	at := 0
	for _, p := range c.joined(c.pieces()) {
		if p.about != notWith {
			continue
		}
		out.WriteString(text[at:c.tokens[p.from].from])
		out.WriteString(instead)
		at = c.tokens[p.to-1].to
	}
	out.WriteString(text[at:])
	return out.String()
}

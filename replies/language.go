package replies

// guessReach is how many words the language is guessed from.
const guessReach = 400

// guessLanguage returns the language a text is written in, and whether its words leave no doubt. A text that fits no
// language better than that of our mail is taken to be in that of our mail.
func guessLanguage(text, asked string) (tag string, sure bool) {
	tokens := tokenise(text[:min(len(text), 8*guessReach)], nil)
	if len(tokens) > guessReach {
		tokens = tokens[:guessReach]
	}
	best, second := 0.0, 0.0
	tag = lexiconFor(asked).tag
	for _, candidate := range []string{"en", "fr", "de", "es", "nl"} {
		l := lexiconFor(candidate)
		score := 0.0
		for _, t := range tokens {
			if l.isFound[t.word] {
				score++
			}
		}
		if candidate == asked {
			score += 1.5 // one or two words that two languages share do not change the language
		}
		if score > best {
			best, second, tag = score, best, candidate
		} else {
			second = max(second, score)
		}
	}
	return tag, best >= 2.5 && best >= 1.5*second
}

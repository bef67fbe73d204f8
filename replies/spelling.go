package replies

import (
	"maps"
	"slices"
	"strings"
)

// variants turns words with their other forms and spellings into what the tokeniser wants: each variant with the word it
// stands for.
func variants(forms map[string]string) map[string]string {
	out := map[string]string{}
	for word, others := range forms {
		for other := range strings.FieldsSeq(fold(others)) {
			out[other] = fold(word)
		}
	}
	return out
}

// umlauts are the letters that a keyboard without them writes as two.
var umlauts = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "Ä", "ae", "Ö", "oe", "Ü", "ue")

// withDigraphs adds to a lexicon's spellings every word of its own that is written without umlauts: "moechte".
func (l *lexicon) withDigraphs(forms map[string]string) *lexicon {
	texts := slices.Concat(slices.Collect(maps.Values(l.sets)), slices.Collect(maps.Values(forms)), slices.Collect(maps.Keys(forms)))
	for _, phrases := range l.phrases {
		texts = append(texts, phrases...)
	}
	for word := range strings.FieldsFuncSeq(strings.Join(texts, " "), func(r rune) bool { return strings.ContainsRune(" ()|<>^$", r) }) {
		if plain := fold(umlauts.Replace(word)); plain != fold(word) {
			stands := fold(word)
			if other, ok := l.respell[stands]; ok {
				stands = other
			}
			l.respell[plain] = stands
		}
	}
	return l
}

// compounds adds the numbers from 21 to 99 of a language that says the unit first: "fünfundzwanzig", "vijfentwintig".
func compounds(numbers map[string]int, and ...string) map[string]int {
	out := maps.Clone(numbers)
	for ten, n := range numbers {
		if n < 20 || n%10 != 0 {
			continue
		}
		for unit, u := range numbers {
			if u < 1 || u > 9 {
				continue
			}
			for _, a := range and {
				out[unit+a+ten] = n + u
			}
		}
	}
	return out
}

// withHours adds to the names of weekdays those that take the time of day with them: "Dienstagabend", "dinsdagavond".
func withHours(weekdays []string, hours ...string) []string {
	for i, names := range weekdays {
		for name := range strings.FieldsSeq(names) {
			if len(name) > 4 { // not a short one
				weekdays[i] += " " + name + strings.Join(hours, " "+name)
			}
		}
	}
	return weekdays
}

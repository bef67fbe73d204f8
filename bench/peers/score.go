package main

import (
	"regexp"
	"strings"
)

// score returns how many of a hundred texts are right to the word, and how far words overlap on average, of a hundred.
func score(mails []mail, found []answer) (exact, overlapping float64) {
	share := 100 / float64(len(mails))
	for i, m := range mails {
		right, best := folded(found[i].Text) == folded(*m.Want), overlap(found[i].Text, *m.Want)
		if m.WithOut != nil {
			right = right || folded(found[i].Text) == folded(*m.WithOut)
			best = max(best, overlap(found[i].Text, *m.WithOut))
		}
		if right {
			exact += share
		}
		overlapping += share * best
	}
	return exact, overlapping
}

// folded returns text with every run of white space as one blank.
func folded(text string) string { return strings.Join(strings.Fields(text), " ") }

// words are runs of letters and digits, and every other sign alone.
var words = regexp.MustCompile(`[\pL\pN_]+|[^\pL\pN_\s]`)

// overlap is the F1 of the words of two texts, taken as bags.
func overlap(a, b string) float64 {
	left, right := words.FindAllString(a, -1), words.FindAllString(b, -1)
	if len(left)+len(right) == 0 {
		return 1
	}
	count := map[string]int{}
	for _, w := range left {
		count[w]++
	}
	common := 0
	for _, w := range right {
		if count[w] > 0 {
			count[w]--
			common++
		}
	}
	return 2 * float64(common) / float64(len(left)+len(right))
}

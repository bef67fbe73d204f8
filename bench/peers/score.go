package main

import (
	"regexp"
	"strings"
)

// score returns how many of a hundred texts are right but for white space, and how far words overlap on average.
func score(mails, found []mail) (exact, overlapping float64) {
	n := float64(len(mails))
	for i, m := range mails {
		right, best := agree(found[i].Found, *m.Want)
		if m.WithOut != nil {
			alsoRight, other := agree(found[i].Found, *m.WithOut)
			right, best = right || alsoRight, max(best, other)
		}
		if right {
			exact += 100 / n
		}
		overlapping += best / n
	}
	return exact, overlapping
}

// words are runs of letters and digits, and every other sign alone.
var words = regexp.MustCompile(`[\pL\pN_]+|[^\pL\pN_\s]`)

// agree tells whether two texts are the same but for white space, and the F1 of their words, taken as bags.
func agree(a, b string) (same bool, f1 float64) {
	same = strings.Join(strings.Fields(a), " ") == strings.Join(strings.Fields(b), " ")
	left, right := words.FindAllString(a, -1), words.FindAllString(b, -1)
	if len(left)+len(right) == 0 {
		return same, 1
	}
	count, common := map[string]int{}, 0
	for _, w := range left {
		count[w]++
	}
	for _, w := range right {
		if count[w] > 0 {
			count[w]--
			common++
		}
	}
	return same, 2 * float64(common) / float64(len(left)+len(right))
}

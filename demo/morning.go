package demo

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
)

// matterLines matches the number and the title of each matter of a morning, and whether it has ready replies.
var matterLines = regexp.MustCompile(`(?m)^(\d+)\. (\S.*)$`)

// What a coordinator says about a matter, by the ready reply that it stands for.
var (
	asBefore  = []string{"1", "yes"}
	myself    = []string{"2", "I'll call", "leave it to me", "2, I ring them today", "I will speak to them"}
	goWithout = []string{"3", "3, thanks"}
)

// morning answers several matters in one reply, each behind its number, or all of them at once.
func (m *mind) morning(chance *rand.Rand, text string) string {
	found := matterLines.FindAllStringSubmatchIndex(text, -1)
	var numbers []string
	var ready []bool
	for i, at := range found {
		end := len(text)
		if i+1 < len(found) {
			end = found[i+1][0]
		}
		numbers = append(numbers, text[at[2]:at[3]])
		ready = append(ready, strings.Contains(text[at[0]:end], "\n- 1: "))
	}
	if len(numbers) == 0 {
		return "all 1"
	}
	if !slices.Contains(ready, false) && chance.IntN(4) == 0 {
		return pick(chance, []string{"all 1", "All 1, thank you.", "1 for all of them, please"})
	}
	style := pick(chance, []string{"%s: %s\n", "%s: %s, ", "%s %s\n", "%s) %s\n"})
	var b strings.Builder
	for i, number := range numbers {
		said := pick(chance, myself)
		switch roll := chance.IntN(10); {
		case !ready[i]:
		case roll < 6:
			said = pick(chance, asBefore)
			if strings.Contains(text, "two months without a talk") {
				said = "1"
			}
		case roll < 7:
			said = pick(chance, goWithout)
		}
		fmt.Fprintf(&b, style, number, said)
	}
	return strings.TrimRight(b.String(), ", \n")
}

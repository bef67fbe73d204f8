package form

import "strings"

// maxWord is the longest word, in bytes, that is worth a suggestion.
const maxWord = 80

// Suggest returns the candidate that word was most likely meant to be, ignoring letter case, and whether there is one
// close enough to name.
func Suggest(word string, candidates []string) (string, bool) {
	if len(word) > maxWord {
		return "", false
	}
	best, distance := "", -1
	for _, c := range candidates {
		if d := editDistance(strings.ToLower(word), strings.ToLower(c)); distance < 0 || d < distance {
			best, distance = c, d
		}
	}
	if distance < 0 || distance > (min(len([]rune(word)), len([]rune(best)))+1)/3 {
		return "", false
	}
	return best, true
}

// DidYouMean returns ": did you mean …?" when a candidate is close to word, and "" otherwise.
func DidYouMean(word string, candidates []string) string {
	if best, ok := Suggest(word, candidates); ok {
		return ": did you mean " + best + "?"
	}
	return ""
}

// editDistance counts the runes to insert, delete, replace or swap with their neighbour to turn a into b (the optimal
// string alignment distance).
func editDistance(a, b string) int {
	s, t := []rune(a), []rune(b)
	before, last, row := make([]int, len(t)+1), make([]int, len(t)+1), make([]int, len(t)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(s); i++ {
		row[0] = i
		for j := 1; j <= len(t); j++ {
			change := 1
			if s[i-1] == t[j-1] {
				change = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+change)
			if i > 1 && j > 1 && s[i-1] == t[j-2] && s[i-2] == t[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(t)]
}

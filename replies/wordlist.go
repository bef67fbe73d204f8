package replies

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// wordList is a list of words or phrases, kept by their first byte, so that it is asked in the time of a few of them.
type wordList [256][]string

// newWordList makes a list of folded words. Of two that fit, the longer is met first.
func newWordList(words ...string) *wordList {
	var l wordList
	for _, w := range words {
		w = fold(w)
		if !slices.Contains(l[w[0]], w) {
			l[w[0]] = append(l[w[0]], w)
		}
	}
	for _, bucket := range l {
		slices.SortStableFunc(bucket, func(a, b string) int { return len(b) - len(a) })
	}
	return &l
}

// begins reports whether s begins with one of the words, though the last of them may go on.
func (l *wordList) begins(s string) bool { return l.prefix(s) != "" }

// prefix returns the longest of the words that s begins with, "" when there is none.
func (l *wordList) prefix(s string) string {
	if s == "" {
		return ""
	}
	for _, w := range l[s[0]] {
		if strings.HasPrefix(s, w) {
			return w
		}
	}
	return ""
}

// whole reports whether s is one of the words.
func (l *wordList) whole(s string) bool { return s != "" && slices.Contains(l[s[0]], s) }

// within reports whether one of the words begins at a word of s, though the last of them may go on.
func (l *wordList) within(s string) bool {
	for i := range len(s) {
		if len(l[s[i]]) > 0 && wordStarts(s, i) && l.prefix(s[i:]) != "" {
			return true
		}
	}
	return false
}

// wordWithin reports whether one of the words stands in s as a whole word, or anywhere in a script without blanks.
func (l *wordList) wordWithin(s string) bool {
	for i := range len(s) {
		if len(l[s[i]]) == 0 || !wordStarts(s, i) {
			continue
		}
		for _, w := range l[s[i]] {
			if strings.HasPrefix(s[i:], w) && wordStops(s, i+len(w)) {
				return true
			}
		}
	}
	return false
}

// ends reports whether s ends with one of the words.
func (l *wordList) ends(s string) bool {
	for i := len(s) - 1; i >= 0 && len(s)-i <= longestEnd; i-- {
		if len(l[s[i]]) == 0 || !wordStarts(s, i) {
			continue
		}
		if slices.Contains(l[s[i]], s[i:]) {
			return true
		}
	}
	return false
}

// longestEnd is how many bytes a word has at most that ends a line.
const longestEnd = 48

// wordStarts reports whether a word may begin at byte i. Where letters are not ASCII any of them may begin one: some
// scripts write without blanks.
func wordStarts(s string, i int) bool {
	return i == 0 || s[i] >= 0x80 && utf8.RuneStart(s[i]) || !isWordByte(s[i-1]) || !isWordByte(s[i])
}

func wordStops(s string, i int) bool {
	return i >= len(s) || s[i-1] >= 0x80 || !isWordByte(s[i]) || !isWordByte(s[i-1])
}

func isWordByte(c byte) bool { return 'a' <= c && c <= 'z' || '0' <= c && c <= '9' }

// trimLead returns s without the ASCII signs and blanks before its first word, trimTail without those behind its last.
func trimLead(s string) string {
	for s != "" && s[0] < 0x80 && !isWordByte(s[0]) {
		s = s[1:]
	}
	return s
}

func trimTail(s string) string {
	for s != "" && s[len(s)-1] < 0x80 && !isWordByte(s[len(s)-1]) {
		s = s[:len(s)-1]
	}
	return s
}

// containsAny reports whether s contains one of parts.
func containsAny(s string, parts []string) bool {
	return slices.ContainsFunc(parts, func(p string) bool { return strings.Contains(s, p) })
}

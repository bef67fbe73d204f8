package replies

import (
	"iter"
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// wordList is a list of words or phrases, kept by their first byte, so that it is asked in the time of a few of them.
type wordList struct {
	words [256][]string
	pairs [256]uint64 // by the first byte of a word, the second ones: a bit each, which some share
}

// newWordList makes a list of folded words. Of two that fit, the longer is met first.
func newWordList(words ...string) *wordList {
	var l wordList
	for _, w := range words {
		w = fold(w)
		if first := &l.words[w[0]]; !slices.Contains(*first, w) {
			*first = append(*first, w)
		}
		if len(w) > 1 {
			l.pairs[w[0]] |= 1 << (w[1] & 63)
		} else {
			l.pairs[w[0]] = math.MaxUint64
		}
	}
	for _, bucket := range l.words {
		slices.SortStableFunc(bucket, func(a, b string) int { return len(b) - len(a) })
	}
	return &l
}

// all are the words of the list.
func (l *wordList) all() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, bucket := range l.words {
			for _, w := range bucket {
				if !yield(w) {
					return
				}
			}
		}
	}
}

// at returns the words that may stand at byte i of s. Two bytes rule nearly all of them out nearly everywhere.
func (l *wordList) at(s string, i int) []string {
	if i+1 < len(s) && l.pairs[s[i]]>>(s[i+1]&63)&1 == 0 {
		return nil
	}
	return l.words[s[i]]
}

// begins reports whether s begins with one of the words, though the last of them may go on.
func (l *wordList) begins(s string) bool { return l.prefix(s) != "" }

// prefix returns the longest of the words that s begins with, "" when there is none.
func (l *wordList) prefix(s string) string {
	if s == "" {
		return ""
	}
	return longestPrefix(l.at(s, 0), s)
}

func longestPrefix(words []string, s string) string {
	for _, w := range words {
		if strings.HasPrefix(s, w) {
			return w
		}
	}
	return ""
}

// whole reports whether s is one of the words.
func (l *wordList) whole(s string) bool { return s != "" && slices.Contains(l.at(s, 0), s) }

// within reports whether one of the words begins at a word of s, though the last of them may go on.
func (l *wordList) within(s string) bool {
	for i := range len(s) {
		if words := l.at(s, i); len(words) > 0 && wordStarts(s, i) && longestPrefix(words, s[i:]) != "" {
			return true
		}
	}
	return false
}

// wordWithin reports whether one of the words stands in s as a whole word, or anywhere in a script without blanks.
func (l *wordList) wordWithin(s string) bool {
	for i := range len(s) {
		words := l.at(s, i)
		if len(words) == 0 || !wordStarts(s, i) {
			continue
		}
		for _, w := range words {
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
		if words := l.at(s, i); len(words) > 0 && wordStarts(s, i) && slices.Contains(words, s[i:]) {
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

// wordCount returns how many words s has, as they are split at blanks.
func wordCount(s string) int {
	n := 0
	for range strings.FieldsSeq(s) {
		n++
	}
	return n
}

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

package templates

import (
	"fmt"
	"slices"
	"strings"
)

// words is a language's _words.txt: the words that code puts into mails, such as the names of the months.
type words map[string]string

// wordKeys are the words that every language must have. Some need more: "and before i" and "or before o" (Spanish), "day 1"
// (how the first of a month is written) and "none" (the form of a noun behind nought, "one" or the plural).
var wordKeys = []string{
	"direction", "months", "weekdays", "ordinals", "numbers", "and", "or", "date", "date.year", "month", "month.year", "time", "moment",
	"mentor", "mentee", "both", "quote", "re", "replies",
}

// parseWords reads lines of "key: value". Empty lines and lines that begin with # are left out.
func parseWords(file, source string) (words, error) {
	w := words{}
	for i, line := range strings.Split(source, "\n") {
		if line = strings.TrimSpace(line); line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		key, value, ok := strings.Cut(line, ":")
		if !ok {
			return nil, fmt.Errorf("%s:%d: not of the form \"key: value\"", file, i+1)
		}
		w[key] = strings.TrimSpace(value)
	}
	for _, key := range wordKeys {
		if w[key] == "" {
			return nil, fmt.Errorf("%s: the word %q is missing", file, key)
		}
	}
	for key, n := range map[string]int{"months": 12, "weekdays": 7, "ordinals": 12, "numbers": 13} {
		if got := len(w.all(key)); got != n {
			return nil, fmt.Errorf("%s: %q has %d words, not %d", file, key, got, n)
		}
	}
	return w, nil
}

// all returns the comma-separated words of key.
func (w words) all(key string) []string {
	list := strings.Split(w[key], ",")
	for i := range list {
		list[i] = strings.TrimSpace(list[i])
	}
	return list
}

// nth returns word n, from 0, of key, or the number itself when there is no such word.
func (w words) nth(key string, n int) string {
	if list := w.all(key); n >= 0 && n < len(list) {
		return list[n]
	}
	return fmt.Sprint(n)
}

// list joins items with commas and, before the last, the word of key. Spanish says another one where the same sound follows.
func (w words) list(key string, items []string) string {
	items = slices.DeleteFunc(slices.Clone(items), func(s string) bool { return strings.TrimSpace(s) == "" })
	n := len(items)
	if n < 2 {
		return strings.Join(items, "")
	}
	word := w[key]
	if other := w[key+" before "+firstSound(items[n-1])]; other != "" {
		word = other
	}
	return strings.Join(items[:n-1], ", ") + " " + word + " " + items[n-1]
}

// firstSound returns the vowel that a word begins with as Spanish hears it, or "". The i of "hielo" is none: it glides.
func firstSound(word string) string {
	word = strings.NewReplacer("í", "i", "ó", "o").Replace(strings.ToLower(word))
	switch word = strings.TrimPrefix(strings.TrimLeft(word, "“\"«¿¡("), "h"); {
	case strings.HasPrefix(word, "o"), strings.HasPrefix(word, "8"):
		return "o"
	case strings.HasPrefix(word, "i") && !strings.ContainsAny(word[1:min(2, len(word))], "aeou"):
		return "i"
	}
	return ""
}

package templates

import (
	"fmt"
	"slices"
	"strings"
)

// words is a language's _words.txt: the words that code puts into mails, such as the names of the months.
type words map[string]string

// wordKeys are the words that every language must have.
var wordKeys = []string{
	"direction", "months", "weekdays", "ordinals", "numbers", "and", "or", "date", "date.year", "month", "month.year",
	"mentor", "mentee", "both", "re", "replies",
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

// list joins items with commas and, before the last, the word of key.
func (w words) list(key string, items []string) string {
	items = slices.DeleteFunc(slices.Clone(items), func(s string) bool { return strings.TrimSpace(s) == "" })
	n := len(items)
	if n < 2 {
		return strings.Join(items, "")
	}
	return strings.Join(items[:n-1], ", ") + " " + w[key] + " " + items[n-1]
}

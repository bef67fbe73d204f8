package replies

import (
	"strings"
	"time"
)

// folded returns date words as dates are read: folded. So a lexicon may keep its accents.
func folded(d dateWords) dateWords {
	for _, words := range []*string{
		&d.days, &d.weeks, &d.monthsOf, &d.yearsOf, &d.next, &d.last, &d.this, &d.ago, &d.agoFirst, &d.in, &d.plans, &d.until, &d.ordinal,
	} {
		*words = fold(*words)
	}
	d.months, d.weekdays = foldAll(d.months...), foldAll(d.weekdays...)
	d.relative, d.named, d.seasons = foldKeys(d.relative), foldKeys(d.named), foldKeys(d.seasons)
	return d
}

func foldKeys[V int | feast | time.Month](m map[string]V) map[string]V {
	out := make(map[string]V, len(m))
	for words, v := range m {
		out[strings.TrimSpace(fold(words))] = v
	}
	return out
}

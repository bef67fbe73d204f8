package replies

import (
	"slices"
	"strings"
	"time"
)

// dateForm is how a date was written.
type dateForm int

const (
	dayOfMonth  dateForm = iota // "the 8th"
	dayAndMonth                 // "8 July", with a year or without
	weekdayOnly                 // "Thursday"
	weekdayOf                   // "Thursday of last week"
	monthOnly                   // "March"
	daysAway                    // "yesterday", "in three days"
	monthsAway                  // "in two months", "next month"
	feastDay                    // "Easter"
)

// date is a date as it was written, before it is known whether it lies ahead or behind.
type date struct {
	from, to         int // tokens
	form             dateForm
	year, month, day int
	weekday          int // -1 when none was named
	away             int // days, weeks or months from the day of writing
	feast            feast
	after            bool // "after Easter": the day behind it
	last, next       bool // said to lie behind, or ahead
	length           bool // "two weeks": a length, which only a pause turns into a date
}

// findDates returns the dates in the tokens of somebody who writes on the day of now.
func (l *lexicon) findDates(tokens []token, now time.Time) []date {
	var out []date
	l.know(tokens)
	r := dateReader{l: l, now: now, tokens: tokens}
	for i := 0; i < len(tokens); {
		if d, ok := r.dateAt(i); ok && d.to > i {
			out = append(out, d)
			i = d.to
			continue
		}
		i++
	}
	return out
}

// dateReader reads the dates of one text.
type dateReader struct {
	l      *lexicon
	now    time.Time
	tokens []token
}

// dateRules read a date that begins at a token; the first that can, does.
var dateRules = [...]func(*dateReader, int) (date, bool){
	(*dateReader).named, (*dateReader).numeric, (*dateReader).weekday, (*dateReader).dayMonth, (*dateReader).monthDay, (*dateReader).distance,
	(*dateReader).unitAway, (*dateReader).monthAlone, (*dateReader).season, (*dateReader).dayAlone,
}

// dateAt reads the date that begins at token i.
func (r *dateReader) dateAt(i int) (date, bool) {
	if t := &r.tokens[i]; !t.known.dates && !startsFigure(t.word) {
		return date{}, false
	}
	for _, rule := range dateRules {
		if d, ok := rule(r, i); ok {
			d.from = i
			return d, true
		}
	}
	return date{}, false
}

func (r *dateReader) startsFigure(i int) bool {
	w := r.word(i)
	return w != "" && w[0] >= '0' && w[0] <= '9'
}

func (r *dateReader) word(i int) string {
	if i < 0 || i >= len(r.tokens) {
		return ""
	}
	return r.tokens[i].word
}

// at returns what the word at i may be in a date.
func (r *dateReader) at(i int) *dateWord {
	if i < 0 || i >= len(r.tokens) {
		return noDateWord
	}
	return r.tokens[i].known.date
}

func (r *dateReader) is(i int, use dateUse) bool { return r.at(i).uses&use != 0 }

// clauseEnds reports whether a clause ends behind token i, or the text does.
func (r *dateReader) clauseEnds(i int) bool {
	return i >= len(r.tokens)-1 || r.tokens[i].clause
}

// containsWord reports whether word is one of words, which are separated by blanks.
func containsWord(words, word string) bool {
	for candidate := range strings.FieldsSeq(words) {
		if candidate == word {
			return true
		}
	}
	return false
}

// follow reports whether the words stand from token i on.
func (r *dateReader) follow(i int, words []string) bool {
	for k, w := range words {
		if r.word(i+k) != w {
			return false
		}
	}
	return true
}

// named reads a day that has a name, such as "the day after tomorrow" or "Good Friday".
func (r *dateReader) named(i int) (date, bool) {
	for _, p := range r.at(i).phrases {
		if !r.follow(i+1, p.rest) {
			continue
		}
		to := i + 1 + len(p.rest)
		if p.feast != nil {
			return date{to: to, form: feastDay, feast: *p.feast, weekday: -1, after: r.isAfter(i, to)}, true
		}
		return date{to: to, form: daysAway, away: p.away, weekday: -1, last: p.away < 0, next: p.away > 0}, true
	}
	return date{}, false
}

// isAfter reports whether a date lies behind what the tokens name: "after the summer", "joulun jälkeen".
func (r *dateReader) isAfter(from, to int) bool {
	if r.is(from-1, saysAfter) || r.is(from-2, saysAfter) {
		return true
	}
	return r.is(to, saysAfter) && slices.Contains(behindTheirWord, r.l.tag)
}

// behindTheirWord are the languages whose "after" stands behind its word.
var behindTheirWord = []string{"fi", "hu", "tr"}

// monthAlone reads "March" and "in May 2026". A name that is also a word needs a lead-in.
func (r *dateReader) monthAlone(i int) (date, bool) {
	d := date{form: monthOnly, weekday: -1}
	j := i
	if r.is(j, saysNext) {
		d.next, j = true, j+1
	} else if r.is(j, saysLast) {
		d.last, j = true, j+1
	}
	d.month = r.at(j).month
	if d.month == 0 {
		return d, false
	}
	d.to = j + 1
	r.year(&d)
	if w := r.word(j); len(w) <= 3 || w == "march" || w == "mars" {
		if !r.is(i-1, leadsMonth) && d.year == 0 && !d.next && !d.last {
			return d, false
		}
	}
	if behind, to := r.behind(d.to); d.year == 0 && behind != 0 {
		d.next, d.last, d.to = behind > 0, behind < 0, to
	}
	return d, true
}

func (r *dateReader) season(i int) (date, bool) {
	month := r.at(i).season
	if month == 0 || !r.is(i-1, leadsSeason) {
		return date{}, false
	}
	if r.isAfter(i, i+1) {
		month = (month+2)%12 + 1
	}
	return date{to: i + 1, form: monthOnly, month: int(month), weekday: -1, next: true}, true
}

package replies

import (
	"strconv"
	"strings"
	"time"
)

// dateForm is how a date was written.
type dateForm int

const (
	dayOfMonth  dateForm = iota // "the 8th"
	dayAndMonth                 // "8 July", with a year or without
	weekdayOnly                 // "Thursday"
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
	away             int // days or months from the day of writing
	feast            feast
	after            bool // "after Easter": the day behind it
	last, next       bool // said to lie behind, or ahead
	length           bool // "two weeks": a length, which only a pause turns into a date
}

// findDates returns the dates in the tokens.
func (l *lexicon) findDates(tokens []token) []date {
	var out []date
	for i := 0; i < len(tokens); {
		if d, ok := l.dateAt(tokens, i); ok && d.to > i {
			out = append(out, d)
			i = d.to
			continue
		}
		i++
	}
	return out
}

// dateAt reads the longest date that begins at token i.
func (l *lexicon) dateAt(tokens []token, i int) (date, bool) {
	r := dateReader{l: l, tokens: tokens}
	for _, rule := range []func(int) (date, bool){
		r.relativeDay, r.feast, r.numeric, r.weekday, r.dayMonth, r.monthDay, r.distance, r.unitAway, r.month, r.season, r.ordinalDay,
	} {
		if d, ok := rule(i); ok {
			d.from = i
			return d, true
		}
	}
	return date{}, false
}

type dateReader struct {
	l      *lexicon
	tokens []token
}

func (r dateReader) word(i int) string {
	if i < 0 || i >= len(r.tokens) {
		return ""
	}
	return r.tokens[i].word
}

func (r dateReader) is(i int, words string) bool {
	w := r.word(i)
	return w != "" && containsWord(words, w)
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

// follows reports whether the words of phrase begin at token i, and where they end.
func (r dateReader) follows(i int, phrase string) (int, bool) {
	for w := range strings.FieldsSeq(phrase) {
		if r.word(i) != w {
			return 0, false
		}
		i++
	}
	return i, true
}

func (r dateReader) relativeDay(i int) (date, bool) {
	best, away := 0, 0
	for phrase, days := range r.l.dates.relative {
		if to, ok := r.follows(i, phrase); ok && to > best {
			best, away = to, days
		}
	}
	return date{to: best, form: daysAway, away: away, weekday: -1, last: away < 0, next: away > 0}, best > 0
}

func (r dateReader) feast(i int) (date, bool) {
	best, found := 0, feast{}
	for phrase, f := range r.l.dates.named {
		if to, ok := r.follows(i, phrase); ok && to > best {
			best, found = to, f
		}
	}
	return date{to: best, form: feastDay, feast: found, weekday: -1, after: r.isAfter(i)}, best > 0
}

func (r dateReader) isAfter(i int) bool {
	const words = "after apres nach despues tras na"
	return r.is(i-1, words) || r.is(i-2, words)
}

// numeric reads "2025-03-11", "11/03/2025", "11.3.25" and "25/3". The day comes first unless it cannot.
func (r dateReader) numeric(i int) (date, bool) {
	word := strings.TrimRight(r.word(i), "/.-")
	parts := strings.FieldsFunc(word, func(c rune) bool { return c == '/' || c == '.' || c == '-' })
	if len(parts) < 2 || len(parts) > 3 {
		return date{}, false
	}
	n := make([]int, 3)
	for k, p := range parts {
		v, err := strconv.Atoi(p)
		if err != nil {
			return date{}, false
		}
		n[k] = v
	}
	d := date{to: i + 1, form: dayAndMonth, weekday: -1}
	switch {
	case len(parts) == 3 && len(parts[0]) == 4:
		d.year, d.month, d.day = n[0], n[1], n[2]
	case len(parts) == 3:
		d.day, d.month, d.year = n[0], n[1], n[2]
	case strings.Contains(word, "-"):
		return date{}, false
	case strings.Contains(word, "/") && (n[1] == 5 || n[1] == 10) && n[0] <= n[1] && !r.dateLeads(i):
		return date{}, false // a mark out of five or ten
	case strings.Contains(word, ".") && !r.dateLeads(i):
		return date{}, false // a time or a decimal
	default:
		d.day, d.month = n[0], n[1]
	}
	if d.month > 12 && d.day <= 12 {
		d.day, d.month = d.month, d.day
	}
	return d.checked()
}

// dateLeads reports whether the word before token i leads in a date.
func (r dateReader) dateLeads(i int) bool {
	return r.is(i-1, "on date until till to for the am vom zum bis le du au el del op tot") || r.nameIn(i-1, r.l.dates.weekdays) >= 0
}

// checked fills in the century and refuses a day that no month has.
func (d date) checked() (date, bool) {
	if d.year > 0 && d.year < 100 {
		d.year += 2000
	}
	ok := d.month >= 1 && d.month <= 12 && d.day >= 1 && d.day <= 31 && (d.year == 0 || d.year >= 1990 && d.year < 2100)
	if ok && d.day > 28 {
		year := d.year
		if year == 0 {
			year = 2024
		}
		ok = time.Date(year, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC).Day() == d.day
	}
	return d, ok
}

// nameIn returns which of names the word at i is, or -1.
func (r dateReader) nameIn(i int, names []string) int {
	for k, alternatives := range names {
		if r.is(i, alternatives) {
			return k
		}
	}
	return -1
}

// weekday reads "Thursday", "next Thursday", "jeudi prochain", "Thursday 13th" and "Thursday 13 March".
func (r dateReader) weekday(i int) (date, bool) {
	d := date{form: weekdayOnly}
	j := i
	if r.is(j, r.l.dates.next) {
		d.next, j = true, j+1
	} else if r.is(j, r.l.dates.last) {
		d.last, j = true, j+1
	} else if r.is(j, r.l.dates.this) {
		j++
	}
	d.weekday = r.nameIn(j, r.l.dates.weekdays)
	if d.weekday < 0 || j == i && !r.standsAsDay(i) {
		return d, false
	}
	j++
	for k := j; k <= j+1; k++ {
		if k == j+1 && !r.is(j, "the le el der den de") {
			break
		}
		if full, ok := r.dayMonth(k); ok && k < len(r.tokens) {
			full.weekday = d.weekday
			return full, true
		}
		if full, ok := r.monthDay(k); ok {
			full.weekday = d.weekday
			return full, true
		}
		if full, ok := r.numeric(k); ok {
			full.weekday = d.weekday
			return full, true
		}
		if n, ok := r.ordinal(k); ok {
			return date{form: dayOfMonth, day: n, weekday: d.weekday, to: k + 1}, true
		}
	}
	switch {
	case r.is(j, r.l.dates.next):
		d.next, j = true, j+1
	case r.is(j, r.l.dates.last):
		d.last, j = true, j+1
	case r.is(j, "just") && r.is(j+1, "gone past"):
		d.last, j = true, j+2
	}
	d.to = j
	return d, true
}

// standsAsDay guards the short names that are words too ("sat", "sun", "mar"): they count behind a preposition, before
// a figure or alone in their clause.
func (r dateReader) standsAsDay(i int) bool {
	if len(r.word(i)) > 3 {
		return true
	}
	before := i == 0 || r.tokens[i-1].clause || r.is(i-1, "on for to until till by this next last met the of") || opensClause[r.word(i-1)]
	_, dayBehind := r.ordinal(i + 1)
	after := r.tokens[i].clause || dayBehind || r.isDayNumber(i+1)
	return before && (after || r.is(i-1, "on until till met"))
}

// ordinal reads a day of the month that is marked as one: "13th", "1er", "8." in the languages that write it so.
func (r dateReader) ordinal(i int) (int, bool) {
	w := r.word(i)
	for ending := range strings.FieldsSeq(r.l.dates.ordinal) {
		if head, ok := strings.CutSuffix(w, ending); ok {
			if n, err := strconv.Atoi(head); err == nil && n >= 1 && n <= 31 {
				return n, true
			}
		}
	}
	return 0, false
}

func (r dateReader) isDayNumber(i int) bool {
	n, err := strconv.Atoi(r.word(i))
	return err == nil && n >= 1 && n <= 31
}

func (r dateReader) dayNumber(i int) (int, bool) {
	if n, ok := r.ordinal(i); ok {
		return n, true
	}
	if r.isDayNumber(i) && (r.l.dates.dotted || !r.tokens[i].sentence) {
		n, _ := strconv.Atoi(r.word(i))
		return n, true
	}
	return 0, false
}

// dayMonth reads "8 July", "the 8th of July 2025", "8. April", "3 de marzo".
func (r dateReader) dayMonth(i int) (date, bool) {
	d := date{form: dayAndMonth, weekday: -1}
	n, ok := r.dayNumber(i)
	if !ok {
		return d, false
	}
	j := i + 1
	if r.is(j, "of de") {
		j++
	}
	month := r.nameIn(j, r.l.dates.months)
	if month < 0 {
		return d, false
	}
	d.day, d.month, d.to = n, month+1, j+1
	r.year(&d)
	return d.checked()
}

// monthDay reads "July 8th" and "May 1, 2025".
func (r dateReader) monthDay(i int) (date, bool) {
	d := date{form: dayAndMonth, weekday: -1}
	month := r.nameIn(i, r.l.dates.months)
	if month < 0 || r.tokens[i].sentence {
		return d, false
	}
	j := i + 1
	if r.is(j, "the") {
		j++
	}
	n, ok := r.ordinal(j)
	if !ok && r.l.tag == "en" && r.isDayNumber(j) && !r.tokens[i].clause {
		n, ok = r.dayNumber(j)
		if !ok {
			n, _ = strconv.Atoi(r.word(j))
			ok = true
		}
	}
	if !ok {
		return d, false
	}
	d.day, d.month, d.to = n, month+1, j+1
	r.year(&d)
	return d.checked()
}

// year takes a year behind the date.
func (r dateReader) year(d *date) {
	j := d.to
	if r.is(j, "de del in") {
		j++
	}
	if y, err := strconv.Atoi(r.word(j)); err == nil && len(r.word(j)) == 4 && y >= 1990 && y < 2100 {
		d.year, d.to = y, j+1
	}
}

// month reads "March" and "in May 2026". A name that is also a word needs a lead-in.
func (r dateReader) month(i int) (date, bool) {
	d := date{form: monthOnly, weekday: -1}
	j := i
	if r.is(j, r.l.dates.next) {
		d.next, j = true, j+1
	} else if r.is(j, r.l.dates.last) {
		d.last, j = true, j+1
	}
	month := r.nameIn(j, r.l.dates.months)
	if month < 0 {
		return d, false
	}
	d.month, d.to = month+1, j+1
	r.year(&d)
	if w := r.word(j); len(w) <= 3 || w == "march" || w == "mars" {
		leads := r.is(i-1, "in until till til of since from by early late mid end after before en jusqu'en de hasta im bis ab tot vanaf to again or and around")
		if !leads && d.year == 0 && !d.next {
			return d, false
		}
	}
	return d, true
}

func (r dateReader) season(i int) (date, bool) {
	month, ok := r.l.dates.seasons[r.word(i)]
	if !ok || !r.is(i-1, "the in this next until till after im nach bis diesen l en cet d de el este la a in na tot dit le au") {
		return date{}, false
	}
	if r.isAfter(i) {
		month = (month+2)%12 + 1
	}
	return date{to: i + 1, form: monthOnly, month: int(month), weekday: -1, next: true}, true
}

// distance reads "3 days ago", "in two weeks", "il y a 3 jours", "a fortnight".
func (r dateReader) distance(i int) (date, bool) {
	j, ago := i, false
	if to, ok := r.follows(i, r.l.dates.agoFirst); ok && to > i {
		j, ago = to, true
	}
	ahead := !ago && r.is(i, r.l.dates.in)
	if ahead {
		j++
	}
	if j >= len(r.tokens) {
		return date{}, false
	}
	n, k, ok := r.l.numberAt(r.tokens, j)
	if !ok && r.is(j, "a an une un eine einer einen einem una een couple") {
		n, k, ok = 1, j+1, true
		if r.is(k, "couple few") {
			n, k = 2, k+1
		} else if r.is(j, "couple") {
			n = 2
		}
		if r.is(k, "of") {
			k++
		}
	}
	if !ok || n > 400 {
		return date{}, false
	}
	d := date{form: daysAway, weekday: -1, to: k + 1}
	switch {
	case r.is(k, r.l.dates.days):
		d.away = n
	case r.is(k, "fortnight"):
		d.away = 14 * n
	case r.is(k, r.l.dates.weeks):
		d.away = 7 * n
	case r.is(k, r.l.dates.monthsOf):
		d.form, d.away = monthsAway, n
	case r.is(k, r.l.dates.yearsOf):
		d.form, d.away = monthsAway, 12*n
	default:
		return date{}, false
	}
	if !ago && r.is(d.to, r.l.dates.ago) {
		ago, d.to = true, d.to+1
		if r.is(d.to, "today") {
			d.to++
		}
	}
	if r.is(d.to, "time") {
		d.to++
	}
	if ago {
		d.away, d.last = -d.away, true
		return d, true
	}
	d.next, d.length = ahead, !ahead
	return d, true
}

// unitAway reads "next week", "volgende maand", "l'année prochaine".
func (r dateReader) unitAway(i int) (date, bool) {
	unit, to := i+1, i+2
	next, last := r.is(i, r.l.dates.next), r.is(i, r.l.dates.last)
	if !next && !last {
		unit, to = i, i+2
		next, last = r.is(i+1, r.l.dates.next), r.is(i+1, r.l.dates.last)
	}
	if !next && !last {
		return date{}, false
	}
	d := date{weekday: -1, to: to, next: next, last: last}
	sign := 1
	if last {
		sign = -1
	}
	switch {
	case r.is(unit, r.l.dates.weeks):
		if last {
			return date{}, false // which day of last week was not said
		}
		d.form, d.weekday = weekdayOnly, int(time.Monday)
	case r.is(unit, r.l.dates.monthsOf):
		d.form, d.away = monthsAway, sign
	case r.is(unit, r.l.dates.yearsOf) && next:
		d.form, d.month = monthOnly, int(time.January)
	default:
		return date{}, false
	}
	return d, true
}

// ordinalDay reads "the 8th" and, where an article leads, "le 8".
func (r dateReader) ordinalDay(i int) (date, bool) {
	n, ok := r.ordinal(i)
	if !ok && r.l.tag != "en" && r.is(i-1, "le el den dem am op") && r.isDayNumber(i) {
		n, _ = strconv.Atoi(r.word(i))
		ok = r.tokens[i].clause || i+1 == len(r.tokens)
	}
	return date{to: i + 1, form: dayOfMonth, day: n, weekday: -1}, ok
}

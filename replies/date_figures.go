package replies

import (
	"strconv"
	"strings"
	"time"
)

// numeric reads "2025-03-11", "11/03/2025", "11.3.25" and "25/3". The day comes first unless it cannot.
func (r *dateReader) numeric(i int) (date, bool) {
	word := r.word(i)
	sign := strings.IndexAny(word, "/.-")
	if sign < 0 || !r.startsFigure(i) {
		return date{}, false
	}
	var n [3]int
	count, wide := 0, false
	for p := range strings.FieldsFuncSeq(word, func(c rune) bool { return c == '/' || c == '.' || c == '-' }) {
		v, err := strconv.Atoi(p)
		if err != nil || count == len(n) {
			return date{}, false
		}
		wide = wide || count == 0 && len(p) == 4
		n[count] = v
		count++
	}
	d := date{to: i + 1, form: dayAndMonth, weekday: -1}
	switch {
	case count == 3 && wide:
		d.year, d.month, d.day = n[0], n[1], n[2]
	case count == 3 && word[sign] == '.' && n[0] < 10 && n[1] > 12 && n[2] <= 12:
		d.day, d.month = n[1], n[2] // "2.29.10.": the second answer
	case count == 3:
		d.day, d.month, d.year = n[0], n[1], n[2]
	case count < 2 || !r.wantsDate(i, word[sign], n[0], n[1]):
		return date{}, false
	default:
		d.day, d.month = n[0], n[1]
	}
	if d.month > 12 && d.day <= 12 {
		d.day, d.month = d.month, d.day
	}
	return d.checked()
}

// wantsDate tells two figures that are a day from a mark, a time, a decimal and a range.
func (r *dateReader) wantsDate(i int, sign byte, a, b int) bool {
	led := r.dateLeads(i)
	switch sign {
	case '/':
		return led && !(b == 5 && r.tokens[i-1].clause) || b != 5 && b != 10 || a > b
	case '.':
		// "29.10." in the languages that write it so; "4.5." is a mark more often than a day
		ends := r.l.dates.dotted && r.tokens[i].sentence && len(r.word(i)) >= len("4.10") && !r.is(i-1, leadsTime)
		return b <= 12 && (led || ends)
	}
	day := r.word(i-1) == "on" || r.is(i-1, leadsDay) || r.at(i-1).weekday > 0
	return day && b <= 12 && !r.l.isUnit[r.word(i+1)]
}

// dateLeads reports whether the word before token i leads in a date.
func (r *dateReader) dateLeads(i int) bool {
	return r.is(i-1, leadsFigures) || r.at(i-1).weekday > 0
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

// ordinal reads a day of the month that is marked as one: "13th", "1er", "8." in the languages that write it so.
func (r *dateReader) ordinal(i int) (int, bool) {
	if !r.startsFigure(i) {
		return 0, false
	}
	w := r.word(i)
	figures := strings.IndexFunc(w, func(c rune) bool { return c < '0' || c > '9' })
	if figures <= 0 || figures > 2 || !containsWord(r.l.dates.ordinal, w[figures:]) {
		return 0, false
	}
	n, _ := strconv.Atoi(w[:figures])
	return n, n >= 1 && n <= 31
}

// bareDay reads a figure that may be a day of the month.
func (r *dateReader) bareDay(i int) (int, bool) {
	if !r.startsFigure(i) || len(r.word(i)) > 2 {
		return 0, false
	}
	n, err := strconv.Atoi(r.word(i))
	return n, err == nil && n >= 1 && n <= 31
}

// wordDay reads a day in words: "first", "twenty-third".
func (r *dateReader) wordDay(i int) (n, to int) {
	n = r.at(i).day
	if tens := r.l.numbers[r.word(i)]; n == 0 && (tens == 20 || tens == 30) && r.is(i, saysNumber) {
		if unit := r.at(i + 1).day; unit > 0 && unit < 10 && tens+unit <= 31 {
			return tens + unit, i + 2
		}
	}
	return n, i + 1
}

// dayMonth reads "8 July", "the 8th of July 2025", "8. April", "3 de marzo", "the first of March".
func (r *dateReader) dayMonth(i int) (date, bool) {
	d := date{form: dayAndMonth, weekday: -1}
	n, ok := r.ordinal(i)
	j := i + 1
	if !ok {
		n, ok = r.bareDay(i)
		ok = ok && (r.l.dates.dotted || !r.tokens[i].sentence)
	}
	if !ok {
		n, j = r.wordDay(i)
	}
	if n == 0 {
		return d, false
	}
	if r.is(j, joinsMonth) {
		j++
	}
	d.day, d.month, d.to = n, r.at(j).month, j+1
	if d.month == 0 {
		return d, false
	}
	r.year(&d)
	return d.checked()
}

// monthFirst are the languages that say the month before the day, so that the day needs no mark there.
func (r *dateReader) monthFirst() bool { return r.l.tag == "en" || r.l.tag == "hu" }

// monthDay reads "July 8th", "May 1, 2025" and "július 29.".
func (r *dateReader) monthDay(i int) (date, bool) {
	d := date{form: dayAndMonth, month: r.at(i).month, weekday: -1}
	if d.month == 0 || r.tokens[i].sentence {
		return d, false
	}
	j := i + 1
	if r.is(j, article) {
		j++
	}
	n, ok := r.ordinal(j)
	if !ok && r.monthFirst() && !r.tokens[i].clause {
		n, ok = r.bareDay(j)
	}
	if !ok {
		return d, false
	}
	d.day, d.to = n, r.behindFigure(j)
	r.year(&d)
	return d.checked()
}

// behindFigure returns the token behind a day in figures and the ending that hangs on it: "29-én".
func (r *dateReader) behindFigure(i int) int {
	if r.hasEnding(i) {
		return i + 2
	}
	return i + 1
}

func (r *dateReader) hasEnding(i int) bool {
	return r.l.tag == "hu" && i+1 < len(r.tokens) && r.tokens[i+1].from == r.tokens[i].to+1 && !r.tokens[i].clause && containsWord("an en jen", r.tokens[i+1].word)
}

// year takes a year behind the date.
func (r *dateReader) year(d *date) {
	j := d.to
	if r.is(j, joinsYear) {
		j++
	}
	if len(r.word(j)) != 4 || !r.startsFigure(j) {
		return
	}
	if y, err := strconv.Atoi(r.word(j)); err == nil && y >= 1990 && y < 2100 {
		d.year, d.to = y, j+1
	}
}

// dayAlone reads "the 8th", "the first" and, where an article leads, "le 8".
func (r *dateReader) dayAlone(i int) (date, bool) {
	d := date{to: r.behindFigure(i), form: dayOfMonth, weekday: -1}
	n, ok := r.ordinal(i)
	if ok {
		d.day = n
		if r.is(d.to, joinsMonth) && r.word(d.to+1) == "the" && r.is(d.to+2, saysMonths) {
			d.to += 3
		}
		return d, true
	}
	if n, ok = r.bareDay(i); ok {
		d.day = n
		return d, r.hasEnding(i) || r.is(i-1, leadsDay) && !r.tokens[i-1].clause && r.standsAsDate(i)
	}
	d.day, d.to = r.wordDay(i)
	led := r.word(i-1) == "the" && (r.is(i-2, leadsFigures) || r.at(i-2).weekday > 0)
	return d, d.day > 0 && r.l.tag == "en" && led && r.clauseEnds(d.to-1)
}

// standsAsDate reports whether a bare figure behind an article is a day: nothing follows that it could count or be a
// part of.
func (r *dateReader) standsAsDate(i int) bool {
	if lead := r.word(i - 1); lead == "dia" || lead == "giorno" {
		return r.clauseEnds(i) || !r.l.isUnit[r.word(i+1)]
	}
	return r.clauseEnds(i) || r.is(i+1, behindDay) || r.word(i+1) == "por" && r.word(i+2) == "la"
}

package replies

import "strings"

// distance reads "3 days ago", "in two weeks", "il y a 3 jours", "a fortnight".
func (r *dateReader) distance(i int) (date, bool) {
	j, ago := i, false
	if r.is(i, saysAgoFirst) {
		if to, ok := r.saysAgoAt(i); ok {
			j, ago = to, true
		}
	}
	ahead := !ago && r.is(i, saysIn)
	if ahead {
		j++
	}
	n, k, ok := r.count(j)
	if !ok || n > 400 {
		return date{}, false
	}
	d := date{form: daysAway, weekday: -1, to: k + 1}
	switch {
	case r.is(k, saysDays):
		d.away = n
	case r.is(k, saysFortnight):
		d.away = 14 * n
	case r.is(k, saysWeeks):
		d.away = 7 * n
	case r.is(k, saysMonths):
		d.form, d.away = monthsAway, n
	case r.is(k, saysYears):
		d.form, d.away = monthsAway, 12*n
	default:
		return date{}, false
	}
	if !ago && r.is(d.to, saysAgo) {
		ago, d.to = true, d.to+1
		if r.word(d.to) == "today" {
			d.to++
		}
	}
	if r.word(d.to) == "time" {
		d.to++
	}
	if ago {
		d.away, d.last = -d.away, true
		return d, true
	}
	if !ahead {
		if behind, _ := r.behind(d.to); behind != 0 && n == 1 {
			return date{}, false // "une semaine prochaine": the week itself is named
		}
	}
	d.next, d.length = ahead, !ahead
	return d, true
}

// saysAgoAt reports whether the language's words before a distance begin at token i, and where they end.
func (r *dateReader) saysAgoAt(i int) (int, bool) {
	for w := range strings.FieldsSeq(r.l.dates.agoFirst) {
		if r.word(i) != w {
			return 0, false
		}
		i++
	}
	return i, true
}

// count reads how many days, weeks or months: a number, "a couple of", "a few".
func (r *dateReader) count(j int) (n, to int, ok bool) {
	if j >= len(r.tokens) {
		return 0, 0, false
	}
	if r.is(j, saysNumber) || r.startsFigure(j) {
		if n, to, ok := r.l.numberAt(r.tokens, j); ok {
			return n, to, true
		}
	}
	if !r.is(j, saysOne) {
		return 0, 0, false
	}
	n, to = 1, j+1
	if w := r.word(to); w == "couple" || w == "few" {
		n, to = 2, to+1
	} else if r.word(j) == "couple" {
		n = 2
	}
	if r.word(to) == "of" {
		to++
	}
	return n, to, true
}

// whichSide are the words behind a day, a week or a month that say on which side of today it lies: more than one word.
var whichSide = []struct {
	words []string
	side  int
}{
	{[]string{"que", "viene"}, 1}, {[]string{"que", "vem"}, 1}, {[]string{"qui", "vient"}, 1}, {[]string{"qui", "arrive"}, 1}, {[]string{"che", "viene"}, 1},
	{[]string{"que", "ve"}, 1}, {[]string{"just", "gone"}, -1}, {[]string{"just", "past"}, -1},
}

// behind reads "prochain", "pasado", "que viene" behind a day, a week or a month: 1 when it lies ahead, -1 when it is past.
func (r *dateReader) behind(i int) (side, to int) {
	switch {
	case i > 0 && i <= len(r.tokens) && r.tokens[i-1].clause:
		return 0, i
	case r.is(i, saysNext):
		return 1, i + 1
	case r.is(i, saysLast):
		return -1, i + 1
	}
	for _, s := range whichSide {
		if r.follow(i, s.words) {
			return s.side, i + len(s.words)
		}
	}
	return 0, i
}

// weekAt reads "next week", "la semaine dernière", "der letzten Woche": 1, -1 or 0 weeks away.
func (r *dateReader) weekAt(i int) (away, to int, ok bool) {
	for r.is(i, joinsMonth|joinsYear|article) || containsWord("della da uit van la", r.word(i)) {
		i++
	}
	switch {
	case r.is(i, saysNext) && r.is(i+1, saysWeeks):
		return 1, i + 2, true
	case r.is(i, saysLast) && r.is(i+1, saysWeeks):
		return -1, i + 2, true
	case r.is(i, saysThis) && r.is(i+1, saysWeeks):
		return 0, i + 2, true
	case r.is(i, saysWeeks):
		side, to := r.behind(i + 1)
		return side, to, side != 0
	}
	return 0, i, false
}

// unitAway reads "next week", "volgende maand", "l'année prochaine", "last week on Thursday".
func (r *dateReader) unitAway(i int) (date, bool) {
	if r.is(i, saysNext|saysLast|saysThis|saysWeeks) {
		if away, to, ok := r.weekAt(i); ok {
			return r.dayOfWeek(away, to)
		}
	}
	unit, side, to := i, 0, i+2
	switch {
	case r.is(i, saysNext):
		unit, side = i+1, 1
	case r.is(i, saysLast):
		unit, side = i+1, -1
	case r.is(i, saysMonths|saysYears):
		side, to = r.behind(i + 1)
	}
	d := date{weekday: -1, to: to, next: side > 0, last: side < 0}
	switch {
	case side == 0:
		return d, false
	case r.is(unit, saysMonths):
		d.form, d.away = monthsAway, side
	case r.is(unit, saysYears) && side > 0:
		d.form, d.month = monthOnly, 1
	default:
		return d, false
	}
	return d, true
}

// dayOfWeek reads the weekday behind a week: "last week, on Thursday". Which day of last week it was must be said.
func (r *dateReader) dayOfWeek(away, to int) (date, bool) {
	d := date{form: weekdayOf, weekday: 1, away: away, to: to, next: away > 0, last: away < 0}
	j := to
	for r.is(j, leadsFigures|article) {
		j++
	}
	if j-to <= 2 && r.at(j).weekday > 0 && !r.tokens[to-1].sentence && !r.namesDay(j) {
		d.weekday, d.to = r.at(j).weekday-1, j+1
		return d, true
	}
	return d, away > 0
}

// namesDay reports whether the weekday at i leads to a full date.
func (r *dateReader) namesDay(i int) bool {
	d, ok := r.weekday(i)
	return ok && d.form != weekdayOnly
}

package replies

// weekday reads "Thursday", "next Thursday", "jeudi prochain", "Thursday 13th" and "Thursday 13 March".
func (r *dateReader) weekday(i int) (date, bool) {
	d := date{form: weekdayOnly}
	j := i
	switch {
	case r.is(j, saysNext):
		d.next, j = true, j+1
	case r.is(j, saysLast):
		d.last, j = true, j+1
	case r.is(j, saysThis):
		j++
	}
	var named int
	named, j = r.weekdayAt(j)
	if named < 0 || !d.next && !d.last && !r.is(i, saysThis) && !r.standsAsWeekday(i) {
		return d, false
	}
	d.weekday = named
	if full, ok := r.dateBehind(j, named); ok {
		return full, true
	}
	if away, to, ok := r.weekAt(j); ok && !r.tokens[j-1].clause {
		return date{form: weekdayOf, weekday: named, away: away, to: to, next: away > 0, last: away < 0}, true
	}
	if side, to := r.behind(j); side != 0 {
		d.next, d.last, j = side > 0, side < 0, to
	}
	d.last = d.last || r.ofLastWeekend(i)
	d.to = j
	return d, true
}

// weekdayAt returns the weekday at token i, or -1, and the token behind it. Portuguese counts its days: "terça-feira", "3ª feira".
func (r *dateReader) weekdayAt(i int) (weekday, to int) {
	if r.l.tag == "pt" && r.word(i+1) == "feira" {
		for n, names := range []string{"segunda 2a", "terca 3a", "quarta 4a", "quinta 5a", "sexta 6a"} {
			if containsWord(names, r.word(i)) {
				return n + 1, i + 2
			}
		}
	}
	return r.at(i).weekday - 1, i + 1
}

// dateBehind reads the day that a weekday leads to, at token j: "13th", "the 13th", "13 March", "13.3.".
func (r *dateReader) dateBehind(j, weekday int) (date, bool) {
	if r.tokens[j-1].sentence {
		return date{}, false // "on Tuesday! 5/5"
	}
	for k := j; k <= j+1 && k < len(r.tokens); k++ {
		if k == j+1 && !r.is(j, article) {
			break
		}
		for _, rule := range [...]func(*dateReader, int) (date, bool){(*dateReader).dayMonth, (*dateReader).monthDay, (*dateReader).numeric} {
			if full, ok := rule(r, k); ok {
				full.weekday = weekday
				return full, true
			}
		}
		n, ok := r.ordinal(k)
		if !ok {
			n, ok = r.bareDayBehind(k, weekday)
		}
		if ok {
			return date{form: dayOfMonth, day: n, weekday: weekday, to: k + 1}, true
		}
	}
	return date{}, false
}

// bareDayBehind reads "mardi 10" and "Thursday 13": a figure right behind a weekday that falls on that weekday. In English
// a figure to ten is a mark ("sunday 4").
func (r *dateReader) bareDayBehind(i, weekday int) (int, bool) {
	n, ok := r.bareDay(i)
	if !ok || r.tokens[i-1].clause || r.l.tag == "en" && n <= 10 || n <= 10 && !countsDays[r.l.tag] {
		return 0, false
	}
	if next := r.word(i + 1); !r.tokens[i].clause && (r.l.isUnit[next] || outOf[next] && r.isWhole(i+2) || containsWord("uhr uur h heures horas ore klo", next)) {
		return 0, false
	}
	d := date{form: dayOfMonth, day: n, weekday: weekday}
	for _, ahead := range []bool{false, true} {
		if _, doubtful := d.resolve(r.now, ahead); !doubtful {
			return n, true
		}
	}
	return 0, false
}

// countsDays are the languages in which a bare figure behind a weekday is its day, however small.
var countsDays = map[string]bool{"fr": true, "es": true, "it": true, "pt": true, "de": true, "nl": true}

// isWhole reports whether the figure at i is what marks are out of.
func (r *dateReader) isWhole(i int) bool {
	if i >= len(r.tokens) {
		return false
	}
	n, _, ok := r.l.numberAt(r.tokens, i)
	return ok && (n == 5 || n == 10)
}

// standsAsWeekday guards the short names that are words too ("sat", "sun", "mar"): they count behind a preposition, before
// a figure or alone in their clause.
func (r *dateReader) standsAsWeekday(i int) bool {
	if len(r.word(i)) > 3 || r.word(i+1) == "feira" {
		return true
	}
	before := i == 0 || r.tokens[i-1].clause || r.is(i-1, leadsShort) || opensClause[r.word(i-1)]
	_, marked := r.ordinal(i + 1)
	_, figure := r.bareDay(i + 1)
	after := r.tokens[i].clause || marked || figure
	return before && (after || containsWord("on until till met am", r.word(i-1)) && i > 0)
}

// ofLastWeekend reports whether a weekday belongs to the weekend before it: "last weekend, the Sunday".
func (r *dateReader) ofLastWeekend(i int) bool {
	for k := i - 1; k > 0 && k >= i-3; k-- {
		if r.is(k, saysWeekend) {
			return r.is(k-1, saysLast) || r.is(k+1, saysLast)
		}
	}
	return false
}

package disclosure

import "slices"

// Answers returns what may be told of units that stay as they are once they are known: answers, sessions, the make of a pair.
// Those that could be known and are not are silent. When nothing may be told that is new, it is the figure that was told last;
// when nothing was ever told, Tells is false.
func (l *Ledger) Answers(statistic string, month int, units, silent []Unit) Release {
	history := l.history(statistic, "")
	before := last(history)
	old, newcomers := split(units, before)
	uncounted := len(newcomers) + len(silent)
	newcomers = l.withoutLoners(newcomers, silent, before)
	if !l.isEnough(newcomers) {
		return before
	}
	if before.Tells() && before.Exact() && l.has(Months) && (sideOf(newcomers, yes).isSmall() || sideOf(newcomers, no).isSmall()) {
		return before // the newcomers' own count would be told as well, by subtraction
	}
	r := Release{Statistic: statistic, Month: month, Asked: before.Of() + uncounted, Counted: before.Counted + sideOf(newcomers, yes).units}
	r.Units, r.People = before.with(newcomers)
	if !l.tell(&r, slices.Concat(old, newcomers)) || l.has(Months) && !isSafe(append(history, r), withPeople) {
		return before
	}
	return l.keep(r)
}

// States returns what may be told of units that come to say yes at some time, and then stay so: who has joined, which pairs have
// ended. A unit that is no longer handed in has not said yes.
func (l *Ledger) States(statistic string, month int, units []Unit) Release {
	history := l.history(statistic, "")
	before := last(history)
	counted, newcomers := split(units, before)
	if newcomers = l.withoutLoners(newcomers, nil, before); l.isEnough(newcomers) {
		counted = slices.Concat(counted, newcomers)
	} else {
		newcomers = nil
	}
	if len(counted) == 0 {
		return before
	}
	r := Release{Statistic: statistic, Month: month, Counted: sideOf(counted, yes).units}
	r.Units, r.People = before.with(newcomers)
	r.Asked = r.Of()
	if !l.tell(&r, counted) || l.has(Months) && !isSafe(append(history, r), withTime) {
		return before
	}
	return l.keep(r)
}

// isEnough reports whether newcomers are enough to be counted as well.
func (l *Ledger) isEnough(newcomers []Unit) bool {
	return len(newcomers) > 0 && (!l.has(Newcomers) || !isAlone(newcomers, all))
}

// withoutLoners leaves newcomers out until neither those who are not counted nor those who are counted for the first time are
// alone: they are nobody, or at least five. Of the one it would be told that they kept silent, of the other what they said. Ids are
// random, and so is who is left out.
func (l *Ledger) withoutLoners(newcomers, silent []Unit, before Release) []Unit {
	isNew := func(u Unit) bool {
		return slices.ContainsFunc(u.People, func(p string) bool { return !slices.Contains(before.People, p) })
	}
	for {
		kept := newcomers
		for l.has(Silence) && len(kept) > 0 && isAlone(slices.Concat(silent, newcomers[len(kept):]), all) {
			kept = kept[:len(kept)-1]
		}
		if !l.has(Newcomers) || !isAlone(kept, isNew) {
			return kept
		}
		var known []Unit
		for _, u := range newcomers {
			if isNew(u) {
				silent = append(slices.Clip(silent), u)
			} else {
				known = append(known, u)
			}
		}
		newcomers = known
	}
}

// isAlone reports whether some units are about between one and four people.
func isAlone(units []Unit, in func(Unit) bool) bool {
	s := sideOf(units, in)
	return s.units > 0 && s.isSmall()
}

// tell decides how much of a count is told: all of it when both sides are five people or more, else on which side the few are.
// It reports whether that is anything. The units are those of the release, so far as they are still known.
func (l *Ledger) tell(r *Release, units []Unit) bool {
	r.Least, r.Most = r.Counted, r.Counted
	if !l.has(Size) {
		return true
	}
	if r.Of() < 2*Fewest || len(r.People) < 2*Fewest {
		return false
	}
	ayes, noes := sideOf(units, yes), sideOf(units, no)
	ayes.units, noes.units = r.Counted, r.Of()-r.Counted
	few := mostOfFew(units)
	switch {
	case noes.isSmall():
		r.Least, r.Most = r.Of()-few, r.Of()
	case ayes.isSmall():
		r.Least, r.Most = 0, few
	}
	return r.Tells() && r.Least <= r.Counted && r.Counted <= r.Most
}

// mostOfFew returns how many units fewer than five people can have at most: those of the four groups of people that have
// most. Four people make four pairs at the most, or are four by themselves.
func mostOfFew(units []Unit) int {
	groups := map[string]int{}
	for _, u := range units {
		key := ""
		for _, p := range u.People {
			key += p + " "
		}
		groups[key]++
	}
	var sizes []int
	for _, n := range groups {
		sizes = append(sizes, n)
	}
	slices.Sort(sizes)
	few := 0
	for _, n := range sizes[max(0, len(sizes)-(Fewest-1)):] {
		few += n
	}
	return few
}

// keep writes a figure down and returns it.
func (l *Ledger) keep(r Release) Release {
	l.Releases = append(l.Releases, r)
	return r
}

package replies

import (
	"slices"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Bounds of what is taken for a date of two people.
const (
	mostSlots = 6
	farAhead  = 200 * 24 * time.Hour // a day further away is a year that somebody did not mean
	nearTime  = 4                    // words between a time and the day behind it: "10:30 on Tuesday"
)

// slots returns the days with a time of day that a speech names, all of them ahead, and whether all that was named is beyond
// doubt. A day without a time is no slot. The tokens of times count as dated from then on, so that no mark is read from them.
func (s *speech) slots() (out []mentoring.Slot, sure bool) {
	times := s.clockTimes()
	for _, t := range times {
		for i := t.from; i < t.to; i++ {
			s.dated[i] = true
		}
	}
	sure = true
	var days []date
	for _, d := range s.plainDates() {
		if !d.length && !d.last && d.form != monthOnly && d.form != monthsAway {
			days = append(days, d)
		}
	}
	if len(times) > 0 && len(days) == 0 {
		return nil, true
	}
	taken := make([]bool, len(times))
	timesOf := make([][]timeOfDay, len(days))
	for n, d := range days {
		next := len(s.tokens)
		if n+1 < len(days) {
			next = days[n+1].from
		}
		for k, t := range times {
			behind := t.from >= d.to && t.from < next && (!s.sentenceBetween(d.to-1, t.from) || s.lex.dates.dotted && t.from-d.to <= 2)
			if behind && n+1 < len(days) && t.to > days[n+1].from-2 && t.from-d.to > 2 && s.clauseBetween(d.to-1, t.from) {
				behind = false // "Tuesday, or at ten on Thursday"
			}
			before := t.to <= d.from && d.from-t.to <= nearTime && !s.sentenceBetween(t.to-1, d.from) && (n == 0 || t.from >= days[n-1].to)
			if !taken[k] && (behind || before) {
				timesOf[n], taken[k] = append(timesOf[n], t), true
			}
		}
	}
	for n := len(days) - 2; n >= 0; n-- { // "Tuesday or Thursday at ten"
		if len(timesOf[n]) == 0 && len(timesOf[n+1]) > 0 && days[n+1].from-days[n].to <= 2 && !s.endsRange(days, n+1) {
			timesOf[n] = timesOf[n+1]
		}
	}
	for n, d := range days {
		for _, t := range timesOf[n] {
			day, doubtful := d.resolve(s.now, true)
			if d.form == weekdayOnly && !d.next && int(s.now.Weekday()) == d.weekday { // said on that very day
				doubtful = true
			}
			slot := mentoring.Slot{Day: day, Minute: t.minute}
			at := slot.In(s.now.Location())
			local := mentoring.SlotOf(at) == slot // no hour that a change of clocks skips
			if !t.sure || doubtful || !local || !at.After(s.now) || at.Sub(s.now) > farAhead || day.Day == 0 || s.refused(d.from, t.to) {
				sure = false
				continue
			}
			if !slices.Contains(out, slot) {
				out = append(out, slot)
			}
		}
	}
	if len(out) > mostSlots {
		return out[:mostSlots], false
	}
	return out, sure
}

// refused reports whether the clause around some tokens says no to what they name: "Tuesday at ten does not work".
func (s *speech) refused(from, to int) bool {
	from, to = min(from, to-1), max(from+1, to)
	start, end := from, to
	for start > 0 && !s.tokens[start-1].clause && !turns[s.tokens[start-1].word] {
		start--
	}
	for end < len(s.tokens) && !s.tokens[end-1].clause && !turns[s.tokens[end].word] {
		end++
	}
	return slices.ContainsFunc(s.tokens[start:end], func(t token) bool { return saysNo[t.word] })
}

var (
	turns  = setOf("but aber mais pero maar sondern sino though however doch")
	saysNo = setOf("not cannot never nicht kein keinen keine pas niet geen imposible impossible unmoglich onmogelijk unable clashes busy")
)

// onlyAsksAbout reports whether every question of a speech names a day: it offers one, and asks for nothing else.
func (s *speech) onlyAsksAbout() bool {
	for i := 0; i < len(s.tokens); {
		end, dated := i, false
		for end < len(s.tokens) {
			dated = dated || s.dated[end]
			end++
			if s.tokens[end-1].sentence {
				break
			}
		}
		if s.tokens[end-1].asked && !dated {
			return false
		}
		i = end
	}
	return true
}

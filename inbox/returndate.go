package inbox

import (
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// longestAbsence is how far ahead a return is believed: parental leave, with some days to spare.
const longestAbsence = 400 * 24 * time.Hour

// longestAbsenceNote is how much of an absence note is searched for days, in bytes: what follows is a signature.
const longestAbsenceNote = 4 << 10

// ReturnDate returns the first day on which the writer of an absence note is back, as text says it in one of the languages
// of the tables. It reckons from m.Date. It reports false rather than guess: when no day is named, or when the day is past
// or more than a year ahead.
func ReturnDate(m *Message, text string) (mentoring.Day, bool) {
	if m.Date.IsZero() {
		return mentoring.Day{}, false
	}
	words := string(fold(beginning(text, longestAbsenceNote)))
	until, found := mentoring.Day{}, false
	days := datesIn(words, m.Date)
	end := 0
	for i, d := range days {
		next := len(words)
		if i+1 < len(days) {
			next = days[i+1].at
		}
		before, between := words[max(0, d.at-70):d.at], words[end:d.at]
		behind := sentence(words[d.end:min(next, d.end+60)])
		end = d.end
		if d.tomorrow {
			behind, _, _ = strings.Cut(behind, ",") // "out today and tomorrow, back on Friday"
		}
		switch inclusive := inclusiveCue.MatchString(behind); {
		case d.past:
		case backCue.MatchString(before) && !throughBehind.MatchString(behind):
			return notBefore(until, d), true
		case throughCue.MatchString(before), throughBehind.MatchString(behind), i > 0 && !d.bare && rangeCue.MatchString(between), inclusive && untilCue.MatchString(before):
			if !found {
				until, found = after(d.day), true
			}
		case untilCue.MatchString(before):
			if !found {
				until, found = d.day, true
			}
		case backBehind.MatchString(behind):
			return d.day, true
		}
	}
	return until, found
}

// notBefore returns the day, which is in the week after the absence if only its name was given.
func notBefore(until mentoring.Day, d namedDay) mentoring.Day {
	day := d.day.In(time.UTC)
	for d.bare && !until.IsZero() && day.Before(until.In(time.UTC)) {
		day = day.AddDate(0, 0, 7)
	}
	return mentoring.DayOf(day)
}

// sentence cuts text at the end of its first sentence. The full stop of "24.3. wieder" ends none.
func sentence(text string) string {
	for _, end := range []string{"! ", "; ", "。", ". "} {
		if i := strings.Index(text, end); i > 1 {
			text = text[:i]
		}
	}
	return text
}

// namedDay is a day in a text.
type namedDay struct {
	at, end  int
	day      mentoring.Day
	past     bool // or not a day at all: it may begin a span of days
	bare     bool // the name of a weekday
	tomorrow bool
}

// maxDays bounds how many days of a text are looked at.
const maxDays = 40

// datesIn returns the days that text names, in its order, reckoned from the day of now.
func datesIn(text string, now time.Time) []namedDay {
	var days []namedDay
	american := americanDate.MatchString(text)
	names := anyDate.SubexpNames()
	for _, at := range datePlaces(text) {
		groups := map[string]string{}
		for i, name := range names {
			if name != "" && at[2*i] >= 0 {
				groups[name] = text[at[2*i]:at[2*i+1]]
			}
		}
		bare := groups["weekday"] != ""
		if last := len(days) - 1; bare && last >= 0 && !days[last].bare && betweenParts.MatchString(text[days[last].end:at[0]]) {
			days[last].end = at[1] // "18 August, Monday" is one day
			continue
		}
		day, ok := resolve(groups, american, now)
		days = append(days, namedDay{at: at[0], end: at[1], day: day, past: !ok, bare: bare, tomorrow: groups["tomorrow"] != ""})
	}
	return days
}

// datePlaces returns where the groups of anyDate stand for every day in text. Trying the beginnings of words and numbers
// alone is ten times as fast as to search.
func datePlaces(text string) (places [][]int) {
	var before rune
	end := 0
	for i, r := range text {
		begins := unicode.IsDigit(r) && !unicode.IsDigit(before) || unicode.IsLetter(r) && !letterBefore(text, i)
		before = r
		if !begins || i < end {
			continue
		}
		at := anyDate.FindStringSubmatchIndex(text[i:])
		if at == nil {
			continue
		}
		for n := range at {
			if at[n] >= 0 {
				at[n] += i
			}
		}
		if places, end = append(places, at), at[1]; len(places) == maxDays {
			break
		}
	}
	return places
}

// resolve makes a day of the parts of one match.
func resolve(g map[string]string, american bool, now time.Time) (mentoring.Day, bool) {
	number := func(name string) int {
		n, err := strconv.Atoi(g[name])
		if err != nil {
			return 0
		}
		return n
	}
	switch {
	case g["isoyear"] != "":
		return ahead(number("isoyear"), number("isomonth"), number("isoday"), now)
	case g["bigyear"] != "":
		return ahead(number("bigyear"), number("bigmonth"), number("bigday"), now)
	case g["asianmonth"] != "":
		return ahead(number("asianyear"), number("asianmonth"), number("asianday"), now)
	case g["humonth"] != "":
		return ahead(number("huyear"), monthOf(g["humonth"]), number("huday"), now)
	case g["month"] != "":
		return ahead(number("year"), monthOf(g["month"]), number("day"), now)
	case g["usmonth"] != "":
		return ahead(number("usyear"), monthOf(g["usmonth"]), number("usday"), now)
	case g["first"] != "":
		return numeric(number("first"), number("second"), number("numyear"), g["sign"], american, now)
	case g["weekdayof"] != "":
		return nextDayOfMonth(number("number"), now)
	case g["only"] != "":
		return nextDayOfMonth(number("only"), now)
	case g["soleday"] != "":
		return nextDayOfMonth(number("soleday"), now)
	case g["tomorrow"] != "":
		return after(mentoring.DayOf(now)), true
	case g["weekday"] != "":
		return nextWeekday(g["weekday"], now)
	}
	return mentoring.Day{}, false
}

// numeric reads 17.3., 17/3/2025 and 3/17/2025. With a slash 3/4 may be either: it is what lies ahead, and if both do,
// what the other dates of the text are.
func numeric(first, second, year int, sign string, american bool, now time.Time) (mentoring.Day, bool) {
	if year > 0 && year < 100 {
		year += 2000
	}
	if sign == "-" && year == 0 {
		return mentoring.Day{}, false // a range, or a time
	}
	european, ok := ahead(year, second, first, now)
	if sign != "/" {
		return european, ok
	}
	if other, also := ahead(year, first, second, now); also && (american || !ok) {
		return other, true
	}
	return european, ok
}

// ahead returns that day if it exists and is after now and not too far; without a year, the next such day.
func ahead(year, month, day int, now time.Time) (mentoring.Day, bool) {
	today := mentoring.DayOf(now).In(time.UTC)
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if year == 0 {
		t = time.Date(today.Year(), time.Month(month), day, 0, 0, 0, 0, time.UTC)
		if t.Before(today) {
			t = time.Date(today.Year()+1, time.Month(month), day, 0, 0, 0, 0, time.UTC)
		}
	}
	exists := month >= 1 && int(t.Month()) == month && t.Day() == day
	if !exists || !t.After(today) || t.Sub(today) > longestAbsence {
		return mentoring.Day{}, false
	}
	return mentoring.DayOf(t), true
}

func nextDayOfMonth(day int, now time.Time) (mentoring.Day, bool) {
	y, m, _ := now.Date()
	if d, ok := ahead(y, int(m), day, now); ok {
		return d, true
	}
	next := time.Date(y, m+1, 1, 0, 0, 0, 0, time.UTC)
	return ahead(next.Year(), int(next.Month()), day, now)
}

func nextWeekday(name string, now time.Time) (mentoring.Day, bool) {
	if weekday, ok := weekdayOf(name); ok {
		days := (int(weekday)-int(now.Weekday())+6)%7 + 1
		return mentoring.DayOf(mentoring.DayOf(now).In(time.UTC).AddDate(0, 0, days)), true
	}
	return mentoring.Day{}, false
}

func after(d mentoring.Day) mentoring.Day {
	return mentoring.DayOf(d.In(time.UTC).AddDate(0, 0, 1))
}

package replies

import (
	"regexp"
	"strconv"
	"strings"
)

// timeOfDay is a time of day as it was written. One that is not sure is a time all the same: of which day half or of which
// hour has to be asked.
type timeOfDay struct {
	from, to int // tokens
	minute   int // of the day, from midnight
	sure     bool
}

// The hours of the day at which people plainly meet. A time outside of them is asked about.
const (
	earliest = 7 * 60
	latest   = 21 * 60
)

// longestRange is how far the end of "from 10 to 11" may be from its beginning for the beginning to be the time, in minutes. A
// longer one says when somebody is free.
const longestRange = 120

// clockWords are the words of times of day, in the five languages alike: a word of one is none of another, or means the same.
var clockWords = struct {
	leads, bounds, hours, quarter, half, halfBehind, ranges, between, afternoon, morning, night, noon map[string]bool
}{
	leads:      setOf("at um gegen om rond around about a vers las ore kl klo @ uhrzeit"),
	bounds:     setOf("von de van after before until till by nach vor bis ab apres avant jusqu despues antes hasta na voor tot vanaf from since"),
	hours:      setOf("h hr hrs uhr uur u heure heures hora horas clock"),
	quarter:    setOf("quarter viertel kwart quart cuarto"),
	half:       setOf("half halb halve"),
	halfBehind: setOf("demie demi media half"),
	ranges:     setOf("to bis tot until till a hasta"),
	between:    setOf("between zwischen tussen entre"),
	afternoon:  setOf("afternoon evening tonight nachmittag nachmittags abend abends soir midi tarde middag middags namiddag avond avonds pm"),
	morning:    setOf("morning vormittag vormittags morgens fruh matin ochtend ochtends voormiddag am"),
	night:      setOf("midnight mitternacht minuit medianoche middernacht noche nacht nachts night nuit"),
	noon:       setOf("noon midday midi"),
}

// writtenTime matches a time in figures: "10:30", "14h", "14h30", "10am", "10.30pm", "10u", "9:30h", "15uhr".
var writtenTime = regexp.MustCompile(`^(\d{1,2})(?:([:.h])(\d{2}))?(am|pm|a|p|h|u|uhr|uur|hrs)?$`)

// clockTimes returns the times of day of a speech.
func (s *speech) clockTimes() []timeOfDay {
	var out []timeOfDay
	for i := 0; i < len(s.tokens); i++ {
		if s.dated[i] {
			continue
		}
		t, ok := s.timeAt(i)
		if !ok {
			continue
		}
		s.rangeBehind(&t)
		if before := s.wordAt(s.leadOf(t.from) - 1); clockWords.bounds[before] && !s.endsClauseBefore(s.leadOf(t.from)) {
			t.sure = t.sure && t.to > t.from+1 && containsWord("from von de van", before)
		}
		if t.minute < earliest || t.minute >= latest {
			t.sure = false
		}
		out = append(out, t)
		i = t.to - 1
	}
	return out
}

// leadOf returns the token that leads in the time at i, i when none does.
func (s *speech) leadOf(i int) int {
	for i > 0 && clockWords.leads[s.tokens[i-1].word] && !s.tokens[i-1].clause {
		i--
	}
	return i
}

func (s *speech) endsClauseBefore(i int) bool { return i == 0 || s.tokens[i-1].clause }

// timeAt reads the time of day that begins at token i.
func (s *speech) timeAt(i int) (timeOfDay, bool) {
	for _, rule := range []func(int) (timeOfDay, bool){s.noonAt, s.halfTimeAt, s.quarterAt, s.figureTimeAt} {
		if t, ok := rule(i); ok {
			return t, true
		}
	}
	return timeOfDay{}, false
}

// noonAt reads noon, and midnight, which nobody means.
func (s *speech) noonAt(i int) (timeOfDay, bool) {
	w := s.tokens[i].word
	switch {
	case clockWords.noon[w] && s.wordAt(i-1) != "apres":
		return timeOfDay{from: i, to: i + 1, minute: 12 * 60, sure: true}, true
	case w == "midnight" || w == "mitternacht" || w == "minuit" || w == "medianoche" || w == "middernacht":
		return timeOfDay{from: i, to: i + 1}, true
	}
	return timeOfDay{}, false
}

// halfTimeAt reads "half past ten", "halb elf", which is 10:30, and the English "half ten", which is 10:30 to some and 9:30 to
// others.
func (s *speech) halfTimeAt(i int) (timeOfDay, bool) {
	if !clockWords.half[s.tokens[i].word] {
		return timeOfDay{}, false
	}
	j, past := i+1, false
	if s.wordAt(j) == "past" {
		j, past = j+1, true
	}
	hour, ok := s.hourAt(j)
	if !ok || s.tokens[i].clause || j == i+1 && clockWords.hours[s.wordAt(j+1)] { // "half an hour", "eine halbe Stunde"
		return timeOfDay{}, false
	}
	t := timeOfDay{from: i, to: j + 1}
	switch {
	case past:
		t.minute, t.sure = s.inTheDay(t, hour*60+30, false)
	case s.lex.tag == "de" || s.lex.tag == "nl":
		t.minute, t.sure = s.inTheDay(t, (hour+11)%12*60+30, false)
		if s.wordAt(i-1) == "over" || s.wordAt(i-1) == "voor" || s.wordAt(i-1) == "vor" || s.wordAt(i-1) == "nach" {
			t.sure = false // "vijf over half elf"
		}
	case !clockWords.leads[s.wordAt(i-1)]:
		return timeOfDay{}, false
	}
	return t, true
}

// quarterAt reads "quarter past ten", "viertel vor elf", "kwart over tien".
func (s *speech) quarterAt(i int) (timeOfDay, bool) {
	if !clockWords.quarter[s.tokens[i].word] || s.tokens[i].clause {
		return timeOfDay{}, false
	}
	hour, ok := s.hourAt(i + 2)
	shift := 0
	switch joint := s.wordAt(i + 1); {
	case !ok:
		if _, regional := s.hourAt(i + 1); regional && s.lex.tag == "de" { // "viertel elf" is 10:15 in some regions
			return timeOfDay{from: i, to: i + 2}, true
		}
		return timeOfDay{}, false
	case joint == "past" || joint == "nach" || joint == "over" || joint == "after":
		shift = 15
	case joint == "to" || joint == "vor" || joint == "voor" || joint == "before":
		shift = -15
	default:
		return timeOfDay{}, false
	}
	t := timeOfDay{from: i, to: i + 3}
	t.minute, t.sure = s.inTheDay(t, hour*60+shift, false)
	return t, true
}

// marksAt reports whether a figure behind "at" is what somebody thinks of a talk: "I'd put it at 4".
func (s *speech) marksAt(i int) bool {
	return s.wordAt(i-1) == "at" && containsWord("it this that", s.wordAt(i-2)) && containsWord("put rate rated place mark marked score", s.wordAt(i-3))
}

// figureTimeAt reads a time whose hour stands first: "10:30", "at 10", "3 pm", "15 Uhr 30", "dix heures et demie", "las diez y
// media".
func (s *speech) figureTimeAt(i int) (timeOfDay, bool) {
	word := s.tokens[i].word
	found := writtenTime.FindStringSubmatch(strings.SplitN(word, "-", 2)[0])
	led := clockWords.leads[s.wordAt(i-1)] && !s.tokens[i-1].clause && (s.wordAt(i-1) != "a" || s.lex.tag == "fr" || s.lex.tag == "es")
	led = led && !s.marksAt(i) || s.bounded(i)
	t := timeOfDay{from: i, to: i + 1}
	exact, minutes := false, 0
	hour, ok := s.hourAt(i)
	marked := led
	if found != nil {
		hour, _ = strconv.Atoi(found[1])
		minutes, _ = strconv.Atoi(found[3])
		ok = true
		suffix := found[4]
		switch {
		case suffix == "pm" || suffix == "p":
			hour, exact, marked = hour%12+12, true, true
		case suffix == "am" || suffix == "a":
			hour, exact, marked = hour%12, true, true
		case suffix != "" || found[2] == ":" || found[2] == "h":
			marked = true
		case found[2] == "." && !led: // "10.30" is a time behind a day, or before the word for it
			marked = clockWords.hours[s.wordAt(i+1)] || i > 0 && s.dated[i-1]
		}
		exact = exact || hour > 12 || len(found[1]) == 2 && found[1][0] == '0'
		if strings.Contains(word, "-") && !marked && !clockWords.hours[s.wordAt(i+1)] {
			_, rest, _ := strings.Cut(word, "-")
			end := writtenTime.FindStringSubmatch(rest)
			marked = end != nil && end[4] != ""
		}
	} else if strings.ContainsAny(word, "0123456789") {
		return t, false
	}
	if !ok || hour > 24 || minutes > 59 {
		return t, false
	}
	if !s.tokens[i].clause {
		switch next := s.wordAt(t.to); {
		case next == "pm":
			hour, exact, marked, t.to = hour%12+12, true, true, t.to+1
		case next == "am" && !s.dated[t.to] && s.lex.tag == "en":
			hour, exact, marked, t.to = hour%12, true, true, t.to+1
		case next == "o" && s.wordAt(t.to+1) == "clock":
			marked, t.to = true, t.to+2
		case clockWords.hours[next] && next != "clock":
			if s.isLength(i) {
				return t, false
			}
			marked, t.to = true, t.to+1
			if n, err := strconv.Atoi(s.wordAt(t.to)); err == nil && n < 60 && len(s.wordAt(t.to)) == 2 && !s.tokens[t.to-1].clause {
				minutes, t.to = n, t.to+1
			}
		}
	}
	if !marked || s.isLength(i) || led && t.to == i+1 && s.lex.isUnit[s.wordAt(t.to)] && !s.tokens[i].clause {
		return t, false
	}
	total := hour*60 + minutes
	if minutes == 0 && !s.tokens[t.to-1].clause {
		switch joint, what := s.wordAt(t.to), s.wordAt(t.to+1); {
		case (joint == "et" || joint == "y") && clockWords.halfBehind[what]:
			total, t.to = total+30, t.to+2
		case (joint == "et" || joint == "y") && clockWords.quarter[what]:
			total, t.to = total+15, t.to+2
		case joint == "moins" && what == "le" && clockWords.quarter[s.wordAt(t.to+2)]:
			total, t.to = total-15, t.to+3
		case (joint == "moins" || joint == "menos") && clockWords.quarter[what]:
			total, t.to = total-15, t.to+2
		}
	}
	t.minute, t.sure = s.inTheDay(t, total, exact)
	return t, true
}

// bounded reports whether the number at token i bounds a time of a day that was named: "Monday after 3", "from 10 to 11".
func (s *speech) bounded(i int) bool {
	if w := s.wordAt(i - 1); !clockWords.bounds[w] && !clockWords.between[w] || s.tokens[i-1].clause {
		return false
	}
	for k := i - 2; k >= 0 && k >= i-4; k-- {
		if s.dated[k] {
			return true
		}
	}
	return false
}

// isLength reports whether the number at token i says how long and not when: "for 2 h", "pendant 1 heure".
func (s *speech) isLength(i int) bool {
	return containsWord("for fur pendant durante por voor duree circa environ", s.wordAt(i-1)) && !clockWords.leads[s.wordAt(i-1)]
}

// hourAt returns the hour that a word stands for.
func (s *speech) hourAt(i int) (int, bool) {
	w := s.wordAt(i)
	if n, err := strconv.Atoi(w); err == nil && len(w) <= 2 {
		return n, n >= 0 && n <= 24
	}
	n, ok := s.lex.numbers[w]
	return n, ok && n >= 1 && n <= 12 && !articles[w]
}

// inTheDay settles which half of the day a time lies in: by a word beside it, or by the hours in which people work. Eight to
// eleven is the morning and one to six the afternoon; seven could be either.
func (s *speech) inTheDay(t timeOfDay, minute int, exact bool) (int, bool) {
	if exact || minute >= 13*60 {
		return minute, true
	}
	morning, afternoon, night := false, false, false
	for i := t.to; i < len(s.tokens) && i < t.to+5; i++ {
		w := s.tokens[i].word
		if s.tokens[i-1].sentence || !s.dated[i] && startsFigure(w) {
			break
		}
		morning = morning || clockWords.morning[w] && !(w == "am" && s.lex.tag != "en")
		morning = morning || w == "manana" && s.wordAt(i-1) == "la" && s.lex.tag == "es"
		afternoon = afternoon || clockWords.afternoon[w]
		night = night || clockWords.night[w]
	}
	for i := t.from - 1; i >= 0 && i >= t.from-4 && !s.tokens[i].sentence && !morning && !afternoon; i-- {
		w := s.tokens[i].word
		if startsFigure(w) && !s.dated[i] {
			break
		}
		morning = morning || clockWords.morning[w] && w != "am"
		afternoon = afternoon || clockWords.afternoon[w] && w != "pm"
		night = night || clockWords.night[w]
	}
	hour := minute / 60
	switch {
	case morning && afternoon || night:
		return minute, false
	case afternoon && hour < 12:
		return minute + 12*60, true
	case morning:
		return minute, hour < 12
	case hour >= 8 && hour <= 12:
		return minute, true
	case hour >= 1 && hour <= 6:
		return minute + 12*60, true
	}
	return minute, false
}

// rangeBehind takes the end of a range into a time: "10 to 11", "14:00-15:00", "von 10 bis 11 Uhr".
func (s *speech) rangeBehind(t *timeOfDay) {
	end := -1
	if _, rest, ok := strings.Cut(s.tokens[t.from].word, "-"); ok && t.to >= t.from+1 {
		found := writtenTime.FindStringSubmatch(rest)
		if found == nil {
			t.sure = false
			return
		}
		hour, _ := strconv.Atoi(found[1])
		minutes, _ := strconv.Atoi(found[3])
		if found[4] == "pm" && hour < 12 {
			hour += 12
			if t.minute < 12*60 && t.minute < 8*60 {
				t.minute += 12 * 60
			}
		}
		end = hour*60 + minutes
	} else if j := t.to; j < len(s.tokens) && (clockWords.ranges[s.wordAt(j)] || clockWords.between[s.wordAt(t.from-1)] || s.endsWithDash(j-1)) {
		k := j
		if clockWords.ranges[s.wordAt(j)] || clockWords.between[s.wordAt(t.from-1)] {
			k++
		}
		for clockWords.leads[s.wordAt(k)] {
			k++
		}
		if next, ok := s.timeAt(k); ok && k < len(s.tokens) && !s.dated[k] {
			end, t.to = next.minute, next.to
		} else if hour, ok := s.hourAt(k); ok && k < len(s.tokens) && !s.dated[k] {
			end, t.to = hour*60, k+1
		}
	}
	if end < 0 {
		return
	}
	if end <= t.minute && end+12*60 > t.minute {
		end += 12 * 60
	}
	if end-t.minute > longestRange {
		t.sure = false
	}
}

// endsWithDash reports whether a dash stands behind token i.
func (s *speech) endsWithDash(i int) bool {
	if i+1 >= len(s.tokens) {
		return false
	}
	return strings.Trim(s.text[s.tokens[i].to:s.tokens[i+1].from], " ") != "" && strings.ContainsAny(s.text[s.tokens[i].to:s.tokens[i+1].from], "-–—")
}

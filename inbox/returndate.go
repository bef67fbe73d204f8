package inbox

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// longestAbsence is how far ahead a return is believed: parental leave, with some days to spare.
const longestAbsence = 400 * 24 * time.Hour

// ReturnDate returns the first day on which the writer of an absence note is back, as text says it in English, Dutch,
// German, French, Spanish or Italian. It reckons from m.Date. It reports false rather than guess: when no day is named,
// when 3/4 could be two days, or when the day is past or more than a year ahead.
func ReturnDate(m *Message, text string) (mentoring.Day, bool) {
	if m.Date.IsZero() {
		return mentoring.Day{}, false
	}
	text = strings.ToLower(beginning(text, maxNotice))
	until, found := mentoring.Day{}, false
	for _, d := range datesIn(text, m.Date) {
		before := text[max(0, d.at-60):d.at]
		switch {
		case backCue.MatchString(before):
			return d.day, true
		case found:
		case throughCue.MatchString(before):
			until, found = after(d.day), true
		case untilCue.MatchString(before):
			until, found = d.day, true
		}
	}
	return until, found
}

// Between a cue and its day there may be small words. Go's \b knows ASCII letters only, so the edges are spelled out.
const (
	edge   = `(?:^|[^\pL])(?:`
	filler = `)(?:[\s,:]+(?:on|the|at|in|to|office|work|my|from|again|as|of|next|morning|` +
		`op|het|kantoor|weer|aanstaande|volgende|am|an|ab|dem|den|der|im|ins|büro|wieder|kommenden|nächsten|` +
		`le|au|bureau|à|partir|du|de|travail|el|a|la|oficina|día|próximo|il|dal|al|in|ufficio|prossimo))*[\s,:]*$`
)

var (
	// backCue: the day named is the first day back.
	backCue = regexp.MustCompile(edge +
		`back|return|returning|returns|available again|resume|resuming|` +
		`terug|weer (?:bereikbaar|aanwezig|beschikbaar|terug)|` +
		`zurück|wieder (?:da|erreichbar|im büro|im haus|für sie da)|ab|` +
		`retour|reviens|reviendrai|rentre|rentrerai|` +
		`vuelvo|volveré|regreso|regresaré|vuelta|incorporo|incorporaré|reincorporo|` +
		`torno|tornerò|rientro|rientrerò|ritorno|nuovamente (?:disponibile|in ufficio)` + filler)
	// throughCue: the day named is the last day away.
	throughCue = regexp.MustCompile(edge +
		`through|thru|up to and including|until and including|from .{3,30} (?:to|till|-|–)|` +
		`t/m|tot en met|bis(?: einschließlich| einschl\.| inkl\.)?(?: zum)?|` +
		`jusqu['’]au|du .{2,30} au|hasta|del .{2,30} al|fino al|fino a|dal .{2,30} al` + filler)
	// untilCue: people who are away until Monday are back on Monday.
	untilCue = regexp.MustCompile(edge + `until|till|til|tot` + filler)
)

// namedDay is a day in a text.
type namedDay struct {
	at  int
	day mentoring.Day
}

// datesIn returns the days that text names, in its order, reckoned from the day of now.
func datesIn(text string, now time.Time) []namedDay {
	var days []namedDay
	for _, at := range anyDate.FindAllStringSubmatchIndex(text, -1) {
		groups := map[string]string{}
		for i, name := range anyDate.SubexpNames() {
			if name != "" && at[2*i] >= 0 {
				groups[name] = text[at[2*i]:at[2*i+1]]
			}
		}
		if day, ok := resolve(groups, now); ok {
			days = append(days, namedDay{at: at[0], day: day})
		}
	}
	return days
}

// The forms of a day, the surest first.
var anyDate = regexp.MustCompile(`(?:(?:` + weekdays + `)\.?,?\s+(?:(?:the|den|le|el|il)\s+)?)?(?:` + strings.Join([]string{
	`\b(?P<isoyear>20\d\d)-(?P<isomonth>\d\d)-(?P<isoday>\d\d)\b`,
	`\b(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|°|\.)?\s+(?:of\s+|de\s+)?(?P<month>` + monthNames + `)\b\.?(?:,?\s+(?:de\s+)?(?P<year>20\d\d)\b)?`,
	`\b(?P<usmonth>` + monthNames + `)\.?\s+(?P<usday>\d{1,2})(?:st|nd|rd|th)?\b(?:,?\s+(?P<usyear>20\d\d)\b)?`,
	`\b(?P<first>\d{1,2})(?P<sign>[./-])(?P<second>\d{1,2})(?:[./-](?P<numyear>(?:20)?\d\d)\b)?`,
	`\bthe\s+(?P<only>\d{1,2})(?:st|nd|rd|th)\b`,
}, "|") + `)|(?P<weekday>` + weekdays + `)`)

const weekdays = `monday|tuesday|wednesday|thursday|friday|maandag|dinsdag|woensdag|donderdag|vrijdag|montag|dienstag|mittwoch|donnerstag|freitag|` +
	`lundi|mardi|mercredi|jeudi|vendredi|lunes|martes|miércoles|jueves|viernes|lunedì|martedì|mercoledì|giovedì|venerdì`

const monthNames = `january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|` +
	`januari|februari|maart|mei|juni|juli|augustus|oktober|mrt|okt|` +
	`januar|februar|märz|mai|dezember|dez|` +
	`janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|` +
	`enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|` +
	`gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre`

// resolve makes a day of the parts of one match.
func resolve(g map[string]string, now time.Time) (mentoring.Day, bool) {
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
	case g["month"] != "":
		return ahead(number("year"), monthOf(g["month"]), number("day"), now)
	case g["usmonth"] != "":
		return ahead(number("usyear"), monthOf(g["usmonth"]), number("usday"), now)
	case g["first"] != "":
		return numeric(number("first"), number("second"), number("numyear"), g["sign"], now)
	case g["only"] != "":
		return nextDayOfMonth(number("only"), now)
	case g["weekday"] != "":
		return nextWeekday(g["weekday"], now)
	}
	return mentoring.Day{}, false
}

// numeric reads 17.3., 17/3/2025 and 3/17/2025. With a slash 3/4 may be either, so it is none.
func numeric(first, second, year int, sign string, now time.Time) (mentoring.Day, bool) {
	if year > 0 && year < 100 {
		year += 2000
	}
	switch {
	case sign == "-" && year == 0:
		return mentoring.Day{}, false // a range, or a time
	case second > 12:
		first, second = second, first
		if sign != "/" {
			return mentoring.Day{}, false
		}
	case first <= 12 && first != second && sign == "/":
		return mentoring.Day{}, false
	}
	return ahead(year, second, first, now)
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
	for weekday, names := range weekdayNames {
		if strings.Contains(names, name) {
			days := (int(weekday)-int(now.Weekday())+6)%7 + 1
			return mentoring.DayOf(mentoring.DayOf(now).In(time.UTC).AddDate(0, 0, days)), true
		}
	}
	return mentoring.Day{}, false
}

var weekdayNames = map[time.Weekday]string{
	time.Monday:    "monday maandag montag lundi lunes lunedì",
	time.Tuesday:   "tuesday dinsdag dienstag mardi martes martedì",
	time.Wednesday: "wednesday woensdag mittwoch mercredi miércoles mercoledì",
	time.Thursday:  "thursday donderdag donnerstag jeudi jueves giovedì",
	time.Friday:    "friday vrijdag freitag vendredi viernes venerdì",
}

// monthBeginnings are what the names of a month begin with in the six languages.
var monthBeginnings = [12][]string{
	{"jan", "ene", "gen"}, {"feb", "fév"}, {"mar", "mär", "maa", "mrt"}, {"apr", "avr", "abr"}, {"may", "mei", "mai", "mag"},
	{"jun", "juin", "giu"}, {"jul", "juil", "lug"}, {"aug", "août", "ago"}, {"sep", "set"}, {"oct", "okt", "ott"}, {"nov"}, {"dec", "dez", "déc", "dic"},
}

// monthOf returns the month with that name, 0 when there is none.
func monthOf(name string) int {
	for i, beginnings := range monthBeginnings {
		for _, b := range beginnings {
			if strings.HasPrefix(name, b) {
				return i + 1
			}
		}
	}
	return 0
}

func after(d mentoring.Day) mentoring.Day {
	return mentoring.DayOf(d.In(time.UTC).AddDate(0, 0, 1))
}

package templates

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"text/template"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// functions are what templates of a language, by its tag, can call. They are documented in the package comment.
func (w words) functions(tag string) template.FuncMap {
	return template.FuncMap{
		"fence":    fence,
		"first":    first,
		"list":     func(items ...string) []string { return items },
		"join":     func(sep string, list []string) string { return strings.Join(list, sep) },
		"andList":  func(items []string) string { return w.list("and", items) },
		"orList":   func(items []string) string { return w.list("or", items) },
		"date":     w.date,
		"moment":   w.moment,
		"clock":    func(t time.Time) string { return t.Format("15:04") },
		"ordinal":  w.ordinal,
		"number1":  func(n int) int { return n + 1 },
		"number":   func(n int) string { return w.nth("numbers", n) },
		"count":    w.count,
		"role":     func(r mentoring.Role) string { return w[string(r)] },
		"yes":      func(b *bool) bool { return b != nil && *b },
		"no":       func(b *bool) bool { return b != nil && !*b },
		"wanted":   func(n int, missing []int) bool { return len(missing) == 0 || slices.Contains(missing, n) },
		"capital":  capital,
		"sentence": sentence,
		"phrase":   phrase,
		"numerals": numerals,
		"quoted":   w.quoted,
		"spoken":   spoken(tag),
		"lower":    lower,
		"place":    func(i int) int { return i + 1 },
		"int":      func(n *int) int { return *n },
		"marks":    func(n int) []string { return sampleMarks[:min(n, len(sampleMarks))] },
		"mark":     func(i int, marks map[int]int) int { return marks[i+1] },
	}
}

// sampleMarks are what a row of marks may look like, which a mail shows as a reply that would work.
var sampleMarks = []string{"3", "2", "4", "3", "2"}

func first(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[0]
}

// date writes a day, a month or a moment as people say it. The year is left out where it is the year of now.
func (w words) date(d any, now time.Time) (string, error) {
	var t time.Time
	form := "date"
	switch d := d.(type) {
	case mentoring.Day:
		t = d.In(time.UTC)
		if d.Day == 0 {
			form = "month"
		}
		if d.IsZero() {
			return "", nil
		}
	case time.Time:
		t = d
	default:
		return "", fmt.Errorf("date of a %T", d)
	}
	if t.Year() != now.Year() {
		form += ".year"
	}
	return strings.NewReplacer(
		"{weekday}", w.nth("weekdays", int(t.Weekday())),
		"{day}", w.day(t.Day()),
		"{month}", w.nth("months", int(t.Month())-1),
		"{year}", strconv.Itoa(t.Year()),
	).Replace(w[form]), nil
}

// moment writes a day and its time of day: "Tuesday 9 June at 10:30".
func (w words) moment(t, now time.Time) (string, error) {
	day, err := w.date(t, now)
	clock := strings.NewReplacer("{hour}", strconv.Itoa(t.Hour()), "{minute}", fmt.Sprintf("%02d", t.Minute())).Replace(w["time"])
	return strings.NewReplacer("{date}", day, "{time}", clock).Replace(w["moment"]), err
}

// day writes the number of a day: French says the first of a month otherwise than the others.
func (w words) day(n int) string {
	if word := w["day 1"]; n == 1 && word != "" {
		return word
	}
	return strconv.Itoa(n)
}

// ordinal writes 1 as "first". Beyond the words of the language it writes the number with a full stop.
func (w words) ordinal(n int) string {
	if list := w.all("ordinals"); n >= 1 && n <= len(list) {
		return list[n-1]
	}
	return strconv.Itoa(n) + "."
}

// count writes "one month" or "nine months". French takes the singular for none as well.
func (w words) count(n int, one, many string) string {
	if n == 1 || n == 0 && w["none"] == "one" {
		return w.nth("numbers", n) + " " + one
	}
	return w.nth("numbers", n) + " " + many
}

// capital makes the first letter of s a capital.
func capital(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[size:]
}

// lower makes the first letter of s a small one.
func lower(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(unicode.ToLower(r)) + s[size:]
}

// sentence makes sure that s begins with a capital and ends with a full stop or the like.
func sentence(s string) string {
	s = strings.TrimSpace(s)
	if s == "" || strings.ContainsAny(s[len(s)-1:], ".!?") || strings.HasSuffix(s, "…") {
		return capital(s)
	}
	return capital(s) + "."
}

// phrase takes the full stop off the end of s, for use before one of the template's own.
func phrase(s string) string { return strings.TrimRight(strings.TrimSpace(s), ".") }

// numerals writes 2, 5 and 7 as "2", "5", "7" for use in a list.
func numerals(ns []int) []string {
	var out []string
	for _, n := range ns {
		out = append(out, strconv.Itoa(n))
	}
	return out
}

package cohortfile

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/internal/form"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// span is two times of day with a dash between them: 09:00-17:00, 9-17, 8.30 – 16.30.
var span = regexp.MustCompile(`^(\d{1,2})(?:[:.h](\d{2}))?\s*(?:-|–|to)\s*(\d{1,2})(?:[:.h](\d{2}))?$`)

var weekdays = map[string]time.Weekday{
	"mon": time.Monday, "tue": time.Tuesday, "wed": time.Wednesday, "thu": time.Thursday, "fri": time.Friday,
	"sat": time.Saturday, "sun": time.Sunday,
}

// workingHours reads either "09:00-17:00" or a section with hours and days. Without them it is office hours.
func workingHours(f *form.Field) mentoring.Hours {
	hours := mentoring.Hours{From: mentoring.OfficeHours.From, To: mentoring.OfficeHours.To, Days: slices.Clone(mentoring.OfficeHours.Days)}
	if !f.Given() {
		return hours
	}
	times := f
	if !f.IsText() {
		times = f.Key("hours")
		if days := weekdaysOf(f.Key("days")); len(days) > 0 {
			hours.Days = days
		}
	}
	if !times.Given() {
		return hours
	}
	from, to, ok := minutes(times.Text())
	if !ok || to-from < 60 {
		times.Problem("%q are not working hours of an hour or more: write them as 09:00-17:00", times.Text())
		return hours
	}
	hours.From, hours.To = from, to
	return hours
}

// minutes reads a span in minutes from midnight.
func minutes(text string) (from, to int, ok bool) {
	m := span.FindStringSubmatch(strings.ToLower(text))
	if m == nil {
		return 0, 0, false
	}
	part := func(i int) int {
		n, _ := strconv.Atoi(m[i]) // digits only, or empty for a full hour
		return n
	}
	from, to = part(1)*60+part(2), part(3)*60+part(4)
	return from, to, part(2) < 60 && part(4) < 60 && to <= 24*60
}

// weekdaysOf reads a list of weekdays, or a range such as "Mon-Fri".
func weekdaysOf(f *form.Field) []time.Weekday {
	var days []time.Weekday
	for _, text := range f.Texts() {
		first, last, isRange := strings.Cut(strings.ReplaceAll(text, "–", "-"), "-")
		from, ok := weekday(first)
		to := from
		if isRange && ok {
			to, ok = weekday(last)
		}
		if !ok {
			f.Problem("%q is not a weekday: write days such as Mon, Tue, or Mon-Fri", text)
			continue
		}
		for d := from; ; d = (d + 1) % 7 {
			if !slices.Contains(days, d) {
				days = append(days, d)
			}
			if d == to {
				break
			}
		}
	}
	slices.SortFunc(days, func(a, b time.Weekday) int { return int((a+6)%7) - int((b+6)%7) })
	return days
}

func weekday(text string) (time.Weekday, bool) {
	text = strings.ToLower(strings.TrimSpace(text))
	if len(text) < 3 {
		return 0, false
	}
	d, ok := weekdays[text[:3]]
	return d, ok && strings.HasPrefix(strings.ToLower(d.String()), text)
}

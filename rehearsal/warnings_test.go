package rehearsal

import (
	"html"
	"slices"
	"strings"
	"testing"
	"time"

	ics "github.com/arran4/golang-ical"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/templates"
)

func TestRow10WarningsInWords(t *testing.T) {
	t.Parallel()
	letters, err := templates.New()
	if err != nil {
		t.Fatal(err)
	}
	day := func(m time.Month, d int) time.Time { return time.Date(2027, m, d, 9, 0, 0, 0, time.UTC) }
	mail := func(person int, at time.Time) Letter {
		return Letter{At: at, Person: person, Ours: true, Kind: "session", Unasked: true}
	}
	r := &Record{
		Cohort: mentoring.Cohort{
			Zone: "UTC", Start: mentoring.Day{Year: 2027, Month: time.March, Day: 6}, Hours: mentoring.OfficeHours, MailsPerMonth: 4, Language: "en",
			Organisations: []mentoring.Organisation{{Name: "North"}},
		},
		People: []Person{
			{Name: "Ann", Part: "mentor", Organisation: "North", Language: "en"},
			{Name: "Bo", Part: "mentee", Organisation: "North", Language: "xx", holidays: []mentoring.Day{{Year: 2027, Month: time.March, Day: 26}}},
			{Name: "Cleo", Part: "coordinator", Language: "en"},
		},
		Letters: []Letter{
			mail(0, day(time.March, 8)), mail(1, day(time.March, 8)), mail(1, day(time.March, 8)), mail(1, day(time.March, 8)),
			mail(2, day(time.March, 9)), mail(2, day(time.March, 9)), mail(2, day(time.March, 9)), mail(2, day(time.March, 9)),
			mail(1, day(time.March, 14)), mail(1, day(time.March, 15)), mail(0, day(time.May, 3)),
		},
		Pairs:   []Pair{{Mentor: 0, Mentee: 1, Sessions: []time.Time{day(time.March, 15), day(time.May, 3)}}},
		Alone:   []Alone{{Person: 0, Cause: "nobody fits."}},
		Cut:     true,
		letters: letters,
	}
	want := []string{
		"The cohort starts on a Saturday",
		"Holidays of Bo on working days, on which mail waits for the next: 26 March 2027.",
		"On 8 March 2027, more than 2 mails go to Bo (at most 3).",
		"In the week of 8 March 2027, more than 3 mails go to Bo (at most 4).",
		"In March 2027, Bo would get more than the 4 mails a month of the cohort file (at most 5).",
		"In April 2027 no session is asked about in the pairs of Bo.",
		`Mails that are missing in the language "xx" go out in English: session.`,
		"also to 1 person",
		"North has 2 people: figures of groups under 5 are not shown",
		"Without a partner in this rehearsal: Ann. Why: nobody fits.",
		"Something was still waiting",
	}
	got := r.Warnings()
	for _, w := range want {
		if !slices.ContainsFunc(got, func(g string) bool { return strings.Contains(g, w) }) {
			t.Errorf("nothing says %q in:\n%s", w, strings.Join(got, "\n"))
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d warnings, want %d:\n%s", len(got), len(want), strings.Join(got, "\n"))
	}
	// What is about a day stands on it in the calendar, and all of it on the first page.
	var calendar, page strings.Builder
	if err := r.WriteCalendar(&calendar, day(time.January, 5)); err != nil {
		t.Fatal(err)
	}
	if err := r.writeIndex(&page, false); err != nil {
		t.Fatal(err)
	}
	parsed, err := ics.ParseCalendar(strings.NewReader(calendar.String()))
	if err != nil {
		t.Fatal(err)
	}
	dated := map[string][]string{}
	for _, e := range parsed.Events() {
		if at, err := e.GetAllDayStartAt(); err == nil && strings.HasPrefix(e.GetProperty(ics.ComponentPropertySummary).Value, "To look at: ") {
			dated[at.Format(time.DateOnly)] = append(dated[at.Format(time.DateOnly)], e.GetProperty(ics.ComponentPropertySummary).Value)
		}
	}
	for on, want := range map[string]string{
		"2027-03-06": "starts on a Saturday", "2027-03-26": "Holidays of Bo", "2027-03-08": "In the week of 8 March 2027", "2027-03-01": "4 mails a month",
		"2027-04-01": "no session",
	} {
		if !slices.ContainsFunc(dated[on], func(s string) bool { return strings.Contains(s, want) }) {
			t.Errorf("on %s the calendar does not say %q: %q", on, want, dated)
		}
	}
	for _, w := range got {
		if !strings.Contains(html.UnescapeString(page.String()), w) {
			t.Errorf("the first page does not say %q", w)
		}
	}
	r.Cohort.Start, r.People[1].holidays = mentoring.Day{Year: 2027, Month: time.March, Day: 26}, []mentoring.Day{{Year: 2027, Month: time.March, Day: 26}}
	if got := r.Warnings(); !strings.Contains(got[0], "on a holiday of Bo") {
		t.Errorf("the start on a holiday is told as %q", got[0])
	}
}

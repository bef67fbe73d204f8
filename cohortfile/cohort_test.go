package cohortfile

import (
	"bytes"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// minimal is the least that a cohort file must say; more is appended to it.
const minimal = `
name: Autumn
purpose: To grow leaders.
capabilities: feedback, delegating
organisations:
  - name: Northwind
    coordinators: Anna Berg <Anna@Northwind.example>
start: 2026-12-07
`

func readCohort(t *testing.T, text string) mentoring.Cohort {
	t.Helper()
	c, _, err := ReadCohort("cohort.yaml", strings.NewReader(text))
	if err != nil {
		t.Fatalf("problems:\n%v", err)
	}
	return c
}

func TestDefaults(t *testing.T) {
	t.Parallel()
	got := readCohort(t, minimal)
	anna := mentoring.NamedPerson{Name: "Anna Berg", Email: "anna@northwind.example"}
	want := mentoring.Cohort{
		Name: "Autumn", Purpose: "To grow leaders.", Capabilities: []string{"feedback", "delegating"},
		Organisations: []mentoring.Organisation{{Name: "Northwind", Coordinators: []mentoring.NamedPerson{anna}}},
		Months:        6,
		Start:         mentoring.Day{Year: 2026, Month: time.December, Day: 7},
		Language:      "en",
		Zone:          "UTC",
		Hours:         mentoring.OfficeHours,
		Concerns:      anna,
		Crossing:      mentoring.ShouldCross,
		MailsPerMonth: 8, QuestionsPerMonth: 6,
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

func TestExampleHasNoProblems(t *testing.T) {
	t.Parallel()
	c := readCohort(t, ExampleCohort)
	people, warnings, err := ReadPeople("people.csv", strings.NewReader(ExamplePeople), c)
	if err != nil {
		t.Fatal(err)
	}
	if len(people) != 12 || len(c.Organisations) != 2 || c.Months != 6 {
		t.Errorf("%d people in %d organisations for %d months", len(people), len(c.Organisations), c.Months)
	}
	for _, w := range append(warnings, Warnings(c, people)...) {
		t.Errorf("warning: %s", w)
	}
	if mei := people[4]; mei.Manager != "pieter.devries@northwind.example" || mei.Capacity != 0 || mei.Function != "Sales" || mei.Title != "Team Lead" {
		t.Errorf("Mei is %+v", mei)
	}
}

func TestKeysInAnyStyle(t *testing.T) {
	t.Parallel()
	c := readCohort(t, minimal+"Working Hours: 8.30 – 16\nTIMEZONE: Europe/London\nlimits: {mails_per_month: 5}\nlanguage: Nederlands\ncrossing: NEVER\n")
	if c.Hours.From != 8*60+30 || c.Hours.To != 16*60 || c.Zone != "Europe/London" || c.MailsPerMonth != 5 || c.Language != "nl" || c.Crossing != mentoring.NeverCross {
		t.Errorf("read %+v", c)
	}
}

func TestNorwayIsNotFalse(t *testing.T) {
	t.Parallel()
	c := readCohort(t, minimal+"language: no\nholidays: NO\n")
	if c.Language != "no" || !slices.Equal(c.HolidaysOf, []string{"NO"}) {
		t.Errorf("language %s, holidays of %v", c.Language, c.HolidaysOf)
	}
}

func TestWorkingDays(t *testing.T) {
	t.Parallel()
	for text, want := range map[string][]time.Weekday{
		"Mon-Thu":             {time.Monday, time.Tuesday, time.Wednesday, time.Thursday},
		"[Tuesday, fri]":      {time.Tuesday, time.Friday},
		"Sat-Mon":             {time.Monday, time.Saturday, time.Sunday},
		"Wed, Mon, Wednesday": {time.Monday, time.Wednesday},
	} {
		c := readCohort(t, minimal+"working-hours: {days: "+quoteIfText(text)+"}\n")
		if !slices.Equal(c.Hours.Days, want) {
			t.Errorf("%s is %v, want %v", text, c.Hours.Days, want)
		}
		if c.Hours.From != 9*60 {
			t.Errorf("hours changed to %+v", c.Hours)
		}
	}
}

func quoteIfText(text string) string {
	if strings.HasPrefix(text, "[") {
		return text
	}
	return `"` + text + `"`
}

func TestRow54HolidaysOfACohortAndItsOrganisations(t *testing.T) {
	t.Parallel()
	c := readCohort(t, minimal+"holidays: [GB, 24 December 2026, de-by, 2026-12-25, 2026-12-24]\n")
	if want := []mentoring.Day{{Year: 2026, Month: time.December, Day: 24}, {Year: 2026, Month: time.December, Day: 25}}; !slices.Equal(c.Holidays, want) {
		t.Errorf("days %v, want %v", c.Holidays, want)
	}
	if want := []string{"GB", "DE-BY"}; !slices.Equal(c.HolidaysOf, want) {
		t.Errorf("codes %v, want %v", c.HolidaysOf, want)
	}
	c = readCohort(t, strings.Replace(minimal, "coordinators:", "holidays: [CH-TI, 2027-03-19]\n    coordinators:", 1))
	if o := c.Organisations[0]; !slices.Equal(o.HolidaysOf, []string{"CH-TI"}) || len(o.Holidays) != 1 {
		t.Errorf("the organisation has %v and %v", o.HolidaysOf, o.Holidays)
	}
}

func FuzzReadCohort(f *testing.F) {
	f.Add([]byte(ExampleCohort))
	f.Add([]byte(minimal))
	for _, seed := range []string{"", "a: b: c", "- [", "{{{{", "name: &a *a", "organisations: [[[]]]", "\xff\xfe", "? x\n: y", "<<: *x", "name: |\n  x\n---\n"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		c, _, err := ReadCohort("cohort.yaml", bytes.NewReader(data))
		if err != nil {
			if err.Error() == "" || mentoring.FaultOf(err) != mentoring.FaultInvalid {
				t.Errorf("error %q", err)
			}
			return
		}
		if c.Name == "" || c.Purpose == "" || len(c.Capabilities) == 0 || len(c.Organisations) == 0 || c.Start.IsZero() || len(c.Hours.Days) == 0 {
			t.Errorf("accepted %+v", c)
		}
		if _, err := time.LoadLocation(c.Zone); err != nil {
			t.Error(err)
		}
		for _, o := range c.Organisations {
			if len(o.Coordinators) < 1 || len(o.Coordinators) > 2 {
				t.Errorf("%d coordinators", len(o.Coordinators))
			}
		}
	})
}

// Row 19: managers are told only where the file says so.
func TestRow19TellManagers(t *testing.T) {
	t.Parallel()
	for line, want := range map[string]bool{"": false, "tell-managers: no": false, "tell-managers: yes": true, "tell-managers: true": true, "tell-managers: false": false} {
		c, _, _ := ReadCohort("cohort.yaml", strings.NewReader("name: Spring\n"+line))
		if c.TellManagers != want {
			t.Errorf("%q tells managers: %v", line, c.TellManagers)
		}
	}
	if _, _, err := ReadCohort("cohort.yaml", strings.NewReader("tell-managers: perhaps")); err == nil || !strings.Contains(err.Error(), `tell-managers is "perhaps"`) {
		t.Errorf("got %v", err)
	}
}

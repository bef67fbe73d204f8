package programme_test

import (
	"slices"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Each reader's own public holidays hold: the person's, else their organisation's, else the cohort's.
func TestRow54EachReadersOwnHolidays(t *testing.T) {
	t.Parallel()
	thursday := time.Date(2026, time.June, 3, 18, 0, 0, 0, time.UTC) // the eve of Corpus Christi, off in Bavaria, not in Berlin or Britain
	for name, test := range map[string]struct {
		cohort, organisation []string
		person               string
		want                 int // day of June
	}{
		"nobody says":                       {want: 4},
		"the cohort is Bavarian":            {cohort: []string{"DE-BY"}, want: 5},
		"the organisation is Bavarian":      {cohort: []string{"GB"}, organisation: []string{"DE-BY"}, want: 5},
		"the person is":                     {cohort: []string{"GB"}, organisation: []string{"DE-BE"}, person: "DE-BY", want: 5},
		"the person is not":                 {cohort: []string{"DE-BY"}, organisation: []string{"DE-BY"}, person: "GB", want: 4},
		"the person is of an unknown place": {cohort: []string{"DE-BY"}, person: "XX", want: 4},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			w.clock.now = thursday
			mine := spec
			mine.Start, mine.HolidaysOf = mentoring.Day{Year: 2026, Month: time.June, Day: 3}, test.cohort
			mine.Organisations = slices.Clone(spec.Organisations)
			mine.Organisations[0].HolidaysOf = test.organisation
			list := slices.Clone(people)
			list[1].HolidaysOf = test.person
			id, err := w.Start(t.Context(), mine, list)
			if err != nil {
				t.Fatal(err)
			}
			w.cohort = id
			due := w.climb(mentoring.Ask{Kind: mentoring.Invitation, To: mentoring.TheParticipant, Participant: w.participant("ines@north.test")}).LookAgain
			if want := time.Date(2026, time.June, test.want, 9, 0, 0, 0, time.UTC); !due.Equal(want) {
				t.Errorf("goes out on %s, want %s", due, want)
			}
		})
	}
}

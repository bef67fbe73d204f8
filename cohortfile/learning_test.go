package cohortfile

import (
	"reflect"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Rows 60 and 62: the meetings that a cohort file plans.
func TestRow60GatheringsInTheFile(t *testing.T) {
	t.Parallel()
	c, _, err := ReadCohort("cohort.yaml", strings.NewReader(ExampleCohort+`
gatherings:
  - name: The mentors' circle
    for: mentors
    on: month 2 16:00
    where: By video
    host: Ingrid Solheim <ingrid.solheim@northwind.example>
    places: 8
    topics: [When a talk runs dry, Saying less]
  - {name: All of us, on: 2027-05-12 09.30, minutes: 90, where: Room 4}
forum:
  - {question: What did you stop doing?, to: mentees, month: 3}
`))
	if err != nil {
		t.Fatal(err)
	}
	want := []mentoring.Gathering{{
		Name: "The mentors' circle", For: mentoring.OnlyMentors, Month: 2, At: 960, Minutes: 60, Where: "By video", Places: 8,
		Host:   mentoring.NamedPerson{Name: "Ingrid Solheim", Email: "ingrid.solheim@northwind.example"},
		Topics: []string{"When a talk runs dry", "Saying less"},
	}, {Name: "All of us", For: mentoring.Everybody, On: mentoring.Day{Year: 2027, Month: 5, Day: 12}, At: 570, Minutes: 90, Where: "Room 4"}}
	if !reflect.DeepEqual(c.Gatherings, want) {
		t.Errorf("got  %+v\nwant %+v", c.Gatherings, want)
	}
	if wantForum := []mentoring.ForumQuestion{{Question: "What did you stop doing?", To: mentoring.OnlyMentees, Month: 3}}; !reflect.DeepEqual(c.Forum, wantForum) {
		t.Errorf("got  %+v\nwant %+v", c.Forum, wantForum)
	}
}

func TestRow60MistakesInGatherings(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"gatherings: [{on: month 2 16:00, where: x}]":                          "the gathering has no name",
		"gatherings: [{name: x, on: month 2 16:00}]":                           "it is not said where",
		"gatherings: [{name: x, where: y}]":                                    "does not say when",
		"gatherings: [{name: x, where: y, on: month 99 16:00}]":                "month 99 is not within the cohort",
		"gatherings: [{name: x, where: y, on: 2027-02-31 16:00}]":              "is not a day",
		"gatherings: [{name: x, where: y, on: 2027-02-01 26:00}]":              "is not a time of day",
		"gatherings: [{name: x, where: y, on: month 2 16:00, topics: [a]}]":    "there are 1 topics",
		"gatherings: [{name: x, where: y, on: month 2 16:00, for: sponsors}]":  "write all, mentors or mentees",
		"gatherings: [{name: x, where: y, on: month 2 16:00, places: many}]":   "write a whole number from 2 to 1000",
		"gatherings: [{name: x, where: y, on: month 2 16:00, host: somebody}]": "somebody",
		"forum: [{to: all, month: 2}]":                                         "the question is missing",
		"forum: [{question: What?}]":                                           "the month is missing",
	} {
		_, _, err := ReadCohort("cohort.yaml", strings.NewReader(ExampleCohort+"\n"+text+"\n"))
		if err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "cohort.yaml:") {
			t.Errorf("%s: %v, want %q with file and line", text, err, want)
		}
	}
}

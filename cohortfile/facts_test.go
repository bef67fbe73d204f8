package cohortfile

import (
	"reflect"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/matching"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// The people list of a cohort brings what a survey would ask, where a coordinator knows it already.
func TestFactsInThePeopleList(t *testing.T) {
	t.Parallel()
	got, warnings, err := ReadPeople("people.csv", strings.NewReader(
		"name,email,organisation,role,language,goals,can help with,values,years,avoid,keep private,capacity,employee id\n"+
			"Anna,a@northwind.example,Northwind,mentor,nl;en,,feedback;change,honesty,7,Ben|b@northwind.example,goals,3,17\n"+
			"Ben,b@northwind.example,Northwind,mentee,,feedback,,,,,,,18\n"), twoOrganisations())
	if err != nil {
		t.Fatal(err)
	}
	want := []mentoring.Person{
		{Name: "Anna", Email: "a@northwind.example", Organisation: "Northwind", Role: mentoring.Mentor, Language: "nl", Capacity: 3, Facts: mentoring.Facts{
			Offers: []string{"feedback", "change"}, Values: "honesty", Years: 7, Languages: []string{"nl", "en"},
			NotWith: []string{"Ben", "b@northwind.example"}, Unshared: []string{matching.Capability},
		}},
		{Name: "Ben", Email: "b@northwind.example", Organisation: "Northwind", Role: mentoring.Mentee, Facts: mentoring.Facts{Goals: []string{"feedback"}}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	if len(warnings) != 1 || !strings.Contains(warnings[0].String(), `the column "employee id" is not read`) {
		t.Errorf("warnings %v", warnings)
	}
}

func TestMistakesInFactsOfThePeopleList(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct{ columns, cells, want string }{
		"years":          {"years leading", "many", `people.csv:2: "many" are not years`},
		"a language":     {"language", "en;klingonish", `people.csv:2: "klingonish" is not a language`},
		"keep private":   {"keep private", "shoe size", `people.csv:2: "shoe size" cannot be kept private`},
		"too many years": {"experience", "71", `people.csv:2: "71" are not years`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			text := "name,email,organisation,role," + test.columns + "\nA,a@northwind.example,Northwind,mentor," + test.cells + "\nB,b@northwind.example,Northwind,mentee,\n"
			if _, _, err := ReadPeople("people.csv", strings.NewReader(text), twoOrganisations()); err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got %v, want %s", err, test.want)
			}
		})
	}
}

package cohortfile

import (
	"reflect"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/matching"
	"github.com/rapport-mentoring/rapport/mentoring"
)

func TestExclusionsMeanOnePersonEach(t *testing.T) {
	t.Parallel()
	people := []matching.Candidate{{ID: "1", Name: "Anna Berg", Email: "anna@x.example"}, {ID: "2", Name: "Ben"}, {ID: "3", Name: "Ben"}}
	read := func(text string) ([][2]string, error) {
		never, err := ReadExclusions("never.csv", strings.NewReader(text))
		if err != nil {
			return nil, err
		}
		return KeepApart(never, people)
	}
	got, err := read("person,other,reason,decided by\nANNA@x.example,3,a dispute,steering group\nanna berg,2,,\n")
	if want := [][2]string{{"1", "3"}, {"1", "2"}}; err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, %v", got, err)
	}
	for text, want := range map[string]string{
		"Anna Berg,Ben,,\n": `never.csv:1: 2 people are called "Ben"`,
		"Anna Berg,Zed,,\n": `never.csv:1: "Zed" is not among the people`,
		"Anna Berg,,,\n":    `never.csv:1: write two people`,
		"Anna Berg,1,,\n":   `never.csv:1: "Anna Berg" and "1" are the same person`,
	} {
		if _, err := read(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %s", text, err, want)
		}
	}
}

func TestExclusionsOfACohortKeepWhyAndByWhom(t *testing.T) {
	t.Parallel()
	people := []mentoring.Person{{Name: "Anna Berg", Email: "anna@x.example"}, {Name: "Ben", Email: "ben@x.example"}, {Name: "Cleo", Email: "cleo@x.example"}}
	listed, err := ReadExclusions("never.csv", strings.NewReader("person;other;reason;decided by\nBen;anna@x.example;a dispute;steering group\n"))
	if err != nil {
		t.Fatal(err)
	}
	got, err := Exclusions(append([]NeverPair{{File: "cohort.yaml", Line: 3, People: [2]string{"Cleo", "ben"}}}, listed...), people)
	want := []mentoring.Exclusion{
		{One: "cleo@x.example", Other: "ben@x.example"},
		{One: "ben@x.example", Other: "anna@x.example", Reason: "a dispute", DecidedBy: "steering group"},
	}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, %v", got, err)
	}
	if got, err := Exclusions([]NeverPair{{File: "cohort.yaml", Line: 3, People: [2]string{"Cleo", "Zed"}}}, people); err == nil || got != nil {
		t.Errorf("got %v, %v", got, err)
	}
}

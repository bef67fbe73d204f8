package cohortfile

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/mentoring"
)

var update = flag.Bool("update", false, "rewrite the golden problem lists")

// golden compares got with the file beside the input that ends in .golden.
func golden(t *testing.T, input, got string) {
	t.Helper()
	file := input + ".golden"
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("problems of %s:\n%s\nwant:\n%s", input, got, want)
	}
}

func inputs(t *testing.T, pattern string) []string {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("no inputs at %s: %v", pattern, err)
	}
	return files
}

func TestCohortProblems(t *testing.T) {
	t.Parallel()
	for _, input := range inputs(t, "testdata/cohort/*.yaml") {
		t.Run(filepath.Base(input), func(t *testing.T) {
			t.Parallel()
			data, err := os.ReadFile(input)
			if err != nil {
				t.Fatal(err)
			}
			_, _, err = ReadCohort("cohort.yaml", bytes.NewReader(data))
			problems, ok := errors.AsType[Problems](err)
			if !ok {
				t.Fatalf("error is %v, want Problems", err)
			}
			if fault := mentoring.FaultOf(err); fault != mentoring.FaultInvalid {
				t.Errorf("fault is %s", fault)
			}
			golden(t, input, problems.Error()+"\n")
		})
	}
}

func TestPeopleProblems(t *testing.T) {
	t.Parallel()
	c := twoOrganisations()
	for _, input := range inputs(t, "testdata/people/*.csv") {
		t.Run(filepath.Base(input), func(t *testing.T) {
			t.Parallel()
			data, err := os.ReadFile(input)
			if err != nil {
				t.Fatal(err)
			}
			people, warnings, err := ReadPeople("people.csv", bytes.NewReader(data), c)
			var got strings.Builder
			if err != nil {
				if len(people) > 0 {
					t.Errorf("%d people in spite of problems", len(people))
				}
				got.WriteString(err.Error() + "\n")
			}
			for _, w := range warnings {
				got.WriteString("warning: " + w.String() + "\n")
			}
			golden(t, input, got.String())
		})
	}
}

func twoOrganisations() mentoring.Cohort {
	return mentoring.Cohort{
		Name: "Autumn", Language: "en", Zone: "Europe/Amsterdam", Months: 6, Crossing: mentoring.ShouldCross,
		Organisations: []mentoring.Organisation{
			{Name: "Northwind", Domains: []string{"northwind.example"},
				Coordinators: []mentoring.NamedPerson{{Name: "Ingrid", Email: "ingrid@northwind.example"}}},
			{Name: "Harbour", Domains: []string{"harbour.example"},
				Coordinators: []mentoring.NamedPerson{{Name: "Joe", Email: "joe@harbour.example"}}},
		},
	}
}

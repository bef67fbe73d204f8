package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/cohortfile"
)

// files writes texts into a new folder and returns a function from name to path.
func files(t *testing.T, texts map[string]string) func(name string) string {
	t.Helper()
	folder := t.TempDir()
	for name, text := range texts {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return func(name string) string { return filepath.Join(folder, name) }
}

func TestCohortCheckTellsOfBothFilesAtOnce(t *testing.T) {
	t.Parallel()
	path := files(t, map[string]string{
		"cohort.yaml": strings.Replace(cohortfile.ExampleCohort, "purpose:", "porpoise:", 1),
		"people.csv":  strings.Replace(cohortfile.ExamplePeople, ",mentor,", ",coach,", 1),
	})
	out, errOut, status := rapport(t, "cohort", "check", path("cohort.yaml"), "--people", path("people.csv"))
	if status != 2 || errOut != "" {
		t.Errorf("status %d, errors %q", status, errOut)
	}
	for _, part := range []string{
		"cohort.yaml:10: there is no key \"porpoise\": did you mean purpose?",
		"the purpose is missing",
		"people.csv:2: \"coach\" is not a role: write mentor, mentee or both",
		"3 to correct. Nothing was changed.",
	} {
		if !strings.Contains(out, part) {
			t.Errorf("no %q in\n%s", part, out)
		}
	}
	out, _, status = rapport(t, "cohort", "check", path("cohort.yaml"), "--people", path("people.csv"), "--json")
	var report cohortReport
	if err := json.Unmarshal([]byte(out), &report); err != nil {
		t.Fatal(err)
	}
	if status != 2 || report.OK || len(report.Problems) != 3 || report.Problems[2].Line != 2 || report.Problems[2].File != path("people.csv") {
		t.Errorf("status %d, report %+v", status, report)
	}
}

func TestCohortCheckWarns(t *testing.T) {
	t.Parallel()
	path := files(t, map[string]string{"cohort.yaml": strings.Replace(cohortfile.ExampleCohort, "months: 6", "months: 12", 1)})
	out, _, status := rapport(t, "cohort", "check", path("cohort.yaml"))
	if status != 0 || !strings.Contains(out, "! the cohort runs for 12 months") || strings.Contains(out, "people:") {
		t.Errorf("status %d\n%s", status, out)
	}
	out, _, _ = rapport(t, "cohort", "check", "--json", path("cohort.yaml"))
	var report cohortReport
	if err := json.Unmarshal([]byte(out), &report); err != nil || !report.OK || len(report.Warnings) != 1 || report.Problems == nil {
		t.Errorf("%v in %s", err, out)
	}
}

func TestCohortCheckOfAFolder(t *testing.T) {
	t.Parallel()
	if _, errOut, status := rapport(t, "cohort", "check", t.TempDir()); status != 2 || !strings.Contains(errOut, "is not a file") {
		t.Errorf("status %d, %q", status, errOut)
	}
}

func TestCohortCheckTellsOfRulesOnPairs(t *testing.T) {
	t.Parallel()
	matchingSection := func(text string) string {
		return strings.Replace(cohortfile.ExampleCohort, "  departments: should\n", text, 1)
	}
	never := "person,other,reason,decided by\n"
	for name, test := range map[string]struct {
		cohort, never string
		want          []string
		status        int
	}{
		"two who are kept apart": {
			cohortfile.ExampleCohort, never + "Anna Berg,Mei Tanaka,,\nMei Tanaka,Femke Bakker,,\n", []string{"2 pairs kept apart by name"}, 0,
		},
		"one in the file and one in the list": {
			matchingSection("  never: [[Anna Berg, Mei Tanaka]]\n"), never + "Mei Tanaka,Femke Bakker,,\n", []string{"2 pairs kept apart by name"}, 0,
		},
		"strangers in both": {
			matchingSection("  never: [[Anna Berg, Zed]]\n"), never + "Mei Tanaka,Zoe,,\n",
			[]string{`never.csv:2: "Zoe" is not among the people`, `"Zed" is not among the people: write the address or the name as it is in the people file`, "2 to correct"}, 2,
		},
		"an organisation that there is not": {
			matchingSection("  apart: [[Northwind, Harbor Foods]]\n"), never,
			[]string{`! apart under matching names "Harbor Foods", which is not an organisation of this cohort: did you mean Harbour Foods?`}, 0,
		},
		"rules that contradict each other": {
			strings.Replace(matchingSection("  apart: [[Northwind, Harbour Foods]]\n"), "crossing: should", "crossing: must", 1), never,
			[]string{"! The rules on crossing organisations and organisations that are kept apart leave no pair at all between them."}, 0,
		},
		"a mistake in the section": {
			matchingSection("  departments: maybe\n"), never, []string{`departments is "maybe": write should, must, may or never`}, 2,
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path := files(t, map[string]string{"cohort.yaml": test.cohort, "people.csv": cohortfile.ExamplePeople, "never.csv": test.never})
			out, errOut, status := rapport(t, "cohort", "check", path("cohort.yaml"), "--people", path("people.csv"), "--exclusions", path("never.csv"))
			for _, want := range test.want {
				if status != test.status || !strings.Contains(out, want) {
					t.Errorf("status %d, %q is not in\n%s%s", status, want, out, errOut)
				}
			}
		})
	}
}

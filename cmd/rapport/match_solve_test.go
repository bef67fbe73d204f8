package main

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"os"
	"strings"
	"testing"
)

func sampleMatch(name string) string { return "../../cohortfile/example/matching/" + name }

func TestMatchSolveOfTheSample(t *testing.T) {
	t.Parallel()
	out, errOut, status := rapport(t, "match", "solve", "--people", sampleMatch("people.csv"), "--rules", sampleMatch("rules.yaml"), "--json")
	if status != 0 || errOut != "" {
		t.Fatalf("status %d, errors %q", status, errOut)
	}
	var got struct {
		Pairs []struct {
			Mentee, Mentor string
			Score          int
			Reasons        []string
		}
		Unmatched []struct{ Person, Cause, Change string }
		Total     int
		Optimal   bool
		OK        bool `json:"certificate_ok"`
		Seconds   *float64
	}
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err)
	}
	sum := 0
	for _, p := range got.Pairs {
		sum += p.Score
		if len(p.Reasons) < 2 || len(p.Reasons) > 3 {
			t.Errorf("%s and %s have %d reasons", p.Mentee, p.Mentor, len(p.Reasons))
		}
	}
	if len(got.Pairs) != 7 || sum != got.Total || !got.Optimal || !got.OK || got.Seconds == nil || len(got.Unmatched) != 4 {
		t.Errorf("got %+v", got)
	}
	again, _, _ := rapport(t, "match", "solve", "--people", sampleMatch("people.csv"), "--rules", sampleMatch("rules.yaml"), "--csv")
	rows, err := csv.NewReader(strings.NewReader(again)).ReadAll()
	if err != nil || len(rows) != 1+7+4 {
		t.Errorf("%d rows, %v", len(rows), err)
	}
}

func TestMatchSolveTellsPeople(t *testing.T) {
	t.Parallel()
	exclusions := files(t, map[string]string{"never.csv": "person,other,reason,decided by\nMei Tanaka,Femke Bakker,worked together,steering group\n"})("never.csv")
	out, _, status := rapport(t, "match", "solve", "--people", sampleMatch("people.csv"), "--rules", sampleMatch("rules.yaml"), "--account", "--exclusions", exclusions)
	for _, part := range []string{"Without a partner", "would help: ", "Given and received", "proved: ", "The next for ", " points because "} {
		if !strings.Contains(out, part) {
			t.Errorf("%q is not in:\n%s", part, out)
		}
	}
	if status != 0 || strings.Contains(out, "Mei Tanaka with Femke Bakker") || strings.Contains(out, "worked together") {
		t.Errorf("status %d:\n%s", status, out)
	}
}

func TestMatchSolveNamesMistakesByFileAndLine(t *testing.T) {
	t.Parallel()
	path := files(t, map[string]string{
		"rules.yaml":  "crossing: shuld\nnever:\n  - [Anna]\nquotas:\n  - organisation: A\n",
		"people.csv":  "name,role,years leading\nAnna,coach,x\n",
		"fine.yaml":   "never:\n  - [Anna, Zed]\n",
		"fine.csv":    "name,role,organisation\nAnna,mentor,A\nBen,mentee,A\n",
		"strict.yaml": "crossing: must\n",
	})
	for name, test := range map[string]struct {
		people, rules string
		want          []string
		status        int
	}{
		"both files":          {"people.csv", "rules.yaml", []string{"rules.yaml:1: crossing is", "rules.yaml:3: name two people", "rules.yaml:5: the quota of A has no number", "people.csv:2: \"coach\" is not a role", "people.csv:2: \"x\" are not years"}, 2},
		"a stranger":          {"fine.csv", "fine.yaml", []string{"fine.yaml:2: \"Zed\" is not among the people"}, 2},
		"no file":             {"none.csv", "fine.yaml", []string{"there is no file"}, 3},
		"contradictory rules": {"fine.csv", "strict.yaml", []string{"! Pairs must cross organisations, but the people are of only one", "! The rule on crossing organisations leaves no pair at all."}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, errOut, status := rapport(t, "match", "solve", "--people", path(test.people), "--rules", path(test.rules))
			for _, want := range test.want {
				if !strings.Contains(errOut, want) {
					t.Errorf("%q is not in:\n%s", want, errOut)
				}
			}
			if status != test.status {
				t.Errorf("status %d, want %d", status, test.status)
			}
		})
	}
}

func TestStoppedMatchSolveSaysSo(t *testing.T) {
	t.Parallel()
	ctx, stop := context.WithCancel(t.Context())
	stop()
	var out, errOut bytes.Buffer
	status := run(ctx, []string{"match", "solve", "--people", sampleMatch("people.csv"), "--rules", sampleMatch("rules.yaml"), "--json"}, newApp(os.Stdin, &out, &errOut))
	if status != 130 || !strings.Contains(errOut.String(), "not proved") || !strings.Contains(out.String(), `"optimal": false`) {
		t.Errorf("status %d, %s\n%s", status, errOut.String(), out.String())
	}
}

func TestMatchReadiness(t *testing.T) {
	t.Parallel()
	out, _, status := rapport(t, "match", "readiness", "--people", sampleMatch("people.csv"), "--rules", sampleMatch("rules.yaml"))
	if status != 0 || !strings.Contains(out, "7 of 9 mentees would get a mentor today.") || !strings.Contains(out, "Mentors who speak German have 0 places for 1 mentee with no other language.") {
		t.Errorf("status %d:\n%s", status, out)
	}
}

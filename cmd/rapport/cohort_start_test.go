package main

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/cohortfile"
	"github.com/rapport-mentoring/rapport/matching"
)

// A cohort is started from its three files, and asked for what it lacks and how fair it is (rows 27, 28 and 38).
func TestCohortStartWithExclusions(t *testing.T) {
	t.Parallel()
	_, config, _ := installation(t)
	path := files(t, map[string]string{
		"cohort.yaml": cohortfile.ExampleCohort,
		"people.csv":  cohortfile.ExamplePeople,
		"never.csv":   "person,other,reason,decided by\nAnna Berg,lucia.romero@harbourfoods.example,a dispute,steering group\n",
		"wrong.csv":   "Anna Berg,Zed\n",
	})
	command := func(args ...string) (out, errOut string, status int) {
		return rapport(t, append(args, "--config", config)...)
	}
	start := []string{"cohort", "start", path("cohort.yaml"), "--people", path("people.csv"), "--exclusions"}
	if out, _, status := command(append(start, path("wrong.csv"))...); status != 2 || !strings.Contains(out, `wrong.csv:1: "Zed" is not among the people`) {
		t.Fatalf("status %d, %s", status, out)
	}
	out, errOut, status := command(append(start, path("never.csv"), "--json")...)
	var started struct {
		Cohort        string
		People, Apart int
	}
	if err := json.Unmarshal([]byte(out), &started); err != nil || status != 0 || started.People != 12 || started.Apart != 1 {
		t.Fatalf("status %d, %s%s", status, out, errOut)
	}
	out, _, status = command("match", "readiness", "Leading Together 2027")
	for _, part := range []string{"7 of 7 mentees would get a mentor today.", "12 of those counted have not answered the invitation yet.", "Mentors who offer help with “leading through change” have"} {
		if want := !strings.HasPrefix(part, "Mentors"); status != 0 || strings.Contains(out, part) != want {
			t.Errorf("status %d, %q in\n%s", status, part, out)
		}
	}
	out, _, status = command("match", "fairness", started.Cohort, "--json")
	var shares []matching.Share
	if err := json.Unmarshal([]byte(out), &shares); err != nil || status != 0 || len(shares) != 0 {
		t.Errorf("nobody has joined: status %d, %s", status, out)
	}
	if out, errOut, status = command("match", "readiness", "Nowhere"); status != 3 || !strings.Contains(errOut, "there is no cohort named “Nowhere”") {
		t.Errorf("status %d, %s%s", status, out, errOut)
	}
	if _, errOut, status = command("cohort", "check", filepath.Join(path("none"), "cohort.yaml")); status != 3 {
		t.Errorf("status %d, %s", status, errOut)
	}
}

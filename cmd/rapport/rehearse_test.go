package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/cohortfile"
)

// Row 10: from a fresh clone and without a configuration.
func TestRow10RehearseTheSampleCohort(t *testing.T) {
	t.Parallel()
	path := files(t, map[string]string{"cohort.yaml": cohortfile.ExampleCohort, "people.csv": cohortfile.ExamplePeople})
	dir := filepath.Join(t.TempDir(), "rehearsed")
	out, errOut, status := rapport(t, "rehearse", path("cohort.yaml"), "--people", path("people.csv"), "--out", dir, "--json",
		"--config", filepath.Join(t.TempDir(), "none.yaml"), "--mail-to", "me@example.org", "--dry-run")
	if status != 0 {
		t.Fatalf("status %d: %s", status, errOut)
	}
	var report rehearsedReport
	if err := json.Unmarshal([]byte(out), &report); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if report.People != 12 || report.Pairs < 3 || report.Mails < 200 || report.Sent != 0 || report.WouldSend < 20 || len(report.Load) < 12 {
		t.Errorf("%+v", report)
	}
	for _, name := range []string{"index.html", "calendar.ics", "load.csv", "replies.csv"} {
		if info, err := os.Stat(filepath.Join(dir, name)); err != nil || info.Size() == 0 {
			t.Errorf("%s is not written: %v", name, err)
		}
	}
}

// Row 10: everything that is wrong with the files is told at once, and nothing is written.
func TestRow10RehearseFilesWithMistakes(t *testing.T) {
	t.Parallel()
	path := files(t, map[string]string{
		"cohort.yaml": strings.Replace(cohortfile.ExampleCohort, "months: 6", "months: lots", 1), "people.csv": cohortfile.ExamplePeople,
		"replies.csv": "who,mail,number,says,after\nAnna Berg,dance,,yes,\n",
	})
	dir := filepath.Join(t.TempDir(), "rehearsed")
	_, errOut, status := rapport(t, "rehearse", path("cohort.yaml"), "--people", path("people.csv"), "--replies", path("replies.csv"), "--out", dir)
	if status == 0 || !strings.Contains(errOut, "cohort.yaml:") || !strings.Contains(errOut, "lots") || !strings.Contains(errOut, "replies.csv:2") {
		t.Errorf("status %d: %s", status, errOut)
	}
	if _, err := os.Stat(dir); err == nil {
		t.Error("a folder was made")
	}
}

// A folder that holds something else stays as it is, and nothing is played before that is known.
func TestRow10RehearseIntoSomebodysFolder(t *testing.T) {
	t.Parallel()
	path := files(t, map[string]string{"cohort.yaml": cohortfile.ExampleCohort, "people.csv": cohortfile.ExamplePeople})
	_, errOut, status := rapport(t, "rehearse", path("cohort.yaml"), "--people", path("people.csv"), "--out", filepath.Dir(path("people.csv")))
	if status == 0 || !strings.Contains(errOut, "--out") {
		t.Errorf("status %d: %s", status, errOut)
	}
	_, errOut, status = rapport(t, "rehearse", path("cohort.yaml"), "--people", path("people.csv"), "--mail-to", "nobody")
	if status == 0 || !strings.Contains(errOut, "--mail-to") {
		t.Errorf("status %d: %s", status, errOut)
	}
}

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestInit(t *testing.T) {
	t.Parallel()
	folder := filepath.Join(t.TempDir(), "autumn", "2027")
	out, _, status := rapport(t, "init", folder, "--dry-run")
	if _, err := os.Stat(folder); status != 0 || err == nil || !strings.Contains(out, "Nothing was written") {
		t.Fatalf("the dry run: status %d, folder %v, %s", status, err, out)
	}
	out, errOut, status := rapport(t, "init", folder)
	if status != 0 {
		t.Fatal(errOut)
	}
	for _, name := range []string{"rapport.yaml", "cohort.yaml", "people.csv"} {
		if !strings.Contains(out, filepath.Join(folder, name)) {
			t.Errorf("%s is not named in %s", name, out)
		}
	}
	out, errOut, status = rapport(t, "cohort", "check", filepath.Join(folder, "cohort.yaml"), "--people", filepath.Join(folder, "people.csv"))
	if status != 0 || !strings.Contains(out, "12 people: 6 mentors with room for 8 mentees, 7 mentees") || strings.Contains(out, "!") {
		t.Errorf("what init writes: status %d\n%s%s", status, out, errOut)
	}
}

func TestInitOverwritesNothing(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	mine := filepath.Join(folder, "people.csv")
	if err := os.WriteFile(mine, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, more := range []string{"--dry-run=false", "--dry-run"} {
		_, errOut, status := rapport(t, "init", folder, more)
		if status != 4 || !strings.Contains(errOut, mine) {
			t.Errorf("status %d, %s", status, errOut)
		}
	}
	entries, err := os.ReadDir(folder)
	if text, _ := os.ReadFile(mine); err != nil || len(entries) != 1 || string(text) != "mine" {
		t.Errorf("the folder now holds %v, %v", entries, err)
	}
}

func TestInitInPlaceOfAFile(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, errOut, status := rapport(t, "init", file); status != 2 || !strings.Contains(errOut, "name another") {
		t.Errorf("status %d, %s", status, errOut)
	}
}

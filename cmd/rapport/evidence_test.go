package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/evidence"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/templates"
)

// Row 75: a folder that is not empty is left alone unless it is said; then the files of earlier evidence go, and no others.
func TestRow75AFolderIsNotOverwritten(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "evidence")
	write := func(force bool, names ...string) error {
		f := evidenceFolder{dir, force}
		if err := f.isFree(); err != nil {
			return err
		}
		var files []evidence.File
		var m evidence.Manifest
		for _, name := range names {
			files, m.Files = append(files, evidence.File{Name: name, Content: []byte(name)}), append(m.Files, evidence.Listed{Name: name})
		}
		list, err := json.Marshal(m)
		if err != nil {
			t.Fatal(err)
		}
		return f.write(append(files, evidence.File{Name: evidence.ManifestName, Content: list}), func(int, int) {})
	}
	has := func(want ...string) {
		t.Helper()
		var found []string
		err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
			if !d.IsDir() {
				name, _ := filepath.Rel(dir, path)
				found = append(found, name)
			}
			return err
		})
		if slices.Sort(want); err != nil || !slices.Equal(found, want) {
			t.Errorf("the folder has %q, want %q (%v)", found, want, err)
		}
	}
	outside := filepath.Join(filepath.Dir(dir), "outside.txt")
	if err := os.WriteFile(outside, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := write(false, "README.txt", "1/old.csv"); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "notes.txt"), []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := write(false, "README.txt"); mentoring.FaultOf(err) != mentoring.FaultConflict {
		t.Errorf("a folder that is not empty: %v", err)
	}
	has("1/old.csv", "README.txt", "manifest.json", "notes.txt")
	if err := write(true, "README.txt", "1/new.csv"); err != nil {
		t.Fatal(err)
	}
	has("1/new.csv", "README.txt", "manifest.json", "notes.txt")
	// A list that names what is outside takes nothing away there, and one that is no list is left alone.
	for _, list := range []string{`{"files": [{"name": "../outside.txt"}]}`, `[]`} {
		if err := os.WriteFile(filepath.Join(dir, evidence.ManifestName), []byte(list), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := write(true, "README.txt"); err == nil {
			t.Errorf("written in place of %s", list)
		}
	}
	if _, err := os.Stat(outside); err != nil {
		t.Error(err)
	}
}

// Row 75: the mails are those that the programme sends, to made-up people, in the cohort's language and in English.
func TestRow75SampleMails(t *testing.T) {
	t.Parallel()
	set, err := templates.New()
	if err != nil {
		t.Fatal(err)
	}
	kinds, steps := evidence.Sort(evidence.Facts{}).Kinds(), 0
	mails, err := evidenceMails(set, kinds, "de", func(done, of int) { steps = done })
	if err != nil || len(mails) != 2*len(kinds) || steps != len(mails) || len(kinds) < 20 {
		t.Fatalf("%d mails of %d kinds, the last step was %d: %v", len(mails), len(kinds), steps, err)
	}
	for _, m := range mails {
		if m.Subject == "" || m.Plain == "" || strings.Contains(m.HTML, "cid:") {
			t.Errorf("%s in %s is not whole", m.Name, m.Language)
		}
	}
}

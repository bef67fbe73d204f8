package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/rights"
)

var updateRights = flag.Bool("update-rights", false, "write the table of rights into the handbook")

const (
	rightsPage  = "../../docs/coordinators/rights.md"
	rightsBegin = "<!-- rights: go test ./cmd/rapport -run TestRow79TheHandbook -update-rights -->\n"
)

// Row 79: the handbook's table is the one that holds.
func TestRow79TheHandbookHasTheRights(t *testing.T) {
	t.Parallel()
	page, err := os.ReadFile(rightsPage)
	if err != nil {
		t.Fatal(err)
	}
	before, _, found := strings.Cut(string(page), rightsBegin)
	if !found {
		t.Fatalf("%s has no line %q", rightsPage, rightsBegin)
	}
	want := before + rightsBegin + rightsInMarkdown(newRoot(newApp(nil, &bytes.Buffer{}, &bytes.Buffer{})))
	if *updateRights {
		if err := os.WriteFile(rightsPage, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if want != string(page) {
		t.Errorf("%s is out of date: run go test ./cmd/rapport -run TestRow79TheHandbook -update-rights", rightsPage)
	}
}

func TestRow79RightsAreShown(t *testing.T) {
	t.Parallel()
	out, _, status := rapport(t, "rights")
	if status != 0 || !strings.Contains(out, "end a pair") || !strings.Contains(out, "pair end") {
		t.Errorf("status %d:\n%s", status, out)
	}
	out, _, status = rapport(t, "rights", "--json")
	var all []right
	if err := json.Unmarshal([]byte(out), &all); err != nil || status != 0 || len(all) != len(rights.Rules) {
		t.Errorf("status %d, %d rights, %v", status, len(all), err)
	}
}

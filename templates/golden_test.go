package templates

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestGolden keeps every mail as a reader sees it. Review a change to these files as you would review a letter.
func TestGolden(t *testing.T) {
	t.Parallel()
	set := mustNew(t)
	wanted := map[string]bool{}
	for _, kind := range set.Kinds() {
		for _, v := range Variants(kind) {
			name := kind
			if v.Name != "" {
				name += "+" + strings.ReplaceAll(v.Name, " ", "-")
			}
			m, err := set.Render(v.Letter)
			if err != nil {
				t.Fatal(err)
			}
			text := "Subject: " + m.Subject + "\nPreview: " + m.Preview + "\n\n" + m.Text
			for ending, got := range map[string]string{".txt": text, ".html": m.HTML} {
				file := filepath.Join("testdata", "golden", name+ending)
				wanted[file] = true
				compare(t, file, got)
			}
		}
	}
	files, err := filepath.Glob(filepath.Join("testdata", "golden", "*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if !wanted[file] {
			t.Errorf("%s is of no mail; remove it", file)
		}
	}
}

func compare(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Errorf("%v; run go test ./templates -update", err)
		return
	}
	if string(want) != got {
		t.Errorf("%s has changed; look at it, then run go test ./templates -update. Now:\n%s", file, got)
	}
}

func mustNew(t testing.TB) *Set {
	t.Helper()
	set, err := New()
	if err != nil {
		t.Fatal(err)
	}
	return set
}

package matching

import (
	"go/parser"
	"go/token"
	"os"
	"slices"
	"strings"
	"testing"
)

// TestImports keeps the package pure: the vocabulary, and what of the standard library does no I/O.
func TestImports(t *testing.T) {
	t.Parallel()
	files, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	allowed := []string{
		`"cmp"`, `"fmt"`, `"slices"`, `"strings"`, `"time"`, `"time/tzdata"`, `"unicode"`, `"github.com/rapport-mentoring/rapport/mentoring"`,
	}
	for _, f := range files {
		if !strings.HasSuffix(f.Name(), ".go") || strings.HasSuffix(f.Name(), "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), f.Name(), nil, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		for _, spec := range parsed.Imports {
			if !slices.Contains(allowed, spec.Path.Value) {
				t.Errorf("%s imports %s", f.Name(), spec.Path.Value)
			}
		}
	}
}

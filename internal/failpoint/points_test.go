package failpoint_test

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/internal/failpoint"
)

// TestEveryPointIsInTheProgram holds that points.go lists what there is: each name once, each called somewhere,
// and at least as many as a campaign promises.
func TestEveryPointIsInTheProgram(t *testing.T) {
	t.Parallel()
	constants := readConstants(t)
	called := map[string]int{}
	root := filepath.Join("..", "..")
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") ||
			strings.HasPrefix(path, filepath.Join(root, "internal")) {
			return err
		}
		source, err := os.ReadFile(path)
		for name := range constants {
			for _, call := range []string{"failpoint.Reach(failpoint." + name + ")", "failpoint.Fail(failpoint." + name + ")"} {
				called[name] += bytes.Count(source, []byte(call))
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for name := range constants {
		if called[name] == 0 {
			t.Errorf("%s is called nowhere", name)
		}
	}
	var listed []failpoint.Point
	for _, point := range constants {
		listed = append(listed, point)
	}
	slices.Sort(listed)
	if len(listed) < 40 || len(slices.Compact(slices.Clone(listed))) != len(listed) {
		t.Errorf("%d points, some of them perhaps twice: %v", len(listed), listed)
	}
	all := slices.Sorted(slices.Values(failpoint.All))
	if !slices.Equal(all, listed) {
		t.Errorf("All lists %d points, and there are %d", len(all), len(listed))
	}
}

// readConstants returns the constants of points.go by name.
func readConstants(t *testing.T) map[string]failpoint.Point {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "points.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]failpoint.Point{}
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok || len(spec.Values) != 1 {
			return true
		}
		if value, ok := spec.Values[0].(*ast.BasicLit); ok {
			text, err := strconv.Unquote(value.Value)
			if err != nil {
				t.Fatal(err)
			}
			out[spec.Names[0].Name] = failpoint.Point(text)
		}
		return true
	})
	return out
}

package architecture

import (
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/rapport-mentoring/rapport/"

// Patterns besides a folder or an import path, each of which may end with "/..." for all below it too.
const (
	anyStd  = "std"      // every package of the standard library
	pureStd = "std-pure" // every one that is not in impureStd
)

// everywhereBut is the pattern of every folder that is not among these.
func everywhereBut(folders ...string) []string { return []string{"!" + strings.Join(folders, "|")} }

// matches reports whether a pattern means an import, or a folder.
func matches(pattern, name string) bool {
	if but, ok := strings.CutPrefix(pattern, "!"); ok {
		return !slices.ContainsFunc(strings.Split(but, "|"), func(p string) bool { return matches(p, name) })
	}
	below, tree := strings.CutSuffix(pattern, "/...")
	switch {
	case pattern == anyStd:
		return standard(name)
	case pattern == pureStd:
		return standard(name) && !slices.ContainsFunc(impureStd, func(p string) bool { return matches(p, name) })
	case tree:
		return name == below || strings.HasPrefix(name, below+"/")
	default:
		return name == pattern
	}
}

// standard reports whether a package is of the standard library. Its own internal folders, whose names may be the same
// as ours, are not for us.
func standard(name string) bool {
	if strings.HasPrefix(name, "internal/") || strings.HasPrefix(name, "cmd/") {
		return false
	}
	info, err := os.Stat(filepath.Join(build.Default.GOROOT, "src", filepath.FromSlash(name)))
	return err == nil && info.IsDir()
}

// file is one file of our code, without its tests.
type file struct {
	path    string // from the root of the repository, with slashes
	imports []string
	syntax  *ast.File
}

func (f file) folder() string { return path.Dir(f.path) }

// uses returns the names that the file uses of an imported package.
func (f file) uses(imported string) []string {
	local := ""
	for _, spec := range f.syntax.Imports {
		if p, err := strconv.Unquote(spec.Path.Value); err == nil && p == imported {
			if local = path.Base(imported); spec.Name != nil {
				local = spec.Name.Name
			}
		}
	}
	var names []string
	ast.Inspect(f.syntax, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok {
			if x, ok := s.X.(*ast.Ident); ok && x.Name == local {
				names = append(names, s.Sel.Name)
			}
		}
		return true
	})
	return names
}

// names returns every name in the file.
func (f file) names() []string {
	var names []string
	ast.Inspect(f.syntax, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			names = append(names, id.Name)
		}
		return true
	})
	return names
}

type code []file

// in returns the files that a pattern means: those of a folder, or one file. A rule that means nothing is a mistake.
func (c code) in(t *testing.T, pattern string) []file {
	t.Helper()
	var files []file
	for _, f := range c {
		if f.path == pattern || matches(pattern, f.folder()) {
			files = append(files, f)
		}
	}
	if len(files) == 0 {
		t.Errorf("there is no code in %s; correct the rule", pattern)
	}
	return files
}

// readCode reads all code of the repository.
func readCode(t *testing.T) code {
	t.Helper()
	root := filepath.Join("..", "..")
	var all code
	err := filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && (entry.Name() == "testdata" || strings.HasPrefix(entry.Name(), ".") && name != root):
			return filepath.SkipDir
		case entry.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		source, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		relative, err := filepath.Rel(root, name)
		if err != nil {
			return err
		}
		all = append(all, parse(t, filepath.ToSlash(relative), string(source)))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func parse(t *testing.T, name, source string) file {
	t.Helper()
	syntax, err := parser.ParseFile(token.NewFileSet(), name, source, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	f := file{path: name, syntax: syntax}
	for _, spec := range syntax.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		f.imports = append(f.imports, strings.TrimPrefix(imported, module))
	}
	return f
}

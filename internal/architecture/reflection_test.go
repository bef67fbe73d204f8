package architecture

import (
	"go/ast"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// everyMail are the functions through which every mail goes, whomever it is to. Of what they put into a mail, a summary shows
// what its template names: see summaryFields.
var everyMail = []string{"letter", "post", "sceneFor"}

// summaryFields are all that the templates of summaries show. The words are the sponsor's own, of what they hope for.
var summaryFields = []string{
	"Cohort", "Name", "Coordinator", "First", "Full", "Figures", "Month", "Lines", "Course", "Tables", "Title", "Corner", "Columns", "Rows", "Cells", "Label", "Value", "Note", "Highlights", "Next", "Hopes", "Number", "Words", "Shown",
}

// reachable returns the functions to which calls lead from one of them, by names alone: what is called may be anything of that
// name in the caller's folder or, when it is a method or has its package before it, in one that the folder imports. It goes no
// further than the functions at which it is to stop. What it returns is by name and says by whom each was found first.
func reachable(files []file, from string, stop []string) (found map[string][]*ast.FuncDecl, by map[string]string) {
	type place struct{ folder, name string }
	functions, folderOf, imports := map[place][]*ast.FuncDecl{}, map[*ast.FuncDecl]string{}, map[string][]string{}
	for _, f := range files {
		imports[f.folder()] = append(imports[f.folder()], f.imports...)
		for _, d := range f.syntax.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok {
				at := place{f.folder(), fn.Name.Name}
				functions[at] = append(functions[at], fn)
				folderOf[fn] = f.folder()
			}
		}
	}
	found, by = map[string][]*ast.FuncDecl{}, map[string]string{}
	seen := map[place]bool{}
	var follow func(at place, caller string)
	follow = func(at place, caller string) {
		if seen[at] || functions[at] == nil || slices.Contains(stop, at.name) {
			return
		}
		seen[at] = true
		if _, known := by[at.name]; !known {
			by[at.name] = caller
		}
		found[at.name] = append(found[at.name], functions[at]...)
		for _, fn := range functions[at] {
			ast.Inspect(fn, func(n ast.Node) bool {
				call, ok := n.(*ast.CallExpr)
				if !ok {
					return true
				}
				switch fun := call.Fun.(type) {
				case *ast.Ident:
					follow(place{folderOf[fn], fun.Name}, at.name)
				case *ast.SelectorExpr:
					for _, folder := range append(imports[folderOf[fn]], folderOf[fn]) {
						follow(place{folder, fun.Sel.Name}, at.name)
					}
				}
				return true
			})
		}
	}
	follow(place{"programme", from}, "")
	return found, by
}

// Row 88: no code leads from what makes a sponsor's summary to what reads a reflection.
func TestRow88NoCodeLeadsToAReflection(t *testing.T) {
	t.Parallel()
	code := readCode(t)
	var files []file
	for _, folder := range []string{"programme", "store", "summaries", "disclosure"} {
		files = append(files, code.in(t, folder)...)
	}
	reads := func(functions map[string][]*ast.FuncDecl) (found []string) {
		for name, all := range functions {
			for _, fn := range all {
				ast.Inspect(fn, func(n ast.Node) bool {
					switch n := n.(type) {
					case *ast.Ident:
						if strings.Contains(n.Name, "Reflection") {
							found = append(found, name)
						}
					case *ast.BasicLit:
						if n.Kind == token.STRING && strings.Contains(n.Value, "reflection") {
							found = append(found, name)
						}
					}
					return true
				})
			}
		}
		return found
	}
	made, by := reachable(files, "Summarise", everyMail)
	for _, name := range reads(made) {
		way := name
		for at := by[name]; at != ""; at = by[at] {
			way = at + " > " + way
		}
		t.Errorf("from a sponsor's summary code leads to a reflection: %s", way)
	}
	for _, must := range []string{"AsksOfCohort", "KeepReleased", "Answers", "letterFigures"} {
		if made[must] == nil {
			t.Errorf("nothing leads to %s: the test is blind; it sees %v", must, slices.Sorted(maps.Keys(made)))
		}
	}
	shown, by := reachable(append(files, code.in(t, "evidence")...), "Evidence", nil)
	for _, name := range reads(shown) {
		way := name
		for at := by[name]; at != ""; at = by[at] {
			way = at + " > " + way
		}
		t.Errorf("from an assessor's folder code leads to a reflection: %s", way)
	}
	if shown["ReachedIn"] == nil || shown["Sort"] == nil {
		t.Error("nothing leads from an assessor's folder to what it shows: the test is blind")
	}
	if asked, _ := reachable(files, "Climb", nil); len(reads(asked)) == 0 {
		t.Error("nothing leads from an ask to a reflection: the test is blind")
	}
}

// Row 88: what a summary shows of what every mail carries.
func TestRow88WhatASummaryShows(t *testing.T) {
	t.Parallel()
	texts, err := filepath.Glob(filepath.Join("..", "..", "templates", "messages", "*", "summary*.txt"))
	if err != nil {
		t.Fatal(err)
	}
	field := regexp.MustCompile(`\.([A-Z]\w*)`)
	actions := regexp.MustCompile(`\{\{.*?\}\}`)
	for _, path := range texts {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, action := range actions.FindAllString(string(text), -1) {
			for _, named := range field.FindAllStringSubmatch(action, -1) {
				if !slices.Contains(summaryFields, named[1]) {
					t.Errorf("%s shows .%s", path, named[1])
				}
			}
		}
	}
	if len(texts) < 10 {
		t.Errorf("only %d summaries were found", len(texts))
	}
}

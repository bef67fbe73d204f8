package form

import (
	"errors"
	"fmt"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
)

// Files beyond these limits were not written by hand.
const (
	maxBytes = 64 << 10 // the YAML library takes time and memory that grow with the square of some files
	maxDepth = 20
)

// Parse reads data as a form. Syntax errors are noted in problems, and the form that is returned then has no fields:
// asking it for keys finds nothing and notes nothing more.
func Parse(file string, data []byte, problems *Problems) *Field {
	root := &Field{reading: &reading{file: file, problems: problems}, line: 1}
	doc, err := document(data)
	if err != nil {
		problems.Add(file, err.line, "%s", err.message)
		root.broken = true
		return root
	}
	root.set(doc)
	if root.given() && root.entries == nil {
		root.Problem("this should be a list of keys and values, such as %q", "name: Autumn")
		root.broken = true
	}
	return root
}

type syntaxError struct {
	line    int
	message string
}

// document returns the one document of a YAML file, nil for an empty one.
func document(data []byte) (doc ast.Node, failure *syntaxError) {
	if len(data) > maxBytes {
		return nil, &syntaxError{1, fmt.Sprintf("the file is larger than %d KiB: is it the right one?", maxBytes>>10)}
	}
	if line := tooDeep(data); line > 0 {
		return nil, &syntaxError{line, "brackets are nested too deeply: is it the right file?"}
	}
	// The YAML library is known to panic on some malformed input. A person's typing error must not end the program.
	defer func() {
		if r := recover(); r != nil {
			doc, failure = nil, &syntaxError{1, "this is not YAML that can be read: check its colons, quotes and indentation"}
		}
	}()
	parsed, err := parser.ParseBytes(data, 0, parser.AllowDuplicateMapKey())
	if err != nil {
		return nil, explain(err)
	}
	for _, d := range parsed.Docs {
		if d.Body == nil || d.Body.Type() == ast.NullType {
			continue
		}
		if doc != nil {
			return nil, &syntaxError{lineOf(d.Body), "a second document starts here: keep one in each file"}
		}
		doc = d.Body
	}
	return doc, nil
}

func explain(err error) *syntaxError {
	syntax, ok := errors.AsType[yaml.Error](err)
	if !ok {
		return &syntaxError{1, "this is not YAML: " + err.Error()}
	}
	line := 1
	if tk := syntax.GetToken(); tk != nil && tk.Position != nil {
		line = tk.Position.Line
	}
	message := syntax.GetMessage()
	if strings.Contains(message, "'\t'") {
		message = "a tab is used for indentation: write spaces"
	}
	return &syntaxError{line, "this is not YAML: " + message}
}

// tooDeep returns the line on which flow brackets are nested beyond reason, or 0. It counts brackets in texts as well,
// which no form has in such numbers.
func tooDeep(data []byte) int {
	depth, line := 0, 1
	for _, b := range data {
		switch b {
		case '\n':
			line++
		case '[', '{':
			if depth++; depth > maxDepth {
				return line
			}
		case ']', '}':
			depth = max(depth-1, 0)
		}
	}
	return 0
}

func lineOf(node ast.Node) int {
	if tk := node.GetToken(); tk != nil && tk.Position != nil {
		return max(tk.Position.Line, 1)
	}
	return 1
}

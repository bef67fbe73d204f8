package form

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml/ast"
)

// reading is what the fields of one file share.
type reading struct {
	file     string
	problems *Problems
}

// Field is a value at its place in a file: a text, a list, or a section with keys of its own. A field that the file
// does not have is empty, and stands on the line of the section in which it would be.
type Field struct {
	*reading
	key     string // as the reader calls it
	line    int
	text    string
	isText  bool
	items   []*Field
	entries []*Field // of a section, in the order of the file
	written string   // the key as the file has it
	asked   []string // the keys that the reader asked a section for
	broken  bool     // a problem was noted already; nothing else in here is worth telling
}

// set fills the field from a node.
func (f *Field) set(node ast.Node) {
	if node == nil {
		return
	}
	f.line = lineOf(node)
	switch n := node.(type) {
	case *ast.NullNode, *ast.CommentGroupNode:
	case *ast.MappingNode:
		f.section(n.Values)
	case *ast.MappingValueNode:
		f.section([]*ast.MappingValueNode{n})
	case *ast.SequenceNode:
		f.items = make([]*Field, 0, len(n.Values))
		for _, v := range n.Values {
			item := &Field{reading: f.reading, key: f.key, line: f.line}
			item.set(v)
			f.items = append(f.items, item)
		}
	case *ast.LiteralNode:
		f.isText, f.text = true, strings.TrimSpace(n.Value.Value)
	case *ast.AnchorNode, *ast.AliasNode, *ast.MergeKeyNode, *ast.TagNode:
		f.broken = true
		f.Problem("anchors (&), aliases (*) and tags (!) are not read here: write the value itself, in quotes if it starts with such a sign")
	default:
		f.isText, f.text = true, strings.TrimSpace(node.GetToken().Value)
	}
}

func (f *Field) section(values []*ast.MappingValueNode) {
	f.entries = make([]*Field, 0, len(values))
	for _, v := range values {
		entry := &Field{reading: f.reading, line: lineOf(v.Key)}
		entry.written = strings.Trim(strings.TrimSpace(v.Key.GetToken().Value), `"'`)
		entry.key = canonicalKey(entry.written)
		at := entry.line
		entry.set(v.Value)
		entry.line = at
		if i := slices.IndexFunc(f.entries, func(e *Field) bool { return e.key == entry.key }); i >= 0 {
			entry.Problem("%s is written twice, first on line %d: keep one", entry.written, f.entries[i].line)
			continue
		}
		f.entries = append(f.entries, entry)
	}
}

func canonicalKey(key string) string {
	return strings.NewReplacer("_", "-", " ", "-").Replace(strings.ToLower(strings.TrimSpace(key)))
}

func (f *Field) given() bool { return f.isText || f.items != nil || f.entries != nil }

// Given reports whether the file has a value here; a text that is empty is none.
func (f *Field) Given() bool { return f.given() && !(f.isText && f.text == "") }

// Written reports whether the file has the key, be it without a value.
func (f *Field) Written() bool { return f.written != "" }

// Name returns the key as the file has it, "" for a field that the file does not have.
func (f *Field) Name() string { return f.written }

// File returns what problems call the file.
func (f *Field) File() string { return f.file }

// Line is the field's line in its file, from 1.
func (f *Field) Line() int { return f.line }

// IsText reports whether the value is a single text or number.
func (f *Field) IsText() bool { return f.isText }

// Problem notes that something is wrong with this field.
func (f *Field) Problem(format string, args ...any) {
	f.problems.Add(f.file, f.line, "%s", fmt.Sprintf(format, args...))
}

// Missing notes that a value is needed that is not there, unless a problem with it was noted already.
func (f *Field) Missing(format string, args ...any) {
	if !f.broken {
		f.Problem(format, args...)
	}
}

// Key returns the field that a section has under a key, written in kebab-case.
func (f *Field) Key(key string) *Field {
	if !slices.Contains(f.asked, key) {
		f.asked = append(f.asked, key)
	}
	if f.given() && f.entries == nil && !f.broken {
		f.broken = true
		f.Problem("%s should have keys of its own, such as %q", f.name(), key+": …")
	}
	if i := slices.IndexFunc(f.entries, func(e *Field) bool { return e.key == key }); i >= 0 {
		return f.entries[i]
	}
	return &Field{reading: f.reading, key: key, line: f.line, broken: f.broken}
}

// Entries returns the fields of a section whose keys are the writer's own, such as names of accounts; Name has each.
func (f *Field) Entries() []*Field {
	if f.given() && f.entries == nil && !f.broken {
		f.broken = true
		f.Problem("%s should have one line for each name, such as %q", f.name(), "name: …")
	}
	for _, entry := range f.entries {
		f.asked = append(f.asked, entry.key)
	}
	return f.entries
}

// Text returns the value as one text, "" when there is none.
func (f *Field) Text() string {
	if f.given() && !f.isText && !f.broken {
		f.broken = true
		f.Problem("%s should be one text, not a list", f.name())
	}
	return f.text
}

// Number returns the value as a whole number, or fallback when there is none or it is not between least and most.
func (f *Field) Number(fallback, least, most int) int {
	text := f.Text()
	if text == "" {
		return fallback
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < least || n > most {
		f.Problem("%s is %q: write a whole number from %d to %d", f.name(), text, least, most)
		return fallback
	}
	return n
}

// Choice returns the value when it is one of the choices, ignoring letter case. Without a value it returns the first.
func (f *Field) Choice(choices ...string) string {
	text := strings.ToLower(f.Text())
	if text == "" {
		return choices[0]
	}
	if !slices.Contains(choices, text) {
		last := len(choices) - 1
		f.Problem("%s is %q: write %s or %s", f.name(), f.text, strings.Join(choices[:last], ", "), choices[last])
		return choices[0]
	}
	return text
}

// List returns the items of a list. A single value is a list of one, and no value is an empty list.
func (f *Field) List() []*Field {
	switch {
	case f.items != nil:
		return f.items
	case f.Given() && !f.broken:
		return []*Field{f}
	default:
		return nil
	}
}

// Texts returns the items of a list of texts, without empty ones. A single text is split at its commas.
func (f *Field) Texts() []string {
	var texts []string
	if f.isText {
		for part := range strings.SplitSeq(f.text, ",") {
			if part = strings.TrimSpace(part); part != "" {
				texts = append(texts, part)
			}
		}
		return texts
	}
	for _, item := range f.List() {
		if text := item.Text(); text != "" {
			texts = append(texts, text)
		}
	}
	return texts
}

// Done notes every key that nobody asked for, here and below. It is called once, when the whole form has been read.
func (f *Field) Done() {
	if f.broken {
		return
	}
	for _, item := range f.items {
		item.Done()
	}
	for _, entry := range f.entries {
		if slices.Contains(f.asked, entry.key) {
			entry.Done()
			continue
		}
		hint := DidYouMean(entry.key, f.asked)
		if hint == "" && len(f.asked) > 0 {
			hint = ": the keys here are " + strings.Join(f.asked, ", ")
		}
		entry.Problem("there is no key %q%s", entry.written, hint)
	}
}

func (f *Field) name() string {
	if f.key == "" {
		return "this"
	}
	return f.key
}

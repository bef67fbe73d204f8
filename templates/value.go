package templates

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"text/template"
	"text/template/parse"
	"unicode"
)

// A value is what a template prints, as opposed to what a template says. It is fenced with two private-use runes and its
// line ends become a third, so that no value can begin a line: whatever a person wrote, it never becomes markup.
const (
	fenceOpen  = '\uE000'
	fenceClose = '\uE001'
	fencedLine = '\uE002'
)

// fence makes a value of v. Numbers stay bare: they are the one kind of value that may be structure ("1. ").
func fence(v any) string {
	r := reflect.Indirect(reflect.ValueOf(v))
	switch {
	case !r.IsValid():
		return ""
	case r.CanInt():
		return strconv.FormatInt(r.Int(), 10)
	default:
		return string(fenceOpen) + strings.ReplaceAll(clean(fmt.Sprint(r)), "\n", string(fencedLine)) + string(fenceClose)
	}
}

// clean leaves of s what a reader can see: line ends become \n, and the fence's own runes, control characters and the
// marks that turn the direction of writing around are dropped.
func clean(s string) string {
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n", "\t", " ").Replace(s)
	s = strings.ToValidUTF8(s, "\uFFFD")
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case r == fenceOpen, r == fenceClose, r == fencedLine, unicode.IsControl(r):
			return -1
		case r >= '\u202A' && r <= '\u202E', r >= '\u2066' && r <= '\u2069', r == '\uFEFF':
			return -1
		}
		return r
	}, s)
	return strings.TrimSpace(s)
}

// bare takes the fences off and keeps the lines of values apart.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case fenceOpen, fenceClose:
			return -1
		case fencedLine:
			return '\n'
		}
		return r
	}, s)
}

// oneLine takes the fences off and puts everything on one line with single spaces. Spaces that hold words together stay.
func oneLine(s string) string { return strings.Join(strings.FieldsFunc(bare(s), mayBreak), " ") }

// mayBreak reports whether a line may end at r.
func mayBreak(r rune) bool {
	const noBreak, narrowNoBreak = '\u00A0', '\u202F'
	return unicode.IsSpace(r) && r != noBreak && r != narrowNoBreak
}

// cutBare cuts s around the first sep that no value holds.
func cutBare(s, sep string) (before, after string, found bool) {
	inside := false
	for i, r := range s {
		switch {
		case r == fenceOpen:
			inside = true
		case r == fenceClose:
			inside = false
		case !inside && strings.HasPrefix(s[i:], sep):
			return s[:i], s[i+len(sep):], true
		}
	}
	return s, "", false
}

// fenceAll makes every action of the templates that prints something print a value, so that no template has to remember
// to. It is the same step by which html/template adds its escapers.
func fenceAll(t *template.Template, done map[*parse.Tree]bool) {
	for _, t := range t.Templates() {
		fenceTree(t, done)
	}
}

// fenceTree does it for one template, once, since names and copies share trees.
func fenceTree(t *template.Template, done map[*parse.Tree]bool) {
	if t.Tree != nil && !done[t.Tree] {
		done[t.Tree] = true
		fenceNode(t.Root)
	}
}

func fenceNode(n parse.Node) {
	switch n := n.(type) {
	case *parse.ListNode:
		if n != nil {
			for _, child := range n.Nodes {
				fenceNode(child)
			}
		}
	case *parse.ActionNode:
		if len(n.Pipe.Decl) == 0 {
			n.Pipe.Cmds = append(n.Pipe.Cmds, &parse.CommandNode{
				NodeType: parse.NodeCommand,
				Pos:      n.Pos,
				Args:     []parse.Node{parse.NewIdentifier("fence").SetPos(n.Pos)},
			})
		}
	case *parse.IfNode:
		fenceNode(n.List)
		fenceNode(n.ElseList)
	case *parse.RangeNode:
		fenceNode(n.List)
		fenceNode(n.ElseList)
	case *parse.WithNode:
		fenceNode(n.List)
		fenceNode(n.ElseList)
	}
}

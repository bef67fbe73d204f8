package templates

import (
	"maps"
	"reflect"
	"slices"
	"strings"
	"text/template"
	"text/template/parse"

	"github.com/rapport-mentoring/rapport/internal/form"
)

// fieldCheck finds names in a template that a letter does not have, also where no sample goes: a mail that fails when it
// is written would fail in the middle of a programme.
type fieldCheck struct {
	set  *template.Template
	seen map[string]bool               // templates that were looked at, with what they were called with
	tell func(at string, means string) // at is "file:line:column"
}

// checkFields looks at a template that is run on a scene, and at all that it calls.
func checkFields(t *template.Template, tell func(at, message string)) {
	c := fieldCheck{set: t, seen: map[string]bool{}, tell: tell}
	dot := reflect.TypeFor[scene]()
	c.node(t.Tree, t.Root, dot, variables{"$": dot})
}

// variables are the types of the variables of a template; the type nil means that it is not known.
type variables map[string]reflect.Type

func (c fieldCheck) template(name string, dot reflect.Type) {
	key := name
	if dot != nil {
		key += " " + dot.String()
	}
	t := c.set.Lookup(name)
	if c.seen[key] || t == nil || t.Tree == nil {
		return
	}
	c.seen[key] = true
	c.node(t.Tree, t.Root, dot, variables{"$": dot})
}

func (c fieldCheck) node(t *parse.Tree, n parse.Node, dot reflect.Type, vars variables) {
	switch n := n.(type) {
	case *parse.ListNode:
		if n != nil {
			for _, child := range n.Nodes {
				c.node(t, child, dot, vars)
			}
		}
	case *parse.ActionNode:
		c.pipe(t, n.Pipe, dot, vars)
	case *parse.TemplateNode:
		c.template(n.Name, c.pipe(t, n.Pipe, dot, vars))
	case *parse.IfNode:
		inner := maps.Clone(vars)
		c.pipe(t, n.Pipe, dot, inner)
		c.node(t, n.List, dot, inner)
		c.node(t, n.ElseList, dot, inner)
	case *parse.WithNode:
		inner := maps.Clone(vars)
		c.node(t, n.List, c.pipe(t, n.Pipe, dot, inner), inner)
		c.node(t, n.ElseList, dot, vars)
	case *parse.RangeNode:
		inner := maps.Clone(vars)
		element := elementOf(c.pipe(t, n.Pipe, dot, inner))
		if d := n.Pipe.Decl; len(d) > 0 {
			inner[d[0].Ident[0]] = nil
			inner[d[len(d)-1].Ident[0]] = element
		}
		c.node(t, n.List, element, inner)
		c.node(t, n.ElseList, dot, vars)
	}
}

func elementOf(t reflect.Type) reflect.Type {
	if t == nil || t.Kind() != reflect.Slice && t.Kind() != reflect.Map && t.Kind() != reflect.Array {
		return nil
	}
	return t.Elem()
}

// pipe returns the type of what a pipeline gives, nil where it is not known, and notes its variables.
func (c fieldCheck) pipe(t *parse.Tree, p *parse.PipeNode, dot reflect.Type, vars variables) reflect.Type {
	if p == nil {
		return nil
	}
	var last reflect.Type
	for _, cmd := range p.Cmds {
		for i, arg := range cmd.Args {
			is := c.argument(t, arg, dot, vars)
			if i == 0 {
				last = is
			}
		}
	}
	for _, v := range p.Decl {
		vars[v.Ident[0]] = last
	}
	return last
}

func (c fieldCheck) argument(t *parse.Tree, n parse.Node, dot reflect.Type, vars variables) reflect.Type {
	switch n := n.(type) {
	case *parse.DotNode:
		return dot
	case *parse.FieldNode:
		return c.chain(t, n, dot, n.Ident)
	case *parse.VariableNode:
		return c.chain(t, n, vars[n.Ident[0]], n.Ident[1:])
	case *parse.ChainNode:
		return c.chain(t, n, c.argument(t, n.Node, dot, vars), n.Field)
	case *parse.PipeNode:
		return c.pipe(t, n, dot, vars)
	}
	return nil
}

// chain follows names from a type, and tells of the first that it does not have.
func (c fieldCheck) chain(t *parse.Tree, n parse.Node, from reflect.Type, names []string) reflect.Type {
	for _, name := range names {
		if from == nil {
			return nil
		}
		next, ok := memberOf(from, name)
		if !ok {
			at, _ := t.ErrorContext(n)
			c.tell(at, "a letter has no ."+strings.Join(names, ".")+form.DidYouMean(name, membersOf(from)))
			return nil
		}
		from = next
	}
	return from
}

// memberOf returns the type of a field or a method of a type, nil where it is not known.
func memberOf(t reflect.Type, name string) (reflect.Type, bool) {
	if m, ok := t.MethodByName(name); ok {
		return m.Type.Out(0), true
	}
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	} else if m, ok := reflect.PointerTo(t).MethodByName(name); ok {
		return m.Type.Out(0), true
	}
	switch t.Kind() {
	case reflect.Struct:
		f, ok := t.FieldByName(name)
		return f.Type, ok && f.IsExported()
	case reflect.Map:
		return t.Elem(), true
	case reflect.Interface:
		return nil, true
	}
	return nil, false
}

func membersOf(t reflect.Type) []string {
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	var names []string
	if t.Kind() == reflect.Struct {
		for _, f := range reflect.VisibleFields(t) {
			if f.IsExported() && !f.Anonymous {
				names = append(names, f.Name)
			}
		}
	}
	slices.Sort(names)
	return names
}

package architecture

import (
	"go/ast"
	"strconv"
	"strings"
	"testing"
)

// TestEveryMailPassesOneGate lists every place that queues mail (3.5, 8 of the rules on loops; row L8). There is one
// statement that inserts into the queue, one function that calls it, and that function asks the gate before it queues an
// answer. So no path, and no handler of an error, can answer a machine for ever.
func TestEveryMailPassesOneGate(t *testing.T) {
	t.Parallel()
	var inserts, queues, gates, answers []string
	for _, f := range readCode(t) {
		for _, d := range f.syntax.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok {
				continue
			}
			where := f.path + " " + fn.Name.Name
			ast.Inspect(fn, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.BasicLit:
					text, err := strconv.Unquote(n.Value)
					if err == nil && strings.Contains(strings.Join(strings.Fields(strings.ToLower(text)), " ")+" ", "insert into mail ") {
						inserts = append(inserts, where)
					}
				case *ast.CallExpr:
					switch called(n) {
					case "AddMail":
						queues = append(queues, where)
						if len(gates) == 0 || gates[len(gates)-1] != where {
							t.Errorf("%s queues mail before it asks the gate", where)
						}
					case "withhold":
						gates = append(gates, where)
					}
				case *ast.CompositeLit:
					if name, ok := n.Type.(*ast.Ident); ok && name.Name == "parcel" && field(n, "class") == "reply" {
						answers = append(answers, where)
						if field(n, "answers") == "" {
							t.Errorf("%s answers a mail without showing the gate which", where)
						}
					}
				}
				return true
			})
		}
	}
	for what, places := range map[string]struct {
		found []string
		only  string
	}{
		"the statement that queues mail": {inserts, "store/mail.go AddMail"},
		"what queues mail":               {queues, "programme/post.go post"},
		"what asks the gate":             {gates, "programme/post.go post"},
	} {
		if len(places.found) != 1 || places.found[0] != places.only {
			t.Errorf("%s is in %q, want %q alone", what, places.found, places.only)
		}
	}
	if len(answers) == 0 {
		t.Error("nothing answers anybody; correct this test")
	}
}

// called returns the name of the method or function that is called.
func called(call *ast.CallExpr) string {
	switch fun := call.Fun.(type) {
	case *ast.SelectorExpr:
		return fun.Sel.Name
	case *ast.Ident:
		return fun.Name
	}
	return ""
}

// field returns the identifier, or the last one of a selection, that a literal gives a field; "" when it gives none.
func field(lit *ast.CompositeLit, name string) string {
	for _, e := range lit.Elts {
		pair, ok := e.(*ast.KeyValueExpr)
		if !ok {
			continue
		}
		if key, ok := pair.Key.(*ast.Ident); !ok || key.Name != name {
			continue
		}
		switch value := pair.Value.(type) {
		case *ast.Ident:
			return value.Name
		case *ast.SelectorExpr:
			return value.Sel.Name
		}
	}
	return ""
}

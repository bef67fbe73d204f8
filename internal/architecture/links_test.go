package architecture

import (
	"go/ast"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// A16: no link changes anything, for there is nothing that a link could reach. All that Rapport serves by HTTP is how it is,
// on a port for who runs it, and for the length of a sign-in the page that the browser comes back to. Machines that open
// links, and send the forms behind them, meet no more than that.
func TestNoLinkChangesAnything(t *testing.T) {
	t.Parallel()
	all := readCode(t)
	var served []string
	for _, f := range all {
		if strings.HasPrefix(f.path, "internal/") { // tests and what they run
			continue
		}
		ast.Inspect(f.syntax, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				if name := called(n); name == "HandleFunc" || name == "Handle" {
					served = append(served, f.path+" "+pattern(n.Args[0]))
				}
			case *ast.CompositeLit:
				s, ok := n.Type.(*ast.SelectorExpr)
				if !ok {
					return true
				}
				if of, ok := s.X.(*ast.Ident); ok && of.Name == "http" && s.Sel.Name == "Server" {
					served = append(served, f.path+" serves")
				}
			}
			return true
		})
		for _, name := range f.uses("net/http") {
			if slices.Contains([]string{"ListenAndServe", "ListenAndServeTLS", "Serve", "ServeTLS", "DefaultServeMux", "FileServer"}, name) {
				t.Errorf("%s uses http.%s", f.path, name)
			}
		}
	}
	slices.Sort(served)
	want := []string{
		"service/health.go \"GET /healthz\"", "service/health.go \"GET /metrics\"", "service/health.go serves",
		"signin/browser.go \"GET \" + callbackPath", "signin/browser.go serves",
	}
	if !slices.Equal(served, want) {
		t.Errorf("served by HTTP is %q, want %q", served, want)
	}

	// What answers how the service is asks, and changes nothing.
	reads := []string{"AnsweringStopped", "SendingStatus", "Tally"}
	for _, f := range all.in(t, "service/health.go") {
		ast.Inspect(f.syntax, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			s, ok := call.Fun.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			if of, ok := s.X.(*ast.SelectorExpr); ok && of.Sel.Name == "Programme" && !slices.Contains(reads, s.Sel.Name) {
				t.Errorf("%s calls Programme.%s, which may change something", f.path, s.Sel.Name)
			}
			return true
		})
	}
}

// pattern writes the first argument of a handler as it stands in the code.
func pattern(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.BasicLit:
		return e.Value
	case *ast.Ident:
		return e.Name
	case *ast.BinaryExpr:
		return pattern(e.X) + " " + e.Op.String() + " " + pattern(e.Y)
	}
	return strconv.Quote("?")
}

// A8: a token is compared in the same time whatever is wrong with it, so that nobody finds one out byte by byte.
func TestTokensAreComparedInConstantTime(t *testing.T) {
	t.Parallel()
	for _, f := range readCode(t).in(t, "replyaddress") {
		for _, name := range f.uses("bytes") {
			if name == "Equal" || name == "Compare" || name == "HasPrefix" {
				t.Errorf("%s compares with bytes.%s", f.path, name)
			}
		}
		if f.path != "replyaddress/ring.go" {
			continue
		}
		compared := false
		for _, d := range f.syntax.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok || fn.Name.Name != "Verify" {
				continue
			}
			ast.Inspect(fn, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.CallExpr:
					compared = compared || called(n) == "Equal"
				case *ast.BranchStmt, *ast.IfStmt:
					t.Errorf("%s: Verify does not do the same work for every token", f.path)
				}
				return true
			})
		}
		if names := f.uses("crypto/hmac"); !compared || !slices.Contains(names, "Equal") {
			t.Errorf("%s: Verify does not compare with hmac.Equal", f.path)
		}
	}
}

package architecture

import (
	"go/ast"
	"go/token"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/rapport-mentoring/rapport/templates"
)

// speaking are the folders whose code chooses sentences for the languages' files to write.
var speaking = []string{"matching", "summaries", "programme"}

// TestEverySentenceOfTheCodeIsWritten lays the names of sentences in the code beside those in the languages' files. A name
// that ends with a full stop, or with ".%d", is the beginning of several.
func TestEverySentenceOfTheCodeIsWritten(t *testing.T) {
	t.Parallel()
	letters, err := templates.New()
	if err != nil {
		t.Fatal(err)
	}
	written := letters.Sentences()
	families := map[string]bool{}
	for _, name := range written {
		if family, _, ok := strings.Cut(name, "."); ok {
			families[family] = true
		}
	}
	used := map[string]bool{}
	for _, folder := range speaking {
		for _, file := range readCode(t).in(t, folder) {
			for _, text := range file.texts() {
				family, _, dotted := strings.Cut(text, ".")
				if !dotted && !slices.Contains(written, text) || dotted && (!families[family] || strings.ContainsAny(text, " @/|")) {
					continue
				}
				beginning := strings.TrimSuffix(text, "%d")
				found := false
				for _, name := range written {
					if name == text || strings.HasSuffix(beginning, ".") && strings.HasPrefix(name, beginning) {
						used[name], found = true, true
					}
				}
				if !found {
					t.Errorf("%s says %q, which no language's file has", file.path, text)
				}
			}
		}
	}
	for _, name := range written {
		if strings.HasPrefix(name, "talk.") { // chosen by mentoring.Aim; templates tests that each is
			continue
		}
		if !used[name] && name != "wanted" { // a part of others
			t.Errorf("nothing says the sentence %q", name)
		}
	}
}

// texts returns every text in the file.
func (f file) texts() []string {
	var texts []string
	ast.Inspect(f.syntax, func(n ast.Node) bool {
		if literal, ok := n.(*ast.BasicLit); ok && literal.Kind == token.STRING {
			if text, err := strconv.Unquote(literal.Value); err == nil {
				texts = append(texts, text)
			}
		}
		return true
	})
	return texts
}

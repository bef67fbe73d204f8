package house

import (
	"net/url"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/rapport-mentoring/rapport/templates"
)

// TestEveryButtonIsUnderstood opens each button of every ask in every language, and reads what it would send.
func TestEveryButtonIsUnderstood(t *testing.T) {
	t.Parallel()
	set, err := templates.New()
	if err != nil {
		t.Fatal(err)
	}
	pressed := 0
	for _, language := range []string{"en", "de", "es", "fr", "nl"} {
		for _, name := range set.Kinds() {
			kind, _ := templates.AskOf(name)
			if kind == "" {
				continue // what is said to a mail that asks nothing may be for a person to read
			}
			for _, v := range templates.Variants(name) {
				v.Letter.Language = language
				m, err := set.Render(v.Letter)
				if err != nil {
					t.Fatal(err)
				}
				if !strings.Contains(m.HTML, `<html lang="`+language+`"`) {
					continue // its translation is pending
				}
				for shown, body := range buttons(t, m.HTML) {
					if strings.Contains(shown, "…") {
						continue // to be completed
					}
					pressed++
					if Understand(name, language, body) == "" {
						t.Errorf("%s/%s %s: nobody would understand %q", language, name, v.Name, body)
					}
				}
			}
		}
	}
	if pressed < 500 {
		t.Errorf("only %d buttons were found", pressed)
	}
}

// buttons returns what each button of a mail shows and what it opens.
func buttons(t *testing.T, source string) map[string]string {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(source))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for n := range doc.Descendants() {
		for _, a := range n.Attr {
			if n.Data != "a" || a.Key != "href" {
				continue
			}
			u, err := url.Parse(a.Val)
			if err != nil {
				t.Fatal(err)
			}
			all[n.FirstChild.Data] = u.Query().Get("body")
		}
	}
	return all
}

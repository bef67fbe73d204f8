package templates

import (
	"fmt"
	"html/template"
	"net/url"
	"strings"
)

// pageData is what page.html shows beside the blocks.
type pageData struct {
	Language     string
	Direction    string
	Subject      string
	Preview      string
	Head         string // above the words: the programme, and whose it is
	House        string // whose programme it is; "" where nobody has said so
	Logo         *Picture
	Chart        *Picture
	RepliesTitle string
	ReplyTo      string
	Re           string
	Blocks       []block
}

// parsePage makes the page of mails in a look. It escapes every word of a mail for the place where it stands.
func parsePage(light, dark palette) (*template.Template, error) {
	source, err := inlined(light)
	if err != nil {
		return nil, err
	}
	darkRules := template.HTML(darkSheet(dark))
	t, err := template.New("page.html").Funcs(template.FuncMap{
		"outlook": func(s string) template.HTML { return template.HTML("<!--[if mso]>" + s + "<![endif]-->") },
		"dark":    func() template.HTML { return darkRules },
		"lines":   func(s string) []string { return strings.Split(s, "\n") },
	}).Parse(source)
	if err != nil {
		return nil, fmt.Errorf("parse the page of mails: %w", err)
	}
	return t, nil
}

func renderHTML(page *template.Template, blocks []block, data pageData) (string, error) {
	data.Blocks = blocks
	var b strings.Builder
	if err := page.Execute(&b, data); err != nil {
		return "", fmt.Errorf("write the page of a mail: %w", err)
	}
	return b.String(), nil
}

// Mailto returns the link that opens a reply with the given body, or "" when there is no address to write to.
func (d pageData) Mailto(body string) template.URL {
	if d.ReplyTo == "" {
		return ""
	}
	body = strings.ReplaceAll(body, "\n", "\r\n")
	// Every part is escaped here, so that nothing in it can add a header field (RFC 6068, section 7).
	return template.URL("mailto:" + addressMarks.Replace(escapeField(d.ReplyTo)) +
		"?subject=" + escapeField(d.Re+" "+d.Subject) + "&body=" + escapeField(body))
}

// addressMarks are the marks of an address that stand in a link as they are.
var addressMarks = strings.NewReplacer("%40", "@", "%2B", "+")

// escapeField escapes everything but letters, digits and a few marks. Mail programs read a plus sign as itself.
func escapeField(s string) string { return strings.ReplaceAll(url.QueryEscape(s), "+", "%20") }

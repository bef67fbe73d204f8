package templates

import (
	_ "embed"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/vanng822/go-premailer/premailer"
)

//go:embed page.html
var pageSource string

//go:embed page.css
var pageSheet string

// action is something that a template does, between its braces.
var action = regexp.MustCompile(`\{\{.*?\}\}`)

// inlined returns page.html with the rules of page.css in the style attributes of its elements, in the colours of the
// palette. This is done to the source of the template, before html/template reads it: once for a look, so that it costs
// a mail nothing, and without a value of a mail in sight, so that every value is still escaped for its place.
func inlined(light palette) (string, error) {
	var actions []string
	// An inliner reads HTML, where an action may not stand between the rows of a table; a comment may.
	marked, inTag := "", false
	rest := pageSource
	for rest != "" {
		at := action.FindStringIndex(rest)
		if at == nil {
			marked += rest
			break
		}
		before := rest[:at[0]]
		if i := strings.LastIndexAny(before, "<>"); i >= 0 {
			inTag = before[i] == '<'
		}
		mark := "action" + strconv.Itoa(len(actions)) + "."
		if !inTag {
			mark = "<!--" + mark + "-->"
		}
		marked += before + mark
		actions = append(actions, rest[at[0]:at[1]])
		rest = rest[at[1]:]
	}
	styled := strings.Replace(marked, "</head>", "<style>"+light.fill(comment.ReplaceAllString(pageSheet, ""))+"</style></head>", 1)
	pm, err := premailer.NewPremailerFromString(styled, premailer.NewOptions(premailer.WithCssToAttributes(false)))
	if err != nil {
		return "", fmt.Errorf("read the page of mails: %w", err)
	}
	out, err := pm.Transform()
	if err != nil {
		return "", fmt.Errorf("inline the styles of the page of mails: %w", err)
	}
	out = strings.ReplaceAll(out, "&#39;", "'") // the names of fonts; ours is the only text in there
	out = actionMark.ReplaceAllStringFunc(out, func(mark string) string {
		n, _ := strconv.Atoi(actionMark.FindStringSubmatch(mark)[1])
		return actions[n]
	})
	return out, nil
}

var (
	// A mark in a title is text to HTML, and comes back escaped.
	actionMark = regexp.MustCompile(`(?:<!--|&lt;!--)?action(\d+)\.(?:--&gt;|-->)?`)
	comment    = regexp.MustCompile(`(?s)/\*.*?\*/`)
	rule       = regexp.MustCompile(`(?m)^(\.[^{]+) \{ (.*) \}$`)
)

// darkSheet returns the rules for dark screens: whatever in page.css names a colour, in the dark palette. They are in an
// element each, since some programs drop the whole of an element in which they do not understand something. Outlook on
// the web paints mails dark by itself and marks what it has painted.
func darkSheet(dark palette) string {
	var screens, outlook strings.Builder
	for _, r := range rule.FindAllStringSubmatch(pageSheet, -1) {
		var own []string
		for declaration := range strings.SplitSeq(r[2], "; ") {
			if strings.Contains(declaration, "var(--") {
				own = append(own, declaration+" !important")
			}
		}
		if len(own) == 0 {
			continue
		}
		declarations := dark.fill(strings.Join(own, "; "))
		fmt.Fprintf(&screens, "%s { %s }\n", r[1], declarations)
		fmt.Fprintf(&outlook, "[data-ogsc] %[1]s, [data-ogsb] %[1]s { %[2]s }\n", r[1], declarations)
	}
	return "<style>\n@media (prefers-color-scheme: dark) {\n" + screens.String() + ".plate img { background-color: #ffffff !important; border-radius: 4px !important }\n}\n</style>\n<style>\n" + outlook.String() + "</style>"
}

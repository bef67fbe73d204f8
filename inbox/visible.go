package inbox

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// visibleText returns the words that a reader of the HTML sees, with a space at every tag. It is made for comparing and
// counting; how a letter in HTML reads line by line is another matter.
func visibleText(source string) string {
	var out strings.Builder
	hidden := 0
	tokens := html.NewTokenizer(strings.NewReader(source))
	for {
		switch kind := tokens.Next(); kind {
		case html.ErrorToken:
			return strings.TrimSpace(strings.ReplaceAll(out.String(), "\u00a0", " "))
		case html.TextToken:
			if hidden == 0 {
				out.Write(tokens.Text())
			}
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			name, more := tokens.TagName()
			switch atom.Lookup(name) {
			case atom.Style, atom.Script, atom.Head, atom.Title:
				if kind == html.StartTagToken {
					hidden++
				} else if kind == html.EndTagToken {
					hidden = max(hidden-1, 0)
				}
			case atom.Img:
				for more {
					var key, value []byte
					key, value, more = tokens.TagAttr()
					// Some programs send an emoji as a picture.
					if string(key) == "alt" && len(value) <= 16 && !isASCII(value) {
						out.Write(value)
					}
				}
			case atom.B, atom.I, atom.U, atom.Em, atom.Strong, atom.Span, atom.Font, atom.A:
				continue
			}
			out.WriteByte(' ')
		}
	}
}

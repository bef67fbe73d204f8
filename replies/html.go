package replies

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// htmlText returns the text of an HTML mail, a line for each block, with quoted blocks marked as a text mail marks them.
// It reads tokens rather than building a tree, so that deep nesting costs nothing.
func htmlText(source string) string {
	var out htmlWriter
	tokens := html.NewTokenizer(strings.NewReader(source))
	for {
		switch tokens.Next() {
		case html.ErrorToken:
			return out.String()
		case html.TextToken:
			if out.hidden == 0 {
				out.write(string(tokens.Text()))
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			name, more := tokens.TagName()
			tag := atom.Lookup(name)
			out.open(tag)
			for more {
				var key, value []byte
				key, value, more = tokens.TagAttr()
				out.attribute(tag, string(key), string(value))
			}
		case html.EndTagToken:
			name, _ := tokens.TagName()
			out.close(atom.Lookup(name))
		}
	}
}

// htmlWriter collects the lines of an HTML mail.
type htmlWriter struct {
	strings.Builder
	quoted int  // depth of block quotes
	hidden int  // depth of elements whose text nobody sees
	inLine bool // something stands on the present line
	space  bool // white space is owed before the next word
}

func (w *htmlWriter) open(tag atom.Atom) {
	switch tag {
	case atom.Br:
		w.breakLine()
	case atom.Blockquote:
		w.endLine()
		w.quoted++
	case atom.Style, atom.Script, atom.Head, atom.Title:
		w.hidden++
	case atom.Li:
		w.endLine()
		w.write("- ")
	case atom.Hr:
		w.endLine()
		w.write("________________")
		w.endLine()
	case atom.P:
		w.endLine()
		w.breakLine()
	case atom.Div, atom.Tr, atom.Table, atom.Ul, atom.Ol, atom.H1, atom.H2, atom.H3, atom.H4:
		w.endLine()
	case atom.Td:
		w.space = true
	}
}

// attribute keeps a picture's alternative text when it is an emoji, the form in which some programs send a thumbs-up, and
// draws the line above a signature that a program tells apart. Others let people write inside of theirs.
func (w *htmlWriter) attribute(tag atom.Atom, key, value string) {
	if key == "class" && w.Len() > 0 && (value == "gmail_signature" || value == "moz-signature") {
		w.endLine()
		w.write("--")
		w.endLine()
	}
	if tag == atom.Img && key == "alt" && len(value) <= 16 && !isASCII(value) {
		w.write(value)
	}
}

func (w *htmlWriter) close(tag atom.Atom) {
	switch tag {
	case atom.Blockquote:
		w.endLine()
		w.quoted = max(w.quoted-1, 0)
	case atom.Style, atom.Script, atom.Head, atom.Title:
		w.hidden = max(w.hidden-1, 0)
	case atom.P, atom.Div, atom.Tr, atom.Table, atom.Li, atom.Ul, atom.Ol, atom.H1, atom.H2, atom.H3, atom.H4:
		w.endLine()
	}
}

func (w *htmlWriter) write(s string) {
	for i := 0; i < len(s); {
		if n := whiteSpace(s[i:]); n > 0 {
			w.space = true
			i += n
			continue
		}
		from := i
		for i < len(s) && whiteSpace(s[i:]) == 0 {
			i++
		}
		w.startLine()
		if w.space && w.inLine {
			w.WriteByte(' ')
		}
		w.space, w.inLine = false, true
		w.WriteString(s[from:i])
	}
}

// whiteSpace returns how many bytes the white space takes that s begins with, 0 when it begins with none.
func whiteSpace(s string) int {
	switch s[0] {
	case ' ', '\n', '\t', '\r':
		return 1
	case "\u00a0"[0]:
		if strings.HasPrefix(s, "\u00a0") {
			return len("\u00a0")
		}
	}
	return 0
}

func (w *htmlWriter) startLine() {
	if !w.inLine {
		w.space = false
		if w.quoted > 0 {
			w.WriteString(strings.Repeat(">", min(w.quoted, 8)) + " ")
		}
	}
}

func (w *htmlWriter) endLine() {
	if w.inLine {
		w.breakLine()
	}
}

func (w *htmlWriter) breakLine() {
	w.startLine()
	w.WriteByte('\n')
	w.inLine, w.space = false, false
}

package inbox

import (
	"html"
	"slices"
	"strings"
	"unicode"
)

// letter puts together what a person wrote from the parts that hold it.
type letter struct {
	sections []section
	size     int // of the text taken so far
}

// section is a piece of a letter: one text, or the forms of one text between which a reader chooses.
type section struct {
	root   int // the part that it is: a text, or the outermost multipart/alternative
	branch int // of the alternatives, the one that the plain text is in
	text   []string
	html   []string
	rich   []string // text/enriched, for when there is no better
}

// maxLetter bounds what is taken of all parts together.
const maxLetter = 2 * maxText

// full reports that no more text is wanted.
func (l *letter) full() bool { return l.size >= maxLetter }

// add takes a text by where it stands among the parts.
func (l *letter) add(root, branch int, kind, text string) {
	if n := len(l.sections); n == 0 || l.sections[n-1].root != root {
		l.sections = append(l.sections, section{root: root, branch: -1})
	}
	s := &l.sections[len(l.sections)-1]
	l.size += len(text)
	switch kind {
	case "text/html":
		s.html = append(s.html, text)
	case "text/plain":
		// Of two alternatives in plain text the second says the same again.
		if s.branch >= 0 && s.branch != branch {
			return
		}
		s.branch = branch
		s.text = append(s.text, text)
	default:
		s.rich = append(s.rich, text)
	}
}

// alternative returns the outermost multipart/alternative that part i is in and which of its parts leads there; i twice
// when there is none.
func (s Shape) alternative(i int) (root, branch int) {
	root, branch = i, i
	for child, p := i, s.Parts[i].Parent; p >= 0; child, p = p, s.Parts[p].Parent {
		if s.Parts[p].Type == "multipart/alternative" {
			root, branch = p, child
		}
	}
	return root, branch
}

// read returns the letter as text and as HTML. The text is either the whole letter or empty: a letter of which a part
// is only in HTML is wholly in HTML, so that the words of a list's footer never stand for it.
func (l *letter) read() (text, page string) {
	if len(l.sections) == 1 {
		return l.sections[0].forms()
	}
	var texts, pages []string
	onlyText, onlyHTML := true, false
	for _, s := range l.sections {
		text, page := s.forms()
		switch {
		case isBlank(text) && isBlank(visibleText(page)):
			continue // some programs put an empty text after a picture
		case isBlank(text):
			onlyHTML = true
		case page == "":
			page = textPage(text)
			texts, pages = append(texts, text), append(pages, page)
			continue
		default:
			texts = append(texts, text)
		}
		onlyText = false
		pages = append(pages, page)
	}
	switch {
	case onlyText:
		return joinAll(texts), ""
	case onlyHTML:
		return "", joinAll(pages)
	}
	return joinAll(texts), joinAll(pages)
}

// forms returns the section as text, "" when its HTML says more, and as HTML.
func (s section) forms() (text, page string) {
	text, page = joinAll(s.text), joinAll(s.html)
	if isBlank(text) {
		text = joinAll(s.rich)
	}
	if page != "" && standsIn(text, page) {
		text = ""
	}
	return text, page
}

// standsIn tells a text that is there only because a plain text has to be: empty, a notice that the mail is in HTML, or
// one line or link where the HTML holds a letter that does not say it.
func standsIn(text, page string) bool {
	if isBlank(text) {
		return true
	}
	if len(text) > maxStandIn {
		return false
	}
	words, links, lines := 0, 0, 0
	for line := range strings.Lines(text) {
		own := 0
		for _, w := range strings.Fields(line) {
			if isLink(w) {
				links++
			} else {
				own++
			}
		}
		if words += own; own > 0 {
			lines++
		}
	}
	seen := visibleText(page)
	if isBlank(seen) || lines > maxStandInLines {
		return false
	}
	shown := len(strings.Fields(seen))
	switch {
	case words == 0:
		return shown > links
	case isHTMLNotice(text):
		return true
	case lines > 1:
		return false
	}
	return shown > 2*words && !strings.Contains(letters(seen), letters(text))
}

const (
	maxStandIn      = 2000 // bytes
	maxStandInLines = 4
)

// htmlNotices are how programs say in plain text that they wrote none. Each holds "html", and another word that a person
// who speaks of HTML is not likely to put on a line of its own with it.
var htmlNotices = []string{
	"message is in html", "mail is in html", "message in html", "mail in html", "email in html", "html format", "html-format", "html message", "html-message",
	"html email", "html e-mail", "html mail", "html-mail", "html version", "html-version", "html-versie", "html content", "html compatible",
	"html-compatible", "html capable", "support html", "supports html", "display html", "view html", "html viewer",
	"html-nachricht", "html-e-mail", "html unterstützt", "html-darstellung", "html-fähig", "au format html", "format html", "en html",
	"formato html", "in formato html", "html-indeling", "html-formaat", "html weergeven", "geen html",
}

func isHTMLNotice(text string) bool {
	text = strings.ToLower(text)
	if !strings.Contains(text, "html") {
		return strings.Contains(text, "view this email in your browser") || strings.Contains(text, "view this message in your browser")
	}
	for _, notice := range htmlNotices {
		if strings.Contains(text, notice) {
			return true
		}
	}
	return false
}

func isLink(word string) bool {
	word = strings.ToLower(strings.Trim(word, "<>()[]*.,"))
	return strings.HasPrefix(word, "http://") || strings.HasPrefix(word, "https://") || strings.HasPrefix(word, "www.") || word == ""
}

// letters returns what is compared of a text: its letters and digits.
func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsSymbol(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}

// isBlank reports whether a text has nothing that can be seen.
func isBlank(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool {
		return !unicode.IsSpace(r) && !unicode.Is(unicode.Cf, r) && r != '\u034f' && r > ' '
	})
}

// textPage writes a text as HTML.
func textPage(text string) string {
	return "<div>" + strings.ReplaceAll(html.EscapeString(text), "\n", "<br>\n") + "</div>"
}

// joinAll puts texts one after the other: some programs cut a text around every picture.
func joinAll(texts []string) string {
	texts = slices.DeleteFunc(slices.Clone(texts), func(t string) bool { return t == "" })
	for i := range len(texts) - 1 {
		texts[i] = strings.TrimRight(texts[i], "\n")
	}
	return beginning(strings.Join(texts, "\n\n"), maxText)
}

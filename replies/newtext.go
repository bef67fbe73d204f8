package replies

import (
	"strings"
	"unicode/utf8"
)

// line is one line of a mail's text.
type line struct {
	text   string // as written, without quote marks
	folded string // fold(text), trimmed
	depth  int    // how many quote marks stood before it
}

func (l line) blank() bool { return l.folded == "" }

// fragment is a run of lines that the person wrote, between quotes or without any.
type fragment struct {
	lines []line
	under int  // the number of the quoted question that it stands beneath, 0 when none
	top   bool // nothing was quoted above it
}

// newFragments finds what the person wrote now.
func newFragments(m Message) []fragment {
	source := m.Text
	if strings.TrimSpace(source) == "" {
		source = htmlText(limit(m.HTML))
	}
	ours := knownText(m.Sent)
	lines := dropBanner(splitLines(limit(source)))
	fragments, writer := dropQuotes(lines, ours)
	kept := fragments[:0]
	for _, f := range fragments {
		f.lines = trimBlank(dropSignature(f, writer))
		if len(f.lines) > 0 {
			kept = append(kept, f)
		}
	}
	return kept
}

// joinFragments returns the text of the fragments, one after the other.
func joinFragments(fragments []fragment) string {
	var b strings.Builder
	for i, f := range fragments {
		if i > 0 {
			b.WriteByte('\n')
		}
		for _, l := range f.lines {
			b.WriteString(l.text)
			b.WriteByte('\n')
		}
	}
	return strings.TrimRight(b.String(), " \t\n")
}

// limit cuts s to MaxText bytes at the edge of a rune and mends broken UTF-8.
func limit(s string) string {
	if len(s) > MaxText {
		cut := MaxText
		for cut > MaxText-utf8.UTFMax && !utf8.RuneStart(s[cut]) {
			cut--
		}
		s = s[:cut]
	}
	return strings.ToValidUTF8(s, "\uFFFD")
}

var tidy = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u00a0", " ", "\u202f", " ", "\u2028", "\n", "\u2029", "\n",
	"\u200b", "", "\ufeff", "", "\u2060", "", "\u00ad", "", "\x00", "")

// splitLines cuts a text into lines and counts the quote marks before each.
func splitLines(text string) []line {
	text = tidy.Replace(text)
	lines := make([]line, 0, strings.Count(text, "\n")+1)
	for raw := range strings.SplitSeq(text, "\n") {
		rest, depth := raw, 0
		for {
			trimmed := strings.TrimLeft(rest, " \t")
			if !strings.HasPrefix(trimmed, ">") {
				break
			}
			rest, depth = trimmed[1:], depth+1
		}
		if depth > 0 && strings.TrimSpace(rest) == ":" {
			rest, depth = raw, 0 // the bracket of an address that a program wrapped
		}
		if depth > 0 {
			rest = strings.TrimPrefix(rest, " ")
		}
		rest = strings.TrimRight(rest, " \t")
		lines = append(lines, line{text: rest, folded: strings.TrimSpace(fold(rest)), depth: depth})
	}
	return lines
}

func trimBlank(lines []line) []line {
	for len(lines) > 0 && lines[0].blank() {
		lines = lines[1:]
	}
	for len(lines) > 0 && lines[len(lines)-1].blank() {
		lines = lines[:len(lines)-1]
	}
	return lines
}

// isRule reports whether a line only draws a line.
func isRule(folded string) bool {
	return len(folded) >= 2 && strings.Trim(folded, "-_=*~#—–·• ") == ""
}

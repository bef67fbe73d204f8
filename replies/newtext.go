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
	n      int32  // its number in the mail, from 0
	signs  signs  // what it holds, 0 before that was asked
}

func (l line) blank() bool { return l.folded == "" }

// fragment is a run of lines that the person wrote, between quotes or without any.
type fragment struct {
	lines []line
	under int  // the number of the quoted question that it stands beneath, 0 when none
	top   bool // nothing was quoted above it
}

// newFragments finds what the person wrote now, and notes what was cut.
func newFragments(m Message, t trace) []fragment {
	ours := knownText(m.Sent)
	all := splitLines(source(m))
	lines := dropBanner(all)
	t.cut(all, lines, "the banner of a mail gateway")
	fragments, writer := dropQuotes(lines, ours, t)
	kept := fragments[:0]
	for _, f := range fragments {
		f.lines = trimBlank(dropSignature(f, writer, t))
		if len(f.lines) > 0 {
			kept = append(kept, f)
		}
	}
	return kept
}

// source returns the text that a message is read from.
func source(m Message) string {
	if strings.TrimSpace(m.Text) == "" {
		return limit(htmlText(limit(m.HTML)))
	}
	return limit(m.Text)
}

// joinFragments returns the text of the fragments, one after the other.
func joinFragments(fragments []fragment) string {
	size := 0
	for _, f := range fragments {
		for _, l := range f.lines {
			size += len(l.text) + 2
		}
	}
	var b strings.Builder
	b.Grow(size)
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
	if utf8.ValidString(s) { // at a tenth of the cost
		return s
	}
	return strings.ToValidUTF8(s, "\uFFFD")
}

// splitLines cuts a text into lines and counts the quote marks before each.
func splitLines(text string) []line {
	text = tidy(text)
	lower, ascii := lowerASCII(text), isASCII(text)
	lines := make([]line, 0, strings.Count(text, "\n")+1)
	for from := 0; from <= len(text); {
		to := len(text)
		if i := strings.IndexByte(text[from:], '\n'); i >= 0 {
			to = from + i
		}
		start, depth := cutMarks(text, from, to)
		end := to
		for end > start && isBlankByte(text[end-1]) {
			end--
		}
		l := line{text: text[start:end], depth: depth, n: int32(len(lines))}
		if ascii || isASCII(l.text) {
			l.folded = strings.TrimSpace(lower[start:end])
		} else {
			l.folded = strings.TrimSpace(fold(l.text))
		}
		lines = append(lines, l)
		from = to + 1
	}
	keepOwnMarks(lines)
	markOldQuotes(lines)
	return lines
}

// tidy gives every line the same end and blank, and drops characters that nobody sees.
func tidy(text string) string {
	if isASCII(text) && strings.IndexByte(text, '\r') < 0 && strings.IndexByte(text, 0) < 0 {
		return text
	}
	var b strings.Builder
	done := 0
	put := func(i, size int, with string) {
		if done == 0 {
			b.Grow(len(text))
		}
		b.WriteString(text[done:i])
		b.WriteString(with)
		done = i + size
	}
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c >= ' ' && c < 0x80:
		case c == 0:
			put(i, 1, "")
		case c == '\r' && strings.HasPrefix(text[i+1:], "\n"):
			put(i, 1, "")
		case c == '\r':
			put(i, 1, "\n")
		case c == 0xC2 || c == 0xE2 || c == 0xEF:
			r, size := utf8.DecodeRuneInString(text[i:])
			switch r {
			case '\u00a0', '\u202f':
				put(i, size, " ")
			case '\u2028', '\u2029':
				put(i, size, "\n")
			case '\u200b', '\ufeff', '\u2060', '\u00ad':
				put(i, size, "")
			}
			i += size - 1
		}
	}
	if done == 0 {
		return text
	}
	b.WriteString(text[done:])
	return b.String()
}

func isBlankByte(c byte) bool { return c == ' ' || c == '\t' }

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
	return len(folded) >= 2 && !isWordByte(folded[0]) && strings.Trim(folded, "-_=*~#—–·• ") == ""
}

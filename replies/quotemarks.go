package replies

import (
	"strings"
	"unicode/utf8"
)

// Quote marks stand before every line of a quote. Nearly all programs write ">"; old ones drew a bar, or wrote the
// initials of the person they quoted.

// quoteMark returns the mark that s begins with, "" when there is none: ">", wide, or escaped by a program that took the
// text for HTML.
func quoteMark(s string) string {
	if s == "" {
		return ""
	}
	mark := ""
	switch s[0] {
	case '>':
		return ">"
	case '&':
		mark = "&gt;"
	case "＞"[0]:
		mark = "＞"
	}
	if strings.HasPrefix(s, mark) {
		return mark
	}
	return ""
}

// cutMarks returns where the words of the line text[from:to] begin, and how many quote marks stand before them.
func cutMarks(text string, from, to int) (start, depth int) {
	start = from
	for {
		i := skipUnseen(text, start, to)
		mark := quoteMark(text[i:to])
		if mark == "" {
			break
		}
		start, depth = i+len(mark), depth+1
	}
	if depth > 0 && strings.TrimSpace(text[start:to]) == ":" {
		return from, 0 // the bracket of an address that a program wrapped
	}
	if depth > 0 && start < to && text[start] == ' ' {
		start++
	}
	return start, depth
}

// skipUnseen returns the index of the first byte from which something is seen: neither a blank nor a mark of direction.
func skipUnseen(text string, i, to int) int {
	for i < to {
		switch c := text[i]; {
		case isBlankByte(c):
			i++
		case c == 0xE2 && isDirection(text[i:to]):
			i += 3
		default:
			return i
		}
	}
	return i
}

// isDirection reports whether s begins with one of the marks that tell in which direction to write.
func isDirection(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return r == 0x200E || r == 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069
}

// keepOwnMarks takes ">" back where the person wrote it: as "more than", as an arrow, or before a saying in a text that
// quotes no mail.
func keepOwnMarks(lines []line) {
	marked := 0
	for _, l := range lines {
		if l.depth > 0 {
			marked++
		}
	}
	if marked == 0 {
		return
	}
	for i := range lines {
		if l := &lines[i]; l.depth > 0 && (isComparison(lines, i) || strings.HasSuffix(l.folded, "<<") || marked == 1 && isSaying(lines, i)) {
			l.text = strings.Repeat(">", min(l.depth, 8)) + " " + l.text
			l.folded, l.depth, l.signs = strings.TrimSpace(fold(l.text)), 0, 0
		}
	}
}

// isComparison reports whether the neighbour of line i compares the other way: "> 5 people: ask", "< 5 people: decide".
func isComparison(lines []line, i int) bool {
	compares := func(j int) bool {
		if j < 0 || j >= len(lines) || lines[j].depth > 0 {
			return false
		}
		s := lines[j].folded
		return strings.HasPrefix(s, "<") && leadsFigure(strings.TrimLeft(s, "<= "))
	}
	return leadsFigure(strings.TrimLeft(lines[i].folded, "= ")) && (compares(i-1) || compares(i+1))
}

func leadsFigure(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

// isSaying reports whether line i is the only marked line of a mail, in quotation marks, between paragraphs.
func isSaying(lines []line, i int) bool {
	if !strings.ContainsRune(`"“”„«'`, firstRune(lines[i].text)) || !strings.ContainsRune(`"“”»'.!?`, lastRune(lines[i].text)) {
		return false
	}
	above, below := false, false
	for j, l := range lines {
		switch {
		case j == i || l.blank():
		case attributionAt(lines, j) > 0:
			return false
		case j < i:
			above = true
		default:
			below = true
		}
	}
	return above && below
}

// markOldQuotes gives their depth to lines that are quoted with other marks than ">".
func markOldQuotes(lines []line) {
	bars, initials := false, false
	for i := range lines {
		if l := &lines[i]; l.depth == 0 && l.folded != "" {
			bars = bars || barMark(l.folded) != 0
			initials = initials || initialsMark(l.text) != ""
		}
	}
	if bars {
		for _, mark := range []byte("|:}") {
			markBars(lines, mark)
		}
	}
	if initials {
		markInitials(lines)
	}
}

// barMark returns the byte that a line begins with when some program quotes with it, else 0.
func barMark(folded string) byte {
	if c := folded[0]; (c == '|' || c == ':' || c == '}') && (len(folded) == 1 || isBlankByte(folded[1]) || folded[1] == c) {
		return c
	}
	return 0
}

// markBars marks the lines that begin with a bar, unless they are a table: then some have a second one.
func markBars(lines []line, mark byte) {
	count, attributed := 0, false
	for i, l := range lines {
		if l.depth > 0 || l.blank() || barMark(l.folded) != mark {
			continue
		}
		if inner := strings.TrimLeft(l.folded, string(mark)+" \t"); strings.IndexByte(inner, mark) >= 0 && mark == '|' {
			return
		}
		count++
		attributed = attributed || i > 0 && endsWithWrote(lines[i-1].folded)
	}
	if count < 2 && !attributed {
		return
	}
	for i := range lines {
		l := &lines[i]
		for l.folded != "" && barMark(l.folded) == mark && l.depth < 8 {
			l.cutMark(strings.IndexByte(l.text, mark) + 1)
		}
	}
}

// cutMark takes the first n bytes of a line for a quote mark.
func (l *line) cutMark(n int) {
	l.text = strings.TrimPrefix(l.text[n:], " ")
	l.folded = strings.TrimSpace(fold(l.text))
	l.depth, l.signs = l.depth+1, 0
}

// initialsReach is how long the name before a ">" may be.
const initialsReach = 12

// initialsMark returns what stands before the ">" of a line that is quoted as "JD> like this", "" when it is not.
func initialsMark(text string) string {
	text = strings.TrimLeft(text, " \t")
	end := strings.IndexByte(text[:min(len(text), initialsReach+1)], '>')
	if end < 1 || end+1 < len(text) && text[end+1] != ' ' && text[end+1] != '>' {
		return ""
	}
	for i := range end {
		if !isWordByte(lowerByte(text[i])) && text[i] < 0x80 {
			return ""
		}
	}
	return text[:end]
}

// markInitials marks the lines that begin with initials, or with a name that more than one line begins with.
func markInitials(lines []line) {
	count, attributed := map[string]int{}, false
	for _, l := range lines {
		attributed = attributed || endsWithColon(l.folded) && endsWithWrote(l.folded)
		if name := initialsMark(l.text); l.depth == 0 && name != "" {
			count[name]++
		}
	}
	for i := range lines {
		l := &lines[i]
		name := initialsMark(l.text)
		capitals := len(name) <= 3 && strings.ToUpper(name) == name && (len(name) > 1 || attributed)
		if l.depth > 0 || name == "" || count[name] < 2 && !capitals {
			continue
		}
		l.cutMark(strings.IndexByte(l.text, '>') + 1)
		for strings.HasPrefix(l.text, ">") && l.depth < 8 {
			l.cutMark(1)
		}
	}
}

package replies

import "strings"

// notesHeaderAt reports whether the table that Notes and its kin copy above a quote begins at line i: the names of the
// fields stand alone on their lines, or far to the right of the sender's name.
func notesHeaderAt(lines []line, i int) bool {
	l := &lines[i]
	wide := l.may(blanks) && strings.Contains(l.text, "        ")
	if !wide && !namesSender(lines, i) {
		return false
	}
	to, subject, dated := false, false, false
	for n, l := range lines[i:min(i+notesReach, len(lines))] {
		dated = dated || figures(l.folded) >= 5
		to = to || isCopyField(l.folded, toRole) || fieldToTheRight(l.folded, toRole)
		subject = subject || isCopyField(l.folded, subjectRole) || fieldToTheRight(l.folded, subjectRole)
		switch {
		case to && subject && dated:
			return true
		case wide && l.blank() && !to, n >= 3 && !dated && !wide, n >= 7 && !to:
			return false
		}
	}
	return false
}

// namesSender reports whether line i names who sent a mail, and that line or the next when.
func namesSender(lines []line, i int) bool {
	const longestStamp = 32
	l := lines[i].folded
	if isCopyField(l, fromRole) {
		return true
	}
	if lines[i].may(aDigit) && clockTime(l) && figures(l) >= 7 {
		return wordCount(l) <= 8
	}
	if i+1 >= len(lines) || strings.HasSuffix(l, ".") {
		return false
	}
	next := lines[i+1].folded
	return len(next) <= longestStamp && lines[i+1].may(aDigit) && clockTime(next) && figures(next) >= 7
}

// notesReach is how many lines a Notes table takes.
const notesReach = 16

// isCopyField reports whether a line is only the name of a field.
func isCopyField(folded string, role headerRole) bool {
	return len(folded) <= longestHeaderName && headerNames[strings.TrimRight(folded, ": ")] == role
}

// fieldToTheRight reports whether a field stands behind a gap in a line.
func fieldToTheRight(folded string, role headerRole) bool {
	for rest := folded; ; {
		_, after, ok := strings.Cut(rest, "   ")
		if !ok {
			return headerRoleOf(folded) == role
		}
		rest = strings.TrimLeft(after, " \t")
		if headerRoleOf(rest) == role || isCopyField(rest, role) {
			return true
		}
	}
}

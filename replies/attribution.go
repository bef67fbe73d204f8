package replies

import (
	"strings"
	"unicode"
)

// An attribution is the line that a mail program writes above a quote: "On 3 May 2025 at 10:12, Ann <a@b.example> wrote:".
// Programs differ in language, order and where they wrap it, so it is known by its parts: a date, an address, a word for
// writing, and the colon at its end.

// attributionReach is how many lines an attribution may be wrapped over, and attributionLength how many bytes it has at most.
const (
	attributionReach  = 4
	attributionLength = 420
)

// attributionAt returns how many lines the attribution that begins at line i has, 0 when none begins there.
func attributionAt(lines []line, i int) int {
	if !mayBeginAttribution(&lines[i]) || !mayAttribute(lines[i:min(i+attributionReach, len(lines))]) {
		return 0
	}
	var joined strings.Builder
	for n := 1; n <= attributionReach && i+n <= len(lines); n++ {
		l := lines[i+n-1]
		if l.blank() && n > 1 && doubleSpaced(lines, i+n) {
			continue
		}
		if l.blank() || l.depth != lines[i].depth || joined.Len()+len(l.folded) > attributionLength {
			return 0
		}
		if joined.Len() > 0 {
			joined.WriteByte(' ')
		}
		joined.WriteString(l.folded)
		if !mayAttribute(lines[i : i+n]) {
			continue
		}
		follows := quoteFollows(lines, i+n, lines[i].depth)
		if isAttribution(joined.String(), follows) {
			if n > 1 && laterStart(lines[i:i+n], follows) {
				return 0 // the words above it are the person's own
			}
			return n
		}
	}
	return 0
}

// doubleSpaced reports whether line i is the end of an attribution that a program set with a blank line between its lines.
func doubleSpaced(lines []line, i int) bool {
	return i < len(lines) && wordCount(lines[i].folded) <= 4 && endsWithColon(lines[i].folded) && endsWithWrote(lines[i].folded)
}

// laterStart reports whether an attribution begins on a later line of those that were joined, and does not merely go on
// there with the figures of a date that the first line leads in.
func laterStart(lines []line, follows bool) bool {
	for k := 1; k < len(lines); k++ {
		l := lines[k].folded
		if follows && leadsDate(l) && !hasDigit(l) && endsWithColon(l) && wroteWords.wordWithin(l) {
			return true // "On Monday, Ann wrote:", whole without a figure
		}
		if !leadsDate(l) || !hasDigit(l) || leadsFigure(l) && leadsDate(lines[0].folded) && !strings.ContainsRune(".!?", lastRune(lines[k-1].folded)) {
			continue
		}
		joined := make([]string, 0, attributionReach)
		for _, l := range lines[k:] {
			joined = append(joined, l.folded)
		}
		if isAttribution(strings.Join(joined, " "), follows) {
			return true
		}
	}
	return false
}

// leadsDate reports whether a line begins as an attribution's date does.
func leadsDate(folded string) bool {
	folded = trimLead(folded)
	if folded == "" {
		return false
	}
	if r := firstRune(folded); unicode.IsDigit(r) {
		return true
	}
	word, _, _ := strings.Cut(folded, " ")
	return dateLeads[strings.TrimRight(word, ",.:")]
}

// mayBeginAttribution keeps the search cheap and honest: an attribution begins with a figure, a name and an address, a
// verb, or one of the few words that lead in a date.
func mayBeginAttribution(l *line) bool {
	return l.may(anAt) || l.may(aDigit) && hasDigit(l.folded) || leadsDate(l.folded) ||
		endsWithColon(l.folded) && l.may(wroteWord) && (wroteWords.wordWithin(l.folded) || saidWords.wordWithin(l.folded))
}

// mayAttribute reports whether an address or a word for writing stands among lines.
func mayAttribute(lines []line) bool {
	for i := range lines {
		if lines[i].may(anAt | wroteWord) {
			return true
		}
	}
	return false
}

func hasDigit(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case '0' <= c && c <= '9':
			return true
		case c >= 0x80:
			return strings.IndexFunc(s[i:], unicode.IsDigit) >= 0
		}
	}
	return false
}

// bareAttribution is how many words an attribution without date and address has at most.
const bareAttribution = 9

// isAttribution judges one candidate, joined to a single folded line.
func isAttribution(s string, quoteFollows bool) bool {
	s = strings.Trim(s, "-* ")
	colonEnd := endsWithColon(s)
	digits, address := figures(s), strings.IndexByte(s, '@') >= 0
	wrote := endsWithWrote(s)
	dated := digits >= 5 || digits >= 3 && (address || quoteFollows)
	switch {
	case wrote && dated && (colonEnd || address || quoteFollows):
		return true
	case colonEnd && dated && hasWroteWord(s) && (address || clockTime(s) || quoteFollows):
		return true
	case colonEnd && wrote && address:
		return true
	case colonEnd && dated && address && digits >= 6 && (quoteFollows || namesWriter(s)):
		return true
	case quoteFollows && address && hasWroteWord(s) && wordCount(s) <= 2*bareAttribution:
		return true
	case quoteFollows && dated && address && (strings.HasSuffix(s, ">") || strings.HasSuffix(s, ")") || colonEnd):
		return true
	case quoteFollows && colonEnd && (hasWroteWord(s) || saidWords.wordWithin(s)) && wordCount(s) <= bareAttribution:
		return true
	}
	return digits >= 6 && isDateAndAddress(s)
}

// namesWriter reports whether an address stands in s as it does behind a name, or in a line that a date leads in.
func namesWriter(s string) bool {
	at := strings.IndexByte(s, '@')
	if at == 0 || s[at-1] == ' ' || at+1 == len(s) || s[at+1] == ' ' {
		return false
	}
	return leadsDate(s) || strings.ContainsAny(s, "<([")
}

// isDateAndAddress reports whether s is nothing but a date in figures, a name and an address, as "2011/4/7 Ann <a@b.example>".
func isDateAndAddress(s string) bool {
	date, rest, _ := strings.Cut(s, " ")
	return leadsFigure(date) && strings.ContainsAny(date, "/-.") && figures(date) >= 5 && strings.IndexByte(rest, '@') >= 0 &&
		strings.HasSuffix(s, ">") && wordCount(rest) <= 5
}

func endsWithColon(s string) bool {
	return strings.HasSuffix(s, ":") || strings.HasSuffix(s, ":]")
}

// figures counts the digits outside of addresses.
func figures(s string) int {
	n, inWord, address := 0, 0, false
	for _, r := range s {
		switch {
		case r == '@':
			address = true
		case '0' <= r && r <= '9' || r >= 0x80 && unicode.IsDigit(r):
			inWord++
		case unicode.IsSpace(r):
			if !address {
				n += inWord
			}
			inWord, address = 0, false
		}
	}
	if !address {
		n += inWord
	}
	return n
}

func clockTime(s string) bool {
	for i := 1; i+1 < len(s); i++ {
		if (s[i] == ':' || s[i] == '.') && s[i-1] >= '0' && s[i-1] <= '9' && s[i+1] >= '0' && s[i+1] <= '9' {
			return true
		}
	}
	return false
}

// endsWithWrote reports whether the last word of s is one for writing.
func endsWithWrote(s string) bool {
	return wroteWords.ends(strings.TrimRight(s, ": -*]"))
}

func hasWroteWord(s string) bool { return wroteWords.wordWithin(s) }

// replyStampAt returns how many lines the line has that GroupWise writes above an unmarked quote, as ">>> Ann
// <a@b.example> 03/03/04 9:14 AM >>>", 0 when none begins there.
func replyStampAt(lines []line, i int) int {
	l := lines[i]
	if l.depth != 3 || i > 0 && lines[i-1].depth > 0 {
		return 0
	}
	if strings.HasSuffix(l.folded, ">>>") && figures(l.folded) >= 5 {
		return 1
	}
	joined := l.folded
	for n := 1; n <= 3; n++ {
		if figures(joined) >= 5 && strings.IndexByte(joined, '@') >= 0 && (endsWithColon(joined) || strings.HasSuffix(joined, ">>>")) {
			return n
		}
		if i+n >= len(lines) || lines[i+n].blank() || lines[i+n].depth > 0 && lines[i+n].depth != 3 {
			break
		}
		joined += " " + lines[i+n].folded
	}
	return 0
}

func isLetterByte(c byte) bool { return 'a' <= c && c <= 'z' || c >= 0x80 }

// quoteFollows reports whether the next line with words is quoted more deeply than depth. Marks of what was left out do
// not count.
func quoteFollows(lines []line, i, depth int) bool {
	for ; i < len(lines); i++ {
		if lines[i].depth > depth {
			return true
		}
		if !lines[i].blank() && !isLeftOut(lines[i].folded) {
			return false
		}
	}
	return false
}

// isLeftOut reports whether a line only tells that words of the quote were left out.
func isLeftOut(folded string) bool {
	return folded != "" && len(folded) <= 40 && !isWordByte(folded[0]) && leftOut[strings.Trim(folded, "-=~%8<>[](){} ")]
}

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
	if !mayBeginAttribution(lines[i].folded) {
		return 0
	}
	var joined strings.Builder
	for n := 1; n <= attributionReach && i+n <= len(lines); n++ {
		l := lines[i+n-1]
		if l.blank() || l.depth != lines[i].depth || joined.Len()+len(l.folded) > attributionLength {
			return 0
		}
		if joined.Len() > 0 {
			joined.WriteByte(' ')
		}
		joined.WriteString(l.folded)
		follows := quoteFollows(lines, i+n, lines[i].depth)
		if isAttribution(joined.String(), follows) {
			if n > 1 && laterStart(lines[i+1:i+n], follows) {
				return 0 // the words above it are the person's own
			}
			return n
		}
	}
	return 0
}

// laterStart reports whether an attribution begins on a later line of those that were joined.
func laterStart(lines []line, follows bool) bool {
	for k := range lines {
		if !leadsDate(lines[k].folded) {
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
	folded = strings.TrimLeft(folded, "-* ")
	if folded == "" {
		return false
	}
	if folded[0] >= '0' && folded[0] <= '9' {
		return true
	}
	word, _, _ := strings.Cut(folded, " ")
	return dateLeads[strings.TrimRight(word, ",.:")]
}

var dateLeads = map[string]bool{
	"on": true, "le": true, "am": true, "el": true, "op": true, "il": true, "em": true, "w": true, "dnia": true,
	"den": true, "in": true, "at": true, "pa": true, "dne": true,
}

// mayBeginAttribution keeps the search cheap and honest: an attribution begins with a figure, a name and an address, or
// one of the few words that lead in a date.
func mayBeginAttribution(folded string) bool {
	folded = strings.TrimLeft(folded, "-* >")
	if folded == "" {
		return false
	}
	return leadsDate(folded) || strings.Contains(folded, "@") || strings.IndexFunc(folded, unicode.IsDigit) >= 0
}

// isAttribution judges one candidate, joined to a single folded line.
func isAttribution(s string, quoteFollows bool) bool {
	s = strings.Trim(s, "-* ")
	digits, colonEnd := figures(s), strings.HasSuffix(s, ":") || strings.HasSuffix(s, "：")
	address := strings.Contains(s, "@")
	wrote := endsWithWrote(s)
	dated := digits >= 5 || digits >= 3 && (address || quoteFollows)
	switch {
	case wrote && dated && (colonEnd || address || quoteFollows):
		return true
	case colonEnd && dated && hasWroteWord(s) && (address || clockTime(s)):
		return true
	case colonEnd && wrote && address:
		return true
	case colonEnd && dated && address && digits >= 6:
		return true
	case quoteFollows && dated && address && (strings.HasSuffix(s, ">") || colonEnd):
		return true
	}
	return false
}

// figures counts the digits outside of addresses.
func figures(s string) int {
	n := 0
	for word := range strings.FieldsSeq(s) {
		if strings.Contains(word, "@") {
			continue
		}
		for _, r := range word {
			if unicode.IsDigit(r) {
				n++
			}
		}
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

func endsWithWrote(s string) bool {
	s = strings.TrimRight(s, ": -*：")
	for _, w := range wroteWords {
		if head, ok := strings.CutSuffix(s, w); ok && (head == "" || !isASCII(w) || !isLetterByte(head[len(head)-1])) {
			return true
		}
	}
	return false
}

func hasWroteWord(s string) bool {
	for word := range strings.FieldsSeq(s) {
		for _, w := range wroteWords {
			if strings.Trim(word, ":,") == w {
				return true
			}
		}
	}
	return false
}

func isLetterByte(c byte) bool { return 'a' <= c && c <= 'z' || c >= 0x80 }

// quoteFollows reports whether the next line with words is quoted more deeply than depth.
func quoteFollows(lines []line, i, depth int) bool {
	for ; i < len(lines); i++ {
		if lines[i].depth > depth {
			return true
		}
		if !lines[i].blank() {
			return false
		}
	}
	return false
}

// attributionWithin finds an attribution in the middle of a line, as it stands in a mail whose line ends were lost, and
// returns where it begins, or -1.
func attributionWithin(text string) int {
	for from := 0; from < len(text); {
		i := strings.Index(text[from:], " On ")
		if i < 0 {
			return -1
		}
		at := from + i + 1
		rest := text[at:min(at+200, len(text))]
		if end := strings.Index(rest, " wrote:"); end > 0 && figures(rest[:end]) >= 5 && strings.Contains(rest[:end], "@") {
			return at
		}
		from = at
	}
	return -1
}

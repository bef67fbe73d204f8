package replies

import (
	"strings"
	"unicode"
)

// dropQuotes returns what is not quoted, and the name of the person who writes, as far as the quoted mail tells it.
//
// A quote with marks ends where the marks end, so answers beneath it and between its lines survive. A quote without
// marks runs to the end of the mail; only words that are certainly not ours are kept from it, and only when nothing
// stands above it.
func dropQuotes(lines []line, ours ourText) ([]fragment, string) {
	q := quoteReader{lines: lines, ours: ours, writer: ours.to}
	q.present.top = true
	for q.i < len(lines) {
		q.step()
	}
	q.finish()
	return q.fragments, q.writer
}

// quoteReader walks down a mail and sorts its lines into quoted ones and new ones.
type quoteReader struct {
	lines     []line
	ours      ourText
	writer    string
	i         int
	present   fragment
	fragments []fragment
	number    int  // of the last numbered line that was quoted
	begun     bool // something was quoted
}

func (q *quoteReader) step() {
	l := q.lines[q.i]
	switch {
	case l.depth > 0:
		q.quoted(l)
	case l.blank():
		q.present.lines = append(q.present.lines, l)
		q.i++
	case q.attributionInside(l):
	case isMarker(l.folded) || headerAt(q.lines, q.i):
		q.rest()
	case q.wrapped():
		q.i++
	case q.attribution():
	case q.ours.holds(l.folded) && !q.echoes(l):
		q.quoted(l)
	default:
		q.present.lines = append(q.present.lines, l)
		q.i++
	}
}

// attributionInside takes a line in whose middle a quote begins, and with it the rest of the mail.
func (q *quoteReader) attributionInside(l line) bool {
	at := attributionWithin(l.text)
	if at <= 0 {
		return false
	}
	l.text = strings.TrimSpace(l.text[:at])
	l.folded = strings.TrimSpace(fold(l.text))
	q.present.lines = append(q.present.lines, l)
	q.i = len(q.lines)
	return true
}

// quoted takes a quoted line: it ends the fragment above it.
func (q *quoteReader) quoted(l line) {
	q.finish()
	q.note(l)
	q.i++
}

// shortEcho is as many words as a reply that we offer has at most.
const shortEcho = 7

// echoes reports whether a line that stands in our mail too is nevertheless the person's own: one of the short replies that
// we offered, written above everything that is quoted. A quote would go on with our next line.
func (q *quoteReader) echoes(l line) bool {
	if q.begun || len(q.fragments) > 0 || len(bareWords(l.folded)) > shortEcho {
		return false
	}
	for _, next := range q.lines[q.i+1:] {
		if !next.blank() {
			return next.depth > 0 || !q.ours.holds(next.folded)
		}
	}
	return true
}

// note learns from a quoted line who the reply's writer is and which question stands above an answer.
func (q *quoteReader) note(l line) {
	q.begun = true
	if n, _ := leadingNumber(l.text); n > 0 {
		q.number = n
	}
	if q.writer == "" {
		if q.writer = headerName(l); q.writer == "" {
			q.writer = greetedName(strings.TrimSpace(l.text))
		}
	}
	q.present.under = q.number
}

// attribution takes the attribution at the present line, when there is one, and with it a quote that has no marks.
func (q *quoteReader) attribution() bool {
	n := attributionAt(q.lines, q.i)
	if n == 0 {
		return false
	}
	if !quoteFollows(q.lines, q.i+n, 0) {
		q.i += n
		q.rest()
		return true
	}
	q.finish()
	q.i += n
	return true
}

// wrapped reports whether the present line is the end of a quoted line that a program wrapped without marking it.
func (q *quoteReader) wrapped() bool {
	if q.i == 0 || q.i+1 >= len(q.lines) {
		return false
	}
	above, below, l := q.lines[q.i-1], q.lines[q.i+1], q.lines[q.i]
	return above.depth > 0 && below.depth > 0 && len(above.text) >= 60 && len(l.text) < 60 &&
		!strings.ContainsRune(".?!:", lastRune(above.text))
}

// rest takes everything from here to the end as quoted. When nothing new stands above, the words beneath our own known
// text are new.
func (q *quoteReader) rest() {
	nothingYet := len(trimBlank(q.present.lines)) == 0 && len(q.fragments) == 0
	q.finish()
	seenOurs := false
	for ; q.i < len(q.lines); q.i++ {
		l := q.lines[q.i]
		known := q.ours.holds(l.folded)
		seenOurs = seenOurs || known
		switch {
		case !nothingYet || !seenOurs || known || l.depth > 0 || headerRoleOf(l.folded) != 0:
			q.finish()
			q.note(l)
		default:
			q.present.lines = append(q.present.lines, l)
		}
	}
}

// finish closes the present fragment.
func (q *quoteReader) finish() {
	if lines := trimBlank(q.present.lines); len(lines) > 0 {
		q.present.lines = lines
		q.fragments = append(q.fragments, q.present)
	}
	q.present = fragment{under: q.number}
}

// leadingNumber returns the number that a line begins with, as "2.", "2)", "Q2", "b)" or "2 -", and the words after it.
func leadingNumber(text string) (int, string) {
	s := strings.TrimLeft(text, " \t*(")
	if len(s) > 1 && (s[0] == 'Q' || s[0] == 'q') && s[1] >= '1' && s[1] <= '9' {
		s = s[1:]
	} else if rest, ok := cutWord(s, "question", "answer", "frage", "vraag", "pregunta"); ok {
		s = rest
	}
	if len(s) == 0 {
		return 0, text
	}
	n, used := 0, 0
	switch c := s[0]; {
	case c >= '1' && c <= '9':
		for used < len(s) && used < 2 && s[used] >= '0' && s[used] <= '9' {
			n, used = n*10+int(s[used]-'0'), used+1
		}
	case c >= 'a' && c <= 'f' && len(s) > 1 && (s[1] == ')' || s[1] == '.' && len(s) > 2 && s[2] == ' '):
		n, used = int(c-'a')+1, 1
	default:
		return 0, text
	}
	after := s[used:]
	if after == "" {
		return 0, text
	}
	switch r := firstRune(after); {
	case strings.ContainsRune(".):-–—=", r):
		rest := strings.TrimLeft(after, ".):-–—= \t")
		if r == '.' && rest != "" && len(after) > 1 && unicode.IsDigit(rune(after[1])) {
			return 0, text
		}
		return n, rest
	case r == ' ' || r == '\t':
		rest := strings.TrimLeft(after, " \t.):-–—=")
		return n, rest
	}
	return 0, text
}

// cutWord removes one of words from the start of s, without regard to case.
func cutWord(s string, words ...string) (string, bool) {
	for _, w := range words {
		if len(s) > len(w) && strings.EqualFold(s[:len(w)], w) {
			return strings.TrimLeft(s[len(w):], " "), true
		}
	}
	return s, false
}

func firstRune(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}

func lastRune(s string) rune {
	var last rune
	for _, r := range s[max(0, len(s)-4):] {
		last = r
	}
	return last
}

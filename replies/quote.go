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
func dropQuotes(lines []line, ours ourText, t trace) ([]fragment, string) {
	q := quoteReader{lines: lines, ours: ours, writer: ours.to, trace: t, kept: lines[:0]}
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
	kept      []line // the lines of all fragments, moved up in place: no rule looks further back than at the line above
	next      int    // where our mail goes on behind the last line of ours, in words
	number    int    // of the last numbered line that was quoted
	begun     bool   // something was quoted
	trace     trace
}

func (q *quoteReader) step() {
	l := q.lines[q.i]
	switch {
	case l.depth == 3 && q.stamp():
	case l.depth > 0 && isReplyLine(l.folded) && len(q.fragments)+len(trimBlank(q.present.lines)) > 0:
		q.rest("it stands beneath the line to reply above")
	case l.depth > 0:
		q.quoted(l, "it has quote marks")
	case l.blank():
		q.keep(l)
		q.i++
	case q.lines[q.i].may(anAt|dashes) && q.quoteInside(l):
	case isLeftOut(l.folded) && (q.begun || quoteFollows(q.lines, q.i+1, 0) || q.attributionFollows()):
		q.quoted(l, "it tells that words of the quote were left out")
	case isMarker(l.folded) || headerAt(q.lines, q.i) || notesHeaderAt(q.lines, q.i):
		q.copied()
	case q.wrapped():
		q.trace.mark(l, "the end of a quoted line")
		q.i++
	case q.attribution():
	case q.holds(l) && !q.echoes(l):
		q.quoted(l, "it stands in our mail")
	default:
		q.keep(l)
		q.i++
	}
}

// keep adds a line to the present fragment.
func (q *quoteReader) keep(l line) {
	q.kept = append(q.kept, l)
	q.present.lines = q.kept[len(q.kept)-len(q.present.lines)-1:]
}

// quoteInside takes a line in whose middle a quote begins, and with it the rest of the mail.
func (q *quoteReader) quoteInside(l line) bool {
	at := quoteWithin(l.text)
	if at <= 0 {
		return false
	}
	l.text = strings.TrimSpace(l.text[:at])
	l.folded, l.signs = strings.TrimSpace(fold(l.text)), 0
	q.keep(l)
	q.trace.cut(q.lines[q.i+1:], nil, "a quote that begins within a line")
	q.i = len(q.lines)
	return true
}

// holds reports whether a line is ours: it stands in our mail, or goes on where the line above it ended there.
func (q *quoteReader) holds(l line) bool {
	next, ok := q.ours.find(l.folded, q.next)
	if ok {
		q.next = next
	}
	return ok
}

// stamp takes the line that GroupWise writes above a quote without marks, and the rest of the mail with it.
func (q *quoteReader) stamp() bool {
	n := replyStampAt(q.lines, q.i)
	if n == 0 || quoteFollows(q.lines, q.i+n, 0) {
		return false
	}
	q.trace.cut(q.lines[q.i:q.i+n], nil, "the attribution of a quote")
	q.i += n
	q.rest("a quote beneath its attribution")
	return true
}

// quoted takes a quoted line: it ends the fragment above it.
func (q *quoteReader) quoted(l line, why string) {
	q.trace.mark(l, why)
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
			_, ours := q.ours.find(next.folded, q.next)
			return next.depth > 0 || !ours
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
			q.writer = greetedName(l.text, l.folded)
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
		q.rest("a quote beneath its attribution")
		return true
	}
	q.finish()
	q.trace.cut(q.lines[q.i:q.i+n], nil, "the attribution of a quote")
	q.i += n
	q.begun = true
	return true
}

// attributionFollows reports whether the next line with words is an attribution.
func (q *quoteReader) attributionFollows() bool {
	for i := q.i + 1; i < len(q.lines); i++ {
		if !q.lines[i].blank() {
			return attributionAt(q.lines, i) > 0
		}
	}
	return false
}

// copied takes a copied mail, which runs to the end. Where nothing stands above it and it has quote marks beneath its
// header, only the header is taken: the answers are between its lines.
func (q *quoteReader) copied() {
	const why = "a copied or forwarded mail"
	n := 1
	for q.i+n < len(q.lines) && (q.lines[q.i+n].blank() || headerRoleOf(q.lines[q.i+n].folded) != 0) && q.lines[q.i+n].depth == 0 {
		n++
	}
	if len(q.fragments)+len(trimBlank(q.present.lines)) > 0 || !quoteFollows(q.lines, q.i+n, 0) {
		q.rest(why)
		return
	}
	q.finish()
	for _, l := range q.lines[q.i : q.i+n] {
		q.trace.mark(l, why)
		q.note(l)
	}
	q.i += n
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
func (q *quoteReader) rest(why string) {
	nothingYet := len(trimBlank(q.present.lines)) == 0 && len(q.fragments) == 0
	q.finish()
	seenOurs := false
	for ; q.i < len(q.lines); q.i++ {
		l := q.lines[q.i]
		if !nothingYet && q.writer != "" && q.trace == nil {
			q.i = len(q.lines) // nothing below is kept, and nothing is left to learn from it
			break
		}
		known := nothingYet && q.holds(l)
		seenOurs = seenOurs || known
		switch {
		case !nothingYet || !seenOurs || known || l.depth > 0 || headerRoleOf(l.folded) != 0:
			q.trace.mark(l, why)
			q.finish()
			q.note(l)
		default:
			q.keep(l)
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
	} else if rest, ok := cutWord(s, "question", "answer", "number", "frage", "nummer", "vraag", "pregunta"); ok {
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
		if len(s) > len(w) && lowerByte(s[0]) == w[0] && strings.EqualFold(s[:len(w)], w) {
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

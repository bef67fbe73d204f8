package inbox

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// phrase is some words to look for in a folded text. Its notation: the words begin where a word begins, and may go on in
// the text ("absen" finds "absence"); "|" at the end wants the end of a word; "*" at the beginning allows letters before
// it; ".." stands for up to reach bytes of the same sentence.
type phrase struct {
	pieces       []string
	inner, whole bool
}

// reach is how far the pieces of a phrase may be apart.
const reach = 60

// phrases are alternatives.
type phrases []phrase

func newPhrases(list ...string) phrases {
	var all phrases
	for _, source := range list {
		source, inner := strings.CutPrefix(source, "*")
		source, whole := strings.CutSuffix(source, "|")
		p := phrase{inner: inner, whole: whole}
		for piece := range strings.SplitSeq(source, "..") {
			p.pieces = append(p.pieces, strings.TrimSpace(string(fold(piece))))
		}
		all = append(all, p)
	}
	return all
}

// folded is text in lower case and with single spaces, without the accents of Latin and Greek letters. In other scripts
// marks make other letters.
type folded string

func fold(text string) folded {
	var out strings.Builder
	out.Grow(len(text))
	space, base := false, rune(0)
	for _, r := range norm.NFD.String(text) {
		switch {
		case unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff':
			space = true
			continue
		case unicode.Is(unicode.Mn, r) && unicode.In(base, unicode.Latin, unicode.Greek):
			continue
		case r == '’' || r == '‘' || r == '`' || r == '´':
			r = '\''
		case r == 'ı':
			r = 'i'
		}
		if space && out.Len() > 0 {
			out.WriteByte(' ')
		}
		space = false
		base = r
		out.WriteRune(unicode.ToLower(r))
	}
	return folded(norm.NFC.String(out.String()))
}

// in reports whether one of the phrases is in text.
func (ps phrases) in(text folded) bool {
	for _, p := range ps {
		if from, _ := p.find(string(text), 0); from >= 0 {
			return true
		}
	}
	return false
}

// begin reports whether text begins with one of the phrases, and returns what follows the longest.
func (ps phrases) begin(text folded) (rest folded, ok bool) {
	for _, p := range ps {
		from, to := p.find(string(text[:min(len(text), 4*reach)]), 0)
		if from == 0 && (!ok || len(text)-to < len(rest)) {
			rest, ok = text[to:], true
		}
	}
	return rest, ok
}

// find returns where the phrase stands in text from a place on, -1 when it does not.
func (p phrase) find(text string, at int) (from, to int) {
	for {
		i := strings.Index(text[at:], p.pieces[0])
		if i < 0 {
			return -1, -1
		}
		from, to = at+i, at+i+len(p.pieces[0])
		at = to
		if !p.inner && letterBefore(text, from) {
			continue
		}
		for _, piece := range p.pieces[1:] {
			near := text[to:min(len(text), to+reach+len(piece))]
			if end := strings.Index(near, ". "); end >= 0 {
				near = near[:end]
			}
			j := strings.Index(near, piece)
			if j < 0 {
				to = -1
				break
			}
			to += j + len(piece)
		}
		if to >= 0 && !(p.whole && letterAfter(text, to)) {
			return from, to
		}
	}
}

// letterBefore tells a place within a word. Scripts that put no spaces between words have none to be within of, nor have
// those that write the article onto the word.
func letterBefore(text string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	first, _ := utf8.DecodeRuneInString(text[at:])
	return isAlphabetic(before) && isAlphabetic(first)
}

func letterAfter(text string, at int) bool {
	after, _ := utf8.DecodeRuneInString(text[at:])
	return isAlphabetic(after)
}

func isAlphabetic(r rune) bool {
	return unicode.In(r, unicode.Latin, unicode.Cyrillic, unicode.Greek)
}

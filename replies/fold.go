package replies

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// fold returns s in lower case, without accents and with plain apostrophes, so that words compare as people mean them.
//
// Nearly every letter that is met folds by itself, whatever stands beside it, and is looked up; only a text with others,
// such as Korean letters that are still to be put together, takes the long way.
func fold(s string) string {
	if isASCII(s) {
		return strings.ToLower(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		switch {
		case r == '`':
			b.WriteByte('\'')
		case r <= unicode.MaxASCII:
			b.WriteByte(lowerByte(byte(r)))
		case r >= 0xFFA0 && r <= 0xFFDC: // Korean letters of half width join the syllable before them
			return foldSlowly(s)
		case foldsToItself(r):
			b.WriteRune(r)
		default:
			folded, ok := foldedRune(r)
			if !ok {
				return foldSlowly(s)
			}
			b.WriteString(folded)
		}
	}
	return b.String()
}

// foldSlowly is fold for any text.
func foldSlowly(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range norm.NFKD.String(s) {
		switch {
		case unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r):
		case r == 'ß':
			b.WriteString("ss")
		case r == 'ł' || r == 'Ł':
			b.WriteByte('l')
		case r == 'ø' || r == 'Ø':
			b.WriteByte('o')
		case r == 'æ' || r == 'Æ':
			b.WriteString("ae")
		case r == 'ı':
			b.WriteByte('i')
		case r == '’' || r == '‘' || r == '`' || r == '´':
			b.WriteByte('\'')
		default:
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return norm.NFC.String(b.String())
}

// foldsToItself reports whether r is an ideograph, a Korean syllable or an emoji.
func foldsToItself(r rune) bool {
	return r >= 0x4E00 && r <= 0x9FFF || r >= 0xAC00 && r <= 0xD7A3 || r >= 0x1F300 && r <= 0x1FAFF
}

// foldedBlocks are the ranges of letters whose folded forms are kept: Latin to Arabic, Thai, more Latin and Greek,
// punctuation, kana, and the wide forms.
var foldedBlocks = []foldedBlock{
	foldBlock(0x80, 0x6FF), foldBlock(0xE00, 0xE7F), foldBlock(0x1E00, 0x1FFF), foldBlock(0x2000, 0x206F),
	foldBlock(0x3000, 0x30FF), foldBlock(0xFE00, 0xFE0F), foldBlock(0xFF00, 0xFFEF),
}

type foldedBlock struct {
	first rune
	forms []string
}

func foldBlock(first, last rune) foldedBlock {
	b := foldedBlock{first, make([]string, last-first+1)}
	for r := first; r <= last; r++ {
		b.forms[r-first] = foldSlowly(string(r))
	}
	return b
}

func foldedRune(r rune) (string, bool) {
	for _, b := range foldedBlocks {
		if i := int(r - b.first); i >= 0 && i < len(b.forms) {
			return b.forms[i], true
		}
	}
	return "", false
}

func lowerByte(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		c += 'a' - 'A'
	}
	return c
}

// lowerASCII returns s with its ASCII letters in lower case and every byte in its place.
func lowerASCII(s string) string {
	var b strings.Builder
	done := 0
	for i := range len(s) {
		if c := s[i]; c-'A' <= 'Z'-'A' {
			if done == 0 {
				b.Grow(len(s))
			}
			b.WriteString(s[done:i])
			b.WriteByte(c + 'a' - 'A')
			done = i + 1
		}
	}
	if done == 0 {
		return s
	}
	b.WriteString(s[done:])
	return b.String()
}

func isASCII(s string) bool {
	for ; len(s) >= 8; s = s[8:] { // together, as every line of every mail is asked
		if s[0]|s[1]|s[2]|s[3]|s[4]|s[5]|s[6]|s[7] >= 0x80 {
			return false
		}
	}
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// foldAll folds each of the words.
func foldAll(words ...string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = fold(w)
	}
	return out
}

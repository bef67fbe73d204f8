package replyaddress

import (
	"bytes"
	"strings"
)

// longestInput bounds what Parse looks at: an address has 320 octets at most, and escapes make it three times longer.
const longestInput = 1024

// Parse finds a token in a local part or an address, whatever a mail system has done to it: any case, a prefix such as
// "reply+", quotes, angle brackets, percent signs for special characters, a fold in the middle. It reports false when
// there is no token, when there are two different ones, or when the token is part of a longer word.
func Parse(local string) (Token, bool) {
	if len(local) > longestInput {
		return Token{}, false
	}
	text := strings.ToLower(unfold(unescape(local)))
	var found Token
	ok := false
	for i := 0; i+Length <= len(text); i++ {
		t, is := tokenAt(text, i)
		if !is {
			continue
		}
		if ok && t != found {
			return Token{}, false
		}
		found, ok = t, true
	}
	return found, ok
}

// tokenAt reads a token that begins exactly at i and ends as a word does.
func tokenAt(text string, i int) (Token, bool) {
	purpose := Purpose(text[i])
	if (purpose != Reply && purpose != Bounce) || text[i+1] != '-' {
		return Token{}, false
	}
	end := i + Length
	if (i > 0 && isWord(text[i-1])) || (end < len(text) && isWord(text[end])) {
		return Token{}, false
	}
	t := Token{purpose: purpose}
	n, err := encoding.Decode(t.content[:], lookAlikes([]byte(text[i+2:end])))
	return t, err == nil && n == size
}

// lookAlikes undoes what a person does who copies an address by hand: the alphabet has no i, l or o.
func lookAlikes(b []byte) []byte {
	b = bytes.ReplaceAll(b, []byte("o"), []byte("0"))
	b = bytes.ReplaceAll(b, []byte("i"), []byte("1"))
	return bytes.ReplaceAll(b, []byte("l"), []byte("1"))
}

func isWord(c byte) bool { return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 0x80 }

// unfold takes out line breaks with the blanks after them, and the soft ones of quoted-printable.
func unfold(s string) string {
	if !strings.ContainsAny(s, "\r\n") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '=' && i+1 < len(s) && (s[i+1] == '\r' || s[i+1] == '\n'):
		case c == '\r' || c == '\n':
			for i+1 < len(s) && strings.IndexByte(" \t\r\n", s[i+1]) >= 0 {
				i++
			}
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// unescape undoes %2B and its like wherever two hexadecimal digits follow the sign, and leaves all else as it is.
func unescape(s string) string {
	if !strings.Contains(s, "%") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '%' && i+2 < len(s) {
			high, okHigh := hexDigit(s[i+1])
			low, okLow := hexDigit(s[i+2])
			if okHigh && okLow {
				b.WriteByte(high<<4 | low)
				i += 2
				continue
			}
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

func hexDigit(c byte) (byte, bool) {
	switch {
	case c >= '0' && c <= '9':
		return c - '0', true
	case c >= 'a' && c <= 'f':
		return c - 'a' + 10, true
	case c >= 'A' && c <= 'F':
		return c - 'A' + 10, true
	}
	return 0, false
}

package inbox

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// decodeTransfer undoes a Content-Transfer-Encoding. It never fails: what is not encoded stays as it is.
func decodeTransfer(body []byte, encoding string) []byte {
	switch transferEncoding(encoding) {
	case "base64":
		return decodeBase64(body)
	case "quoted-printable":
		return decodeQuotedPrintable(body)
	default:
		return body
	}
}

// decodeTextTransfer undoes the encoding of a text. A text that is labelled as encoded and is not stays as it is.
func decodeTextTransfer(body []byte, encoding, charset string) []byte {
	switch transferEncoding(encoding) {
	case "base64":
		data, footer := cutFooter(body)
		decoded := decodeBase64(data)
		if isUnencoded(data, decoded, charset) {
			return body
		}
		if len(footer) > 0 {
			decoded = append(append(decoded, '\n'), footer...)
		}
		return decoded
	case "quoted-printable":
		if isNotQuoted(body) {
			return body
		}
		return decodeQuotedPrintable(body)
	default:
		return body
	}
}

// transferEncoding is the name without the comments, quotes and misspellings of programs.
func transferEncoding(value string) string {
	value = strings.ToLower(strings.Trim(value, " \t\"'"))
	if i := strings.IndexAny(value, " \t;(\"'"); i >= 0 {
		value = value[:i]
	}
	switch value {
	case "quoted_printable", "quotedprintable", "quoted-printible", "qp":
		return "quoted-printable"
	case "base-64", "base_64", "b64":
		return "base64"
	}
	return value
}

// decodeBase64 skips everything outside of the alphabet, as RFC 2045, 6.8 says, and reads on after padding: concatenated
// parts have padding in the middle.
func decodeBase64(body []byte) []byte {
	out := make([]byte, 0, len(body)*3/4+3)
	var bits uint32
	have := 0 // digits in bits
	flush := func() {
		switch have {
		case 2:
			out = append(out, byte(bits>>4))
		case 3:
			out = append(out, byte(bits>>10), byte(bits>>2))
		case 4:
			out = append(out, byte(bits>>16), byte(bits>>8), byte(bits))
		}
		bits, have = 0, 0
	}
	for _, c := range body {
		if digit := base64Digit(c); digit >= 0 {
			bits = bits<<6 | uint32(digit)
			if have++; have == 4 {
				flush()
			}
		} else if c == '=' {
			flush()
		}
	}
	flush()
	return out
}

func base64Digit(c byte) int {
	switch {
	case c >= 'A' && c <= 'Z':
		return int(c - 'A')
	case c >= 'a' && c <= 'z':
		return int(c-'a') + 26
	case c >= '0' && c <= '9':
		return int(c-'0') + 52
	case c == '+':
		return 62
	case c == '/':
		return 63
	}
	return -1
}

// cutFooter returns the encoded part of a body, and the plain lines that some gateways and lists append to it.
func cutFooter(body []byte) (data, rest []byte) {
	padded, pos := false, 0
	for pos < len(body) {
		end, next := lineAt(body, pos)
		line := bytes.TrimSpace(body[pos:end])
		if padded && len(line) > 0 && bytes.ContainsFunc(line, func(r rune) bool { return r != '=' && (r > '~' || base64Digit(byte(r)) < 0) }) {
			return body[:pos], body[pos:]
		}
		padded = padded || bytes.HasSuffix(line, []byte("="))
		pos = next
	}
	return body, nil
}

// isUnencoded tells plain text that claims to be base64: decoding makes no text of it, and it has spaces and signs that
// base64 has not, or it is a few letters that end where base64 does not end.
func isUnencoded(body, decoded []byte, charset string) bool {
	if len(body) == 0 || isCleanText(decoded) {
		return false
	}
	digits, padding, foreign := 0, 0, 0
	for _, c := range bytes.TrimSpace(body) {
		switch {
		case base64Digit(c) >= 0:
			digits++
		case c == '=':
			padding++
		case c != '\r' && c != '\n':
			foreign++
		}
	}
	if foreign*20 > digits {
		return true
	}
	if digits >= 64 || padding > 0 && (digits+padding)%4 == 0 {
		return false
	}
	name := canonicalCharset(charset)
	return digits%4 != 0 || name == "" || name == "utf-8"
}

// isCleanText reports whether bytes are UTF-8 without control characters but those of texts.
func isCleanText(b []byte) bool {
	return utf8.Valid(cutRune(b)) && !bytes.ContainsFunc(b, func(r rune) bool {
		return r < ' ' && r != '\n' && r != '\r' && r != '\t' && r != '\f' && r != 0x1b
	})
}

// decodeQuotedPrintable leaves a broken escape as it stands.
func decodeQuotedPrintable(body []byte) []byte {
	out := make([]byte, 0, len(body))
	for line := range bytes.Lines(body) {
		text := bytes.TrimRight(line, " \t\r\n")
		soft := bytes.HasSuffix(text, []byte("="))
		if soft {
			text = text[:len(text)-1]
		}
		for i := 0; i < len(text); i++ {
			if c, ok := escapeAt(text, i); ok {
				out = append(out, c)
				i += 2
				continue
			}
			out = append(out, text[i])
		}
		if !soft && bytes.HasSuffix(line, []byte("\n")) {
			out = append(out, '\n')
		}
	}
	return out
}

// isNotQuoted tells plain text that claims to be quoted-printable: more of its equals signs are nothing than escapes.
func isNotQuoted(body []byte) bool {
	escapes, bare := 0, 0
	for line := range bytes.Lines(body) {
		text := bytes.TrimRight(line, " \t\r\n")
		for i := 0; i < len(text); i++ {
			if text[i] != '=' {
				continue
			}
			if _, ok := escapeAt(text, i); ok || i == len(text)-1 {
				escapes++
			} else {
				bare++
			}
		}
	}
	return bare > escapes
}

// escapeAt returns the byte whose escape "=XX" begins at i.
func escapeAt(text []byte, i int) (byte, bool) {
	if text[i] != '=' || i+2 >= len(text) {
		return 0, false
	}
	high, low := hexDigit(text[i+1]), hexDigit(text[i+2])
	return byte(high<<4 | low), high >= 0 && low >= 0
}

func hexDigit(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	}
	return -1
}

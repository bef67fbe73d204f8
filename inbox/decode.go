package inbox

import (
	"bytes"
	"encoding/base64"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
)

const (
	// maxText is how much text of a part is used, in bytes.
	maxText = 256 << 10
	// maxEncoded is how much of a part is decoded for that: enough for quoted-printable at its worst.
	maxEncoded = 4 * maxText
)

// decodeTransfer undoes a Content-Transfer-Encoding. It never fails: what is not encoded stays as it is.
func decodeTransfer(body []byte, encoding string) []byte {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "base64":
		return decodeBase64(body)
	case "quoted-printable":
		return decodeQuotedPrintable(body)
	default:
		return body
	}
}

// decodeBase64 skips everything outside of the alphabet, as RFC 2045, 6.8 says, and reads on after padding: some
// gateways append text to an encoded part, and concatenated parts have padding in the middle.
func decodeBase64(body []byte) []byte {
	out := make([]byte, 0, len(body)*3/4+3)
	quantum := make([]byte, 0, 4)
	flush := func() {
		decoded := make([]byte, 3)
		n, err := base64.RawStdEncoding.Decode(decoded, quantum)
		if err == nil {
			out = append(out, decoded[:n]...)
		}
		quantum = quantum[:0]
	}
	for _, c := range body {
		switch {
		case c >= 'A' && c <= 'Z', c >= 'a' && c <= 'z', c >= '0' && c <= '9', c == '+', c == '/':
			if quantum = append(quantum, c); len(quantum) == 4 {
				flush()
			}
		case c == '=':
			flush()
		}
	}
	flush()
	return out
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
			if text[i] == '=' && i+2 < len(text) {
				if high, low := hexDigit(text[i+1]), hexDigit(text[i+2]); high >= 0 && low >= 0 {
					out = append(out, byte(high<<4|low))
					i += 2
					continue
				}
			}
			out = append(out, text[i])
		}
		if !soft && bytes.HasSuffix(line, []byte("\n")) {
			out = append(out, '\n')
		}
	}
	return out
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

// toText makes valid UTF-8 without NUL and with LF line ends. Charset labels lie: bytes that are UTF-8 are taken as
// UTF-8 whatever the label says, then the label is believed, and windows-1252 reads everything else.
func toText(b []byte, charset string) string {
	var text string
	switch {
	case !isShifting(charset) && utf8.Valid(b):
		text = string(b)
	default:
		text = decodeCharset(b, charset)
	}
	text = strings.TrimPrefix(text, "\uFEFF")
	text = strings.ReplaceAll(text, "\x00", "")
	return strings.ReplaceAll(text, "\r\n", "\n")
}

// isShifting tells charsets whose bytes can look like UTF-8 and mean something else.
func isShifting(charset string) bool {
	charset = strings.ToLower(charset)
	return strings.HasPrefix(charset, "iso-2022") || strings.HasPrefix(charset, "utf-16") || strings.HasPrefix(charset, "hz-")
}

func decodeCharset(b []byte, charset string) string {
	encoding, err := htmlindex.Get(charset)
	// An honest label of UTF-8 on bytes that are not is no label.
	if name, _ := htmlindex.Name(encoding); err == nil && name != "utf-8" {
		if decoded, err := encoding.NewDecoder().Bytes(b); err == nil {
			return strings.ToValidUTF8(string(decoded), "\uFFFD")
		}
	}
	if mostlyUTF8(b) {
		return strings.ToValidUTF8(string(b), "\uFFFD")
	}
	decoded, err := charmap.Windows1252.NewDecoder().Bytes(b)
	if err != nil {
		return strings.ToValidUTF8(string(b), "\uFFFD")
	}
	return string(decoded)
}

// mostlyUTF8 tells UTF-8 with a few broken bytes from a charset of one byte per letter.
func mostlyUTF8(b []byte) bool {
	good, bad := 0, 0
	for len(b) > 0 {
		r, size := utf8.DecodeRune(b)
		switch {
		case r == utf8.RuneError && size == 1:
			bad++
		case size > 1:
			good++
		}
		b = b[size:]
	}
	return good > bad
}

func charsetReader(charset string, input io.Reader) (io.Reader, error) {
	b, err := io.ReadAll(input)
	if err != nil {
		return nil, err
	}
	return strings.NewReader(toText(b, charset)), nil
}

// beginning cuts text to at most that many bytes, at a whole character.
func beginning(text string, limit int) string {
	if len(text) <= limit {
		return text
	}
	for limit > 0 && !utf8.RuneStart(text[limit]) {
		limit--
	}
	return text[:limit]
}

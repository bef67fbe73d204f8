package inbox

import (
	"strings"
	"unicode/utf16"
)

// decodeUTF7 reads UTF-7 (RFC 2152). It is never guessed: only a label makes a plus sign mean anything but itself.
func decodeUTF7(b []byte) string {
	var out strings.Builder
	for i := 0; i < len(b); i++ {
		switch c := b[i]; {
		case c == '+' && i+1 < len(b) && b[i+1] == '-':
			out.WriteByte('+')
			i++
		case c == '+':
			end := i + 1
			for end < len(b) && base64Digit(b[end]) >= 0 {
				end++
			}
			if end == i+1 {
				out.WriteByte('+')
				break
			}
			out.WriteString(utf16Text(decodeBase64(b[i+1 : end])))
			i = end - 1
			if end < len(b) && b[end] == '-' {
				i = end
			}
		case c >= 0x80:
			out.WriteRune('\uFFFD')
		default:
			out.WriteByte(c)
		}
	}
	return out.String()
}

// utf16Text reads UTF-16 with the high byte first. Half a surrogate pair becomes a replacement character.
func utf16Text(b []byte) string {
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = uint16(b[2*i])<<8 | uint16(b[2*i+1])
	}
	return string(utf16.Decode(units))
}

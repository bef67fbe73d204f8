// Package pdftext reads the words of our own PDF pages back, for tests. It knows what our pages are made of and no more: compressed
// streams with strings of UTF-16 (ISO 32000-1, 7.3.4 and 9.4.3).
package pdftext

import (
	"bytes"
	"compress/zlib"
	"io"
	"regexp"
	"strings"
	"unicode/utf16"
)

// limit bounds what one stream may unfold to.
const limit = 8 << 20

var (
	streams = regexp.MustCompile(`(?s)stream\r?\n(.*?)\r?\nendstream`)
	shown   = regexp.MustCompile(`(?s)\(((?:\\.|[^\\)])*)\) ?Tj`)
	escaped = regexp.MustCompile(`(?s)\\(.)`)
)

// Read returns what a page shows, a line for each text on it, in the order in which they were set.
func Read(pdf []byte) string {
	var all strings.Builder
	for _, stream := range streams.FindAllSubmatch(pdf, -1) {
		r, err := zlib.NewReader(bytes.NewReader(stream[1]))
		if err != nil {
			continue
		}
		content, err := io.ReadAll(io.LimitReader(r, limit))
		if err != nil || !bytes.Contains(content, []byte("BT ")) {
			continue
		}
		for _, text := range shown.FindAllSubmatch(content, -1) {
			all.WriteString(decoded(text[1]) + "\n")
		}
	}
	return all.String()
}

func decoded(text []byte) string {
	raw := escaped.ReplaceAllFunc(text, func(b []byte) []byte {
		if b[1] == 'r' {
			return []byte{'\r'}
		}
		return b[1:]
	})
	var units []uint16
	for i := 0; i+1 < len(raw); i += 2 {
		units = append(units, uint16(raw[i])<<8|uint16(raw[i+1]))
	}
	return string(utf16.Decode(units))
}

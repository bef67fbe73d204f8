package certificate

import (
	"strings"
	"sync"
	"unicode"

	"github.com/go-fonts/liberation/liberationserifregular"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/text/unicode/norm"
)

// scripts are those that need nothing but one letter behind the other, from left to right.
var scripts = []*unicode.RangeTable{unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Common}

var serif = sync.OnceValues(func() (*sfnt.Font, error) { return sfnt.Parse(liberationserifregular.TTF) })

// Settable reports whether a text can be set as it is.
func Settable(text string) bool {
	font, err := serif()
	text = composed(text)
	if err != nil || text == "" {
		return false
	}
	var buffer sfnt.Buffer
	for _, r := range text {
		if glyph, err := font.GlyphIndex(&buffer, r); err != nil || glyph == 0 || !unicode.In(r, scripts...) {
			return false
		}
	}
	return true
}

// composed is a text on one line, its letters with their accents as one each where there is such a letter.
func composed(text string) string {
	return norm.NFC.String(strings.Join(strings.FieldsFunc(strings.ToValidUTF8(text, ""), func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r)
	}), " "))
}

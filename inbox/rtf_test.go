package inbox

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestRTF(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct{ raw, text, html string }{
		"words":             {raw: "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}{\\colortbl;\\red0;}\\pard\\f0 Yes, \\b we\\b0  met.\\par\r\nPat\\line Smith}", text: "Yes, we met.\nPat\nSmith"},
		"marks":             {raw: `{\rtf1 a\emdash b\rquote s \{x\}\\ 1\~2\_3\-4\tab\bullet}`, text: "a—b’s {x}\\ 1\u00a02-34\t•"},
		"a code page":       {raw: `{\rtf1\ansi\ansicpg1251 \'e4\'e0}`, text: "да"},
		"two bytes":         {raw: `{\rtf1\ansi\ansicpg936 \'c4\'a3}`, text: "模"},
		"charsets of fonts": {raw: `{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial;}}\f0 gr\'fcn {\f1\'e4\'e0} \'fc}`, text: "grün да ü"},
		"Unicode":           {raw: `{\rtf1\uc1 gr\u252?n \u-10179?\u-9139? {\uc2\u8364 Eu}{\uc0\u8364}?}`, text: "grün 👍 €€?"},
		"hidden groups":     {raw: `{\rtf1{\info{\author Ann}}{\*\generator X;}{\header h}{\pict\bin4 }}}}}Yes{\v hidden \v0 seen}{\*\unknown{\b no}}}`, text: "Yesseen"},
		"a link":            {raw: `{\rtf1 see {\field{\*\fldinst HYPERLINK "https://example.org"}{\fldrslt this}}}`, text: "see this"},
		"from HTML":         {raw: `{\rtf1\ansi\fromhtml1{\*\htmltag64 <p>}\htmlrtf \par\htmlrtf0 Yes, gr\'fcn{\*\htmltag84 &amp;}\htmlrtf {\b\htmlrtf0 so\htmlrtf }\htmlrtf0{\*\htmltag72 </p>}{\*\mhtmltag no}\htmlrtf}}`, html: "<p>Yes, grün&amp;so</p>"},
		"not RTF":           {raw: "Yes"},
		"ends early":        {raw: `{\rtf1 Yes\'`, text: "Yes"},
		"ends too often":    {raw: `{\rtf1 Yes}}}} ok`, text: "Yes ok"},
		"deep":              {raw: `{\rtf1 ` + strings.Repeat("{", 100_000) + "a" + strings.Repeat("}", 100_000) + "b}", text: "ab"},
		"NUL":               {raw: "{\\rtf1 a\x00\\'00\\u0?b}", text: "ab"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got := rtfText([]byte(tc.raw)); got.text != tc.text || got.html != tc.html {
				t.Errorf("got %q and %q", got.text, got.html)
			}
		})
	}
}

func FuzzRTF(f *testing.F) {
	f.Add([]byte(`{\rtf1\ansi\ansicpg932\fromhtml1{\fonttbl{\f1\fcharset204 A;}}{\*\htmltag64 <p>}\htmlrtf x\htmlrtf0\f1\'e4\u-10179?\uc2\bin2 xx}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		found := rtfText(b)
		if s := found.text + found.html; !utf8.ValidString(s) || strings.Contains(s, "\x00") || len(s) > maxText {
			t.Errorf("%q is no text for a database", s)
		}
	})
}

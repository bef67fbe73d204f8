package inbox

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestCharsets(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct{ label, raw, want string }{
		"a semicolon after the name":     {"utf-8;", "gr\xc3\xbcn", "grün"},
		"no dash":                        {"utf8", "gr\xc3\xbcn", "grün"},
		"quoted in single quotes":        {"'iso-8859-2'", "\xb3\xf3d\xbc", "łódź"},
		"a comment":                      {"iso-8859-2 (Latin 2)", "\xb3", "ł"},
		"said twice":                     {"charset=koi8-r", "\xc4\xc1", "да"},
		"ASCII with 8 bits":              {"us-ascii", "gr\xfcn \x80", "grün €"},
		"ASCII that is UTF-8":            {"ANSI_X3.4-1968", "grün", "grün"},
		"ASCII and one broken byte":      {"us-ascii", "grün, grün, grün \xff", "grün, grün, grün \uFFFD"},
		"unknown":                        {"x-unknown", "\xe9", "é"},
		"unknown with 8 bits":            {"unknown-8bit", "\xe9", "é"},
		"DOS, Latin":                     {"cp850", "gr\x81n", "grün"},
		"DOS, American":                  {"CP437", "gr\x81n", "grün"},
		"DOS, Eastern":                   {"ibm852", "\x88", "ł"},
		"Windows without a dash":         {"win1251", "\xe4\xe0", "да"},
		"Windows in words":               {"windows_1250", "\xb3", "ł"},
		"cp and a dash":                  {"cp-1251", "\xe4\xe0", "да"},
		"ISO without a dash":             {"iso8859_15", "\xa4", "€"},
		"a number":                       {"8859-2", "\xb3", "ł"},
		"Turkish":                        {"iso-8859-9", "\xfe", "ş"},
		"Hebrew in reading order":        {"iso-8859-8-i", "\xf9\xec\xe5\xed", "שלום"},
		"Korean":                         {"ks_c_5601-1987", "\xb3\xd7", "네"},
		"Korean by number":               {"cp949", "\xb3\xd7", "네"},
		"Korean, shifting":               {"iso-2022-kr", "\x1b$)C\x0e3W\x0f ok", "네 ok"},
		"Japanese by number":             {"cp932", "\x82\xcd\x82\xa2", "はい"},
		"Japanese, other name":           {"x-sjis", "\x82\xcd\x82\xa2", "はい"},
		"Japanese, shifting, no label":   {"", "\x1b$B$O$$\x1b(B ok", "はい ok"},
		"Japanese, shifting, as ASCII":   {"us-ascii", "\x1b$B$O$$\x1b(B", "はい"},
		"Japanese, shifting, Microsoft":  {"iso-2022-jp-ms", "\x1b$B$O$$\x1b(B", "はい"},
		"Chinese":                        {"gb_2312-80", "\xba\xc3", "好"},
		"Chinese by number":              {"cp936", "\xba\xc3", "好"},
		"Chinese, 7 bits":                {"hz-gb-2312", "~{:C~}", "好"},
		"Chinese, traditional":           {"big5-hkscs", "\xa6n", "好"},
		"Macintosh":                      {"x-mac-roman", "gr\x9fn", "grün"},
		"Macintosh, plain":               {"Macintosh", "gr\x9fn", "grün"},
		"Macintosh, Cyrillic":            {"x-mac-cyrillic", "\xe4\xe0", "да"},
		"a charset nobody reads":         {"iso-2022-cn", "ok \xe9", "ok é"},
		"a charset for one's own use":    {"x-user-defined", "\xe9", "é"},
		"UTF-7":                          {"utf-7", "gr+APw-n, 2+-2, +2D3cTQ", "grün, 2+2, 👍"},
		"UTF-7, old name":                {"unicode-1-1-utf-7", "+ZeVnLIqe-", "日本語"},
		"UTF-16 with a mark":             {"utf-16", "\xff\xfey\x00e\x00s\x00", "yes"},
		"UTF-16 with the other mark":     {"utf-16", "\xfe\xff\x00y\x00e\x00s", "yes"},
		"UTF-16 with a mark only":        {"", "\xff\xfe\xfc\x00", "ü"},
		"UTF-16 without a mark":          {"utf-16", "g\x00r\x00\xfc\x00n\x00", "grün"},
		"UTF-16 without, big":            {"utf-16", "\x00g\x00r\x00\xfc\x00n", "grün"},
		"UTF-16 that says its order":     {"utf-16le", "\xfc\x00", "ü"},
		"UTF-16, half a pair":            {"utf-16be", "\xd8\x3d\x00a", "\uFFFDa"},
		"not UTF-16 at all":              {"utf-16", "yes, we met", "yes, we met"},
		"UTF-32 with a mark":             {"utf-32", "\xff\xfe\x00\x00\xfc\x00\x00\x00", "ü"},
		"UTF-32 with the other mark":     {"", "\x00\x00\xfe\xff\x00\x00\x00\xfc", "ü"},
		"UTF-32 without a mark":          {"utf-32", "\x00\x01\xf4\x4d", "👍"},
		"UTF-8 cut within a letter":      {"iso-8859-1", "grün \xe2\x82", "grün "},
		"Latin-1 that ends in a letter":  {"iso-8859-1", "caf\xe9", "café"},
		"surrogates in UTF-8":            {"utf-8", "\xed\xa0\xbd\xed\xb1\x8d ok", "í\u00a0½í±\uFFFD ok"},
		"line ends of an old Macintosh":  {"", "one\rtwo", "one\ntwo"},
		"a label that is longer than us": {strings.Repeat("x", 1000), "\xe9", "é"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got := toText([]byte(tc.raw), tc.label); got != tc.want {
				t.Errorf("got %q, want %q", got, tc.want)
			}
		})
	}
}

func TestPageDeclaresItsCharset(t *testing.T) {
	t.Parallel()
	page := "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1251\"></head><body>\xe4\xe0</body>"
	for header, want := range map[string]string{
		"text/html":                   "да",
		"text/html; charset=us-ascii": "да",
		"text/html; charset=koi8-r":   "ДЮ",
	} {
		m, err := Parse([]byte("Content-Type: " + header + "\r\n\r\n" + page))
		if err != nil || !strings.Contains(m.HTML, "<body>"+want) {
			t.Errorf("%s: %q (%v)", header, m.HTML, err)
		}
	}
}

func FuzzCharset(f *testing.F) {
	for _, label := range []string{"", "utf-16", "utf-32", "iso-2022-jp", "iso-2022-kr", "hz-gb-2312", "cp850", "gb18030", "utf-7"} {
		f.Add([]byte("gr\xfcn \x1b$B$O$$\x1b(B \xff\xfe\x00"), label)
	}
	f.Fuzz(func(t *testing.T, b []byte, label string) {
		text := toText(b, label)
		if !utf8.ValidString(text) || strings.Contains(text, "\x00") || strings.Contains(text, "\r\n") {
			t.Errorf("%q is no text", text)
		}
	})
}

func FuzzUTF7(f *testing.F) {
	f.Add([]byte("gr+APw-n +- +2D3cTQ +A+"))
	f.Fuzz(func(t *testing.T, b []byte) {
		if text := decodeUTF7(b); !utf8.ValidString(text) || len(text) > 3*len(b) {
			t.Errorf("%q became %q", b, text)
		}
	})
}

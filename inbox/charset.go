package inbox

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/ianaindex"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// toText makes valid UTF-8 without NUL and with LF line ends. Charset labels lie: bytes that are UTF-8 are taken as
// UTF-8 whatever the label says, then the label is believed, and windows-1252 reads everything else.
func toText(b []byte, label string) string {
	text := strings.TrimPrefix(decodeCharset(b, charsetName(b, label)), "\uFEFF")
	text = strings.ReplaceAll(text, "\x00", "")
	if strings.Contains(text, "\r\n") { // some relays add one more CR each time
		lines := strings.Split(text, "\n")
		for i := range lines[:len(lines)-1] {
			lines[i] = strings.TrimRight(lines[i], "\r")
		}
		text = strings.Join(lines, "\n")
	}
	if strings.Contains(text, "\r") && !strings.Contains(text, "\n") {
		text = strings.ReplaceAll(text, "\r", "\n")
	}
	return text
}

// charsetName returns what the bytes themselves say they are, and otherwise the label in its canonical form.
func charsetName(b []byte, label string) string {
	name := canonicalCharset(label)
	wide := strings.HasPrefix(name, "utf-16") || strings.HasPrefix(name, "utf-32")
	switch {
	case bytes.HasPrefix(b, []byte("\xFF\xFE\x00\x00")) && len(b)%4 == 0:
		return "utf-32le"
	case bytes.HasPrefix(b, []byte("\x00\x00\xFE\xFF")):
		return "utf-32be"
	case bytes.HasPrefix(b, []byte("\xFF\xFE")):
		return "utf-16le"
	case bytes.HasPrefix(b, []byte("\xFE\xFF")):
		return "utf-16be"
	case name == "utf-16":
		name += byteOrder(b, 2)
	case name == "utf-32":
		name += byteOrder(b, 4)
	case name == "" && isASCII(b) && (bytes.Contains(b, []byte("\x1b$B")) || bytes.Contains(b, []byte("\x1b$@"))):
		return "iso-2022-jp"
	}
	if wide && isNarrow(b) {
		return ""
	}
	return name
}

// byteOrder tells the order of wide characters without a mark by where the zeros of Latin letters and spaces stand.
func byteOrder(b []byte, width int) string {
	var zeros [4]int
	for i, c := range b {
		if c == 0 {
			zeros[i%width]++
		}
	}
	if zeros[width-1] > zeros[0] {
		return "le"
	}
	return "be"
}

// isNarrow tells plain text that is labelled with wide characters: in those no text goes on without a control byte, has
// spaces, and is made of ASCII only.
func isNarrow(b []byte) bool {
	return utf8.Valid(b) && (len(b)%2 == 1 || bytes.IndexByte(b, ' ') >= 0) &&
		!bytes.ContainsFunc(b, func(r rune) bool { return r < ' ' && r != '\n' && r != '\r' && r != '\t' })
}

func isASCII(b []byte) bool {
	for _, c := range b {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func decodeCharset(b []byte, name string) string {
	shifting := strings.HasPrefix(name, "utf-16") || strings.HasPrefix(name, "utf-32") || strings.HasPrefix(name, "iso-2022") ||
		name == "utf-7" || name == "hz-gb-2312"
	switch {
	case name == "utf-7":
		return decodeUTF7(b)
	case name == "iso-2022-kr":
		b, name = unshiftKorean(b), "euc-kr"
	case !shifting && utf8.Valid(b):
		return string(b)
	case !shifting && utf8.Valid(cutRune(b)) && !isASCII(cutRune(b)):
		return string(cutRune(b))
	}
	// An honest label of UTF-8 on bytes that are not is no label, and Latin text seldom looks like UTF-8.
	latin := name == "" || name == "utf-8" || name == "windows-1252" || name == "iso-8859-15"
	if latin && mostlyUTF8(b) {
		return strings.ToValidUTF8(string(b), "\uFFFD")
	}
	if enc := encodingOf(name); enc != nil && name != "utf-8" {
		if decoded, err := enc.NewDecoder().Bytes(b); err == nil {
			return strings.ToValidUTF8(string(decoded), "\uFFFD")
		}
	}
	decoded, err := charmap.Windows1252.NewDecoder().Bytes(b)
	if err != nil {
		return strings.ToValidUTF8(string(b), "\uFFFD")
	}
	return string(decoded)
}

// cutRune removes the beginning of a character at the end: only so much of a long text is decoded.
func cutRune(b []byte) []byte {
	for n := 1; n < utf8.UTFMax && n < len(b); n++ {
		tail := b[len(b)-n:]
		if utf8.RuneStart(tail[0]) {
			if tail[0] >= utf8.RuneSelf && !utf8.FullRune(tail) {
				return b[:len(b)-n]
			}
			break
		}
	}
	return b
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

// unshiftKorean turns ISO-2022-KR (RFC 1557) into EUC-KR: the letters between SO and SI are those of EUC-KR without
// their high bits.
func unshiftKorean(b []byte) []byte {
	b = bytes.ReplaceAll(b, []byte("\x1b$)C"), nil)
	out := make([]byte, 0, len(b))
	var high byte
	for _, c := range b {
		switch {
		case c == 0x0E:
			high = 0x80
		case c == 0x0F, c == '\n':
			high = 0
			if c == '\n' {
				out = append(out, c)
			}
		case c > ' ':
			out = append(out, c|high)
		default:
			out = append(out, c)
		}
	}
	return out
}

// emptyLabels are charsets that say nothing. ASCII is among them: where it is true it needs no decoding.
var emptyLabels = map[string]bool{
	"us-ascii": true, "ascii": true, "us": true, "usascii": true, "ansi_x3.4-1968": true, "ansi_x3.4-1986": true,
	"iso-ir-6": true, "iso646-us": true, "646": true, "ansi": true, "x-ansi": true, "7bit": true, "8bit": true, "binary": true,
	"unknown": true, "x-unknown": true, "unknown-8bit": true, "x-user-defined": true, "default": true, "default_charset": true,
	"none": true, "null": true, "undefined": true, "charset": true, "text": true, "plain": true,
}

// charsetAliases are labels that mail uses and no index of names knows. Dashes and the like are gone from them.
var charsetAliases = map[string]string{
	"utf8mb4": "utf-8", "utf8": "utf-8", "unicode11utf8": "utf-8", "xutf8": "utf-8", "utf7": "utf-7", "unicode11utf7": "utf-7",
	"csunicode11utf7": "utf-7", "xunicode20utf7": "utf-7", "utf16": "utf-16", "utf16le": "utf-16le", "utf16be": "utf-16be",
	"unicode": "utf-16", "ucs2": "utf-16", "iso10646ucs2": "utf-16", "csunicode": "utf-16", "utf32": "utf-32",
	"utf32le": "utf-32le", "utf32be": "utf-32be", "ucs4": "utf-32", "iso10646ucs4": "utf-32",
	"latin": "windows-1252", "latin1": "windows-1252", "latin9": "iso-8859-15", "latin0": "iso-8859-15", "iso8859": "windows-1252",
	"westerneuropean": "windows-1252", "macroman": "macintosh", "xmacroman": "macintosh", "applemacintosh": "macintosh",
	"appleroman": "macintosh", "mac": "macintosh", "macosroman": "macintosh", "maccyrillic": "x-mac-cyrillic",
	"macukrainian": "x-mac-cyrillic", "koi8": "koi8-r", "koi8ru": "koi8-u",
	"sjis": "shift_jis", "sjiswin": "shift_jis", "xsjis": "shift_jis", "shiftjis": "shift_jis", "shiftjis2004": "shift_jis",
	"mskanji": "shift_jis", "windows31j": "shift_jis", "xmscp932": "shift_jis", "eucjp": "euc-jp", "ujis": "euc-jp",
	"eucjpms": "euc-jp", "eucjpwin": "euc-jp", "iso2022jpms": "iso-2022-jp", "iso2022jp1": "iso-2022-jp",
	"iso2022jp2": "iso-2022-jp", "iso2022jp3": "iso-2022-jp", "jis": "iso-2022-jp", "jis7": "iso-2022-jp",
	"iso2022kr": "iso-2022-kr", "csiso2022kr": "iso-2022-kr", "euckr": "euc-kr", "ksc5601": "euc-kr", "ksc56011987": "euc-kr",
	"ksc56011989": "euc-kr", "uhc": "euc-kr", "gb2312": "gbk", "gb231280": "gbk", "euccn": "gbk", "eucgb2312cn": "gbk",
	"xgbk": "gbk", "xeuccn": "gbk", "chinesesimplified": "gbk", "hz": "hz-gb-2312", "hzgb2312": "hz-gb-2312",
	"big5": "big5", "big5eten": "big5", "xbig5": "big5", "xxbig5": "big5", "big5hkscs": "big5", "chinesetraditional": "big5",
	"tis620": "windows-874", "tis6202533": "windows-874", "iso885911": "windows-874", "thai": "windows-874",
}

// canonicalCharset returns the name of a charset under which encodingOf knows it, "" for a label that says nothing.
func canonicalCharset(label string) string {
	label = strings.ToLower(strings.Trim(label, " \t\"'<>=;"))
	label = strings.TrimPrefix(label, "charset=")
	if i := strings.IndexAny(label, " \t;,(\"'"); i >= 0 {
		label = label[:i]
	}
	if label == "" || len(label) > 64 || emptyLabels[label] {
		return ""
	}
	bare := strings.Map(func(r rune) rune {
		if strings.ContainsRune("-_.:/", r) {
			return -1
		}
		return r
	}, label)
	if name := charsetAliases[bare]; name != "" {
		return name
	}
	if enc, err := htmlindex.Get(label); err == nil {
		if name, _ := htmlindex.Name(enc); name != "replacement" && name != "x-user-defined" {
			return name
		}
		return ""
	}
	for _, prefix := range []string{"windows", "win", "xcp", "cp", "ms", "ibm", "oem", "dos", "codepage"} {
		if n, err := strconv.Atoi(strings.TrimPrefix(bare, prefix)); err == nil && strings.HasPrefix(bare, prefix) {
			return codePage(n)
		}
	}
	for _, prefix := range []string{"iso8859", "xiso8859", "8859"} {
		if n, err := strconv.Atoi(strings.TrimPrefix(bare, prefix)); err == nil && strings.HasPrefix(bare, prefix) {
			return codePage(28590 + n)
		}
	}
	return label
}

// codePages are the code pages of Microsoft whose number is not a part of their name.
var codePages = map[int]string{
	874: "windows-874", 932: "shift_jis", 936: "gbk", 949: "euc-kr", 950: "big5", 1200: "utf-16le", 1201: "utf-16be",
	10000: "macintosh", 10007: "x-mac-cyrillic", 12000: "utf-32le", 12001: "utf-32be", 20127: "", 20866: "koi8-r",
	20932: "euc-jp", 21866: "koi8-u", 28591: "windows-1252", 28599: "windows-1254", 28601: "windows-874",
	38598: "iso-8859-8-i", 50220: "iso-2022-jp", 50221: "iso-2022-jp", 50222: "iso-2022-jp", 50225: "iso-2022-kr",
	51932: "euc-jp", 51936: "gbk", 51949: "euc-kr", 52936: "hz-gb-2312", 54936: "gb18030", 65000: "utf-7", 65001: "utf-8",
}

// codePage returns the charset of a code page of Microsoft, "" when it says nothing.
func codePage(n int) string {
	name, known := codePages[n]
	switch {
	case known:
		return name
	case n >= 1250 && n <= 1258:
		return "windows-" + strconv.Itoa(n)
	case n > 28590 && n <= 28606:
		return "iso-8859-" + strconv.Itoa(n-28590)
	case n > 0 && n < 1000:
		return "ibm" + strconv.Itoa(n)
	}
	return ""
}

// encodingOf returns how a charset is read, nil when nobody knows.
func encodingOf(name string) encoding.Encoding {
	switch name {
	case "":
		return nil
	case "hz-gb-2312":
		return simplifiedchinese.HZGB2312
	case "utf-16le":
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case "utf-16be":
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	case "utf-32le":
		return utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM)
	case "utf-32be":
		return utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)
	}
	if enc, err := htmlindex.Get(name); err == nil {
		return enc
	}
	if name == "ibm858" {
		name = "ibm00858"
	}
	enc, err := ianaindex.IANA.Encoding(name)
	if err != nil {
		return nil
	}
	return enc
}

package inbox

import (
	"bytes"
	"cmp"
	"strconv"
	"strings"
	"unicode/utf16"
)

// maxGroups is how deep groups of RTF are followed; deeper ones are as the one around them.
const maxGroups = 100

// rtfText returns the letter in RTF. RTF that Exchange made out of HTML (MS-OXRTFEX) gives that HTML again, and other RTF
// its words.
func rtfText(b []byte) enclosed {
	if !bytes.HasPrefix(bytes.TrimSpace(b), []byte(`{\rtf`)) {
		return enclosed{}
	}
	r := rtfReader{rest: b, fonts: map[int]string{}, group: rtfGroup{skip: 1}}
	for len(r.rest) > 0 && r.out.Len() < maxText {
		r.step()
	}
	r.flush()
	text := strings.ReplaceAll(beginning(r.out.String(), maxText), "\x00", "")
	if r.fromHTML {
		return enclosed{html: text}
	}
	return enclosed{text: text}
}

// rtfReader walks over RTF with the groups that are open on a stack.
type rtfReader struct {
	rest     []byte
	out      strings.Builder
	group    rtfGroup
	open     []rtfGroup // around the present one
	deeper   int        // groups beyond maxGroups
	charset  string     // of the document
	fonts    map[int]string
	font     int      // whose entry in the font table is read
	bytes    []byte   // characters that are not decoded yet
	units    []uint16 // and those that are given in UTF-16
	skip     int      // characters that follow one in UTF-16, for programs that know none
	fromHTML bool
	starred  bool // the next word begins a group that may be ignored
}

// rtfGroup is what ends with a group.
type rtfGroup struct {
	hidden  bool // not a part of the letter
	secret  bool // hidden by its writer
	fonts   bool // the font table
	tag     bool // HTML that Exchange kept
	rtf     bool // what stands only for programs that know no HTML
	charset string
	skip    int // how many characters follow one in UTF-16
}

func (r *rtfReader) step() {
	c := r.rest[0]
	switch c {
	case '{':
		r.rest = r.rest[1:]
		r.flush()
		if len(r.open) == maxGroups {
			r.deeper++
			return
		}
		r.open = append(r.open, r.group)
	case '}':
		r.rest = r.rest[1:]
		r.flush()
		r.skip, r.starred = 0, false
		if r.deeper > 0 {
			r.deeper--
		} else if n := len(r.open); n > 0 {
			r.group, r.open = r.open[n-1], r.open[:n-1]
		}
	case '\\':
		r.control()
	case '\r', '\n':
		r.rest = r.rest[1:]
	default:
		r.rest = r.rest[1:]
		r.byte(c)
	}
}

// control reads a control word or a control symbol.
func (r *rtfReader) control() {
	if len(r.rest) < 2 {
		r.rest = nil
		return
	}
	c := r.rest[1]
	if c < 'a' || c > 'z' {
		r.rest = r.rest[2:]
		r.symbol(c)
		return
	}
	end := 1
	for end < len(r.rest) && end < 40 && (r.rest[end] >= 'a' && r.rest[end] <= 'z' || r.rest[end] >= 'A' && r.rest[end] <= 'Z') {
		end++
	}
	name := string(r.rest[1:end])
	start := end
	for end < len(r.rest) && end < start+11 && (r.rest[end] >= '0' && r.rest[end] <= '9' || end == start && r.rest[end] == '-') {
		end++
	}
	number, err := strconv.Atoi(string(r.rest[start:end]))
	if end < len(r.rest) && r.rest[end] == ' ' {
		end++
	}
	r.rest = r.rest[end:]
	if name == "bin" {
		r.rest = r.rest[min(max(number, 0), len(r.rest)):]
		return
	}
	r.word(name, number, err == nil)
}

func (r *rtfReader) symbol(c byte) {
	switch c {
	case '\'':
		if len(r.rest) >= 2 {
			if high, low := hexDigit(r.rest[0]), hexDigit(r.rest[1]); high >= 0 && low >= 0 {
				r.rest = r.rest[2:]
				r.byte(byte(high<<4 | low))
			}
		}
	case '*':
		r.starred = true
	case '~':
		r.write("\u00a0")
	case '_':
		r.write("-")
	case '\\', '{', '}':
		r.byte(c)
	case '\r', '\n':
		r.write("\n")
	}
}

// rtfMarks are the words that stand for characters.
var rtfMarks = map[string]string{
	"par": "\n", "line": "\n", "sect": "\n", "page": "\n", "row": "\n", "cell": "\t", "tab": "\t", "emdash": "—", "endash": "–",
	"lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ",
}

// rtfHidden are the groups whose text is not the letter's.
var rtfHidden = map[string]bool{
	"colortbl": true, "stylesheet": true, "info": true, "pict": true, "object": true, "header": true, "headerl": true,
	"headerr": true, "headerf": true, "footer": true, "footerl": true, "footerr": true, "footerf": true, "fldinst": true,
	"mhtmltag": true, "listtable": true, "filetbl": true, "revtbl": true, "xe": true, "tc": true,
}

// rtfCharsets are the charsets of fonts.
var rtfCharsets = map[int]int{
	0: 1252, 77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256,
	186: 1257, 204: 1251, 222: 874, 238: 1250,
}

func (r *rtfReader) word(name string, number int, given bool) {
	starred := r.starred
	r.starred = false
	switch {
	case name == "u" && given:
		r.unit(uint16(number))
	case name == "uc" && given:
		r.group.skip = min(max(number, 0), 8)
	case name == "ansicpg":
		r.flush()
		r.charset = codePage(number)
	case name == "fromhtml":
		r.fromHTML = true
	case name == "htmltag" && r.fromHTML:
		r.group.tag, r.group.hidden = true, false
	case name == "htmlrtf":
		r.flush()
		r.group.rtf = !given || number != 0
	case name == "fonttbl":
		r.group.fonts, r.group.hidden = true, true
	case name == "f" && r.group.fonts:
		r.font = number
	case name == "f":
		r.flush()
		r.group.charset = r.fonts[number]
	case name == "fcharset" && r.group.fonts && len(r.fonts) < MaxFields:
		r.fonts[r.font] = codePage(rtfCharsets[number])
	case name == "v":
		r.flush()
		r.group.secret = !given || number != 0
	case rtfHidden[name] || starred:
		r.group.hidden = true
	case rtfMarks[name] != "":
		r.write(rtfMarks[name])
	}
}

// silent reports that what stands here is not the letter's.
func (r *rtfReader) silent() bool {
	return r.group.hidden || r.group.secret || r.fromHTML && r.group.rtf && !r.group.tag
}

// byte takes a character, or the first half of one, of the present charset.
func (r *rtfReader) byte(c byte) {
	switch {
	case r.skip > 0:
		r.skip--
	case !r.silent():
		r.flushUnits()
		r.bytes = append(r.bytes, c)
	}
}

func (r *rtfReader) unit(u uint16) {
	if !r.silent() {
		r.flushBytes()
		r.units = append(r.units, u)
	}
	r.skip = r.group.skip
}

func (r *rtfReader) write(s string) {
	if r.skip = 0; !r.silent() {
		r.flush()
		r.out.WriteString(s)
	}
}

func (r *rtfReader) flush() {
	r.flushBytes()
	r.flushUnits()
}

func (r *rtfReader) flushBytes() {
	if len(r.bytes) > 0 {
		r.out.WriteString(decodeStrictly(r.bytes, cmp.Or(r.group.charset, r.charset)))
		r.bytes = r.bytes[:0]
	}
}

// decodeStrictly believes the charset: a run of RTF is so short that it can look like UTF-8 by chance.
func decodeStrictly(b []byte, charset string) string {
	if enc := encodingOf(charset); enc != nil {
		if decoded, err := enc.NewDecoder().Bytes(b); err == nil {
			return strings.ToValidUTF8(string(decoded), "\uFFFD")
		}
	}
	return decodeCharset(b, charset)
}

func (r *rtfReader) flushUnits() {
	if len(r.units) > 0 {
		r.out.WriteString(string(utf16.Decode(r.units)))
		r.units = r.units[:0]
	}
}

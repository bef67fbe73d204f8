package inbox

import (
	"bytes"
	"iter"
	"mime"
	netmail "net/mail"
	"regexp"
	"slices"
	"strings"

	"github.com/emersion/go-message"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// maxAddresses bounds how many addresses of one list are read.
const maxAddresses = 200

// field is one field of a header.
type field struct {
	name string
	raw  []byte // after the colon, still folded
}

// value is the text of the field on one line.
func (f field) value() string {
	v := bytes.TrimSpace(f.raw)
	v = bytes.ReplaceAll(v, []byte("\r\n"), nil)
	v = bytes.ReplaceAll(v, []byte("\n"), nil)
	v = bytes.ReplaceAll(v, []byte("\x00"), nil)
	return string(v)
}

// fields yields the fields of a header that headerAt has delimited.
func fields(header []byte) iter.Seq[field] {
	return func(yield func(field) bool) {
		var current field
		start := 0
		for pos := 0; pos < len(header); {
			end, next := lineAt(header, pos)
			line := header[pos:end]
			if name := fieldName(line); name != "" && line[0] != ' ' && line[0] != '\t' {
				if current.name != "" && !yield(current) {
					return
				}
				start = pos + bytes.IndexByte(line, ':') + 1
				current = field{name: name}
			}
			if !isEnvelopeLine(line) {
				current.raw = header[start:end]
			}
			pos = next
		}
		if current.name != "" {
			yield(current)
		}
	}
}

// fieldName returns the name of the field that the line begins, "" when it begins none.
func fieldName(line []byte) string {
	name, _, ok := bytes.Cut(line, []byte(":"))
	name = bytes.TrimRight(name, " \t")
	if !ok || len(name) == 0 || bytes.ContainsFunc(name, func(r rune) bool { return r <= ' ' || r > '~' }) {
		return ""
	}
	return string(name)
}

// readHeader returns the fields by name and in order.
func readHeader(header []byte) message.Header {
	var h message.Header
	// Add puts a field before the others.
	for _, f := range slices.Backward(slices.Collect(fields(header))) {
		h.Add(f.name, f.value())
	}
	return h
}

// mediaType returns the type/subtype of a Content-Type in lower case.
func mediaType(contentType string) string {
	kind, _, _ := strings.Cut(contentType, ";")
	kind = strings.ToLower(strings.TrimSpace(kind))
	if !strings.Contains(kind, "/") {
		return "text/plain"
	}
	return kind
}

// parameter returns the value of a parameter of a Content-Type or a Content-Disposition, however badly it is written.
func parameter(value, name string) string {
	_, rest, _ := strings.Cut(value, ";")
	for rest != "" {
		var key, v string
		key, rest, _ = strings.Cut(rest, "=")
		key = strings.TrimSpace(key)
		if i := strings.LastIndexByte(key, ';'); i >= 0 {
			key = strings.TrimSpace(key[i+1:])
		}
		rest = strings.TrimLeft(rest, " \t")
		if strings.HasPrefix(rest, `"`) {
			v, rest = unquote(rest[1:])
		} else {
			v, rest, _ = strings.Cut(rest, ";")
			v = strings.TrimSpace(v)
		}
		if strings.EqualFold(key, name) {
			return v
		}
	}
	return ""
}

// unquote reads a quoted string whose opening quote is gone, and returns what follows it.
func unquote(s string) (value, rest string) {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\\' && i+1 < len(s):
			i++
			b.WriteByte(s[i])
		case s[i] == '"':
			return b.String(), s[i+1:]
		default:
			b.WriteByte(s[i])
		}
	}
	return b.String(), ""
}

// fileName returns the name of an attachment by RFC 2231 or, as many write it, RFC 2047; "" when it has none.
func fileName(h message.Header) string {
	for _, f := range []struct{ header, parameter string }{{"Content-Disposition", "filename"}, {"Content-Type", "name"}} {
		value := h.Get(f.header)
		if _, parameters, err := mime.ParseMediaType(value); err == nil && parameters[f.parameter] != "" {
			return decodeWords(parameters[f.parameter])
		}
		if v := parameter(value, f.parameter); v != "" {
			return decodeWords(v)
		}
	}
	return ""
}

// encodedWord is a word of RFC 2047, with more letters in it than the standard allows and programs write.
var encodedWord = regexp.MustCompile(`=\?([^?\s*]+)(?:\*[^?\s]*)?\?([bBqQ])\?([^?]*)\?=`)

// decodeWords decodes a header text and makes it one line of valid UTF-8. Neighbours of one charset are put together
// before they are decoded: many programs cut words within a character.
func decodeWords(v string) string {
	var out strings.Builder
	var pending []byte
	charset, end := "", 0
	flush := func() {
		out.WriteString(toText(pending, charset))
		pending = nil
	}
	for _, at := range encodedWord.FindAllStringSubmatchIndex(v, -1) {
		between, label, coding, text := v[end:at[0]], v[at[2]:at[3]], v[at[4]:at[5]], v[at[6]:at[7]]
		if strings.TrimSpace(between) != "" || end == 0 || !strings.EqualFold(label, charset) {
			flush()
		}
		// White space between two words belongs to neither.
		if strings.TrimSpace(between) != "" || end == 0 {
			out.WriteString(toText([]byte(between), ""))
		}
		charset, end = label, at[1]
		if strings.EqualFold(coding, "b") {
			pending = append(pending, decodeBase64([]byte(text))...)
		} else {
			pending = append(pending, decodeQuotedPrintable([]byte(strings.ReplaceAll(text, "_", " ")+"."))...)
			pending = pending[:len(pending)-1]
		}
	}
	flush()
	out.WriteString(toText([]byte(v[end:]), ""))
	return oneLine(out.String())
}

func oneLine(text string) string {
	text = strings.Map(func(r rune) rune {
		if r == '\r' || r == '\n' || r == '\t' {
			return ' '
		}
		return r
	}, text)
	return strings.TrimSpace(strings.ToValidUTF8(text, "\uFFFD"))
}

// addresses reads an address list. What follows no grammar is read only when it leaves no doubt: one address and
// nothing that could be another.
func addresses(value string) []*netmail.Address {
	value = toText([]byte(value), "")
	parser := netmail.AddressParser{WordDecoder: &mime.WordDecoder{CharsetReader: charsetReader}}
	if list, err := parser.ParseList(value); err == nil {
		return list[:min(len(list), maxAddresses)]
	}
	if strings.Count(value, "@") != 1 {
		return nil
	}
	at := strings.IndexByte(value, '@')
	isEnd := func(r rune) bool { return r <= ' ' || strings.ContainsRune(`<>"(),;:[]\`, r) }
	from := strings.LastIndexFunc(value[:at], isEnd) + 1
	to := len(value)
	if i := strings.IndexFunc(value[at:], isEnd); i >= 0 {
		to = at + i
	}
	if from == at || to == at+1 {
		return nil
	}
	name := decodeWords(strings.Trim(value[:from], `<>"' `))
	return []*netmail.Address{{Name: name, Address: value[from:to]}}
}

// canonical adds the addresses of a list to known, each once.
func canonical(known []mentoring.Address, list []*netmail.Address) []mentoring.Address {
	for _, a := range list {
		address := mentoring.CanonicalAddress(strings.ToValidUTF8(a.Address, "\uFFFD"))
		if !slices.Contains(known, address) && len(known) < maxAddresses {
			known = append(known, address)
		}
	}
	return known
}

// messageIDs returns the ids between angle brackets, without them.
func messageIDs(value string) []string {
	var ids []string
	for {
		_, after, ok := strings.Cut(value, "<")
		if !ok {
			return ids
		}
		id, rest, ok := strings.Cut(after, ">")
		if !ok {
			return ids
		}
		if i := strings.LastIndexByte(id, '<'); i >= 0 {
			id = id[i+1:]
		}
		// Long ids get folded in the middle by some programs.
		id = strings.ToValidUTF8(strings.Join(strings.Fields(id), ""), "\uFFFD")
		if id != "" {
			ids = append(ids, id)
		}
		value = rest
	}
}

// messageID returns the first id of a field; without angle brackets the whole value, as some programs write it.
func messageID(value string) string {
	if ids := messageIDs(value); len(ids) > 0 {
		return ids[0]
	}
	if v := strings.TrimSpace(value); strings.Contains(v, "@") && !strings.ContainsAny(v, " \t<>") {
		return strings.ToValidUTF8(v, "\uFFFD")
	}
	return ""
}

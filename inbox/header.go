package inbox

import (
	"bytes"
	"iter"
	netmail "net/mail"
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
	kind := strings.ToLower(strings.Trim(contentType, " \t\"'"))
	if i := strings.IndexAny(kind, "; \t(,\"'"); i >= 0 {
		kind = kind[:i]
	}
	if !strings.Contains(kind, "/") {
		return "text/plain"
	}
	return strings.ToValidUTF8(kind, "\uFFFD")
}

// hiddenWord stands for the beginning of an encoded word while addresses are read. The word joiner in it is a letter to
// the grammar of addresses.
const hiddenWord = "=\u2060?"

// addresses reads an address list. What follows no grammar is read only when it leaves no doubt: one address and
// nothing that could be another.
func addresses(value string) []*netmail.Address {
	value = toText([]byte(value), "")
	// The library decodes each encoded word by itself, which breaks characters that are cut in two.
	if list, err := netmail.ParseAddressList(strings.ReplaceAll(value, "=?", hiddenWord)); err == nil {
		list = list[:min(len(list), maxAddresses)]
		for _, a := range list {
			a.Name = decodeWords(strings.ReplaceAll(a.Name, hiddenWord, "=?"))
			a.Address = strings.ReplaceAll(a.Address, hiddenWord, "=?")
		}
		return list
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

package inbox

import (
	"cmp"
	"iter"
	"strconv"
	"strings"

	"github.com/emersion/go-message"
)

// parameter returns the value of a parameter of a Content-Type or a Content-Disposition, however badly it is written.
// A value in pieces or with a charset of its own (RFC 2231) is preferred to a plain one.
func parameter(value, name string) string {
	var plain string
	var extended extendedValue
	for key, v := range parameters(value) {
		key, suffix, starred := strings.Cut(key, "*")
		switch {
		case !strings.EqualFold(key, name):
		case !starred && plain == "":
			plain = v
		case starred:
			extended.add(suffix, v)
		}
	}
	return cmp.Or(extended.text(), plain)
}

// parameters yields the parameters of a field. Semicolons between them may be missing.
func parameters(value string) iter.Seq2[string, string] {
	return func(yield func(key, value string) bool) {
		i := strings.IndexAny(value, "; \t")
		if i < 0 {
			return
		}
		for rest := value[i+1:]; rest != ""; {
			var key, v string
			key, rest, _ = strings.Cut(rest, "=")
			if i := strings.LastIndexByte(key, ';'); i >= 0 {
				key = key[i+1:]
			}
			rest = strings.TrimLeft(rest, " \t")
			if strings.HasPrefix(rest, `"`) {
				v, rest = unquote(rest[1:])
			} else {
				v, rest, _ = strings.Cut(rest, ";")
				v = strings.TrimSpace(v)
			}
			if !yield(strings.TrimSpace(key), v) {
				return
			}
		}
	}
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

// maxPieces bounds the pieces of one parameter.
const maxPieces = 100

// extendedValue is a value by RFC 2231 whose pieces may come in any order.
type extendedValue struct {
	pieces  map[int]string
	escaped map[int]bool
}

// add takes a piece by what follows the first star of its name: "" of "name*", "0" of "name*0", "0*" of "name*0*".
func (e *extendedValue) add(suffix, v string) {
	number, escaped := strings.CutSuffix(suffix, "*")
	n, err := strconv.Atoi(cmp.Or(number, "0"))
	if err != nil || n < 0 || n >= maxPieces {
		return
	}
	if e.pieces == nil {
		e.pieces, e.escaped = map[int]string{}, map[int]bool{}
	}
	if _, known := e.pieces[n]; !known || suffix == "" {
		e.pieces[n], e.escaped[n] = v, escaped || suffix == ""
	}
}

// text puts the pieces together as far as none is missing.
func (e *extendedValue) text() string {
	if e.pieces == nil {
		return ""
	}
	var b []byte
	charset := ""
	for n := range maxPieces {
		piece, ok := e.pieces[n]
		// Some programs count from one.
		if !ok && n > 0 {
			break
		}
		if n == 0 && e.escaped[n] {
			if parts := strings.SplitN(piece, "'", 3); len(parts) == 3 {
				charset, piece = parts[0], parts[2]
			}
		}
		if e.escaped[n] {
			piece = unescapePercent(piece)
		}
		b = append(b, piece...)
	}
	return toText(b, charset)
}

// unescapePercent decodes "%41", and leaves a broken escape as it stands.
func unescapePercent(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '%' && i+2 < len(s) && hexDigit(s[i+1]) >= 0 && hexDigit(s[i+2]) >= 0 {
			b.WriteByte(byte(hexDigit(s[i+1])<<4 | hexDigit(s[i+2])))
			i += 2
			continue
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// fileName returns the name of an attachment by RFC 2231 or, as many write it, RFC 2047; "" when it has none.
func fileName(h message.Header) string {
	return decodeWords(cmp.Or(
		parameter(h.Get("Content-Disposition"), "filename"),
		parameter(h.Get("Content-Type"), "name"),
		parameter(h.Get("Content-Disposition"), "name"),
	))
}

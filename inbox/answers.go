package inbox

import (
	"bytes"
	"errors"
	"strings"
)

// errGarbled is why a session ends before the library has read what the server said.
var errGarbled = errors.New("the server sent a list of its abilities that cannot be read")

// answers follows what an IMAP server says (RFC 9051, 9) far enough to see one thing: a bracket in a list of capabilities.
// There go-imap v2.0.0-beta.8 looks for a space for ever, without reading on, so that no deadline and no hanging up ends
// it. Mail may hold such lines as well: so literals and quoted strings are passed over, exactly as the library reads them.
type answers struct {
	within  part
	words   [][]byte // of the answer, as far as they say what it is
	word    []byte
	literal uint64 // bytes of it that are still to come
}

// part is where in an answer its reader is.
type part int

const (
	inHead   part = iota // the words that say what it is
	inData               // what may hold strings and literals
	inQuoted             // "…"
	inEscape             // the character after a backslash in there
	inSize               // {…
	inLiteralStart
	inLiteral
	inStatus // after OK and the like: a code in brackets, or text
	inCodeName
	inCode
	inText
	inCapabilities
	inCapabilityCode
)

// longestWord is how much of a word is kept. Those that matter are shorter.
const longestWord = 16

// read follows what came, and returns errGarbled when the library must not see it.
func (a *answers) read(p []byte) error {
	for len(p) > 0 {
		if a.within == inLiteral {
			n := min(uint64(len(p)), a.literal)
			p, a.literal = p[n:], a.literal-n
			if a.literal == 0 {
				a.within = inData
			}
			continue
		}
		if err := a.next(p[0]); err != nil {
			return err
		}
		p = p[1:]
	}
	return nil
}

func (a *answers) next(c byte) error {
	switch a.within {
	case inHead:
		return a.head(c)
	case inData:
		return a.data(c)
	case inQuoted:
		switch c {
		case '\\':
			a.within = inEscape
		case '"':
			a.within = inData
		}
	case inEscape:
		a.within = inQuoted
	case inSize:
		switch {
		case '0' <= c && c <= '9' && a.literal < 1<<50:
			a.literal = a.literal*10 + uint64(c-'0')
		case c == '}':
			a.within = inLiteralStart
		default: // the library gives up
			return a.data(c)
		}
	case inLiteralStart:
		switch {
		case c == '\n' && a.literal > 0:
			a.within = inLiteral
		case c == '\n':
			a.within = inData
		case c != ' ' && c != '\r':
			return a.data(c)
		}
	case inStatus:
		if c != '[' {
			return a.text(c)
		}
		a.within = inCodeName
	case inCodeName:
		switch {
		case c == ']':
			a.within = inText
		case c != ' ' && c != '(':
			a.spell(c)
		case bytes.EqualFold(a.word, []byte("CAPABILITY")):
			return a.capabilities(c, inCapabilityCode)
		default:
			a.within = inCode
		}
	case inCode:
		if c == ']' { // to which the library reads, over any line
			a.within = inText
		}
	case inText:
		return a.text(c)
	case inCapabilities, inCapabilityCode:
		return a.capabilities(c, a.within)
	}
	return nil
}

// head reads the words that say what an answer is: its tag, its name, and before that a number.
func (a *answers) head(c byte) error {
	if c == '\n' {
		a.begin()
		return nil
	}
	if c != ' ' && c != '(' && c != '\r' {
		a.spell(c)
		return nil
	}
	a.words = append(a.words, a.word)
	a.word = nil
	tag, name := string(a.words[0]), strings.ToUpper(string(a.words[len(a.words)-1]))
	switch {
	case strings.HasPrefix(tag, "+"):
		return a.text(c)
	case len(a.words) == 1:
		return nil
	case tag != "*":
		return a.status(c)
	case name == "CAPABILITY" || name == "ENABLED":
		return a.capabilities(c, inCapabilities)
	case name == "OK" || name == "NO" || name == "BAD" || name == "BYE" || name == "PREAUTH":
		return a.status(c)
	case len(a.words) == 2 && name != "" && '0' <= name[0] && name[0] <= '9':
		return nil
	default:
		return a.data(c)
	}
}

func (a *answers) begin() { *a = answers{} }

func (a *answers) spell(c byte) {
	if len(a.word) < longestWord {
		a.word = append(a.word, c)
	}
}

// status begins a status with what follows its name: a space, unless it is an odd one.
func (a *answers) status(c byte) error {
	if a.within = inStatus; c == ' ' {
		return nil
	}
	return a.text(c)
}

func (a *answers) text(c byte) error {
	if a.within = inText; c == '\n' {
		a.begin()
	}
	return nil
}

func (a *answers) data(c byte) error {
	switch a.within = inData; c {
	case '\n':
		a.begin()
	case '"':
		a.within = inQuoted
	case '{':
		a.within, a.literal = inSize, 0
	}
	return nil
}

func (a *answers) capabilities(c byte, within part) error {
	a.within = within
	switch {
	case c == '(':
		return errGarbled
	case c == '\n':
		a.begin()
	case c == ']' && within == inCapabilityCode:
		a.within = inText
	}
	return nil
}

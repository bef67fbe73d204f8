package replies

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// token is one word, figure or emoji of a person's text.
type token struct {
	word     string // folded
	known    *word  // what the language of the text knows of it, nil before it was asked
	from, to int    // where it stands in the text, in bytes
	clause   bool   // a clause ends behind it
	sentence bool   // a sentence ends behind it
	asked    bool   // its sentence ends with a question mark
}

// wrapWidth is the length from which a line end may be the mail program's and not the writer's.
const wrapWidth = 55

// tokenise cuts a text into tokens. Contractions become the words they stand for, so that "can't", "cannot" and "can
// not" are one thing to the lexicon.
func tokenise(text string) []token { return appendTokens(make([]token, 0, len(text)/4+1), text) }

// rooms are where the tokens of earlier texts stood. They are most of the memory that a reading takes, and taken anew each
// time it would be cold.
var rooms = sync.Pool{New: func() any { return new([]token) }}

// tokeniseIn is tokenise in a room, which the caller vacates when nobody looks at the tokens any more.
func tokeniseIn(room *[]token, text string) []token {
	*room = appendTokens(slices.Grow((*room)[:0], len(text)/4+1), text)
	return *room
}

// vacate gives a room back, without what would keep its text in memory.
func vacate(room *[]token) {
	clear(*room)
	rooms.Put(room)
}

func appendTokens(tokens []token, text string) []token {
	lower := lowerASCII(text)
	addresses := strings.IndexByte(text, '@') >= 0
	lineStart := 0
	for i := 0; i < len(text); {
		r, size := rune(text[i]), 1
		if r == ' ' {
			i++
			continue
		}
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		switch {
		case unicode.IsLetter(r):
			end, plain := wordEnd(text, i)
			address := 0
			if addresses {
				address = addressEnd(text, i)
			}
			switch {
			case address > end:
				end = address
				tokens = append(tokens, token{word: fold(text[i:end]), from: i, to: end})
			case plain:
				tokens = append(tokens, token{word: lower[i:end], from: i, to: end})
			default:
				tokens = appendWord(tokens, text, i, end)
			}
			i = end
		case unicode.IsDigit(r):
			end := figureEnd(text, i)
			tokens = append(tokens, token{word: fold(text[i:end]), from: i, to: end})
			i = end
		case r >= utf8.RuneSelf && unicode.Is(unicode.So, r):
			tokens = append(tokens, token{word: string(r), from: i, to: i + size})
			i += size
		default:
			if r == '\n' {
				mark(tokens, i-lineStart < wrapWidth || strings.HasPrefix(text[i+1:], "\n"), true)
				lineStart = i + 1
			} else {
				punctuate(tokens, text, i, r)
			}
			i += size
		}
	}
	mark(tokens, true, true)
	spreadQuestions(tokens)
	return tokens
}

// figureEnd returns where a figure ends: digits with separators inside, and letters that hang on it ("13th", "3pm").
func figureEnd(text string, i int) int {
	for i < len(text) {
		c := text[i]
		inside := (c == '.' || c == '/' || c == '-' || c == ':') && i+1 < len(text) && text[i+1] >= '0' && text[i+1] <= '9'
		r, size := utf8.DecodeRuneInString(text[i:])
		if !inside && !unicode.IsDigit(r) && !unicode.IsLetter(r) {
			return i
		}
		i += size
	}
	return i
}

// wordEnd returns where a word ends, and whether it is plain: nothing but ASCII letters.
func wordEnd(text string, i int) (end int, plain bool) {
	for i < len(text) && isASCIILetter(text[i]) {
		i++
	}
	from := i
	for i < len(text) {
		if isASCIILetter(text[i]) {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if r == ' ' || !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) && !unicode.IsDigit(r) && !isApostropheWithin(text, i, r, size) {
			break
		}
		i += size
	}
	return i, i == from
}

func isASCIILetter(c byte) bool { return c|0x20-'a' <= 'z'-'a' }

func isApostropheWithin(text string, i int, r rune, size int) bool {
	if r != '\'' && r != '’' || i+size >= len(text) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(text[i+size:])
	return unicode.IsLetter(next)
}

// addressEnd returns where a mail address that begins at i ends, or 0.
func addressEnd(text string, i int) int {
	at := 0
	j := i
	for j < len(text) && j-i < 254 {
		c := text[j]
		switch {
		case c == '@' && at == 0 && j > i:
			at = j
		case c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || strings.IndexByte("._%+-'", c) >= 0:
		default:
			goto done
		}
		j++
	}
done:
	for j > i && strings.IndexByte(".'-_", text[j-1]) >= 0 {
		j--
	}
	if at == 0 || j <= at+3 || !strings.Contains(text[at:j], ".") {
		return 0
	}
	return j
}

// suffixes are the English contractions; they harm no other language.
var suffixes = map[string]string{"m": "am", "re": "are", "ll": "will", "ve": "have", "d": "would", "s": "is"}

// appendWord adds the token or tokens of one written word.
func appendWord(tokens []token, text string, from, to int) []token {
	word := fold(text[from:to])
	if strings.IndexByte(word, '\'') < 0 {
		return append(tokens, token{word: word, from: from, to: to})
	}
	if head, ok := strings.CutSuffix(word, "n't"); ok {
		switch head {
		case "ca":
			head = "can"
		case "wo":
			head = "will"
		case "sha":
			head = "shall"
		}
		return append(tokens, token{word: head, from: from, to: to}, token{word: "not", from: from, to: to})
	}
	for {
		head, tail, ok := strings.Cut(word, "'")
		tokens = append(tokens, token{word: head, from: from, to: to})
		if !ok {
			return tokens
		}
		if full, ok := suffixes[tail]; ok {
			return append(tokens, token{word: full, from: from, to: to})
		}
		word = tail
	}
}

// punctuate takes a mark between words.
func punctuate(tokens []token, text string, i int, r rune) {
	switch r {
	case '.', '!', '…':
		mark(tokens, true, true)
	case '?':
		mark(tokens, true, true)
		if len(tokens) > 0 {
			tokens[len(tokens)-1].asked = true
		}
	case ',', ';', ':', '(', ')', '–', '—', '"', '“', '”':
		mark(tokens, false, true)
	case '-', '=', '+', '|', '*':
		if i > 0 && i+1 < len(text) && (text[i-1] == ' ' || text[i+1] == ' ') {
			mark(tokens, false, true)
		}
	}
}

func mark(tokens []token, sentence, clause bool) {
	if len(tokens) > 0 {
		last := &tokens[len(tokens)-1]
		last.sentence = last.sentence || sentence
		last.clause = last.clause || clause
	}
}

// spreadQuestions tells every token of a sentence that it is a question.
func spreadQuestions(tokens []token) {
	asked := false
	for i := len(tokens) - 1; i >= 0; i-- {
		if tokens[i].sentence {
			asked = tokens[i].asked
		}
		tokens[i].asked = asked
	}
}

package inbox

import "strings"

// decodeWords decodes the encoded words (RFC 2047) of a header text and makes it one line of valid UTF-8. Neighbours of
// one charset are put together before they are decoded: many programs cut words within a character, and some within
// the base64 digits of one.
func decodeWords(v string) string {
	var out strings.Builder
	var run wordRun
	for v != "" {
		start, w, rest := cutWord(v)
		if start < 0 {
			break
		}
		between := v[:start]
		// White space between two words belongs to neither.
		if adjacent := run.begun && strings.TrimSpace(between) == ""; !adjacent {
			out.WriteString(run.text())
			out.WriteString(toText([]byte(between), ""))
		} else if !strings.EqualFold(w.charset, run.charset) {
			out.WriteString(run.text())
		}
		run.add(w)
		v = rest
	}
	out.WriteString(run.text())
	out.WriteString(toText([]byte(v), ""))
	return oneLine(out.String())
}

// word is an encoded word with more letters in it than the standard allows and programs write.
type word struct {
	charset string // without the language of RFC 2231
	base64  bool
	text    string
}

// cutWord finds the first encoded word; start is -1 when there is none.
func cutWord(v string) (start int, w word, rest string) {
	for start = 0; ; start++ {
		i := strings.Index(v[start:], "=?")
		if i < 0 {
			return -1, word{}, ""
		}
		start += i
		charset, after, ok := strings.Cut(v[start+2:min(len(v), start+2+maxLabel)], "?")
		if !ok || charset == "" || strings.ContainsAny(charset, " \t\r\n") || len(after) < 2 || after[1] != '?' || !strings.ContainsAny(after[:1], "bBqQ") {
			continue
		}
		w = word{base64: after[0] == 'b' || after[0] == 'B'}
		w.charset, _, _ = strings.Cut(charset, "*")
		text := v[start+2+len(charset)+3:]
		end, next := wordEnd(text, w.base64)
		if end < 0 {
			return -1, word{}, ""
		}
		w.text = text[:end]
		return start, w, text[next:]
	}
}

// maxLabel bounds the charset of a word.
const maxLabel = 80

// wordEnd returns where the text of a word ends and what follows it begins. A question mark before an escape is one
// that somebody forgot to encode. A word that was cut off ends with the value, when no space follows.
func wordEnd(text string, isBase64 bool) (end, next int) {
	for end = 0; ; end += 2 {
		i := strings.Index(text[end:], "?=")
		if i < 0 {
			if end == 0 && !strings.ContainsAny(text, " \t\r\n?") {
				return len(text), len(text)
			}
			return end - 2, max(end, 0)
		}
		end += i
		after := text[end+2:]
		if isBase64 || len(after) < 2 || hexDigit(after[0]) < 0 || hexDigit(after[1]) < 0 {
			return end, end + 2
		}
		// "?=20" is an escape only within the word.
		if j := strings.Index(after, "?"); j < 0 || !strings.HasPrefix(after[j:], "?=") || strings.HasSuffix(after[:j], "=") {
			return end, end + 2
		}
	}
}

// wordRun is what neighbouring words of one charset make together.
type wordRun struct {
	begun   bool
	charset string
	bytes   []byte
	digits  string // of base64, the last of which may stand for half a byte
}

func (r *wordRun) add(w word) {
	r.begun, r.charset = true, w.charset
	if w.base64 {
		// Digits that make nothing whole together are those of a word whose padding is missing.
		if (len(r.digits)+len(w.text))%4 != 0 {
			r.endDigits()
		}
		r.digits += w.text
		if strings.Contains(w.text, "=") || len(r.digits)%4 == 0 {
			r.endDigits()
		}
		return
	}
	r.endDigits()
	// The full stop keeps spaces at the end, which are no spaces at the end of a line.
	decoded := decodeQuotedPrintable([]byte(strings.ReplaceAll(w.text, "_", " ") + "."))
	r.bytes = append(r.bytes, decoded[:len(decoded)-1]...)
}

func (r *wordRun) endDigits() {
	if r.digits != "" {
		r.bytes = append(r.bytes, decodeBase64([]byte(r.digits))...)
		r.digits = ""
	}
}

// text decodes the run and begins the next.
func (r *wordRun) text() string {
	r.endDigits()
	text := toText(r.bytes, r.charset)
	*r = wordRun{}
	return text
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

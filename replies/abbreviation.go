package replies

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// connectors are the abbreviations, without their points, that never end a sentence: those of several letters with a point
// each, and those with a single point.
var (
	dottedConnectors = setOf("zb dh ua uu idr eg ie cf pex pej dwz oa tlv tav ivm")
	connectors       = setOf("bzw evtl ggf inkl exkl vgl sog resp approx incl bijv")
)

// closers are those that may also end one: a capital or a new line behind them begins the next.
var (
	dottedClosers = setOf("svp stp aub avb mfg mvg ok usw uvm")
	closers       = setOf("etc usw enz")
)

// titles are those before a name.
var titles = setOf("dr mr mrs ms prof hr mme mlle m sr sra srta dhr mw drs dipl ing")

// An abbreviation has at most so many parts, and each part so many letters: "u. s. w. f.", "p. ej."
const (
	mostParts   = 5
	longestPart = 3
)

// joinAbbreviations makes one word of an abbreviation with points inside, "s.v.p.", and takes back the ends of sentences that
// points seem to make behind "Dr." and "bzw." and before a comma.
func joinAbbreviations(tokens []token, text string, respell map[string]string) []token {
	kept, moved, healed := tokens[:0], 0, false
	for i := 0; i < len(tokens); {
		if !tokens[i].sentence {
			i++
			continue
		}
		n, word := abbreviationAt(tokens[i:], text)
		t := tokens[i+n-1]
		if n > 1 {
			t.word, t.known, t.from, healed = word, nil, tokens[i].from, true
			if spelt, ok := respell[word]; ok && !strings.Contains(spelt, " ") {
				t.word = spelt
			}
		}
		if t.sentence && goesOn(t, n > 1, text) {
			t.sentence, t.clause, healed = false, strings.ContainsAny(text[t.to+1:t.to+2], ",;"), true
		}
		kept = append(append(kept, tokens[moved:i]...), t)
		i += n
		moved = i
	}
	kept = append(kept, tokens[moved:]...)
	if healed {
		spreadQuestions(kept)
	}
	return kept
}

// abbreviationAt returns how many tokens the abbreviation at the head of the tokens takes, and their letters; 1 when there is none.
func abbreviationAt(tokens []token, text string) (n int, word string) {
	letters, glued, single := "", true, true
	best := 1
	for k, t := range tokens[:min(mostParts, len(tokens))] {
		if t.to-t.from > longestPart || !t.sentence || !strings.HasPrefix(text[t.to:], ".") || text[t.from] <= '9' {
			break
		}
		if k > 0 && t.from > tokens[k-1].to+2 {
			break // another line, or other marks between
		}
		glued = glued && (k == 0 || t.from == tokens[k-1].to+1)
		single = single && t.to-t.from == 1
		letters += fold(text[t.from:t.to])
		if k > 0 && (glued && single || dottedConnectors[letters] || dottedClosers[letters]) {
			best, word = k+1, letters
		}
	}
	return best, word
}

// goesOn reports whether the sentence goes on behind the point of a token, which may be one of several in an abbreviation.
func goesOn(t token, dotted bool, text string) bool {
	rest, ok := strings.CutPrefix(text[t.to:], ".")
	if !ok || rest == "" {
		return false
	}
	if rest[0] == ',' || rest[0] == ';' {
		return true
	}
	next, size := utf8.DecodeRuneInString(rest)
	if next == ' ' {
		next, _ = utf8.DecodeRuneInString(rest[size:])
	}
	switch {
	case dotted && dottedConnectors[t.word], connectors[t.word]:
		return unicode.IsLetter(next) || unicode.IsDigit(next)
	case dotted, closers[t.word]:
		return unicode.IsLower(next)
	case t.word == "ca":
		return unicode.IsDigit(next)
	}
	return titles[t.word] && unicode.IsUpper(next)
}

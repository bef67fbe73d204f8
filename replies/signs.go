package replies

// signs are what a line holds, noted in one pass over its bytes. Most lines hold none of what most rules look for, so a
// rule asks for its signs before it looks. A sign that is there promises nothing; what has no sign is not there.
type signs uint16

const (
	noted       signs = 1 << iota // the line was passed over
	aDigit                        // or a letter of a script that has digits of its own
	anAt                          // "@"
	blanks                        // two in a row, or one at the start
	dashes                        // two in a row
	aBar                          // "|", or "*", which is cut out of the lines of a signature
	wroteWord                     // one for writing or saying
	bannerWord                    // one of a mail gateway
	footerWord                    // one of a mail program's footer
	contactWord                   // one that tells how to reach somebody
)

// may reports whether a line may hold one of several things.
func (l *line) may(hold signs) bool {
	if l.signs == 0 {
		l.signs = noted | signsOf(l.folded)
		if l.text != "" && isBlankByte(l.text[0]) {
			l.signs |= blanks
		}
	}
	return l.signs&hold != 0
}

func signsOf(folded string) signs {
	found, before := signs(0), byte(0)
	for i := range len(folded) {
		c := folded[i]
		found |= byteSigns[c]
		switch {
		case c == ' ' && before == ' ':
			found |= blanks
		case c == '-' && before == '-':
			found |= dashes
		case c != ' ' && (!isWordByte(before) || !isWordByte(c)):
			found |= wordSigns[beginning(folded[i:])]
		}
		before = c
	}
	return found
}

// byteSigns are the signs of single bytes.
var byteSigns = func() (of [256]signs) {
	for c := '0'; c <= '9'; c++ {
		of[c] = aDigit
	}
	for c := 0xD9; c <= 0xFF; c++ { // the digits of other scripts begin with these
		of[c] = aDigit
	}
	of['@'], of['|'], of['*'] = anAt, aBar, aBar
	return of
}()

// wordSigns are the signs of words, by their beginnings.
var wordSigns = func() (of [1 << 15]signs) {
	for sign, lists := range map[signs][]*wordList{
		wroteWord:   {wroteWords, saidWords},
		bannerWord:  {bannerStarts, bannerHints},
		footerWord:  {clientFooters, advertisements, sentWords},
		contactWord: {contactWords, pictures},
	} {
		for _, l := range lists {
			for w := range l.all() {
				of[beginning(w)] |= sign
				for c := 0; c <= 0xFF && len(w) < 3; c++ { // it may go on with any byte
					of[beginning(w+string([]byte{byte(c)}))] |= sign
				}
			}
		}
	}
	return of
}()

// beginning is a number for the first three bytes of s, or of its first word with blanks behind it. Letters that differ have
// another number.
func beginning(s string) uint {
	a, b, c := uint(s[0]), uint(' '), uint(' ')
	if len(s) > 1 {
		b = uint(s[1])
	}
	if len(s) > 2 && b != ' ' {
		c = uint(s[2])
	}
	return a&31 | b&31<<5 | c&31<<10
}

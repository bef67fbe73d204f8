package replies

import (
	"slices"
	"strings"
	"unicode"
)

// signOffReach is how many lines may stand beneath a sign-off or a drawn line for them to be a signature.
const signOffReach = 14

// dropSignature removes what stands beneath a person's words: the sign-off with the name, the signature block, the
// disclaimer, the footer of the mail program. A postscript beneath a sign-off is kept.
func dropSignature(f fragment, writer string) []line {
	lines := trimBlank(f.lines)
	lines = cutFooter(lines)
	lines = cutAtDelimiter(lines, f.top)
	lines = cutDisclaimer(lines)
	lines = cutContactBlock(lines, writer)
	lines, postscript := cutSignOff(lines, writer)
	lines = cutContactBlock(lines, writer)
	lines = cutName(lines, writer)
	for len(lines) > 0 && (lines[len(lines)-1].blank() || isRule(lines[len(lines)-1].folded)) {
		lines = lines[:len(lines)-1]
	}
	return append(lines[:len(lines):len(lines)], postscript...)
}

// cutFooter cuts at the footer of a mail program. Above anything else it is merely dropped: some programs write it above
// a quote that is answered from below.
func cutFooter(lines []line) []line {
	for i, l := range lines {
		if !isFooter(l.folded) {
			continue
		}
		if i == 0 {
			return cutFooter(trimBlank(lines[1:]))
		}
		return trimBlank(lines[:i])
	}
	return lines
}

func isFooter(folded string) bool {
	if len(folded) > 160 || !hasAnyPrefix(strings.TrimLeft(folded, "*-_[( "), clientFooters) {
		return false
	}
	sentence := strings.HasSuffix(folded, "?") || strings.HasSuffix(folded, ".") && len(strings.Fields(folded)) > 8
	return !sentence
}

// cutAtDelimiter cuts at "-- " and its kin, and at a drawn line with only a short block beneath it.
func cutAtDelimiter(lines []line, top bool) []line {
	for i, l := range lines {
		delimiter := l.folded == "--" || l.folded == "—" || l.folded == "–" || l.folded == "---"
		ruled := isRule(l.folded) && (len(l.folded) >= 5 || l.folded[0] == '_') && len(lines)-i <= signOffReach
		if delimiter && len(lines)-i <= 3*signOffReach || ruled && (i > 0 || !top) && !saysMuch(lines[i+1:]) {
			return trimBlank(lines[:i])
		}
	}
	return lines
}

// saysMuch reports whether long sentences stand among lines that should be a signature: the line was drawn in a text.
func saysMuch(lines []line) bool {
	long := 0
	for _, l := range lines {
		if len(strings.Fields(l.folded)) > 12 && !hasAnyPrefix(strings.TrimLeft(l.folded, "*_- "), disclaimers) {
			long++
		}
	}
	return long > 0
}

// cutDisclaimer cuts at the paragraph that begins with a disclaimer.
func cutDisclaimer(lines []line) []line {
	for i, l := range lines {
		if len(l.folded) > 24 && hasAnyPrefix(strings.TrimLeft(l.folded, "*_- "), disclaimers) && !strings.HasSuffix(l.folded, "?") {
			return trimBlank(lines[:i])
		}
	}
	return lines
}

// cutSignOff cuts at the first sign-off near the end, and returns a postscript beneath it apart.
func cutSignOff(lines []line, writer string) (kept, postscript []line) {
	for i := max(0, len(lines)-signOffReach); i < len(lines); i++ {
		if !isSignOff(lines[i], writer, i > 0) || saysMore(lines[i+1:]) {
			continue
		}
		for j := i + 1; j < len(lines); j++ {
			if hasAnyPrefix(lines[j].folded, []string{"ps ", "ps:", "p.s", "ps.", "ps,", "nb ", "nb:", "pd:", "p.d."}) {
				return trimBlank(lines[:i]), append([]line{{}}, lines[j:]...)
			}
		}
		return trimBlank(lines[:i]), nil
	}
	return lines, nil
}

// saysMore reports whether a sentence stands among lines that should hold a name only: the supposed sign-off opened it.
func saysMore(lines []line) bool {
	for i, l := range lines {
		if i > 1 && l.blank() {
			return false
		}
		if len(strings.Fields(l.folded)) > 9 && strings.ContainsAny(l.folded, ".?!") {
			return true
		}
	}
	return false
}

// isSignOff reports whether a line is a sign-off, with or without the name behind it.
func isSignOff(l line, writer string, above bool) bool {
	bare := strings.TrimRight(strings.Trim(l.folded, "*_-–— \t"), ",.!: ")
	if bare == "" || len(bare) > 60 || strings.HasSuffix(l.folded, "?") {
		return false
	}
	offs := signOffs
	if above {
		offs = append(offs[:len(offs):len(offs)], thanksOffs...)
	}
	for _, off := range offs {
		rest, ok := strings.CutPrefix(bare, off)
		if !ok {
			continue
		}
		rest = strings.Trim(rest, " ,.!-–")
		if rest == "" || writer != "" && sameName(rest, writer) {
			return true
		}
		if len(off) > 4 && strings.HasPrefix(bare[len(off):], " ") || strings.HasPrefix(bare[len(off):], ",") {
			written := strings.Fields(l.text)
			return len(strings.Fields(rest)) <= 3 && looksLikeName(strings.Join(written[len(strings.Fields(off)):], " "))
		}
	}
	return false
}

// cutContactBlock cuts the last paragraphs while they are the block of a signature: a name above roles, numbers and
// addresses.
func cutContactBlock(lines []line, writer string) []line {
	cut := false
	for {
		start := lastParagraph(lines)
		if start == len(lines) || !isContactBlock(lines[start:], writer) && !(cut && isLooseContact(lines[start:])) {
			return lines
		}
		lines, cut = trimBlank(lines[:start]), true
	}
}

// isLooseContact reports whether a single line above a contact block belongs to it: a picture, an address, a number.
func isLooseContact(block []line) bool {
	folded := block[0].folded
	return len(block) == 1 && (strings.HasPrefix(folded, "[image") || isContact(folded) ||
		strings.Contains(folded, ",") && strings.IndexFunc(folded, unicode.IsDigit) >= 0 && capitalised(block[0].text))
}

// capitalised reports whether no word but short ones begins with a small letter, as in a postal address.
func capitalised(text string) bool {
	return !slices.ContainsFunc(strings.Fields(text), func(w string) bool { return len(w) > 3 && unicode.IsLower(firstRune(w)) })
}

// lastParagraph returns the index at which the last paragraph begins.
func lastParagraph(lines []line) int {
	i := len(lines)
	for i > 0 && !lines[i-1].blank() {
		i--
	}
	return i
}

func isContactBlock(block []line, writer string) bool {
	contact := 0
	for _, l := range block {
		if len(l.text) > 110 {
			return false
		}
		if isContact(l.folded) {
			contact++
		}
	}
	if contact == len(block) && len(block) >= 2 {
		return true
	}
	if len(block) < 2 {
		return isContact(block[0].folded) && strings.Count(block[0].folded, "|") > 0
	}
	first := strings.Trim(block[0].text, "*_-– ")
	name, _, credentials := strings.Cut(first, ",")
	if writer != "" && sameName(fold(name), writer) && strings.Contains(strings.TrimSpace(name), " ") {
		return true
	}
	if credentials && !looksLikeName(name) {
		return false
	}
	return looksLikeName(name) && contact > 0
}

// isContact reports whether a line tells how to reach somebody rather than saying something.
func isContact(folded string) bool {
	bare := strings.TrimLeft(folded, "*_ ")
	if hasAnyPrefix(bare, []string{"tel", "t:", "t ", "m:", "m ", "mob", "phone", "fax", "e:", "w:", "http", "www.", "mobile", "office hours", "secretary:", "iban", "kvk", "btw", "vat ", "ust", "web ", "web:", "siret", "nif "}) {
		return strings.IndexFunc(bare, unicode.IsDigit) >= 0 || strings.ContainsAny(bare, ":.@")
	}
	words := len(strings.Fields(bare))
	if strings.Contains(bare, " | ") || strings.Contains(bare, "  |  ") {
		return true
	}
	digits := 0
	for _, r := range bare {
		if unicode.IsDigit(r) {
			digits++
		}
	}
	return words <= 5 && digits >= 8 || words <= 10 && digits >= 14 || words == 1 && (strings.Contains(bare, "@") || strings.Contains(bare, "www.")) && len(bare) > 5
}

// cutName cuts a last line that is only the writer's own name, or a dash and a name.
func cutName(lines []line, writer string) []line {
	if len(lines) == 0 {
		return lines
	}
	last := lines[len(lines)-1]
	name := strings.Trim(last.folded, "*_-–—~,.! ")
	dashed := strings.ContainsRune("-–—", firstRune(last.folded)) && !strings.HasPrefix(last.folded, "- ") && looksLikeName(strings.TrimLeft(last.text, "-–— "))
	if name != "" && (dashed || len(lines) > 1 && writer != "" && sameName(name, writer)) {
		return trimBlank(lines[:len(lines)-1])
	}
	return lines
}

// sameName reports whether folded words are the writer's name: the first name, perhaps with the family name or kisses.
func sameName(folded, writer string) bool {
	words, name := bareWords(folded), bareWords(fold(writer))
	for len(words) > 1 && strings.Trim(words[len(words)-1], "x") == "" {
		words = words[:len(words)-1]
	}
	if len(words) == 0 || len(words) > 4 || len(name) == 0 || words[0] != name[0] {
		return false
	}
	for _, w := range words[1:] {
		if len(name) > 1 && !strings.Contains(fold(writer), w) {
			return false
		}
	}
	return true
}

// looksLikeName reports whether text is one to four words in the shape of a name.
func looksLikeName(text string) bool {
	words := strings.Fields(text)
	if len(words) == 0 || len(words) > 4 {
		return false
	}
	capitals := 0
	for _, w := range words {
		r := firstRune(w)
		if unicode.IsUpper(r) {
			capitals++
		} else if len(w) > 3 || !unicode.IsLetter(r) {
			return false
		}
		if strings.ContainsAny(w, "!?:;@/0123456789") {
			return false
		}
	}
	return capitals > 0
}

var greetings = []string{
	"dear", "hi", "hello", "hey", "hallo", "beste", "bonjour", "hola", "guten tag", "liebe", "lieber", "cher", "chere",
	"estimado", "estimada", "querido", "querida", "good morning", "good afternoon", "good evening", "geachte", "dag",
	"sehr geehrte", "sehr geehrter", "morning", "afternoon", "evening", "madame", "monsieur", "buenos dias",
	"buenas tardes", "buenas", "salut", "moin", "servus", "goedemorgen", "goedemiddag", "guten morgen", "bonsoir",
	"estimados", "estimadas", "hoi",
}

// greetingRest returns what stands behind the greeting that a line begins with, and whether it begins with one.
func greetingRest(folded string) (string, bool) {
	best, found := "", false
	for _, g := range greetings {
		rest, ok := strings.CutPrefix(folded, g)
		if ok && (rest == "" || !isLetterByte(rest[0])) && (!found || len(rest) < len(best)) {
			best, found = rest, true
		}
	}
	return best, found
}

// greetedName returns the name in a greeting such as "Dear Ann,", "" when the line is none.
func greetedName(text string) string {
	rest, ok := greetingRest(fold(text))
	if !ok || len(rest) > 60 || !strings.HasSuffix(strings.TrimSpace(rest), ",") {
		return ""
	}
	words := strings.Fields(text)
	written := strings.Join(words[max(0, len(words)-len(strings.Fields(rest))):], " ")
	name := strings.Trim(written, " ,.!:")
	if !looksLikeName(name) {
		return ""
	}
	return name
}

// isGreeting reports whether a whole line only greets.
func isGreeting(folded string) bool {
	rest, ok := greetingRest(folded)
	if !ok {
		return false
	}
	rest = strings.TrimSpace(rest)
	words := len(strings.Fields(rest))
	bare := strings.Trim(rest, " ,.:;!-–")
	return bare == "" || words <= 4 && strings.ContainsRune(",:;-–", lastRune(rest)) || words <= 2 && !strings.ContainsAny(rest, "?.0123456789")
}

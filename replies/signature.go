package replies

import (
	"slices"
	"strings"
	"unicode"
)

// signOffReach is how many lines may stand beneath a sign-off or a drawn line for them to be a signature.
const signOffReach = 20

// dropSignature removes what stands beneath a person's words: the sign-off with the name, the signature block, the
// disclaimer, the footer of the mail program. A postscript beneath a sign-off is kept.
func dropSignature(f fragment, writer string, t trace) []line {
	lines := trimBlank(f.lines)
	cut := func(why string, after []line) {
		t.cut(lines, after, why)
		lines = after
	}
	cut("the footer of a mail program", cutFooter(lines))
	cut("a signature", cutAtDelimiter(lines, f.top))
	cut("a disclaimer", cutDisclaimer(lines))
	cut("a signature", cutContactBlock(lines, writer))
	kept, postscript := cutSignOff(lines, writer)
	t.cut(lines, append(kept[:len(kept):len(kept)], postscript...), "a sign-off")
	lines = kept
	cut("a signature", cutContactBlock(lines, writer))
	cut("the writer's name", cutName(lines, writer))
	cut("a drawn line", withoutLastRules(lines))
	return append(lines[:len(lines):len(lines)], postscript...)
}

// withoutLastRules drops blank and drawn lines from the end.
func withoutLastRules(lines []line) []line {
	for len(lines) > 0 && (lines[len(lines)-1].blank() || isRule(lines[len(lines)-1].folded)) {
		lines = lines[:len(lines)-1]
	}
	return lines
}

// cutFooter cuts at the footer of a mail program. Above anything else it is merely dropped: some programs write it above
// a quote that is answered from below.
func cutFooter(lines []line) []line {
	for i := range lines {
		if !lines[i].may(footerWord) || !isFooter(lines[i].folded) {
			continue
		}
		if i == 0 {
			return cutFooter(trimBlank(lines[1:]))
		}
		return trimBlank(lines[:i])
	}
	return lines
}

// footerWords is how many words a footer has at most that is known by a device and a word for sending alone.
const footerWords = 11

func isFooter(folded string) bool {
	if folded == "" || len(folded) > 200 || strings.HasSuffix(folded, "?") {
		return false
	}
	bare := trimLead(folded)
	if clientFooters.begins(bare) || advertisements.within(folded) {
		return !strings.HasSuffix(folded, ".") || wordCount(bare) <= 8 || deviceNames.within(bare)
	}
	framed := sentWords.begins(bare) || deviceNames.begins(bare) || sentWords.ends(trimTail(bare)) || strings.Contains(bare, "http")
	return framed && wordCount(bare) <= footerWords && deviceNames.within(bare) && sentWords.wordWithin(bare)
}

// cutAtDelimiter cuts at "-- " and its kin, and at a drawn line with only a short block beneath it.
func cutAtDelimiter(lines []line, top bool) []line {
	for i := range lines {
		if isDelimiter(lines, i) || (i > 0 || !top) && rulesOff(lines, i) {
			return trimBlank(lines[:i])
		}
	}
	return lines
}

// isDelimiter reports whether line i is the mark above a signature. Three dashes are drawn between paragraphs as well.
func isDelimiter(lines []line, i int) bool {
	if len(lines)-i > 3*signOffReach {
		return false
	}
	switch lines[i].folded {
	case "--", "—", "–", "- --", "-- -":
		return true
	case "---":
		return !saysSomething(lines[i+1:])
	}
	return false
}

// rulesOff reports whether line i is drawn above a signature or an advertisement.
func rulesOff(lines []line, i int) bool {
	l, below := lines[i].folded, lines[i+1:]
	if !isRule(l) || len(below) >= signOffReach || saysMuch(below) {
		return false
	}
	return l[0] == '_' || len(l) >= 4 && !saysSomething(below)
}

// saysSomething reports whether a sentence stands among lines that should be a signature.
func saysSomething(lines []line) bool {
	for _, l := range lines {
		if wordCount(l.folded) >= 3 && strings.ContainsRune(".!?", lastRune(l.folded)) && unicode.IsLetter(firstRune(l.folded)) &&
			!isContact(&l) && !disclaimers.begins(l.folded) {
			return true
		}
	}
	return false
}

// saysMuch reports whether long sentences stand among lines that should be a signature: the line was drawn in a text.
func saysMuch(lines []line) bool {
	for i, l := range lines {
		if isDisclaimer(lines, i) {
			return false
		}
		if wordCount(l.folded) > 12 && !strings.Contains(l.folded, "http") {
			return true
		}
	}
	return false
}

// cutDisclaimer cuts at the paragraph that begins with a disclaimer, unless nothing stands above it: then it is dropped.
func cutDisclaimer(lines []line) []line {
	for i := range lines {
		if !isDisclaimer(lines, i) {
			continue
		}
		if i > 0 {
			return trimBlank(lines[:i])
		}
		for i < len(lines) && !lines[i].blank() {
			i++
		}
		return cutDisclaimer(trimBlank(lines[i:]))
	}
	return lines
}

// isDisclaimer reports whether a disclaimer begins at line i: by its first words, and by a word that all of them have.
func isDisclaimer(lines []line, i int) bool {
	bare := trimLead(lines[i].folded)
	if len(bare) < 5 || strings.HasSuffix(bare, "?") {
		return false
	}
	if workingHours.begins(bare) {
		return i > 0
	}
	if !disclaimers.begins(bare) || len(bare) < 24 && i+1 < len(lines) && lines[i+1].blank() && !strings.HasSuffix(bare, ":") {
		return false
	}
	for _, l := range lines[i:min(i+4, len(lines))] {
		if l.blank() && !strings.HasSuffix(bare, ":") {
			return false
		}
		if disclaimerWords.within(l.folded) {
			return true
		}
	}
	return false
}

// cutSignOff cuts at the first sign-off near the end, and returns a postscript beneath it apart.
func cutSignOff(lines []line, writer string) (kept, postscript []line) {
	for i := max(0, len(lines)-signOffReach); i < len(lines); i++ {
		if !isSignOff(lines[i], writer, i > 0, i+1 < len(lines)) || saysMore(lines[i+1:]) || i == 0 && !onlyNames(lines[1:]) {
			continue
		}
		for j := i + 1; j < len(lines); j++ {
			if postscripts.begins(lines[j].folded) {
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
		words := wordCount(l.folded)
		if words > 9 && strings.ContainsAny(l.folded, ".?!") || i == 0 && words > 3 &&
			unicode.IsLower(firstRune(strings.TrimSpace(l.text))) && strings.ContainsRune(".?!", lastRune(l.folded)) {
			return true
		}
	}
	return false
}

// onlyNames reports whether nothing but names and ways to reach somebody stands on lines.
func onlyNames(lines []line) bool {
	return !slices.ContainsFunc(lines, func(l line) bool { return !l.blank() && !looksLikeName(l.text) && !isContact(&l) })
}

// isSignOff reports whether a line is a sign-off, with or without the name behind it. Thanks are one where
// something stands above them; as the last words, without a name, they are part of the text.
func isSignOff(l line, writer string, above, below bool) bool {
	bare := strings.TrimRight(strings.Trim(l.folded, "*_-–— \t"), ",.!: ")
	if bare == "" || len(bare) > 60 || strings.HasSuffix(l.folded, "?") {
		return false
	}
	if endsAsSignOff(signOffs, bare, l.text, writer) {
		return true
	}
	return above && (below || !thanksOffs.whole(bare)) && endsAsSignOff(thanksOffs, bare, l.text, writer)
}

// endsAsSignOff reports whether bare is one of offs, perhaps with a name behind it.
func endsAsSignOff(offs *wordList, bare, text, writer string) bool {
	for _, off := range offs.at(bare, 0) {
		rest, ok := strings.CutPrefix(bare, off)
		if !ok {
			continue
		}
		behind := rest
		rest = strings.Trim(rest, " ,.!-–/|")
		if rest == "" || writer != "" && sameName(rest, writer) {
			return true
		}
		if joint, more, ok := strings.Cut(rest, " "); ok && joints[joint] && signOffs.whole(more) {
			return true
		}
		if len(off) > 4 && strings.HasPrefix(behind, " ") || strings.HasPrefix(behind, ",") {
			written := strings.Fields(text)
			if skip := wordCount(off); wordCount(rest) <= 3 && skip < len(written) && looksLikeName(strings.Join(written[skip:], " ")) {
				return true
			}
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
		if isTitled(lines) {
			start = lastParagraph(trimBlank(lines[:start]))
		} else if start == len(lines) || !isContactBlock(lines[start:], writer) && !(cut && isLooseContact(lines[start:])) {
			return lines
		}
		lines, cut = trimBlank(lines[:start]), true
	}
}

// isTitled reports whether the last paragraphs of lines are a name above a role, and beneath them one line with a number.
func isTitled(lines []line) bool {
	start := lastParagraph(lines)
	if start == 0 || len(lines)-start != 1 || !isContact(&lines[start]) {
		return false
	}
	above := trimBlank(lines[:start])
	block := above[lastParagraph(above):]
	if len(block) < 2 || len(block) == len(above) || !looksLikeName(strings.Trim(block[0].text, "*_ ")) {
		return false
	}
	return !slices.ContainsFunc(block, func(l line) bool {
		return wordCount(l.folded) > 6 || strings.ContainsRune(".!?,", lastRune(strings.TrimRight(l.folded, "*_"))) || !capitalised(strings.Trim(l.text, "*_ "))
	})
}

// isLooseContact reports whether a single line above a contact block belongs to it: a picture, an address, a number.
func isLooseContact(block []line) bool {
	folded := block[0].folded
	return len(block) == 1 && (strings.HasPrefix(folded, "[image") || isContact(&block[0]) ||
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
	for i := range block {
		if len(block[i].text) > 110 {
			return false
		}
		if isContact(&block[i]) {
			contact++
		}
	}
	if contact == len(block) && len(block) >= 2 {
		return true
	}
	if len(block) < 2 {
		return isContact(&block[0]) && strings.Count(block[0].folded, "|") > 0
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
func isContact(l *line) bool {
	if !l.may(contactWord|aBar|aDigit|anAt) && strings.IndexByte(l.folded, ' ') >= 0 {
		return false
	}
	bare := l.folded
	if strings.IndexByte(bare, '*') >= 0 {
		bare = strings.ReplaceAll(bare, "*", "")
	}
	for bare != "" && (bare[0] == '_' || bare[0] == ' ') {
		bare = bare[1:]
	}
	if isPicture(bare) {
		return true
	}
	if contactWords.begins(bare) {
		return strings.IndexFunc(bare, unicode.IsDigit) >= 0 || strings.ContainsAny(bare, ":.@")
	}
	if strings.Index(bare, " | ") > 0 && bare[0] != '|' {
		return true
	}
	digits := 0
	for _, r := range bare {
		if unicode.IsDigit(r) {
			digits++
		}
	}
	addressed := len(bare) > 5 && (strings.IndexByte(bare, '@') >= 0 || strings.Contains(bare, "www."))
	if digits < 8 && !addressed {
		return false
	}
	words := wordCount(bare)
	return words <= 5 && digits >= 8 || words <= 10 && digits >= 14 || words == 1 && addressed
}

// isPicture reports whether a line stands in the place of a picture.
func isPicture(folded string) bool {
	return pictures.begins(folded) && (strings.HasSuffix(folded, "]") || strings.HasSuffix(folded, ">") || strings.HasSuffix(folded, ")"))
}

// cutName cuts a last line that is only the writer's own name, or a dash and a name.
func cutName(lines []line, writer string) []line {
	if len(lines) == 0 {
		return lines
	}
	last := lines[len(lines)-1]
	name := strings.Trim(last.folded, "*_-–—~,.! ")
	dashed := strings.ContainsRune("-–—~", firstRune(last.folded)) && !strings.HasPrefix(last.folded, "- ") && looksLikeName(strings.TrimLeft(last.text, "-–—~ "))
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

var greetings = newWordList(
	"dear", "hi", "hello", "hey", "hallo", "beste", "bonjour", "hola", "guten tag", "liebe", "lieber", "cher", "chere",
	"estimado", "estimada", "querido", "querida", "good morning", "good afternoon", "good evening", "geachte", "dag",
	"sehr geehrte", "sehr geehrter", "morning", "afternoon", "evening", "madame", "monsieur", "buenos dias",
	"buenas tardes", "buenas", "salut", "moin", "servus", "goedemorgen", "goedemiddag", "guten morgen", "bonsoir",
	"estimados", "estimadas", "hoi",
)

// greetingRest returns what stands behind the greeting that a line begins with, and whether it begins with one.
func greetingRest(folded string) (string, bool) {
	if folded == "" {
		return "", false
	}
	for _, g := range greetings.at(folded, 0) {
		if rest, ok := strings.CutPrefix(folded, g); ok && (rest == "" || !isLetterByte(rest[0])) {
			return rest, true
		}
	}
	return "", false
}

// greetedName returns the name in a greeting such as "Dear Ann,", "" when the line is none.
func greetedName(text, folded string) string {
	rest, ok := greetingRest(folded)
	if !ok || len(rest) > 60 || !strings.HasSuffix(strings.TrimSpace(rest), ",") {
		return ""
	}
	words := strings.Fields(text)
	written := strings.Join(words[max(0, len(words)-wordCount(rest)):], " ")
	name := strings.Trim(written, " ,.!:")
	if !looksLikeName(name) {
		return ""
	}
	return name
}

// greets reports whether a line, as it was written, only greets.
func greets(text string) bool {
	text = strings.TrimSpace(text)
	if len(text) < 2 {
		return false
	}
	if a, b := lowerByte(text[0]), lowerByte(text[1]); a|b < 0x80 && len(greetings.at(string([]byte{a, b}), 0)) == 0 {
		return false // as most lines, without folding them
	}
	return isGreeting(strings.TrimSpace(fold(text)))
}

// isGreeting reports whether a whole line only greets.
func isGreeting(folded string) bool {
	rest, ok := greetingRest(folded)
	if !ok {
		return false
	}
	rest = strings.TrimSpace(rest)
	words := wordCount(rest)
	bare := strings.Trim(rest, " ,.:;!-–")
	return bare == "" || words <= 4 && strings.ContainsRune(",:;-–", lastRune(rest)) || words <= 2 && !strings.ContainsAny(rest, "?.0123456789")
}

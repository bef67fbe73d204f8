package replyaddress

import (
	"regexp"
	"strings"
)

// inText finds what may be a token anywhere in a text, with the marks and the folds that a quotation puts into it, and
// the address around it.
var inText = regexp.MustCompile(`(?i)(?:mailto:)?[^\s<>"'()]*[rb]-[23](?:[\s>=|]*[0-9a-z]){39}[^\s<>"'()]*`)

// Remove replaces every token in a text, with the address that it stands in, by other words. What is spelled like a
// token and is none stays.
func Remove(text, by string) string {
	if !strings.Contains(text, "-") {
		return text
	}
	return inText.ReplaceAllStringFunc(text, func(found string) string {
		bare := strings.Map(func(r rune) rune {
			if strings.ContainsRune(" \t\r\n>=|", r) {
				return -1
			}
			return r
		}, found)
		for i := 0; i+Length <= len(bare); i++ {
			if _, is := tokenAt(strings.ToLower(bare[:i+Length]), i); is {
				return by
			}
		}
		return found
	})
}

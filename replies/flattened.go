package replies

import "strings"

// Some programs lose the ends of the lines: the person's words and the quote beneath them come as one line.

// flatReach is how many bytes of such a line are looked at for an attribution or a header.
const flatReach = 320

// flatLeads stand before an attribution, a header or a drawn line in the middle of a line.
var flatLeads = []string{
	" On ", " Am ", " Le ", " El ", " Op ", " Il ", " Em ", " W dniu ", " Den ", " From: ", " Von: ", " De: ", " Van: ", " Da: ", " Fra: ",
	" Från: ", " -----", " ________", " *From:*", " *Von:*", " *De:*",
}

// quoteWithin returns where a quote begins in the middle of a line, or -1.
func quoteWithin(text string) int {
	indent := len(text) - len(strings.TrimLeft(text, " \t"))
	if strings.IndexByte(text, '@') < 0 && !strings.Contains(text, "-----") {
		return -1
	}
	best := -1
	for _, lead := range flatLeads {
		for from := 0; ; {
			i := strings.Index(text[from:], lead)
			if i < 0 {
				break
			}
			at := from + i + 1
			if at > indent && (best < 0 || at < best) && beginsQuote(text[at:min(at+flatReach, len(text))]) {
				best = at
			}
			if best >= 0 && at >= best {
				break
			}
			from = at
		}
	}
	return best
}

// beginsQuote reports whether an attribution, a copied header or the line above one stands at the start of s.
func beginsQuote(s string) bool {
	s = strings.TrimSpace(fold(s))
	if strings.HasPrefix(s, "-") || strings.HasPrefix(s, "_") {
		s = strings.TrimLeft(s, "-_ ")
		if quoteMarkers.begins(s) {
			return true
		}
	}
	if name, value, ok := headerField(s); ok && headerNames[name]&fromRole != 0 {
		roles := rolesWithin(value)
		return roles&(dateRole|subjectRole) != 0 && roles&toRole != 0
	}
	for from, tried := 0, 0; tried < 6; tried++ {
		i := strings.IndexByte(s[from:], ':')
		if i < 0 {
			return false
		}
		from += i + 1
		if head := s[:from]; endsWithWrote(head) && figures(head) >= 5 && strings.IndexByte(head, '@') >= 0 {
			return true
		}
	}
	return false
}

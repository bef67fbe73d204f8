package inbox

import "strings"

// isList tells mail by way of a mailing list (RFC 2919, 2369). Some companies' gateways write the fields of lists on what
// their people answer us.
func isList(m *Message) bool {
	if isAnswer(m) {
		return false
	}
	for _, key := range []string{"List-Id", "List-Post", "X-Mailman-Version", "X-Mailing-List", "X-Listserver"} {
		if m.Header.Has(key) {
			return true
		}
	}
	return strings.EqualFold(firstWord(m.Header.Get("Precedence")), "list")
}

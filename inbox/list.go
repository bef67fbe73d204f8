package inbox

import "strings"

// isList tells mail by way of a mailing list (RFC 2919, 2369).
func isList(m *Message) bool {
	for _, key := range []string{"List-Id", "List-Post", "X-Mailman-Version", "X-Mailing-List", "X-Listserver"} {
		if m.Header.Has(key) {
			return true
		}
	}
	return strings.EqualFold(firstWord(m.Header.Get("Precedence")), "list")
}

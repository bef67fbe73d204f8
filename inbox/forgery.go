package inbox

import "strings"

// Forge returns a header field that says what only the border may say: that a domain was found authentic. A border has to
// take such a field out of the mail that comes in (RFC 8601, 5), and a probe sends one to see whether it does.
func (b Border) Forge(domain string) string {
	return "Authentication-Results: " + b.AuthservID + ";\r\n dmarc=pass header.from=" + domain + "\r\n"
}

// Passed reports whether a mail bears the border's own Received field, so that it went that way.
func (b Border) Passed(m *Message) bool {
	_, found := b.behind(m)
	return b.Known() && found
}

// Speaks reports whether anything in a mail's header says in the border's name something about a domain, wherever it stands.
func (b Border) Speaks(m *Message, domain string) bool {
	for _, value := range m.Header.Values("Authentication-Results") {
		for _, r := range resultsOf(value, b.AuthservID) {
			if strings.EqualFold(r.properties["header.from"], domain) {
				return true
			}
		}
	}
	return false
}

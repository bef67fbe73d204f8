package doctor

import "regexp"

// methodResult returns what an Authentication-Results header says of a method (RFC 8601, 2.2). It is read for the eyes of a
// person: whether the header can be believed does not matter here, for the mail is our own.
func methodResult(header, method string) (result string, said bool) {
	m := regexp.MustCompile(`(?i)(?:^|[;\s])` + regexp.QuoteMeta(method) + `\s*=\s*([a-z]+)`).FindStringSubmatch(header)
	if m == nil {
		return "", false
	}
	return m[1], true
}

package inbox

import (
	"strings"
)

// methodResult is one result of an Authentication-Results field (RFC 8601, 2.2).
type methodResult struct {
	method     string            // dmarc, dkim, spf and so on
	result     string            // pass, fail, none and so on
	properties map[string]string // by "header.from" and the like
}

// maxResults bounds the results of one field.
const maxResults = 50

// resultsOf reads a field that the given server signed; nothing when another did, or when it cannot be read.
func resultsOf(value, authservID string) []methodResult {
	parts := splitOutsideQuotes(withoutComments(value), ';')
	signed := strings.Fields(parts[0])
	if len(signed) == 0 || len(signed) > 2 || !strings.EqualFold(strings.Trim(signed[0], `"`), authservID) {
		return nil
	}
	var results []methodResult
	for _, part := range parts[1:min(len(parts), maxResults)] {
		words := assignments(part)
		if len(words) == 0 {
			continue
		}
		method, _, _ := strings.Cut(words[0].name, "/")
		r := methodResult{method: method, result: words[0].value, properties: map[string]string{}}
		for _, w := range words[1:] {
			if _, twice := r.properties[w.name]; twice { // a value that is said twice is said by nobody
				w.value = ""
			}
			r.properties[w.name] = w.value
		}
		results = append(results, r)
	}
	return results
}

// judge says what results mean for a domain. DMARC decides where it was looked at; DKIM and SPF alone count when they
// passed for exactly that domain.
func judge(results []methodResult, domain string) Verdict {
	verdict, asked := NoVerdict, false
	for _, r := range results {
		if r.method != "dmarc" {
			continue
		}
		about := strings.ToLower(r.properties["header.from"])
		switch {
		case r.result == "fail" && (about == domain || about == ""):
			return Forged
		case r.result == "pass" && about == domain && (!asked || verdict == Authentic):
			verdict = Authentic
		default:
			verdict = NoVerdict
		}
		asked = true
	}
	if asked {
		return verdict
	}
	for _, r := range results {
		aligned := r.method == "dkim" && strings.ToLower(r.properties["header.d"]) == domain ||
			r.method == "spf" && domainOf(r.properties["smtp.mailfrom"]) == domain
		if r.result == "pass" && aligned {
			return Authentic
		}
	}
	return NoVerdict
}

func domainOf(value string) string {
	return strings.ToLower(value[strings.LastIndexByte(value, '@')+1:])
}

type assignment struct{ name, value string }

// assignments reads "name=value" words; white space may stand around the sign, and values may be quoted.
func assignments(part string) []assignment {
	var found []assignment
	for part = strings.TrimSpace(part); part != ""; part = strings.TrimSpace(part) {
		name, rest, ok := strings.Cut(part, "=")
		if !ok || strings.ContainsAny(strings.TrimSpace(name), " \t\"") {
			return found
		}
		rest = strings.TrimLeft(rest, " \t")
		var value string
		if strings.HasPrefix(rest, `"`) {
			if value, rest, ok = strings.Cut(rest[1:], `"`); !ok {
				return found
			}
		} else {
			end := strings.IndexAny(rest, " \t")
			if end < 0 {
				end = len(rest)
			}
			value, rest = rest[:end], rest[end:]
		}
		found = append(found, assignment{strings.ToLower(strings.TrimSpace(name)), strings.ToLower(value)})
		part = rest
	}
	return found
}

// withoutComments takes out what stands in brackets (RFC 5322, 3.2.2), which nest. One that is never closed takes the
// rest with it.
func withoutComments(value string) string {
	var out strings.Builder
	depth, quoted := 0, false
	for i := 0; i < len(value); i++ {
		c := value[i]
		switch {
		case c == '\\' && (quoted || depth > 0):
			if depth == 0 && i+1 < len(value) {
				out.WriteString(value[i : i+2])
			}
			i++
		case c == '"' && depth == 0:
			quoted = !quoted
			out.WriteByte(c)
		case c == '(' && !quoted:
			depth++
			out.WriteByte(' ')
		case c == ')' && depth > 0:
			depth--
		case depth == 0:
			out.WriteByte(c)
		}
	}
	return out.String()
}

func splitOutsideQuotes(value string, at byte) []string {
	var parts []string
	quoted, start := false, 0
	for i := 0; i < len(value); i++ {
		switch {
		case value[i] == '"':
			quoted = !quoted
		case value[i] == at && !quoted:
			parts = append(parts, value[start:i])
			start = i + 1
		}
	}
	return append(parts, value[start:])
}

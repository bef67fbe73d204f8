package replyaddress

import (
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
)

const (
	tokenMark    = "{token}"
	longestLocal = 64 // octets, RFC 5321 4.5.3.1.1
)

// Pattern is how an installation writes its addresses: a sub-address of one mailbox, "reply+{token}@example.org", or a
// domain of their own that one mailbox catches, "{token}@reply.example.org".
type Pattern struct {
	before, after, domain string // canonical: lower case
}

// ParsePattern reads a pattern as an operator writes it.
func ParsePattern(s string) (Pattern, error) {
	written := strings.ToLower(strings.TrimSpace(s))
	local, domain, hasDomain := strings.Cut(written, "@")
	before, after, hasMark := strings.Cut(local, tokenMark)
	switch {
	case !hasDomain || !hasMark || strings.Contains(after, tokenMark) || !isDomain(domain):
		return Pattern{}, patternError("write it like \"reply+{token}@example.org\" or \"{token}@reply.example.org\"")
	case !isLocal(before) || !isLocal(after) || endsInWord(before) || startsWithWord(after):
		return Pattern{}, patternError("before and after {token} there may be letters and digits, set off from it by + - _ . or =")
	case len(before)+Length+len(after) > longestLocal:
		return Pattern{}, patternError("it is too long: {token} stands for 42 characters, and 64 are allowed before the @")
	}
	return Pattern{before: before, after: after, domain: domain}, nil
}

func patternError(advice string) error {
	return &mentoring.Error{Fault: mentoring.FaultInvalid, Message: "the pattern of reply addresses cannot be used: " + advice}
}

// String returns the pattern in its canonical form.
func (p Pattern) String() string { return p.before + tokenMark + p.after + "@" + p.domain }

// Address returns the address for a token that a Ring has minted.
func (p Pattern) Address(token string) mentoring.Address {
	return mentoring.CanonicalAddress(p.before + token + p.after + "@" + p.domain)
}

// Match finds the token in an address of this pattern's domain. It is as tolerant of the local part as Parse, because
// mail systems are free to change what is around the token; the domain must be the pattern's own.
func (p Pattern) Match(addr string) (Token, bool) {
	addr = strings.TrimRight(strings.ToLower(unfold(unescape(addr))), "> \t\r\n.")
	local, isOurs := strings.CutSuffix(addr, "@"+p.domain)
	if !isOurs || p.domain == "" {
		return Token{}, false
	}
	return Parse(local)
}

func isDomain(s string) bool {
	if s == "" || len(s) > 253 || !strings.Contains(s, ".") {
		return false
	}
	for label := range strings.SplitSeq(s, ".") {
		if label == "" || len(label) > 63 || strings.Trim(label, "-") != label || strings.Trim(label, letters+"-") != "" {
			return false
		}
	}
	return true
}

const letters = "abcdefghijklmnopqrstuvwxyz0123456789"

func isLocal(s string) bool {
	return strings.Trim(s, letters+"+-_.=") == "" && !strings.HasPrefix(s, ".") && !strings.HasSuffix(s, ".")
}

func endsInWord(s string) bool     { return s != "" && isWord(s[len(s)-1]) }
func startsWithWord(s string) bool { return s != "" && isWord(s[0]) }

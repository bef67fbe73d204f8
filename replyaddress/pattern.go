package replyaddress

import (
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
)

const (
	tokenMark    = "{token}"
	longestLocal = 64 // octets, RFC 5321 4.5.3.1.1
)

// Pattern is how an installation writes its addresses: a sub-address of one mailbox, "reply+{token}@example.org", a domain
// of their own that one mailbox catches, "{token}@reply.example.org", or one address for all, "mentoring@example.org".
type Pattern struct {
	before, after, domain string // canonical: lower case
	plain                 bool   // before is the whole local part
}

// Mode says what a pattern asks of the mail server.
type Mode string

// What a pattern asks of the mail server.
const (
	Tagged   Mode = "plus"      // a mailbox that also takes what has a tag in its address
	CatchAll Mode = "catch-all" // a mailbox that takes every address of a domain
	Plain    Mode = "none"      // nothing: an answer is known by the Message-ID that it refers to
)

// Mode returns what the pattern asks of the mail server.
func (p Pattern) Mode() Mode {
	switch {
	case p.plain:
		return Plain
	case p.before+p.after == "":
		return CatchAll
	default:
		return Tagged
	}
}

// ParsePattern reads a pattern as an operator writes it.
func ParsePattern(s string) (Pattern, error) {
	written := strings.ToLower(strings.TrimSpace(s))
	local, domain, hasDomain := strings.Cut(written, "@")
	before, after, hasMark := strings.Cut(local, tokenMark)
	switch {
	case !hasDomain || strings.Contains(after, tokenMark) || !isDomain(domain):
		return Pattern{}, patternError("write it like \"reply+{token}@example.org\", \"{token}@reply.example.org\" or \"mentoring@example.org\"")
	case !hasMark && strings.Contains(local, "token"):
		return Pattern{}, patternError("write {token} in braces")
	case !hasMark && (local == "" || len(local) > longestLocal || !isAtoms(local)):
		return Pattern{}, patternError("what stands before the @ is not what a mailbox is called")
	case !hasMark:
		return Pattern{before: local, domain: domain, plain: true}, nil
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
func (p Pattern) String() string { return p.write(tokenMark) }

// Address returns the address for a token that a Ring has minted.
func (p Pattern) Address(token string) mentoring.Address {
	return mentoring.CanonicalAddress(p.write(token))
}

func (p Pattern) write(token string) string {
	if p.plain {
		token = ""
	}
	return p.before + token + p.after + "@" + p.domain
}

// Match finds the token in an address of this pattern's domain. It is as tolerant of the local part as Parse, because
// mail systems are free to change what is around the token; the domain must be the pattern's own. A
// pattern without a token still knows the tokens of mails that went out under another one.
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

// isAtoms is the local part that every mail system passes on unharmed (RFC 5322, section 3.2.3).
func isAtoms(s string) bool {
	return strings.Trim(s, letters+"!#$%&'*+-/=?^_`{|}~.") == "" && !strings.Contains("."+s+".", "..")
}

func endsInWord(s string) bool     { return s != "" && isWord(s[len(s)-1]) }
func startsWithWord(s string) bool { return s != "" && isWord(s[0]) }

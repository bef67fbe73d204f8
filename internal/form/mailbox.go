package form

import (
	"errors"
	"net/mail"
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/net/idna"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// errNotAnAddress is the one answer to everything that cannot be mailed.
var errNotAnAddress = errors.New("is not an email address: write one such as anna@example.org")

// dotAtom is the local part that every mail system passes on unharmed (RFC 5322, section 3.2.3).
var dotAtom = regexp.MustCompile("^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$")

// lookup maps a domain to ASCII, and holds it to the lengths of RFC 1035, section 2.3.4.
var lookup = idna.New(idna.MapForLookup(), idna.BidiRule(), idna.StrictDomainName(true), idna.VerifyDNSLength(true))

// Mailbox reads "anna@example.org" or "Anna Berg <anna@example.org>" (RFC 5322, section 3.4). The address is canonical,
// with an internationalised domain in its ASCII form (RFC 5890). The error reads on from the text that was handed in.
func Mailbox(text string) (name string, addr mentoring.Address, err error) {
	text = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(text), "mailto:"))
	bare := text
	if open := strings.LastIndexByte(text, '<'); open >= 0 && strings.HasSuffix(text, ">") {
		name, bare = strings.Trim(strings.TrimSpace(text[:open]), `"`), text[open+1:len(text)-1]
		if decoded, err := mail.ParseAddress(text); err == nil {
			name = decoded.Name
		}
	}
	local, domain, ok := strings.Cut(string(mentoring.CanonicalAddress(bare)), "@")
	if !ok || len(local) > 64 || !dotAtom.MatchString(local) {
		return "", "", errNotAnAddress
	}
	ascii, err := lookup.ToASCII(domain)
	if err != nil || !strings.Contains(strings.Trim(ascii, "."), ".") || strings.HasSuffix(ascii, ".") {
		return "", "", errNotAnAddress
	}
	return printable(name), mentoring.Address(local + "@" + ascii), nil
}

// printable leaves out what would break a header or a line, and makes white space plain.
func printable(name string) string {
	return strings.Join(strings.FieldsFunc(name, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }), " ")
}

package inbox

import (
	netmail "net/mail"
	"strings"

	"golang.org/x/net/idna"

	"github.com/rapport-mentoring/rapport/internal/form"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// Author returns the one address that a mail says it is from, with its domain in A-labels (RFC 5890), or why it says
// none that can be somebody's identity.
//
// From is what Message.From shows: whatever can be made out of it. This is what somebody may be known by, so it takes
// less: one From field (RFC 5322, 3.6.2) with one mailbox in it, an ASCII dot-atom at a domain name, without a group, a
// comment, a quoted local part or an encoded word in the address. Parsers disagree about those, and whoever writes for
// the disagreement is nobody we know. What this grammar and net/mail do not read alike is no identity either.
func (m *Message) Author() (author mentoring.Address, doubt string) {
	values := m.Header.Values("From")
	switch {
	case len(values) == 0:
		return "", "no From"
	case len(values) > 1:
		return "", "several From fields"
	}
	value := toText([]byte(values[0]), "")
	spec, ok := soleMailbox(value)
	if !ok {
		return "", "From is not one plain mailbox"
	}
	_, author, err := form.Mailbox(spec)
	if err != nil {
		return "", "From is no plain address"
	}
	if !saysItself(spec, author) {
		return "", "From is written in look-alikes"
	}
	list, err := netmail.ParseAddressList(strings.ReplaceAll(value, "=?", hiddenWord))
	if err != nil || len(list) != 1 {
		return "", "From is read in two ways"
	}
	if _, other, err := form.Mailbox(list[0].Address); err != nil || other != author {
		return "", "From is read in two ways"
	}
	return author, ""
}

// saysItself reports whether a domain in letters beyond ASCII is written as it is, and not with signs that are only mapped
// to it, such as full-width letters and full stops (UTS 46).
func saysItself(spec string, author mentoring.Address) bool {
	domain := strings.ToLower(spec[strings.LastIndexByte(spec, '@')+1:])
	if strings.IndexFunc(domain, func(r rune) bool { return r >= 0x80 }) < 0 {
		return true
	}
	letters, err := idna.ToUnicode(author.Domain())
	return err == nil && letters == domain
}

// soleMailbox returns the addr-spec of a field that holds a single mailbox: "spec", "<spec>" or "phrase <spec>".
func soleMailbox(value string) (spec string, ok bool) {
	value = strings.TrimSpace(value)
	open := afterPhrase(value)
	switch {
	case open < 0:
		return "", false
	case open == len(value):
		spec = value
	case strings.HasSuffix(value, ">"):
		spec = strings.TrimSpace(value[open+1 : len(value)-1])
	default:
		return "", false
	}
	return spec, spec != "" && !strings.ContainsAny(spec, " \t\"()<>:;,\\[]") && !strings.Contains(spec, "=?")
}

// afterPhrase returns where the angle bracket stands that ends a display name, the length when there is none, and -1
// when something stands before it that is no display name.
func afterPhrase(value string) int {
	quoted, at := false, false
	for i := 0; i < len(value); i++ {
		switch c := value[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '<':
			if at {
				return -1
			}
			return i
		case c == '@':
			at = true
		case strings.IndexByte("():;,\\[]>", c) >= 0:
			return -1
		}
	}
	if quoted {
		return -1
	}
	return len(value)
}

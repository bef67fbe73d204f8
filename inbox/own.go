package inbox

import (
	"slices"
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replyaddress"
)

// Own is what we write from.
type Own struct {
	Addresses []mentoring.Address // plus-tagged forms of these are ours too
	Domains   []string            // every address in these is ours: the domains of reply addresses
}

// wrote tells a mail that we wrote ourselves and that came back by a forward or a loop, and one that another Rapport wrote:
// two of them would talk for ever. A gateway may take our own field off, but not the address that answers go to. In a
// bounce our own header is in the part that is given back, not in the mail's.
func (o Own) wrote(m *Message) bool {
	return m.Header.Has("Rapport-Step") || slices.ContainsFunc(m.From, o.has) || asksForReplies(m)
}

// asksForReplies tells a mail whose answers go to an address with a token, whoever signed it.
func asksForReplies(m *Message) bool {
	for _, a := range canonical(nil, addresses(m.Header.Get("Reply-To"))) {
		local, _, _ := strings.Cut(string(a), "@")
		if token, ok := replyaddress.Parse(local); ok && token.Purpose() == replyaddress.Reply {
			return true
		}
	}
	return false
}

func (o Own) has(a mentoring.Address) bool {
	if slices.Contains(o.Domains, a.Domain()) {
		return true
	}
	local, domain, _ := strings.Cut(string(a), "@")
	local, _, _ = strings.Cut(local, "+")
	return slices.Contains(o.Addresses, mentoring.Address(local+"@"+domain))
}

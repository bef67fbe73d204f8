package inbox

import (
	"slices"
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Own is what we write from.
type Own struct {
	Addresses []mentoring.Address // plus-tagged forms of these are ours too
	Domains   []string            // every address in these is ours: the domains of reply addresses
}

// wrote tells a mail that we wrote ourselves and that came back by a forward or a loop. In a bounce our own header is in
// the part that is given back, not in the mail's.
func (o Own) wrote(m *Message) bool {
	return m.Header.Has("Rapport-Step") || slices.ContainsFunc(m.From, o.has)
}

func (o Own) has(a mentoring.Address) bool {
	if slices.Contains(o.Domains, a.Domain()) {
		return true
	}
	local, domain, _ := strings.Cut(string(a), "@")
	local, _, _ = strings.Cut(local, "+")
	return slices.Contains(o.Addresses, mentoring.Address(local+"@"+domain))
}

package inbox

import (
	"net/netip"
	"slices"
	"strings"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Border is the mail server of one's own through which every mail comes in. What stands above its Received field was
// written behind it; everything below may have been written by anybody. The zero Border is one that is not known: then
// nothing that a mail says of its own authentication is believed.
type Border struct {
	AuthservID string // who signs its Authentication-Results (RFC 8601, 2.5), exactly
	ReceivedBy string // the name after "by" in its Received field (RFC 5321, 4.4)
}

// Known reports whether there is a border to go by.
func (b Border) Known() bool { return b.AuthservID != "" && b.ReceivedBy != "" }

// Verdict is what the border found out about the domain that a mail says it is from.
type Verdict int

// What the border found out.
const (
	NoVerdict Verdict = iota
	Authentic         // DMARC passed for exactly that domain (RFC 7489)
	Forged            // DMARC failed, which an honest forwarder may cause as well
)

// Verdict returns what the border says of a mail whose author is at that address. Of several results the worst counts.
func (b Border) Verdict(m *Message, author mentoring.Address) Verdict {
	if !b.Known() || author == "" {
		return NoVerdict
	}
	behind, found := b.behind(m)
	if !found {
		return NoVerdict
	}
	var all []methodResult
	for _, f := range behind {
		if strings.EqualFold(f.key, "Authentication-Results") {
			all = append(all, resultsOf(f.value, b.AuthservID)...)
		}
	}
	return judge(all, author.Domain())
}

// Recipients returns the addresses that a mail came to, each once: those of the envelope, as far as the border or a
// server behind it wrote them down, and then those that the mail names itself.
func (b Border) Recipients(m *Message) (envelope, named []mentoring.Address) {
	behind, _ := b.behind(m)
	for _, f := range behind {
		if slices.ContainsFunc(envelopeFields, func(key string) bool { return strings.EqualFold(key, f.key) }) {
			envelope = canonical(envelope, addresses(f.value))
		}
	}
	for _, key := range []string{"To", "Cc"} {
		for _, v := range m.Header.Values(key) {
			named = canonical(named, addresses(v))
		}
	}
	return envelope, named
}

// envelopeFields are where a server that delivers writes down whom the envelope named. A sender can write them too.
var envelopeFields = []string{"Delivered-To", "X-Original-To", "Envelope-To"}

// headerField is one field of a header, unfolded.
type headerField struct{ key, value string }

// behind returns the fields above the border's own Received, topmost first, and whether that was found. Only the topmost
// Received by that name is the border's: another below it is a forgery. While no border is known, the fields above the
// first Received of all are those of the server that delivered.
func (b Border) behind(m *Message) (fields []headerField, found bool) {
	for each := m.Header.Fields(); each.Next(); {
		if strings.EqualFold(each.Key(), "Received") && (!b.Known() || strings.EqualFold(receivedBy(each.Value()), b.ReceivedBy)) {
			return fields, true
		}
		fields = append(fields, headerField{each.Key(), strings.TrimSpace(each.Value())})
	}
	if b.Known() {
		return nil, false
	}
	return fields, false
}

// receivedBy returns the host after "by" in the trace of one hop. The name that the sender gave of itself, which comes
// after "from" and may be any word, is passed over.
func receivedBy(value string) string {
	words := strings.Fields(withoutComments(value))
	if len(words) > 1 && strings.EqualFold(words[0], "from") {
		words = words[2:]
	}
	if len(words) > 1 && strings.EqualFold(words[0], "by") {
		return strings.TrimRight(words[1], ";.")
	}
	return ""
}

// Peer returns the IP address that handed a mail to the border, or to the server that delivered it while no border is
// known; "" when that is not written down.
func (b Border) Peer(m *Message) string {
	for _, value := range m.Header.Values("Received") {
		if b.Known() && !strings.EqualFold(receivedBy(value), b.ReceivedBy) {
			continue
		}
		from, _, _ := strings.Cut(value, " by ")
		at, end := strings.LastIndexByte(from, '['), strings.LastIndexByte(from, ']')
		if at < 0 || end < at {
			return ""
		}
		if ip, err := netip.ParseAddr(strings.TrimPrefix(strings.ToLower(from[at+1:end]), "ipv6:")); err == nil {
			return ip.String()
		}
		return ""
	}
	return ""
}

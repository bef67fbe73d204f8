package inbox

import (
	"regexp"
	"slices"
	"strings"

	"github.com/emersion/go-message"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// deliveryReport reads the delivery status of a mail (RFC 3464), nil when it holds none. Of several recipients, the one
// who fared worst is reported: our own mails have one.
func deliveryReport(shape Shape) *DeliveryReport {
	var worst *DeliveryReport
	for _, part := range shape.Parts {
		if part.Type != "message/delivery-status" && part.Type != "message/global-delivery-status" {
			continue
		}
		h := readHeader(part.Header)
		text := decodePart(part, h)
		for group := range strings.SplitSeq(strings.ReplaceAll(text, "\n \n", "\n\n"), "\n\n") {
			if r := recipientReport(readHeader([]byte(strings.TrimLeft(group, "\n")))); r != nil && (worst == nil || severity(r) > severity(worst)) {
				worst = r
			}
		}
	}
	if worst != nil {
		worst.MessageID = returnedMessageID(shape)
		worst.complete(shape)
	}
	return worst
}

// complete fills in what a report leaves out from the words that stand before it.
func (r *DeliveryReport) complete(shape Shape) {
	for _, part := range shape.Parts {
		if part.Type != "text/plain" || r.Recipient != "" && r.Status != "" {
			continue
		}
		words, _ := cutReturned(beginning(decodePart(part, readHeader(part.Header)), maxNotice))
		if a := anyAddress.FindString(words); r.Recipient == "" && a != "" {
			r.Recipient = mentoring.CanonicalAddress(a)
		}
		if r.Status == "" && (r.Action == "failed" || r.Action == "delayed" || r.Action == "") {
			r.Status = statusIn(r, words)
		}
		return
	}
}

// recipientReport reads the fields about one recipient.
func recipientReport(h message.Header) *DeliveryReport {
	r := DeliveryReport{
		Action:     strings.ToLower(firstWord(h.Get("Action"))),
		Status:     enhancedStatus.FindString(h.Get("Status")),
		Diagnostic: decodeWords(afterType(h.Get("Diagnostic-Code"))),
	}
	for _, key := range []string{"Final-Recipient", "Original-Recipient"} {
		if list := addresses(afterType(h.Get(key))); r.Recipient == "" && len(list) == 1 {
			r.Recipient = mentoring.CanonicalAddress(list[0].Address)
		}
	}
	if r.Action == "" && r.Status == "" && r.Recipient == "" {
		return nil
	}
	// Some servers state no more than a class, and the true status in their words.
	if s := enhancedStatus.FindString(r.Diagnostic); s != "" && (r.Status == "" || strings.HasSuffix(r.Status, ".0.0")) {
		r.Status = s
	}
	return &r
}

var enhancedStatus = regexp.MustCompile(`\b[245]\.\d{1,3}\.\d{1,3}\b`)

func severity(r *DeliveryReport) int {
	return slices.Index([]string{"expanded", "relayed", "delivered", "delayed", "failed"}, r.Action)
}

// afterType removes the "rfc822;" or "smtp;" before a value.
func afterType(v string) string {
	if kind, value, ok := strings.Cut(v, ";"); ok && !strings.ContainsAny(kind, " @<") {
		return strings.TrimSpace(value)
	}
	return v
}

func firstWord(v string) string {
	word, _, _ := strings.Cut(strings.TrimSpace(v), " ")
	return word
}

// returnedMessageID finds the id of the mail that a bounce gives back, whole or as its header.
func returnedMessageID(shape Shape) string {
	for i, part := range shape.Parts {
		var header []byte
		switch {
		case part.Parent >= 0 && isMail(shape.Parts[part.Parent].Type):
			header = part.Header
		case part.Type == "text/rfc822-headers" || part.Type == "message/rfc822-headers" || part.Type == "message/global-headers":
			header = []byte(decodePart(part, readHeader(part.Header)))
		default:
			continue
		}
		h := readHeader(header)
		if id := messageID(h.Get("Message-Id")); id != "" && i > 0 {
			return id
		}
	}
	return ""
}

// plainDeliveryReport makes a report out of a bounce that follows no standard: qmail, Exim and many others write to
// people only.
func plainDeliveryReport(m *Message, shape Shape) *DeliveryReport {
	text, returned := cutReturned(beginning(firstText(m), maxNotice))
	r := DeliveryReport{Action: "failed", Diagnostic: diagnosticLine(text), MessageID: returnedMessageID(shape)}
	if stillTrying.in(fold(m.Subject + "\n" + text)) {
		r.Action = "delayed"
	}
	if id := returnedID.FindStringSubmatch(returned); r.MessageID == "" && id != nil {
		r.MessageID = id[1]
	}
	if list := addresses(m.Header.Get("X-Failed-Recipients")); len(list) > 0 {
		r.Recipient = mentoring.CanonicalAddress(list[0].Address)
	} else {
		r.Recipient = failedRecipient(m, text)
	}
	if r.Recipient == "" {
		r.Recipient = returnedTo(m, shape, returned)
	}
	r.Status = statusIn(&r, m.Subject+"\n"+text)
	return &r
}

// statusIn finds the status in a server's words, or makes it out of them.
func statusIn(r *DeliveryReport, text string) string {
	if s := statusPattern.FindStringSubmatch(r.Diagnostic + "\n" + text); s != nil {
		return s[1]
	}
	status := "5.0.0"
	for _, words := range []string{r.Diagnostic, text} {
		if c := causeIn(words); c != nil {
			status = c.status
			break
		}
	}
	if code := smtpCode.FindStringSubmatch(r.Diagnostic); r.Action == "delayed" || code != nil && code[1][0] == '4' {
		status = "4" + status[1:]
	}
	return status
}

// failedRecipient finds the address that a server could not deliver to: the first in its words that is neither a
// server's, nor ours, nor the id of a mail.
func failedRecipient(m *Message, text string) mentoring.Address {
	var other mentoring.Address
	for line := range strings.Lines(text) {
		label, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(line)), ":")
		if strings.Contains(label, "message-id") || strings.Contains(label, "message id") || label == "from" || label == "sender" || label == "reply-to" {
			continue
		}
		for _, found := range anyAddress.FindAllString(line, maxAddresses) {
			a := mentoring.CanonicalAddress(found)
			switch {
			case slices.Contains(m.Recipients, a) || isDaemon(string(a)) || strings.HasPrefix(string(a), "abuse@"):
			case slices.Contains(m.From, a) || isOurs(m, a):
				if other == "" {
					other = a
				}
			default:
				return a
			}
		}
	}
	return other
}

// isOurs tells an address in the domain that the bounce was sent to.
func isOurs(m *Message, a mentoring.Address) bool {
	return slices.ContainsFunc(m.Recipients, func(r mentoring.Address) bool { return r.Domain() == a.Domain() })
}

// returnedTo is whom the mail that came back was to.
func returnedTo(m *Message, shape Shape, returned string) mentoring.Address {
	to := ""
	if found := returnedToLine.FindStringSubmatch(returned); found != nil {
		to = found[1]
	}
	for _, part := range shape.Parts {
		if part.Parent >= 0 && isMail(shape.Parts[part.Parent].Type) && to == "" {
			h := readHeader(part.Header)
			to = h.Get("To")
		}
	}
	if list := addresses(to); len(list) > 0 {
		return mentoring.CanonicalAddress(list[0].Address)
	}
	return ""
}

var (
	returnedID = regexp.MustCompile(`(?mi)^[> \t]*Message-ID:\s*<([^<>\s]+)>`)
	anyAddress = regexp.MustCompile(`[A-Za-z0-9._%+=/-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+`)
	replyLine  = regexp.MustCompile(`(?m)^.*\b[45]\d\d[ -].*$`)
	smtpCode   = regexp.MustCompile(`\b([45]\d\d)[ -]`)
	// The digits of an IP address or of a version are no status.
	statusPattern  = regexp.MustCompile(`(?:^|[^\d.])([45]\.[0-7]\.\d{1,3})(?:\.?[^\d.]|\.?$)`)
	returnedToLine = regexp.MustCompile(`(?mi)^[> \t]*To:[ \t]*(.+)$`)
	returnedAt     = regexp.MustCompile(`(?mi)^[-> \t*]*(below this line is a copy|this is a copy of the|(the )?original message|returned (mail|message)|undelivered message|original message follows|(start|begin) of (forwarded|returned|original) message|below (this line )?are the headers|message (headers?|text|body) follows|received:\s|return-path:\s)`)
)

// maxNotice is how much of a server's notice is read, in bytes. What it has to say comes first.
const maxNotice = 16 << 10

// cutReturned separates a server's own words from the mail that it gives back.
func cutReturned(text string) (words, returned string) {
	if at := returnedAt.FindStringIndex(text); at != nil && at[0] > 0 {
		return text[:at[0]], text[at[0]:]
	}
	return text, text
}

func diagnosticLine(text string) string {
	return strings.TrimSpace(replyLine.FindString(text))
}

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
	}
	return worst
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
	text, returned := cutReturned(beginning(m.Text, maxNotice))
	r := DeliveryReport{
		Action:     "failed",
		Status:     enhancedStatus.FindString(text),
		Diagnostic: diagnosticLine(text),
		MessageID:  returnedMessageID(shape),
	}
	if isStillTrying(m.Subject + "\n" + text) {
		r.Action = "delayed"
	}
	if id := returnedID.FindStringSubmatch(returned); r.MessageID == "" && id != nil {
		r.MessageID = id[1]
	}
	if list := addresses(m.Header.Get("X-Failed-Recipients")); len(list) > 0 {
		r.Recipient = mentoring.CanonicalAddress(list[0].Address)
	} else if a := anyAddress.FindString(text); a != "" {
		r.Recipient = mentoring.CanonicalAddress(a)
	}
	if r.Status == "" {
		r.Status = statusOfWords(m.Subject + "\n" + text)
	}
	return &r
}

var (
	returnedID = regexp.MustCompile(`(?mi)^[> \t]*Message-ID:\s*<([^<>\s]+)>`)
	anyAddress = regexp.MustCompile(`[A-Za-z0-9._%+=/-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+`)
	replyLine  = regexp.MustCompile(`(?m)^.*\b[45]\d\d[ -].*$`)
	returnedAt = regexp.MustCompile(`(?mi)^[-> \t]*(below this line is a copy|this is a copy of the|(the )?original message|returned (mail|message)|undelivered message|message (headers?|text|body) follows|received:\s|return-path:\s)`)
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

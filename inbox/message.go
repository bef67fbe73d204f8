package inbox

import (
	"time"

	"github.com/emersion/go-message"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Message is a mail that was read. All text is valid UTF-8 without NUL; ids are without angle brackets.
type Message struct {
	MessageID   string
	InReplyTo   string
	References  []string
	From        []mentoring.Address // empty when no address could be read, several when several were claimed
	FromName    string              // of the first
	ReturnPath  string              // "<>" for the null sender, "" when the header is absent
	Recipients  []mentoring.Address // Delivered-To, X-Original-To, Envelope-To, To and Cc, each once
	Date        time.Time           // zero when absent or unreadable
	Subject     string
	Text        string         // the first 256 KB of the letter as plain text; "" when only the HTML holds it whole
	HTML        string         // the first 256 KB of the letter as HTML
	Calendar    string         // the first text/calendar part
	Event       *CalendarEvent // what that says, nil when it holds no event
	Attachments []string       // names; attachments are never opened
	Types       []string       // the media types of all parts, in order, lower-cased
	Delivery    *DeliveryReport
	Returned    string // the Message-ID of the mail that a report gives back, without angle brackets
	Encrypted   bool   // its letter cannot be read without a key
	Sealed      bool   // its letter is inside of a signature that could not be opened

	Header message.Header // the fields of the mail itself, unfolded, in their order
}

// DeliveryReport is what a bounce says (RFC 3464), or what can be made out of one that follows no standard.
type DeliveryReport struct {
	Recipient  mentoring.Address
	Action     string // failed, delayed, delivered, relayed or expanded; "" when it is not stated
	Status     string // RFC 3463, e.g. "5.1.1"; "" when it is not stated
	Diagnostic string
	MessageID  string // of the mail that bounced, without angle brackets
}

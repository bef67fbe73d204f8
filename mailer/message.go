package mailer

import (
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Message is one mail to one person, before it is composed.
type Message struct {
	MessageID   string // without angle brackets
	Date        time.Time
	FromName    string
	From        mentoring.Address
	ToName      string
	To          mentoring.Address
	ReplyTo     string // "" means that replies go to From
	Unsubscribe string // the address to which "stop" is mailed; "" leaves the header out
	Subject     string
	Text        string
	HTML        string // "" makes a mail of plain text only
	InReplyTo   string // a message id without angle brackets
	References  []string
	Step        string // header Rapport-Step: the kind of mail, e.g. "session"
	Auto        string // Auto-Submitted; "" means auto-generated, the other value is auto-replied
	Attachments []Attachment
	Calendar    *Calendar // an entry for the reader's calendar; nil for none
}

// Calendar is an entry as mail programs take it (RFC 6047): the last alternative of the letter, and a file beside it for those
// that only open files.
type Calendar struct {
	Method  string // REQUEST or CANCEL, as the entry itself says
	Content []byte
}

// Attachment is a file that goes with a mail, or a picture that its HTML shows.
type Attachment struct {
	Name    string
	ID      string // the content id by which the HTML shows it (RFC 2392), without angle brackets; "" beside the mail
	Type    string // media type, e.g. "text/calendar; method=PUBLISH"
	Content []byte
}

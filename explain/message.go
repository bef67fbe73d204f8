package explain

import (
	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/replies"
)

// read is what a whole message was found to be.
type read struct {
	ID         string `json:"id"`
	Kind       string `json:"kind"`
	Text       string `json:"text"`
	FullText   string `json:"full_text"`
	Subject    string `json:"subject"`
	FromEmail  string `json:"from_email"`
	Recipient  string `json:"recipient,omitempty"` // whom a bounce is about
	Status     string `json:"status,omitempty"`    // RFC 3463
	Hard       *bool  `json:"hard,omitempty"`      // of a bounce: the address is no good
	ReturnDate string `json:"return_date,omitempty"`
	Why        string `json:"why,omitempty"` // the message was beyond the limits of what is read
}

// kinds are the contract's words for the classes of mail.
var kinds = map[inbox.Class]string{
	inbox.Human: "reply", inbox.OutOfOffice: "autoreply", inbox.AutoReply: "autoreply", inbox.BounceHard: "bounce",
	inbox.BounceSoft: "bounce", inbox.Delayed: "delayed", inbox.Receipt: "receipt", inbox.Calendar: "calendar",
	inbox.Reaction: "reaction", inbox.List: "other", inbox.Complaint: "complaint", inbox.OwnMail: "other",
	inbox.Challenge: "challenge", inbox.Notification: "auto_generated",
}

func message(r request) read {
	m, err := inbox.Parse(*r.Raw)
	if err != nil {
		return read{ID: r.ID, Kind: "other", Why: err.Error()}
	}
	class := inbox.Classify(m, inbox.Own{})
	out := read{ID: r.ID, Kind: kinds[class], Subject: m.Subject, FullText: replies.FullText(words(m)), Text: replies.NewText(words(m))}
	if len(m.From) > 0 {
		out.FromEmail = string(m.From[0])
	}
	switch class {
	case inbox.BounceHard, inbox.BounceSoft, inbox.Delayed:
		hard := class == inbox.BounceHard
		out.Hard = &hard
		out.Recipient, out.Status = string(m.Delivery.Recipient), m.Delivery.Status
	case inbox.OutOfOffice, inbox.AutoReply:
		if day, ok := inbox.ReturnDate(m, out.FullText); ok {
			out.ReturnDate = day.String()
		}
	}
	return out
}

// words are what a message says.
func words(m *inbox.Message) replies.Message {
	return replies.Message{Text: m.Text, HTML: m.HTML, Subject: m.Subject, Date: m.Date}
}

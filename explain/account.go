package explain

import (
	"errors"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replies"
	"github.com/rapport-mentoring/rapport/replyaddress"
)

// Account is the whole story of one message: what it is, what was cut from it and why, and what was understood.
type Account struct {
	Fit         bool               `json:"fit"`                  // within the limits of what is read
	Why         string             `json:"why,omitempty"`        // it is not
	Class       inbox.Class        `json:"class,omitempty"`      // what sort of mail it is
	From        []string           `json:"from,omitempty"`       //
	Subject     string             `json:"subject,omitempty"`    //
	Token       string             `json:"token,omitempty"`      // of the reply address, when there is one
	References  []string           `json:"references,omitempty"` //
	Recipient   string             `json:"recipient,omitempty"`  // whom a bounce is about
	Status      string             `json:"status,omitempty"`     // of a bounce, RFC 3463
	Returns     string             `json:"returns,omitempty"`    // out of office: the day they are back
	Encrypted   bool               `json:"encrypted,omitempty"`  // nothing in it can be read without a key
	Attachments []string           `json:"attachments,omitempty"`
	Lines       []replies.Line     `json:"lines,omitempty"` // of its text, with why each was cut
	Text        string             `json:"text,omitempty"`  // what the writer wrote anew
	Language    string             `json:"language,omitempty"`
	Answer      *mentoring.Answer  `json:"answer,omitempty"`
	Decision    mentoring.Decision `json:"decision,omitempty"`
	Certainty   float64            `json:"certainty,omitempty"`
	Because     []replies.Reason   `json:"because,omitempty"`
	WouldAsk    replies.Doubt      `json:"would_ask,omitempty"` // what is not sure
}

// Message takes the bytes of a message through every step, up to what it means as the answer to an ask. Sent is the text
// of our mail that it answers, "" when unknown.
func Message(raw []byte, ask replies.Ask, sent string) Account {
	m, err := inbox.Parse(raw)
	if err != nil {
		if unfit, ok := errors.AsType[*inbox.Unfit](err); ok {
			return Account{Why: unfit.Error()}
		}
		return Account{Why: err.Error()}
	}
	a := Account{
		Fit: true, Class: inbox.Classify(m, inbox.Own{}), Subject: m.Subject, References: m.References,
		Attachments: m.Attachments, Encrypted: m.Encrypted,
	}
	for _, from := range m.From {
		a.From = append(a.From, string(from))
	}
	for _, to := range m.Recipients {
		if token, ok := replyaddress.Parse(string(to)); ok {
			a.Token = token.String()
		}
	}
	said := words(m)
	said.Sent = sent
	switch a.Class {
	case inbox.BounceHard, inbox.BounceSoft, inbox.Delayed:
		a.Recipient, a.Status = string(m.Delivery.Recipient), m.Delivery.Status
	case inbox.OutOfOffice:
		if day, ok := inbox.ReturnDate(m, replies.FullText(said)); ok {
			a.Returns = day.String()
		}
	case inbox.Human:
		a.Lines = replies.Lines(said)
		a.understand(replies.Read(said, ask))
	}
	return a
}

func (a *Account) understand(r replies.Reading) {
	a.Text, a.Language, a.Answer = r.Text, r.Language, &r.Answer
	a.Decision, a.Certainty, a.Because, a.WouldAsk = r.Decision, r.Certainty, r.Because, r.Doubt

}

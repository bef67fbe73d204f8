package demo

import (
	"cmp"
	"strings"
	"time"
)

// Delivery is one mail that the post office has put into one mailbox, as its own ledger has it.
type Delivery struct {
	Seq       int64
	MessageID string // with or without angle brackets
	Recipient string // the envelope's
	Mailbox   string // where it was put; the service's catches many recipients
	SHA256    string // of the bytes in the mailbox, in hex
}

// Books is what the database says.
type Books struct {
	Mailbox string // the one that the service reads
	Sent    []Sent
	Events  []Event

	Pairs      int // pairs that were introduced
	Closed     int // of these, closed at their planned end
	EndedEarly int // of these, ended by one of the two
	HandedOver int // matters that a coordinator was asked to decide
	Took       time.Duration
}

// Sent is one outgoing mail.
type Sent struct {
	MessageID string
	Address   string // "" when whoever got it has been erased since
	State     string // "sent" when the post office is believed to have taken it
	Ends      string // the pair whose end it tells, "" when it tells something else
}

// Event is what came of one incoming mail.
type Event struct {
	SHA256      string // of the bytes, in hex
	MessageID   string
	Disposition string
}

// Ledger is the account of a demo.
type Ledger struct {
	Pairs           int     `json:"pairs"`
	Closed          int     `json:"closed"`
	EndedEarly      int     `json:"ended_early"`
	MailsSent       int     `json:"mails_sent"`       // delivered to people, each once
	RepliesReceived int     `json:"replies_received"` // delivered to the service, each Message-ID once; automatic ones too
	RepliesApplied  int     `json:"replies_applied"`
	AskedBack       int     `json:"asked_back"`
	HandedOver      int     `json:"handed_over"`
	Lost            int     `json:"lost"`
	Doubled         int     `json:"doubled"`
	Seconds         float64 `json:"seconds"`
}

// The dispositions of events that changed something or that somebody was written to about.
const (
	applied    = "applied"
	askedBack  = "asked_back"
	handedOver = "handed_over"
	tooLate    = "closed"
)

// Count compares the post office's account with the database's.
//
// Lost is a mail that the database calls sent and the post office never had, or one that the post office put into the
// service's mailbox and the database knows nothing of. Doubled is a Message-ID of the service that reached the same
// recipient more than once, each time too many, a second mail to somebody that tells how their pair ended, or an incoming
// Message-ID of which more than one copy had an effect.
func Count(office []Delivery, books Books) Ledger {
	l := Ledger{
		Pairs: books.Pairs, Closed: books.Closed, EndedEarly: books.EndedEarly, HandedOver: books.HandedOver,
		Seconds: books.Took.Round(time.Millisecond).Seconds(),
	}
	out, in := split(office, books)
	l.MailsSent = len(out)
	for _, times := range out {
		l.Doubled += times - 1
	}
	delivered := map[string]bool{}
	for parcel := range out {
		delivered[parcel.id] = true
	}
	endings := map[parcelKey]bool{}
	for _, s := range books.Sent {
		if ending := (parcelKey{s.Ends, strings.ToLower(s.Address)}); s.Ends != "" && s.Address != "" && s.State == "sent" {
			l.Doubled += oneIf(endings[ending])
			endings[ending] = true
		}
		if s.State == "sent" && out[keyOf(s.MessageID, s.Address)] == 0 && !(s.Address == "" && delivered[bareID(s.MessageID)]) {
			l.Lost++
		}
	}

	known := map[string]bool{}
	effects := map[string]int{}
	for _, e := range books.Events {
		known[strings.ToLower(e.SHA256)] = true
		switch e.Disposition {
		case applied:
			l.RepliesApplied++
		case askedBack:
			l.AskedBack++
		case handedOver, tooLate:
		default:
			continue
		}
		if id := bareID(e.MessageID); id != "" {
			effects[id]++
		}
	}
	replies := map[string]bool{}
	for sum, id := range in {
		replies[cmp.Or(id, sum)] = true
		if !known[sum] {
			l.Lost++
		}
	}
	l.RepliesReceived = len(replies)
	for _, times := range effects {
		l.Doubled += times - 1
	}
	return l
}

func oneIf(is bool) int {
	if is {
		return 1
	}
	return 0
}

// parcelKey is one mail to one person.
type parcelKey struct{ id, address string }

func keyOf(messageID, address string) parcelKey {
	return parcelKey{bareID(messageID), strings.ToLower(address)}
}

func bareID(id string) string { return strings.Trim(strings.TrimSpace(id), "<>") }

// split sorts what the post office delivered into the service's mails with the times that each came, and the mails to the
// service, by their contents, with their Message-IDs.
func split(office []Delivery, books Books) (out map[parcelKey]int, in map[string]string) {
	ours := map[string]bool{}
	for _, s := range books.Sent {
		ours[bareID(s.MessageID)] = true
	}
	out, in = map[parcelKey]int{}, map[string]string{}
	for _, d := range office {
		switch {
		case strings.EqualFold(d.Mailbox, books.Mailbox):
			in[strings.ToLower(d.SHA256)] = bareID(d.MessageID)
		case ours[bareID(d.MessageID)]:
			out[keyOf(d.MessageID, d.Recipient)]++
		}
	}
	return out, in
}

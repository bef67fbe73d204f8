package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/mail"
	"net/smtp"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/internal/campaign/plan"
	"github.com/rapport-mentoring/rapport/internal/campaign/wire"
)

// strangers send what comes beside the replies of the people. They know what anybody knows who can see the mail of the
// programme: nothing of the service or its database.
type strangers struct {
	stage  *stage
	world  *world
	chance *rand.Rand
	sent   int
}

// errNothing is that there was no mail yet to do something with.
var errNothing = errors.New("there is no mail to do it with")

// pulse has one of the season's pulses ask for help: a mail whose effect is one answer, whenever a campaign needs one to come.
func (s *strangers) pulse() error {
	s.sent++
	all := s.world.last().pulses
	actor := all[s.sent%len(all)]
	return s.send(string(actor.Email), ownMailbox, s.letter(actor.Name, string(actor.Email), ownMailbox, "Help", "help\n"))
}

// act sends one unexpected mail.
func (s *strangers) act(what string) error {
	s.sent++
	switch what {
	case plan.SameAgain:
		theirs, ok := s.pick(s.stage.in, func(h wire.Handed) bool { return h.From != "" })
		if !ok {
			return errNothing
		}
		return s.send(theirs.From, theirs.Recipients[0], theirs.Raw)
	case plan.UnknownMail:
		return s.send("nobody@homemail.test", ownMailbox, s.letter("No Body", "nobody@homemail.test", ownMailbox, "Hello", "Yes, I would like to join.\n"))
	case plan.Bounced:
		return s.send("", ownMailbox, s.letter("Mail Delivery System", "mailer-daemon@homemail.test", ownMailbox, "Undelivered Mail Returned to Sender",
			"This is the mail system. Your message could not be delivered.\n"))
	}
	ours, ok := s.pick(s.stage.out, s.about)
	if !ok {
		return errNothing
	}
	m, err := mail.ReadMessage(bytes.NewReader(ours.Raw))
	if err != nil {
		return err
	}
	reply := strings.Trim(cmp.Or(m.Header.Get("Reply-To"), m.Header.Get("From")), "<>")
	if parsed, err := mail.ParseAddress(reply); err == nil {
		reply = parsed.Address
	}
	thread := "In-Reply-To: " + m.Header.Get("Message-ID") + "\r\nReferences: " + m.Header.Get("Message-ID") + "\r\n"
	reader, subject := ours.Recipients[0], "Re: a mail of yours"
	switch what {
	case plan.PostScript:
		return s.send(reader, reply, append([]byte(thread), s.letter("A Reader", reader, reply, subject, "Thank you!\n")...))
	case plan.Stops:
		return s.send(reader, reply, append([]byte(thread), s.letter("A Reader", reader, reply, subject, "STOP\n")...))
	case plan.PassedOn:
		other := fmt.Sprintf("colleague%d@homemail.test", s.sent)
		return s.send(other, reply, append([]byte(thread), s.letter("A Colleague", other, reply, subject, "Yes, gladly.\n")...))
	case plan.AutoReply:
		auto := "Auto-Submitted: auto-replied\r\n" + thread
		return s.send("", ours.From, append([]byte(auto), s.letter("A Reader", reader, ours.From, "Out of office", "I am not in this week.\n")...))
	}
	return errors.ErrUnsupported
}

// about reports whether a mail went to somebody of this season who is no pulse, and who has mail to spare: an unexpected
// reply may be taken for the answer of that person.
func (s *strangers) about(h wire.Handed) bool {
	if !h.Accepted || len(h.Recipients) != 1 {
		return false
	}
	for _, actor := range s.world.last().cast.Actors {
		if strings.EqualFold(string(actor.Email), h.Recipients[0]) {
			return actor.Role != "" && actor.Reads()
		}
	}
	return false
}

// pick draws one of the mails in a journal that fit. It gives up when it draws many that do not.
func (s *strangers) pick(journal *wire.Journal, fits func(wire.Handed) bool) (wire.Handed, bool) {
	n := journal.Len()
	for range min(n, 50) {
		h, err := journal.At(s.chance.IntN(n))
		if err == nil && h.Accepted && len(h.Recipients) == 1 && fits(h) {
			return h, true
		}
	}
	return wire.Handed{}, false
}

// letter writes a plain mail with a Message-ID of its own.
func (s *strangers) letter(name, from, to, subject, text string) []byte {
	_, domain, _ := strings.Cut(from, "@")
	text = strings.ReplaceAll(text, "\n", "\r\n")
	return fmt.Appendf(nil, "Message-ID: <campaign.%d@%s>\r\nDate: %s\r\nFrom: %s <%s>\r\nTo: <%s>\r\nSubject: %s\r\nMIME-Version: 1.0\r\n"+
		"Content-Type: text/plain; charset=utf-8\r\n\r\n%s", s.sent, domain, s.stage.clock.Now().Format(time.RFC1123Z), name, from, to, subject, text)
}

// send hands a mail to the mail server, and tries for a while: the server may be away because we killed it.
func (s *strangers) send(from, to string, raw []byte) error {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	for {
		err := s.handOver(from, to, raw)
		if err == nil {
			return nil
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("hand a mail over: %w", err)
		case <-time.After(100 * time.Millisecond):
		}
	}
}

func (s *strangers) handOver(from, to string, raw []byte) error {
	var client *smtp.Client
	if err := (post{from, to, raw}).offer(&client, s.stage.mailboxes().SMTPAddr); err != nil {
		return err
	}
	_ = client.Quit() // the mail is theirs, however this goes
	return nil
}

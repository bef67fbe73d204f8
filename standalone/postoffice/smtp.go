package postoffice

import (
	"bufio"
	"bytes"
	"crypto/rand"
	"crypto/subtle"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"
	"time"

	"github.com/emersion/go-message/textproto"
	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"
)

// serveSMTP takes mail in until the listener is stopped.
func (o *Office) serveSMTP() {
	server := smtp.NewServer(smtp.BackendFunc(func(c *smtp.Conn) (smtp.Session, error) {
		return &smtpSession{office: o, helo: c.Hostname()}, nil
	}))
	server.Domain = o.options.Domain
	server.MaxMessageBytes = maxMessage
	server.AllowInsecureAuth = true // the connection never leaves the machine
	server.EnableSMTPUTF8 = true
	server.ErrorLog = libraryLog{o.options.Log}
	if err := server.Serve(o.smtp); err != nil && !errors.Is(err, net.ErrClosed) {
		o.options.Log.Error("post office: SMTP ended", "err", err)
	}
	_ = server.Close()
}

// smtpSession is one connection that hands mail in.
type smtpSession struct {
	office     *Office
	helo       string
	from       string
	recipients []string
	slow       bool
}

var _ smtp.AuthSession = (*smtpSession)(nil)

// AuthMechanisms lists what a client may log in with. It need not log in at all.
func (s *smtpSession) AuthMechanisms() []string { return []string{sasl.Plain} }

// Auth checks the password. Any name will do.
func (s *smtpSession) Auth(string) (sasl.Server, error) {
	return sasl.NewPlainServer(func(_, _, password string) error {
		if !s.office.isPassword(password) {
			return smtp.ErrAuthFailed
		}
		return nil
	}), nil
}

func (o *Office) isPassword(p string) bool {
	return subtle.ConstantTimeCompare([]byte(p), []byte(o.options.Password)) == 1
}

// Mail begins a message.
func (s *smtpSession) Mail(from string, _ *smtp.MailOptions) error {
	s.from = from
	return nil
}

// Rcpt adds a recipient, or does what its address asks for.
func (s *smtpSession) Rcpt(to string, _ *smtp.RcptOptions) error {
	if local, domain, ok := strings.Cut(to, "@"); !ok || local == "" || domain == "" {
		return reply(501, smtp.EnhancedCode{5, 1, 3}, "Not an address")
	}
	what, answer := behaviourOf(to)
	switch what {
	case hold:
		s.office.wait(s.office.options.HoldTime)
		return answer
	case refuse:
		return answer
	case slow:
		s.slow = true
	}
	s.recipients = append(s.recipients, to)
	return nil
}

// wait returns after d, or when the office closes.
func (o *Office) wait(d time.Duration) {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-o.stopping:
	}
}

// Data accepts the message for all recipients: what it returns nil for is in the journal.
func (s *smtpSession) Data(r io.Reader) error {
	body, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	if hasBareEnds(body) {
		return reply(550, smtp.EnhancedCode{5, 6, 11}, "A line ends in a lone CR or LF")
	}
	var events []event
	for _, to := range s.recipients {
		events = append(events, s.office.delivery(s.from, to, s.helo, body))
		if what, _ := behaviourOf(to); what == bounce && s.from != "" {
			dsn := s.office.notification(s.from, to, body)
			events = append(events, s.office.delivery("", s.from, s.office.options.Domain, dsn))
		}
	}
	if _, err := s.office.record(events...); err != nil {
		return reply(452, smtp.EnhancedCode{4, 3, 1}, "The message could not be stored")
	}
	if s.slow {
		s.office.wait(s.office.options.SlowTime)
	}
	return nil
}

// hasBareEnds reports whether a CR or LF stands without the other. A mail that has such line ends is one mail to us and two
// to a server that reads it after us (RFC 5321, 2.3.8).
func hasBareEnds(body []byte) bool {
	pairs := bytes.Count(body, []byte("\r\n"))
	return bytes.Count(body, []byte("\r")) != pairs || bytes.Count(body, []byte("\n")) != pairs
}

// Reset forgets the message that was begun.
func (s *smtpSession) Reset() { s.from, s.recipients, s.slow = "", nil, false }

// Logout ends the session.
func (s *smtpSession) Logout() error { return nil }

// delivery is the event of a message's acceptance for one recipient, with the header lines that a server adds. Mail from
// nobody is always delivered, so that a notification cannot cause another.
func (o *Office) delivery(from, to, helo string, body []byte) event {
	now := o.options.Now()
	e := event{
		Kind:         delivered,
		At:           now,
		EnvelopeFrom: from,
		Recipient:    to,
		MessageID:    messageID(body),
	}
	if what, _ := behaviourOf(to); what != bounce || from == "" {
		e.Mailbox = o.mailboxOf(to)
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "Return-Path: <%s>\r\nDelivered-To: %s\r\n", from, to)
	fmt.Fprintf(&b, "Received: from %s (127.0.0.1) by %s with ESMTP id %s\r\n\tfor <%s>; %s\r\n",
		helo, o.options.Domain, rand.Text()[:12], to, now.Format(time.RFC1123Z))
	b.Write(body)
	return e.withBody(b.Bytes())
}

// messageID returns the Message-ID of a mail, or "" when it has none that can be read.
func messageID(body []byte) string {
	header, err := textproto.ReadHeader(bufio.NewReader(bytes.NewReader(body)))
	if err != nil {
		return ""
	}
	return strings.TrimSpace(header.Get("Message-Id"))
}

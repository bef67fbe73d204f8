package postoffice

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-smtp"
)

func TestAddressesFindTheirMailbox(t *testing.T) {
	t.Parallel()
	o := open(t, Options{CatchAll: map[string]string{"reply.test": "Rapport@reply.test"}})
	for addr, want := range map[string]string{
		"r-abc123@reply.test":       "rapport@reply.test",
		"R-ABC123@REPLY.test":       "rapport@reply.test",
		"b-17@reply.test":           "rapport@reply.test",
		"anything+token@reply.test": "rapport@reply.test",
		"coordinator@reply.test":    "coordinator@reply.test",
		"anna+token@example.test":   "anna@example.test",
		"r-abc123@example.test":     "r-abc123@example.test",
		"+odd@example.test":         "+odd@example.test",
	} {
		if got := o.mailboxOf(addr); string(got) != want {
			t.Errorf("%s goes to %s, want %s", addr, got, want)
		}
	}
}

func TestAddressesFailOnPurpose(t *testing.T) {
	t.Parallel()
	o := open(t, Options{HoldTime: 50 * time.Millisecond, SlowTime: 50 * time.Millisecond})
	for _, tc := range []struct {
		to   string
		code int // 0 means accepted
		took time.Duration
	}{
		{"anna@example.test", 0, 0},
		{"slow@example.test", 0, 50 * time.Millisecond},
		{"anna-timeout@example.test", 451, 50 * time.Millisecond},
		{"temperror@example.test", 451, 0},
		{"anna.PermError@example.test", 550, 0},
		{"anna-452@example.test", 452, 0},
		{"anna-554@example.test", 554, 0},
		{"anna1550@example.test", 0, 0},
		{"anna-250@example.test", 0, 0},
	} {
		before := len(o.Ledger())
		begin := time.Now()
		err := send(o, "programme@example.org", letter("x@y", "x"), tc.to)
		if took := time.Since(begin); took < tc.took {
			t.Errorf("%s took %v, want %v at least", tc.to, took, tc.took)
		}
		answer, refused := errors.AsType[*smtp.SMTPError](err)
		switch {
		case tc.code == 0 && err != nil:
			t.Errorf("%s: %v", tc.to, err)
		case tc.code != 0 && (!refused || answer.Code != tc.code):
			t.Errorf("%s: %v, want code %d", tc.to, err, tc.code)
		}
		if accepted := len(o.Ledger()) > before; accepted != (err == nil) {
			t.Errorf("%s: accepted is %v after %v", tc.to, accepted, err)
		}
	}
}

func TestHeldAnswerDoesNotHoldStop(t *testing.T) {
	t.Parallel()
	o := open(t, Options{HoldTime: time.Hour})
	c, err := smtp.Dial(o.SMTPAddr())
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if err := c.Mail("a@example.org", nil); err != nil {
		t.Fatal(err)
	}
	answered := make(chan error, 1)
	go func() { answered <- c.Rcpt("timeout@example.test", nil) }()
	shut(t, o)
	if err := <-answered; err == nil {
		t.Error("the recipient was accepted")
	}
}

func TestBounceIsReturnedToItsSender(t *testing.T) {
	t.Parallel()
	o := open(t, Options{CatchAll: map[string]string{"reply.test": "rapport@reply.test"}})
	mustSend(t, o, "b-token@reply.test", letter("lost@example.org", "Lost"), "gone-bounce@example.test")

	c, _ := read(t, o, "rapport@reply.test", "INBOX", nil)
	list := fetch(t, c)
	if len(list) != 1 {
		t.Fatalf("%d messages", len(list))
	}
	text := string(list[0].FindBodySection(whole))
	for _, want := range []string{
		"Return-Path: <>\r\n", "Delivered-To: b-token@reply.test\r\n", "Content-Type: multipart/report; report-type=delivery-status;",
		"Auto-Submitted: auto-replied\r\n", "\r\nFinal-Recipient: rfc822; gone-bounce@example.test\r\n", "\r\nAction: failed\r\nStatus: 5.1.1\r\n",
		"\r\nMessage-ID: <lost@example.org>\r\n",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if l := o.Ledger(); len(l) != 2 || l[0].Mailbox != "" || l[1].Mailbox != "rapport@reply.test" || l[1].EnvelopeFrom != "" {
		t.Errorf("ledger: %+v", l)
	}

	// Mail from nobody is never returned, wherever it goes.
	mustSend(t, o, "", letter("dsn@example.org", "DSN"), "gone-bounce@example.test")
	if l := o.Ledger(); len(l) != 3 || l[2].Mailbox != "gone-bounce@example.test" {
		t.Errorf("ledger: %+v", l)
	}
}

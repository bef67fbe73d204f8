package main

import (
	"bytes"
	"testing"

	"github.com/rapport-mentoring/rapport/inbox"
)

func TestWaitingMails(t *testing.T) {
	t.Parallel()
	seen := digests{}
	for i := range 500 {
		raw := waitingMail(i)
		if len(raw) < smallest || len(raw) > largest+100 {
			t.Errorf("mail %d has %d bytes", i, len(raw))
		}
		if !bytes.Equal(raw, waitingMail(i)) {
			t.Errorf("mail %d is not the same twice", i)
		}
		if bytes.Count(raw, []byte("\n")) != bytes.Count(raw, []byte("\r\n")) {
			t.Errorf("mail %d has lines without CR", i)
		}
		if m, err := inbox.Parse(raw); err != nil || m.Subject != "Re: Did you meet?" {
			t.Errorf("mail %d is read as %+v, %v", i, m, err)
		}
		seen.add(raw)
	}
	if len(seen) != 500 || seen.count() != 500 {
		t.Errorf("of 500 mails, %d differ", len(seen))
	}
}

func TestDigestsTellMailsApart(t *testing.T) {
	t.Parallel()
	of := func(mails ...string) digests {
		d := digests{}
		for _, m := range mails {
			d.add([]byte(m))
		}
		return d
	}
	for _, c := range []struct {
		name     string
		got, was digests
		same     bool
	}{
		{"nothing", of(), of(), true},
		{"in another order", of("a\r\n", "b\r\n"), of("b\r\n", "a\r\n"), true},
		{"with the ends of lines of a Maildir", of("a\nb\n"), of("a\r\nb\r\n"), true},
		{"one is missing", of("a\r\n"), of("a\r\n", "b\r\n"), false},
		{"one is there twice", of("a\r\n", "a\r\n"), of("a\r\n"), false},
		{"another one", of("c\r\n"), of("a\r\n"), false},
	} {
		if got := c.got.differs(c.was); got == "" != c.same {
			t.Errorf("%s: %q", c.name, got)
		}
	}
}

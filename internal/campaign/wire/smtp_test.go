package wire_test

import (
	"fmt"
	"net/smtp"
	"path/filepath"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/internal/campaign/wire"
	"github.com/rapport-mentoring/rapport/standalone/postoffice"
)

// TestJournalOfARealServer hands mails to the project's post office, some of them through faults.
func TestJournalOfARealServer(t *testing.T) {
	t.Parallel()
	office, err := postoffice.Start(t.Context(), postoffice.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = office.Stop(t.Context()) })
	journal, err := wire.CreateJournal(filepath.Join(t.TempDir(), "journal"))
	if err != nil {
		t.Fatal(err)
	}
	p, err := wire.Listen(office.SMTPAddr, journal.Watch)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(p.Close)
	send := func(id, to, text string) error {
		raw := fmt.Sprintf("Message-ID: <%s>\r\nSubject: x\r\n\r\n%s\r\n", id, text)
		return smtp.SendMail(fmt.Sprintf("127.0.0.1:%d", p.Port()), nil, "me@here.test", []string{to}, []byte(raw))
	}
	if err := send("one@here.test", "you@there.test", "..dots\r\n.\r\nand more"); err != nil {
		t.Error(err)
	}
	if err := send("refused@here.test", "you.permerror@there.test", "never"); err == nil {
		t.Error("an address that fails on purpose took a mail")
	}
	p.Trip(wire.Trip{Pattern: wire.Dot, When: wire.Before})
	if err := send("before@here.test", "you@there.test", "the dot is lost"); err == nil {
		t.Error("a lost dot was answered")
	}
	p.Trip(wire.Trip{Pattern: wire.Dot, When: wire.After})
	if err := send("after@here.test", "you@there.test", "the answer is lost"); err == nil {
		t.Error("a lost answer was heard")
	}
	type line struct {
		id              string
		accepted, heard bool
	}
	var got []line
	for h := range journal.All() {
		got = append(got, line{h.MessageID, h.Accepted, h.Heard})
		if h.From != "me@here.test" || len(h.Recipients) != 1 || h.Recipients[0] != "you@there.test" || h.At.After(time.Now()) {
			t.Errorf("the envelope of %s is %+v", h.MessageID, h)
		}
	}
	want := []line{{"one@here.test", true, true}, {"after@here.test", true, false}}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("the journal has %v, want %v", got, want)
	}
	if entries := office.Ledger(); len(entries) != 2 {
		t.Errorf("the office took %d mails", len(entries))
	}
	first, err := journal.At(0)
	if raw := string(first.Raw); err != nil || raw != "Message-ID: <one@here.test>\r\nSubject: x\r\n\r\n..dots\r\n.\r\nand more\r\n" {
		t.Errorf("the journal has the bytes %q", raw)
	}
	if n := journal.Len(); n != 2 {
		t.Errorf("it holds %d mails", n)
	}
	if second, err := journal.At(1); err != nil || second.MessageID != "after@here.test" {
		t.Errorf("the second is %s, %v", second.MessageID, err)
	}
	if err := journal.Close(); err != nil {
		t.Error(err)
	}
}

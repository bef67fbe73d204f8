package postoffice

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"
	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"
	"go.uber.org/goleak"

	"github.com/rapport-mentoring/rapport/mentoring"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func open(t *testing.T, o Options) *Office {
	t.Helper()
	office, err := Start(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { shut(t, office) })
	return office
}

func shut(t *testing.T, o *Office) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.WithoutCancel(t.Context()), 10*time.Second)
	defer cancel()
	if err := o.Stop(ctx); err != nil {
		t.Error(err)
	}
}

func letter(id, subject string) string {
	return "Message-ID: <" + id + ">\r\nSubject: " + subject + "\r\nDate: Mon, 02 Mar 2026 09:00:00 +0000\r\n\r\nHello.\r\n"
}

// send hands a mail in and returns what the server said.
func send(o *Office, from, text string, to ...string) error {
	c, err := smtp.Dial(o.SMTPAddr())
	if err != nil {
		return err
	}
	defer c.Close()
	if err := c.SendMail(from, to, strings.NewReader(text)); err != nil {
		return err
	}
	return c.Quit()
}

func mustSend(t *testing.T, o *Office, from, text string, to ...string) {
	t.Helper()
	if err := send(o, from, text, to...); err != nil {
		t.Fatal(err)
	}
}

// read logs in to a mailbox and selects a folder.
func read(t *testing.T, o *Office, mailbox, folder string, options *imapclient.Options) (*imapclient.Client, *imap.SelectData) {
	t.Helper()
	c, err := imapclient.DialInsecure(o.IMAPAddr(), options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	if err := c.Login(mailbox, "rapport").Wait(); err != nil {
		t.Fatal(err)
	}
	data, err := c.Select(folder, nil).Wait()
	if err != nil {
		t.Fatal(err)
	}
	return c, data
}

var whole = &imap.FetchItemBodySection{Peek: true}

// fetch returns all messages of the selected folder.
func fetch(t *testing.T, c *imapclient.Client) []*imapclient.FetchMessageBuffer {
	t.Helper()
	list, err := c.Fetch(imap.UIDSet{{Start: 1, Stop: 0}}, &imap.FetchOptions{
		UID: true, Flags: true, Envelope: true, InternalDate: true, RFC822Size: true, BodySection: []*imap.FetchItemBodySection{whole},
	}).Collect()
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// contents describes a folder: UID, subject and flags of each message.
func contents(t *testing.T, o *Office, mailbox, folder string) string {
	t.Helper()
	c, data := read(t, o, mailbox, folder, nil)
	defer c.Close()
	var b strings.Builder
	fmt.Fprintf(&b, "validity %d, next %d", data.UIDValidity, data.UIDNext)
	for _, m := range fetch(t, c) {
		fmt.Fprintf(&b, "; %d %s %v", m.UID, m.Envelope.Subject, m.Flags)
	}
	return b.String()
}

func TestMailArrivesAsARealServerDeliversIt(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 3, 2, 9, 30, 0, 0, time.UTC)
	o := open(t, Options{Now: func() time.Time { return now }})
	sent := letter("one@example.org", "Grüße ohne Kodierung")
	mustSend(t, o, "programme@example.org", sent, "Anna@Example.test", "ben@example.test")

	c, data := read(t, o, "ANNA@example.TEST", "INBOX", nil)
	list := fetch(t, c)
	if data.NumMessages != 1 || len(list) != 1 {
		t.Fatalf("%d messages, fetched %d", data.NumMessages, len(list))
	}
	got := string(list[0].FindBodySection(whole))
	added, ok := strings.CutSuffix(got, sent)
	if !ok {
		t.Errorf("the message was changed:\n%s", got)
	}
	for i, want := range []string{"Return-Path: <programme@example.org>", "Delivered-To: Anna@Example.test", "Received: from "} {
		if lines := strings.Split(added, "\r\n"); !strings.HasPrefix(lines[i], want) {
			t.Errorf("line %d is %q, want %q", i, lines[i], want)
		}
	}
	if !strings.HasSuffix(added, "for <Anna@Example.test>; Mon, 02 Mar 2026 09:30:00 +0000\r\n") {
		t.Errorf("Received: %q", added)
	}
	if !list[0].InternalDate.Equal(now) || list[0].RFC822Size != int64(len(got)) {
		t.Errorf("date %v, size %d of %d", list[0].InternalDate, list[0].RFC822Size, len(got))
	}

	ledger := o.Ledger()
	if len(ledger) != 2 {
		t.Fatalf("ledger: %+v", ledger)
	}
	sum := sha256.Sum256([]byte(got))
	want := Entry{
		Seq: 1, At: now, EnvelopeFrom: "programme@example.org", Recipient: "Anna@Example.test", MessageID: "<one@example.org>",
		SHA256: hex.EncodeToString(sum[:]), Size: int64(len(got)), Mailbox: "anna@example.test",
	}
	if ledger[0] != want {
		t.Errorf("ledger has %+v\nwant %+v", ledger[0], want)
	}
	if b, err := o.Message(1); err != nil || string(b) != got {
		t.Errorf("Message: %v, %q", err, b)
	}
	for _, seq := range []int64{0, 3} {
		if _, err := o.Message(seq); mentoring.FaultOf(err) != mentoring.FaultNotFound {
			t.Errorf("Message(%d): %v", seq, err)
		}
	}
}

func TestRestartKeepsEverything(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	first := open(t, Options{Dir: dir})
	for i := range 4 {
		mustSend(t, first, "a@example.org", letter(fmt.Sprintf("%d@y", i), fmt.Sprintf("number %d", i)), "anna@example.test", "ben@example.test")
	}
	c, _ := read(t, first, "anna@example.test", "INBOX", nil)
	if _, err := c.Move(imap.UIDSetNum(2), "Processed").Wait(); err != nil {
		t.Fatal(err)
	}
	if err := c.Store(imap.UIDSetNum(3), &imap.StoreFlags{Op: imap.StoreFlagsSet, Flags: []imap.Flag{imap.FlagSeen}}, nil).Close(); err != nil {
		t.Fatal(err)
	}
	appended := c.Append("Junk", 5, &imap.AppendOptions{Flags: []imap.Flag{imap.FlagFlagged}})
	if _, err := appended.Write([]byte("A: b\n")); err != nil {
		t.Fatal(err)
	}
	if err := appended.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := appended.Wait(); err != nil {
		t.Fatal(err)
	}
	describe := func(o *Office) string {
		return strings.Join([]string{
			contents(t, o, "anna@example.test", "INBOX"), contents(t, o, "anna@example.test", "Processed"),
			contents(t, o, "anna@example.test", "Junk"), contents(t, o, "ben@example.test", "INBOX"),
		}, "\n")
	}
	before, ledger := describe(first), first.Ledger()

	// The journal as it would be if the process was killed now, in the middle of writing one more mail.
	journal, err := os.ReadFile(filepath.Join(dir, "journal"))
	if err != nil {
		t.Fatal(err)
	}
	half := event{Kind: delivered, Mailbox: "anna@example.test", Recipient: "anna@example.test"}.withBody([]byte("never acknowledged"))
	killed := t.TempDir()
	if err := os.WriteFile(filepath.Join(killed, "journal"), append(journal, encoded(t, half)[:100]...), 0o600); err != nil {
		t.Fatal(err)
	}
	shut(t, first)

	for name, dir := range map[string]string{"stopped": dir, "killed": killed} {
		for round := range 2 {
			o := open(t, Options{Dir: dir})
			if after := describe(o); after != before {
				t.Errorf("%s, restart %d:\n%s\nwant\n%s", name, round, after, before)
			}
			if !slices.EqualFunc(o.Ledger(), ledger, func(a, b Entry) bool { return a.Seq == b.Seq && a.SHA256 == b.SHA256 && a.At.Equal(b.At) }) {
				t.Errorf("%s: the ledger changed", name)
			}
			if round == 1 {
				mustSend(t, o, "a@example.org", letter("new@y", "new"), "anna@example.test")
				if got := contents(t, o, "anna@example.test", "INBOX"); !strings.HasSuffix(got, "; 5 new []") {
					t.Errorf("%s: new mail after the restart: %s", name, got)
				}
			}
			shut(t, o)
		}
	}
	if tail, err := os.ReadFile(filepath.Join(killed, "journal.torn")); err != nil || len(tail) != 100 {
		t.Errorf("torn record: %d bytes, %v", len(tail), err)
	}
}

func TestConcurrentDeliveriesAreAllThere(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	o := open(t, Options{Dir: dir})
	const senders, each = 8, 25
	var wg sync.WaitGroup
	for s := range senders {
		wg.Go(func() {
			for i := range each {
				if err := send(o, "a@example.org", letter(fmt.Sprintf("%d-%d@y", s, i), "x"), "anna@example.test"); err != nil {
					t.Error(err)
				}
			}
		})
	}
	// A reader that looks all the while must never be told of a message that has no number.
	c, _ := read(t, o, "anna@example.test", "INBOX", nil)
	sent := make(chan struct{})
	go func() {
		wg.Wait()
		close(sent)
	}()
	for sending := true; sending; {
		fetch(t, c)
		select {
		case <-sent:
			sending = false
		default:
		}
	}
	if err := c.Noop().Wait(); err != nil {
		t.Fatal(err)
	}
	ids := map[string]bool{}
	for _, m := range fetch(t, c) {
		ids[m.Envelope.MessageID] = true
	}
	if len(ids) != senders*each {
		t.Errorf("%d messages, want %d", len(ids), senders*each)
	}
	shut(t, o)
	if got := len(open(t, Options{Dir: dir}).Ledger()); got != senders*each {
		t.Errorf("%d messages after a restart", got)
	}
}

func TestOnlyThePasswordOpens(t *testing.T) {
	t.Parallel()
	o := open(t, Options{Password: "secret"})
	c, err := imapclient.DialInsecure(o.IMAPAddr(), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if err := c.Login("anna@example.test", "rapport").Wait(); err == nil {
		t.Error("IMAP took the wrong password")
	}
	if err := c.Login("anna@example.test", "secret").Wait(); err != nil {
		t.Error(err)
	}
	for password, want := range map[string]bool{"secret": true, "rapport": false} {
		c, err := smtp.Dial(o.SMTPAddr())
		if err != nil {
			t.Fatal(err)
		}
		if err := c.Auth(sasl.NewPlainClient("", "anyone", password)); (err == nil) != want {
			t.Errorf("SMTP with %q: %v", password, err)
		}
		c.Close()
	}
}

func TestStartSaysWhatIsWrong(t *testing.T) {
	t.Parallel()
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for name, o := range map[string]Options{
		"port taken":   {IMAPAddr: taken.Addr().String()},
		"not loopback": {SMTPAddr: "0.0.0.0:0"},
		"all":          {SMTPAddr: ":0"},
		"no port":      {SMTPAddr: "127.0.0.1"},
		"a file":       {Dir: file},
	} {
		office, err := Start(t.Context(), o)
		if err == nil {
			shut(t, office)
		}
		if mentoring.FaultOf(err) != mentoring.FaultInvalid {
			t.Errorf("%s: %v", name, err)
		}
	}
}

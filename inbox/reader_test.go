package inbox

import (
	"bufio"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"maps"
	"net"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"

	"github.com/rapport-mentoring/rapport/internal/dial"
	"github.com/rapport-mentoring/rapport/internal/dial/dialtest"
	"github.com/rapport-mentoring/rapport/mentoring"
)

func TestMailArrivesWhileTheReaderWaits(t *testing.T) {
	t.Parallel()
	office, kept := open(t), newLedger()
	account := office.account()
	account.Poll = time.Hour // cut to five minutes, so only IDLE can be fast enough
	r, _ := employ(t, account, kept)
	for i := range 5 {
		office.deliver("INBOX", fmt.Sprint("mail ", i))
		eventually(t, "the mail is kept", func() bool { return kept.mails() == i+1 })
		select {
		case <-r.Arrived():
		case <-time.After(10 * time.Second):
			t.Fatal("no token for a kept batch")
		}
	}
	kept.check(t)
}

func TestManyMailsAndManyMailboxes(t *testing.T) {
	t.Parallel()
	office, kept := open(t, "Junk"), newLedger()
	for i := range 250 {
		office.deliver("INBOX", fmt.Sprint("mail ", i))
	}
	office.deliver("Junk", "taken for spam")
	account := office.account()
	account.Mailboxes = []string{"INBOX", "Junk", "No such folder"}
	account.Poll = 10 * time.Millisecond
	employ(t, account, kept)
	eventually(t, "all are kept", func() bool { return kept.mails() == 251 })
	office.deliver("Junk", "taken for spam, too")
	eventually(t, "junk is polled", func() bool { return kept.mails() == 252 })
	kept.check(t)
}

func TestRestartReadsNothingTwice(t *testing.T) {
	t.Parallel()
	office, kept := open(t), newLedger()
	office.deliver("INBOX", "before")
	_, stop := employ(t, office.account(), kept)
	eventually(t, "the first is kept", func() bool { return kept.mails() == 1 })
	stop()
	office.deliver("INBOX", "while it was off")
	employ(t, office.account(), kept)
	eventually(t, "the second is kept", func() bool { return kept.mails() == 2 })
	kept.check(t)
}

func TestFlagsStayAsTheyAre(t *testing.T) {
	t.Parallel()
	office, kept := open(t), newLedger()
	office.deliver("INBOX", "unread")
	office.deliver("INBOX", "read by a person before us")
	office.look("INBOX", func(c *imapclient.Client) {
		store := &imap.StoreFlags{Op: imap.StoreFlagsAdd, Flags: []imap.Flag{imap.FlagSeen}}
		if err := c.Store(imap.UIDSetNum(2), store, nil).Close(); err != nil {
			t.Fatal(err)
		}
	})
	employ(t, office.account(), kept)
	eventually(t, "both are kept", func() bool { return kept.mails() == 2 })
	office.look("INBOX", func(c *imapclient.Client) {
		mails, err := c.Fetch(imap.UIDSetNum(1, 2), &imap.FetchOptions{Flags: true, UID: true}).Collect()
		if err != nil || len(mails) != 2 {
			t.Fatalf("%d mails (%v)", len(mails), err)
		}
		for i, want := range []int{0, 1} {
			if got := len(mails[i].Flags); got != want {
				t.Errorf("mail %d has flags %v", i+1, mails[i].Flags)
			}
		}
	})
}

func TestServerIsKilledAndStartedAgain(t *testing.T) {
	t.Parallel()
	office, kept := open(t), newLedger()
	employ(t, office.account(), kept)
	for i := range 3 {
		office.deliver("INBOX", fmt.Sprint("mail ", i))
		eventually(t, "the mail is kept", func() bool { return kept.mails() == i+1 })
		office.kill()
		office.start()
	}
	kept.check(t)
}

func TestTLSIsRequired(t *testing.T) {
	t.Parallel()
	for _, mode := range []dial.Mode{dial.StartTLS, dial.Implicit} {
		t.Run("works with "+string(mode), func(t *testing.T) {
			t.Parallel()
			office, kept := openWith(t, mode), newLedger()
			employ(t, office.account(), kept)
			office.deliver("INBOX", "one")
			eventually(t, "the mail is kept", func() bool { return kept.mails() == 1 })
		})
		t.Run("unknown certificate with "+string(mode), func(t *testing.T) {
			t.Parallel()
			account := openWith(t, mode).account()
			_, account.Roots = dialtest.Certificate(t)
			_, err := NewReader(account, newLedger(), nil).session(t.Context())
			if _, ok := errors.AsType[*tls.CertificateVerificationError](err); !ok {
				t.Errorf("got %v, want a refused certificate", err)
			}
		})
	}
	t.Run("stripped", func(t *testing.T) {
		t.Parallel()
		account := open(t).account()
		account.TLS = dial.StartTLS
		if _, err := NewReader(account, newLedger(), nil).session(t.Context()); err == nil {
			t.Error("logged in without TLS")
		}
	})
}

func TestNewUIDValidity(t *testing.T) {
	t.Parallel()
	office, kept := open(t), newLedger()
	office.deliver("INBOX", "one")
	office.deliver("INBOX", "two")
	account := office.account()
	account.Poll = 10 * time.Millisecond
	employ(t, account, kept)
	eventually(t, "both are kept", func() bool { return kept.mails() == 2 })

	// The folder is made anew: old mail under other numbers, and a new mail under an old number.
	if err := office.user.Delete("INBOX"); err != nil {
		t.Fatal(err)
	}
	office.create("INBOX")
	office.deliver("INBOX", "came in between")
	office.deliver("INBOX", "two")
	office.deliver("INBOX", "one")
	office.kill() // no server changes a mailbox under those who have it open
	office.start()
	eventually(t, "the mail that came in between is kept", func() bool { return kept.mails() == 3 })
	kept.check(t)
}

func TestConnectionIsCutInTheMiddle(t *testing.T) {
	t.Parallel()
	office, kept := open(t), newLedger()
	for i := range 20 {
		office.deliver("INBOX", fmt.Sprintf("%d %s", i, strings.Repeat("long ", 2000)))
	}
	// Cuts in the greeting, in the login, in the list, and in the bytes of mails.
	account := accountAt(t, proxy(t, office.address, 10, 100, 400, 900, 1500, 5000, 20000, 100000))
	employ(t, account, kept)
	eventually(t, "all are kept", func() bool { return kept.mails() == 20 })
	kept.check(t)
}

func TestKeeperIsAway(t *testing.T) {
	t.Parallel()
	office, kept := open(t), newLedger()
	kept.fail = 3
	office.deliver("INBOX", "one")
	employ(t, office.account(), kept)
	eventually(t, "the mail is kept", func() bool { return kept.mails() == 1 })
	kept.check(t)
}

// D3, W3: mail that cannot be kept stays where it is, and is looked for again soon, however long that lasts.
func TestPauseWhileNothingCanBeKept(t *testing.T) {
	t.Parallel()
	office, kept := open(t), newLedger()
	kept.fail = 1000
	office.deliver("INBOX", "one")
	account := office.account()
	account.Retry = time.Second
	r := NewReader(account, kept, slog.New(slog.DiscardHandler))
	_, err := r.session(t.Context())
	for faults := range 1000 {
		if wait := r.pause(err, faults); wait > maxKeeperPause {
			t.Fatalf("after %d faults the pause is %s", faults, wait)
		}
	}
	run(t, r)
	eventually(t, "it is told", func() bool { return strings.Contains(r.State().Trouble, "PostgreSQL") })
}

func TestKeptMailIsMovedAway(t *testing.T) {
	t.Parallel()
	count := func(office *postOffice, folder string) (n uint32) {
		office.look(folder, func(c *imapclient.Client) {
			data, err := c.Status(folder, &imap.StatusOptions{NumMessages: true}).Wait()
			if err != nil {
				t.Fatal(err)
			}
			n = *data.NumMessages
		})
		return n
	}
	t.Run("to the folder", func(t *testing.T) {
		t.Parallel()
		office, kept := open(t, "Processed"), newLedger()
		kept.fail = 1
		account := office.account()
		account.Processed = "Processed"
		employ(t, account, kept)
		office.deliver("INBOX", "one")
		office.deliver("INBOX", "two")
		eventually(t, "both are in the other folder", func() bool { return count(office, "Processed") == 2 && count(office, "INBOX") == 0 })
		if kept.mails() != 2 {
			t.Errorf("%d mails were kept before they were moved, want 2", kept.mails())
		}
	})
	t.Run("not without a folder", func(t *testing.T) {
		t.Parallel()
		office, kept := open(t), newLedger()
		account := office.account()
		account.Processed = "Processed"
		office.deliver("INBOX", "one")
		employ(t, account, kept)
		eventually(t, "it is kept", func() bool { return kept.mails() == 1 })
		if n := count(office, "INBOX"); n != 1 {
			t.Errorf("%d mails are left, want 1", n)
		}
	})
}

func TestHugeMailIsCutShort(t *testing.T) {
	t.Parallel()
	office, kept := open(t), newLedger()
	office.deliver("INBOX", "before")
	office.deliver("INBOX", "huge\r\n\r\n"+strings.Repeat("0123456789abcdef", MaxSize/16))
	office.deliver("INBOX", "after")
	employ(t, office.account(), kept)
	eventually(t, "all are kept", func() bool { return kept.mails() == 3 })
	for _, raw := range slices.Concat(slices.Collect(maps.Values(kept.kept))...) {
		if raw.UID == 2 && (len(raw.Bytes) != maxEncoded || raw.Size <= MaxSize) {
			t.Errorf("the huge mail has %d bytes of %d", len(raw.Bytes), raw.Size)
		}
	}
}

// scripted answers every command with the next of its answers, where TAG stands for the tag of the command. Then it
// says nothing more.
func scripted(t *testing.T, answers ...string) (address string) {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		conn, err := listener.Accept()
		if err != nil {
			return
		}
		defer conn.Close()
		lines := bufio.NewReader(conn)
		tag := "*"
		for i, answer := range answers {
			if _, err := io.WriteString(conn, strings.ReplaceAll(answer, "TAG", tag)); err != nil || i == len(answers)-1 {
				break
			}
			line, err := lines.ReadString('\n')
			if err != nil {
				return
			}
			tag, _, _ = strings.Cut(line, " ")
		}
		_, _ = io.Copy(io.Discard, lines)
	}()
	t.Cleanup(func() { _ = listener.Close(); <-done })
	return listener.Addr().String()
}

func TestHostileServers(t *testing.T) {
	t.Parallel()
	const (
		greeting = "* OK [CAPABILITY IMAP4rev1 IDLE] hello\r\n"
		welcome  = "TAG OK [CAPABILITY IMAP4rev1 IDLE] welcome\r\n"
		selected = "* 1 EXISTS\r\n* OK [UIDVALIDITY 1] x\r\n* OK [UIDNEXT 2] x\r\n* FLAGS ()\r\nTAG OK [READ-ONLY] x\r\n"
		one      = "* 1 FETCH (UID 1 RFC822.SIZE 10)\r\nTAG OK x\r\n"
	)
	for name, tc := range map[string]struct {
		answers []string
		want    error // nil for any
	}{
		"no greeting":          {[]string{""}, errTooSlow},
		"no answer to login":   {[]string{greeting, ""}, errTooSlow},
		"no answer to select":  {[]string{greeting, welcome, ""}, errTooSlow},
		"no answer to fetch":   {[]string{greeting, welcome, selected, ""}, errTooSlow},
		"no answer to idle":    {[]string{greeting, welcome, selected, "TAG OK x\r\n", ""}, errTooSlow},
		"endless literal":      {[]string{greeting, welcome, selected, one, "* 1 FETCH (UID 1 BODY[] {4294967295}\r\nabc"}, errTooLarge},
		"literal never ends":   {[]string{greeting, welcome, selected, one, "* 1 FETCH (UID 1 BODY[] {1000}\r\nabc"}, errTooSlow},
		"goodbye":              {[]string{greeting, welcome, "* BYE see you\r\n"}, nil},
		"not IMAP":             {[]string{"220 mail.example ESMTP\r\n"}, nil},
		"refused login":        {[]string{greeting, "TAG NO [AUTHENTICATIONFAILED] x\r\n"}, errRefused},
		"refused first folder": {[]string{greeting, welcome, "TAG NO [NONEXISTENT] x\r\n"}, errNoMailbox},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			account := accountAt(t, scripted(t, tc.answers...))
			account.Timeout = 200 * time.Millisecond
			kept := newLedger()
			r := NewReader(account, kept, nil)
			_, err := r.session(t.Context())
			if err == nil || tc.want != nil && !errors.Is(err, tc.want) {
				t.Errorf("got %v, want %v", err, tc.want)
			}
			if kept.mails() != 0 {
				t.Error("a mail was kept")
			}
		})
	}
}

func TestPauseAfterARefusedLogin(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct {
		answer      string
		least, most time.Duration // after the first fault
	}{
		{"TAG NO [AUTHENTICATIONFAILED] x\r\n", 30 * time.Second, time.Minute},
		{"TAG NO who are you?\r\n", 30 * time.Second, time.Minute},
		{"TAG NO [UNAVAILABLE] x\r\n", 0, time.Second},
	} {
		account := accountAt(t, scripted(t, "* OK [CAPABILITY IMAP4rev1] hello\r\n", tc.answer))
		account.Retry = time.Second
		r := NewReader(account, newLedger(), nil)
		_, err := r.session(t.Context())
		if wait := r.pause(err, 0); err == nil || wait < tc.least || wait > tc.most {
			t.Errorf("after %q (%v) the pause is %s, want %s to %s", tc.answer, err, wait, tc.least, tc.most)
		}
		if wait := r.pause(err, 1000); wait > maxPause {
			t.Errorf("after many faults the pause is %s", wait)
		}
	}
}

func TestAccountThatCannotWork(t *testing.T) {
	t.Parallel()
	for name, account := range map[string]Account{
		"no host":                  {Port: 993, TLS: "implicit"},
		"no port":                  {Host: "imap.example.org", TLS: "implicit"},
		"in the clear to far away": {Host: "imap.example.org", Port: 143, TLS: "none"},
		"unknown way to encrypt":   {Host: "imap.example.org", Port: 143, TLS: "ssl"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			err := NewReader(account, newLedger(), nil).Run(t.Context())
			if mentoring.FaultOf(err) != mentoring.FaultInvalid {
				t.Errorf("got %v, want what to write instead", err)
			}
		})
	}
}

func TestBatchesStaySmall(t *testing.T) {
	t.Parallel()
	var mails []listed
	for i := range 350 {
		size := int64(10)
		if i%50 == 0 {
			size = batchBytes + 1
		}
		mails = append(mails, listed{uid: imap.UID(i + 1), size: size})
	}
	next := imap.UID(1)
	for batch := range batches(mails) {
		total := int64(0)
		for _, m := range batch {
			if m.uid != next {
				t.Fatalf("mail %d came instead of %d", m.uid, next)
			}
			next++
			total += m.size
		}
		if len(batch) > batchMails || total > batchBytes && len(batch) > 1 {
			t.Errorf("a batch of %d mails with %d bytes", len(batch), total)
		}
	}
	if next != 351 {
		t.Errorf("%d mails were lost", 351-next)
	}
}

package inbox

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"
)

// everyRound makes a reader look often and compare each time.
func everyRound(address string, t *testing.T) Account {
	account := accountAt(t, address)
	account.Poll, account.Reconcile = 5*time.Millisecond, time.Nanosecond
	return account
}

// I4: a server that counts anew under the same UIDVALIDITY gives old numbers to new mail. Nothing is lost, whether the
// next number gives that away or not.
func TestNumbersAreGivenAgain(t *testing.T) {
	t.Parallel()
	for name, next := range map[string]uint32{"and it shows": 0, "and it does not show": 4} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			server := newMimic(t, " IDLE", mimicMail{1, "one", firstOfMarch}, mimicMail{2, "two", firstOfMarch}, mimicMail{3, "three", firstOfMarch})
			kept := newLedger()
			account := everyRound(server.address, t)
			if next == 0 {
				account.Reconcile = time.Hour
			}
			employ(t, account, kept)
			eventually(t, "the first three are kept", func() bool { return kept.mails() == 3 })
			server.change(func() {
				server.next = next
				server.boxes["INBOX"] = []mimicMail{{1, "four", secondOfMarch}, {2, "two", firstOfMarch}}
			})
			eventually(t, "the fourth is kept", func() bool { return kept.mails() == 4 })
			kept.check(t)
		})
	}
}

// I3, I9: numbers need not follow one another, but a mail that came and is gone leaves one that was never seen.
func TestMailThatIsGoneBeforeItWasReadIsCounted(t *testing.T) {
	t.Parallel()
	server := newMimic(t, " IDLE", mimicMail{5, "one", firstOfMarch}, mimicMail{5000, "two", firstOfMarch})
	kept := newLedger()
	var log syncBuffer
	r := NewReader(everyRound(server.address, t), kept, slog.New(slog.NewTextHandler(&log, nil)))
	run(t, r)
	eventually(t, "both are kept", func() bool { return kept.mails() == 2 })
	server.change(func() {
		server.boxes["INBOX"] = append(server.boxes["INBOX"], mimicMail{5101, "three", secondOfMarch})
	})
	eventually(t, "the gap is told", func() bool { return strings.Contains(log.String(), "before they could be read") })
	if told := log.String(); !strings.Contains(told, "mails=100") || strings.Count(told, "before they could be read") != 1 {
		t.Error(told)
	}
}

// I7, I10: the cursor is a hint. What was passed over once is found when the mailbox is compared.
func TestPassedOverMailIsFound(t *testing.T) {
	t.Parallel()
	office, kept := open(t), newLedger()
	for i := range 10 {
		office.deliver("INBOX", fmt.Sprint("mail ", i))
	}
	account := office.account()
	account.Poll, account.Reconcile = 5*time.Millisecond, time.Nanosecond
	kept.next[Place{Mailbox: "INBOX", UIDValidity: 1}] = 6 // as a mistake, or a restored database, would leave it
	kept.first[Place{Mailbox: "INBOX", UIDValidity: 1}] = 1
	employ(t, account, kept)
	eventually(t, "all are kept", func() bool { return kept.mails() == 10 })
	kept.check(t)
}

// I8: somebody reads, flags and moves mail before we see it: to Junk, and to the folder for what was kept.
func TestPeopleMoveMailFirst(t *testing.T) {
	t.Parallel()
	office, kept := open(t, "Junk", "Processed"), newLedger()
	account := office.account()
	account.Mailboxes, account.Processed = []string{"INBOX", "Junk"}, "Processed"
	account.Poll, account.Reconcile = 5*time.Millisecond, time.Nanosecond
	employ(t, account, kept)
	for round := range 10 {
		for i := range 10 {
			office.deliver("INBOX", fmt.Sprint("mail ", round, " ", i))
		}
		office.look("INBOX", func(c *imapclient.Client) {
			uids, err := c.UIDSearch(&imap.SearchCriteria{}, nil).Wait()
			if err != nil {
				t.Fatal(err)
			}
			for _, uid := range uids.AllUIDs() {
				folder := []string{"INBOX", "Junk", "Processed"}[rand.N(3)]
				if folder == "INBOX" {
					_ = c.Store(imap.UIDSetNum(uid), &imap.StoreFlags{Op: imap.StoreFlagsAdd, Flags: []imap.Flag{imap.FlagSeen}}, nil).Close()
				} else if _, err := c.Move(imap.UIDSetNum(uid), folder).Wait(); err != nil {
					return // ours was faster, and this server does not answer well to that
				}
			}
		})
	}
	eventually(t, "all are kept", func() bool { return kept.mails() == 100 })
}

// What we moved ourselves is not fetched from where it lies now.
func TestOurOwnMovesAreNotFetchedAgain(t *testing.T) {
	t.Parallel()
	office, kept := open(t, "Processed"), newLedger()
	account := office.account()
	account.Processed = "Processed"
	account.Poll, account.Reconcile = 5*time.Millisecond, time.Nanosecond
	r, _ := employ(t, account, kept)
	for i := range 30 {
		office.deliver("INBOX", fmt.Sprint("mail ", i))
	}
	eventually(t, "all are kept", func() bool { return kept.mails() == 30 })
	office.deliver("INBOX", "the last") // when it is kept, the folder was compared with the others in it
	eventually(t, "the last is kept", func() bool { return kept.mails() == 31 })
	<-r.Arrived()
	kept.mu.Lock()
	defer kept.mu.Unlock()
	for at := range kept.kept {
		if at.Mailbox == "Processed" {
			t.Fatalf("mail %d was fetched again", at.UID)
		}
	}
}

// A server without IDLE, MOVE and UIDPLUS: mail is found by looking, and stays where it is.
func TestPoorServer(t *testing.T) {
	t.Parallel()
	server, kept := newMimic(t, "", mimicMail{1, "one", firstOfMarch}), newLedger()
	server.boxes["Processed"] = []mimicMail{}
	account := accountAt(t, server.address)
	account.Poll, account.Processed = 5*time.Millisecond, "Processed"
	employ(t, account, kept)
	eventually(t, "the first is kept", func() bool { return kept.mails() == 1 })
	server.change(func() { server.boxes["INBOX"] = append(server.boxes["INBOX"], mimicMail{2, "two", firstOfMarch}) })
	eventually(t, "the second is kept", func() bool { return kept.mails() == 2 })
	for _, never := range []string{"IDLE", "UID MOVE", "UID COPY", "UID STORE", "EXPUNGE", "UID EXPUNGE", "SELECT", "GETQUOTAROOT"} {
		if n := server.asked(never); n > 0 {
			t.Errorf("%s was said %d times", never, n)
		}
	}
}

// UIDPLUS without MOVE would copy and expunge, and expunge what could not be copied.
func TestNothingIsMovedWithoutMove(t *testing.T) {
	t.Parallel()
	server, kept := newMimic(t, " UIDPLUS", mimicMail{1, "one", firstOfMarch}), newLedger()
	server.boxes["Processed"] = []mimicMail{}
	account := accountAt(t, server.address)
	account.Processed = "Processed"
	_, stop := employ(t, account, kept)
	eventually(t, "it is kept", func() bool { return kept.mails() == 1 })
	stop()
	if n := server.asked("UID COPY") + server.asked("UID STORE") + server.asked("UID EXPUNGE"); n > 0 {
		t.Errorf("%d commands changed the mailbox", n)
	}
}

// I17: the alarm comes before mail is refused, once.
func TestMailboxFillsUp(t *testing.T) {
	t.Parallel()
	server := newMimic(t, " QUOTA", mimicMail{1, "one", firstOfMarch})
	server.quota = 69
	account := accountAt(t, server.address)
	account.Poll = 5 * time.Millisecond
	var log syncBuffer
	r := NewReader(account, newLedger(), slog.New(slog.NewTextHandler(&log, nil)))
	run(t, r)
	eventually(t, "the quota is known", func() bool { return r.State().Full == 69 })
	if strings.Contains(log.String(), "filling up") {
		t.Error("it was told too soon")
	}
	server.change(func() { server.quota = 71 })
	eventually(t, "it is told", func() bool { return strings.Contains(log.String(), "filling up") && r.State().Full == 71 })
	asked := server.asked("GETQUOTAROOT")
	eventually(t, "it was asked again", func() bool { return server.asked("GETQUOTAROOT") > asked+3 })
	if n := strings.Count(log.String(), "filling up"); n != 1 {
		t.Errorf("it was told %d times", n)
	}
}

// I15: a changed password is told in plain words, is not tried again and again, and loses nothing.
func TestPasswordIsChanged(t *testing.T) {
	t.Parallel()
	server, kept := newMimic(t, " IDLE", mimicMail{1, "one", firstOfMarch}), newLedger()
	server.refuse = true
	account := accountAt(t, server.address)
	account.Retry = time.Millisecond // the pause after a refusal is sixty times that, and doubles
	r := NewReader(account, kept, slog.New(slog.DiscardHandler))
	run(t, r)
	eventually(t, "it is told", func() bool { return strings.Contains(r.State().Trouble, "refuses the log-in") })
	server.change(func() { server.refuse = false })
	eventually(t, "the mail is kept", func() bool { return kept.mails() == 1 && r.State().Trouble == "" })
	if n := server.asked("LOGIN"); n > 10 {
		t.Errorf("%d log-ins were tried", n)
	}
}

// I11: a server that drips is hung up on, however large it says the mail is.
func TestDrippingServer(t *testing.T) {
	t.Parallel()
	server, kept := newMimic(t, " IDLE", mimicMail{1, strings.Repeat("x", 4000), firstOfMarch}), newLedger()
	server.size, server.drip = MaxSize, time.Millisecond
	account := accountAt(t, server.address)
	account.Timeout = 2 * time.Second // in which a thousand bytes are too few
	server.drip = 5 * time.Millisecond
	began := time.Now()
	_, err := NewReader(account, kept, slog.New(slog.DiscardHandler)).session(t.Context())
	if !errors.Is(err, errTooSlow) || time.Since(began) > 8*time.Second {
		t.Errorf("got %v after %s", err, time.Since(began))
	}
}

// I11: nor does a server fill the memory that says less than it sends, and the mails beside such a mail are read.
func TestLyingServer(t *testing.T) {
	defer debug.SetGCPercent(debug.SetGCPercent(20)) // so that what is in use is what is held
	mails := []mimicMail{{1, "one", firstOfMarch}}
	for uid := range uint32(10) {
		mails = append(mails, mimicMail{uid + 2, fmt.Sprint(uid) + strings.Repeat("x", 20<<20), firstOfMarch})
	}
	mails = append(mails, mimicMail{20, "two", firstOfMarch})
	server, kept := newMimic(t, " IDLE", mails...), &sizes{ledger: newLedger()}
	server.size = 10
	employ(t, accountAt(t, server.address), kept)
	var before, now runtime.MemStats
	runtime.ReadMemStats(&before)
	most := uint64(0)
	eventually(t, "all are kept", func() bool {
		runtime.ReadMemStats(&now)
		most = max(most, now.HeapInuse-min(before.HeapInuse, now.HeapInuse))
		return kept.mails() == len(mails)
	})
	if most > 400<<20 { // of 200 MB of mail
		t.Errorf("%d MB were in use", most>>20)
	}
}

// sizes forgets the bytes of what it keeps.
type sizes struct{ *ledger }

func (s *sizes) Keep(ctx context.Context, batch []Raw) error {
	for i := range batch {
		batch[i].Bytes = nil
	}
	return s.ledger.Keep(ctx, batch)
}

// I1, I2, I14: UIDVALIDITY changes again and again while mail flows and three readers read: nothing is lost.
func TestValidityChangesWhileMailFlows(t *testing.T) {
	t.Parallel()
	server, kept := newMimic(t, " IDLE"), newLedger()
	account := everyRound(server.address, t)
	account.Reconcile = time.Hour
	for range 3 {
		employ(t, account, kept)
	}
	var there []string // oldest first; people delete what was kept
	for round := range 500 {
		there = append(there, fmt.Sprint("mail ", round))
		there = there[max(0, len(there)-10):]
		server.change(func() {
			box := server.boxes["INBOX"]
			if round%2 == 1 { // one more
				box = append(slices.Clone(box), mimicMail{box[len(box)-1].uid + 1, there[len(there)-1], firstOfMarch})
			} else { // all of them under other numbers
				server.validity++
				box = nil
				for i, n := range rand.Perm(len(there)) {
					box = append(box, mimicMail{uint32(i + 1), there[n], firstOfMarch})
				}
			}
			server.boxes["INBOX"] = box
		})
		if round%5 == 4 {
			eventually(t, fmt.Sprintf("what came until round %d is kept", round), func() bool { return kept.mails() == round+1 })
		}
	}
}

// I12: whatever a server says, the session ends with an error, and leaves nothing running: TestMain looks.
func FuzzSession(f *testing.F) {
	f.Add([]byte("* OK [CAPABILITY IMAP4rev1 IDLE QUOTA MOVE] hello\r\nT1 OK welcome\r\n* LIST () \"/\" Processed\r\nT2 OK x\r\n* 1 EXISTS\r\n* OK [UIDVALIDITY 1] x\r\n* OK [UIDNEXT 2] x\r\n* FLAGS ()\r\nT3 OK [READ-ONLY] x\r\n" +
		"* 1 FETCH (UID 1 RFC822.SIZE 3)\r\nT4 OK x\r\n* 1 FETCH (UID 1 BODY[] {3}\r\nabc)\r\nT5 OK x\r\n* OK [COPYUID 1 1:4294967295 1:4294967295] x\r\nT6 OK x\r\n"))
	f.Add([]byte("* OK {4294967295}\r\n"))
	f.Add([]byte("* PREAUTH hello\r\n* BYE\r\n"))
	f.Add(bytes.Repeat([]byte("("), 10000))
	f.Add([]byte("* OK [CAPABILITY IMAP4rev1]\r\nT1 OK x\r\n* 99999999999999999999 EXISTS\r\nT2 OK [UIDVALIDITY 99999999999] x\r\n"))
	f.Add([]byte("* OK [CAPABILITY (\r\n"))
	f.Add([]byte("* OK [CAPABILITY IMAP4rev1] hello\r\n* ENABLED A(B)\r\n"))
	f.Add([]byte("* OK [A \r\n* 1 FETCH (BODY[] {99}\r\n* CAPABILITY IMAP4rev1 (\r\n"))
	f.Add([]byte("* OK [CAPABILITY IMAP4rev1] hello\r\nT1 OK [CAPABILITY  (]\r\n"))
	f.Add([]byte("* LIST () \"{40}\r\n\" {3}\r\nabc\r\n* 3 CAPABILITY A (\r\n"))
	f.Fuzz(func(t *testing.T, says []byte) {
		account := Account{Username: username, Password: password, Processed: "Processed", Timeout: 20 * time.Millisecond, Poll: time.Millisecond}.withDefaults()
		near, far := net.Pipe()
		ended := make(chan struct{})
		go func() { defer close(ended); say(far, says) }()
		s, err := begin(t.Context(), account, "", near)
		if err == nil {
			_, err = NewReader(account, newLedger(), slog.New(slog.DiscardHandler)).over(t.Context(), s)
		}
		if err == nil {
			t.Error("the session ended well")
		}
		<-ended
	})
}

// say greets with the first line, and then, for each line that comes, says what there is up to the next tagged answer. In
// the end it hangs up.
func say(conn net.Conn, says []byte) {
	defer conn.Close()
	heard := bufio.NewScanner(conn)
	var answer []byte
	for line := range bytes.Lines(says) {
		greets := len(answer) == 0 && &line[0] == &says[0]
		if answer = append(answer, line...); !greets && line[0] != 'T' {
			continue
		}
		if _, err := conn.Write(answer); err != nil || !heard.Scan() {
			return
		}
		answer = nil
	}
	_, _ = conn.Write(answer)
}

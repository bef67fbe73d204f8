package inbox

import (
	"bytes"
	"context"
	"crypto/sha256"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"log/slog"
	"maps"
	"net"
	"os"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"
	"github.com/emersion/go-imap/v2/imapserver"
	"github.com/emersion/go-imap/v2/imapserver/imapmemserver"
	"go.uber.org/goleak"

	"github.com/rapport-mentoring/rapport/internal/dial"
	"github.com/rapport-mentoring/rapport/internal/dial/dialtest"
)

// The test server keeps a lock, and with it a goroutine, when a connection breaks while it writes a mail. Ours do not.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == cellArgument {
		serveAsCell()
		return
	}
	goleak.VerifyTestMain(m, goleak.IgnoreAnyFunction("github.com/emersion/go-imap/v2/imapserver.(*Conn).serve"))
}

const (
	username = "rapport"
	password = "open sesame"
)

// postOffice is a real IMAP server that can be killed and started again with the same mail.
type postOffice struct {
	t       *testing.T
	user    *imapmemserver.User
	store   *imapmemserver.Server
	address string
	mode    dial.Mode
	tls     *tls.Config
	roots   *x509.CertPool

	server   *imapserver.Server
	listener net.Listener
	served   chan struct{}
}

func open(t *testing.T, folders ...string) *postOffice {
	t.Helper()
	return openWith(t, dial.None, folders...)
}

func openWith(t *testing.T, mode dial.Mode, folders ...string) *postOffice {
	t.Helper()
	p := &postOffice{t: t, user: imapmemserver.NewUser(username, password), store: imapmemserver.New(), address: "127.0.0.1:0", mode: mode}
	if mode != dial.None {
		p.tls, p.roots = dialtest.Certificate(t)
	}
	p.store.AddUser(p.user)
	for _, name := range append([]string{"INBOX"}, folders...) {
		p.create(name)
	}
	p.start()
	t.Cleanup(p.kill)
	return p
}

func (p *postOffice) create(name string) {
	p.t.Helper()
	if err := p.user.Create(name, nil); err != nil {
		p.t.Fatal(err)
	}
}

func (p *postOffice) start() {
	p.t.Helper()
	listener, err := net.Listen("tcp", p.address)
	if err != nil {
		p.t.Fatal(err)
	}
	p.address = listener.Addr().String()
	if p.mode == dial.Implicit {
		listener = tls.NewListener(listener, p.tls)
	}
	p.server = imapserver.New(&imapserver.Options{
		NewSession: func(*imapserver.Conn) (imapserver.Session, *imapserver.GreetingData, error) {
			return visit{p.store.NewSession().(imapserver.SessionIMAP4rev2)}, nil, nil
		},
		Caps:         imap.CapSet{imap.CapIMAP4rev1: {}, imap.CapIMAP4rev2: {}},
		InsecureAuth: p.mode == dial.None,
		TLSConfig:    p.tls,
		Logger:       silent{},
	})
	p.listener, p.served = listener, make(chan struct{})
	go func(server *imapserver.Server, served chan struct{}) {
		defer close(served)
		_ = server.Serve(listener)
	}(p.server, p.served)
}

// visit is a session of the memory server, which forgets what arrives in the moment before an IDLE begins. Ours must not
// have to wait for the next poll because of that.
type visit struct{ imapserver.SessionIMAP4rev2 }

func (v visit) Idle(w *imapserver.UpdateWriter, stop <-chan struct{}) error {
	tick := time.NewTicker(time.Millisecond)
	defer tick.Stop()
	for {
		if err := v.Poll(w, true); err != nil {
			return err
		}
		select {
		case <-tick.C:
		case <-stop:
			return nil
		}
	}
}

func (p *postOffice) kill() {
	_ = p.server.Close()
	_ = p.listener.Close() // a server that was stopped before it began to serve leaves it open
	<-p.served
}

// deliver puts a mail into a folder.
func (p *postOffice) deliver(folder, subject string) {
	p.t.Helper()
	raw := []byte("From: pat@example.org\r\nSubject: " + subject + "\r\n\r\nhello\r\n")
	if _, err := p.user.Append(folder, literal{bytes.NewReader(raw)}, &imap.AppendOptions{}); err != nil {
		p.t.Fatal(err)
	}
}

type literal struct{ *bytes.Reader }

func (l literal) Size() int64 { return l.Reader.Size() }

func (p *postOffice) account() Account {
	p.t.Helper()
	account := accountAt(p.t, p.address)
	account.TLS, account.Roots = p.mode, p.roots
	return account
}

func accountAt(t *testing.T, address string) Account {
	t.Helper()
	addr, err := net.ResolveTCPAddr("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	return Account{
		Host: addr.IP.String(), Port: addr.Port, TLS: dial.None, Username: username, Password: password,
		Poll: 5 * time.Second, Timeout: 5 * time.Second, Retry: 5 * time.Millisecond,
	}
}

// look opens a folder as a person's mail program would.
func (p *postOffice) look(folder string, do func(*imapclient.Client)) {
	p.t.Helper()
	c, err := imapclient.DialInsecure(p.address, nil)
	if err != nil {
		p.t.Fatal(err)
	}
	defer c.Close()
	if err := c.Login(username, password).Wait(); err != nil {
		p.t.Fatal(err)
	}
	if _, err := c.Select(folder, nil).Wait(); err != nil {
		p.t.Fatal(err)
	}
	do(c)
}

// ledger is a keeper in memory.
type ledger struct {
	mu      sync.Mutex
	kept    map[Place][]Raw
	moved   map[Place]Mark
	first   map[Place]uint32 // by mailbox and UIDVALIDITY: the next UID when it was seen first, and when it was read last
	next    map[Place]uint32
	content map[[32]byte]int
	again   int // mails kept in a place where they were known already
	fail    int // how many calls of Keep fail before they work
}

func newLedger() *ledger {
	return &ledger{
		kept: map[Place][]Raw{}, moved: map[Place]Mark{}, first: map[Place]uint32{}, next: map[Place]uint32{}, content: map[[32]byte]int{},
	}
}

func (l *ledger) Known(_ context.Context, mailbox string, uidValidity, uidNext uint32) (uint32, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	box := Place{Mailbox: mailbox, UIDValidity: uidValidity}
	if _, ok := l.first[box]; !ok {
		l.first[box], l.next[box] = uidNext, 1
	}
	last := l.next[box] - 1
	for at := range l.kept {
		if at.Mailbox == mailbox && at.UIDValidity == uidValidity {
			last = max(last, at.UID)
		}
	}
	return last, nil
}

func (l *ledger) Keep(_ context.Context, batch []Raw) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.fail > 0 {
		l.fail--
		return errors.New("the database is away")
	}
	for _, raw := range batch {
		if slices.ContainsFunc(l.kept[raw.Place], func(k Raw) bool { return k.SHA256 == raw.SHA256 }) {
			l.again++
			continue
		}
		l.kept[raw.Place] = append(l.kept[raw.Place], raw)
		l.content[raw.SHA256]++
	}
	return nil
}

func (l *ledger) Moved(_ context.Context, moves []Moved) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, m := range moves {
		for _, raw := range l.kept[m.From] {
			l.moved[m.To] = Mark{Size: raw.Size, InternalDate: raw.InternalDate}
		}
	}
	return nil
}

func (l *ledger) Kept(_ context.Context, mailbox string, uidValidity uint32) (map[uint32][]Mark, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	marks := map[uint32][]Mark{}
	for at, raws := range l.kept {
		for _, raw := range raws {
			if at.Mailbox == mailbox && at.UIDValidity == uidValidity {
				marks[at.UID] = append(marks[at.UID], Mark{Size: raw.Size, InternalDate: raw.InternalDate})
			}
		}
	}
	for at, mark := range l.moved {
		if at.Mailbox == mailbox && at.UIDValidity == uidValidity {
			marks[at.UID] = append(marks[at.UID], mark)
		}
	}
	return marks, nil
}

func (l *ledger) CaughtUp(ctx context.Context, mailbox string, uidValidity, uidNext uint32) (gone int, err error) {
	kept, _ := l.Kept(ctx, mailbox, uidValidity)
	l.mu.Lock()
	defer l.mu.Unlock()
	box := Place{Mailbox: mailbox, UIDValidity: uidValidity}
	l.next[box] = max(l.next[box], uidNext)
	for uid := l.first[box]; uid < l.next[box]; uid++ {
		if len(kept[uid]) == 0 {
			gone++
		}
	}
	return gone, nil
}

// mails is how many different mails were kept.
func (l *ledger) mails() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return len(l.content)
}

// check compares every kept mail with what it says about itself.
func (l *ledger) check(t *testing.T) {
	t.Helper()
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, raw := range slices.Concat(slices.Collect(maps.Values(l.kept))...) {
		if raw.SHA256 != sha256.Sum256(raw.Bytes) || raw.Size != int64(len(raw.Bytes)) || raw.InternalDate.IsZero() {
			t.Errorf("mail %d of %s does not agree with itself", raw.UID, raw.Mailbox)
		}
	}
	if l.again > 0 {
		t.Errorf("%d mails were read twice", l.again)
	}
}

// employ runs a reader until the test is over or stop is called; stop waits for Run to return.
func employ(t *testing.T, account Account, keeper Keeper) (r *Reader, stop func()) {
	t.Helper()
	r = NewReader(account, keeper, slog.New(slog.DiscardHandler))
	return r, run(t, r)
}

// run runs a reader as employ does.
func run(t *testing.T, r *Reader) (stop func()) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- r.Run(ctx) }()
	stop = sync.OnceFunc(func() {
		cancel()
		select {
		case err := <-done:
			if err != nil {
				t.Errorf("Run returned %v", err)
			}
		case <-time.After(10 * time.Second):
			t.Error("Run did not return")
		}
	})
	t.Cleanup(stop)
	return stop
}

func eventually(t *testing.T, what string, ok func() bool) {
	t.Helper()
	deadline := time.After(10 * time.Second)
	tick := time.NewTicker(2 * time.Millisecond)
	defer tick.Stop()
	for !ok() {
		select {
		case <-tick.C:
		case <-deadline:
			t.Fatalf("never: %s", what)
		}
	}
}

type silent struct{}

func (silent) Printf(string, ...any) {}

// proxy passes bytes on to a server, and hangs up after it has passed limit bytes of answers on one connection. Each
// connection gets the next limit; when there are none left, everything passes.
func proxy(t *testing.T, target string, limits ...int64) (address string) {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	all.Go(func() {
		for n := 0; ; n++ {
			near, err := listener.Accept()
			if err != nil {
				return
			}
			far, err := net.Dial("tcp", target)
			if err != nil {
				_ = near.Close()
				continue
			}
			limit := int64(1 << 62)
			if n < len(limits) {
				limit = limits[n]
			}
			hangUp := func() { _ = near.Close(); _ = far.Close() }
			all.Go(func() { defer hangUp(); _, _ = io.Copy(far, near) })
			all.Go(func() { defer hangUp(); _, _ = io.CopyN(near, far, limit) })
		}
	})
	t.Cleanup(func() { _ = listener.Close(); all.Wait() })
	return listener.Addr().String()
}

package postoffice

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"sync"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Options configures a post office. The zero value is one in memory, on free ports.
type Options struct {
	Dir      string // folder of the journal; "" keeps everything in memory
	SMTPAddr string // where to take mail in; default 127.0.0.1:0, a free port
	IMAPAddr string // where to give it out; default 127.0.0.1:0
	Open     bool   // take connections from other machines: for a container that publishes its ports on loopback
	Password string // opens every mailbox; default "rapport"
	Domain   string // the name that the office gives itself; default "rapport.test"

	// CatchAll names, for a domain, the mailbox that gets its tagged addresses: see the package comment.
	CatchAll map[string]string

	HoldTime time.Duration // how long …timeout@ holds its answer back; default 30 s
	SlowTime time.Duration // how long …slow@ takes over its answer; default 2 s

	Log *slog.Logger     // by default nothing is logged
	Now func() time.Time // dates of deliveries; default time.Now
}

// Office is a running post office.
type Office struct {
	options  Options
	journal  *journal
	smtp     *listener
	imap     *listener
	serving  sync.WaitGroup
	changes  chan change
	stopping chan struct{}
	stop     sync.Once

	mu    sync.RWMutex
	state *state
}

// Entry is one message that was accepted for one recipient.
type Entry struct {
	Seq          int64     // 1, 2, 3, … in the order of acceptance
	At           time.Time // when it was accepted, by Options.Now
	EnvelopeFrom string    // "" for a notification that the office wrote itself
	Recipient    string    // as it was written to
	MessageID    string    // with its angle brackets; "" when the message has none
	SHA256       string    // of the stored message, in hexadecimal
	Size         int64     // of the stored message, in bytes
	Mailbox      string    // where it went; "" when it was bounced
}

// Start opens a post office. It returns a *mentoring.Error with FaultInvalid when the folder or an address cannot be used.
func Start(_ context.Context, o Options) (*Office, error) {
	o = withDefaults(o)
	j, past, err := openJournal(o.Dir, o.Log)
	if err != nil {
		return nil, err
	}
	office := &Office{
		options:  o,
		journal:  j,
		state:    newState(),
		changes:  make(chan change),
		stopping: make(chan struct{}),
	}
	for _, e := range past {
		office.state.apply(e)
	}
	office.smtp, err = listen(o.SMTPAddr, o.Open)
	if err != nil {
		return nil, errors.Join(err, j.close())
	}
	office.imap, err = listen(o.IMAPAddr, o.Open)
	if err != nil {
		return nil, errors.Join(err, office.smtp.Close(), j.close())
	}
	office.serving.Go(office.keepJournal)
	office.serving.Go(office.serveSMTP)
	office.serving.Go(office.serveIMAP)
	return office, nil
}

func withDefaults(o Options) Options {
	o.SMTPAddr = cmp.Or(o.SMTPAddr, "127.0.0.1:0")
	o.IMAPAddr = cmp.Or(o.IMAPAddr, "127.0.0.1:0")
	o.Password = cmp.Or(o.Password, "rapport")
	o.Domain = cmp.Or(o.Domain, "rapport.test")
	o.HoldTime = cmp.Or(o.HoldTime, 30*time.Second)
	o.SlowTime = cmp.Or(o.SlowTime, 2*time.Second)
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	return o
}

// SMTPAddr returns host:port of the SMTP server.
func (o *Office) SMTPAddr() string { return o.smtp.Addr().String() }

// IMAPAddr returns host:port of the IMAP server.
func (o *Office) IMAPAddr() string { return o.imap.Addr().String() }

// Stop closes all connections and the journal. It returns ctx's error when a connection did not end in time. Stop may be
// called again.
func (o *Office) Stop(ctx context.Context) error {
	var err error
	o.stop.Do(func() {
		close(o.stopping)
		err = errors.Join(o.smtp.stop(ctx), o.imap.stop(ctx))
		o.serving.Wait()
		err = errors.Join(err, o.journal.close())
	})
	return err
}

// Ledger returns an entry for every message and recipient that was accepted, in order.
func (o *Office) Ledger() []Entry {
	o.mu.RLock()
	defer o.mu.RUnlock()
	entries := make([]Entry, len(o.state.ledger))
	for i, l := range o.state.ledger {
		entries[i] = l.Entry
	}
	return entries
}

// Message returns the stored message of a ledger entry, with the header lines that the office added. It returns a
// *mentoring.Error with FaultNotFound when there is no such entry.
func (o *Office) Message(seq int64) ([]byte, error) {
	o.mu.RLock()
	defer o.mu.RUnlock()
	if seq < 1 || seq > int64(len(o.state.ledger)) {
		return nil, &mentoring.Error{
			Fault:   mentoring.FaultNotFound,
			Message: fmt.Sprintf("the post office has no message %d; its ledger goes from 1 to %d", seq, len(o.state.ledger)),
		}
	}
	return o.state.ledger[seq-1].body, nil
}

// listen opens a listener: on loopback, unless the office is open to others.
func listen(addr string, open bool) (*listener, error) {
	host, _, err := net.SplitHostPort(addr)
	if ip := net.ParseIP(host); err == nil && !open && host != "localhost" && (ip == nil || !ip.IsLoopback()) {
		err = errors.New("not a loopback address")
	}
	if err == nil {
		var l net.Listener
		if l, err = net.Listen("tcp", addr); err == nil {
			return newListener(l), nil
		}
	}
	return nil, &mentoring.Error{
		Fault:   mentoring.FaultInvalid,
		Message: fmt.Sprintf("the post office cannot listen on %s; give it a free loopback address such as 127.0.0.1:0", addr),
		Err:     err,
	}
}

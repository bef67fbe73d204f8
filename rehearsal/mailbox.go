package rehearsal

import (
	"context"
	"log/slog"
	"sync"

	"github.com/rapport-mentoring/rapport/inbox"
)

// Mailbox reads what arrives in an account from now on, and leaves everything in it as it is.
type Mailbox struct {
	reader  *inbox.Reader
	arrived chan []byte
	first   string // the mailbox that is visited last, and then watched
	ready   chan struct{}
	opened  sync.Once

	mu   sync.Mutex
	last map[inbox.Place]uint32 // the highest UID that was seen, by mailbox and UIDVALIDITY
}

var _ inbox.Keeper = (*Mailbox)(nil)

// NewMailbox returns the mailbox of an account that has not been opened yet. The folder to which a running service moves what it
// has read is read as well.
func NewMailbox(account inbox.Account, log *slog.Logger) *Mailbox {
	m := &Mailbox{arrived: make(chan []byte), first: "INBOX", ready: make(chan struct{}), last: map[inbox.Place]uint32{}}
	if len(account.Mailboxes) > 0 {
		m.first = account.Mailboxes[0]
	}
	if account.Processed != "" {
		account.Mailboxes = append(account.Mailboxes[:len(account.Mailboxes):len(account.Mailboxes)], account.Processed)
	}
	account.Processed, account.FromNow = "", true
	m.reader = inbox.NewReader(account, m, log)
	return m
}

// Run reads until ctx ends.
func (m *Mailbox) Run(ctx context.Context) error { return m.reader.Run(ctx) }

// Ready is closed when the account has been opened: from then on everything that arrives is handed out.
func (m *Mailbox) Ready() <-chan struct{} { return m.ready }

// Arrived hands out the bytes of each mail that arrives.
func (m *Mailbox) Arrived() <-chan []byte { return m.arrived }

// Trouble says why no mail comes in and what to do about it, "" when it does.
func (m *Mailbox) Trouble() string { return m.reader.State().Trouble }

// Known implements inbox.Keeper: what was there before counts as known.
func (m *Mailbox) Known(_ context.Context, mailbox string, validity, uidNext uint32) (uint32, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	place := inbox.Place{Mailbox: mailbox, UIDValidity: validity}
	if _, seen := m.last[place]; !seen {
		m.last[place] = max(uidNext, 1) - 1
	}
	if mailbox == m.first {
		m.opened.Do(func() { close(m.ready) })
	}
	return m.last[place], nil
}

// Keep implements inbox.Keeper.
func (m *Mailbox) Keep(ctx context.Context, batch []inbox.Raw) error {
	for _, raw := range batch {
		m.mu.Lock()
		place := inbox.Place{Mailbox: raw.Mailbox, UIDValidity: raw.UIDValidity}
		known := raw.UID <= m.last[place]
		m.last[place] = max(m.last[place], raw.UID)
		m.mu.Unlock()
		if known {
			continue
		}
		select {
		case m.arrived <- raw.Bytes:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return nil
}

// Moved implements inbox.Keeper: nothing is moved.
func (m *Mailbox) Moved(context.Context, []inbox.Moved) error { return nil }

// Kept implements inbox.Keeper: nothing is compared.
func (m *Mailbox) Kept(context.Context, string, uint32) (map[uint32][]inbox.Mark, error) {
	return nil, nil
}

// CaughtUp implements inbox.Keeper.
func (m *Mailbox) CaughtUp(context.Context, string, uint32, uint32) (int, error) { return 0, nil }

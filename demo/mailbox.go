package demo

import (
	"cmp"
	"context"
	"fmt"
	"net"
	"slices"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// pollMailbox is how often a mailbox is looked at when the server says nothing.
const pollMailbox = 30 * time.Second

// mailbox is a person's INBOX, opened over IMAP. Only one goroutine may use it.
type mailbox struct {
	client   *imapclient.Client
	conn     net.Conn
	changed  chan struct{} // a token when mail came
	release  func() bool
	validity uint32
}

// found is a mail in a mailbox.
type found struct {
	uid imap.UID
	raw []byte
}

// openMailbox logs in as a person. When ctx ends the connection breaks.
func openMailbox(ctx context.Context, office Office, person mentoring.Address) (*mailbox, error) {
	conn, err := (&net.Dialer{}).DialContext(ctx, "tcp", office.IMAPAddr)
	if err != nil {
		return nil, fmt.Errorf("open a mailbox: %w", err)
	}
	m := &mailbox{conn: conn, changed: make(chan struct{}, 1)}
	m.release = context.AfterFunc(ctx, func() { _ = conn.Close() })
	m.client = imapclient.New(conn, &imapclient.Options{UnilateralDataHandler: &imapclient.UnilateralDataHandler{
		Mailbox: func(data *imapclient.UnilateralDataMailbox) {
			if data.NumMessages == nil {
				return
			}
			select {
			case m.changed <- struct{}{}:
			default:
			}
		},
	}})
	if err := m.client.Login(string(person), office.Password).Wait(); err != nil {
		m.close()
		return nil, fmt.Errorf("log in to a mailbox: %w", err)
	}
	data, err := m.client.Select("INBOX", nil).Wait()
	if err != nil {
		m.close()
		return nil, fmt.Errorf("open an INBOX: %w", err)
	}
	m.validity = data.UIDValidity
	return m, nil
}

func (m *mailbox) close() {
	m.release()
	_ = m.conn.Close() // nothing is written over it that is needed later
	_ = m.client.Close()
}

// after returns the mails that came after the one with that UID, in order, and marks them as read.
func (m *mailbox) after(last imap.UID) ([]found, error) {
	whole := &imap.FetchItemBodySection{}
	fetched, err := m.client.Fetch(imap.UIDSet{imap.UIDRange{Start: last + 1}}, &imap.FetchOptions{
		UID: true, BodySection: []*imap.FetchItemBodySection{whole},
	}).Collect()
	if err != nil {
		return nil, fmt.Errorf("read a mailbox: %w", err)
	}
	slices.SortFunc(fetched, func(a, b *imapclient.FetchMessageBuffer) int { return cmp.Compare(a.UID, b.UID) })
	var out []found
	for _, f := range fetched {
		raw := f.FindBodySection(whole)
		if f.UID <= last { // n:* gives the last mail even when it is before n
			continue
		}
		if raw == nil { // only its flags: it came this moment and is announced next
			break
		}
		out = append(out, found{uid: f.UID, raw: raw})
	}
	return out, nil
}

// markAnswered sets the flag that a mail program sets on what it has answered.
func (m *mailbox) markAnswered(uid imap.UID) error {
	flags := &imap.StoreFlags{Op: imap.StoreFlagsAdd, Silent: true, Flags: []imap.Flag{imap.FlagAnswered}}
	if err := m.client.Store(imap.UIDSetNum(uid), flags, nil).Close(); err != nil {
		return fmt.Errorf("mark a mail as answered: %w", err)
	}
	return nil
}

// wait returns when mail has come, at a wall time (unless it is zero), at the next poll, or when ctx ends.
func (m *mailbox) wait(ctx context.Context, until time.Time) error {
	limit := pollMailbox
	if !until.IsZero() {
		limit = min(limit, time.Until(until))
	}
	if limit <= 0 {
		return ctx.Err()
	}
	var idle *imapclient.IdleCommand
	if m.client.Caps().Has(imap.CapIdle) {
		var err error
		if idle, err = m.client.Idle(); err != nil {
			return fmt.Errorf("wait for mail: %w", err)
		}
	}
	timer := time.NewTimer(limit)
	defer timer.Stop()
	select {
	case <-m.changed:
	case <-timer.C:
	case <-m.client.Closed():
	case <-ctx.Done():
	}
	if idle == nil {
		if err := m.client.Noop().Wait(); err != nil {
			return fmt.Errorf("wait for mail: %w", err)
		}
		return ctx.Err()
	}
	if err := idle.Close(); err != nil {
		return fmt.Errorf("wait for mail: %w", err)
	}
	if err := idle.Wait(); err != nil {
		return fmt.Errorf("wait for mail: %w", err)
	}
	return ctx.Err()
}

package inbox

import (
	"cmp"
	"context"
	"crypto/x509"
	"time"

	"github.com/rapport-mentoring/rapport/internal/dial"
)

// Account is a mailbox account on an IMAP server.
type Account struct {
	Host      string
	Port      int
	TLS       dial.Mode
	Roots     *x509.CertPool // nil means the certificates that the system trusts
	Username  string
	Password  string
	Mailboxes []string // the first is watched for arrivals, all are polled; empty means INBOX alone
	Processed string   // the folder that kept mail is moved to if it exists; "" leaves mail where it is

	// Poll is how often every mailbox is looked at, and how long one IDLE lasts. 0 means a minute, and it is never
	// more than five: a router that forgets the connection must not hide replies for longer.
	Poll time.Duration
	// Timeout bounds every exchange with the server, with a second more for each KB that is expected. 0 means a minute.
	Timeout time.Duration
	// Retry is the first pause before a new connection; it doubles up to five minutes. 0 means a second.
	Retry time.Duration
}

// Raw is a mail as the server gave it.
type Raw struct {
	Mailbox      string
	UIDValidity  uint32
	UID          uint32
	Size         int64 // as the server says; more than len(Bytes) when only the beginning was fetched
	InternalDate time.Time
	SHA256       [32]byte // of Bytes
	Bytes        []byte
}

// Keeper remembers raw mail.
type Keeper interface {
	// Known returns the highest UID kept from the mailbox under that UIDVALIDITY, 0 when there is none.
	Known(ctx context.Context, mailbox string, uidValidity uint32) (lastUID uint32, err error)
	// Keep commits the batch before it returns. It is idempotent by (mailbox, uidvalidity, uid) and by content:
	// after a change of UIDVALIDITY the same mails come again under new numbers.
	Keep(ctx context.Context, batch []Raw) error
}

func (a Account) endpoint() dial.Endpoint {
	return dial.Endpoint{Host: a.Host, Port: a.Port, TLS: a.TLS, Roots: a.Roots}
}

func (a Account) withDefaults() Account {
	if len(a.Mailboxes) == 0 {
		a.Mailboxes = []string{"INBOX"}
	}
	a.Poll = min(cmp.Or(a.Poll, time.Minute), 5*time.Minute)
	a.Timeout = cmp.Or(a.Timeout, time.Minute)
	a.Retry = cmp.Or(a.Retry, time.Second)
	return a
}

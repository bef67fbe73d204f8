package inbox

import (
	"cmp"
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"hash/fnv"
	"time"

	"github.com/rapport-mentoring/rapport/internal/dial"
	"github.com/rapport-mentoring/rapport/signin"
)

// Account is a mailbox account on an IMAP server.
type Account struct {
	Host      string
	Port      int
	TLS       dial.Mode
	Roots     *x509.CertPool // nil means the certificates that the system trusts
	Username  string
	Password  string
	Tokens    *signin.Source // what to log in with in place of a password; nil means the password
	Mailboxes []string       // the first is watched for arrivals, all are polled; empty means INBOX alone
	Processed string         // the folder that kept mail is moved to if it exists; "" leaves mail where it is

	// Poll is how often every mailbox is looked at, and how long one IDLE lasts. 0 means a minute, and it is never
	// more than five: a router that forgets the connection must not hide replies for longer.
	Poll time.Duration
	// Timeout bounds every exchange with the server. A long answer may take longer as long as it moves. 0 means a minute.
	Timeout time.Duration
	// Reconcile is how often every mailbox, and the folder for kept mail, is compared with what was kept. 0 means a day.
	Reconcile time.Duration
	// Retry is the first pause before a new connection; it doubles up to five minutes. 0 means a second.
	Retry time.Duration

	// FromNow leaves alone whatever is there already: no mailbox is compared with what was kept.
	FromNow bool

	seen func(tls.ConnectionState)
}

// Lock is the number of the lock under which the account is read: by one reader at a time.
func (a Account) Lock() int64 {
	h := fnv.New64a()
	fmt.Fprintf(h, "mailbox %s:%d %s", a.Host, a.Port, a.Username)
	return int64(h.Sum64() >> 1)
}

func (a Account) endpoint() dial.Endpoint {
	return dial.Endpoint{Host: a.Host, Port: a.Port, TLS: a.TLS, Roots: a.Roots, Seen: a.seen}
}

func (a Account) withDefaults() Account {
	if len(a.Mailboxes) == 0 {
		a.Mailboxes = []string{"INBOX"}
	}
	a.Poll = min(cmp.Or(a.Poll, time.Minute), 5*time.Minute)
	a.Timeout = cmp.Or(a.Timeout, time.Minute)
	a.Reconcile = cmp.Or(a.Reconcile, 24*time.Hour)
	a.Retry = cmp.Or(a.Retry, time.Second)
	return a
}

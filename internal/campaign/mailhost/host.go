// Package mailhost is a machine with mail servers for a campaign: Debian's Postfix and Dovecot, started privately, or
// where those cannot run the project's own post office. It can restart and kill them, do to a mailbox what
// administrators and other mail programs do, and read every mail that is there from the disk.
package mailhost

import (
	"context"
	"errors"
	"log/slog"
)

// Host is a running machine.
type Host interface {
	// Name says what runs.
	Name() string
	// SMTPAddr and IMAPAddr are where the servers listen. They do not change.
	SMTPAddr() string
	IMAPAddr() string
	// Admit gives these addresses a mailbox each. Mail to any other is bounced.
	Admit(addresses []string) error
	// Break does something to the servers. It returns errors.ErrUnsupported when this host knows no such thing.
	Break(ctx context.Context, what Breakage) error
	// Heal has everything run again.
	Heal(ctx context.Context) error
	// Mails shows every mail in the mailbox of an address, in any folder, as IMAP would give it, but for those whose names
	// are known.
	Mails(address string, known func(name string) bool, see func(Kept) error) error
	// Remove takes a mail away from the disk, as whoever clears up a mailbox does. One that has gone is no error.
	Remove(k Kept) error
	// Stop ends everything.
	Stop(ctx context.Context) error
}

// Kept is one mail in a mailbox.
type Kept struct {
	Folder string
	Name   string // that nothing else in the mailbox ever has, until it is moved
	Raw    []byte
	path   string
}

// Breakage is something that happens to mail servers.
type Breakage string

// What can happen.
const (
	RestartSMTP Breakage = "smtp.restart"     // in good order
	KillSMTP    Breakage = "smtp.kill"        // SIGKILL, and started again
	RestartIMAP Breakage = "imap.restart"     // in good order
	KillIMAP    Breakage = "imap.kill"        // SIGKILL, and started again
	KickReaders Breakage = "imap.kick"        // every session of the service's mailbox is ended
	NewValidity Breakage = "imap.uidvalidity" // the service's INBOX gets another UIDVALIDITY (RFC 9051, 2.3.1.1)
	NextUID     Breakage = "imap.uidnext"     // a gap in the UIDs
	DropIndexes Breakage = "imap.indexes"     // Dovecot's own files of the INBOX are lost, its UIDVALIDITY with them
	FillSpool   Breakage = "smtp.disk.full"   // the disk of the queue is full for a while
)

// Options say what to start.
type Options struct {
	Dir      string   // with a short path, because sockets have short paths; every account can enter it
	Domains  []string // those that live here
	Service  string   // the address of the service's mailbox
	Password string   // of every mailbox
	Log      *slog.Logger
}

// Start starts Postfix and Dovecot, or the post office where why says what they lack.
func Start(ctx context.Context, o Options) (host Host, why string, err error) {
	if err := fit(); err != nil {
		office, startErr := startOffice(ctx, o)
		return office, err.Error(), startErr
	}
	d, err := startDebian(ctx, o)
	if err != nil {
		return nil, "", err
	}
	return d, "", nil
}

// all runs every function and joins what went wrong.
func all(do ...func() error) error {
	var errs []error
	for _, f := range do {
		errs = append(errs, f())
	}
	return errors.Join(errs...)
}

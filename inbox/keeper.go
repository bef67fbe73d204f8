package inbox

import (
	"context"
	"time"
)

// Raw is a mail as the server gave it.
type Raw struct {
	Place
	Size         int64 // as the server says; more than len(Bytes) when only the beginning was fetched
	InternalDate time.Time
	SHA256       [32]byte // of Bytes
	Bytes        []byte
}

// Place is where a mail lies on the server. A server may give the number to another mail when it counts anew, which it
// should tell by another UIDVALIDITY (RFC 9051, 2.3.1.1).
type Place struct {
	Mailbox     string
	UIDValidity uint32
	UID         uint32
}

// Mark is what tells two mails in one place apart without fetching them.
type Mark struct {
	Size         int64
	InternalDate time.Time
}

// Moved is a kept mail that lies elsewhere now.
type Moved struct{ From, To Place }

// Keeper remembers raw mail.
type Keeper interface {
	// Known returns the highest UID kept from the mailbox under that UIDVALIDITY, 0 when there is none. A mailbox that is
	// seen for the first time is remembered, with the UID that its next mail will have, 0 when the server does not tell.
	Known(ctx context.Context, mailbox string, uidValidity, uidNext uint32) (lastUID uint32, err error)
	// Keep commits the batch before it returns. It is idempotent by place and content: after a change of UIDVALIDITY
	// the same mails come again under new numbers, and after a mistake of the server others under the same.
	Keep(ctx context.Context, batch []Raw) error
	// Moved remembers where kept mails lie now, so that they are not fetched from there.
	Moved(ctx context.Context, moves []Moved) error
	// Kept returns the marks of all mails that were kept from the mailbox, or moved to it, by UID.
	Kept(ctx context.Context, mailbox string, uidValidity uint32) (map[uint32][]Mark, error)
	// CaughtUp says that every mail before uidNext that is there was kept. It returns how many mails came since the
	// mailbox was first seen and were gone before they could be fetched.
	CaughtUp(ctx context.Context, mailbox string, uidValidity, uidNext uint32) (gone int, err error)
}

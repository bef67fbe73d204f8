package inbox

import (
	"context"
	"time"
)

// Stored is a kept mail that waits to be sorted.
type Stored struct {
	ID           int64
	Raw          []byte
	InternalDate time.Time
	Attempts     int // times it was handed out without an end, this one included
	Deferrals    int // times it was deferred
	Deaths       int // times that reading it ended the process it was read in
}

// Shelf holds kept mail until each has been received or put in quarantine.
type Shelf interface {
	// Next hands out up to n mails that are due, oldest first. It raises their attempt counters in a commit of its own
	// before it returns, so that a mail whose parsing ends the process is counted all the same.
	Next(ctx context.Context, n int) ([]Stored, error)
	// Defer puts a mail back for that long. The attempt is taken back, since the mail did no harm, and the deferral
	// is counted.
	Defer(ctx context.Context, id int64, pause time.Duration) error
	// Blame counts a death against a mail. It is offered again later.
	Blame(ctx context.Context, id int64) error
	// Quarantine sets a mail aside for a person. The raw bytes stay.
	Quarantine(ctx context.Context, id int64, disposition, why string) error
}

// Dispositions of quarantined mail.
const (
	DispositionTooLarge = "too_large" // over one of the limits of Scan
	DispositionPoison   = "poison"    // it could not be parsed, or ended the process three times
)

// Receiver correlates, understands and applies one mail, in one transaction that also takes it off the shelf.
type Receiver interface {
	// Receive is called again later when it returns an error, whatever the error. It must be idempotent by id.
	Receive(ctx context.Context, id int64, m *Message, class Class) error
}

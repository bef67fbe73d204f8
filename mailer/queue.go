package mailer

import (
	"context"
	"crypto/subtle"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// Parcel is a composed mail with its envelope, claimed by this process.
type Parcel struct {
	ID   int64
	From string // envelope sender, where bounces go
	To   string // the one recipient
	Raw  []byte // what Compose returned; every attempt sends the same bytes
	Seal []byte // ties Raw to To
}

// sealed reports whether the mail is the one that was made for its recipient.
func (p Parcel) sealed() bool {
	return subtle.ConstantTimeCompare(p.Seal, Seal(mentoring.Address(p.To), p.Raw)) == 1 && Sealed(p.To, p.Raw)
}

// Queue is where parcels come from and where their outcomes go. A claim is a lease: whoever rescues an expired one
// moves a handed-over parcel to Ambiguous, and any other back into the queue.
type Queue interface {
	// Claim leases up to n parcels that are due.
	Claim(ctx context.Context, n int) ([]Parcel, error)
	// HandOver records, durably, that the final dot is about to be written. An error stops the attempt.
	HandOver(ctx context.Context, id int64) error
	// Settle records an outcome and ends the lease. Unsent returns the parcel to the queue.
	Settle(ctx context.Context, id int64, o Outcome) error
	// Work returns a channel with a token whenever there may be something to claim. It may lose tokens: the sender
	// also polls.
	Work(ctx context.Context) <-chan struct{}
}

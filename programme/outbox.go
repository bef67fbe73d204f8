package programme

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"encoding/binary"
	"fmt"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/rapport-mentoring/rapport/mailer"
	"github.com/rapport-mentoring/rapport/store"
)

// Evidence knows for certain what a relay took: its own queue or archive. It resolves a mail whose final answer was lost.
type Evidence interface {
	// Delivered reports whether the relay took the mail with that Message-ID for that address.
	Delivered(messageID, address string) bool
}

// Rates are how much may be sent. Zero sets no limit.
type Rates struct{ PerMinute, PerDay int }

// Outbox is the mail that is due, for one sender. It implements mailer.Queue.
//
// A sender proves that it lives by an advisory lock on its number. Mail that a dead sender held is put back when it had
// not been handed over, and is in doubt when it had.
type Outbox struct {
	programme *Programme
	sender    int64
	rates     Rates
	evidence  Evidence // nil when nothing knows
	work      chan struct{}
}

var _ mailer.Queue = (*Outbox)(nil)

// NewOutbox returns the outbox of a new sender. Mail may be claimed only while Run runs.
func NewOutbox(p *Programme, rates Rates, evidence Evidence) *Outbox {
	var number [8]byte
	rand.Read(number[:])
	return &Outbox{
		programme: p, sender: int64(binary.BigEndian.Uint64(number[:]) >> 1), rates: rates, evidence: evidence,
		work: make(chan struct{}, 1),
	}
}

// Run holds the sender's lock and calls send, which may claim until its context ends. Meanwhile it listens for new mail
// and rescues what dead senders held.
func (o *Outbox) Run(ctx context.Context, send func(context.Context) error) error {
	return o.programme.DB.WithLock(ctx, o.sender, func() {}, func(ctx context.Context) error {
		group, ctx := errgroup.WithContext(ctx)
		group.Go(func() error { return o.programme.DB.Listen(ctx, store.MailChannel, o.work) })
		group.Go(func() error { return o.rescueAlways(ctx) })
		group.Go(func() error { return send(ctx) })
		return group.Wait()
	})
}

// rescueEvery is how often a sender looks for mail that others have abandoned. PostgreSQL may notice the end of a killed
// one only after the first look.
const rescueEvery = 10 * time.Second

// rescueAlways rescues at the beginning and then again and again.
func (o *Outbox) rescueAlways(ctx context.Context) error {
	tick := time.NewTicker(rescueEvery)
	defer tick.Stop()
	for {
		if err := o.Rescue(ctx); err != nil {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-tick.C:
		}
	}
}

// Work returns a channel with a token when there may be something to claim.
func (o *Outbox) Work(context.Context) <-chan struct{} { return o.work }

// Claim claims up to n mails that are due and may go out. Every gate is checked in the claiming transaction.
func (o *Outbox) Claim(ctx context.Context, n int) (parcels []mailer.Parcel, err error) {
	err = o.programme.do(ctx, func(s step) error {
		parcels = nil
		allowed, err := o.allowed(ctx, s, n)
		if err != nil || allowed <= 0 {
			return err
		}
		if err := s.DropGated(ctx, s.now); err != nil {
			return err
		}
		mails, err := s.ClaimMail(ctx, o.sender, s.now, allowed)
		if err != nil {
			return err
		}
		for _, m := range mails {
			if subtle.ConstantTimeCompare(m.Seal, seal(m.Address, m.Raw)) != 1 {
				s.Log.Error("a mail's seal is broken; it is not sent", "mail", m.ID)
				if err := s.MailEnded(ctx, m.ID, "dropped", "seal broken"); err != nil {
					return err
				}
				continue
			}
			parcels = append(parcels, mailer.Parcel{ID: m.ID, From: m.Envelope, To: string(m.Address), Raw: m.Raw})
		}
		return nil
	})
	return parcels, err
}

// allowed returns how many mails the rates leave room for.
func (o *Outbox) allowed(ctx context.Context, s step, n int) (int, error) {
	for _, limit := range []struct {
		most int
		span time.Duration
	}{{o.rates.PerMinute, time.Minute}, {o.rates.PerDay, 24 * time.Hour}} {
		if limit.most <= 0 {
			continue
		}
		claimed, err := s.ClaimedSince(ctx, limit.span)
		if err != nil {
			return 0, err
		}
		n = min(n, limit.most-claimed)
	}
	return n, nil
}

// HandOver records that the final dot is about to be written.
func (o *Outbox) HandOver(ctx context.Context, id int64) error {
	return o.programme.do(ctx, func(s step) error {
		mine, err := s.HandOverMail(ctx, id, o.sender)
		if err == nil && !mine {
			return fmt.Errorf("mail %d is no longer this sender's", id)
		}
		return err
	})
}

// longestDeferral is how long a relay may put a mail off before it counts as refused (RFC 5321, 4.5.4.1).
const longestDeferral = 4 * 24 * time.Hour

// deferrals are the pauses after the first tries; then it is an hour (RFC 5321, 4.5.4.1).
var deferrals = []time.Duration{5 * time.Minute, 15 * time.Minute, 30 * time.Minute}

// Settle records what became of one attempt.
func (o *Outbox) Settle(ctx context.Context, id int64, outcome mailer.Outcome) error {
	return o.programme.do(ctx, func(s step) error {
		said := fmt.Sprintf("%d %s", outcome.Code, outcome.Enhanced)
		if outcome.State == mailer.Accepted {
			return s.MailSent(ctx, id, s.now, said)
		}
		m, found, err := s.Mail(ctx, id)
		if err != nil || !found {
			return err
		}
		switch {
		case outcome.State == mailer.Ambiguous:
			return o.doubt(ctx, s, m)
		case outcome.State == mailer.Unsent || outcome.ChannelFault:
			return s.MailAgain(ctx, id, m.NotBefore, 0, said) // the sender itself waits for the channel
		case outcome.State == mailer.Deferred && s.now.Sub(m.NotBefore) < longestDeferral && s.now.Sub(m.MadeAt) < longestDeferral:
			pause := time.Hour
			if m.Attempts <= len(deferrals) {
				pause = deferrals[m.Attempts-1]
			}
			return s.MailAgain(ctx, id, s.now.Add(pause), 0, said)
		default:
			if err := s.MailEnded(ctx, id, "refused", said); err != nil {
				return err
			}
			return s.undeliverable(ctx, m)
		}
	})
}

// doubt settles a mail whose final answer was lost: by evidence where there is some, else a nudge counts as sent, and
// what matters is sent once more with the same Message-ID, never a third time.
func (o *Outbox) doubt(ctx context.Context, s step, m store.Mail) error {
	switch {
	case o.evidence != nil && o.evidence.Delivered(m.MessageID, string(m.Address)):
		return s.MailSent(ctx, m.ID, s.now, "found at the relay")
	case o.evidence != nil:
		return s.MailAgain(ctx, m.ID, m.NotBefore, 0, "not found at the relay")
	case m.Class != nudge && m.Doubts == 0:
		return s.MailAgain(ctx, m.ID, m.NotBefore, 1, "no answer after the dot")
	default:
		return s.MailEnded(ctx, m.ID, "ambiguous", "no answer after the dot")
	}
}

// Rescue takes over what senders held that are gone.
func (o *Outbox) Rescue(ctx context.Context) error {
	return o.programme.do(ctx, func(s step) error {
		abandoned, err := s.AbandonedMail(ctx)
		if err != nil {
			return err
		}
		for _, m := range abandoned {
			if m.State == "handed_over" {
				err = o.doubt(ctx, s, m)
			} else {
				err = s.MailAgain(ctx, m.ID, m.NotBefore, 0, "its sender is gone")
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
}

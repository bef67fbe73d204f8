package programme

import (
	"context"
	"crypto/rand"
	"encoding/binary"
	"errors"
	"slices"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/rapport-mentoring/rapport/internal/failpoint"
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
	entries   *together[entry, map[int64]bool]

	mu       sync.Mutex
	instance string         // the installation that claimed last, "" without a fence
	closed   string         // why nothing was claimed last, "" when something could be
	trouble  mailer.Trouble // of the mail server, as the database had it
}

var _ mailer.Queue = (*Outbox)(nil)

// NewOutbox returns the outbox of a new sender. Mail may be claimed only while Run runs.
func NewOutbox(p *Programme, rates Rates, evidence Evidence) *Outbox {
	var number [8]byte
	rand.Read(number[:])
	o := &Outbox{
		programme: p, sender: int64(binary.BigEndian.Uint64(number[:]) >> 1), rates: rates, evidence: evidence,
		work: make(chan struct{}, 1),
	}
	o.entries = newTogether(o.enter)
	return o
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
		failpoint.Reach(failpoint.OutboxRescued)
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-tick.C:
		}
	}
}

// Work returns a channel with a token when there may be something to claim.
func (o *Outbox) Work(context.Context) <-chan struct{} { return o.work }

// Claim claims up to n mails that are due and may go out. Every gate is checked in the claiming transaction, and senders
// claim one after the other, so that a limit is one limit for all of them.
func (o *Outbox) Claim(ctx context.Context, n int) (parcels []mailer.Parcel, err error) {
	failpoint.Reach(failpoint.OutboxClaim)
	var instance, closed, trouble string
	var mark int64
	err = o.programme.do(ctx, func(s step) error {
		parcels, mark = nil, 0
		row, err := s.LockSending(ctx)
		if err != nil {
			return err
		}
		if instance, closed, err = s.fenced(ctx, row); err != nil {
			return err
		}
		trouble = row.Trouble
		if closed == "" && row.State != store.SendingOpen {
			closed = row.Why
		}
		if closed != "" {
			return nil
		}
		if row.Gap {
			row.BackAt = &s.now
			err = s.Seen(ctx, s.now, row.BackAt)
		} else {
			err = s.Seen(ctx, s.now, nil)
		}
		if err != nil {
			return err
		}
		allowed, err := o.allowed(ctx, s, row, n)
		if err != nil || allowed <= 0 {
			return err
		}
		if parcels, err = o.claimDue(ctx, s, row, allowed); err != nil {
			return err
		}
		if len(parcels) > 0 && s.Fence != nil {
			if mark, err = s.RaiseMark(ctx); err != nil {
				return err
			}
		}
		return failpoint.Fail(failpoint.OutboxClaiming)
	})
	if err != nil {
		return nil, err
	}
	o.tell(instance, closed, mailer.Trouble(trouble))
	if mark == 0 {
		return parcels, nil
	}
	if err := o.programme.Fence.raise(instance, mark); err != nil { // what is not outside the database has not gone out
		for _, p := range parcels {
			err = errors.Join(err, o.Settle(ctx, p.ID, mailer.Outcome{State: mailer.Unsent}))
		}
		return nil, err
	}
	return parcels, nil
}

// tell says in the log when sending is held back, and when it goes on. Claim and HandOver are called by different
// goroutines, so the installation is kept for the latter.
func (o *Outbox) tell(instance, closed string, trouble mailer.Trouble) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.trouble = trouble
	if closed == "" { // else what was claimed before is handed over by nobody but who claimed it
		o.instance = instance
	}
	switch {
	case closed == o.closed:
	case closed == "":
		o.programme.Log.Info("mail goes out again")
	default:
		o.programme.Log.Error("no mail goes out; see “rapport sending status”", "why", closed)
	}
	o.closed = closed
}

// claimDue claims what is due, puts back what is not its reader's turn, and drops what comes too late.
func (o *Outbox) claimDue(ctx context.Context, s step, row store.Sending, n int) (parcels []mailer.Parcel, err error) {
	mails, err := s.ClaimMail(ctx, o.sender, s.now, n)
	if err != nil {
		return nil, err
	}
	line, budget := newLine(row.BackAt, mails), newBudget(mails)
	resting, err := s.RestsUntil(ctx, cohortsOf(mails))
	if err != nil {
		return nil, err
	}
	for _, m := range mails {
		if until := s.waitsForCohort(m, resting); !until.IsZero() {
			if err := errors.Join(s.MailAgain(ctx, m.ID, store.Retry{NotBefore: until, Outcome: store.Resting}), s.FreeSlot(ctx, m.ID)); err != nil {
				return nil, err
			}
			continue
		}
		if m.Gone { // somebody whom it is about was erased
			if err := errors.Join(s.MailEnded(ctx, m.ID, "dropped", gone), s.FreeSlot(ctx, m.ID)); err != nil {
				return nil, err
			}
			continue
		}
		turn, err := line.turn(ctx, s, m)
		var spared verdict
		if err == nil && !turn.expired && !turn.at.After(s.now) {
			spared, err = budget.weigh(ctx, s, m)
		}
		switch {
		case err != nil:
		case spared.leaveOut != "":
			err = s.leaveOut(ctx, m, spared.leaveOut)
		case !spared.wait.IsZero():
			err = s.MailAgain(ctx, m.ID, store.Retry{NotBefore: spared.wait, Outcome: store.OverBudget})
		case turn.expired:
			err = s.MailEnded(ctx, m.ID, "dropped", "expired")
		case turn.at.After(s.now):
			err = s.MailAgain(ctx, m.ID, store.Retry{NotBefore: turn.at, Outcome: store.Behind})
		default:
			parcels = append(parcels, mailer.Parcel{ID: m.ID, From: m.Envelope, To: string(m.Address), Raw: m.Raw, Seal: m.Seal})
			continue
		}
		if err != nil {
			return nil, err
		}
		if err := s.FreeSlot(ctx, m.ID); err != nil {
			return nil, err
		}
	}
	return parcels, nil
}

// cohortsOf returns the cohorts that mails are about.
func cohortsOf(mails []store.Mail) (cohorts []string) {
	for _, m := range mails {
		if id := deref(m.CohortID); id != "" && !slices.Contains(cohorts, id) {
			cohorts = append(cohorts, id)
		}
	}
	return cohorts
}

// allowed returns how many mails the limits leave room for. After a refused login one sender tries one mail a minute.
func (o *Outbox) allowed(ctx context.Context, s step, row store.Sending, n int) (int, error) {
	if row.Trouble == string(mailer.Login) {
		if !row.MayLogIn {
			return 0, nil
		}
		if err := s.Went(ctx, row.Trouble, true); err != nil {
			return 0, err
		}
		n = 1
	}
	for _, limit := range []struct {
		most int
		span time.Duration
	}{{o.rates.PerMinute, time.Minute}, {o.rates.PerDay, 24 * time.Hour}} {
		if limit.most <= 0 {
			continue
		}
		taken, err := s.SlotsSince(ctx, limit.span)
		if err != nil {
			return 0, err
		}
		n = min(n, limit.most-taken)
	}
	return n, nil
}

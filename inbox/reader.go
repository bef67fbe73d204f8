package inbox

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net"
	"time"

	"github.com/emersion/go-imap/v2"
)

const (
	// maxPause is the longest pause before a new connection.
	maxPause = 5 * time.Minute
	// refusedPauses is how many times longer the first pause is after a refused login: a changed password must not lock
	// the account.
	refusedPauses = 60
)

// Reader brings every mail of an account's mailboxes to a Keeper. Running two on one account is wasteful and harmless.
type Reader struct {
	account Account
	keeper  Keeper
	log     *slog.Logger
	arrived chan struct{}
}

// NewReader returns a reader that has not connected yet.
func NewReader(account Account, keeper Keeper, log *slog.Logger) *Reader {
	return &Reader{account: account.withDefaults(), keeper: keeper, log: log, arrived: make(chan struct{}, 1)}
}

// Arrived has a token after batches were kept.
func (r *Reader) Arrived() <-chan struct{} { return r.arrived }

// Run reads until ctx ends, and then returns nil. It connects again after every fault, with growing pauses. It returns
// an error at once when the account cannot be used as it stands.
func (r *Reader) Run(ctx context.Context) error {
	if err := r.account.endpoint().Check(); err != nil {
		return err
	}
	for faults := 0; ctx.Err() == nil; faults++ {
		caughtUp, err := r.session(ctx)
		if ctx.Err() != nil {
			return nil
		}
		if caughtUp {
			faults = 0
		}
		wait := r.pause(err, faults)
		message := "the mailbox is away"
		if errors.Is(err, errRefused) {
			message = "the mailbox refuses the log-in; correct the user name or the password, and start again"
		}
		r.log.WarnContext(ctx, message, "reason", reason(err), "wait", wait)
		pause(ctx, wait)
	}
	return nil
}

// pause returns how long to wait after a fault. Many readers must not come back at the same moment.
func (r *Reader) pause(err error, faults int) time.Duration {
	first := r.account.Retry
	if errors.Is(err, errRefused) {
		first *= refusedPauses
	}
	wait := min(first<<min(faults, 20), maxPause)
	return wait/2 + rand.N(wait/2+1)
}

// session reads over one connection until that breaks. It reports whether all mailboxes were caught up with once.
func (r *Reader) session(ctx context.Context) (caughtUp bool, err error) {
	s, err := connect(ctx, r.account)
	if err != nil {
		return false, err
	}
	defer s.close()
	for {
		// The first mailbox comes last, and so stays open for IDLE.
		for i := range r.account.Mailboxes {
			name := r.account.Mailboxes[len(r.account.Mailboxes)-1-i]
			if err := r.catchUp(ctx, s, name, i == len(r.account.Mailboxes)-1); err != nil {
				return caughtUp, err
			}
		}
		caughtUp = true
		if err := s.wait(ctx, r.account.Poll); err != nil {
			return caughtUp, err
		}
	}
}

// catchUp keeps what is new in a mailbox. A UIDVALIDITY that the keeper does not know means that everything is new.
func (r *Reader) catchUp(ctx context.Context, s *session, mailbox string, required bool) error {
	opened, err := s.open(mailbox)
	if err != nil || !opened {
		if err == nil && required {
			return errNoMailbox
		}
		return err
	}
	last, err := r.keeper.Known(ctx, mailbox, s.uidValidity)
	if err != nil {
		return err
	}
	if s.uidNext != 0 && s.uidNext <= last+1 {
		return nil
	}
	found, err := s.list(last)
	if err != nil {
		return err
	}
	for batch := range batches(found) {
		raws, err := s.fetch(batch)
		if err != nil {
			return err
		}
		if len(raws) == 0 {
			continue
		}
		if err := r.keeper.Keep(ctx, raws); err != nil {
			return err
		}
		select {
		case r.arrived <- struct{}{}:
		default:
		}
		r.log.InfoContext(ctx, "mail kept", "mails", len(raws), "last_uid", raws[len(raws)-1].UID)
		if err := s.moveAway(raws); err != nil {
			return err
		}
	}
	return nil
}

// reason is an error without the words of the server, which may name the account.
func reason(err error) string {
	if refusal, ok := errors.AsType[*imap.Error](err); ok {
		return fmt.Sprintf("%s %s", refusal.Type, refusal.Code)
	}
	if errors.Is(err, net.ErrClosed) && !errors.Is(err, errTooSlow) {
		return "the server hung up"
	}
	return err.Error()
}

// pause waits, or less when ctx ends.
func pause(ctx context.Context, d time.Duration) {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-ctx.Done():
	}
}

package inbox

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net"
	"slices"
	"sync/atomic"
	"time"

	"github.com/emersion/go-imap/v2"

	"github.com/rapport-mentoring/rapport/internal/failpoint"
)

const (
	// maxPause is the longest pause before a new connection.
	maxPause = 5 * time.Minute
	// maxKeeperPause is the longest pause before mail is offered again that could not be kept: its server is ours, and what
	// comes must not wait long for it.
	maxKeeperPause = 15 * time.Second
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
	state   atomic.Pointer[State]

	cautious bool                 // the server sent more than it said
	compared map[string]time.Time // when each mailbox was compared last
	gone     map[string]int       // mails of each that were gone before they could be fetched, as it was logged
}

// State is how an account stands. It holds no names and no words of the server.
type State struct {
	Trouble string    // why no mail comes in and what to do about it, "" when mail comes in
	Since   time.Time // when no mail came in any more
	Full    int       // percent of the storage that is used, 0 when the server does not tell
}

// FillingUp is from how many percent on somebody should make room: a full mailbox refuses the mail that comes.
const FillingUp = 70

// NewReader returns a reader that has not connected yet.
func NewReader(account Account, keeper Keeper, log *slog.Logger) *Reader {
	r := &Reader{
		account: account.withDefaults(), keeper: keeper, log: log, arrived: make(chan struct{}, 1),
		compared: map[string]time.Time{}, gone: map[string]int{},
	}
	r.state.Store(&State{Trouble: "the mailbox has not been read yet", Since: time.Now()})
	return r
}

// State returns how the account stands.
func (r *Reader) State() State { return *r.state.Load() }

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
		trouble := "the mailbox does not answer; mail that comes is read when it does"
		out, isOut := errors.AsType[signedOut](err)
		switch {
		case isOut:
			trouble = out.Error()
		case errors.Is(err, errRefused):
			trouble = r.account.logInTrouble()
		case errors.Is(err, errNoMailbox):
			trouble = "the account has no mailbox of that name; correct it in the configuration"
		case isUnkept(err):
			trouble = "what comes cannot be kept, so it stays in the mailbox and is read later; see that PostgreSQL runs and that its disk is not full"
		}
		r.cautious = r.cautious || errors.Is(err, errTooLarge)
		state := r.State()
		if state.Trouble == "" {
			state.Since = time.Now()
		}
		state.Trouble = trouble
		r.state.Store(&state)
		r.log.WarnContext(ctx, trouble, "reason", reason(err), "wait", wait)
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
	longest := maxPause
	if isUnkept(err) {
		longest = maxKeeperPause
	}
	wait := min(first<<min(faults, 20), longest)
	return wait/2 + rand.N(wait/2+1)
}

// unkept is a fault of the keeper, and not of the mailbox.
type unkept struct{ error }

// Unwrap returns the keeper's error.
func (u unkept) Unwrap() error { return u.error }

func isUnkept(err error) bool {
	_, ok := errors.AsType[unkept](err)
	return ok
}

// byKeeper marks an error of the keeper.
func byKeeper(err error) error {
	if err == nil {
		return nil
	}
	return unkept{err}
}

// session reads over one connection until that breaks. It reports whether all mailboxes were caught up with once.
func (r *Reader) session(ctx context.Context) (caughtUp bool, err error) {
	s, err := connect(ctx, r.account)
	if err != nil {
		return false, err
	}
	return r.over(ctx, s)
}

// over reads over a connection, and closes it.
func (r *Reader) over(ctx context.Context, s *session) (caughtUp bool, err error) {
	defer s.close()
	s.cautious = r.cautious
	for {
		// The first mailbox comes last, and so stays open for IDLE. Into the folder for kept mail people may move what was
		// not kept, which is found when it is compared.
		if name := r.account.Processed; name != "" && r.isDue(name) && !slices.Contains(r.account.Mailboxes, name) {
			if err := r.visit(ctx, s, name); err != nil {
				return caughtUp, err
			}
		}
		for _, name := range slices.Backward(r.account.Mailboxes) {
			if err := r.visit(ctx, s, name); err != nil {
				return caughtUp, err
			}
		}
		full, err := s.quota(r.account.Mailboxes[0])
		if err != nil {
			return caughtUp, err
		}
		if full >= FillingUp && r.State().Full < FillingUp {
			r.log.WarnContext(ctx, "the mailbox is filling up; make room in it or raise its limit, else mail to it is refused", "percent", full)
		}
		r.state.Store(&State{Full: full})
		caughtUp, r.cautious, s.cautious = true, false, false
		if err := s.wait(ctx, r.account.Poll); err != nil {
			return caughtUp, err
		}
	}
}

// visit keeps what is new in a mailbox. When it is time to compare, and when the server counts anew without saying so, it
// keeps whatever is there and was not kept. A UIDVALIDITY that the keeper does not know means that everything is new.
func (r *Reader) visit(ctx context.Context, s *session, mailbox string) error {
	opened, err := s.open(mailbox)
	if err != nil || !opened {
		if err == nil && mailbox == r.account.Mailboxes[0] {
			return errNoMailbox
		}
		return err
	}
	failpoint.Reach(failpoint.MailboxOpened)
	last, err := r.keeper.Known(ctx, mailbox, s.uidValidity, s.uidNext)
	if err != nil {
		return byKeeper(err)
	}
	due, countsAnew := r.isDue(mailbox), s.uidNext != 0 && s.uidNext <= last
	var found []listed
	switch {
	case due || countsAnew:
		found, err = r.missing(ctx, s)
	case s.uidNext == last+1:
		return nil
	default:
		found, err = s.list(last)
	}
	if err != nil {
		return err
	}
	failpoint.Reach(failpoint.MailboxListed)
	if err := r.keep(ctx, s, found); err != nil {
		return err
	}
	if due {
		r.compared[mailbox] = time.Now()
	}
	return r.caughtUp(ctx, s, found)
}

// isDue reports whether it is time to compare a mailbox with what was kept.
func (r *Reader) isDue(mailbox string) bool {
	return !r.account.FromNow && time.Since(r.compared[mailbox]) >= r.account.Reconcile
}

// missing returns what is in the open mailbox and was not kept.
func (r *Reader) missing(ctx context.Context, s *session) ([]listed, error) {
	found, err := s.list(0)
	if err != nil {
		return nil, err
	}
	kept, err := r.keeper.Kept(ctx, s.mailbox, s.uidValidity)
	return slices.DeleteFunc(found, func(m listed) bool {
		return slices.ContainsFunc(kept[uint32(m.uid)], func(k Mark) bool {
			return k.Size == m.size && k.InternalDate.Unix() == m.date.Unix() // of which IMAP has no fractions
		})
	}), byKeeper(err)
}

// keep keeps mails of the open mailbox, oldest first, and moves them away.
func (r *Reader) keep(ctx context.Context, s *session, found []listed) error {
	for batch := range batches(found) {
		raws, err := s.fetch(batch)
		if err != nil {
			return err
		}
		if len(raws) == 0 {
			continue
		}
		failpoint.Reach(failpoint.MailboxFetched)
		if err := r.keeper.Keep(ctx, raws); err != nil {
			return byKeeper(err)
		}
		failpoint.Reach(failpoint.IntakeKept)
		r.state.Store(&State{Full: r.State().Full})
		select {
		case r.arrived <- struct{}{}:
		default:
		}
		r.log.InfoContext(ctx, "mail kept", "mails", len(raws), "last_uid", raws[len(raws)-1].UID)
		failpoint.Reach(failpoint.MailboxMove)
		moves, err := s.moveAway(raws)
		if err != nil {
			return err
		}
		failpoint.Reach(failpoint.MailboxMoved)
		if len(moves) > 0 {
			if err := r.keeper.Moved(ctx, moves); err != nil {
				return byKeeper(err)
			}
		}
	}
	return nil
}

// caughtUp notes that the open mailbox was read up to where it ended, and how many mails somebody had deleted before.
func (r *Reader) caughtUp(ctx context.Context, s *session, found []listed) error {
	next := s.uidNext
	if next == 0 {
		return nil
	}
	if len(found) > 0 {
		next = max(next, uint32(found[len(found)-1].uid)+1)
	}
	gone, err := r.keeper.CaughtUp(ctx, s.mailbox, s.uidValidity, next)
	if err == nil && gone > r.gone[s.mailbox] {
		r.log.WarnContext(ctx, "mails were deleted or moved before they could be read", "mails", gone-r.gone[s.mailbox])
	}
	r.gone[s.mailbox] = gone
	return byKeeper(err)
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

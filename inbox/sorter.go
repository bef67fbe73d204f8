package inbox

import (
	"context"
	"errors"
	"log/slog"
	"runtime/debug"
	"time"

	"github.com/rapport-mentoring/rapport/internal/failpoint"
)

const (
	maxDeaths = 3 // of the process that reads a mail

	// maxAttempts is how often a mail may be in hand when this process ends, if it is read in it; maxApart, if it is only
	// applied in it: a service that is killed again and again must set no healthy mail aside.
	maxAttempts = 3
	maxApart    = 50

	receiveLimit = time.Minute     // for one mail
	lookAgain    = 5 * time.Second // without a token
	firstPause   = time.Second     // after a mail could not be received; doubles with each deferral of the mail
	longestPause = 15 * time.Minute
	faultsInARow = 3 // after these the fault is not in the mails
)

// Sorter brings every mail on a shelf to a receiver, or into quarantine.
//
// Three kinds of trouble are kept apart. A mail that ends the process it is read in is blamed for it, and goes to
// quarantine with the third time. One that was in hand when this process ended leaves its attempt counted, since the shelf
// raised the counter beforehand; that is held against it only when it can be no chance any more. A mail that was parsed and that the receiver could not take, because the database was away or for any other reason, is not
// at fault: it is deferred, which takes the attempt back, and tried again with growing pauses for as long as it takes.
type Sorter struct {
	shelf    Shelf
	parser   Parser
	receiver Receiver
	own      Own
	log      *slog.Logger
	pauses   pauses
}

// pauses are shorter in tests.
type pauses struct{ look, first, longest time.Duration }

// NewSorter returns a sorter of one shelf.
func NewSorter(shelf Shelf, parser Parser, receiver Receiver, own Own, log *slog.Logger) *Sorter {
	return &Sorter{
		shelf: shelf, parser: parser, receiver: receiver, own: own, log: log,
		pauses: pauses{look: lookAgain, first: firstPause, longest: longestPause},
	}
}

// Run sorts until ctx ends, and then returns nil. It looks at the shelf after every token of arrived, and without one
// from time to time.
func (s *Sorter) Run(ctx context.Context, arrived <-chan struct{}) error {
	look := time.NewTicker(s.pauses.look)
	defer look.Stop()
	for faults := 0; ctx.Err() == nil; {
		found, err := s.next(ctx)
		switch {
		case ctx.Err() != nil:
		case err != nil:
			if faults++; faults >= faultsInARow {
				pause(ctx, s.pause(faults-faultsInARow))
			}
		case found:
			faults = 0
		default:
			faults = 0
			select {
			case <-arrived:
			case <-look.C:
			case <-ctx.Done():
			}
		}
	}
	return nil
}

// next sorts one mail and reports whether there was one. They are taken one at a time, so that a mail that ends the
// process costs no other an attempt.
func (s *Sorter) next(ctx context.Context) (found bool, err error) {
	failpoint.Reach(failpoint.SortTake)
	batch, err := s.shelf.Next(ctx, 1)
	if err != nil {
		if ctx.Err() == nil {
			s.log.ErrorContext(ctx, "take a mail off the shelf", "error", err)
		}
		return false, err
	}
	for _, stored := range batch {
		failpoint.Reach(failpoint.SortTaken)
		err := s.sort(ctx, stored)
		failpoint.Reach(failpoint.ReceiveCommitted)
		if died, ok := errors.AsType[*Died](err); ok { // the shelf offers it again when its turn comes
			s.log.ErrorContext(ctx, "a mail ended the process that read it", "mail", stored.ID, "deaths", stored.Deaths+1, "how", died.How)
			if err = s.shelf.Blame(ctx, stored.ID); err == nil {
				continue
			}
		}
		if err != nil {
			s.log.ErrorContext(ctx, "sort a mail", "mail", stored.ID, "deferrals", stored.Deferrals, "error", err)
			s.putBack(ctx, stored)
			return true, err
		}
	}
	return len(batch) > 0, nil
}

// sort brings one mail to its end. An error means that it has none yet.
func (s *Sorter) sort(ctx context.Context, stored Stored) error {
	ctx, cancel := context.WithTimeout(ctx, receiveLimit)
	defer cancel()
	most := maxAttempts
	if s.parser.Apart() {
		most = maxApart
	}
	if stored.Attempts > most {
		return s.shelf.Quarantine(ctx, stored.ID, DispositionPoison, "the process ended each time this mail was read")
	}
	err := s.receive(ctx, stored)
	if unfit, ok := errors.AsType[*Unfit](err); ok {
		return s.shelf.Quarantine(ctx, stored.ID, DispositionTooLarge, unfit.Error())
	}
	if unreadable, ok := errors.AsType[*Unreadable](err); ok {
		return s.shelf.Quarantine(ctx, stored.ID, DispositionPoison, unreadable.Error())
	}
	if died, ok := errors.AsType[*Died](err); ok && stored.Deaths+1 >= maxDeaths {
		return s.shelf.Quarantine(ctx, stored.ID, DispositionPoison, died.Error())
	}
	return err
}

// receive parses and classifies a mail and hands it on. A mail without a readable date is dated by its arrival. A panic
// is an end like any other, but that this process lives on.
func (s *Sorter) receive(ctx context.Context, stored Stored) (err error) {
	defer func() {
		if recover() != nil { // what it says may quote the mail
			s.log.ErrorContext(ctx, "a panic", "mail", stored.ID, "stack", string(debug.Stack()))
			err = &Died{How: "a panic"}
		}
	}()
	m, err := s.parser.Parse(ctx, stored.Raw)
	if err != nil {
		return err
	}
	failpoint.Reach(failpoint.SortParsed)
	if m.Date.IsZero() {
		m.Date = stored.InternalDate
	}
	return s.receiver.Receive(ctx, stored.ID, m, Classify(m, s.own))
}

// putBack defers a mail. When that does not work either, the mail comes back with its attempt counted; that costs it
// one of three for every time the database goes away in this very moment.
func (s *Sorter) putBack(ctx context.Context, stored Stored) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), receiveLimit)
	defer cancel()
	if err := s.shelf.Defer(ctx, stored.ID, s.pause(stored.Deferrals)); err != nil {
		s.log.ErrorContext(ctx, "put a mail back", "mail", stored.ID, "error", err)
	}
}

func (s *Sorter) pause(n int) time.Duration {
	return min(s.pauses.first<<min(n, 20), s.pauses.longest)
}

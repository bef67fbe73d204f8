package inbox

import (
	"context"
	"errors"
	"log/slog"
	"runtime/debug"
	"time"

	"github.com/rapport-mentoring/rapport/internal/failpoint"
	"github.com/rapport-mentoring/rapport/mentoring"
)

const (
	maxDeaths = 3 // of the process that reads a mail

	// maxAttempts is how often a mail may be in hand when this process ends, if it is read in it; maxApart, if it is only
	// applied in it: a service that is killed again and again must set no healthy mail aside.
	maxAttempts = 3
	maxApart    = 50

	// sideBySide is how many mails are in hand at once, those of one author one after the other. A mail may be large, and
	// each takes a connection to the database.
	sideBySide = 8

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

// opened is a mail in hand that has been parsed, or the error of that.
type opened struct {
	Stored
	message *Message
	author  mentoring.Address // "" when it cannot be anybody's
	err     error
}

// next sorts the oldest mails and reports whether there were any. Mails of different authors are received side by side.
// Where mail is parsed in this process one is taken at a time, so that a mail that ends it costs no other an attempt. The
// error is that of a mail when none of them came to its end.
func (s *Sorter) next(ctx context.Context) (found bool, err error) {
	failpoint.Reach(failpoint.SortTake)
	most := 1
	if s.parser.Apart() {
		most = sideBySide
	}
	batch, err := s.shelf.Next(ctx, most)
	if err != nil {
		if ctx.Err() == nil {
			s.log.ErrorContext(ctx, "take mail off the shelf", "error", err)
		}
		return false, err
	}
	lanes := map[mentoring.Address][]opened{}
	for _, stored := range batch {
		failpoint.Reach(failpoint.SortTaken)
		o := s.open(ctx, stored)
		lanes[o.author] = append(lanes[o.author], o)
	}
	results := make(chan error, len(batch))
	for _, lane := range lanes {
		go func() {
			for _, o := range lane {
				results <- s.sort(ctx, o)
				failpoint.Reach(failpoint.ReceiveCommitted)
			}
		}()
	}
	failed := 0
	for range batch {
		if one := <-results; one != nil {
			err = one
			failed++
		}
	}
	if failed < len(batch) {
		err = nil
	}
	return len(batch) > 0, err
}

// sort brings one mail to its end, or puts it back. The error says why it was put back.
func (s *Sorter) sort(ctx context.Context, o opened) error {
	err := s.end(ctx, o)
	if died, ok := errors.AsType[*Died](err); ok { // the shelf offers it again when its turn comes
		s.log.ErrorContext(ctx, "a mail ended the process that read it", "mail", o.ID, "deaths", o.Deaths+1, "how", died.How)
		if err = s.shelf.Blame(ctx, o.ID); err == nil {
			return nil
		}
	}
	if err != nil {
		s.log.ErrorContext(ctx, "sort a mail", "mail", o.ID, "deferrals", o.Deferrals, "error", err)
		s.putBack(ctx, o.Stored)
	}
	return err
}

// end brings one mail to its end. An error means that it has none yet.
func (s *Sorter) end(ctx context.Context, o opened) error {
	ctx, cancel := context.WithTimeout(ctx, receiveLimit)
	defer cancel()
	stored, err := o.Stored, s.receive(ctx, o)
	if tired, ok := errors.AsType[*worn](err); ok {
		return s.shelf.Quarantine(ctx, stored.ID, DispositionPoison, tired.Error())
	}
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

// worn is a mail that was in hand too often when the process ended.
type worn struct{}

// Error says so.
func (*worn) Error() string { return "the process ended each time this mail was read" }

// open parses a mail. A mail without a readable date is dated by its arrival.
func (s *Sorter) open(ctx context.Context, stored Stored) (o opened) {
	o.Stored = stored
	defer s.caught(ctx, stored, &o.err)
	most := maxAttempts
	if s.parser.Apart() {
		most = maxApart
	}
	if stored.Attempts > most {
		o.err = &worn{}
		return o
	}
	ctx, cancel := context.WithTimeout(ctx, receiveLimit)
	defer cancel()
	if o.message, o.err = s.parser.Parse(ctx, stored.Raw); o.err != nil {
		return o
	}
	failpoint.Reach(failpoint.SortParsed)
	if o.message.Date.IsZero() {
		o.message.Date = stored.InternalDate
	}
	o.author, _ = o.message.Author()
	return o
}

// receive classifies a mail that could be parsed and hands it on.
func (s *Sorter) receive(ctx context.Context, o opened) (err error) {
	defer s.caught(ctx, o.Stored, &err)
	if o.err != nil {
		return o.err
	}
	return s.receiver.Receive(ctx, o.ID, o.message, Classify(o.message, s.own))
}

// caught makes a panic an end like any other, but that this process lives on.
func (s *Sorter) caught(ctx context.Context, stored Stored, err *error) {
	if recover() != nil { // what it says may quote the mail
		s.log.ErrorContext(ctx, "a panic", "mail", stored.ID, "stack", string(debug.Stack()))
		*err = &Died{How: "a panic"}
	}
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

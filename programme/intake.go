package programme

import (
	"context"
	"time"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/internal/failpoint"
	"github.com/rapport-mentoring/rapport/store"
)

// Intake keeps inbound mail and hands it out to be sorted. It implements inbox.Keeper and inbox.Shelf.
type Intake struct{ programme *Programme }

var (
	_ inbox.Keeper   = Intake{}
	_ inbox.Shelf    = Intake{}
	_ inbox.Receiver = (*Programme)(nil)
)

// NewIntake returns the intake of a programme.
func NewIntake(p *Programme) Intake { return Intake{p} }

// Known returns up to which UID a mailbox was read.
func (i Intake) Known(ctx context.Context, mailbox string, validity, uidNext uint32) (last uint32, err error) {
	err = i.programme.do(ctx, func(s step) error {
		last, err = s.SeeMailbox(ctx, mailbox, validity, uidNext, s.now)
		return err
	})
	return last, err
}

// Kept returns the marks of the mails that were kept from a mailbox.
func (i Intake) Kept(ctx context.Context, mailbox string, validity uint32) (marks map[uint32][]inbox.Mark, err error) {
	err = i.programme.do(ctx, func(s step) error {
		kept, err := s.KeptMarks(ctx, mailbox, validity)
		marks = make(map[uint32][]inbox.Mark, len(kept))
		for _, k := range kept {
			marks[uint32(k.UID)] = append(marks[uint32(k.UID)], inbox.Mark{Size: k.Size, InternalDate: k.InternalDate})
		}
		return err
	})
	return marks, err
}

// Moved remembers where kept mails lie now.
func (i Intake) Moved(ctx context.Context, moves []inbox.Moved) error {
	places := make(map[store.Place]store.Place, len(moves))
	for _, m := range moves {
		places[store.Place(m.From)] = store.Place(m.To)
	}
	return i.programme.do(ctx, func(s step) error { return s.MovedRaw(ctx, places) })
}

// CaughtUp remembers up to where a mailbox was read, and returns how many of its mails were gone before.
func (i Intake) CaughtUp(ctx context.Context, mailbox string, validity, uidNext uint32) (gone int, err error) {
	err = i.programme.do(ctx, func(s step) error {
		gone, err = s.CaughtUp(ctx, mailbox, validity, uidNext)
		return err
	})
	return gone, err
}

// Books returns the figures of mail in.
func (i Intake) Books(ctx context.Context) (books store.IntakeBooks, err error) {
	err = i.programme.do(ctx, func(s step) error {
		books, err = s.IntakeBooks(ctx)
		return err
	})
	return books, err
}

// Keep commits a batch of raw mail.
func (i Intake) Keep(ctx context.Context, batch []inbox.Raw) error {
	rows := make([]store.RawMail, len(batch))
	for n, raw := range batch {
		rows[n] = store.RawMail{
			Mailbox: raw.Mailbox, UIDValidity: raw.UIDValidity, UID: raw.UID, SHA256: raw.SHA256[:], Size: raw.Size,
			InternalDate: raw.InternalDate, Raw: raw.Bytes,
		}
	}
	failpoint.Reach(failpoint.IntakeKeep)
	return i.programme.do(ctx, func(s step) error {
		defer failpoint.Reach(failpoint.IntakeKeeping)
		return s.KeepRaw(ctx, rows, s.now)
	})
}

// Next hands out mail that waits to be sorted and counts the attempt.
func (i Intake) Next(ctx context.Context, n int) (stored []inbox.Stored, err error) {
	err = i.programme.do(ctx, func(s step) error {
		defer failpoint.Reach(failpoint.SortTaking)
		rows, err := s.TakeUnsorted(ctx, n)
		stored = nil
		for _, r := range rows {
			if r.Gone {
				if _, err := s.AddEvent(ctx, store.Event{RawID: r.ID, Class: "unread", Disposition: gone, AppliedAt: s.now}); err != nil {
					return err
				}
				continue
			}
			stored = append(stored, inbox.Stored{
				ID: r.ID, Raw: r.Raw, InternalDate: r.InternalDate, Attempts: r.Attempts, Deferrals: r.Deferrals, Deaths: r.Deaths,
			})
		}
		return err
	})
	return stored, err
}

// Reopen offers again what a sorter had in hand that is gone. The caller is the only one that sorts now.
func (i Intake) Reopen(ctx context.Context) error {
	return i.programme.do(ctx, func(s step) error { return s.OfferUnsorted(ctx) })
}

// Blame counts a death against a mail.
func (i Intake) Blame(ctx context.Context, id int64) error {
	return i.programme.do(ctx, func(s step) error { return s.BlameRaw(ctx, id) })
}

// Defer puts a mail back for a while.
func (i Intake) Defer(ctx context.Context, id int64, pause time.Duration) error {
	return i.programme.do(ctx, func(s step) error { return s.DeferRaw(ctx, id, pause) })
}

// Quarantine sets a mail aside for a person; its bytes stay.
func (i Intake) Quarantine(ctx context.Context, id int64, disposition, why string) error {
	return i.programme.do(ctx, func(s step) error {
		_, err := s.AddEvent(ctx, store.Event{RawID: id, Class: "unread", Disposition: disposition, Why: why, AppliedAt: s.now})
		return err
	})
}

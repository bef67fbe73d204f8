package rehearsal

import (
	"cmp"
	"context"
	"crypto/sha256"
	"fmt"
	"slices"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/rapport-mentoring/rapport/demo"
	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/mailer"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/store"
)

const (
	atOnce     = 200     // mails are dealt with together
	everything = 1 << 20 // more news than there ever are
)

// post carries mail between the programme and its people, each of whom reads what comes and says what they answer and
// when. Mail out passes the outbox as in service, with a relay that takes everything; a reply arrives as raw bytes and is
// kept, parsed, classified and received like any other.
type post struct {
	programme *programme.Programme
	outbox    *programme.Outbox
	people    map[mentoring.Address]reader
	table     *table // nil when nobody plays along
	pending   []letter
	arrived   uint32 // replies so far
	sent      int
	progress  func(time.Time, int)
	day       mentoring.Day
}

// reader is somebody who reads their mail and answers.
type reader interface {
	Hear(raw []byte, envelope string) ([]demo.Spoken, error)
}

// letter is a reply that waits for the moment at which its writer sends it.
type letter struct {
	from mentoring.Address
	demo.Spoken
}

func newPost(p *programme.Programme, people map[mentoring.Address]reader) *post {
	return &post{programme: p, outbox: programme.NewOutbox(p, programme.Rates{}, nil), people: people}
}

// goRound delivers everything that is due, both ways, until nothing is due any more.
func (p *post) goRound(ctx context.Context) (r round, err error) {
	now := p.programme.Clock.Now()
	p.tell(now)
	for {
		if err := p.programme.DB.InTx(ctx, func(tx store.Tx) error {
			var news []store.News
			news, r.Next, err = tx.Due(ctx, everything)
			for _, n := range news {
				if err := tx.NewsDelivered(ctx, n.ID, "rehearsed"); err != nil {
					return err
				}
			}
			r.News = append(r.News, news...)
			return err
		}); err != nil {
			return r, err
		}
		if !r.Next.IsZero() && !r.Next.After(now) {
			if err := p.send(ctx); err != nil {
				return r, err
			}
			continue
		}
		arrived, err := p.receive(ctx)
		if err != nil {
			return r, err
		}
		if arrived {
			continue
		}
		if p.table == nil {
			break
		}
		answer, err := p.table.answers(ctx, now)
		if err != nil {
			return r, err
		}
		if answer == nil {
			break
		}
		p.pending = append(p.pending, *answer)
	}
	for _, l := range p.pending {
		if due := p.programme.Clock.Wall(l.Due); r.Next.IsZero() || due.Before(r.Next) {
			r.Next = due
		}
	}
	return r, nil
}

// send hands every mail that is due to its reader.
func (p *post) send(ctx context.Context) error {
	parcels, err := p.outbox.Claim(ctx, atOnce)
	if err != nil {
		return err
	}
	if err := each(ctx, parcels, p.sendOne); err != nil {
		return err
	}
	slices.SortFunc(parcels, func(a, b mailer.Parcel) int { return cmp.Or(cmp.Compare(a.To, b.To), cmp.Compare(a.ID, b.ID)) })
	for _, parcel := range parcels {
		p.sent++
		reader, known := p.people[mentoring.Address(parcel.To)]
		if !known {
			continue
		}
		replies, err := reader.Hear(parcel.Raw, parcel.From)
		if err != nil {
			return err
		}
		for _, spoken := range replies {
			p.pending = append(p.pending, letter{mentoring.Address(parcel.To), spoken})
		}
	}
	return nil
}

// sendOne takes a mail through the outbox. One that must no longer go out after all is put back, and weeded out there.
func (p *post) sendOne(ctx context.Context, parcel mailer.Parcel) error {
	if err := p.outbox.HandOver(ctx, parcel.ID); err != nil {
		return err
	}
	return p.outbox.Settle(ctx, parcel.ID, mailer.Outcome{State: mailer.Accepted, Code: 250})
}

// receive takes in the replies that are due and reports whether there were any.
func (p *post) receive(ctx context.Context) (bool, error) {
	now := p.programme.Clock.Now()
	var due []letter
	p.pending = slices.DeleteFunc(p.pending, func(l letter) bool {
		if l.Due.After(now) {
			return false
		}
		due = append(due, l)
		return true
	})
	if len(due) == 0 {
		return false, nil
	}
	slices.SortStableFunc(due, func(a, b letter) int { return cmp.Or(a.Due.Compare(b.Due), cmp.Compare(a.from, b.from)) })
	batch := make([]inbox.Raw, len(due))
	for i, l := range due {
		p.arrived++
		batch[i] = inbox.Raw{
			Place: inbox.Place{Mailbox: "INBOX", UIDValidity: 1, UID: p.arrived}, Size: int64(len(l.Raw)), InternalDate: now,
			SHA256: sha256.Sum256(l.Raw), Bytes: l.Raw,
		}
	}
	intake := programme.NewIntake(p.programme)
	if err := intake.Keep(ctx, batch); err != nil {
		return false, err
	}
	for {
		waiting, err := intake.Next(ctx, atOnce)
		if err != nil || len(waiting) == 0 {
			return true, err
		}
		for _, w := range waiting {
			if err := p.take(ctx, w); err != nil {
				return false, err
			}
		}
		if len(waiting) < atOnce {
			return true, nil
		}
	}
}

// take parses one reply, says what sort of mail it is, and has it applied.
func (p *post) take(ctx context.Context, w inbox.Stored) error {
	m, err := inbox.Parse(w.Raw)
	if err != nil {
		return fmt.Errorf("read a reply: %w", err)
	}
	return p.programme.Receive(ctx, w.ID, m, inbox.Classify(m, p.programme.From.Own()))
}

// each calls f for all items, some at once, and returns the first error.
func each[T any](ctx context.Context, items []T, f func(context.Context, T) error) error {
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(8)
	for _, item := range items {
		group.Go(func() error { return f(ctx, item) })
	}
	return group.Wait()
}

// tell tells of a new day.
func (p *post) tell(now time.Time) {
	if day := mentoring.DayOf(now); day != p.day && p.progress != nil {
		p.day = day
		p.progress(now, p.sent)
	}
}

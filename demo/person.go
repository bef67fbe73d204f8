package demo

import (
	"context"
	"slices"
	"time"

	"github.com/emersion/go-imap/v2"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// person is a player: somebody who reads their own mailbox and answers. It is one goroutine with one connection.
type person struct {
	*desk
	mind    *mind
	clock   mentoring.Clock
	seen    map[string]bool // Message-IDs
	last    imap.UID
	valid   uint32
	pending []planned
}

// planned is a reply that is not due yet, and the mail in the mailbox that it answers.
type planned struct {
	reply
	uid imap.UID
}

// play reads and answers until ctx ends.
func (p *person) play(ctx context.Context) {
	_ = persist(ctx, p.log, p.attend) // it ends with ctx and nothing else
}

// attend reads and answers over one connection until it breaks or ctx ends.
func (p *person) attend(ctx context.Context) error {
	if err := p.enter(ctx); err != nil {
		return err
	}
	box, err := openMailbox(ctx, p.office, p.actor.Email)
	p.leave()
	if err != nil {
		return err
	}
	defer box.close()
	if box.validity != p.valid {
		p.last, p.valid = 0, box.validity
	}
	for {
		if err := p.read(box); err != nil {
			return err
		}
		next, err := p.answer(ctx, box)
		if err != nil {
			return err
		}
		if err := box.wait(ctx, next); err != nil {
			return err
		}
	}
}

// read takes note of the mail that came.
func (p *person) read(box *mailbox) error {
	fresh, err := box.after(p.last)
	if err != nil {
		return err
	}
	for _, f := range fresh {
		p.last = f.uid
		in, err := readLetter(f.raw)
		if err != nil || in.id == "" || p.seen[in.id] {
			continue
		}
		p.seen[in.id] = true
		for _, r := range p.mind.receive(in) {
			if !p.done(r.entryKey) {
				p.pending = append(p.pending, planned{reply: r, uid: f.uid})
			}
		}
	}
	slices.SortStableFunc(p.pending, func(a, b planned) int { return a.due.Compare(b.due) })
	return nil
}

// answer sends what is due and returns the wall time at which more will be, zero when nothing is planned.
func (p *person) answer(ctx context.Context, box *mailbox) (time.Time, error) {
	for len(p.pending) > 0 {
		first := p.pending[0]
		if p.clock.Now().Before(first.due) {
			return p.clock.Wall(first.due), nil
		}
		if err := p.send(ctx, first.reply); err != nil {
			return time.Time{}, err
		}
		p.pending = p.pending[1:]
		if first.auto {
			continue
		}
		if err := box.markAnswered(first.uid); err != nil {
			return time.Time{}, err
		}
	}
	return time.Time{}, nil
}

package demo

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/textproto"
	"time"
)

// finishWithin is how long a mail that has been begun may take, so that a stop does not leave it in doubt.
const finishWithin = 10 * time.Second

// desk is where a person writes: their journal and the way to the post office. Only one goroutine may use it.
type desk struct {
	actor   Actor
	loc     *time.Location
	office  Office
	journal *journal
	lines   chan struct{} // bounds the connections that are made at once
	log     *slog.Logger
}

func newDesk(actor Actor, office Office, dir string, lines chan struct{}, log *slog.Logger) (*desk, error) {
	loc, err := time.LoadLocation(actor.Zone)
	if err != nil {
		return nil, fmt.Errorf("the time zone of a person: %w", err)
	}
	j, err := openJournal(dir, actor.Email)
	if err != nil {
		return nil, err
	}
	return &desk{actor: actor, loc: loc, office: office, journal: j, lines: lines, log: log}, nil
}

// done reports whether a mail has been answered, or left unanswered on purpose.
func (d *desk) done(key entryKey) bool {
	e, ok := d.journal.find(key)
	return ok && (e.Sent || e.Skipped)
}

// send writes a reply that is not done, unless the journal has it already, and hands it to the post office. A reply that the post office
// will never take is given up; any other error means that it must be tried again.
func (d *desk) send(ctx context.Context, r reply) error {
	e, ok := d.journal.find(r.entryKey)
	if !ok {
		var err error
		if e, err = write(d.actor, d.loc, r); err != nil {
			return err
		}
		if err := d.journal.intend(e); err != nil {
			return err
		}
	}
	if err := d.enter(ctx); err != nil {
		return err
	}
	defer d.leave()
	finish, cancel := context.WithTimeout(context.WithoutCancel(ctx), finishWithin)
	defer cancel()
	err := d.office.send(finish, e)
	if refusal, ok := errors.AsType[*textproto.Error](err); ok && refusal.Code >= 500 {
		d.log.WarnContext(ctx, "the post office refuses a reply for good", "code", refusal.Code)
		return d.skip(r.entryKey)
	}
	if err != nil {
		return err
	}
	return d.journal.sent(r.entryKey)
}

// skip keeps that a mail gets no answer.
func (d *desk) skip(key entryKey) error { return d.journal.intend(entry{entryKey: key, Skipped: true}) }

// enter waits for a free line to the post office.
func (d *desk) enter(ctx context.Context) error {
	select {
	case d.lines <- struct{}{}:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (d *desk) leave() { <-d.lines }

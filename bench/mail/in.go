package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"

	"github.com/jackc/pgx/v5"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/internal/campaign/mailhost"
	"github.com/rapport-mentoring/rapport/internal/dial"
	"github.com/rapport-mentoring/rapport/programme"
)

// measureIn measures how fast a mailbox is read: by nobody who keeps anything, by Rapport, and by mbsync.
func measureIn(ctx context.Context, s *stage, f flags, tell func(string, ...any)) (_ *In, err error) {
	in := &In{}
	host, waiting, err := openMailbox(ctx, s, f.mails, tell)
	if host != nil {
		defer func() {
			stopping, cancel := context.WithTimeout(context.WithoutCancel(ctx), patience)
			defer cancel()
			err = errors.Join(err, host.Stop(stopping))
		}()
	}
	if err != nil {
		return in, err
	}
	in.Server = host.Name()
	peer, err := newMbsync(ctx)
	if err != nil {
		in.Missing = err.Error()
		tell("%s", in.Missing)
	} else {
		in.Peer = peer.version
	}
	for round := range f.rounds {
		tell("Reading %d mails, round %d of %d …", f.mails, round+1, f.rounds)
		took, err := s.costOf(func() error { return readOnly(host, f.mails) })
		if err != nil {
			return in, err
		}
		in.ReadOnly.add(f.mails, took)
		if took, err = keepAll(ctx, s, host, waiting); err != nil {
			return in, err
		}
		in.Rapport.add(f.mails, took)
		if in.Missing != "" {
			continue
		}
		for _, sync := range []struct {
			fsync bool
			rate  *Rate
		}{{true, &in.Mbsync}, {false, &in.MbsyncUnsafe}} {
			if took, err = peer.copyAll(ctx, s, host, waiting, sync.fsync, round); err != nil {
				return in, err
			}
			sync.rate.add(f.mails, took)
		}
	}
	return in, nil
}

// counting is a keeper that says when enough mails were kept.
type counting struct {
	inbox.Keeper
	left   int
	enough chan struct{}
}

// Keep keeps a batch. A reader has one batch in hand at a time.
func (c *counting) Keep(ctx context.Context, batch []inbox.Raw) error {
	if err := c.Keeper.Keep(ctx, batch); err != nil {
		return err
	}
	if c.left -= len(batch); c.left == 0 {
		close(c.enough)
	}
	return nil
}

// keepAll has a new reader read the mailbox into an empty database. It returns how long it took from the first byte to the
// last commit.
func keepAll(ctx context.Context, s *stage, host mailhost.Host, waiting digests) (took cost, err error) {
	db, err := s.database(ctx)
	if err != nil {
		return took, err
	}
	defer db.Close()
	name, port, err := splitAddress(host.IMAPAddr())
	if err != nil {
		return took, err
	}
	log := slog.New(slog.DiscardHandler)
	keeper := &counting{
		Keeper: programme.NewIntake(&programme.Programme{DB: db, Clock: programme.RealTime{}, Log: log}),
		left:   waiting.count(), enough: make(chan struct{}),
	}
	reader := inbox.NewReader(inbox.Account{Host: name, Port: port, TLS: dial.None, Username: mailboxAddress, Password: mailboxPassword}, keeper, log)
	reading, cancel := context.WithCancel(ctx)
	defer cancel()
	ended := make(chan error, 1)
	took, err = s.costOf(func() error {
		go func() { ended <- reader.Run(reading) }()
		select {
		case <-keeper.enough:
			return nil
		case err := <-ended:
			return errors.Join(errors.New("the reader ended"), err, ctx.Err())
		}
	})
	if err != nil {
		return took, err
	}
	cancel()
	if err := <-ended; err != nil {
		return took, err
	}
	rows, err := db.Pool.Query(ctx, `select raw from raw_mail`)
	if err != nil {
		return took, err
	}
	kept, raw := digests{}, []byte(nil)
	if _, err := pgx.ForEachRow(rows, []any{&raw}, func() error {
		kept.add(raw)
		return nil
	}); err != nil {
		return took, err
	}
	if differs := kept.differs(waiting); differs != "" {
		return took, fmt.Errorf("of what Rapport kept, %s", differs)
	}
	return took, nil
}

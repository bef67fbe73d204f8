package main

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/rehearsal"
	"github.com/rapport-mentoring/rapport/replyaddress"
)

// opening is how long the mailbox may take to open.
const opening = time.Minute

// live plays the cohort once more, with whoever rehearses in the parts of some people that the first time has shown.
func (f *forwardFlags) live(ctx context.Context, a *app, play rehearsal.Play, record *rehearsal.Record) error {
	people, err := f.people(record)
	if err != nil {
		return err
	}
	cfg, err := a.config()
	if err != nil {
		return err
	}
	pattern, err := replyaddress.ParsePattern(cfg.SMTP.Reply)
	if err != nil {
		return err
	}
	gate, err := f.gate(cfg)
	if err != nil {
		return err
	}
	defer gate.Transport.Close()
	log := slog.New(slog.DiscardHandler)
	mailbox := rehearsal.NewMailbox(mailboxOf(cfg, tokensOf(cfg, log)), log)
	reading, cancel := context.WithCancel(ctx)
	ended := make(chan error, 1)
	go func() { ended <- mailbox.Run(reading) }()
	defer func() { cancel(); <-ended }()
	select {
	case <-mailbox.Ready():
	case err := <-ended:
		ended <- nil
		return err
	case <-time.After(opening):
		return &mentoring.Error{Fault: mentoring.FaultAway, Message: mailbox.Trouble() + "; “rapport config check” says what to do"}
	case <-ctx.Done():
		return ctx.Err()
	}
	closeStage, err := a.openStageOf(ctx, &play)
	if err != nil {
		return err
	}
	defer closeStage()
	play.Progress = nil
	play.Live = &rehearsal.Live{Gate: gate, Reply: pattern, Arrived: mailbox.Arrived(), Wait: f.wait, Tell: func(line string) { a.tell("%s", line) }}
	for _, i := range people {
		play.Live.People = append(play.Live.People, record.People[i].Address)
	}
	a.tell("Look into the mailbox of %s: the first mail there says how it goes. Ctrl-C ends it here.", f.mailTo)
	switch _, err := play.Run(ctx); {
	case errors.Is(err, rehearsal.ErrStopped):
		a.tell("Stopped by your reply.")
		return nil
	case err != nil && ctx.Err() != nil:
		a.tell("Stopped.")
		return errStopped
	default:
		return err
	}
}

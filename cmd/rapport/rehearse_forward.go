package main

import (
	"bufio"
	"context"
	"fmt"
	"log/slog"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/rapport-mentoring/rapport/config"
	"github.com/rapport-mentoring/rapport/internal/form"
	"github.com/rapport-mentoring/rapport/mailer"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/rehearsal"
)

// forwardFlags are which mails of a rehearsal are sent to whoever rehearses.
type forwardFlags struct {
	mailTo string
	pair   int
	as     string
	dryRun bool
	yes    bool
	answer bool
	wait   time.Duration
}

// mostUnasked is how many mails are sent without asking.
const mostUnasked = 20

func (f *forwardFlags) flags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.mailTo, "mail-to", "", "send the mails of one pair to this `ADDRESS`, your own, through the configured mail server")
	cmd.Flags().IntVar(&f.pair, "pair", 1, "with --mail-to, the pair: a number in the order in which they are introduced")
	cmd.Flags().StringVar(&f.as, "as", "", "with --mail-to, the mails of one `PERSON` by address or name, in place of a pair")
	cmd.Flags().BoolVar(&f.answer, "answer", false, "with --mail-to, play the pair yourself: your replies move the rehearsal on")
	cmd.Flags().DurationVar(&f.wait, "wait", 0, "with --answer, go on without an answer after a silence of this `TIME`, such as 10m; 0 waits for you")
	cmd.Flags().BoolVar(&f.dryRun, "dry-run", false, "with --mail-to, say how many mails would be sent, and send none")
	cmd.Flags().BoolVar(&f.yes, "yes", false, fmt.Sprintf("with --mail-to, send more than %d mails without asking", mostUnasked))
}

// check refuses what cannot be done before anything is played.
func (f *forwardFlags) check(a *app) error {
	if f.mailTo == "" {
		if f.answer {
			return &mentoring.Error{Fault: mentoring.FaultInvalid, Message: "--answer needs an address: write --mail-to and your own"}
		}
		return nil
	}
	if _, _, err := form.Mailbox(f.mailTo); err != nil {
		return &mentoring.Error{Fault: mentoring.FaultInvalid, Message: "--mail-to is no address; write one such as you@example.org", Err: err}
	}
	if f.dryRun {
		return nil
	}
	_, err := a.config()
	return err
}

// forward sends the mails that the flags name. It returns how many were sent, or would be.
func (f *forwardFlags) forward(ctx context.Context, a *app, record *rehearsal.Record) (sent, would int, err error) {
	if f.mailTo == "" {
		return 0, 0, nil
	}
	people, err := f.people(record)
	if err != nil {
		return 0, 0, err
	}
	all := record.Forwards(people)
	if f.dryRun {
		return 0, len(all), nil
	}
	if len(all) > mostUnasked && !f.yes && !f.agreed(a, len(all)) {
		return 0, len(all), nil
	}
	cfg, err := a.config()
	if err != nil {
		return 0, 0, err
	}
	gate, err := f.gate(cfg)
	if err != nil {
		return 0, 0, err
	}
	defer gate.Transport.Close()
	err = record.Send(ctx, all, gate, time.Now(), func() { sent++ })
	return sent, 0, err
}

// people returns whose mails are meant, as the places of those in the record.
func (f *forwardFlags) people(record *rehearsal.Record) ([]int, error) {
	if f.as != "" {
		return record.With(f.as)
	}
	return record.Of(f.pair)
}

// gate opens the way to the one address.
func (f *forwardFlags) gate(cfg config.Config) (rehearsal.Gate, error) {
	name, address, err := form.Mailbox(f.mailTo)
	if err != nil {
		return rehearsal.Gate{}, err
	}
	log := slog.New(slog.DiscardHandler)
	return rehearsal.Gate{
		From: mentoring.NamedPerson{Name: cfg.SMTP.From.Name, Email: cfg.SMTP.From.Email}, To: mentoring.NamedPerson{Name: name, Email: address},
		Transport: mailer.NewTransport(relayOf(cfg, tokensOf(cfg, log)), log),
	}, nil
}

// agreed asks whether that many mails are wanted, by having their number typed.
func (f *forwardFlags) agreed(a *app, n int) bool {
	a.tell("%d mails would go to %s. Type %d to send them; anything else sends none.", n, f.mailTo, n)
	line, _ := bufio.NewReader(a.in).ReadString('\n')
	return strings.TrimSpace(line) == strconv.Itoa(n)
}

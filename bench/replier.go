package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"sync/atomic"
	"time"

	message "github.com/emersion/go-message/mail"
	"github.com/wneessen/go-mail"
	"golang.org/x/sync/errgroup"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/mailer"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/standalone/postoffice"
)

const (
	replyLines = 4                     // SMTP connections that people share
	lookEvery  = 10 * time.Millisecond // how often people look whether mail came
)

// replier is everybody in a cohort: it answers each mail that asks something, at once, or as soon as fewer than a given
// number of replies wait for their read-back.
type replier struct {
	office *postoffice.Office
	server mailer.Server
	clock  mentoring.Clock
	seen   int           // ledger entries that were looked at
	turns  chan struct{} // a token for each reply that waits for its read-back
	told   atomic.Int64  // read-backs that came
}

// answer answers until ctx ends, and then returns nil.
func (r *replier) answer(ctx context.Context, log *slog.Logger) error {
	replies := make(chan reply)
	group, running := errgroup.WithContext(ctx)
	for range replyLines {
		line := mailer.NewTransport(r.server, log)
		group.Go(func() error {
			defer line.Close()
			return r.send(running, line, replies)
		})
	}
	group.Go(func() error { return r.watch(running, replies) })
	if err := group.Wait(); ctx.Err() == nil {
		return fmt.Errorf("answer mail: %w", err)
	}
	return nil
}

// watch reads what the post office delivers and writes the answers.
func (r *replier) watch(ctx context.Context, replies chan<- reply) error {
	look := time.NewTicker(lookEvery)
	defer look.Stop()
	var waiting []reply
	for {
		for _, entry := range r.office.Ledger()[r.seen:] {
			r.seen++
			one, err := r.read(entry)
			if err != nil {
				return err
			}
			if one != nil {
				waiting = append(waiting, *one)
			}
		}
		for len(waiting) > 0 && r.turn() {
			select {
			case replies <- waiting[0]:
				waiting = waiting[1:]
			case <-ctx.Done():
				return ctx.Err()
			}
		}
		select {
		case <-look.C:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// read reads a mail that was delivered and returns the answer to it, nil when it asks nothing. A read-back gives a turn
// back.
func (r *replier) read(entry postoffice.Entry) (*reply, error) {
	if entry.Mailbox == serviceMailbox {
		return nil, nil
	}
	raw, err := r.office.Message(entry.Seq)
	if err != nil {
		return nil, err
	}
	m, err := inbox.Parse(raw)
	if err != nil {
		return nil, fmt.Errorf("read a mail of the service: %w", err)
	}
	step := m.Header.Get("Rapport-Step")
	if strings.HasSuffix(step, ".noted") {
		<-r.turns
		r.told.Add(1)
	}
	words, asks := wordsFor[step]
	if !asks {
		return nil, nil
	}
	return write(m, entry.Recipient, words, r.clock.Now())
}

// turn takes a turn when one is free.
func (r *replier) turn() bool {
	select {
	case r.turns <- struct{}{}:
		return true
	default:
		return false
	}
}

// send hands replies to the post office over one connection.
func (r *replier) send(ctx context.Context, line *mailer.Transport, replies <-chan reply) error {
	for {
		select {
		case one := <-replies:
			outcome := line.Send(ctx, mailer.Envelope{From: one.from, To: one.to}, one.raw, func(context.Context) error { return nil })
			if outcome.State != mailer.Accepted {
				return fmt.Errorf("the post office did not take a reply: %d %s", outcome.Code, outcome.Text)
			}
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// reply is a mail that answers one of the service.
type reply struct {
	from, to string
	raw      []byte
}

// write answers a mail as a mail program does: to its reply address, above the quoted text.
func write(asked *inbox.Message, from, words string, at time.Time) (*reply, error) {
	header := message.Header{Header: asked.Header}
	to, err := header.AddressList("Reply-To")
	if err != nil || len(to) != 1 {
		return nil, fmt.Errorf("a mail of the service has no reply address: %w", err)
	}
	m := mail.NewMsg(mail.WithNoDefaultUserAgent())
	m.SetMessageID()
	m.SetDateWithValue(at)
	if err := errors.Join(m.From(from), m.To(to[0].Address)); err != nil {
		return nil, fmt.Errorf("write a reply: %w", err)
	}
	m.Subject("Re: " + asked.Subject)
	m.SetGenHeader(mail.HeaderInReplyTo, "<"+asked.MessageID+">")
	m.SetBodyString(mail.TypeTextPlain, words+"\n\nOn "+at.Format("Mon, 2 Jan 2006 at 15:04")+", Mentoring wrote:\n\n> "+
		strings.ReplaceAll(strings.TrimRight(asked.Text, "\n"), "\n", "\n> ")+"\n")
	var raw bytes.Buffer
	if _, err := m.WriteTo(&raw); err != nil {
		return nil, fmt.Errorf("write a reply: %w", err)
	}
	return &reply{from: from, to: to[0].Address, raw: raw.Bytes()}, nil
}

package main

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	netmail "net/mail"
	"strings"
	"time"

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
			raw, err := r.office.Message(entry.Seq)
			if err != nil {
				return err
			}
			step := stepOf(raw)
			if strings.HasSuffix(step, ".noted") {
				<-r.turns
			}
			if words := wordsFor[step]; words != "" {
				one, err := write(raw, entry.Recipient, words, r.clock.Now())
				if err != nil {
					return err
				}
				waiting = append(waiting, one)
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

// stepOf returns what kind of mail of the service this is, "" when it is none.
func stepOf(raw []byte) string {
	m, err := netmail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		return ""
	}
	return m.Header.Get("Rapport-Step")
}

// write answers a mail as a mail program does: to its reply address, above the quoted text.
func write(raw []byte, from, words string, at time.Time) (reply, error) {
	asked, err := inbox.Parse(raw)
	if err != nil {
		return reply{}, fmt.Errorf("read a mail of the service: %w", err)
	}
	to, err := asked.Header.AddressList("Reply-To")
	if err != nil || len(to) != 1 {
		return reply{}, fmt.Errorf("find the reply address of a mail: %w", err)
	}
	m := mail.NewMsg(mail.WithNoDefaultUserAgent())
	m.SetMessageID()
	m.SetDateWithValue(at)
	if err := m.From(from); err != nil {
		return reply{}, fmt.Errorf("write a reply: %w", err)
	}
	if err := m.To(to[0].Address); err != nil {
		return reply{}, fmt.Errorf("write a reply: %w", err)
	}
	m.Subject("Re: " + asked.Subject)
	m.SetGenHeader(mail.HeaderInReplyTo, "<"+asked.MessageID+">")
	m.SetBodyString(mail.TypeTextPlain, words+"\n\nOn "+at.Format("Mon, 2 Jan 2006 at 15:04")+", Mentoring wrote:\n\n> "+
		strings.ReplaceAll(strings.TrimRight(asked.Text, "\n"), "\n", "\n> ")+"\n")
	var b bytes.Buffer
	if _, err := m.WriteTo(&b); err != nil {
		return reply{}, fmt.Errorf("write a reply: %w", err)
	}
	return reply{from: from, to: to[0].Address, raw: b.Bytes()}, nil
}

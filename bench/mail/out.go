package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime/pprof"
	"sync/atomic"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/rapport-mentoring/rapport/mailer"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/templates"
)

// atOnce is how many mails are recorded at the same time: as many steps as a service with the default pool takes.
const atOnce = 8

// measureOut measures how fast mail is rendered, recorded and handed over, and how fast smtp-source hands it over.
func measureOut(ctx context.Context, s *stage, f flags, tell func(string, ...any)) (_ *Out, err error) {
	out := &Out{}
	to, err := openSink(ctx)
	if err != nil {
		return out, err
	}
	defer func() { err = errors.Join(err, to.stop(context.WithoutCancel(ctx))) }()
	out.Sink = to.name
	peer, err := newSource(ctx)
	if err != nil {
		out.Missing = err.Error()
		tell("%s", out.Missing)
	} else {
		out.Peer = peer.version
	}
	stopProfile, err := profile(f.cpuProfile)
	if err != nil {
		return out, err
	}
	defer func() { err = errors.Join(err, stopProfile()) }()
	for round := range f.rounds {
		tell("Sending %d mails, round %d of %d …", f.mails, round+1, f.rounds)
		raw, err := out.measureRapport(ctx, s, to, f)
		if err != nil {
			return out, err
		}
		if out.Missing != "" {
			continue
		}
		for _, way := range []struct {
			kept bool
			rate *Rate
		}{{true, &out.Source}, {false, &out.SourceOnce}} {
			took, err := peer.send(ctx, s, to, raw, f.mails, f.connections, way.kept)
			if err != nil {
				return out, err
			}
			way.rate.add(f.mails, took)
		}
	}
	return out, nil
}

// measureRapport measures one round. It returns a mail of the average size.
func (o *Out) measureRapport(ctx context.Context, s *stage, to *sink, f flags) (average []byte, err error) {
	took, err := s.costOf(func() error { return renderAll(f.mails) })
	if err != nil {
		return nil, err
	}
	o.Render.add(f.mails, took)

	apart, err := openCohort(ctx, s, f.mails)
	if err != nil {
		return nil, err
	}
	defer apart.DB.Close()
	if took, err = s.costOf(func() error { return apart.record(ctx) }); err != nil {
		return nil, err
	}
	o.Record.add(f.mails, took)
	nothing := func(context.Context) error { return nil }
	if took, err = s.costOf(func() error { return apart.handOver(ctx, to, f.connections, nothing) }); err != nil {
		return nil, err
	}
	o.HandOver.add(f.mails, took)

	together, err := openCohort(ctx, s, f.mails)
	if err != nil {
		return nil, err
	}
	defer together.DB.Close()
	if took, err = s.costOf(func() error { return together.handOver(ctx, to, f.connections, together.record) }); err != nil {
		return nil, err
	}
	o.Whole.add(f.mails, took)
	err = apart.DB.Pool.QueryRow(ctx, `with size as (select avg(length(raw)) as average from mail)
		select raw, average::int from mail, size order by abs(length(raw) - average), id limit 1`).Scan(&average, &o.Bytes)
	return average, err
}

// renderAll renders, composes and seals mails and keeps none.
func renderAll(mails int) error {
	letters, err := templates.New()
	if err != nil {
		return err
	}
	cohort := spec()
	began := time.Now()
	for i, person := range peopleOf(mails) {
		replyTo := fmt.Sprintf("r-%032x@reply.rapport.test", i)
		message, err := letters.Render(templates.Letter{
			Kind: string(mentoring.Invitation), Language: "en", Reader: templates.Name{Full: person.Name, First: "Robin"}, ReaderRole: person.Role,
			ReaderOrganisation: person.Organisation, ReplyTo: replyTo, Cohort: templates.Cohort{
				Name: cohort.Name, Purpose: cohort.Purpose, Audience: cohort.Audience, Capabilities: cohort.Capabilities, Months: cohort.Months,
				Confidentiality: cohort.Confidentiality, Concerns: cohort.Concerns, Organisations: []string{organisation},
				Coordinator: templates.Name{Full: "Anna Lind", First: "Anna"},
			},
		})
		if err != nil {
			return err
		}
		raw, err := mailer.Compose(mailer.Message{
			MessageID: fmt.Sprintf("%d@rapport.test", i), Date: began, FromName: "Mentoring", From: mailboxAddress, ToName: person.Name,
			To: person.Email, ReplyTo: replyTo, Unsubscribe: replyTo, Subject: message.Subject, Text: message.Text, HTML: message.HTML,
			Step: string(mentoring.Invitation),
		})
		if err != nil {
			return err
		}
		mailer.Seal(person.Email, raw)
	}
	return nil
}

// record invites everybody: a mail is rendered and recorded for each, in a transaction of its own.
func (c *cohort) record(ctx context.Context) error {
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(atOnce)
	for _, participant := range c.participants {
		group.Go(func() error {
			_, err := c.Climb(ctx, mentoring.Ask{
				Kind: mentoring.Invitation, To: mentoring.TheParticipant, Cohort: c.id, Participant: participant, Workflow: "invitation-" + participant,
			})
			return err
		})
	}
	return group.Wait()
}

// settled is a queue that says when every mail has been taken.
type settled struct {
	mailer.Queue
	left atomic.Int64
	done func()
	fail func(error)
}

// Settle settles a mail. One that was not taken ends the measurement.
func (q *settled) Settle(ctx context.Context, id int64, o mailer.Outcome) error {
	if err := q.Queue.Settle(ctx, id, o); err != nil {
		return err
	}
	if o.State != mailer.Accepted {
		q.fail(fmt.Errorf("the sink did not take a mail: %s %d %s", o.State, o.Code, o.Text))
	} else if q.left.Add(-1) == 0 {
		q.done()
	}
	return nil
}

// handOver empties the outbox into the sink while something is done beside it, until a mail to each participant is settled.
func (c *cohort) handOver(ctx context.Context, to *sink, connections int, beside func(context.Context) error) error {
	server, err := to.server()
	if err != nil {
		return err
	}
	transports := make([]*mailer.Transport, connections)
	for i := range transports {
		transports[i] = mailer.NewTransport(server, c.Log)
	}
	sending, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	outbox := programme.NewOutbox(c.Programme, programme.Rates{}, nil)
	queue := &settled{Queue: outbox, fail: cancel, done: func() { cancel(errDone) }}
	queue.left.Store(int64(len(c.participants)))
	sender := mailer.NewSender(queue, transports, mailer.Pacing{Poll: time.Second}, c.Log)
	group, running := errgroup.WithContext(sending)
	group.Go(func() error { return outbox.Run(running, sender.Run) })
	group.Go(func() error { return beside(running) })
	err = group.Wait()
	if cause := context.Cause(sending); !errors.Is(cause, errDone) {
		return errors.Join(err, cause)
	}
	sent := 0
	if err := c.DB.Pool.QueryRow(ctx, `select count(*) from mail where state = 'sent'`).Scan(&sent); err != nil {
		return err
	}
	if sent != len(c.participants) {
		return fmt.Errorf("%d mails of %d were sent", sent, len(c.participants))
	}
	return nil
}

// errDone ends a sender that has sent everything.
var errDone = errors.New("everything was sent")

// profile writes a processor profile to a file until the function is called. Without a path it does nothing.
func profile(path string) (stop func() error, err error) {
	if path == "" {
		return func() error { return nil }, nil
	}
	file, err := os.Create(path)
	if err != nil {
		return nil, err
	}
	if err := pprof.StartCPUProfile(file); err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return func() error {
		pprof.StopCPUProfile()
		return file.Close()
	}, nil
}

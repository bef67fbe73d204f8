package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"go.temporal.io/api/workflowservice/v1"
	"go.temporal.io/sdk/client"

	"github.com/rapport-mentoring/rapport/internal/campaign/ledger"
	"github.com/rapport-mentoring/rapport/internal/campaign/wire"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// books gathers everything that is to be compared. Nothing may be under way any more. What goes wrong while it is read
// is joined to failed.
func (s *stage) books(ctx context.Context, canaries map[mentoring.Address]string, troubles []ledger.Span, failed *error) (b ledger.Books, err error) {
	if err := s.mailbox.look(false); err != nil {
		return b, err
	}
	b = s.rows(ctx, failed)
	b.Troubles = append(troubles, s.service.spans()...)
	for i := range b.Troubles {
		if b.Troubles[i].To.IsZero() {
			b.Troubles[i].To = time.Now()
		}
	}
	b.Crashes, b.Day = s.service.crashes, time.Duration(float64(24*time.Hour)/s.clock.Rate)
	for p := range read(ctx, s, failed, func(row pgx.Rows) (p ledger.Person, err error) {
		err = row.Scan(&p.ID, &p.Emails, &p.State, &p.Officer, &p.Sponsor)
		if len(p.Emails) > 0 {
			p.Canary = canaries[mentoring.Address(p.Emails[0])]
		}
		return p, err
	}, `select p.id, array_prepend(p.email, coalesce((select array_agg(address) from alias a where a.person_id = p.id), '{}')), p.mail_state,
			exists (select from officer o where o.person_id = p.id and o.office <> 'sponsor'),
			exists (select from officer o where o.person_id = p.id and o.office = 'sponsor')
		from person p order by p.id`) {
		b.Persons = append(b.Persons, p)
	}
	for p := range read(ctx, s, failed, func(row pgx.Rows) (p ledger.Pair, err error) {
		return p, row.Scan(&p.One, &p.Other)
	}, `select o.person_id, e.person_id from pair p join participant o on o.id = p.mentor_id join participant e on e.id = p.mentee_id`) {
		b.Pairs = append(b.Pairs, p)
	}
	b.FailedWorkflows, err = s.failedWorkflows(ctx)
	return b, errors.Join(err, *failed)
}

// handed returns what a journal holds and fits.
func handed(journal *wire.Journal, fits func(wire.Handed) bool) iter.Seq[ledger.Handed] {
	return func(yield func(ledger.Handed) bool) {
		for h := range journal.All() {
			if fits(h) && !yield(ledger.Handed{
				At: h.At, Recipients: h.Recipients, Raw: h.Raw, MessageID: h.MessageID, Accepted: h.Accepted, Heard: h.Heard, Answered: h.Answered,
			}) {
				return
			}
		}
	}
}

// toUs reports whether a mail went to the service's mailbox.
func toUs(h wire.Handed) bool {
	name, _, _ := strings.Cut(ownMailbox, "@")
	return slices.ContainsFunc(h.Recipients, func(r string) bool {
		return strings.HasPrefix(strings.ToLower(r), name) && strings.HasSuffix(strings.ToLower(r), "@"+ownDomain)
	})
}

// rows reads the database, in plain SQL and not by the code that is on trial, and the journals.
func (s *stage) rows(ctx context.Context, failed *error) ledger.Books {
	return ledger.Books{
		In: handed(s.in, toUs), Out: handed(s.out, func(wire.Handed) bool { return true }), Mailbox: s.mailbox.all(),
		Raw: read(ctx, s, failed, func(row pgx.Rows) (r ledger.Raw, err error) {
			var sum []byte
			err = row.Scan(&r.ID, &r.Place, &sum)
			copy(r.SHA256[:], sum)
			return r, err
		}, `select id, mailbox || '/' || uidvalidity || '/' || uid || '/' || encode(substr(sha256, 1, 8), 'hex'), sha256 from raw_mail order by id`),
		Events: read(ctx, s, failed, func(row pgx.Rows) (e ledger.Event, err error) {
			err = row.Scan(&e.RawID, &e.Class, &e.Disposition, &e.Why, &e.MessageID, &e.Sender, &e.PersonID, &e.Intent, &e.At)
			e.At = s.clock.Wall(e.At)
			return e, err
		}, `select raw_id, class, disposition, why, message_id, sender, coalesce(person_id, ''), coalesce(reading->>'intent', ''), applied_at
			from event order by raw_id`),
		Mails: read(ctx, s, failed, func(row pgx.Rows) (m ledger.Mail, err error) {
			var claimed *time.Time
			err = row.Scan(&m.ID, &m.State, &m.Class, &m.Step, &m.Address, &m.PersonID, &m.MessageID, &m.Made, &claimed)
			m.Made = s.clock.Wall(m.Made)
			if claimed != nil {
				m.Claimed = *claimed
			}
			return m, err
		}, `select id, state, class, step, address, person_id, message_id, made_at, claimed_wall from mail order by id`),
	}
}

// read reads the rows of a statement, one after the other, whenever they are asked for. An error is joined to failed.
func read[T any](ctx context.Context, s *stage, failed *error, scan func(pgx.Rows) (T, error), sql string) iter.Seq[T] {
	return func(yield func(T) bool) {
		rows, err := s.pool.Query(ctx, sql)
		if err != nil {
			*failed = errors.Join(*failed, err)
			return
		}
		defer rows.Close()
		for rows.Next() {
			row, err := scan(rows)
			if err != nil {
				*failed = errors.Join(*failed, err)
				return
			}
			if !yield(row) {
				return
			}
		}
		*failed = errors.Join(*failed, rows.Err())
	}
}

// failedWorkflows returns the workflows that ended in any other way than they were meant to.
func (s *stage) failedWorkflows(ctx context.Context) ([]string, error) {
	c, err := client.DialContext(ctx, client.Options{HostPort: s.engine.addr(), Namespace: "rapport", Logger: nothing{}})
	if err != nil {
		return nil, err
	}
	defer c.Close()
	answer, err := c.ListWorkflow(ctx, &workflowservice.ListWorkflowExecutionsRequest{
		Namespace: "rapport", Query: `ExecutionStatus IN ('Failed', 'Terminated', 'TimedOut', 'Canceled')`,
	})
	if err != nil {
		return nil, fmt.Errorf("list failed workflows: %w", err)
	}
	var ids []string
	for _, e := range answer.GetExecutions() {
		ids = append(ids, e.GetExecution().GetWorkflowId()+" "+e.GetStatus().String())
	}
	return ids, nil
}

// nothing is a log of Temporal's client that nobody reads.
type nothing struct{}

func (nothing) Debug(string, ...any) {}
func (nothing) Info(string, ...any)  {}
func (nothing) Warn(string, ...any)  {}
func (nothing) Error(string, ...any) {}

// unfinished returns what is under way: nothing, when everything is quiet.
func (s *stage) unfinished(ctx context.Context) ([]string, error) {
	var out []string
	for _, q := range []struct{ what, sql string }{
		{"mails that came and have no disposition", `select count(*) from raw_mail r where not exists (select from event e where e.raw_id = r.id)`},
		{"mails on their way", `select count(*) from mail where state in ('claimed', 'handed_over')`},
		{"mails that are due", `select count(*) from mail where state = 'ready' and not_before <= $1`},
		{"news for workflows", `select count(*) from news where delivered_wall is null`},
	} {
		args := []any{}
		if strings.Contains(q.sql, "$1") {
			args = append(args, s.clock.Now())
		}
		var n int
		if err := s.pool.QueryRow(ctx, q.sql, args...).Scan(&n); err != nil {
			return nil, err
		}
		if n > 0 {
			out = append(out, fmt.Sprintf("%d %s", n, q.what))
		}
	}
	if len(out) > 0 { // looking for more takes long
		return out, nil
	}
	missing, err := s.unread(ctx)
	if missing > 0 {
		out = append(out, fmt.Sprintf("%d mails in the mailbox or before it that nobody has read", missing))
	}
	return out, err
}

// unread counts the mails of which the database knows nothing yet.
func (s *stage) unread(ctx context.Context) (n int, err error) {
	if err := s.mailbox.look(false); err != nil {
		return 0, err
	}
	n = ledger.Unread(s.rows(ctx, &err))
	return n, err
}

// countUnsorted keeps count of the mails that wait to be sorted until the context ends.
func (s *stage) countUnsorted(ctx context.Context) {
	for wait(ctx, unsortedLook) {
		var n int64
		if err := s.pool.QueryRow(ctx, `select count(*) from raw_mail where next_wall < 'infinity'`).Scan(&n); err == nil {
			s.unsorted.Store(n)
		}
	}
}

const unsortedLook = 200 * time.Millisecond

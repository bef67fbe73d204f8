package main

import (
	"context"
	"fmt"
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

// books gathers everything that is to be compared. Nothing may be under way any more.
func (s *stage) books(ctx context.Context, canaries map[mentoring.Address]string, troubles []ledger.Span) (b ledger.Books, err error) {
	b.Out, b.In = handed(s.out.Handed()), toUs(handed(s.in.Handed()))
	mailbox, err := s.host.Mail(ownMailbox)
	if err != nil {
		return b, err
	}
	for _, kept := range mailbox {
		b.Mailbox = append(b.Mailbox, kept.Raw)
	}
	b.Troubles = append(troubles, s.service.spans()...)
	for i := range b.Troubles {
		if b.Troubles[i].To.IsZero() {
			b.Troubles[i].To = time.Now()
		}
	}
	b.Crashes, b.Day = s.service.crashes, time.Duration(float64(24*time.Hour)/s.clock.Rate)
	if err := s.rows(ctx, &b, canaries); err != nil {
		return b, fmt.Errorf("read the database: %w", err)
	}
	b.FailedWorkflows, err = s.failedWorkflows(ctx)
	return b, err
}

func handed(all []wire.Handed) []ledger.Handed {
	out := make([]ledger.Handed, len(all))
	for i, h := range all {
		out[i] = ledger.Handed{
			At: h.At, Recipients: h.Recipients, Raw: h.Raw, MessageID: h.MessageID, Accepted: h.Accepted, Heard: h.Heard, Answered: h.Answered,
		}
	}
	return out
}

// toUs returns the mails that went to the service's mailbox.
func toUs(all []ledger.Handed) []ledger.Handed {
	name, _, _ := strings.Cut(ownMailbox, "@")
	return slices.DeleteFunc(all, func(h ledger.Handed) bool {
		return !slices.ContainsFunc(h.Recipients, func(r string) bool {
			return strings.HasPrefix(strings.ToLower(r), name) && strings.HasSuffix(strings.ToLower(r), "@"+ownDomain)
		})
	})
}

// rows reads the database, in plain SQL and not by the code that is on trial.
func (s *stage) rows(ctx context.Context, b *ledger.Books, canaries map[mentoring.Address]string) error {
	if err := collect(ctx, s, &b.Raw, func(row pgx.CollectableRow) (r ledger.Raw, err error) {
		var sum []byte
		err = row.Scan(&r.ID, &r.Place, &sum)
		copy(r.SHA256[:], sum)
		return r, err
	}, `select id, mailbox || '/' || uidvalidity || '/' || uid || '/' || encode(substr(sha256, 1, 8), 'hex'), sha256 from raw_mail order by id`); err != nil {
		return err
	}
	if err := collect(ctx, s, &b.Events, func(row pgx.CollectableRow) (e ledger.Event, err error) {
		err = row.Scan(&e.RawID, &e.Class, &e.Disposition, &e.Why, &e.MessageID, &e.Sender, &e.PersonID, &e.Intent, &e.At)
		e.At = s.clock.Wall(e.At)
		return e, err
	}, `select raw_id, class, disposition, why, message_id, sender, coalesce(person_id, ''), coalesce(reading->>'intent', ''), applied_at
		from event order by raw_id`); err != nil {
		return err
	}
	if err := collect(ctx, s, &b.Mails, func(row pgx.CollectableRow) (m ledger.Mail, err error) {
		var claimed *time.Time
		err = row.Scan(&m.ID, &m.State, &m.Class, &m.Step, &m.Address, &m.PersonID, &m.MessageID, &m.Made, &claimed)
		m.Made = s.clock.Wall(m.Made)
		if claimed != nil {
			m.Claimed = *claimed
		}
		return m, err
	}, `select id, state, class, step, address, person_id, message_id, made_at, claimed_wall from mail order by id`); err != nil {
		return err
	}
	if err := collect(ctx, s, &b.Persons, func(row pgx.CollectableRow) (p ledger.Person, err error) {
		err = row.Scan(&p.ID, &p.Emails, &p.State, &p.Officer, &p.Sponsor)
		if len(p.Emails) > 0 {
			p.Canary = canaries[mentoring.Address(p.Emails[0])]
		}
		return p, err
	}, `select p.id, array_prepend(p.email, coalesce((select array_agg(address) from alias a where a.person_id = p.id), '{}')), p.mail_state,
			exists (select from officer o where o.person_id = p.id and o.office <> 'sponsor'),
			exists (select from officer o where o.person_id = p.id and o.office = 'sponsor')
		from person p order by p.id`); err != nil {
		return err
	}
	return collect(ctx, s, &b.Pairs, func(row pgx.CollectableRow) (p ledger.Pair, err error) {
		return p, row.Scan(&p.One, &p.Other)
	}, `select o.person_id, e.person_id from pair p join participant o on o.id = p.mentor_id join participant e on e.id = p.mentee_id`)
}

// collect reads all rows of a statement.
func collect[T any](ctx context.Context, s *stage, into *[]T, scan pgx.RowToFunc[T], sql string) error {
	rows, err := s.pool.Query(ctx, sql)
	if err != nil {
		return err
	}
	*into, err = pgx.CollectRows(rows, scan)
	return err
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
	missing, err := s.unread(ctx)
	if missing > 0 {
		out = append(out, fmt.Sprintf("%d mails in the mailbox or before it that nobody has read", missing))
	}
	return out, err
}

// unread counts the mails of which the database knows nothing yet.
func (s *stage) unread(ctx context.Context) (int, error) {
	var b ledger.Books
	if err := s.rows(ctx, &b, nil); err != nil {
		return 0, err
	}
	mailbox, err := s.host.Mail(ownMailbox)
	if err != nil {
		return 0, err
	}
	for _, kept := range mailbox {
		b.Mailbox = append(b.Mailbox, kept.Raw)
	}
	b.In = toUs(handed(s.in.Handed()))
	return ledger.Judge(ledger.Books{Raw: b.Raw, Events: b.Events, Mailbox: b.Mailbox, In: b.In}).Broken[ledger.Lost], nil
}

package main

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	"github.com/jackc/pgx/v5"
	"go.temporal.io/sdk/client"
	"golang.org/x/sync/errgroup"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/service"
	"github.com/rapport-mentoring/rapport/standalone/postoffice"
)

// asksEach is how many asks a participant settles: the invitation and the survey.
const asksEach = 2

// quietPeople are those who answer one after the other.
const quietPeople = 50

// stalled is how long nothing may happen before a pass counts as stuck.
const stalled = time.Minute

// pass is one cohort whose participants answer their invitations and their surveys.
type pass struct {
	stage    *stage
	temporal client.Client
	service  *service.Service
	office   *postoffice.Office
	clock    mentoring.Clock
	log      *slog.Logger
	records  *pgx.Conn // to look into the programme's database
}

// measured is what a pass came to.
type measured struct {
	asks    Rate
	latency Latency
}

// measure starts a cohort of that many people and returns when all their asks are settled, read back and behind their
// workflows. At most turns replies wait for their read-back at any moment; when that is fewer than there are people, the
// first reply waits until everybody has been invited.
func (p *pass) measure(ctx context.Context, name string, people, turns int) (measured, error) {
	relay, err := relayOf(p.office)
	if err != nil {
		return measured{}, err
	}
	everybody := &replier{office: p.office, server: relay, clock: p.clock, seen: len(p.office.Ledger()), turns: make(chan struct{}, turns)}
	before, err := spentSoFar(ctx, p.stage.postgres.DSN(programmeDatabase))
	if err != nil {
		return measured{}, err
	}
	spec, list := cohortOf(name, people)
	began := time.Now()
	cohort, err := p.service.Programme.Start(ctx, spec, list)
	if err != nil {
		return measured{}, err
	}
	if turns < people {
		if err := p.until(ctx, people, func(ctx context.Context) (int, error) { return p.invited(ctx, cohort) }); err != nil {
			return measured{}, fmt.Errorf("wait for the invitations: %w", err)
		}
	}
	if err := p.answer(ctx, everybody, asksEach*people); err != nil {
		return measured{}, err
	}
	after, err := spentSoFar(ctx, p.stage.postgres.DSN(programmeDatabase))
	if err != nil {
		return measured{}, err
	}
	return p.account(ctx, cohort, began, after.since(before))
}

// answer lets everybody answer until that many replies were read back.
func (p *pass) answer(ctx context.Context, everybody *replier, replies int) error {
	group, running := errgroup.WithContext(ctx)
	answering, leave := context.WithCancel(running)
	defer leave()
	group.Go(func() error { return everybody.answer(answering, p.log) })
	group.Go(func() error {
		defer leave()
		err := p.until(running, replies, func(context.Context) (int, error) { return int(everybody.told.Load()), nil })
		if err != nil {
			return fmt.Errorf("wait for the answers: %w", err)
		}
		return nil
	})
	return group.Wait()
}

// account counts what was settled and finds out when the last of it was done.
func (p *pass) account(ctx context.Context, cohort string, began time.Time, spent spending) (m measured, err error) {
	settled := 0
	if err := p.records.QueryRow(ctx, `select count(*) from ask where cohort_id = $1 and state = 'answered'`, cohort).Scan(&settled); err != nil {
		return m, fmt.Errorf("count the settled asks: %w", err)
	}
	journeys, err := p.journeys(ctx, cohort)
	if err != nil {
		return m, err
	}
	if len(journeys) != settled {
		return m, fmt.Errorf("%d asks were settled, and %d replies read back", settled, len(journeys))
	}
	ended, err := p.lastTold(ctx)
	if err != nil {
		return m, err
	}
	for _, j := range journeys {
		if j.readBack.After(ended) {
			ended = j.readBack
		}
	}
	return measured{asks: rateOf(settled, ended.Sub(began), spent), latency: latencyOf(journeys)}, nil
}

// until returns when count has come to n, or with an error when it does not change for too long.
func (p *pass) until(ctx context.Context, n int, count func(context.Context) (int, error)) error {
	look := time.NewTicker(100 * time.Millisecond)
	defer look.Stop()
	last, changed := -1, time.Now()
	for {
		now, err := count(ctx)
		if err != nil || now >= n {
			return err
		}
		if now != last {
			last, changed = now, time.Now()
		}
		if time.Since(changed) > stalled {
			return fmt.Errorf("nothing has happened for %v after %d of %d", stalled, now, n)
		}
		select {
		case <-look.C:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// invited counts the invitations that the post office has taken.
func (p *pass) invited(ctx context.Context, cohort string) (n int, err error) {
	err = p.records.QueryRow(ctx, `select count(*) from mail where cohort_id = $1 and step = $2 and state = 'sent'`, cohort, mentoring.Invitation).Scan(&n)
	return n, err
}

// lastTold returns when the last word of an answer was delivered to its workflow. Enrolments themselves go on with the guide.
func (p *pass) lastTold(ctx context.Context) (last time.Time, err error) {
	undelivered := func(ctx context.Context) (told int, err error) {
		err = p.records.QueryRow(ctx, `select -count(*) from news where delivered_wall is null`).Scan(&told)
		return told, err
	}
	if err := p.until(ctx, 0, undelivered); err != nil {
		return last, fmt.Errorf("wait for the workflows to be told: %w", err)
	}
	err = p.records.QueryRow(ctx, `select max(delivered_wall) from news`).Scan(&last)
	return last, err
}

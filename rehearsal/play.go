package rehearsal

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/programme"
	"github.com/rapport-mentoring/rapport/replyaddress"
	"github.com/rapport-mentoring/rapport/store"
	"github.com/rapport-mentoring/rapport/templates"
	"github.com/rapport-mentoring/rapport/worker"
)

// longestAfter is how many months after its last one a cohort is still followed: the questions half a year and a year later,
// with the time that people take to answer.
const longestAfter = 15

// Play is a cohort with its people, and how it is to be rehearsed.
type Play struct {
	Cohort     mentoring.Cohort
	People     []mentoring.Person
	Exclusions []mentoring.Exclusion
	Script     Script // what some of them answer; the others answer as steady people do
	Tempers    bool   // some people are late, vague or silent
	Seed       uint64 // equal seeds give equal answers

	DB      *store.DB // an empty database for this play alone
	Letters *templates.Set
	Keys    replyaddress.Ring
	Live    *Live // nil when nobody plays along
	// Progress is told of each day that has come, with the mails so far. It may be nil.
	Progress func(day time.Time, mails int)
}

// Where a rehearsed programme's mail comes from. Nothing is ever sent there.
const (
	ourName    = "Mentoring"
	ourAddress = "mentoring@rehearsal.invalid"
	ourReplies = "{token}@reply.rehearsal.invalid"
)

// Run plays the cohort to its end and returns what was written. When ctx ends before, the error is that of ctx.
func (p Play) Run(ctx context.Context) (*Record, error) {
	loc, err := time.LoadLocation(p.Cohort.Zone)
	if err != nil {
		return nil, fmt.Errorf("the time zone of the cohort: %w", err)
	}
	pattern, err := replyaddress.ParsePattern(ourReplies)
	if err != nil {
		return nil, err
	}
	if p.Live != nil {
		pattern = p.Live.Reply
	}
	places := 0
	rules := &programme.Programme{
		DB: p.DB, Letters: p.Letters, Keys: p.Keys, Log: slog.New(slog.DiscardHandler),
		From: programme.From{Name: ourName, Address: ourAddress, Reply: pattern, Bounce: pattern},
		ParticipantIDs: func() string {
			places++
			return fmt.Sprintf("t%05d", places)
		},
	}
	people := p.cast()
	start := p.Cohort.Start.In(loc).Add(-time.Hour) // the cohort is started before its first day
	until := start.AddDate(0, p.Cohort.Months+longestAfter, 0)
	carrier := newPost(rules, p.readers(people))
	if p.Live != nil {
		if err := carrier.join(ctx, *p.Live, p.Cohort.Name, people); err != nil {
			return nil, err
		}
	}
	stage := newStage(ctx, start, carrier.goRound)
	rules.Clock = stage
	carrier.progress = p.Progress
	worker.Register(stage.env, rules, rules)
	id, err := rules.Start(ctx, p.Cohort, p.People, p.Exclusions...)
	if err != nil {
		return nil, err
	}
	if err := stage.play(until); err != nil {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if errors.Is(err, ErrStopped) {
			return nil, err
		}
		return nil, fmt.Errorf("the rehearsal stopped on %s: %w", stage.Now().Format(time.DateOnly), err)
	}
	if carrier.table != nil {
		if err := carrier.table.say(ctx, "It is over", "That was the whole programme. Nothing more will come."); err != nil {
			return nil, err
		}
	}
	record := &Record{Cohort: p.Cohort, People: people, Cut: stage.running > 0, db: p.DB, letters: p.Letters}
	return record, record.read(ctx, id)
}

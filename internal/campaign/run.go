package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os"
	"slices"
	"time"

	"github.com/rapport-mentoring/rapport/internal/campaign/ledger"
	"github.com/rapport-mentoring/rapport/internal/campaign/plan"
	"github.com/rapport-mentoring/rapport/internal/failpoint"
)

const (
	quietPatience = 4 * time.Minute // how long everything may take to come to rest once nothing goes wrong any more
	quietLook     = 300 * time.Millisecond
)

// run plays one campaign. With faults given, these are brought about and no others.
func run(ctx context.Context, s settings, faults []plan.Fault) (r report, err error) {
	dir, cleanUp, err := workFolder(s.keep)
	if err != nil {
		return r, err
	}
	defer cleanUp()
	began := time.Now()
	program := s.program
	if program == "" {
		if program, err = built(ctx, s, dir); err != nil {
			return r, err
		}
	}
	if s.plan != "" && !s.shrinking {
		if faults, err = readPlan(s.plan); err != nil {
			return r, err
		}
	}
	ready := time.Now()
	tell("starting the servers …")
	st, err := openStage(ctx, dir, program, s.month, s.limit, opening(s, time.Now()))
	if err != nil {
		return r, err
	}
	defer func() { err = errors.Join(err, st.close(context.WithoutCancel(ctx))) }()
	if st.without != "" {
		tell("without Postfix and Dovecot: " + st.without + "; the project's own post office takes their place, and faults of theirs are left out")
	}
	w := &world{settings: s, stage: st, canaries: canaries{}}
	if _, err := w.begin(ctx); err != nil {
		return r, err
	}
	defer w.stop()
	started := time.Now()
	b := newBreaker(st, w, s.seed)
	b.pause = s.pause
	tell(fmt.Sprintf("seed %d: %s of faults", s.seed, s.length))
	if err := play(ctx, s, w, b, faults); err != nil {
		return r, err
	}
	played, came := time.Now(), st.in.Len()
	tell("healing everything and waiting for the end …")
	account, err := finish(ctx, w, b)
	if err != nil {
		return r, err
	}
	r = newReport(ctx, s, st, b, account)
	r.Seasons = len(w.seasons)
	r.Took = took{Build: seconds(ready.Sub(began)), Start: seconds(started.Sub(ready)), Faults: seconds(played.Sub(started)), End: seconds(time.Since(played))}
	r.Rate, r.Memory = math.Round(10*float64(came)/played.Sub(started).Seconds())/10, mostMemory()
	return r, nil
}

// opening is the programme time at which a campaign begins: so long ago that the programme's clock does not overtake that of
// the mail server, by which a mail from the past is known, within twice the length. It looks back fifty years at most.
func opening(s settings, now time.Time) time.Time {
	const day, most = 24 * time.Hour, 50 * 365 * 24 * time.Hour
	passes := float64(2*s.length+quietPatience) / float64(s.month) * float64(30*day)
	return now.Add(-time.Duration(min(passes, float64(most)))).UTC().Truncate(7 * day).Add(8 * time.Hour) // a Monday morning
}

// built builds what a campaign runs into a folder.
func built(ctx context.Context, s settings, dir string) (program string, err error) {
	overlay, err := mutate(ctx, s.mutation)
	if err != nil {
		return "", err
	}
	tell("building rapport with its failpoints …")
	return build(ctx, dir, overlay)
}

// play brings faults about until the time is over, or the plan that was given is.
func play(ctx context.Context, s settings, w *world, b *breaker, faults []plan.Fault) error {
	playing, cancel := context.WithTimeout(ctx, s.length)
	defer cancel()
	next := plan.New(s.seed).Next
	more := func() bool { return true }
	switch {
	case faults != nil:
		next, more = inTurn(&faults)
	case s.crashPoints > 0:
		next, more = b.stillToKill(s)
	}
	if s.replies > 0 {
		go w.stage.countUnsorted(playing)
		faultsLeft := more
		more = func() bool { return faultsLeft() && w.more() }
	}
	told := time.Now()
	for n := 1; playing.Err() == nil && more(); n++ {
		b.bring(playing, next())
		if w.over(playing) {
			w.stop()
			if _, err := w.begin(ctx); err != nil && playing.Err() == nil {
				tell(fmt.Sprintf("the next season could not begin: %v", err)) // PostgreSQL may be away; it is tried again
			}
		}
		if time.Since(told) > 10*time.Second {
			told = time.Now()
			tell(fmt.Sprintf("%d faults, %d ends of the service, season %d, %s, %d mails in, %d out", n, w.stage.service.ends(), len(w.seasons),
				w.stage.clock.Now().Format("2 January 2006"), w.stage.in.Len(), w.stage.out.Len()))
		}
	}
	return ctx.Err()
}

// inTurn gives out the faults of a list.
func inTurn(faults *[]plan.Fault) (next func() plan.Fault, more func() bool) {
	return func() plan.Fault {
		first := (*faults)[0]
		*faults = (*faults)[1:]
		return first
	}, func() bool { return len(*faults) > 0 }
}

// stillToKill gives out kills until the service has been killed so often at each point.
func (b *breaker) stillToKill(s settings) (next func() plan.Fault, more func() bool) {
	var round []plan.Fault
	next, left := inTurn(&round)
	rounds := uint64(0)
	return next, func() bool {
		if left() {
			return true
		}
		kills := b.stage.control.kills()
		missing := slices.DeleteFunc(slices.Clone(failpoint.All), func(p failpoint.Point) bool { return kills[string(p)] >= s.crashPoints })
		rounds++
		round = plan.Points(s.seed+rounds, missing)
		return left()
	}
}

// finish heals everything, lets the cohorts come to their end, waits until nothing is under way, stops the service and
// compares.
func finish(ctx context.Context, w *world, b *breaker) (ledger.Account, error) {
	st := w.stage
	w.calm.Store(true)
	if err := st.heal(ctx); err != nil {
		return ledger.Account{}, fmt.Errorf("heal the servers: %w", err)
	}
	// All ladders end, so a cohort whose people are silent closes as well: months of the programme, and as many again.
	limit := time.Duration(w.settings.months+8)*w.settings.month + time.Minute
	var left []string
	if !poll(ctx, limit, func() bool { return w.over(ctx) }) {
		left = append(left, "a cohort that did not close although everything was well")
	}
	w.stop()
	var err error
	if !poll(ctx, quietPatience, func() bool {
		var still []string
		still, err = st.unfinished(ctx)
		return err == nil && len(still) == 0
	}) {
		still, err := st.unfinished(ctx)
		if err != nil {
			return ledger.Account{}, err
		}
		left = append(left, still...)
	}
	if !st.service.stop(time.Minute) {
		left = append(left, "the service, which did not stop within a minute of SIGTERM")
	}
	var failed error
	books, err := st.books(ctx, w.canaries, b.troubles, &failed)
	if err != nil {
		return ledger.Account{}, err
	}
	books.Unfinished, books.PerMinute = left, w.settings.limit
	account := ledger.Judge(books)
	if failed != nil {
		return ledger.Account{}, fmt.Errorf("read the books: %w", failed)
	}
	return account, nil
}

// poll looks until something is so, and reports whether it came about in time.
func poll(ctx context.Context, limit time.Duration, so func() bool) bool {
	for until := time.Now().Add(limit); ; {
		if so() {
			return true
		}
		if time.Now().After(until) || !wait(ctx, quietLook) {
			return false
		}
	}
}

// readPlan reads the faults of an earlier report: the least that broke something, when it was shrunk.
func readPlan(path string) ([]plan.Fault, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var earlier report
	if err := json.Unmarshal(text, &earlier); err != nil {
		return nil, fmt.Errorf("read the plan in %s: %w", path, err)
	}
	if earlier.Tries > 0 {
		return append([]plan.Fault{}, earlier.Least...), nil
	}
	return earlier.Plan, nil
}

// shrink finds the least part of a plan that still breaks something. It gives up after ten times the length of the
// campaign, at least half an hour.
func shrink(ctx context.Context, s settings, r *report) error {
	until := time.Now().Add(max(10*s.length, 30*time.Minute))
	dir, cleanUp, failure := workFolder(false)
	if failure != nil {
		return failure
	}
	defer cleanUp()
	if s.program, failure = built(ctx, s, dir); failure != nil {
		return failure
	}
	s.shrinking = true
	tell(fmt.Sprintf("shrinking a plan of %d faults …", len(r.Plan)))
	least, tries := plan.Shrink(r.Plan, func(some []plan.Fault) bool {
		if some == nil {
			some = []plan.Fault{}
		}
		again, err := run(ctx, s, some)
		if err != nil {
			failure = err
			return false
		}
		tell(fmt.Sprintf("%d faults: %d violations", len(some), len(again.Account.Violations)))
		return again.failed()
	}, func() bool { return failure == nil && ctx.Err() == nil && time.Now().Before(until) })
	r.Least, r.Tries = least, tries
	return errors.Join(failure, ctx.Err())
}

// tell prints what goes on.
func tell(line string) { fmt.Fprintln(os.Stderr, "campaign:", line) }

func seconds(d time.Duration) float64 { return d.Round(100 * time.Millisecond).Seconds() }

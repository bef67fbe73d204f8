package main

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/rapport-mentoring/rapport/internal/campaign/ledger"
	"github.com/rapport-mentoring/rapport/internal/campaign/mailhost"
	"github.com/rapport-mentoring/rapport/internal/campaign/plan"
	"github.com/rapport-mentoring/rapport/internal/failpoint"
)

const (
	pointPatience = 4 * time.Second        // how long a point may take to be reached once a mail has come
	readyPatience = 20 * time.Second       // how long the service may take to be well again
	standingPause = 100 * time.Millisecond // before the next fault, when this one still waits for the programme
)

// points that are passed in another way than by a mail that comes.
var (
	// atStart are passed at every start.
	atStart = []failpoint.Point{
		failpoint.MigrateLocked, failpoint.MigrateDone, failpoint.ServiceConnected, failpoint.ServiceStarted, failpoint.LockTaken,
		failpoint.MailboxConnect, failpoint.MailboxLoggedIn, failpoint.MailboxReadByThis, failpoint.SMTPConnect, failpoint.SMTPGreeted,
		failpoint.OutboxRescue, failpoint.OutboxRescuing, failpoint.OutboxRescued,
	}
	// byTheProgramme are passed when the programme itself does something, and not because a mail came. An order for them
	// stands until it is carried out.
	byTheProgramme = []failpoint.Point{
		failpoint.EnrolUncommitted, failpoint.EnrolCommitted, failpoint.ProposeUncommitted, failpoint.CloseUncommitted,
		failpoint.NotifyUncommitted, failpoint.NotifyCommitted, failpoint.ClimbRung, failpoint.ClimbUncommitted, failpoint.ClimbCommitted,
		failpoint.NewsAdded, failpoint.NewsTaken, failpoint.NewsBrought, failpoint.NewsDelivering, failpoint.NewsDelivered,
	}
)

// breaker brings faults about, one after the other, and counts them.
type breaker struct {
	stage     *stage
	strangers *strangers
	hands     *hands
	done      []plan.Fault
	counts    map[string]int // by kind, and by kind and server
	missed    map[string]int // faults that could not be brought about, by what and why
	troubles  []ledger.Span
	pause     time.Duration   // before each fault, besides its own
	cycles    []time.Duration // from the end of a killed service to the moment it was well again
}

func newBreaker(s *stage, w *world, seed uint64) *breaker {
	return &breaker{
		stage: s, counts: map[string]int{}, missed: map[string]int{},
		strangers: &strangers{stage: s, world: w, chance: rand.New(rand.NewPCG(seed, 2))},
		hands:     &hands{stage: s, chance: rand.New(rand.NewPCG(seed, 3))},
	}
}

// bring brings a fault about and waits until the service is well again, where the fault was one of its own.
func (b *breaker) bring(ctx context.Context, f plan.Fault) {
	if !wait(ctx, f.After+b.pause) {
		return
	}
	err := b.act(ctx, f)
	if errors.Is(err, errStanding) || err != nil && ctx.Err() != nil {
		wait(ctx, standingPause)
		return
	}
	b.done = append(b.done, f)
	name := string(f.Kind)
	if f.What != "" && f.Kind != plan.Point && f.Kind != plan.Slow {
		name += ": " + f.What
	}
	if f.Trip != nil {
		name += fmt.Sprintf(", %s %s", f.Trip.When, strings.TrimSpace(strings.ReplaceAll(f.Trip.Pattern, "\r\n.\r\n", "the final dot")))
	}
	if err != nil {
		b.missed[fmt.Sprintf("%s %s: %v", f.Kind, f.What, err)]++
		return
	}
	if f.Kind != plan.Point { // these are counted by the service itself, as it dies
		b.counts[name]++
	}
}

// wait waits, and reports false when the context ended first.
func wait(ctx context.Context, d time.Duration) bool {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return true
	case <-ctx.Done():
		return false
	}
}

// errStanding is that the same was ordered before and will still happen.
var errStanding = errors.New("ordered before")

// errNotReached is that the service did not come by a point in time.
var errNotReached = errors.New("not reached in time")

func (b *breaker) act(ctx context.Context, f plan.Fault) error {
	service, began := b.stage.service, time.Now()
	switch f.Kind {
	case plan.Point:
		return b.killAt(ctx, failpoint.Point(f.What))
	case plan.Slow:
		b.stage.control.arm(failpoint.Order{Point: failpoint.Point(f.What), Action: failpoint.Sleep, Pause: f.For})
		return nil
	case plan.Fail:
		b.stage.control.arm(failpoint.Order{Point: failpoint.Point(f.What), Action: failpoint.Err})
		return nil
	case plan.Kill:
		return b.restart(ctx, syscall.SIGKILL)
	case plan.Restart:
		return b.restart(ctx, syscall.SIGTERM)
	case plan.Database:
		defer b.trouble(began)
		return b.killPostmaster()
	case plan.Backend:
		defer b.trouble(began)
		return b.killBackend(ctx)
	case plan.Engine:
		b.stage.engine.kill()
		return nil
	case plan.Mail:
		return b.stage.host.Break(ctx, mailhost.Breakage(f.What))
	case plan.Hand:
		return b.hands.act(ctx, f.What)
	case plan.Stranger:
		return b.strangers.act(f.What)
	}
	if !service.ready() { // a connection that is not there cannot be hurt
		service.await(ctx, readyPatience, service.ready)
	}
	return b.hurt(ctx, f)
}

// hurt does something to the connections to a server.
func (b *breaker) hurt(ctx context.Context, f plan.Fault) error {
	proxy, began := b.stage.proxies[f.What], time.Now()
	if f.What == plan.Postgres { // while it is out of reach no answer of the relay can be recorded
		defer b.trouble(began)
	}
	switch f.Kind {
	case plan.Cut:
		proxy.Cut()
	case plan.Refuse:
		proxy.Refuse(f.For)
		wait(ctx, f.For)
	case plan.Hole:
		proxy.Hole(f.For)
		wait(ctx, f.For)
	case plan.Delay:
		proxy.Delay(f.By, f.For)
		wait(ctx, f.For)
	case plan.Trip:
		before := proxy.Tripped()
		proxy.Trip(*f.Trip)
		if err := b.strangers.pulse(); err != nil {
			return err
		}
		for until := time.Now().Add(pointPatience); proxy.Tripped() == before; {
			if time.Now().After(until) || !wait(ctx, 10*time.Millisecond) {
				proxy.Heal()
				return errNotReached
			}
		}
	default:
		return errors.ErrUnsupported
	}
	return nil
}

// trouble notes that answers of the relay may have been lost since a moment. Pools need a while to notice and recover.
func (b *breaker) trouble(began time.Time) {
	b.troubles = append(b.troubles, ledger.Span{From: began, To: time.Now().Add(5 * time.Second)})
}

// restart ends the service and waits until the next one is well.
func (b *breaker) restart(ctx context.Context, sig syscall.Signal) error {
	service := b.stage.service
	service.await(ctx, readyPatience, service.ready)
	ends := service.ends()
	service.signal(sig)
	if !service.await(ctx, time.Minute, func() bool { return service.ends() > ends }) {
		return fmt.Errorf("the service did not end within a minute of signal %v", sig)
	}
	return b.recovered(ctx)
}

// recovered waits until the service is well again, and keeps how long that took.
func (b *breaker) recovered(ctx context.Context) error {
	service := b.stage.service
	if !service.await(ctx, readyPatience, service.ready) {
		return errors.New("the service was not well again in time")
	}
	down := service.spans()
	last := down[len(down)-1]
	b.cycles = append(b.cycles, last.To.Sub(last.From))
	return nil
}

// killAt has the service killed at a point. It sees to it that the point is passed.
func (b *breaker) killAt(ctx context.Context, point failpoint.Point) error {
	service, control := b.stage.service, b.stage.control
	service.await(ctx, readyPatience, service.ready)
	if control.armed(point) {
		return errStanding
	}
	before := control.carriedOut(failpoint.Kill, point)
	control.arm(failpoint.Order{Point: point, Action: failpoint.Kill})
	if slices.Contains(byTheProgramme, point) {
		return nil
	}
	switch {
	case slices.Contains(atStart, point):
		service.signal(syscall.SIGKILL)
	case point == failpoint.ServiceStopping:
		service.signal(syscall.SIGTERM)
	case point == failpoint.AutomaticReceived:
		if err := b.strangers.act(plan.AutoReply); err != nil && !errors.Is(err, errNothing) {
			return err
		}
	}
	if err := b.strangers.pulse(); err != nil {
		return err
	}
	hit := func() bool { return control.carriedOut(failpoint.Kill, point) > before }
	for until := time.Now().Add(pointPatience); !hit(); {
		if time.Now().After(until) || !wait(ctx, 5*time.Millisecond) {
			control.disarm(point)
			return errNotReached
		}
	}
	ends := service.ends()
	service.await(ctx, time.Second, func() bool { return service.ends() > ends || !service.ready() })
	return b.recovered(ctx)
}

// killPostmaster ends PostgreSQL with SIGKILL. It is started again on the same port.
func (b *breaker) killPostmaster() error {
	matches, err := filepath.Glob(filepath.Join(b.stage.dir, "postgres", "cluster", "postmaster.pid"))
	if err != nil || len(matches) == 0 {
		return errors.New("PostgreSQL does not run at the moment")
	}
	text, err := os.ReadFile(matches[0])
	if err != nil {
		return err
	}
	first, _, _ := strings.Cut(string(text), "\n")
	pid, err := strconv.Atoi(strings.TrimSpace(first))
	if err != nil || pid < 2 {
		return fmt.Errorf("postmaster.pid holds %q", first)
	}
	return syscall.Kill(pid, syscall.SIGKILL)
}

// killBackend ends one of the service's own processes of PostgreSQL with SIGKILL, upon which the server recovers as after
// a crash.
func (b *breaker) killBackend(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	var pid int
	if err := b.stage.pool.QueryRow(ctx, `select pid from pg_stat_activity where application_name = 'rapport' order by backend_start desc limit 1`).Scan(&pid); err != nil {
		return err
	}
	return syscall.Kill(pid, syscall.SIGKILL)
}

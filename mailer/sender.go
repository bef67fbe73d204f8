package mailer

import (
	"cmp"
	"context"
	"log/slog"
	"sync"
	"time"

	"golang.org/x/time/rate"

	"github.com/rapport-mentoring/rapport/internal/failpoint"
)

// Pacing is how fast mail goes out of this process and how it waits. Limits that hold across processes belong to the
// Queue, which simply claims less.
type Pacing struct {
	PerMinute int           // mails a minute at most; 0 means no limit here
	Poll      time.Duration // how often to look for work without a token; 0 means five seconds
	Pause     time.Duration // the first pause after a channel fault; it doubles up to MaxPause. 0 means a second
	MaxPause  time.Duration // 0 means five minutes
	Grace     time.Duration // how long a stop waits for mails in hand; 0 means thirty seconds
}

func (p Pacing) withDefaults() Pacing {
	p.Poll = cmp.Or(p.Poll, 5*time.Second)
	p.Pause = cmp.Or(p.Pause, time.Second)
	p.MaxPause = cmp.Or(p.MaxPause, 5*time.Minute)
	p.Grace = cmp.Or(p.Grace, 30*time.Second)
	return p
}

// refusedPauses is how many times longer the first pause is after a refused login: a changed password must not lock the
// account.
const refusedPauses = 60

// claimPerTransport bounds how long a claimed parcel waits for its turn, and so how close it comes to its lease.
const claimPerTransport = 8

// Sender empties a queue.
type Sender struct {
	queue      Queue
	transports []*Transport
	pacing     Pacing
	limit      *rate.Limiter
	lanes      *lanes
	log        *slog.Logger

	mu     sync.Mutex
	faults int       // channel faults since a mail was last accepted
	resume time.Time // no attempt before
}

// NewSender returns a sender that has at most as many mails on their way at once as there are transports.
func NewSender(queue Queue, transports []*Transport, pacing Pacing, log *slog.Logger) *Sender {
	limit := rate.NewLimiter(rate.Inf, 1)
	if pacing.PerMinute > 0 {
		limit.SetLimit(rate.Limit(float64(pacing.PerMinute) / 60))
	}
	return &Sender{queue: queue, transports: transports, pacing: pacing.withDefaults(), limit: limit, lanes: newLanes(len(transports)), log: log}
}

// Run claims, sends and settles until ctx ends. Then it claims nothing more, finishes the mails in hand, puts the
// others back, and returns nil. Mails still unfinished when the grace is over are broken off.
func (s *Sender) Run(ctx context.Context) error {
	finish, abort := context.WithCancel(context.WithoutCancel(ctx))
	defer abort()
	stopGrace := context.AfterFunc(ctx, func() { time.AfterFunc(s.pacing.Grace, abort) })
	defer stopGrace()

	parcels := make(chan Parcel, len(s.transports)) // enough in hand to claim more meanwhile
	var workers sync.WaitGroup
	for _, t := range s.transports {
		workers.Go(func() {
			defer t.Close()
			s.work(ctx, finish, t, parcels)
		})
	}
	s.dispatch(ctx, finish, parcels)
	close(parcels)
	for p := range parcels { // nobody waits for them until the mails in hand are finished
		s.settle(finish, p.ID, Outcome{State: Unsent, Text: "stopped before it was tried"})
	}
	workers.Wait()
	return nil
}

// work delivers parcels by one transport, as long as there is a lane for it.
func (s *Sender) work(ctx, finish context.Context, t *Transport, parcels <-chan Parcel) {
	for {
		if !s.lanes.tryEnter() {
			t.Close() // a connection that is not used counts at the server as well
			if s.lanes.enter(ctx) != nil {
				return
			}
		}
		p, ok := <-parcels
		if !ok {
			return
		}
		s.lanes.leave(s.deliver(ctx, finish, t, p))
	}
}

// dispatch claims parcels and deals them out until ctx ends.
func (s *Sender) dispatch(ctx, finish context.Context, parcels chan<- Parcel) {
	work := s.queue.Work(ctx)
	poll := time.NewTicker(s.pacing.Poll)
	defer poll.Stop()
	for s.waitForChannel(ctx) == nil {
		most := claimPerTransport * len(s.transports)
		batch, err := s.queue.Claim(ctx, most)
		failpoint.Reach(failpoint.OutboxClaimed)
		if err != nil && ctx.Err() == nil {
			s.log.ErrorContext(ctx, "claim mails", "error", err)
		}
		for _, p := range batch {
			select {
			case parcels <- p:
			case <-ctx.Done():
				s.settle(finish, p.ID, Outcome{State: Unsent, Text: "stopped before it was tried"})
			}
		}
		if len(batch) == most { // there may be more; mail made since has left a token
			continue
		}
		select {
		case <-work:
		case <-poll.C:
		case <-ctx.Done():
		}
	}
}

// patience is how long a parcel in hand waits for a channel at fault. After that it goes back: the queue knows better what
// to send first, and to whom not any more, when the channel works again.
const patience = 5 * time.Second

// deliver makes one attempt. It waits for its turn under ctx, and does the work under finish.
func (s *Sender) deliver(ctx, finish context.Context, t *Transport, p Parcel) (outcome Outcome) {
	switch {
	case s.channelWait() > patience:
		outcome = Outcome{State: Unsent, Text: "the mail server is waited for"}
	case s.waitForChannel(ctx) != nil || s.limit.Wait(ctx) != nil:
		outcome = Outcome{State: Unsent, Text: "stopped before it was tried"}
	case !p.sealed():
		outcome = Outcome{State: MixedUp, Text: "the mail is not its recipient's"}
		s.log.ErrorContext(finish, "a mail is not its recipient's; it is not sent", "mail", p.ID)
	default:
		outcome = t.Send(finish, Envelope{From: p.From, To: p.To}, p.Raw, func(ctx context.Context) error {
			return s.queue.HandOver(ctx, p.ID)
		})
		s.learn(finish, p.ID, outcome)
	}
	s.settle(finish, p.ID, outcome)
	failpoint.Reach(failpoint.OutboxSettled)
	return outcome
}

func (s *Sender) channelWait() time.Duration {
	s.mu.Lock()
	defer s.mu.Unlock()
	return time.Until(s.resume)
}

func (s *Sender) waitForChannel(ctx context.Context) error { return pause(ctx, s.channelWait()) }

// learn makes all transports wait after a channel fault, longer each time until a mail is accepted.
func (s *Sender) learn(ctx context.Context, id int64, o Outcome) {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case o.State == Accepted:
		s.faults = 0
	case o.ChannelFault:
		first, message := s.pacing.Pause, "the mail server is away"
		if o.refusedLogin() {
			first, message = refusedPauses*first, "the mail server refuses the log-in; “rapport config check” says what to do"
		}
		if o.signedOut {
			message = "no mail goes out, and it waits"
		}
		wait := backOff(first, s.pacing.MaxPause, s.faults)
		s.faults++
		s.resume = time.Now().Add(wait)
		s.log.WarnContext(ctx, message, "mail", id, "state", o.State, "code", o.Code, "status", o.Enhanced, "reason", o.Reason,
			"wait", wait, "in_a_row", s.faults)
	}
}

// settle tries until it has succeeded: an outcome that is lost after the dot would leave the mail in doubt.
func (s *Sender) settle(ctx context.Context, id int64, o Outcome) {
	for try := 0; ; try++ {
		once, cancel := context.WithTimeout(context.WithoutCancel(ctx), s.pacing.Grace)
		err := s.queue.Settle(once, id, o)
		cancel()
		if err == nil {
			return
		}
		s.log.ErrorContext(ctx, "settle a mail", "mail", id, "state", o.State, "error", err)
		if pause(ctx, backOff(s.pacing.Pause, s.pacing.MaxPause, try)) != nil {
			return
		}
	}
}

func backOff(first, most time.Duration, n int) time.Duration {
	return min(first<<min(n, 20), most)
}

// pause waits, or returns the error of ctx.
func pause(ctx context.Context, d time.Duration) error {
	if d <= 0 {
		return ctx.Err()
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

package mailer

import (
	"bytes"
	"context"
	"errors"
	"io"
	"log/slog"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/emersion/go-smtp"

	"github.com/rapport-mentoring/rapport/internal/dial"
)

// desk is a queue in memory that keeps a history of every parcel.
type desk struct {
	mu      sync.Mutex
	ready   []Parcel
	parcels map[int64]Parcel
	history map[int64][]State // handed over is "handed over"
	work    chan struct{}

	settleErrors int  // how often Settle fails before it works
	again        bool // what was deferred is due again at once
}

func parcel(id int64) Parcel {
	return Parcel{ID: id, From: envelope.From, To: envelope.To, Raw: mailRaw, Seal: Seal("pat@example.org", mailRaw)}
}

const handedOver State = "handed over"

func newDesk(n int) *desk {
	d := &desk{parcels: map[int64]Parcel{}, history: map[int64][]State{}, work: make(chan struct{}, 1)}
	for id := range int64(n) {
		d.put(id)
	}
	return d
}

func (d *desk) put(id int64) {
	d.mu.Lock()
	defer d.mu.Unlock()
	p := parcel(id)
	d.parcels[id] = p
	d.ready = append(d.ready, p)
}

func (d *desk) Claim(_ context.Context, n int) ([]Parcel, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	n = min(n, len(d.ready))
	batch := slices.Clone(d.ready[:n])
	d.ready = d.ready[n:]
	return batch, nil
}

func (d *desk) HandOver(_ context.Context, id int64) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.history[id] = append(d.history[id], handedOver)
	return nil
}

func (d *desk) Settle(_ context.Context, id int64, o Outcome) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.settleErrors > 0 {
		d.settleErrors--
		return errors.New("the database is away")
	}
	d.history[id] = append(d.history[id], o.State)
	if o.State == Unsent || d.again && o.State == Deferred {
		d.ready = append(d.ready, d.parcels[id])
	}
	return nil
}

func (d *desk) Work(context.Context) <-chan struct{} { return d.work }

func (d *desk) last(id int64) State {
	d.mu.Lock()
	defer d.mu.Unlock()
	if h := d.history[id]; len(h) > 0 {
		return h[len(h)-1]
	}
	return ""
}

func (d *desk) count(s State) int {
	d.mu.Lock()
	defer d.mu.Unlock()
	n := 0
	for _, h := range d.history {
		if len(h) > 0 && h[len(h)-1] == s {
			n++
		}
	}
	return n
}

// employ runs a sender until the test is over or stop is called; stop waits for Run to return.
func employ(t *testing.T, q Queue, pacing Pacing, transports ...*Transport) (stop func()) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- NewSender(q, transports, pacing, slog.New(slog.DiscardHandler)).Run(ctx) }()
	stop = sync.OnceFunc(func() {
		cancel()
		select {
		case err := <-done:
			if err != nil {
				t.Errorf("Run returned %v", err)
			}
		case <-time.After(10 * time.Second):
			t.Error("Run did not return")
		}
	})
	t.Cleanup(stop)
	return stop
}

var brisk = Pacing{Poll: 5 * time.Millisecond, Pause: time.Millisecond, MaxPause: 10 * time.Millisecond}

func TestSenderEmptiesTheQueue(t *testing.T) {
	t.Parallel()
	office := open(t, dial.None)
	d := newDesk(100)
	d.settleErrors = 3
	employ(t, d, brisk, office.transport(t, dial.None), office.transport(t, dial.None))
	eventually(t, "all are accepted", func() bool { return d.count(Accepted) == 100 })
	if n := len(office.mails()); n != 100 {
		t.Errorf("%d mails arrived, want 100", n)
	}
	for id, h := range d.history {
		if !slices.Equal(h, []State{handedOver, Accepted}) {
			t.Errorf("parcel %d went through %v", id, h)
		}
	}
	if n := office.sessions(); n > 2 {
		t.Errorf("%d connections, want at most one per transport", n)
	}
}

func TestTokenWakesTheSender(t *testing.T) {
	t.Parallel()
	office := open(t, dial.None)
	d := newDesk(0)
	employ(t, d, Pacing{Poll: time.Hour}, office.transport(t, dial.None))
	d.put(1)
	d.work <- struct{}{}
	eventually(t, "it is accepted", func() bool { return d.last(1) == Accepted })
}

func TestSenderOutlivesAServerAtFault(t *testing.T) {
	t.Parallel()
	office := open(t, dial.None)
	var mu sync.Mutex
	faults := 5
	office.onMail = func() error {
		mu.Lock()
		defer mu.Unlock()
		if faults--; faults >= 0 {
			return says(421, 4, 3, 2)
		}
		return nil
	}
	d := newDesk(1)
	s := NewSender(d, nil, brisk, slog.New(slog.DiscardHandler))
	tr := office.transport(t, dial.None)
	for i := range 5 {
		s.deliver(t.Context(), t.Context(), tr, d.parcels[0])
		if d.last(0) != Deferred || s.faults != i+1 {
			t.Fatalf("after fault %d: %s, %d faults counted", i+1, d.last(0), s.faults)
		}
	}
	s.deliver(t.Context(), t.Context(), tr, d.parcels[0])
	if d.last(0) != Accepted || s.faults != 0 {
		t.Errorf("afterwards: %s, %d faults counted", d.last(0), s.faults)
	}
}

func TestChannelFaultsAreToldAndWaitedFor(t *testing.T) {
	t.Parallel()
	office := open(t, dial.None)
	office.password = "open sesame"
	gone := office.transport(t, dial.None)
	gone.server.Port = 1
	wrong := office.transport(t, dial.None)
	wrong.server.Username, wrong.server.Password = "rapport", "a wrong one"
	for name, test := range map[string]struct {
		transport *Transport
		wait      time.Duration
		told      string
	}{
		"away":          {gone, time.Second, "connection refused"},
		"refused login": {wrong, time.Minute, "refuses the log-in"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var log bytes.Buffer
			s := NewSender(newDesk(1), nil, Pacing{}, slog.New(slog.NewTextHandler(&log, nil)))
			began := time.Now()
			s.deliver(t.Context(), t.Context(), test.transport, parcel(1))
			if wait := s.resume.Sub(began); wait < test.wait || wait > test.wait+10*time.Second {
				t.Errorf("the pause is %s, want %s", wait, test.wait)
			}
			if !strings.Contains(log.String(), test.told) || strings.Contains(log.String(), "a wrong one") {
				t.Errorf("the log says %s", log.String())
			}
		})
	}
}

func TestBackOffGrowsToItsLimit(t *testing.T) {
	t.Parallel()
	for n, want := range []time.Duration{1, 2, 4, 8, 10, 10} {
		if got := backOff(1, 10, n); got != want {
			t.Errorf("pause %d is %d, want %d", n, got, want)
		}
	}
	if got := backOff(time.Second, time.Minute, 1<<30); got != time.Minute {
		t.Errorf("got %v after very many faults", got)
	}
}

func TestStopFinishesTheMailInHand(t *testing.T) {
	t.Parallel()
	office := open(t, dial.None)
	arrived, hold := make(chan struct{}), make(chan struct{})
	office.onData = func(_ *smtp.Conn, r io.Reader) error {
		_, _ = io.Copy(io.Discard, r)
		close(arrived)
		<-hold
		return nil
	}
	d := newDesk(5)
	stop := employ(t, d, brisk, office.transport(t, dial.None))
	<-arrived
	stopped := make(chan struct{})
	go func() { defer close(stopped); stop() }()
	eventually(t, "the others are put back", func() bool { return d.count(Unsent) == 4 })
	close(hold)
	<-stopped
	if d.last(0) != Accepted {
		t.Errorf("the mail in hand ended as %q", d.last(0))
	}
}

func TestGraceEnds(t *testing.T) {
	t.Parallel()
	office := open(t, dial.None)
	arrived, hold := make(chan struct{}), make(chan struct{})
	t.Cleanup(func() { close(hold) })
	office.onData = func(_ *smtp.Conn, r io.Reader) error {
		_, _ = io.Copy(io.Discard, r)
		close(arrived)
		<-hold
		return nil
	}
	d := newDesk(1)
	pacing := brisk
	pacing.Grace = 20 * time.Millisecond
	stop := employ(t, d, pacing, office.transport(t, dial.None))
	<-arrived
	stop()
	if d.last(0) != Ambiguous {
		t.Errorf("the mail in hand ended as %q, want ambiguous", d.last(0))
	}
}

func TestPerMinuteHoldsBack(t *testing.T) {
	t.Parallel()
	office := open(t, dial.None)
	d := newDesk(3)
	pacing := brisk
	pacing.PerMinute = 1
	stop := employ(t, d, pacing, office.transport(t, dial.None))
	eventually(t, "the first is accepted", func() bool { return d.count(Accepted) == 1 })
	stop()
	if n := len(office.mails()); n != 1 {
		t.Errorf("%d mails within the first moments, want 1 a minute", n)
	}
	if n := d.count(Unsent); n != 2 {
		t.Errorf("%d parcels were put back, want 2", n)
	}
}

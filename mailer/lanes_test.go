package mailer

import (
	"io"
	"log/slog"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/emersion/go-smtp"

	"github.com/rapport-mentoring/rapport/internal/dial"
)

func TestLanes(t *testing.T) {
	t.Parallel()
	l := newLanes(3)
	taken := func(n int) {
		for range n {
			if !l.tryEnter() {
				t.Fatal("no lane is free")
			}
			l.leave(Outcome{State: Accepted})
		}
	}
	for i, want := range []int{1, 2, 3, 3} {
		if l.width() != want {
			t.Errorf("after %d mails %d may go at once, want %d", i*goodForMore, l.width(), want)
		}
		taken(goodForMore)
	}
	l.tryEnter()
	l.leave(Outcome{State: Refused, AddressFault: true})
	if l.width() != 3 {
		t.Error("a person's refusal narrows the channel")
	}
	l.tryEnter()
	l.leave(Outcome{State: Deferred, Code: 421, ChannelFault: true})
	if l.width() != 1 {
		t.Errorf("after a 421 %d may go at once", l.width())
	}
}

// S6: a server that closes down with 421 again and again, at any point, loses nothing and gets nothing twice.
func TestA421LosesNothing(t *testing.T) {
	t.Parallel()
	for _, at := range []string{"mail", "rcpt", "data"} {
		t.Run(at, func(t *testing.T) {
			t.Parallel()
			office := open(t, dial.None)
			var mu sync.Mutex
			n := 0
			faulty := func(here string) error {
				mu.Lock()
				defer mu.Unlock()
				if here == at {
					if n++; n%25 == 0 {
						return says(421, 4, 3, 2)
					}
				}
				return nil
			}
			office.onMail = func() error { return faulty("mail") }
			office.onRcpt = func() error { return faulty("rcpt") }
			office.onData = func(_ *smtp.Conn, r io.Reader) error {
				body, err := io.ReadAll(r)
				if err == nil {
					err = faulty("data")
				}
				if err == nil {
					office.mu.Lock()
					defer office.mu.Unlock()
					office.accepted = append(office.accepted, body)
				}
				return err
			}
			d := newDesk(200)
			d.again = true
			employ(t, d, brisk, office.transport(t, dial.None), office.transport(t, dial.None), office.transport(t, dial.None), office.transport(t, dial.None))
			eventually(t, "all are accepted", func() bool { return d.count(Accepted) == 200 })
			if got := len(office.mails()); got != 200 {
				t.Errorf("%d mails arrived, want 200, each once", got)
			}
		})
	}
}

// S9: a refused login is tried at most once a minute, by one connection, however many there are.
func TestARefusedLoginIsTriedOnceAMinute(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		s := NewSender(newDesk(0), make([]*Transport, 4), Pacing{}, slog.New(slog.DiscardHandler))
		refused := Outcome{State: Unsent, Code: 535, Enhanced: "5.7.8", ChannelFault: true}
		began := time.Now()
		var mu sync.Mutex
		var tries []time.Duration
		var workers sync.WaitGroup
		for range 4 {
			workers.Go(func() {
				for time.Since(began) < time.Hour {
					if s.lanes.enter(t.Context()) != nil || s.waitForChannel(t.Context()) != nil {
						return
					}
					mu.Lock()
					tries = append(tries, time.Since(began))
					mu.Unlock()
					s.learn(t.Context(), 1, refused)
					s.lanes.leave(refused)
				}
			})
		}
		workers.Wait()
		for i := 1; i < len(tries); i++ {
			if tries[i]-tries[i-1] < time.Minute && tries[i] < time.Hour {
				t.Errorf("logins at %s and %s", tries[i-1], tries[i])
			}
		}
		if len(tries) < 10 {
			t.Errorf("only %d tries in an hour", len(tries))
		}
	})
}

// What was in hand when the channel failed goes back to the queue, where what is no longer wanted is dropped.
func TestMailInHandGoesBackWhenTheServerIsAway(t *testing.T) {
	t.Parallel()
	office := open(t, dial.None)
	office.password = "open sesame"
	wrong := office.transport(t, dial.None)
	wrong.server.Username, wrong.server.Password = "rapport", "a wrong one"
	d := newDesk(8)
	employ(t, d, Pacing{Poll: 5 * time.Millisecond}, wrong)
	eventually(t, "all are back", func() bool {
		d.mu.Lock()
		defer d.mu.Unlock()
		return len(d.ready) == 8
	})
}

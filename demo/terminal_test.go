package demo

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/mentoring"
)

// screen is what somebody at the terminal sees.
type screen struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (s *screen) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.Write(p)
}

func (s *screen) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.String()
}

// shows waits for words on the screen, and clears it.
func (s *screen) shows(t *testing.T, words string) string {
	t.Helper()
	eventually(t, "the screen shows "+words, func() bool { return strings.Contains(s.String(), words) })
	s.mu.Lock()
	defer s.mu.Unlock()
	defer s.b.Reset()
	return s.b.String()
}

type holds struct{ n, most atomic.Int32 }

func (h *holds) Pause()  { h.most.Store(max(h.most.Load(), h.n.Add(1))) }
func (h *holds) Resume() { h.n.Add(-1) }

type sitting struct {
	service  *service
	cast     Cast
	clock    *Clock
	keep     string
	screen   *screen
	keyboard *io.PipeWriter
	hold     *holds
	ended    chan error
	leave    context.CancelFunc
}

// sit takes a seat at the terminal of somebody in a cast.
func sit(t *testing.T, s *service, keep string, pretty bool) *sitting {
	t.Helper()
	cast := NewCast(1, 6, 5)
	x := &sitting{service: s, cast: cast, clock: NewClock(cast.Opening(), time.Minute), keep: keep, screen: &screen{}, hold: &holds{}, ended: make(chan error, 1)}
	in, keyboard := io.Pipe()
	x.keyboard = keyboard
	terminal, err := NewTerminal(s.Office, cast, cast.People[0].Email, x.clock, keep, Seat{
		In: in, Out: x.screen, Pretty: pretty, Hold: []Pauser{x.clock, x.hold},
	}, quietly())
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	x.leave = cancel
	go func() { x.ended <- terminal.Run(ctx) }()
	t.Cleanup(func() {
		cancel()
		_ = keyboard.Close()
	})
	return x
}

func (x *sitting) types(t *testing.T, text string) {
	t.Helper()
	if _, err := io.WriteString(x.keyboard, text); err != nil {
		t.Fatal(err)
	}
}

func (x *sitting) mail(n int, step, subject string) {
	x.service.mail(rapportID(n), step, subject, x.cast.People[0].Email, x.clock.Now(), "")
}

func TestTerminal(t *testing.T) {
	t.Parallel()
	s := startService(t, "", "", "", time.Now)
	x := sit(t, s, t.TempDir(), false)
	who := x.cast.People[0]
	x.screen.shows(t, "You are "+who.Name)

	x.mail(1, "invitation", "Would you like a mentor?")
	seen := x.screen.shows(t, "> ")
	for _, part := range []string{"From    Rapport <programme@rapport.test>", "Subject Would you like a", "What matters most to you?", "/skip"} {
		if !strings.Contains(seen, part) {
			t.Errorf("the screen does not show %q:\n%s", part, seen)
		}
	}
	if strings.Contains(seen, "\x1b") {
		t.Error("the mail controls the terminal")
	}
	if before := x.clock.Now(); x.hold.n.Load() != 1 || x.clock.Now() != before {
		t.Error("time does not stand still while the mail is read")
	}
	x.types(t, "\n") // nothing yet
	x.types(t, "Yes please,\nwith pleasure\n\n")
	eventually(t, "the reply", func() bool { return len(s.replies()) == 1 })
	x.screen.shows(t, "Sent.")
	got := s.letter(s.replies()[0])
	if !strings.HasPrefix(got.text, "Yes please,\nwith pleasure\n\n") || !strings.Contains(got.text, "> 1. What matters most to you?") {
		t.Errorf("the reply says\n%s", got.text)
	}
	if got.from.Address != string(who.Email) || got.inReplyTo[0] != rapportID(1) || s.replies()[0].Recipient != "r-"+rapportID(1) {
		t.Errorf("the reply is from %v to %v, %s", got.from, got.inReplyTo, s.replies()[0].Recipient)
	}
	eventually(t, "time runs on", func() bool { return x.hold.n.Load() == 0 })

	x.mail(2, "invitation.noted", "Thank you")
	x.screen.shows(t, "> ")
	x.types(t, "\n") // nothing is asked
	x.mail(3, "session", "Talk 1 of 6")
	x.screen.shows(t, "> ")
	x.types(t, "/skip\n")
	x.mail(4, "session.remind", "Did you meet?")
	x.screen.shows(t, "> ")
	x.types(t, "yes\n/quit\n")
	if err := <-x.ended; err != nil {
		t.Errorf("leaving the seat gives %v", err)
	}
	if n := len(s.replies()); n != 1 {
		t.Errorf("%d replies, want 1", n)
	}
	if x.hold.n.Load() != 0 || x.hold.most.Load() != 1 {
		t.Errorf("held %d times, at most %d", x.hold.n.Load(), x.hold.most.Load())
	}

	again := sit(t, s, x.keep, true)
	seen = again.screen.shows(t, "> ")
	if !strings.Contains(seen, bold+"Did you meet?"+plain) || strings.Contains(seen, "Talk 1 of 6") || strings.Contains(seen, "Thank you") {
		t.Errorf("after a restart the screen shows\n%s", seen)
	}
	again.types(t, "yes, on Friday") // and the end of the input
	if err := again.keyboard.Close(); err != nil {
		t.Fatal(err)
	}
	eventually(t, "the reply", func() bool { return len(s.replies()) == 2 })
	again.mail(5, "reflection", "One thought")
	if err := <-again.ended; err != nil {
		t.Errorf("the end of the input gives %v", err)
	}
}

func TestTerminalSendsWhatWasTypedBeforeAKill(t *testing.T) {
	t.Parallel()
	s := startService(t, "", "", "", time.Now)
	x := sit(t, s, t.TempDir(), false)
	x.mail(1, "invitation", "Would you?")
	x.screen.shows(t, "> ")
	x.leave()
	if err := <-x.ended; !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
	who := x.cast.People[0].Email
	j, err := openJournal(journals(x.keep), who)
	if err != nil {
		t.Fatal(err)
	}
	raw := []byte("From: " + who + "\r\nMessage-ID: <typed@northwind.test>\r\n\r\nYes, gladly\r\n")
	if err := j.intend(entry{entryKey: entryKey{rapportID(1), 1}, From: string(who), To: "r-m1@rapport.test", Raw: raw}); err != nil {
		t.Fatal(err)
	}
	again := sit(t, s, x.keep, false)
	eventually(t, "the reply", func() bool { return len(s.replies()) == 1 })
	if s.replies()[0].MessageID != "<typed@northwind.test>" || strings.Contains(again.screen.String(), "Would you?") {
		t.Errorf("got %+v, and the screen shows\n%s", s.replies()[0], again.screen.String())
	}
}

func TestTerminalEndsWithItsContext(t *testing.T) {
	t.Parallel()
	s := startService(t, "", "", "", time.Now)
	x := sit(t, s, t.TempDir(), false)
	x.mail(1, "invitation", "Would you?")
	x.screen.shows(t, "> ")
	x.leave()
	if err := <-x.ended; !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if x.hold.n.Load() != 0 {
		t.Error("time stands still for ever")
	}
}

func TestSeatIsTakenOver(t *testing.T) {
	t.Parallel()
	s := startService(t, "", "", "", time.Now)
	x := sit(t, s, t.TempDir(), false)
	x.mail(1, "invitation", "Would you?")
	x.screen.shows(t, "> ")
	x.types(t, "Yes\n\n")
	x.screen.shows(t, "Sent.")
	x.mail(2, "match.confirmation", "A mentor for you")
	x.screen.shows(t, "> ")
	x.types(t, "/quit\n")
	if err := <-x.ended; err != nil {
		t.Fatal(err)
	}
	p := start(t, s, x.cast, NewClock(x.clock.Now(), quick), x.keep, x.cast.People[0].Email)
	if err := p.Join(mentoring.Address(x.cast.People[0].Email)); err != nil {
		t.Fatal(err)
	}
	eventually(t, "the player answers", func() bool { return len(s.replies()) == 2 })
	if got := s.letter(s.replies()[1]); got.inReplyTo[0] != rapportID(2) {
		t.Errorf("the player answers %v", got.inReplyTo)
	}
}

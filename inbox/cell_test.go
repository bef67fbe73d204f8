package inbox

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
)

// cellArgument makes this test program a cell.
const cellArgument = "serve-as-a-cell"

// Mails that do to the process that parses them what a mistake of ours could let a mail do.
const (
	panics   = "PANIC"
	ends     = "END"
	spins    = "SPIN"
	swells   = "SWELL"
	sleeps   = "SLEEP"
	opens    = "OPEN"
	connects = "CONNECT"
	looks    = "LOOK"
)

// confined tells whether cells are as they are in service. The race detector needs more than a cell has.
const confined = slowness == 1

// serveAsCell runs a cell that knows those mails.
func serveAsCell() {
	if confined {
		if err := confine(); err != nil {
			os.Exit(1)
		}
	}
	if err := serve(os.Stdin, os.Stdout, parseDangerously); err != nil {
		os.Exit(1)
	}
}

var swollen [][]byte

func parseDangerously(raw []byte) (*Message, error) {
	switch string(raw) {
	case panics:
		go func() { panic("in another goroutine, where nobody recovers") }()
		select {}
	case ends:
		os.Exit(7)
	case spins:
		for i := 0; ; i++ {
			if i < 0 {
				break
			}
		}
	case swells:
		for {
			swollen = append(swollen, bytes.Repeat([]byte("x"), 1<<20))
		}
	case sleeps:
		time.Sleep(time.Hour)
	case opens:
		_, err := os.Open(os.Args[0])
		return &Message{Subject: fmt.Sprint(err)}, nil
	case connects:
		_, err := net.Dial("tcp", "127.0.0.1:1")
		return &Message{Subject: fmt.Sprint(err)}, nil
	case looks:
		return &Message{Subject: strings.Join(os.Environ(), " ")}, nil
	}
	return Parse(raw)
}

func newCell(t testing.TB) *Cell {
	t.Helper()
	c, err := NewCell(cellArgument)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	return c
}

// P5: whatever a mail does to the process that reads it, ours lives on, and the next mail is read.
func TestADeadlyMailEndsTheCellAlone(t *testing.T) {
	t.Parallel()
	deadly := []string{panics, ends, sleeps}
	if confined {
		deadly = append(deadly, spins, swells)
	}
	for _, deadly := range deadly {
		t.Run(deadly, func(t *testing.T) {
			t.Parallel()
			c := newCell(t)
			if deadly == sleeps {
				c.limit = 300 * time.Millisecond
			}
			for range 2 { // by itself, and after another that was read well
				_, err := c.Parse(t.Context(), []byte(deadly))
				if _, died := errors.AsType[*Died](err); !died {
					t.Fatalf("got %v", err)
				}
				c.limit = cellLimit
				if m, err := c.Parse(t.Context(), []byte(hello)); err != nil || m.Text != "hello\n" {
					t.Fatalf("the next mail: %v", err)
				}
				if deadly == sleeps {
					c.limit = 300 * time.Millisecond
				}
			}
		})
	}
}

// P5: no files, no network, no memory but its own, nothing of ours in its environment.
func TestACellHasNothing(t *testing.T) {
	t.Setenv("RAPPORT_SECRET", "do not tell")
	if !confined {
		t.Skip("the race detector needs more than a cell has")
	}
	c := newCell(t)
	for mail, want := range map[string]string{opens: "too many open files", connects: "too many open files", looks: "GOMAXPROCS=1"} {
		m, err := c.Parse(t.Context(), []byte(mail))
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasSuffix(m.Subject, want) || strings.Contains(m.Subject, "SECRET") {
			t.Errorf("%s: %q", mail, m.Subject)
		}
	}
}

func TestOneCellServesManyMails(t *testing.T) {
	t.Parallel()
	c := newCell(t)
	var first *inmate
	for range 1000 {
		if _, err := c.Parse(t.Context(), []byte(hello)); err != nil {
			t.Fatal(err)
		}
		if first == nil {
			first = c.running
		}
	}
	if c.running != first {
		t.Error("it was replaced")
	}
	// What ended it between two mails is neither's fault.
	if err := first.command.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	if m, err := c.Parse(t.Context(), []byte(hello)); err != nil || m.Text != "hello\n" {
		t.Error(err)
	}
}

func TestACellThatCannotStartBlamesNoMail(t *testing.T) {
	t.Parallel()
	c := &Cell{command: []string{t.TempDir() + "/nothing"}, limit: cellLimit}
	_, err := c.Parse(t.Context(), []byte(hello))
	if _, died := errors.AsType[*Died](err); err == nil || died {
		t.Errorf("got %v", err)
	}
}

func TestACellStopsWithItsContext(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	time.AfterFunc(50*time.Millisecond, cancel)
	if _, err := newCell(t).Parse(ctx, []byte(sleeps)); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// The largest mail that is let in fits into a cell, again and again.
func TestACellHoldsTheLargestMail(t *testing.T) {
	t.Parallel()
	c := newCell(t)
	raw := withAttachment("video/mp4", MaxSize-1<<10)
	for range 4 {
		if m, err := c.Parse(t.Context(), raw); err != nil || m.Text != "Yes, we met." {
			t.Fatal(err)
		}
	}
	if c.running.mails != 4 {
		t.Errorf("it was replaced after %d mails", c.running.mails)
	}
}

// What a cell says is what Parse says.
func TestACellAddsNothingAndLosesNothing(t *testing.T) {
	t.Parallel()
	c := newCell(t)
	for name, raw := range samples() {
		want, wantErr := Here{}.Parse(t.Context(), raw)
		got, err := c.Parse(t.Context(), raw)
		if !reflect.DeepEqual(err, wantErr) || !same(got, want) {
			t.Errorf("%s: got %+v (%v), want %+v (%v)", name, got, err, want, wantErr)
		}
	}
}

// samples are mails of every sort that the tests know.
func samples() map[string][]byte {
	mails := map[string][]byte{
		"hello": []byte(hello), "nothing": nil, "too deep": nested(MaxDepth + 1),
		"an offset of a day": []byte("Date: Mon, 2 Mar 2026 10:00:00 +2400\r\n\r\nhi"),
		"bytes in a header":  []byte("Subject: caf\xe9\r\nX-A: \xff\xfe\r\nX-A: b\r\n\r\nhi"),
	}
	for name, mail := range hostile {
		mails[name] = mail(7 << 10)
	}
	return mails
}

// same compares two messages, and their dates by the moment and the zone.
func same(a, b *Message) bool {
	if a == nil || b == nil {
		return a == b
	}
	x, y := *a, *b
	moments := x.Date.Equal(y.Date)
	x.Date, y.Date = time.Time{}, time.Time{}
	if x.Event != nil && y.Event != nil {
		e, f := *x.Event, *y.Event
		moments = moments && e.Start.Equal(f.Start)
		e.Start, f.Start = time.Time{}, time.Time{}
		x.Event, y.Event = &e, &f
	}
	return moments && reflect.DeepEqual(x, y)
}

func FuzzFinding(f *testing.F) {
	for _, raw := range samples() {
		f.Add(raw)
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		want, err := Parse(raw)
		var wire bytes.Buffer
		if err := tell(&wire, want, err); err != nil {
			t.Fatal(err)
		}
		got, gotErr := hear(&wire)
		if (gotErr == nil) != (err == nil) || !same(got, want) {
			t.Errorf("got %+v (%v), want %+v (%v)", got, gotErr, want, err)
		}
	})
}

// What a cell answers may be anything, if the parser in it was taken over.
func FuzzAnswerOfACell(f *testing.F) {
	f.Add([]byte("\x00\x00\x00\x02{}"))
	f.Add([]byte("\xff\xff\xff\xff{}"))
	f.Add([]byte("\x00\x00\x00\x20" + `{"Letter":{"Header":[["YQ=="]]}}`))
	f.Fuzz(func(t *testing.T, answer []byte) {
		m, err := hear(bytes.NewReader(answer))
		if m == nil && err == nil {
			t.Error("neither a message nor an error")
		}
	})
}

// P6: the mails that end the process are in quarantine after three attempts, and the others were read in order.
func TestPoisonHoldsUpNobody(t *testing.T) {
	t.Parallel()
	var raws []string
	for range 1000 {
		raws = append(raws, hello)
	}
	poison := []int64{0, 10, 11, 500, 999}
	for i, deadly := range []string{ends, panics, ends, panics, ends} {
		raws[poison[i]] = deadly
	}
	b := newBoard(raws...)
	sortAllIn(t, newCell(t), b, nil, brisk)
	eventually(t, "all have ended", func() bool { return b.ended() == 1000 })
	if len(b.received) != 995 || !slices.IsSorted(b.order) {
		t.Errorf("%d were received in the order %v", len(b.received), b.order)
	}
	for _, id := range poison {
		if b.quarantined[id] != DispositionPoison || b.tries[id] != maxDeaths {
			t.Errorf("mail %d: %q after %d attempts", id, b.quarantined[id], b.tries[id])
		}
	}
}

// A service that was killed with a healthy mail in hand, again and again, reads it all the same; one that it was killed with
// more often than chance explains, it does not.
func TestAKilledServiceIsNotTheMailsFault(t *testing.T) {
	t.Parallel()
	b := newBoard(hello, hello)
	b.waiting[0].Attempts, b.waiting[1].Attempts = maxApart-1, maxApart
	sortAllIn(t, newCell(t), b, nil, brisk)
	eventually(t, "both have ended", func() bool { return b.ended() == 2 })
	if b.received[0] != Human || b.quarantined[1] != DispositionPoison {
		t.Errorf("received %v, quarantined %v", b.received, b.quarantined)
	}
}

// A panic of what comes after parsing ends nothing either.
func TestAPanicOfTheReceiverIsAnAttempt(t *testing.T) {
	t.Parallel()
	b := newBoard(hello, hello)
	b.refuse = func(id int64) error {
		if id == 0 {
			panic("a mistake of ours")
		}
		return nil
	}
	sortAll(t, b, nil, brisk)
	eventually(t, "both have ended", func() bool { return b.ended() == 2 })
	if b.quarantined[0] != DispositionPoison || b.tries[0] != maxDeaths {
		t.Errorf("%q after %d attempts", b.quarantined[0], b.tries[0])
	}
}

func BenchmarkCell(b *testing.B) {
	reply := []byte("From: Pat <pat@example.org>\r\nTo: mentoring+abc@example.org\r\nSubject: Re: Your first talk\r\nMessage-ID: <1@example.org>\r\n" +
		"Date: Mon, 2 Mar 2026 10:00:00 +0100\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n" +
		strings.Repeat("Yes, we met, and it was good.\r\n", 50) + "--b\r\nContent-Type: text/html\r\n\r\n" + strings.Repeat("<p>Yes, we met, and it was good.</p>\r\n", 50) + "--b--\r\n")
	c := newCell(b)
	for name, parser := range map[string]Parser{"here": Here{}, "in a cell": c} {
		for size, raw := range map[string][]byte{"a reply": reply, "with 1 MB": withAttachment("video/mp4", 1<<20), "with 25 MB": withAttachment("video/mp4", 25<<20)} {
			b.Run(size+" "+name, func(b *testing.B) {
				for b.Loop() {
					if _, err := parser.Parse(b.Context(), raw); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

package wire_test

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/internal/campaign/wire"
)

// echo answers each line with itself, in capitals and with a tail, and counts the lines that reached it.
type echo struct {
	net.Listener
	heard atomic.Int64
}

func startEcho(t *testing.T) *echo {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	e := &echo{Listener: listener}
	t.Cleanup(func() { listener.Close() })
	go func() {
		for {
			conn, err := listener.Accept()
			if err != nil {
				return
			}
			go func() {
				defer conn.Close()
				for lines := bufio.NewScanner(conn); lines.Scan(); {
					e.heard.Add(1)
					fmt.Fprintf(conn, "%s, said the server\n", strings.ToUpper(lines.Text()))
				}
			}()
		}
	}()
	return e
}

func open(t *testing.T, e *echo) *wire.Proxy {
	t.Helper()
	p, err := wire.Listen(func() string { return e.Addr().String() }, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(p.Close)
	return p
}

type client struct {
	net.Conn
	lines *bufio.Reader
}

func dial(t *testing.T, p *wire.Proxy) client {
	t.Helper()
	c, err := connect(p)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	return c
}

func connect(p *wire.Proxy) (client, error) {
	conn, err := net.Dial("tcp", fmt.Sprintf("127.0.0.1:%d", p.Port()))
	if err != nil {
		return client{}, err
	}
	if err := conn.SetDeadline(time.Now().Add(10 * time.Second)); err != nil {
		return client{}, errors.Join(err, conn.Close())
	}
	return client{conn, bufio.NewReader(conn)}, nil
}

// say sends a line and returns what came back and how it ended.
func (c client) say(line string) (string, error) {
	if _, err := io.WriteString(c, line+"\n"); err != nil {
		return "", err
	}
	return c.lines.ReadString('\n')
}

func reset(err error) bool {
	return errors.Is(err, syscall.ECONNRESET) || errors.Is(err, syscall.EPIPE)
}

func TestProxyPassesEverythingOn(t *testing.T) {
	t.Parallel()
	p := open(t, startEcho(t))
	c := dial(t, p)
	for range 3 {
		if got, err := c.say("hello"); got != "HELLO, said the server\n" || err != nil {
			t.Errorf("got %q, %v", got, err)
		}
	}
}

func TestTrips(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		trip    wire.Trip
		reaches int64  // lines that the server gets, of "hello" and "the commit"
		gets    string // of the answer to the second
	}{
		"the request is lost":       {wire.Trip{Pattern: "COMMIT", When: wire.Before}, 1, ""},
		"the answer is lost":        {wire.Trip{Pattern: "commit", When: wire.After}, 2, ""},
		"a part of the answer":      {wire.Trip{Pattern: "commit", When: wire.Within, Bytes: 7}, 2, "THE COM"},
		"a pattern that never came": {wire.Trip{Pattern: "rollback", When: wire.Before}, 2, "THE COMMIT, said the server\n"},
	} {
		e := startEcho(t)
		p := open(t, e)
		p.Trip(tc.trip)
		c := dial(t, p)
		if got, err := c.say("hello"); got == "" || err != nil {
			t.Errorf("%s: before it, %q, %v", name, got, err)
		}
		got, err := c.say("the commit")
		whole := strings.HasSuffix(tc.gets, "\n")
		if got != tc.gets || whole != (err == nil) || !whole && !reset(err) {
			t.Errorf("%s: got %q, %v", name, got, err)
		}
		if n := e.heard.Load(); n != tc.reaches {
			t.Errorf("%s: the server got %d lines", name, n)
		}
		again := dial(t, p)
		if got, err := again.say("the commit"); got == "" || err != nil { // it goes off once
			t.Errorf("%s: afterwards %q, %v", name, got, err)
		}
		if want := map[bool]int{true: 0, false: 1}[whole]; p.Tripped() != want {
			t.Errorf("%s: %d trips went off", name, p.Tripped())
		}
	}
}

func TestPatternThatComesInPieces(t *testing.T) {
	t.Parallel()
	p := open(t, startEcho(t))
	p.Trip(wire.Trip{Pattern: wire.Dot, When: wire.Before})
	c := dial(t, p)
	for _, piece := range []string{"some text\r\n", ".\r\n"} { // the answer to the first shows that it has passed
		if _, err := io.WriteString(c, piece); err != nil {
			t.Fatal(err)
		}
		if _, err := c.lines.ReadString('\n'); (err != nil) != (piece == ".\r\n") {
			t.Errorf("after %q: %v", piece, err)
		}
	}
}

func TestCutRefuseAndHeal(t *testing.T) {
	t.Parallel()
	p := open(t, startEcho(t))
	c := dial(t, p)
	if _, err := c.say("hello"); err != nil {
		t.Fatal(err)
	}
	if n := p.Cut(); n != 1 {
		t.Errorf("%d connections were cut", n)
	}
	if _, err := c.lines.ReadString('\n'); !reset(err) {
		t.Errorf("after the cut: %v", err)
	}
	p.Refuse(time.Hour)
	if away, err := connect(p); err == nil { // the reset may come before connecting is done or after it
		t.Cleanup(func() { away.Close() })
		if _, err := away.say("hello"); err == nil {
			t.Error("a server that is away answered")
		}
	}
	p.Heal()
	if got, err := dial(t, p).say("hello"); got == "" || err != nil {
		t.Errorf("after healing %q, %v", got, err)
	}
}

func TestHoleSwallowsAndEndsWithAReset(t *testing.T) {
	t.Parallel()
	e := startEcho(t)
	p := open(t, e)
	c := dial(t, p)
	if _, err := c.say("hello"); err != nil {
		t.Fatal(err)
	}
	p.Hole(time.Hour)
	if _, err := io.WriteString(c, "into the hole\n"); err != nil {
		t.Fatal(err)
	}
	if err := c.SetReadDeadline(time.Now().Add(100 * time.Millisecond)); err != nil {
		t.Fatal(err)
	}
	if got, err := c.lines.ReadString('\n'); !errors.Is(err, os.ErrDeadlineExceeded) {
		t.Errorf("out of the hole came %q, %v", got, err)
	}
	if err := c.SetReadDeadline(time.Now().Add(10 * time.Second)); err != nil {
		t.Fatal(err)
	}
	p.Heal()
	if _, err := c.lines.ReadString('\n'); !reset(err) {
		t.Errorf("after the hole: %v", err)
	}
	if n := e.heard.Load(); n != 1 {
		t.Errorf("the server got %d lines", n)
	}
}

func TestDelay(t *testing.T) {
	t.Parallel()
	p := open(t, startEcho(t))
	c := dial(t, p)
	p.Delay(50*time.Millisecond, time.Hour)
	began := time.Now()
	if _, err := c.say("hello"); err != nil || time.Since(began) < 100*time.Millisecond { // once there and once back
		t.Errorf("answered after %v, %v", time.Since(began), err)
	}
}

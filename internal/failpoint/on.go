//go:build failpoints

package failpoint

import (
	"bufio"
	"fmt"
	"net"
	"os"
	"strings"
	"sync"
	"syscall"
	"time"
)

// Enabled reports whether this program was built with the tag failpoints.
const Enabled = true

// armed is what has been ordered in this process. It is the one thing in this project that a whole process shares: a
// point may be reached from anywhere, and nobody is to be handed anything for its sake.
var armed = sync.OnceValue(begin)

// board holds the orders that are still to be carried out.
type board struct {
	mu      sync.Mutex
	orders  map[Point][]Order
	control net.Conn // nil when nobody asks
}

// begin takes up the orders of the environment and calls whoever gives more. It returns when those that were waiting there
// have come, so that the very first point of a start can be armed.
func begin() *board {
	b := &board{orders: map[Point][]Order{}}
	for text := range strings.SplitSeq(os.Getenv(EnvPoints), ",") {
		if text != "" {
			b.take(text)
		}
	}
	path := os.Getenv(EnvControl)
	if path == "" {
		return b
	}
	conn, err := net.Dial("unix", path)
	if err != nil {
		return b // whoever gave orders has gone; nothing happens without them
	}
	b.control = conn
	lines := bufio.NewScanner(conn)
	for lines.Scan() && lines.Text() != "" {
		b.take(lines.Text())
	}
	go func() {
		for lines.Scan() {
			b.take(lines.Text())
		}
	}()
	return b
}

// take takes up an order; "clear" takes back all that are left.
func (b *board) take(text string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if text == "clear" {
		clear(b.orders)
		return
	}
	o, err := ParseOrder(text)
	if err != nil {
		fmt.Fprintln(os.Stderr, "failpoint:", err)
		os.Exit(2)
	}
	b.orders[o.Point] = append(b.orders[o.Point], o)
}

// pass counts one pass of a point and returns the order that is due at it.
func (b *board) pass(p Point) (due Order, found bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	waiting := b.orders[p]
	for i := range waiting {
		waiting[i].Hit--
		if waiting[i].Hit <= 0 && !found {
			due, found = waiting[i], true
		}
	}
	if found {
		for i, o := range waiting {
			if o == due {
				b.orders[p] = append(waiting[:i:i], waiting[i+1:]...)
				break
			}
		}
	}
	return due, found
}

// Reach carries out what is ordered at a point.
func Reach(p Point) { _ = Fail(p) }

// Fail carries out what is ordered at a point, and returns ErrInjected when that is an error.
func Fail(p Point) error {
	b := armed()
	due, found := b.pass(p)
	if !found {
		return nil
	}
	if b.control != nil {
		// What has been written stays readable after the end of this process.
		fmt.Fprintf(b.control, "%s %s\n", due.Action, p)
	}
	switch due.Action {
	case Kill:
		_ = syscall.Kill(os.Getpid(), syscall.SIGKILL)
		select {} // nothing of this process goes on from here
	case Sleep:
		time.Sleep(due.Pause)
	case Err:
		return fmt.Errorf("%w: %s", ErrInjected, p)
	}
	return nil
}

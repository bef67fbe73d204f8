package main

import (
	"bufio"
	"fmt"
	"net"
	"strings"
	"sync"

	"github.com/rapport-mentoring/rapport/internal/failpoint"
)

// control tells the service what is to happen at its failpoints, and hears what did.
type control struct {
	listener net.Listener

	mu       sync.Mutex
	conn     net.Conn
	standing map[failpoint.Point]failpoint.Order // kept over restarts until they are carried out
	done     map[string]int                      // "kill smtp.dot" → how often it was carried out
}

func openControl(path string) (*control, error) {
	listener, err := net.Listen("unix", path)
	if err != nil {
		return nil, fmt.Errorf("open the control of the failpoints: %w", err)
	}
	c := &control{listener: listener, standing: map[failpoint.Point]failpoint.Order{}, done: map[string]int{}}
	go c.accept()
	return c, nil
}

// accept takes up one process after the other.
func (c *control) accept() {
	for {
		conn, err := c.listener.Accept()
		if err != nil {
			return
		}
		c.mu.Lock()
		c.conn = conn
		for _, o := range c.standing {
			fmt.Fprintln(conn, o)
		}
		fmt.Fprintln(conn) // that is all for now
		c.mu.Unlock()
		go c.hear(conn)
	}
}

func (c *control) hear(conn net.Conn) {
	defer conn.Close()
	for lines := bufio.NewScanner(conn); lines.Scan(); {
		action, point, _ := strings.Cut(lines.Text(), " ")
		c.mu.Lock()
		c.done[action+" "+point]++
		if o, ok := c.standing[failpoint.Point(point)]; ok && string(o.Action) == action {
			delete(c.standing, o.Point)
		}
		c.mu.Unlock()
	}
}

// arm gives an order to the running process, and to those after it until one has carried it out.
func (c *control) arm(o failpoint.Order) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.standing[o.Point] = o
	if c.conn != nil {
		fmt.Fprintln(c.conn, o)
	}
}

// armed reports whether an order for a point waits to be carried out.
func (c *control) armed(p failpoint.Point) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	_, ok := c.standing[p]
	return ok
}

// disarm takes an order back.
func (c *control) disarm(p failpoint.Point) {
	c.mu.Lock()
	defer c.mu.Unlock()
	delete(c.standing, p)
	if c.conn == nil {
		return
	}
	fmt.Fprintln(c.conn, "clear")
	for _, o := range c.standing {
		fmt.Fprintln(c.conn, o)
	}
}

// clear takes all orders back.
func (c *control) clear() {
	c.mu.Lock()
	defer c.mu.Unlock()
	clear(c.standing)
	if c.conn != nil {
		fmt.Fprintln(c.conn, "clear")
	}
}

// carriedOut returns how often an action was carried out at a point.
func (c *control) carriedOut(a failpoint.Action, p failpoint.Point) int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.done[string(a)+" "+string(p)]
}

// kills returns how often the service was killed at each point.
func (c *control) kills() map[string]int {
	c.mu.Lock()
	defer c.mu.Unlock()
	out := map[string]int{}
	for what, n := range c.done {
		if point, ok := strings.CutPrefix(what, string(failpoint.Kill)+" "); ok {
			out[point] = n
		}
	}
	return out
}

func (c *control) close() { _ = c.listener.Close() }

package postoffice

import (
	"context"
	"fmt"
	"net"
	"sync"
)

// listener keeps count of its connections, so that all of them can be ended and waited for: neither server library can
// do both.
type listener struct {
	net.Listener

	mu      sync.Mutex
	stopped bool
	conns   map[*conn]struct{}
	open    sync.WaitGroup
}

func newListener(l net.Listener) *listener {
	return &listener{Listener: l, conns: map[*conn]struct{}{}}
}

// conn is a connection that its server closes when it is through with it.
type conn struct {
	net.Conn
	listener *listener
	once     sync.Once
}

// Accept waits for the next connection.
func (l *listener) Accept() (net.Conn, error) {
	c, err := l.Listener.Accept()
	if err != nil {
		return nil, err
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.stopped {
		c.Close()
		return nil, net.ErrClosed
	}
	counted := &conn{Conn: c, listener: l}
	l.conns[counted] = struct{}{}
	l.open.Add(1)
	return counted, nil
}

// Close closes the connection and counts it off.
func (c *conn) Close() error {
	c.once.Do(func() {
		c.listener.mu.Lock()
		delete(c.listener.conns, c)
		c.listener.mu.Unlock()
		c.listener.open.Done()
	})
	return c.Conn.Close()
}

// stop closes the listener, cuts every connection and waits until their server has let go of them.
func (l *listener) stop(ctx context.Context) error {
	err := l.Close()
	l.mu.Lock()
	l.stopped = true
	for c := range l.conns {
		c.Conn.Close()
	}
	l.mu.Unlock()

	done := make(chan struct{})
	go func() {
		l.open.Wait()
		close(done)
	}()
	select {
	case <-done:
		return err
	case <-ctx.Done():
		return fmt.Errorf("wait for the connections of %s: %w", l.Addr(), ctx.Err())
	}
}

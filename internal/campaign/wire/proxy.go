package wire

import (
	"context"
	"errors"
	"fmt"
	"net"
	"sync"
	"time"
)

// Proxy passes the connections of one port on to a server.
type Proxy struct {
	listener net.Listener
	server   func() string // its address, which may change
	watch    func() Watcher

	mu      sync.Mutex
	weather weather
	trips   []Trip
	tripped int
	lines   map[*line]bool
	closed  bool
	passing sync.WaitGroup
}

// Watcher sees what passes on one connection. Sent sees bytes of the client before the server does; Answered sees bytes of
// the server, and is told whether the client gets them. Ended is called once.
type Watcher interface {
	Sent(data []byte)
	Answered(data []byte, passed bool)
	Ended()
}

// blind sees nothing.
type blind struct{}

func (blind) Sent([]byte)           {}
func (blind) Answered([]byte, bool) {}
func (blind) Ended()                {}

// Listen opens a proxy on a free port of this machine. The watch, which may be nil, returns a new watcher for each
// connection.
func Listen(server func() string, watch func() Watcher) (*Proxy, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, fmt.Errorf("open a proxy: %w", err)
	}
	if watch == nil {
		watch = func() Watcher { return blind{} }
	}
	p := &Proxy{listener: listener, server: server, watch: watch, lines: map[*line]bool{}}
	p.passing.Go(p.accept)
	return p, nil
}

// Port is where clients connect, on 127.0.0.1.
func (p *Proxy) Port() int { return p.listener.Addr().(*net.TCPAddr).Port }

// Close ends the proxy and every connection.
func (p *Proxy) Close() {
	p.mu.Lock()
	p.closed = true
	p.mu.Unlock()
	p.listener.Close()
	p.Cut()
	p.passing.Wait()
}

// Heal ends every fault. Connections that stood in a hole are reset, as they would be by a real network.
func (p *Proxy) Heal() {
	p.mu.Lock()
	inHole := time.Now().Before(p.weather.hole)
	p.weather, p.trips = weather{}, nil
	p.mu.Unlock()
	if inHole {
		p.Cut()
	}
}

// Cut resets every connection and returns how many there were.
func (p *Proxy) Cut() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	for l := range p.lines {
		l.reset()
	}
	return len(p.lines)
}

// Refuse lets nobody through for a while, and resets who is connected.
func (p *Proxy) Refuse(d time.Duration) {
	p.set(func(w *weather) { w.refuse = time.Now().Add(d) })
	p.Cut()
}

// Hole swallows everything for a while. Whatever stood in it is reset afterwards.
func (p *Proxy) Hole(d time.Duration) {
	p.set(func(w *weather) { w.hole = time.Now().Add(d) })
}

// Delay holds every piece of data back by a time, for a while.
func (p *Proxy) Delay(by, d time.Duration) {
	p.set(func(w *weather) { w.by, w.delay = by, time.Now().Add(d) })
}

// Trip arms a trip. It goes off once.
func (p *Proxy) Trip(t Trip) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.trips = append(p.trips, t)
}

// Tripped returns how many trips have gone off.
func (p *Proxy) Tripped() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.tripped
}

func (p *Proxy) set(change func(*weather)) {
	p.mu.Lock()
	defer p.mu.Unlock()
	change(&p.weather)
}

func (p *Proxy) now() weather {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.weather
}

// sprung returns the trip that what the client sends sets off, and whether there is one.
func (p *Proxy) sprung(sent []byte) (Trip, bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for i, t := range p.trips {
		if t.matches(sent) {
			p.trips = append(p.trips[:i:i], p.trips[i+1:]...)
			p.tripped++
			return t, true
		}
	}
	return Trip{}, false
}

func (p *Proxy) accept() {
	for {
		client, err := p.listener.Accept()
		if errors.Is(err, net.ErrClosed) {
			return
		}
		if err != nil {
			continue
		}
		p.passing.Go(func() { p.pass(client) })
	}
}

// pass carries one connection until either side ends it or a fault does.
func (p *Proxy) pass(client net.Conn) {
	if time.Now().Before(p.now().refuse) {
		abort(client)
		return
	}
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	server, err := (&net.Dialer{}).DialContext(ctx, "tcp", p.server())
	cancel()
	if err != nil {
		abort(client)
		return
	}
	l := &line{proxy: p, client: client, server: server, watcher: p.watch(), ended: make(chan struct{})}
	p.mu.Lock()
	if p.closed {
		p.mu.Unlock()
		l.reset()
		return
	}
	p.lines[l] = true
	p.mu.Unlock()
	defer func() {
		p.mu.Lock()
		delete(p.lines, l)
		p.mu.Unlock()
		l.watcher.Ended()
	}()
	var both sync.WaitGroup
	both.Go(l.carryRequests)
	both.Go(l.carryAnswers)
	both.Wait()
}

// line is one connection.
type line struct {
	proxy          *Proxy
	client, server net.Conn
	watcher        Watcher
	once           sync.Once
	ended          chan struct{}

	mu   sync.Mutex
	trip *Trip // it has gone off, and ends the connection with the answer
	left int   // bytes of the answer that still get through
	tail []byte
}

// reset ends the connection without a goodbye.
func (l *line) reset() {
	l.once.Do(func() {
		close(l.ended)
		abort(l.client)
		abort(l.server)
	})
}

// abort closes a connection with a reset, so that the other side cannot take it for an orderly end.
func abort(conn net.Conn) {
	if tcp, ok := conn.(*net.TCPConn); ok {
		_ = tcp.SetLinger(0)
	}
	_ = conn.Close()
}

// finish ends the connection in good order when both sides have.
func (l *line) finish() {
	l.once.Do(func() {
		close(l.ended)
		_ = l.client.Close()
		_ = l.server.Close()
	})
}

// tailLength is how much of what the client has sent is remembered, to find patterns that come in pieces.
const tailLength = 64

func (l *line) carryRequests() {
	defer l.finish()
	buffer := make([]byte, 32<<10)
	for {
		n, err := l.client.Read(buffer)
		if n > 0 && !l.request(buffer[:n]) {
			return
		}
		if err != nil {
			return
		}
	}
}

// request passes on what the client sent. It reports false when that ended the connection.
func (l *line) request(data []byte) bool {
	if !l.weather() {
		return false
	}
	seen := append(append([]byte(nil), l.tail...), data...)
	l.tail = append([]byte(nil), seen[max(0, len(seen)-tailLength):]...)
	if trip, ok := l.proxy.sprung(seen); ok {
		l.tail = nil
		if trip.When == Before {
			l.reset()
			return false
		}
		l.mu.Lock()
		l.trip, l.left = &trip, trip.Bytes
		l.mu.Unlock()
	}
	l.watcher.Sent(data)
	_, err := l.server.Write(data)
	return err == nil
}

func (l *line) carryAnswers() {
	defer l.finish()
	buffer := make([]byte, 32<<10)
	for {
		n, err := l.server.Read(buffer)
		if n > 0 && !l.answer(buffer[:n]) {
			return
		}
		if err != nil {
			return
		}
	}
}

// answer passes on what the server sent. It reports false when that ended the connection.
func (l *line) answer(data []byte) bool {
	if !l.weather() {
		return false
	}
	l.mu.Lock()
	trip, left := l.trip, l.left
	l.left = max(0, left-len(data))
	l.mu.Unlock()
	switch {
	case trip == nil:
		l.watcher.Answered(data, true)
		_, err := l.client.Write(data)
		return err == nil
	case trip.When == Within && left > 0:
		l.watcher.Answered(data, left >= len(data))
		_, err := l.client.Write(data[:min(left, len(data))])
		if err == nil && left > len(data) {
			return true
		}
	default:
		l.watcher.Answered(data, false)
	}
	l.reset()
	return false
}

// weather waits as the proxy's faults say. It reports false when the connection is over.
func (l *line) weather() bool {
	w := l.proxy.now()
	if wait := time.Until(w.hole); wait > 0 {
		for wait > 0 && l.rest(min(wait, 50*time.Millisecond)) {
			wait = time.Until(l.proxy.now().hole)
		}
		l.reset()
		return false
	}
	if time.Now().Before(w.delay) {
		return l.rest(w.by)
	}
	return true
}

// rest waits, and reports false when the connection ended meanwhile.
func (l *line) rest(d time.Duration) bool {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return true
	case <-l.ended:
		return false
	}
}

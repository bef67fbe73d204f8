package inbox

import (
	"net"
	"sync/atomic"
)

// smallTalk is how many bytes a server may send beside the content that was asked for.
const smallTalk = 1 << 20

// meter is a connection that counts what comes, so that neither a trickle nor a flood can hold up a session, and passes on
// only what the library can read.
type meter struct {
	net.Conn
	answers answers
	garbled atomic.Bool
	left    atomic.Int64 // bytes that may still come
	moves   atomic.Int64 // bytes that came since somebody looked
}

func newMeter(conn net.Conn) *meter {
	m := &meter{Conn: conn}
	m.expect(0)
	return m
}

// expect allows for an answer of about that many bytes: some servers tell the size of a mail before they have written it.
func (m *meter) expect(size int64) { m.left.Store(2*size + smallTalk) }

// moved returns how many bytes came since it was asked last.
func (m *meter) moved() int64 { return m.moves.Swap(0) }

// fault returns why what came was not passed on: it was more than was expected, or could not be read.
func (m *meter) fault() error {
	switch {
	case m.left.Load() < 0:
		return errTooLarge
	case m.garbled.Load():
		return errGarbled
	}
	return nil
}

// Read reads, and hangs up on a flood and on what the library cannot read.
func (m *meter) Read(p []byte) (int, error) {
	n, err := m.Conn.Read(p)
	m.moves.Add(int64(n))
	if m.left.Add(-int64(n)) < 0 {
		_ = m.Close()
		return 0, errTooLarge
	}
	if err := m.answers.read(p[:n]); err != nil {
		m.garbled.Store(true)
		_ = m.Close()
		return 0, err
	}
	return n, err
}

package inbox

import (
	"bufio"
	"context"
	"crypto/tls"
	"errors"
	"net"
	"strings"

	"github.com/rapport-mentoring/rapport/internal/dial"
)

// ErrNoStartTLS is why nothing is said to a server that should encrypt and does not offer to.
var ErrNoStartTLS = errors.New("the server offers no STARTTLS")

const (
	mostClearLines  = 50   // that a server may say before it is encrypted
	longestClearRow = 8192 // bytes of one
)

// upgrade encrypts a connection that begins in the clear (RFC 9051, 6.2.1). Nothing that was said in the clear counts
// afterwards: neither what the server is able to do, nor that somebody is logged in, nor bytes that came too early.
//
// go-imap can do this, but then puts the encryption above the connection that it is given, where answers cannot be read.
func upgrade(ctx context.Context, conn net.Conn, endpoint dial.Endpoint) (net.Conn, error) {
	lines := bufio.NewReaderSize(conn, longestClearRow)
	greeting, err := clearLine(lines)
	if err != nil {
		return nil, err
	}
	if !isStatus(greeting, "*", "OK") {
		return nil, errors.New("the server did not greet as one that can be logged in to")
	}
	if _, err := conn.Write([]byte("S STARTTLS\r\n")); err != nil {
		return nil, err
	}
	for n := 0; ; n++ {
		line, err := clearLine(lines)
		switch {
		case err != nil:
			return nil, err
		case isStatus(line, "S", "OK") && lines.Buffered() == 0:
			encrypted := tls.Client(conn, endpoint.Config())
			if err := encrypted.HandshakeContext(ctx); err != nil {
				return nil, err
			}
			return &greeted{Conn: encrypted, greeting: strings.NewReader("* OK\r\n")}, nil
		case isStatus(line, "S", "OK"):
			return nil, errors.New("the server said something in the clear that was to be encrypted")
		case strings.HasPrefix(line, "S "):
			return nil, ErrNoStartTLS
		case !strings.HasPrefix(line, "* ") || n == mostClearLines:
			return nil, errors.New("the server did not answer STARTTLS")
		}
	}
}

func clearLine(lines *bufio.Reader) (string, error) {
	line, err := lines.ReadSlice('\n')
	return strings.TrimRight(string(line), "\r\n"), err
}

func isStatus(line, tag, status string) bool {
	words := strings.Fields(line)
	return len(words) > 1 && words[0] == tag && strings.EqualFold(words[1], status)
}

// greeted is a connection that begins with a greeting. A server that has been greeted in the clear sends no other.
type greeted struct {
	net.Conn
	greeting *strings.Reader
}

// Read reads.
func (g *greeted) Read(p []byte) (int, error) {
	if g.greeting.Len() > 0 {
		return g.greeting.Read(p)
	}
	return g.Conn.Read(p)
}

package wire

import (
	"bytes"
	"time"
)

// When is the moment at which a Trip resets the connection.
type When string

// The moments.
const (
	Before When = "before" // the server never gets the request
	After  When = "after"  // the server has answered, and the client never hears
	Within When = "within" // so many bytes of the answer get through
)

// Trip resets one connection at the next place where the client sends a pattern.
type Trip struct {
	Pattern string // bytes that the client sends
	When    When
	Bytes   int // of Within
}

// matches reports whether what the client has just sent ends or holds the pattern. The final dot counts only at the end.
func (t Trip) matches(sent []byte) bool {
	if t.Pattern == Dot {
		return bytes.HasSuffix(sent, []byte(Dot))
	}
	return bytes.Contains(bytes.ToUpper(sent), bytes.ToUpper([]byte(t.Pattern)))
}

// Dot is the pattern of the end of a mail in SMTP (RFC 5321, 4.1.1.4).
const Dot = "\r\n.\r\n"

// weather is how a proxy treats its connections until a moment.
type weather struct {
	refuse, hole, delay time.Time // until when
	by                  time.Duration
}

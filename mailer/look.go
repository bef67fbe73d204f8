package mailer

import (
	"context"
	"crypto/tls"
	"strconv"
	"strings"
)

// Look is what a server tells to who has logged in.
type Look struct {
	TLS  *tls.ConnectionState // nil when the connection is in the clear
	Size int64                // of the largest mail that it takes, in bytes (RFC 1870); 0 when it does not say
	// Limits are what a connection may do (RFC 9422), such as MAILMAX; empty when it does not say.
	Limits map[string]string
}

// Look connects to the server and logs in, as a Transport does, and takes no mail there. The error is the server's or the
// network's own.
func (s Server) Look(ctx context.Context) (Look, error) {
	s = s.withDefaults()
	ctx, cancel := context.WithTimeout(ctx, s.Timeout)
	defer cancel()
	look := Look{Limits: map[string]string{}}
	s.seen = func(state tls.ConnectionState) { look.TLS = &state }
	c, err := s.connect(ctx)
	if err != nil {
		return look, err
	}
	defer c.conn.Close()
	if ok, size := c.client.Extension("SIZE"); ok {
		look.Size, _ = strconv.ParseInt(strings.TrimSpace(size), 10, 64) // none is a server without a limit
	}
	_, limits := c.client.Extension("LIMITS")
	for limit := range strings.FieldsSeq(limits) {
		name, value, _ := strings.Cut(limit, "=")
		look.Limits[name] = value
	}
	if deadline, ok := ctx.Deadline(); ok && c.conn.SetDeadline(deadline) == nil {
		_ = c.client.Quit() // out of politeness
	}
	return look, nil
}

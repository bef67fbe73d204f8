package mailer

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net"
	"strings"
	"time"

	"github.com/wneessen/go-mail/smtp"

	"github.com/rapport-mentoring/rapport/internal/dial"
	"github.com/rapport-mentoring/rapport/internal/failpoint"
)

// Envelope is what the servers go by, whatever the headers say.
type Envelope struct {
	From string // "" is the null sender
	To   string
}

// Transport hands mails to one server, one after the other, over a connection that it keeps. It is not safe for
// concurrent use: have one for each mail that is to be on its way at the same time.
type Transport struct {
	server Server
	log    *slog.Logger
	kept   *connection
}

// NewTransport returns a transport that has not connected yet.
func NewTransport(server Server, log *slog.Logger) *Transport {
	return &Transport{server: server.withDefaults(), log: log}
}

// connection is a logged-in session, ready for a transaction.
type connection struct {
	client *smtp.Client
	conn   net.Conn
	body   io.WriteCloser // of the mail in hand; closing it writes the dot
	lost   bool           // the server waits for what it will not get, or is gone
}

// Send hands raw to the server for env.To. When the mail is about to become the server's, it calls beforeDot; an error
// from it stops the attempt. When ctx ends the attempt is broken off, after the dot with an Ambiguous outcome.
func (t *Transport) Send(ctx context.Context, env Envelope, raw []byte, beforeDot func(context.Context) error) Outcome {
	if t.kept != nil {
		outcome, stale := t.transact(ctx, env, raw, beforeDot, true)
		if !stale {
			return outcome
		}
		t.log.DebugContext(ctx, "smtp connection was stale")
	}
	if failure := t.connect(ctx); failure != nil {
		return *failure
	}
	outcome, _ := t.transact(ctx, env, raw, beforeDot, false)
	return outcome
}

// Close ends the kept connection.
func (t *Transport) Close() {
	if t.kept == nil {
		return
	}
	if t.kept.conn.SetDeadline(time.Now().Add(time.Second)) == nil {
		_ = t.kept.client.Quit() // out of politeness; the connection goes in any case
	}
	t.drop()
}

func (t *Transport) drop() {
	if t.kept != nil {
		_ = t.kept.conn.Close() // nothing is lost with it
		t.kept = nil
	}
}

// connect opens a connection, encrypts it and logs in. Whatever fails here is the channel's fault.
func (t *Transport) connect(ctx context.Context) *Outcome {
	ctx, cancel := context.WithTimeout(ctx, t.server.Timeout)
	defer cancel()
	kept, err := t.server.connect(ctx)
	if err != nil {
		o := outcomeAt(connecting, err)
		return &o
	}
	t.kept = kept
	return nil
}

func (s Server) connect(ctx context.Context) (*connection, error) {
	token, err := s.token(ctx)
	if err != nil {
		return nil, err
	}
	failpoint.Reach(failpoint.SMTPConnect)
	conn, err := s.endpoint().Dial(ctx)
	if err != nil {
		return nil, err
	}
	stop := context.AfterFunc(ctx, func() { _ = conn.Close() })
	defer stop()
	client, err := smtp.NewClient(conn, s.Host)
	if err == nil {
		err = s.greet(client, token)
	}
	if err == nil && ctx.Err() != nil {
		err = ctx.Err()
	}
	if err != nil {
		_ = conn.Close()
		return nil, err
	}
	failpoint.Reach(failpoint.SMTPGreeted)
	return &connection{client: client, conn: conn}, nil
}

// ErrNoStartTLS is why nothing is said to a server that should encrypt and does not offer to.
var ErrNoStartTLS = errors.New("the server offers no STARTTLS")

// greet says who we are, encrypts the connection and logs in.
func (s Server) greet(client *smtp.Client, token string) error {
	if err := client.Hello(s.Hello); err != nil {
		return err
	}
	if s.TLS == dial.StartTLS {
		if ok, _ := client.Extension("STARTTLS"); !ok {
			return ErrNoStartTLS
		}
		if err := client.StartTLS(s.endpoint().Config()); err != nil {
			return err
		}
	}
	return s.logIn(client, token)
}

// transact runs one mail transaction on the kept connection. With reused set, a connection that died or is closed by
// the server before the dot is reported as stale, and the mail may be tried on a new one.
func (t *Transport) transact(
	ctx context.Context, env Envelope, raw []byte, beforeDot func(context.Context) error, reused bool,
) (outcome Outcome, stale bool) {
	c := t.kept
	stop := context.AfterFunc(ctx, func() { _ = c.conn.Close() })
	defer stop()
	failpoint.Reach(failpoint.SMTPOffer)
	if at, err := t.offer(c, env, raw, reused); err != nil {
		outcome = outcomeAt(at, err)
		if outcome.Code < 400 || outcome.Code == 421 {
			t.drop()
			return outcome, reused && ctx.Err() == nil
		}
		if c.lost {
			t.drop()
		}
		// The transaction is abandoned; RSET at the start of the next one clears it.
		return outcome, false
	}
	failpoint.Reach(failpoint.SMTPData)
	if err := beforeDot(ctx); err != nil {
		// Inside DATA there is no way to take a mail back but to hang up before the dot.
		t.drop()
		return Outcome{State: Unsent, Text: shorten(err.Error())}, false
	}
	failpoint.Reach(failpoint.OutboxHandedOver)
	outcome = t.finish(c)
	failpoint.Reach(failpoint.SMTPAnswered)
	if outcome.State == Ambiguous || outcome.Code == 421 {
		t.drop()
	}
	return outcome, false
}

// finish writes the final dot and waits for the one reply that counts.
func (t *Transport) finish(c *connection) Outcome {
	err := c.conn.SetDeadline(time.Now().Add(t.server.DotTimeout))
	if err == nil {
		failpoint.Reach(failpoint.SMTPDot)
		_ = c.body.Close() // a server that has said no is heard even when it no longer listens
		var said string
		if _, said, err = c.client.Text.ReadResponse(250); err == nil {
			return Outcome{State: Accepted, Code: 250, Text: shorten(said), Enhanced: enhanced(said)}
		}
	}
	o := outcomeAt(content, err)
	if o.Code < 400 {
		o.State, o.ChannelFault = Ambiguous, true
	}
	return o
}

func isASCII(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r > '~' })
}

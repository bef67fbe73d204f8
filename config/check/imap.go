package check

import (
	"context"
	"fmt"
	"net"
	"strings"
	"time"

	protocol "github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"

	"github.com/rapport-mentoring/rapport/config"
	"github.com/rapport-mentoring/rapport/internal/dial"
)

func imap(ctx context.Context, cfg config.Config) Result {
	const part = "imap"
	s := cfg.IMAP
	address := s.Endpoint().Address()
	conn, err := s.Endpoint().Dial(ctx)
	if err != nil {
		return bad(part, fmt.Errorf("%s: %w", address, err), mailAdvice(err, part))
	}
	defer context.AfterFunc(ctx, func() { _ = conn.Close() })() // the client knows no context
	client, err := open(conn, s.Server)
	if err != nil {
		_ = conn.Close()
		return bad(part, fmt.Errorf("%s: %w", address, err), mailAdvice(err, part))
	}
	defer client.Close()
	if err := client.Login(s.Username, s.Password.Reveal()).Wait(); err != nil {
		return bad(part, fmt.Errorf("%s does not log %s in: %w", address, s.Username, err), mailAdvice(err, part))
	}
	var held, advice []string
	for i, mailbox := range s.Mailboxes {
		data, err := client.Select(mailbox, &protocol.SelectOptions{ReadOnly: true}).Wait()
		switch {
		case err != nil && i == 0:
			return bad(part, fmt.Errorf("the mailbox %s cannot be opened: %w", mailbox, err), "make it, or write first the mailbox in which the replies arrive")
		case err != nil: // the service passes over it as well
			advice = append(advice, fmt.Sprintf("there is no mailbox %s to be read: write its name as this server has it, or take it off the list", mailbox))
		default:
			held = append(held, fmt.Sprintf("%s holds %d", mailbox, data.NumMessages))
		}
	}
	result := good(part, "%s, %s, logged in as %s, %s", address, encrypted(s.TLS), s.Username, strings.Join(held, ", "))
	if s.Processed != "" {
		if _, err := client.Status(s.Processed, &protocol.StatusOptions{NumMessages: true}).Wait(); err != nil {
			return bad(part, fmt.Errorf("the mailbox %s, where read messages go, is not there: %w", s.Processed, err), "make it, or leave processed out")
		}
	}
	if text := idleAdvice(client.Caps(), s.Poll); text != "" {
		advice = append(advice, text)
	}
	result.Advice = strings.Join(advice, "; ")
	_ = client.Logout().Wait() // it has told all it should
	return result
}

// open waits for the server's greeting, and encrypts the connection when that is still to be done.
func open(conn net.Conn, s config.Server) (*imapclient.Client, error) {
	options := &imapclient.Options{TLSConfig: s.Endpoint().Config()}
	if s.TLS == dial.StartTLS {
		return imapclient.NewStartTLS(conn, options)
	}
	client := imapclient.New(conn, options)
	return client, client.WaitGreeting()
}

// idleAdvice tells when replies will wait for the next look into the mailbox.
func idleAdvice(caps protocol.CapSet, poll time.Duration) string {
	if caps.Has(protocol.CapIdle) {
		return ""
	}
	return fmt.Sprintf("the server does not tell of new mail by itself (IDLE), so replies wait up to %s", poll)
}

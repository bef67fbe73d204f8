package demo

import (
	"context"
	"errors"
	"fmt"
	"net"

	"github.com/wneessen/go-mail/smtp"
)

// Office is where people have their mailboxes: a post office that speaks SMTP and IMAP on this machine.
type Office struct {
	SMTPAddr string // host:port
	IMAPAddr string // host:port
	Password string // of every mailbox
}

// send hands a mail to the post office. When it returns nil the post office has it; on an error it may have it too.
func (o Office) send(ctx context.Context, e entry) (err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("hand a mail to the post office: %w", err)
		}
	}()
	host, _, err := net.SplitHostPort(o.SMTPAddr)
	if err != nil {
		return err
	}
	conn, err := (&net.Dialer{}).DialContext(ctx, "tcp", o.SMTPAddr)
	if err != nil {
		return err
	}
	stop := context.AfterFunc(ctx, func() { _ = conn.Close() })
	defer stop()
	client, err := smtp.NewClient(conn, host)
	if err != nil {
		return errors.Join(err, conn.Close())
	}
	defer func() { _ = client.Close() }() // after the reply to the dot, nothing is lost with the connection
	if err := client.Hello("players.test"); err != nil {
		return err
	}
	if err := client.Mail("<" + e.From + ">"); err != nil {
		return err
	}
	if err := client.Rcpt("<" + e.To + ">"); err != nil {
		return err
	}
	body, err := client.Data()
	if err != nil {
		return err
	}
	if _, err := body.Write(e.Raw); err != nil {
		return err
	}
	if err := body.Close(); err != nil {
		return err
	}
	_ = client.Quit() // out of politeness
	return nil
}

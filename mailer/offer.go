package mailer

import (
	"errors"
	"net/textproto"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/internal/failpoint"
)

// command is one of those that come before the bytes of a mail, with the reply that lets it go on.
type command struct {
	stage stage
	line  string
	reply int
}

// commands returns what is said to a server before it takes the bytes of a mail.
func (c *connection) commands(env Envelope, reused bool) ([]command, error) {
	if strings.ContainsAny(env.From+env.To, "\r\n") {
		return nil, errors.New("an address holds the end of a line")
	}
	from := "MAIL FROM:<" + env.From + ">"
	if ok, _ := c.client.Extension("8BITMIME"); ok {
		from += " BODY=8BITMIME"
	}
	if ok, _ := c.client.Extension("SMTPUTF8"); ok && !isASCII(env.From+env.To) {
		from += " SMTPUTF8"
	}
	all := []command{{sender, from, 250}, {recipient, "RCPT TO:<" + env.To + ">", 25}, {content, "DATA", 354}}
	if reused {
		all = append([]command{{sender, "RSET", 250}}, all...)
	}
	return all, nil
}

// offer does everything up to the final dot. It returns how far it came. A server that says it can is told all commands at
// once (PIPELINING, RFC 2920), and else waited for after each; its replies are read one after the other in either case, and
// no byte of the mail is written before all of them are yes.
func (t *Transport) offer(c *connection, env Envelope, raw []byte, reused bool) (stage, error) {
	commands, err := c.commands(env, reused)
	if err != nil {
		return sender, err
	}
	at := commands[0].stage
	if err := c.conn.SetDeadline(time.Now().Add(t.server.Timeout)); err != nil {
		return at, err
	}
	pipelining, _ := c.client.Extension("PIPELINING")
	if pipelining {
		if err := c.say(commands...); err != nil {
			return at, err
		}
	}
	for i, command := range commands {
		if !pipelining {
			err := c.conn.SetDeadline(time.Now().Add(t.server.Timeout))
			if err == nil {
				err = c.say(command)
			}
			if err != nil {
				return command.stage, err
			}
		}
		if _, _, err := c.client.Text.ReadResponse(command.reply); err != nil {
			if pipelining {
				c.lost = c.skip(commands[i+1:])
			}
			return command.stage, err
		}
		if command.stage == recipient {
			failpoint.Reach(failpoint.SMTPRecipient)
		}
	}
	c.body = c.client.Text.DotWriter()
	if err := c.conn.SetDeadline(time.Now().Add(t.server.Timeout)); err != nil {
		return content, err
	}
	if _, err := c.body.Write(raw); err != nil {
		return content, err
	}
	// A connection that is gone should be noticed here, where it does no harm, and not at the dot.
	return content, c.client.Text.W.Flush()
}

// say sends commands.
func (c *connection) say(commands ...command) error {
	for _, command := range commands {
		if _, err := c.client.Text.W.WriteString(command.line + "\r\n"); err != nil {
			return err
		}
	}
	return c.client.Text.W.Flush()
}

// skip reads the replies to commands that were sent behind one that was refused. It reports whether the connection is of no
// use any more: it broke, or the server waits for a mail although its sender or recipient was refused, and there is no
// other way out of that than to hang up (RFC 2920, 3.1, allows for it).
func (c *connection) skip(commands []command) (lost bool) {
	for _, command := range commands {
		_, _, err := c.client.Text.ReadResponse(command.reply)
		if _, refused := errors.AsType[*textproto.Error](err); !refused && (err != nil || command.stage == content) {
			return true
		}
	}
	return false
}

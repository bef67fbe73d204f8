package mailer

import (
	"context"
	"errors"
	"strings"
)

// wrongEndings are what some servers take for the end of a mail beside CR LF dot CR LF. What follows is then a second mail,
// of whoever wrote the first and as if from anybody: SMTP smuggling (CERT VU#302671).
var wrongEndings = []string{"\n.\n", "\n.\r\n", "\r.\r", "\r.\r\n", "\r\n.\n", "\r\n.\r", "\n.\r"}

// EndsEarly reports whether the server takes anything but CR LF dot CR LF for the end of a mail. It hands over raw, which has
// CRLF line ends and no line that begins with a dot, with each wrong ending below it: the server delivers it, or refuses it.
// The error is the server's or the network's own, and says nothing of endings.
func (s Server) EndsEarly(ctx context.Context, env Envelope, raw []byte) (bool, error) {
	s = s.withDefaults()
	ctx, cancel := context.WithTimeout(ctx, s.Timeout)
	defer cancel()
	c, err := s.connect(ctx)
	if err != nil {
		return false, err
	}
	defer c.conn.Close()
	deadline, _ := ctx.Deadline()
	if err := errors.Join(c.conn.SetDeadline(deadline), c.client.Mail("<"+env.From+">"), c.client.Rcpt("<"+env.To+">")); err != nil {
		return false, err
	}
	text := c.client.Text
	if err := text.PrintfLine("DATA"); err != nil {
		return false, err
	}
	if _, _, err := text.ReadResponse(354); err != nil {
		return false, err
	}
	var all strings.Builder
	all.Write(raw)
	for _, ending := range wrongEndings {
		all.WriteString("a line" + ending + "NOOP\r\n") // a command that does nothing, where the server reads one
	}
	if err := text.PrintfLine("%s.", all.String()); err != nil {
		return false, err
	}
	code, _, err := text.ReadResponse(0)
	if code != 250 {
		return false, nil // it refuses such mail, or hangs up on it
	}
	if err != nil {
		return false, err
	}
	if err := text.PrintfLine("QUIT"); err != nil {
		return false, err
	}
	code, _, _ = text.ReadResponse(0)
	return code != 221, nil // the answer is not to QUIT but to a line of the mail
}

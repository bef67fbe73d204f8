package rehearsal

import (
	"context"
	"crypto/rand"
	"fmt"
	"strings"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/mailer"
	"github.com/rapport-mentoring/rapport/mentoring"
)

// Gate is the only way out of a rehearsal: to whoever rehearses, and to nobody else.
type Gate struct {
	From, To  mentoring.NamedPerson
	Transport *mailer.Transport
}

// send addresses a mail to whoever rehearses and sends it. The error is a *mentoring.Error of FaultAway when the server does
// not take it.
func (g Gate) send(ctx context.Context, m mailer.Message) error {
	m.MessageID = "rehearsal." + strings.ToLower(rand.Text()[:20]) + "@" + g.From.Email.Domain()
	m.FromName, m.From, m.ToName, m.To = g.From.Name, g.From.Email, g.To.Name, g.To.Email
	raw, err := mailer.Compose(m)
	if err != nil {
		return err
	}
	return g.pass(ctx, mailer.Envelope{From: string(g.From.Email), To: string(g.To.Email)}, raw)
}

// pass sends the bytes of a mail. One that names any other recipient, in its envelope or its header, is a mistake of ours
// and goes nowhere.
func (g Gate) pass(ctx context.Context, envelope mailer.Envelope, raw []byte) error {
	m, err := inbox.Parse(raw)
	if err != nil {
		return fmt.Errorf("read a mail at the gate: %w", err)
	}
	recipients := append([]mentoring.Address{mentoring.Address(envelope.To)}, m.Recipients...)
	for _, who := range recipients {
		if mentoring.CanonicalAddress(string(who)) != g.To.Email {
			return fmt.Errorf("a mail of the rehearsal was about to go to somebody else than %s", g.To.Email)
		}
	}
	for _, field := range []string{"Bcc", "Resent-To", "Resent-Cc", "Resent-Bcc"} {
		if m.Header.Has(field) {
			return fmt.Errorf("a mail of the rehearsal has the field %s", field)
		}
	}
	outcome := g.Transport.Send(ctx, envelope, raw, func(context.Context) error { return nil })
	if outcome.State != mailer.Accepted {
		return &mentoring.Error{Fault: mentoring.FaultAway, Message: fmt.Sprintf("the mail server did not take a mail (%s); “rapport config check” says what to do", outcome.State)}
	}
	return nil
}

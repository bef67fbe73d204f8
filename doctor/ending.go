package doctor

import (
	"context"

	"github.com/rapport-mentoring/rapport/mailer"
)

// endings says whether a mail can carry another one past the server, whose sender is then whoever it says.
func endings(ctx context.Context, s Subject, subject string) []Finding {
	from := s.Config.SMTP.From
	raw, err := compose(s.Config, from.Email, subject)
	if err != nil {
		return []Finding{wrong(probePart, err.Error(), "correct from under smtp")}
	}
	early, err := s.Relay.EndsEarly(ctx, mailer.Envelope{From: string(from.Email), To: string(from.Email)}, raw)
	switch {
	case err != nil: // the attempts tell why nothing goes
		return nil
	case early:
		return []Finding{warning(probePart, "the server takes a dot between lone line feeds for the end of a mail, so that one mail can carry another with a forged sender",
			"where it is Postfix, write smtpd_forbid_bare_newline = yes in main.cf, which does not hold for machines in its mynetworks, as this one may be; else ask who runs it about SMTP smuggling")}
	default:
		return []Finding{fine(probePart, "a mail can carry no other past the server")}
	}
}

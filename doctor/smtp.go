package doctor

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/rapport-mentoring/rapport/config"
	"github.com/rapport-mentoring/rapport/mailer"
)

const smtpPart = "smtp"

// leastSize is the largest mail that a server should take, in bytes. Rapport's are far smaller; ready replies, with what
// was written before, are the longest.
const leastSize = 1 << 20

// smtp looks at the server that takes outgoing mail.
func smtp(ctx context.Context, s Subject) []Finding {
	look, err := s.Relay.Look(ctx)
	if err != nil {
		return []Finding{mailFault(smtpPart, s.Config.SMTP.Server, err)}
	}
	findings := []Finding{fine(smtpPart, "%s takes mail, %s, %s", s.Config.SMTP.Endpoint().Address(), encrypted(s.Config.SMTP.TLS, look.TLS), loggedIn(s.Config.SMTP.Server))}
	findings = append(findings, certificate(smtpPart, s.Config.SMTP.Server, look.TLS, time.Now())...)
	return append(findings, size(look), pace(s.Config.SMTP.Host, s.Config.Limits))
}

func loggedIn(s config.Server) string {
	switch {
	case s.Username == "":
		return "without a log-in"
	case s.ByOAuth():
		return "signed in as " + s.Username
	default:
		return "logged in as " + s.Username
	}
}

// size looks at the largest mail that the server takes.
func size(look mailer.Look) Finding {
	switch {
	case look.Size == 0:
		return fine(smtpPart, "it names no largest mail")
	case look.Size < leastSize:
		return warning(smtpPart, fmt.Sprintf("it takes mails of up to %d KB only", look.Size>>10), "ask who runs the mail server to take mails of 1 MB")
	default:
		return fine(smtpPart, "it takes mails of up to %d MB", look.Size>>20)
	}
}

// allowances are what providers are known to take from a mailbox; what is above they refuse.
var allowances = []struct {
	host, name        string
	perMinute, perDay int // 0 is not known
}{
	{"smtp.office365.com", "Microsoft 365", 30, 10_000},
	{"smtp.gmail.com", "Google", 0, 2000},
	{"smtp-relay.gmail.com", "Google's relay", 0, 10_000},
}

// pace holds the limits of the configuration against what the provider is known to take.
func pace(host string, limits config.Limits) Finding {
	for _, a := range allowances {
		if host != a.host && !strings.HasSuffix(host, "."+a.host) {
			continue
		}
		if a.perMinute > 0 && limits.MailsPerMinute > a.perMinute || limits.MailsPerDay > a.perDay {
			return warning(smtpPart, fmt.Sprintf("the limits are %d mails a minute and %d a day, and %s takes fewer", limits.MailsPerMinute, limits.MailsPerDay, a.name),
				"write "+fewer(a.perMinute, a.perDay)+" under limits, or less")
		}
	}
	return fine(smtpPart, "at most %d mails a minute and %d a day will go out", limits.MailsPerMinute, limits.MailsPerDay)
}

func fewer(perMinute, perDay int) string {
	if perMinute == 0 {
		return fmt.Sprintf("mails-per-day: %d", perDay)
	}
	return fmt.Sprintf("mails-per-minute: %d and mails-per-day: %d", perMinute, perDay)
}

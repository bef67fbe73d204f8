package doctor

import (
	"fmt"
	"slices"
	"time"

	"github.com/rapport-mentoring/rapport/config"
	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/replyaddress"
)

// best returns the attempt that replies should go to: that of the configuration when it arrived, else one with a token,
// else the plain address.
func best(cfg config.Config, arrivals []arrival) (arrival, bool) {
	for _, wanted := range []func(arrival) bool{
		func(a arrival) bool {
			return a.Pattern.String() == cfg.SMTP.Reply && cfg.SMTP.ReplyBy != config.ReplyAssumed
		},
		func(a arrival) bool { return !a.Bounce && a.Pattern.Mode() != replyaddress.Plain },
		func(a arrival) bool { return !a.Bounce },
	} {
		if i := slices.IndexFunc(arrivals, func(a arrival) bool { return a.folder != "" && wanted(a) }); i >= 0 {
			return arrivals[i], true
		}
	}
	return arrival{}, false
}

// verdict says which addresses work and what to write.
func verdict(cfg config.Config, arrivals []arrival, waited time.Duration) []Finding {
	var findings []Finding
	b, ok := best(cfg, arrivals)
	if !ok {
		f := wrong(probePart, fmt.Sprintf("no mail from %s to itself arrived within %s", cfg.SMTP.From.Email, waited),
			"see that mail to the address under from arrives in the mailbox that imap names, and look into its spam")
		if refused := slices.IndexFunc(arrivals, func(a arrival) bool { return a.refused != "" }); refused >= 0 {
			f.Found += "; the server said: " + arrivals[refused].refused
		}
		return []Finding{f}
	}
	for _, a := range arrivals {
		if a.folder == "" || a.Pattern.String() != b.Pattern.String() && a.folder == cfg.IMAP.Mailboxes[0] {
			continue
		}
		if a.folder == cfg.IMAP.Mailboxes[0] || a.folder == cfg.IMAP.Processed {
			findings = append(findings, fine(probePart, "mail to %s arrives, in %s", a.Pattern, max(a.took.Round(100*time.Millisecond), 100*time.Millisecond)))
		} else {
			findings = append(findings, warning(probePart, fmt.Sprintf("mail to %s arrives, but in %s", a.Pattern, a.folder),
				fmt.Sprintf("tell the mailbox that mail from %s is no spam, and see what SPF and DKIM say below", cfg.SMTP.From.Email)))
		}
	}
	written := cfg.SMTP.ReplyBy == config.ReplyWritten
	switch {
	case written && b.Pattern.String() != cfg.SMTP.Reply:
		findings = append(findings, wrong(probePart, fmt.Sprintf("mail to %s does not arrive%s, and mail to %s does", cfg.SMTP.Reply, because(arrivals, cfg.SMTP.Reply), b.Pattern),
			fmt.Sprintf("write reply: %s under smtp%s", b.Pattern, consequence(b.Pattern))))
	case written && b.Pattern.Mode() == replyaddress.Plain:
		if i := slices.IndexFunc(arrivals, func(a arrival) bool { return a.folder != "" && a.Pattern.Mode() == replyaddress.Tagged }); i >= 0 {
			findings = append(findings, warning(probePart, "tags work, and are not used", fmt.Sprintf("write reply: %s under smtp: then a reply is known even when it refers to nothing", arrivals[i].Pattern)))
		}
	case written:
	case b.Pattern.String() == cfg.SMTP.Reply:
		findings = append(findings, fine(probePart, "replies go on going to %s%s", b.Pattern, consequence(b.Pattern)))
	default:
		findings = append(findings, fine(probePart, "replies will go to %s from the next start on%s; that is kept in the data folder", b.Pattern, consequence(b.Pattern)))
	}
	for _, a := range arrivals {
		if a.Bounce && a.folder == "" && written {
			findings = append(findings, wrong(probePart, fmt.Sprintf("mail to %s does not arrive%s, so mail that comes back is not noticed", a.Pattern, because(arrivals, a.Pattern.String())),
				"leave bounce out under smtp, and it comes back to where replies go"))
		}
	}
	return findings
}

// because gives the server's reason for not taking an attempt.
func because(arrivals []arrival, pattern string) string {
	for _, a := range arrivals {
		if a.Pattern.String() == pattern && a.refused != "" {
			return fmt.Sprintf(" (the server said: %s)", a.refused)
		}
	}
	return ""
}

// consequence says what a pattern without a token costs.
func consequence(p replyaddress.Pattern) string {
	if p.Mode() != replyaddress.Plain {
		return ""
	}
	return "; replies are then known by the mail that they refer to, people are asked once more about what matters, and mail that comes back is not counted"
}

// seenOnTheWay reads what a mail that went the whole way bears: the clock of the mailbox, and what its server thinks of our
// SPF, DKIM and DMARC (RFC 8601).
func seenOnTheWay(arrivals []arrival) []Finding {
	i := slices.IndexFunc(arrivals, func(a arrival) bool { return a.folder != "" })
	if i < 0 {
		return nil
	}
	a := arrivals[i]
	findings := []Finding{drift("the mailbox", a.ahead, a.took+time.Second)}
	message, err := inbox.Parse(append(slices.Clone(a.header), "\r\n"...))
	if err != nil {
		return findings
	}
	results := message.Header.Get("Authentication-Results")
	for _, method := range []string{"spf", "dkim", "dmarc"} {
		result, said := methodResult(results, method)
		switch {
		case !said:
		case result == "pass":
			findings = append(findings, fine(probePart, "the mailbox's server is content with our %s", methodNames[method]))
		case result == "none" || result == "neutral" || result == "temperror":
			findings = append(findings, warning(probePart, fmt.Sprintf("the mailbox's server knows nothing of our %s (%s)", methodNames[method], result), "see what is said of the DNS above"))
		default:
			findings = append(findings, wrong(probePart, fmt.Sprintf("the mailbox's server finds fault with our %s (%s), so our mails may be taken for spam", methodNames[method], result),
				"see what is said of the DNS above, and ask who looks after the domain"))
		}
	}
	return findings
}

var methodNames = map[string]string{
	"spf": "list of servers that may send (SPF)", "dkim": "signature (DKIM)", "dmarc": "domain's policy (DMARC)",
}

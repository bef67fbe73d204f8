package doctor

import (
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"net"
	"slices"
	"strings"

	"github.com/rapport-mentoring/rapport/config"
	"github.com/rapport-mentoring/rapport/mailer"
	"github.com/rapport-mentoring/rapport/replyaddress"
)

const dnsPart = "dns"

// Resolver asks the DNS.
type Resolver interface {
	LookupMX(ctx context.Context, domain string) ([]*net.MX, error)
	LookupTXT(ctx context.Context, name string) ([]string, error)
	LookupHost(ctx context.Context, name string) ([]string, error)
}

// trials are the ends of names that the DNS does not know, and never will (RFC 2606, 6761, 6762, 9476).
var trials = []string{"test", "example", "invalid", "localhost", "local", "internal", "alt"}

// domains asks the DNS what other mail servers will ask it: where replies are to be delivered, and who may send for us.
func domains(ctx context.Context, s Subject) []Finding {
	from := s.Config.SMTP.From.Email.Domain()
	reply, bounce := domainOf(s.Config.SMTP.Reply), domainOf(s.Config.SMTP.Bounce)
	if last := from[strings.LastIndexByte(from, '.')+1:]; slices.Contains(trials, last) {
		return []Finding{fine(dnsPart, "%s is a name for trials, of which the DNS knows nothing", from)}
	}
	findings := []Finding{delivery(ctx, s.Resolver, reply, "replies")}
	if bounce != reply {
		findings = append(findings, delivery(ctx, s.Resolver, bounce, "mail that comes back"))
	}
	return append(findings, spf(ctx, s.Resolver, bounce), signature(ctx, s.Resolver, s.Config.SMTP.DKIM), policy(ctx, s.Resolver, from))
}

func domainOf(pattern string) string {
	p, err := replyaddress.ParsePattern(pattern)
	if err != nil {
		return ""
	}
	return p.Address("").Domain()
}

// notAsked is what to say when the DNS does not answer: that is no fault of the installation.
func notAsked(name string) Finding {
	return warning(dnsPart, name+" could not be looked up", "try again from a machine with a network that may ask the DNS")
}

func isMissing(err error) bool {
	answer, ok := errors.AsType[*net.DNSError](err)
	return ok && answer.IsNotFound
}

// delivery looks for the servers that take mail for a domain.
func delivery(ctx context.Context, r Resolver, domain, what string) Finding {
	const advice = "ask who looks after the domain %s to add an MX record: the name of the server that takes its mail"
	servers, err := r.LookupMX(ctx, domain)
	switch {
	case len(servers) == 1 && servers[0].Host == ".":
		return wrong(dnsPart, fmt.Sprintf("the domain %s says that it takes no mail, so %s cannot arrive", domain, what), fmt.Sprintf(advice, domain))
	case len(servers) > 0:
		return fine(dnsPart, "%s to %s are taken by %s", what, domain, strings.TrimSuffix(servers[0].Host, "."))
	case err != nil && !isMissing(err):
		return notAsked(domain)
	}
	if _, err := r.LookupHost(ctx, domain); err == nil {
		return warning(dnsPart, fmt.Sprintf("nothing says which server takes mail for %s; other servers try %s itself", domain, domain), fmt.Sprintf(advice, domain))
	} else if !isMissing(err) {
		return notAsked(domain)
	}
	return wrong(dnsPart, fmt.Sprintf("nothing says which server takes mail for %s, so %s cannot arrive", domain, what), fmt.Sprintf(advice, domain))
}

// spf looks for the list of servers that may send for a domain (RFC 7208).
func spf(ctx context.Context, r Resolver, domain string) Finding {
	records, err := r.LookupTXT(ctx, domain)
	if err != nil && !isMissing(err) {
		return notAsked(domain)
	}
	records = slices.DeleteFunc(slices.Clone(records), func(text string) bool { return text != "v=spf1" && !strings.HasPrefix(text, "v=spf1 ") })
	switch {
	case len(records) == 0:
		return warning(dnsPart, fmt.Sprintf("nothing says which servers may send mail for %s (SPF), so it may land in spam", domain),
			"ask who looks after the domain to add the TXT record that your mail provider gives, such as v=spf1 include:… -all")
	case len(records) > 1:
		return wrong(dnsPart, fmt.Sprintf("%s has %d lists of servers that may send for it (SPF), and only one counts", domain, len(records)), "ask who looks after the domain to make one TXT record of them")
	case strings.HasSuffix(records[0], "+all") || strings.HasSuffix(records[0], " all"):
		return warning(dnsPart, fmt.Sprintf("everybody may send mail for %s (its SPF ends in +all)", domain), "ask who looks after the domain to end the record with -all or ~all")
	default:
		return fine(dnsPart, "%s says which servers may send for it (SPF)", domain)
	}
}

// signing holds the key that mails are signed with, when they are, against the DNS.
func signing(ctx context.Context, s Subject) []Finding {
	if !s.Config.SMTP.DKIM.Signs() {
		return nil
	}
	return []Finding{signature(ctx, s.Resolver, s.Config.SMTP.DKIM)}
}

// signature looks for the public half of the key that mails are signed with (RFC 6376).
func signature(ctx context.Context, r Resolver, d config.DKIM) Finding {
	if !d.Signs() {
		return fine(dnsPart, "mails are signed by your mail provider, if at all (DKIM); “rapport doctor --probe” sees whether")
	}
	signer, err := mailer.LoadDKIM(d.Domain, d.Selector, d.KeyFile)
	if err != nil {
		return wrong(dnsPart, "the key that mails are signed with (DKIM) cannot be used", err.Error())
	}
	public, err := signer.Public()
	if err != nil {
		return wrong(dnsPart, "the key that mails are signed with (DKIM) cannot be used", err.Error())
	}
	name := strings.TrimSuffix(signer.DNSName(), ".")
	record := "p=" + base64.StdEncoding.EncodeToString(public)
	advice := fmt.Sprintf("ask who looks after the domain to add at %s the TXT record: v=DKIM1; %s", name, record)
	texts, err := r.LookupTXT(ctx, name)
	switch {
	case err != nil && !isMissing(err):
		return notAsked(name)
	case len(texts) == 0:
		return wrong(dnsPart, fmt.Sprintf("mails are signed with a key that the DNS does not know (nothing at %s)", name), advice)
	case !slices.ContainsFunc(texts, func(text string) bool { return tag(text, "p") == record[2:] }):
		return wrong(dnsPart, fmt.Sprintf("mails are signed with another key than the DNS knows (at %s)", name), advice)
	default:
		return fine(dnsPart, "mails are signed with the key that the DNS knows (DKIM, %s)", d.Selector)
	}
}

// policy looks for what other servers should do with mail that only pretends to be from a domain (RFC 7489). It holds for
// the domains below, too.
func policy(ctx context.Context, r Resolver, domain string) Finding {
	for at := domain; strings.Contains(at, "."); _, at, _ = strings.Cut(at, ".") {
		texts, err := r.LookupTXT(ctx, "_dmarc."+at)
		if err != nil && !isMissing(err) {
			return notAsked("_dmarc." + at)
		}
		for _, text := range texts {
			if tag(text, "v") == "DMARC1" {
				return fine(dnsPart, "%s says what to do with mail that only pretends to be from it (DMARC, %s)", at, tag(text, "p"))
			}
		}
	}
	return warning(dnsPart, fmt.Sprintf("%s does not say what to do with mail that only pretends to be from it (DMARC)", domain),
		fmt.Sprintf("ask who looks after the domain to add at _dmarc.%s the TXT record: v=DMARC1; p=none", domain))
}

// tag returns a value of a list of tags, as DKIM and DMARC have it, without white space; "" when it is not there.
func tag(list, name string) string {
	for part := range strings.SplitSeq(list, ";") {
		key, value, found := strings.Cut(part, "=")
		if found && strings.TrimSpace(key) == name {
			return strings.Join(strings.Fields(value), "")
		}
	}
	return ""
}

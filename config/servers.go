package config

import (
	"crypto/x509"
	"net"
	"os"
	"regexp"
	"strconv"
	"strings"

	"github.com/rapport-mentoring/rapport/internal/dial"
	"github.com/rapport-mentoring/rapport/internal/form"
	"github.com/rapport-mentoring/rapport/replyaddress"
)

// ports are the usual ones, by encryption (RFC 8314).
type ports map[dial.Mode]int

// server reads how one server is reached; kind is how problems call it, and modes start with the one that holds when the file names none.
func (l *loader) server(f *form.Field, usual ports, modes []string, kind, variable string) Server {
	s := Server{
		Host:     strings.ToLower(f.Key("host").Text()),
		TLS:      dial.Mode(f.Key("tls").Choice(modes...)),
		Roots:    l.roots(f.Key("ca-file")),
		Username: f.Key("username").Text(),
	}
	s.Port = f.Key("port").Number(usual[s.TLS], 1, 65535)
	s.SignIn = f.Key("sign-in").Choice(ByPassword, ByOAuth)
	switch {
	case !s.ByOAuth():
		s.Password = l.password(f, variable, s.Username)
	case s.Username == "":
		f.Key("username").Missing("there is no %s username: write the address of the mailbox that you sign in to", kind)
	case f.Key("password-file").Given():
		f.Key("password-file").Problem("with sign-in: oauth there is no password: leave password-file out")
	}
	switch {
	case s.Host == "":
		f.Key("host").Missing("there is no %s host: write the name of your mail server, such as %q", kind, "host: "+kind+".example.org")
	case strings.ContainsAny(s.Host, " /@") || strings.Count(s.Host, ":") == 1:
		f.Key("host").Problem("the host is %q: write its name only, such as %s.example.org, and the port under port", s.Host, kind)
	default:
		if err := s.Endpoint().Check(); err != nil {
			f.Key("tls").Problem("%v", err)
		}
	}
	return s
}

// roots reads the certificates of an authority of one's own, in PEM.
func (l *loader) roots(f *form.Field) *x509.CertPool {
	if !f.Given() {
		return nil
	}
	path := l.resolve(f.Text())
	pem, err := os.ReadFile(path)
	if err != nil {
		f.Problem("%s cannot be read (%v): name a file with certificates in PEM", path, reason(err))
		return nil
	}
	pool := x509.NewCertPool()
	if !pool.AppendCertsFromPEM(pem) {
		f.Problem("%s has no certificate in it: it should be in PEM", path)
	}
	return pool
}

func (l *loader) smtp(f *form.Field, data string) SMTP {
	s := SMTP{
		Server: l.server(f, ports{dial.StartTLS: 587, dial.Implicit: 465, dial.None: 25},
			[]string{string(dial.StartTLS), string(dial.Implicit), string(dial.None)}, "smtp", EnvSMTPPassword),
		From:   sender(f.Key("from")),
		Bounce: pattern(f.Key("bounce")),
		Hello:  f.Key("hello").Text(),
	}
	s.Reply, s.ReplyBy = l.replies(f.Key("reply"), data, s.From.Email)
	if s.Bounce == "" {
		s.Bounce = s.Reply
	}
	if s.Hello == "" {
		s.Hello = s.From.Email.Domain()
	}
	s.DKIM = l.dkim(f.Key("dkim"), s.From.Email.Domain())
	return s
}

// dnsName is a name of the DNS in letters, digits, hyphens and dots.
var dnsName = regexp.MustCompile(`^[a-z0-9_]([a-z0-9_-]*[a-z0-9])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9])?)*$`)

// dkim reads the key that mails are signed with. A signature of a domain that is not the sender's helps nobody: DMARC wants
// the two aligned (RFC 7489, 3.1.1).
func (l *loader) dkim(f *form.Field, from string) DKIM {
	if !f.Given() {
		return DKIM{}
	}
	d := DKIM{
		Domain: strings.ToLower(f.Key("domain").Text()), Selector: strings.ToLower(f.Key("selector").Text()),
		KeyFile: l.path(f.Key("key-file"), ""),
	}
	if d.Domain == "" {
		d.Domain = from
	}
	switch {
	case d.Selector == "":
		f.Key("selector").Missing("there is no dkim selector: write the name under which the public key stands in the DNS, such as %q", "selector: rapport")
	case !dnsName.MatchString(d.Selector):
		f.Key("selector").Problem("the dkim selector is %q: write a name of letters, digits and hyphens", d.Selector)
	}
	switch {
	case d.Domain != "" && !dnsName.MatchString(d.Domain):
		f.Key("domain").Problem("the dkim domain is %q: write it like example.org", d.Domain)
	case from != "" && d.Domain != from && !strings.HasSuffix(from, "."+d.Domain):
		f.Key("domain").Problem("the dkim domain is %q, and mails are from %s: sign with a key of %s", d.Domain, from, from)
	}
	if d.KeyFile == "" {
		f.Key("key-file").Missing("there is no dkim key: name the file that holds the private key in PEM with key-file")
	}
	return d
}

func (l *loader) imap(f *form.Field, data string) IMAP {
	i := IMAP{
		Server: l.server(f, ports{dial.Implicit: 993, dial.StartTLS: 143, dial.None: 143},
			[]string{string(dial.Implicit), string(dial.StartTLS), string(dial.None)}, "imap", EnvIMAPPassword),
		Mailboxes: f.Key("mailboxes").Texts(),
		Processed: f.Key("processed").Text(),
		Poll:      poll(f.Key("poll")),
		Border:    border(f.Key("border")).tried(data),
	}
	if i.Username == "" && !i.ByOAuth() {
		f.Key("username").Missing("there is no imap username: write the account in which the replies arrive")
	}
	if len(i.Mailboxes) == 0 {
		i.Mailboxes = []string{"INBOX"}
	}
	for _, m := range i.Mailboxes {
		if m == i.Processed {
			f.Key("processed").Problem("%s is read and is where read messages go: name another mailbox, or leave processed out", m)
		}
	}
	return i
}

func sender(f *form.Field) Sender {
	text := f.Text()
	if text == "" {
		f.Missing("there is no from: write who the mails are from, such as %q", "Mentoring <mentoring@example.org>")
		return Sender{}
	}
	name, addr, err := form.Mailbox(text)
	if err != nil {
		f.Problem("%q %v", text, err)
	}
	return Sender{Name: name, Email: addr}
}

// pattern reads an address with a place for a token, "" when there is none.
func pattern(f *form.Field) string {
	text := f.Text()
	if text == "" {
		return ""
	}
	p, err := replyaddress.ParsePattern(text)
	if err != nil {
		f.Problem("%v", err)
		return text // not missing
	}
	return p.String()
}

// hostPort reads HOST:PORT.
func hostPort(f *form.Field, fallback string) string {
	text := f.Text()
	if text == "" {
		return fallback
	}
	host, port, err := net.SplitHostPort(text)
	n, notNumber := strconv.Atoi(port)
	if err != nil || notNumber != nil || n < 1 || n > 65535 || host == "" {
		f.Problem("%q is not HOST:PORT: write it like %s", text, "127.0.0.1:7460")
		return fallback
	}
	return text
}

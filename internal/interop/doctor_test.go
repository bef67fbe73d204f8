package interop

import (
	"fmt"
	"log/slog"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"
	"github.com/emersion/go-sasl"

	"github.com/rapport-mentoring/rapport/config"
	"github.com/rapport-mentoring/rapport/doctor"
	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/internal/testenv/identity"
	"github.com/rapport-mentoring/rapport/mailer"
	"github.com/rapport-mentoring/rapport/signin"
)

const mailbox = "mentoring@" + domain

// patient returns an installation on the host, as its configuration file would have it, with STARTTLS both ways.
func patient(t *testing.T, h *mailHost, port int, instead ...string) doctor.Subject {
	t.Helper()
	folder := t.TempDir()
	text := fmt.Sprintf(`
smtp:
  host: localhost
  port: %d
  ca-file: %s
  username: %s
  password-file: password
  from: Mentoring <%[3]s>
  reply: mentoring+{token}@%s
imap:
  host: localhost
  port: %d
  tls: starttls
  ca-file: %[2]s
  username: %[3]s
  password-file: password
  mailboxes: [INBOX]
`, port, h.path("ca.pem"), mailbox, domain, h.imap)
	must(t, os.WriteFile(filepath.Join(folder, "password"), []byte(password), 0o600))
	must(t, os.WriteFile(filepath.Join(folder, "wrong"), []byte("open sesame"), 0o600))
	must(t, os.WriteFile(filepath.Join(folder, "rapport.yaml"), []byte(strings.NewReplacer(instead...).Replace(text)), 0o600))
	cfg, err := config.Load(filepath.Join(folder, "rapport.yaml"))
	must(t, err)
	return doctor.Subject{
		Config: cfg,
		Relay: mailer.Server{
			Host: cfg.SMTP.Host, Port: cfg.SMTP.Port, TLS: cfg.SMTP.TLS, Roots: cfg.SMTP.Roots, Username: cfg.SMTP.Username,
			Password: cfg.SMTP.Password.Reveal(), Hello: cfg.SMTP.Hello,
		},
		Mailbox: inbox.Account{
			Host: cfg.IMAP.Host, Port: cfg.IMAP.Port, TLS: cfg.IMAP.TLS, Roots: cfg.IMAP.Roots, Username: cfg.IMAP.Username,
			Password: cfg.IMAP.Password.Reveal(), Mailboxes: cfg.IMAP.Mailboxes,
		},
		Wait: 5 * time.Second,
	}
}

// ailment is a way in which an installation and its servers do not fit, and what the doctor says of it.
type ailment struct {
	name    string
	host    map[string]string           // further settings of the servers
	furnish func(*testing.T, *mailHost) // writes what the settings name
	inClear bool                        // they have no TLS
	written []string                    // what the configuration says, and what it says instead
	prepare func(*testing.T, *mailHost)
	probe   bool
	ails    []string // words of every finding that is wrong; none when all is well
	advice  []string // words of the advice to each
	tells   string   // words of a finding, whatever its state
}

var ailments = []ailment{
	{name: "all is well", probe: true, tells: "a mail can carry no other past the server"},
	{name: "one mail can carry another, A14", probe: true, host: map[string]string{"main.cf": "\nsmtpd_forbid_bare_newline = no\n"}, tells: "one mail can carry another with a forged sender"},
	{
		name: "the password is wrong", written: []string{"password-file: password", "password-file: wrong"},
		ails:   []string{"does not accept the user name or the password of " + mailbox, "does not accept the user name or the password of " + mailbox},
		advice: []string{"see that username and the password's file under smtp are right", "see that username and the password's file under imap are right"},
	},
	{
		name: "the certificate is of another name", written: []string{"host: localhost", "host: 127.0.0.1"},
		ails:   []string{"proves to be localhost and not 127.0.0.1", "proves to be localhost and not 127.0.0.1"},
		advice: []string{"write host: localhost under smtp", "write host: localhost under imap"},
	},
	{
		name: "nobody vouches for the certificate", written: []string{"ca-file: ", "# ca-file: "},
		ails:   []string{"nobody that this machine trusts vouches for localhost", "nobody that this machine trusts vouches for localhost"},
		advice: []string{"name its certificate with ca-file under smtp", "name its certificate with ca-file under imap"},
	},
	{
		name: "the servers do not encrypt", inClear: true,
		host:   map[string]string{"main.cf": "\nsmtpd_tls_security_level = none\n", "dovecot.conf": "\nssl = no\n"},
		ails:   []string{"does not offer to encrypt the connection", "does not offer to encrypt the connection"},
		advice: []string{"switch on TLS", "switch on TLS"},
	},
	{
		name: "a folder is missing", written: []string{"mailboxes: [INBOX]", "processed: Rapport"},
		ails: []string{"there is no folder Rapport, to which read mails should go"}, advice: []string{"make it in the mailbox"},
	},
	{
		name: "the mailbox is nearly full, I17",
		host: map[string]string{"dovecot.conf": "\nmail_plugins = quota\nprotocol imap {\n  mail_plugins = quota imap_quota\n}\nplugin {\n  quota = maildir:User quota\n  quota_rule = *:storage=100K\n}\n"},
		prepare: func(t *testing.T, h *mailHost) {
			fill(t, h, 97<<10)
		},
		ails: []string{"the mailbox is 9"}, advice: []string{"make room in the mailbox"},
	},
	{
		name: "tags are not taken, C1", host: map[string]string{"main.cf": "\nrecipient_delimiter =\n"}, probe: true,
		ails: []string{"mail to mentoring+{token}@" + domain + " does not arrive, and mail to " + mailbox + " does"}, advice: []string{"write reply: " + mailbox + " under smtp"},
	},
	{name: "forged results come through, A4", written: withBorder, probe: true, ails: []string{"mail.northwind.example lets through what somebody else says in its name"}, advice: []string{"take Authentication-Results in its own name out"}},
	{
		name: "forged results are taken out, A4", written: withBorder, probe: true, tells: "mail.northwind.example takes out what somebody else says in its name",
		host: map[string]string{"main.cf": "\nheader_checks = regexp:@DIR@/header_checks\n"},
		furnish: func(t *testing.T, h *mailHost) {
			must(t, os.WriteFile(h.path("header_checks"), []byte("/^Authentication-Results:[[:space:]]*mail\\.northwind\\.example/ IGNORE\n"), 0o644))
		},
	},
}

// withBorder configures the host as the border.
var withBorder = []string{"mailboxes: [INBOX]", "mailboxes: [INBOX]\n  border:\n    authserv-id: mail.northwind.example\n    received-by: mail.northwind.example"}

// fill puts a mail of that many bytes into the mailbox.
func fill(t *testing.T, h *mailHost, bytes int) {
	t.Helper()
	client, err := imapclient.DialInsecure(loopback(h.imap), nil)
	must(t, err)
	defer client.Close()
	must(t, client.Login(mailbox, password).Wait())
	raw := "Subject: large\r\n\r\n" + strings.Repeat(strings.Repeat("x", 70)+"\r\n", bytes/72)
	put := client.Append("INBOX", int64(len(raw)), nil)
	_, err = put.Write([]byte(raw))
	must(t, err)
	must(t, put.Close())
	_, err = put.Wait()
	must(t, err)
}

// TestDoctor has Postfix and Dovecot set up rightly, and wrongly in each of several ways: every ailment is told in plain
// words, with what to do about it, and nothing else is said to be wrong.
func TestDoctor(t *testing.T) {
	t.Parallel()
	needServers(t)
	healthy := startMailHost(t, "mentoring")
	for _, a := range ailments {
		t.Run(a.name, func(t *testing.T) {
			host := healthy
			if a.host != nil {
				host = startMailHostWith(t, func(h *mailHost) map[string]string {
					if a.inClear {
						h.imaps = 0 // which Dovecot takes for no port at all
					}
					if a.furnish != nil {
						a.furnish(t, h)
					}
					return a.host
				}, "mentoring")
			}
			if a.prepare != nil {
				a.prepare(t, host)
			}
			port := host.submission
			if a.inClear {
				port = host.smtp // the other asks for TLS whatever main.cf says
			}
			s := patient(t, host, port, a.written...)
			var findings []doctor.Finding
			report := func(f doctor.Finding) { findings = append(findings, f) }
			well := doctor.Examine(t.Context(), s, report)
			if a.probe {
				well = doctor.Probe(t.Context(), s, report) && well
			}
			wrong := slices.DeleteFunc(slices.Clone(findings), func(f doctor.Finding) bool { return f.State != doctor.Wrong })
			if len(wrong) != len(a.ails) || well != (len(a.ails) == 0) {
				t.Fatalf("wrong is %+v\nof %+v", wrong, findings)
			}
			for i, f := range wrong {
				if !strings.Contains(f.Found, a.ails[i]) || !strings.Contains(f.Advice, a.advice[i]) {
					t.Errorf("finding %+v, want %q and %q", f, a.ails[i], a.advice[i])
				}
			}
			if a.tells != "" && !slices.ContainsFunc(findings, func(f doctor.Finding) bool { return strings.Contains(f.Found, a.tells) }) {
				t.Errorf("nothing says %q in %+v", a.tells, findings)
			}
			for _, f := range findings {
				t.Logf("%-7s %-10s %s | %s", f.State, f.Part, f.Found, f.Advice)
			}
		})
	}
}

// TestSignInAtDovecotAndPostfix logs in to both with an access token, which they have the identity provider look at. When
// the provider ends it, both refuse, and take the next one.
func TestSignInAtDovecotAndPostfix(t *testing.T) {
	t.Parallel()
	needServers(t)
	provider := identity.New()
	web := httptest.NewServer(provider)
	t.Cleanup(web.Close)
	for _, mechanism := range []string{sasl.OAuthBearer, signin.XOAuth2} {
		t.Run(mechanism, func(t *testing.T) {
			host := startMailHostWith(t, func(h *mailHost) map[string]string {
				must(t, os.WriteFile(h.path("oauth2.conf"), []byte("introspection_mode = post\nintrospection_url = "+web.URL+"/introspect\nusername_attribute = username\nactive_attribute = active\nactive_value = true\n"), 0o644))
				return map[string]string{"dovecot.conf": "\nauth_mechanisms = " + strings.ToLower(mechanism) + "\npassdb {\n  driver = oauth2\n  mechanisms = xoauth2 oauthbearer\n  args = " + h.path("oauth2.conf") + "\n}\n"}
			}, "mentoring")
			s := patient(t, host, host.submission)
			tokens := signin.NewSource(provider.App(), signin.Store{Path: filepath.Join(t.TempDir(), "sign-in.json"), Seed: provider.Refresh()}, slog.New(slog.DiscardHandler))
			s.Relay.Tokens, s.Mailbox.Tokens = tokens, tokens
			look := func() (smtp, imap error) {
				_, smtp = s.Relay.Look(t.Context())
				imap = s.Mailbox.Look(t.Context(), func(look inbox.Look) error {
					_, err := look.Client.Select("INBOX", &imapReadOnly).Wait()
					return err
				})
				return smtp, imap
			}
			if smtp, imap := look(); smtp != nil || imap != nil {
				t.Fatalf("with a good token: %v, %v", smtp, imap)
			}
			provider.RevokeAccess()
			if _, err := s.Relay.Look(t.Context()); err == nil {
				t.Error("Postfix takes a token that has ended")
			}
			if smtp, imap := look(); smtp != nil || imap != nil {
				t.Errorf("with another token: %v, %v", smtp, imap)
			}
			provider.RevokeAccess()
			if err := s.Mailbox.Look(t.Context(), func(inbox.Look) error { return nil }); err == nil {
				t.Error("Dovecot takes a token that has ended")
			}
			if smtp, imap := look(); smtp != nil || imap != nil {
				t.Errorf("with another token: %v, %v", smtp, imap)
			}
		})
	}
}

var imapReadOnly = imap.SelectOptions{ReadOnly: true}

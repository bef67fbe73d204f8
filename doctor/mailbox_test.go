package doctor

import (
	"crypto/tls"
	"crypto/x509"
	"testing"
	"time"

	protocol "github.com/emersion/go-imap/v2"

	"github.com/rapport-mentoring/rapport/config"
	"github.com/rapport-mentoring/rapport/mailer"
)

func TestFolders(t *testing.T) {
	t.Parallel()
	all := []folder{{name: "Inbox"}, {name: "Spam", junk: true}, {name: "Done"}}
	for name, test := range map[string]struct {
		cfg           config.IMAP
		folders       []folder
		state         State // of the worst
		found, advice string
	}{
		"all there":             {config.IMAP{Mailboxes: []string{"INBOX", "Spam"}, Processed: "Done"}, all, Fine, "INBOX, Spam are read", ""},
		"spam is not read, I21": {config.IMAP{Mailboxes: []string{"INBOX"}}, all, Warning, "goes to Spam, which is not read", "mailboxes: [INBOX, Spam]"},
		"spam by another name":  {config.IMAP{Mailboxes: []string{"INBOX", "Junk"}}, all, Warning, "no folder Junk to be read", "there are: Inbox, Spam, Done"},
		"no inbox":              {config.IMAP{Mailboxes: []string{"Replies"}}, all[:1], Wrong, "no folder Replies, in which replies should arrive", "one of: Inbox"},
		"no processed":          {config.IMAP{Mailboxes: []string{"INBOX", "Spam"}, Processed: "Read"}, all, Wrong, "no folder Read", "leave processed out"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			findings := folderFindings(test.cfg, test.folders)
			if !has(findings, test.found, test.advice) || worst(findings) != test.state {
				t.Errorf("findings are %+v", findings)
			}
			plain(t, findings)
		})
	}
}

func worst(findings []Finding) State {
	state := Fine
	for _, f := range findings {
		if f.State == Wrong || f.State == Warning && state == Fine {
			state = f.State
		}
	}
	return state
}

func TestSkills(t *testing.T) {
	t.Parallel()
	old, now := protocol.CapSet{protocol.CapIMAP4rev1: {}}, protocol.CapSet{protocol.CapIMAP4rev2: {}}
	for name, test := range map[string]struct {
		caps  protocol.CapSet
		cfg   config.IMAP
		found string
		state State
	}{
		"an old server":                 {old, config.IMAP{Poll: time.Minute}, "replies wait up to 1m0s", Warning},
		"a new one":                     {now, config.IMAP{Processed: "Done"}, "tells of new mail at once", Fine},
		"an old one that should move":   {old, config.IMAP{Processed: "Done"}, "cannot move mails", Warning},
		"one that names what it can do": {protocol.CapSet{protocol.CapIdle: {}, protocol.CapMove: {}}, config.IMAP{Processed: "Done"}, "tells of new mail at once", Fine},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			findings := skills(test.cfg, test.caps)
			if !has(findings, test.found, "") || worst(findings) != test.state {
				t.Errorf("findings are %+v", findings)
			}
			plain(t, findings)
		})
	}
}

// I17: somebody is told before mail is refused.
func TestStorage(t *testing.T) {
	t.Parallel()
	for full, want := range map[int]State{0: Fine, 12: Fine, 69: Fine, 70: Warning, 94: Warning, 95: Wrong, 100: Wrong} {
		if f := storage(full); f.State != want {
			t.Errorf("%d%%: %+v", full, f)
		} else {
			plain(t, []Finding{f})
		}
	}
}

func TestSizeAndPace(t *testing.T) {
	t.Parallel()
	for bytes, want := range map[int64]State{0: Fine, 100 << 10: Warning, 35 << 20: Fine} {
		f := size(mailer.Look{Size: bytes})
		if f.State != want {
			t.Errorf("%d bytes: %+v", bytes, f)
		}
		plain(t, []Finding{f})
	}
	for _, test := range []struct {
		host   string
		limits config.Limits
		state  State
		advice string
	}{
		{"smtp.office365.com", config.Limits{MailsPerMinute: 25, MailsPerDay: 1800}, Fine, ""},
		{"smtp.office365.com", config.Limits{MailsPerMinute: 60, MailsPerDay: 1800}, Warning, "mails-per-minute: 30 and mails-per-day: 10000"},
		{"smtp.gmail.com", config.Limits{MailsPerMinute: 600, MailsPerDay: 5000}, Warning, "mails-per-day: 2000"},
		{"mail.example.org", config.Limits{MailsPerMinute: 600, MailsPerDay: 50000}, Fine, ""},
	} {
		f := pace(test.host, test.limits)
		if f.State != test.state || !has([]Finding{f}, "", test.advice) {
			t.Errorf("%s %+v: %+v", test.host, test.limits, f)
		}
		plain(t, []Finding{f})
	}
}

func TestCertificates(t *testing.T) {
	t.Parallel()
	now := time.Now()
	s := config.Server{Host: "mail.example.org", Port: 993}
	for left, want := range map[time.Duration]State{10 * 24 * time.Hour: Warning, 15 * 24 * time.Hour: Fine} {
		state := &tls.ConnectionState{PeerCertificates: []*x509.Certificate{{NotAfter: now.Add(left)}}}
		if findings := certificate("imap", s, state, now); len(findings) != 1 || findings[0].State != want {
			t.Errorf("%s before the end: %+v", left, findings)
		} else {
			plain(t, findings)
		}
	}
	if findings := certificate("imap", s, nil, now); findings != nil {
		t.Errorf("in the clear: %+v", findings)
	}
	for name, test := range map[string]struct {
		leaf          x509.Certificate
		found, advice string
	}{
		"ended":   {x509.Certificate{NotBefore: now.AddDate(-1, 0, 0), NotAfter: now.AddDate(0, 0, -3)}, "certificate ended on", "renew it"},
		"not yet": {x509.Certificate{NotBefore: now.AddDate(0, 0, 2), NotAfter: now.AddDate(1, 0, 0)}, "begins only on", "clock"},
	} {
		f := certificateFault("imap", s, &tls.CertificateVerificationError{
			UnverifiedCertificates: []*x509.Certificate{&test.leaf}, Err: x509.CertificateInvalidError{Cert: &test.leaf, Reason: x509.Expired},
		})
		if f.State != Wrong || !has([]Finding{f}, test.found, test.advice) {
			t.Errorf("%s: %+v", name, f)
		}
		plain(t, []Finding{f})
	}
}

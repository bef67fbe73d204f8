package doctor

import (
	"context"
	"log/slog"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	protocol "github.com/emersion/go-imap/v2"

	"github.com/rapport-mentoring/rapport/config"
	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/internal/dial"
	"github.com/rapport-mentoring/rapport/mailer"
	"github.com/rapport-mentoring/rapport/standalone/postoffice"
)

// atOffice returns an installation whose mail goes through a post office, in which the mailbox of mentoring@rapport.test
// gets its own mail, that to its tags, and that of the domain reply.rapport.test.
func atOffice(t *testing.T, reply, by string) Subject {
	t.Helper()
	office, err := postoffice.Start(t.Context(), postoffice.Options{
		SMTPAddr: "127.0.0.1:0", IMAPAddr: "127.0.0.1:0", Password: password, CatchAll: map[string]string{"reply.rapport.test": "mentoring@rapport.test"},
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(t.Context()), 10*time.Second)
		defer cancel()
		if err := office.Stop(ctx); err != nil {
			t.Error(err)
		}
	})
	port := func(address string) int {
		_, port, err := net.SplitHostPort(address)
		if err != nil {
			t.Fatal(err)
		}
		n, err := strconv.Atoi(port)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	cfg := config.Config{
		Data: filepath.Join(t.TempDir(), "data"),
		SMTP: config.SMTP{From: config.Sender{Name: "Mentoring", Email: "mentoring@rapport.test"}, Reply: reply, Bounce: reply, ReplyBy: by},
		IMAP: config.IMAP{Mailboxes: []string{"INBOX", "Junk"}},
	}
	return Subject{
		Config:  cfg,
		Relay:   mailer.Server{Host: "127.0.0.1", Port: port(office.SMTPAddr()), TLS: dial.None, Hello: "rapport.test"},
		Mailbox: inbox.Account{Host: "127.0.0.1", Port: port(office.IMAPAddr()), TLS: dial.None, Username: "mentoring@rapport.test", Password: password},
		Wait:    5 * time.Second,
	}
}

func TestProbe(t *testing.T) {
	t.Parallel()
	const tagged = "mentoring+{token}@rapport.test"
	for name, test := range map[string]struct {
		reply, by     string
		state         State
		found, advice string
		kept          string // for the next start
	}{
		"tags are written and work":        {tagged, config.ReplyWritten, Fine, "mail to " + tagged + " arrives", "", ""},
		"a domain is written and works":    {"{token}@reply.rapport.test", config.ReplyWritten, Fine, "mail to {token}@reply.rapport.test arrives", "", ""},
		"nothing is written and tags work": {"mentoring@rapport.test", config.ReplyAssumed, Fine, "replies will go to " + tagged, "", tagged},
		"an earlier probe was right":       {tagged, config.ReplyProbed, Fine, "go on going to " + tagged, "", tagged},
		"tags would work and are not used": {"mentoring@rapport.test", config.ReplyWritten, Warning, "tags work, and are not used", "reply: " + tagged, ""},
		"replies go to somebody else":      {"reply+{token}@rapport.test", config.ReplyWritten, Wrong, "mail to reply+{token}@rapport.test does not arrive", "reply: " + tagged, ""},
		"the server refuses where they go": {"{token}-permerror@rapport.test", config.ReplyWritten, Wrong, "the server said: 5.1.1", "reply: " + tagged, ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := atOffice(t, test.reply, test.by)
			if test.state == Wrong {
				s.Wait = time.Second
			}
			var findings []Finding
			well := Probe(t.Context(), s, func(f Finding) { findings = append(findings, f) })
			if worst(findings) != test.state || well != (test.state != Wrong) || !has(findings, test.found, test.advice) {
				t.Errorf("findings are %+v", findings)
			}
			plain(t, findings)
			if !has(findings, "agrees with that of the mailbox", "") {
				t.Errorf("nothing of the mailbox's clock in %+v", findings)
			}
			kept, err := os.ReadFile(filepath.Join(s.Config.Data, "reply-address"))
			if got := strings.TrimSpace(string(kept)); got != test.kept {
				t.Errorf("kept %q, %v; want %q", got, err, test.kept)
			}
			if n := mailsIn(t, s); n != 0 {
				t.Errorf("%d mails are left in the mailbox", n)
			}
		})
	}
}

func mailsIn(t *testing.T, s Subject) (n uint32) {
	t.Helper()
	err := s.Mailbox.Look(t.Context(), func(look inbox.Look) error {
		selected, err := look.Client.Select("INBOX", &protocol.SelectOptions{ReadOnly: true}).Wait()
		if err == nil {
			n = selected.NumMessages
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// A probe takes out its own mails and no others, not even those that somebody else has marked.
func TestAProbeTouchesNoOtherMail(t *testing.T) {
	t.Parallel()
	s := atOffice(t, "mentoring+{token}@rapport.test", config.ReplyWritten)
	raw := "From: anna@rapport.test\r\nSubject: Rapport tries an address (of yours 0)\r\n\r\nhello\r\n"
	err := s.Mailbox.Look(t.Context(), func(look inbox.Look) error {
		put := look.Client.Append("INBOX", int64(len(raw)), &protocol.AppendOptions{Flags: []protocol.Flag{protocol.FlagDeleted}})
		if _, err := put.Write([]byte(raw)); err != nil {
			return err
		}
		if err := put.Close(); err != nil {
			return err
		}
		_, err := put.Wait()
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if !Probe(t.Context(), s, func(Finding) {}) {
		t.Error("the probe found something wrong")
	}
	if n := mailsIn(t, s); n != 1 {
		t.Errorf("%d mails are in the mailbox", n)
	}
}

func TestAProbeOfAMailboxThatIsAway(t *testing.T) {
	t.Parallel()
	s := atOffice(t, "mentoring+{token}@rapport.test", config.ReplyWritten)
	s.Mailbox.Password, s.Config.IMAP.Server = "wrong", config.Server{Host: "127.0.0.1", Username: "me"}
	var findings []Finding
	if Probe(t.Context(), s, func(f Finding) { findings = append(findings, f) }) || !has(findings, "does not accept the user name or the password", "") {
		t.Errorf("findings are %+v", findings)
	}
	s = atOffice(t, "mentoring+{token}@rapport.test", config.ReplyWritten)
	s.Relay.Port, s.Wait, findings = 1, 100*time.Millisecond, nil
	if Probe(t.Context(), s, func(f Finding) { findings = append(findings, f) }) || !has(findings, "no mail from mentoring@rapport.test to itself arrived", "look into its spam") {
		t.Errorf("findings are %+v", findings)
	}
}

// Replies to another installation in the same mailbox are noticed.
func TestNeighbours(t *testing.T) {
	t.Parallel()
	s := atOffice(t, "mentoring+{token}@rapport.test", config.ReplyWritten)
	ours, theirs := newKey(t), newKey(t)
	for theirs.ID == ours.ID {
		theirs = newKey(t)
	}
	s.Config.Keys.ReplyKeyFile = ours.path
	deliver := func(k key) {
		t.Helper()
		transport := mailer.NewTransport(s.Relay, slog.New(slog.DiscardHandler))
		defer transport.Close()
		to := "mentoring+" + k.token(t) + "@rapport.test"
		raw := "From: anna@rapport.test\r\nTo: " + to + "\r\nSubject: Re: your question\r\n\r\nyes\r\n"
		if o := transport.Send(t.Context(), mailer.Envelope{From: "anna@rapport.test", To: to}, []byte(raw), handOver); o.State != mailer.Accepted {
			t.Fatalf("outcome is %+v", o)
		}
	}
	if findings := imap(t.Context(), s); !has(findings, "no other Rapport seems", "") {
		t.Errorf("of an empty mailbox: %+v", findings)
	}
	for range 3 {
		deliver(ours)
	}
	if findings := imap(t.Context(), s); !has(findings, "no other Rapport seems", "") {
		t.Errorf("of our own replies: %+v", findings)
	}
	deliver(theirs)
	findings := imap(t.Context(), s)
	if !has(findings, "1 of the newest mails are replies to another Rapport", "a mailbox of its own") {
		t.Errorf("of theirs: %+v", findings)
	}
	plain(t, findings)
}

package rehearsal

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	netmail "net/mail"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rapport-mentoring/rapport/inbox"
	"github.com/rapport-mentoring/rapport/internal/dial"
	"github.com/rapport-mentoring/rapport/internal/testenv"
	"github.com/rapport-mentoring/rapport/mailer"
	"github.com/rapport-mentoring/rapport/mentoring"
	"github.com/rapport-mentoring/rapport/replyaddress"
	"github.com/rapport-mentoring/rapport/standalone/postoffice"
	"github.com/rapport-mentoring/rapport/store"
)

const (
	me           = "coordinator@north.test"
	installation = "mentoring@rapport.test"
)

// desk is a real SMTP and IMAP server with the mailboxes of an installation and of whoever rehearses.
type desk struct {
	t      *testing.T
	office *postoffice.Office
	gate   Gate
	theirs *mailer.Transport // by which others write
	read   int               // of the ledger
}

func portOf(t *testing.T, address string) int {
	t.Helper()
	_, text, err := net.SplitHostPort(address)
	if err != nil {
		t.Fatal(err)
	}
	port, err := strconv.Atoi(text)
	if err != nil {
		t.Fatal(err)
	}
	return port
}

func openDesk(t *testing.T) *desk {
	t.Helper()
	office, err := postoffice.Start(t.Context(), postoffice.Options{CatchAll: map[string]string{"reply.rapport.test": installation}})
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
	server := mailer.Server{Host: "127.0.0.1", Port: portOf(t, office.SMTPAddr()), TLS: dial.None}
	transport, theirs := mailer.NewTransport(server, slog.New(slog.DiscardHandler)), mailer.NewTransport(server, slog.New(slog.DiscardHandler))
	t.Cleanup(transport.Close)
	t.Cleanup(theirs.Close)
	return &desk{t: t, office: office, theirs: theirs, gate: Gate{
		From: mentoring.NamedPerson{Name: "Mentoring", Email: installation}, To: mentoring.NamedPerson{Name: "Cleo", Email: me}, Transport: transport,
	}}
}

// live has whoever rehearses play everybody who takes part.
func (d *desk) live(p *Play, wait time.Duration) {
	d.t.Helper()
	pattern, err := replyaddress.ParsePattern("{token}@reply.rapport.test")
	if err != nil {
		d.t.Fatal(err)
	}
	box := NewMailbox(inbox.Account{
		Host: "127.0.0.1", Port: portOf(d.t, d.office.IMAPAddr()), TLS: dial.None, Username: installation, Password: "rapport",
	}, slog.New(slog.DiscardHandler))
	ctx, cancel := context.WithCancel(d.t.Context())
	done := make(chan error, 1)
	go func() { done <- box.Run(ctx) }()
	d.t.Cleanup(func() {
		cancel()
		if err := <-done; err != nil {
			d.t.Error(err)
		}
	})
	<-box.Ready()
	p.Live = &Live{Gate: d.gate, Reply: pattern, Arrived: box.Arrived(), Wait: wait, Tell: func(string) {}}
	for _, q := range p.People {
		p.Live.People = append(p.Live.People, q.Email)
	}
	db, err := store.Alone(d.t.Context(), testenv.DB(d.t, store.Migrate))
	if err != nil {
		d.t.Fatal(err)
	}
	d.t.Cleanup(db.Close)
	p.DB = db
}

// next returns the next mail that came to whoever rehearses, as their mail program shows it.
func (d *desk) next(ctx context.Context) *inbox.Message {
	d.t.Helper()
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	for {
		for ledger := d.office.Ledger(); d.read < len(ledger); {
			entry := ledger[d.read]
			d.read++
			if entry.Recipient != me {
				continue
			}
			raw, err := d.office.Message(entry.Seq)
			if err != nil {
				d.t.Fatal(err)
			}
			m, err := inbox.Parse(raw)
			if err != nil {
				d.t.Fatal(err)
			}
			return m
		}
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
	}
}

// write sends a mail from somebody to the installation's server, above a quote of what it answers.
func (d *desk) write(from string, answers *inbox.Message, words string) {
	d.t.Helper()
	to, err := netmail.ParseAddress(answers.Header.Get("Reply-To"))
	if err != nil {
		d.t.Fatal(err)
	}
	quote := "> " + strings.ReplaceAll(strings.TrimSpace(answers.Text), "\n", "\n> ")
	raw := fmt.Appendf(nil, "From: %s\r\nTo: %s\r\nSubject: Re: %s\r\nDate: %s\r\nMessage-ID: <%d.%d@north.test>\r\nIn-Reply-To: <%s>\r\nMIME-Version: 1.0\r\n"+
		"Content-Type: text/plain; charset=utf-8\r\n\r\n%s\r\n\r\nOn Monday, Mentoring wrote:\r\n%s\r\n",
		from, to.Address, strings.Map(ascii, answers.Subject), time.Now().Format(time.RFC1123Z), d.read, time.Now().UnixNano(), answers.MessageID, words, strings.ReplaceAll(quote, "\n", "\r\n"))
	outcome := d.theirs.Send(d.t.Context(), mailer.Envelope{From: from, To: to.Address}, raw, func(context.Context) error { return nil })
	if outcome.State != mailer.Accepted {
		d.t.Fatalf("the reply was not taken: %+v", outcome)
	}
}

func ascii(r rune) rune {
	if r > 126 {
		return '?'
	}
	return r
}

// checkNobodyElse checks that what the rehearsal sent went to whoever rehearses alone.
func (d *desk) checkNobodyElse() {
	d.t.Helper()
	sent := 0
	for _, e := range d.office.Ledger() {
		if e.EnvelopeFrom != installation {
			continue
		}
		if sent++; e.Recipient != me {
			d.t.Errorf("a mail went to %s", e.Recipient)
		}
	}
	if sent == 0 {
		d.t.Error("no mail went out at all")
	}
}

// Row 10: whoever rehearses answers as the mentor and as the mentee, by mail, and the programme moves on. Replies that lead
// nowhere are told what works, and those of others count for nothing.
func TestRow10PlayBothPartsByMail(t *testing.T) {
	t.Parallel()
	d, p := openDesk(t), pair(t, mentoring.Day{Year: 2027, Month: time.March, Day: 1})
	d.live(&p, 0)
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() {
		defer cancel()
		_, err := p.Run(ctx)
		ended <- err
	}()
	said, asked, told := map[string]bool{}, map[string]int{}, map[string]bool{}
	for m := d.next(ctx); m != nil; m = d.next(ctx) {
		subject, text := m.Subject, m.Text
		who := "" // whom the label names
		for _, name := range []string{"Anna", "Daniel"} {
			if strings.HasPrefix(subject, "[Rehearsal: "+name+",") {
				who = name
			}
		}
		switch {
		case strings.HasPrefix(subject, "[Rehearsal] How this works"):
			if !strings.Contains(text, "Anna Berg") || !strings.Contains(text, "Daniel Weiss") {
				t.Errorf("the first mail does not say who is played: %s", text)
			}
			d.write(me, m, "Gladly, let us begin!") // to nobody's mail
		case strings.HasPrefix(subject, "[Rehearsal] "):
			told[strings.TrimPrefix(subject, "[Rehearsal] ")] = true
		case who == "":
			t.Errorf("a mail does not say for whom it is: %s", subject)
		case !strings.Contains(text, "“next”"): // it asks nothing
			if strings.Contains(text, "Thank you") || strings.Contains(text, "Noted") || strings.Contains(text, "noted") {
				told["noted for "+who] = true
			}
		case !said[who]:
			said[who] = true
			d.write("stranger@elsewhere.test", m, "No, never")
			d.write(me, m, "")
			d.write(me, m, "Yes, gladly")
		default:
			if asked[who]++; asked["Anna"]+asked["Daniel"] > 12 {
				d.write(me, m, "Stop")
				continue
			}
			d.write(me, m, "next")
		}
	}
	if err := <-ended; !errors.Is(err, ErrStopped) {
		t.Errorf("the rehearsal ended with %v", err)
	}
	for _, want := range []string{"Which mail do you answer?", "There were no words in your reply", "noted for Anna", "noted for Daniel"} {
		if !told[want] {
			t.Errorf("nothing came of %q: %v", want, told)
		}
	}
	d.checkNobodyElse()
}

// Row 10: who says nothing lets time go on, through every reminder to the end.
func TestRow10SilenceLetsTimeGoOn(t *testing.T) {
	t.Parallel()
	d, p := openDesk(t), pair(t, mentoring.Day{Year: 2027, Month: time.March, Day: 1})
	d.live(&p, time.Millisecond)
	if _, err := p.Run(t.Context()); err != nil {
		t.Fatal(err)
	}
	last := ""
	ctx, cancel := context.WithCancel(t.Context())
	cancel() // everything is there already
	for m := d.next(ctx); m != nil; m = d.next(ctx) {
		last = m.Subject
	}
	if last != "[Rehearsal] It is over" {
		t.Errorf("the last mail is %q", last)
	}
	d.checkNobodyElse()
}

// Row 10: no mail of a rehearsal can go to anybody but whoever rehearses, whatever it was meant to be.
func TestRow10NobodyElsePassesTheGate(t *testing.T) {
	t.Parallel()
	d := openDesk(t)
	mail := func(header string) []byte {
		return fmt.Appendf(nil, "From: %s\r\n%sSubject: s\r\nDate: Mon, 1 Mar 2027 09:00:00 +0000\r\nMessage-ID: <a@b.test>\r\n\r\nHello\r\n", installation, header)
	}
	mine := "To: Cleo <" + me + ">\r\n"
	for _, wrong := range []struct {
		to  string
		raw []byte
	}{
		{"anna@north.test", mail(mine)},
		{"anna@north.test", mail("To: anna@north.test\r\n")},
		{me, mail("To: anna@north.test\r\n")},
		{me, mail(mine + "Cc: anna@north.test\r\n")},
		{me, mail("To: " + me + ", anna@north.test\r\n")},
		{me, mail(mine + "Bcc: anna@north.test\r\n")},
		{me, mail(mine + "Resent-To: anna@north.test\r\n")},
		{"", mail(mine)},
	} {
		if err := d.gate.pass(t.Context(), mailer.Envelope{From: installation, To: wrong.to}, wrong.raw); err == nil {
			t.Errorf("to %q this passed: %s", wrong.to, wrong.raw)
		}
	}
	if got := len(d.office.Ledger()); got != 0 {
		t.Fatalf("%d mails reached the server", got)
	}
	if err := d.gate.pass(t.Context(), mailer.Envelope{From: installation, To: me}, mail(mine)); err != nil {
		t.Errorf("the mail to whoever rehearses did not pass: %v", err)
	}
	// Whatever recipient a mail names, the gate writes it to whoever rehearses.
	if err := d.gate.send(t.Context(), mailer.Message{To: "anna@north.test", ToName: "Anna", Date: time.Now(), Subject: "s", Text: "t"}); err != nil {
		t.Error(err)
	}
	for _, e := range d.office.Ledger() {
		raw, err := d.office.Message(e.Seq)
		if err != nil || e.Recipient != me || bytes.Contains(raw, []byte("anna@")) {
			t.Errorf("%s, %v: %s", e.Recipient, err, raw)
		}
	}
}

package interop

import (
	"crypto/rand"
	"fmt"
	"net/mail"
	"net/smtp"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"

	"github.com/rapport-mentoring/rapport/inbox"
)

// correspondent is somebody with a mailbox, who reads it by IMAP and writes by SMTP.
type correspondent struct {
	host *mailHost
	name string // the part before the @
}

func (c correspondent) address() string { return c.name + "@" + domain }

// mails returns all mails of the mailbox.
func (c correspondent) mails(t *testing.T) []*inbox.Message {
	t.Helper()
	client, err := imapclient.DialInsecure(loopback(c.host.imap), nil)
	must(t, err)
	defer client.Close()
	must(t, client.Login(c.address(), password).Wait())
	selected, err := client.Select("INBOX", &imap.SelectOptions{ReadOnly: true}).Wait()
	must(t, err)
	if selected.NumMessages == 0 {
		return nil
	}
	body := &imap.FetchItemBodySection{Peek: true}
	fetched, err := client.Fetch(imap.SeqSet{imap.SeqRange{Start: 1}}, &imap.FetchOptions{BodySection: []*imap.FetchItemBodySection{body}}).Collect()
	must(t, err)
	var mails []*inbox.Message
	for _, f := range fetched {
		m, err := inbox.Parse(f.FindBodySection(body))
		must(t, err)
		mails = append(mails, m)
	}
	return mails
}

// step is what a mail of Rapport's is about.
func step(m *inbox.Message) string { return m.Header.Get("Rapport-Step") }

// await waits for the mail about a step and returns it.
func (c correspondent) await(t *testing.T, about string) *inbox.Message {
	t.Helper()
	var found *inbox.Message
	eventually(t, about+" to "+c.name, func() bool {
		for _, m := range c.mails(t) {
			if step(m) == about {
				found = m
			}
		}
		return found != nil
	})
	return found
}

// reply answers a mail above a quote of it, as most mail programs do.
func (c correspondent) reply(t *testing.T, m *inbox.Message, words string) {
	t.Helper()
	to, err := mail.ParseAddress(m.Header.Get("Reply-To"))
	must(t, err)
	quote := "> " + strings.ReplaceAll(strings.TrimSpace(m.Text), "\n", "\n> ")
	c.send(t, c.address(), to.Address, []string{
		"Subject: Re: " + m.Subject, "In-Reply-To: <" + m.MessageID + ">", "References: <" + m.MessageID + ">",
	}, words+"\n\nOn Monday, Mentoring wrote:\n"+quote)
}

// outOfOffice answers a mail as a machine does (RFC 3834): from nobody, to the envelope sender.
func (c correspondent) outOfOffice(t *testing.T, m *inbox.Message, back time.Time) {
	t.Helper()
	c.send(t, "", strings.Trim(m.ReturnPath, "<>"), []string{
		"Subject: Out of office: " + m.Subject, "In-Reply-To: <" + m.MessageID + ">", "Auto-Submitted: auto-replied",
	}, "I am out of the office until "+back.Format("2 January 2006")+".")
}

func (c correspondent) send(t *testing.T, envelope, to string, header []string, text string) {
	t.Helper()
	header = append(header, "From: "+c.address(), "To: "+to, "Date: "+time.Now().Format(time.RFC1123Z),
		fmt.Sprintf("Message-ID: <%s@%s>", rand.Text(), domain), "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8")
	client, err := smtp.Dial(loopback(c.host.smtp))
	must(t, err)
	defer client.Close()
	must(t, client.Mail(envelope))
	must(t, client.Rcpt(to))
	data, err := client.Data()
	must(t, err)
	_, err = data.Write([]byte(strings.ReplaceAll(strings.Join(header, "\n")+"\n\n"+text+"\n", "\n", "\r\n")))
	must(t, err)
	must(t, data.Close())
	must(t, client.Quit())
}

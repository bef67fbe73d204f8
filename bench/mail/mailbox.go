package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"
	"golang.org/x/sync/errgroup"

	"github.com/rapport-mentoring/rapport/internal/campaign/mailhost"
)

// The mailbox that everybody reads.
const (
	mailboxAddress  = "mentoring@rapport.test"
	mailboxDomain   = "rapport.test"
	mailboxPassword = "rapport"
)

// The sizes of the waiting mails, in bytes.
const (
	smallest = 3 << 10
	largest  = 6 << 10
)

var vocabulary = strings.Fields("yes we met on Tuesday and talked about delegating the budget before the next review thank you that was useful let us meet again")

// waitingMail returns the mail of a number: a reply with what mail servers and mail programs put around it.
func waitingMail(number int) []byte {
	random := rand.New(rand.NewPCG(uint64(number), 7))
	var b bytes.Buffer
	sender := fmt.Sprintf("robin.berg.%d@northwind.test", number)
	fmt.Fprintf(&b, "Return-Path: <%s>\r\nReceived: from mail.northwind.test (mail.northwind.test [192.0.2.7])\r\n\tby mx.rapport.test (Postfix) with ESMTPS id %016X\r\n", sender, random.Uint64())
	fmt.Fprintf(&b, "\tfor <%s>; Tue, 3 Mar 2026 10:%02d:%02d +0000 (UTC)\r\n", mailboxAddress, number/60%60, number%60)
	fmt.Fprintf(&b, "Date: Tue, 3 Mar 2026 10:%02d:%02d +0000\r\nFrom: Robin Berg <%s>\r\nTo: Mentoring <%s>\r\nMessage-ID: <%d.%x@northwind.test>\r\n", number/60%60, number%60, sender, mailboxAddress, number, random.Uint64())
	b.WriteString("Subject: Re: Did you meet?\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n")
	size := smallest + random.IntN(largest-smallest)
	for column := 0; b.Len() < size-2; {
		word := vocabulary[random.IntN(len(vocabulary))]
		if column+len(word) > 70 {
			b.WriteString("\r\n")
			column = 0
		}
		b.WriteString(word + " ")
		column += len(word) + 1
	}
	b.WriteString("\r\n")
	return b.Bytes()
}

// digests are what mails are compared by; the ends of lines are all made CRLF, which a Maildir has not.
type digests map[[sha256.Size]byte]int

func (d digests) add(raw []byte) {
	d[sha256.Sum256(bytes.ReplaceAll(bytes.ReplaceAll(raw, []byte("\r\n"), []byte("\n")), []byte("\n"), []byte("\r\n")))]++
}

// differs says how the mails that somebody has differ from those that were waiting, "" when they do not.
func (d digests) differs(waiting digests) string {
	missing, more := 0, 0
	for digest, n := range waiting {
		missing += max(0, n-d[digest])
	}
	for digest, n := range d {
		more += max(0, n-waiting[digest])
	}
	if missing+more == 0 {
		return ""
	}
	return fmt.Sprintf("%d mails are missing and %d are none of those that waited", missing, more)
}

// fillers is how many connections put mails into the mailbox.
const fillers = 8

// fill puts mails into the mailbox.
func fill(host mailhost.Host, mails int) (digests, error) {
	waiting := digests{}
	for i := range mails {
		waiting.add(waitingMail(i))
	}
	var group errgroup.Group
	for first := range fillers {
		group.Go(func() error {
			client, err := logIn(host)
			if err != nil {
				return err
			}
			defer client.Close()
			for i := first; i < mails; i += fillers {
				raw := waitingMail(i)
				command := client.Append("INBOX", int64(len(raw)), nil)
				if _, err := command.Write(raw); err != nil {
					return err
				}
				if err := command.Close(); err != nil {
					return err
				}
				if _, err := command.Wait(); err != nil {
					return fmt.Errorf("put a mail into the mailbox: %w", err)
				}
			}
			return nil
		})
	}
	return waiting, group.Wait()
}

// readOnly fetches every mail of the mailbox and keeps nothing: what the server can do.
func readOnly(host mailhost.Host, mails int) error {
	client, err := logIn(host)
	if err != nil {
		return err
	}
	defer client.Close()
	if _, err := client.Select("INBOX", &imap.SelectOptions{ReadOnly: true}).Wait(); err != nil {
		return err
	}
	command := client.Fetch(imap.SeqSet{imap.SeqRange{Start: 1}}, &imap.FetchOptions{UID: true, BodySection: []*imap.FetchItemBodySection{{Peek: true}}})
	read := 0
	for mail := command.Next(); mail != nil; mail = command.Next() {
		for item := mail.Next(); item != nil; item = mail.Next() {
			if body, ok := item.(imapclient.FetchItemDataBodySection); ok && body.Literal != nil {
				if _, err := io.Copy(io.Discard, body.Literal); err != nil {
					return err
				}
				read++
			}
		}
	}
	if err := command.Close(); err != nil {
		return err
	}
	if read != mails {
		return fmt.Errorf("the mailbox gave %d mails, not %d", read, mails)
	}
	return nil
}

func logIn(host mailhost.Host) (*imapclient.Client, error) {
	client, err := imapclient.DialInsecure(host.IMAPAddr(), nil)
	if err != nil {
		return nil, err
	}
	if err := client.Login(mailboxAddress, mailboxPassword).Wait(); err != nil {
		return nil, fmt.Errorf("log in to the mailbox: %w", err)
	}
	return client, nil
}

// openMailbox starts a mail server with that many mails in its mailbox, and reads them once.
func openMailbox(ctx context.Context, s *stage, mails int, tell func(string, ...any)) (host mailhost.Host, waiting digests, err error) {
	dir, err := s.folder("host")
	if err != nil {
		return nil, nil, err
	}
	host, why, err := mailhost.Start(ctx, mailhost.Options{Dir: dir, Domains: []string{mailboxDomain}, Service: mailboxAddress, Password: mailboxPassword})
	if err != nil {
		return nil, nil, err
	}
	if why != "" {
		tell("The project's own post office is read, not Dovecot: %s", why)
	}
	tell("Putting %d mails into a mailbox on %s …", mails, host.Name())
	waiting, err = fill(host, mails)
	if err == nil {
		err = readOnly(host, mails)
	}
	return host, waiting, err
}

// count returns how many mails there are.
func (d digests) count() (n int) {
	for _, times := range d {
		n += times
	}
	return n
}
